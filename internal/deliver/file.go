package deliver

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Receipt says what was delivered.
type Receipt struct {
	Path   string // the folder, as given, and the name
	Bytes  int
	SHA256 string // hexadecimal
}

// File puts data into the file name in the folder dir, which is made if need
// be. A file that already holds these very bytes is left alone, so that it may
// stay open in a reader. A fault of the file system is an *Error; a cancelled
// ctx gives its own error. Several files may be delivered at once.
func File(ctx context.Context, dir, name string, data []byte) (Receipt, error) {
	return osDisk().file(ctx, dir, name, data)
}

// Copy is File without waiting for the disk, for runs of thousands. A run that
// is killed leaves no torn file either way; a power cut may, and the same run
// again finds it: copies by the hash in their manifest, others by their bytes.
func Copy(ctx context.Context, dir, name string, data []byte) (Receipt, error) {
	d := osDisk()
	d.write = func(f *os.File, data []byte) error {
		_, err := f.Write(data)
		return err
	}
	return d.file(ctx, dir, name, data)
}

// Describe gives the receipt of data under path without writing anything.
func Describe(path string, data []byte) Receipt {
	sum := sha256.Sum256(data)
	return Receipt{Path: path, Bytes: len(data), SHA256: hex.EncodeToString(sum[:])}
}

// disk is the few doings of the file system that can fail in a way that no
// test can bring about otherwise.
type disk struct {
	write  func(f *os.File, data []byte) error
	rename func(from, to string) error
	pause  func(ctx context.Context, d time.Duration) error
}

func osDisk() disk { return disk{write: writeSynced, rename: os.Rename, pause: pause} }

func (d disk) file(ctx context.Context, dir, name string, data []byte) (Receipt, error) {
	path := filepath.Join(dir, name)
	if err := ctx.Err(); err != nil {
		return Receipt{}, err
	}
	if name == "." || strings.ContainsAny(name, "/\x00") || filepath.Base(name) != name || !filepath.IsLocal(name) {
		return Receipt{}, &Error{Fault: BadName, Path: path, Err: fs.ErrInvalid}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return Receipt{}, refuse(dir, err)
	}
	if !holds(path, data) {
		if err := d.replace(ctx, dir, path, data); err != nil {
			return Receipt{}, err
		}
	}
	return Describe(path, data), nil
}

// holds says whether the file at path is an ordinary one with these bytes.
func holds(path string, data []byte) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	old, err := os.Open(path)
	if err != nil {
		return false
	}
	defer old.Close()
	for part := make([]byte, min(32<<10, len(data)+1)); ; {
		n, err := old.Read(part)
		if n > len(data) || !bytes.Equal(part[:n], data[:n]) {
			return false
		}
		if data = data[n:]; err != nil {
			return err == io.EOF && len(data) == 0
		}
	}
}

// replace writes data beside path and renames it into its place.
func (d disk) replace(ctx context.Context, dir, path string, data []byte) (err error) {
	temp, err := createTemporary(dir)
	if err != nil {
		return refuse(dir, err)
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	err = d.write(temp, data)
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return refuse(path, err)
	}
	return d.moveOver(ctx, temp.Name(), path)
}

// moveOver renames temp to path. A hold is often a virus scanner's and over in
// a moment, so it is tried again a few times before it is called one.
func (d disk) moveOver(ctx context.Context, temp, path string) error {
	for wait := 20 * time.Millisecond; ; wait *= 3 {
		if err := ctx.Err(); err != nil {
			return err
		}
		err := d.rename(temp, path)
		if err == nil {
			return nil
		}
		fault := refuseTarget(path, err)
		var e *Error
		if !errors.As(fault, &e) || e.Fault != Held || wait > 200*time.Millisecond {
			return fault
		}
		if err := d.pause(ctx, wait); err != nil {
			return err
		}
	}
}

// writeSynced writes data and waits until the disk has it, so that the rename
// can never come to the disk before the bytes. Some network file systems have
// no such waiting; there the rename must do.
func writeSynced(f *os.File, data []byte) error {
	if _, err := f.Write(data); err != nil {
		return err
	}
	err := f.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil
	}
	return err
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
