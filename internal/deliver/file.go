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
	Path   string // the folder, as it was given, joined with the name
	Bytes  int
	SHA256 string // hexadecimal
}

// File puts data, its parts one after the other, into the file name in the folder dir,
// which it makes if need be. It leaves a file that already holds these very bytes alone, so that it may stay
// open in a reader. A fault of the file system is an *Error; a context that has
// ended gives its own error. Several goroutines may deliver at once.
func File(ctx context.Context, dir, name string, data ...[]byte) (Receipt, error) {
	return osDisk().file(ctx, dir, name, data...)
}

// Copy is File without waiting for the disk, for runs of thousands (see the
// package comment).
func Copy(ctx context.Context, dir, name string, data ...[]byte) (Receipt, error) {
	d := osDisk()
	d.write = written
	return d.file(ctx, dir, name, data...)
}

// Private is File for what only its owner may read. An older file that others may
// read is replaced even if it holds the same bytes.
func Private(ctx context.Context, dir, name string, data []byte) (Receipt, error) {
	d := osDisk()
	d.mode = 0o600
	return d.file(ctx, dir, name, data)
}

// Stream is File for what need not be in memory as a whole: from writes it.
func Stream(ctx context.Context, dir, name string, from io.WriterTo) error {
	d, path := osDisk(), filepath.Join(dir, name)
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return refuse(dir, err)
	}
	return d.replace(ctx, dir, path, func(f *os.File) error {
		if _, err := from.WriteTo(f); err != nil {
			return err
		}
		return synced(f)
	})
}

// Describe gives the receipt of data, its parts one after the other, at path, without
// writing anything.
func Describe(path string, data ...[]byte) Receipt {
	sum := sha256.New()
	for _, part := range data {
		sum.Write(part)
	}
	return Receipt{Path: path, Bytes: size(data), SHA256: hex.EncodeToString(sum.Sum(nil))}
}

// size is how many bytes the parts have together.
func size(data [][]byte) (n int) {
	for _, part := range data {
		n += len(part)
	}
	return n
}

// disk is those steps of a delivery that a test must replace, because it could not
// make them fail otherwise.
type disk struct {
	mode   fs.FileMode // of a new file, of which the system takes away what the user never wants
	write  func(f *os.File, data [][]byte) error
	rename func(from, to string) error
	pause  func(ctx context.Context, d time.Duration) error
}

// osDisk is the system's own disk.
func osDisk() disk { return disk{mode: 0o666, write: writeSynced, rename: os.Rename, pause: pause} }

// file delivers one file.
func (d disk) file(ctx context.Context, dir, name string, data ...[]byte) (Receipt, error) {
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
	if !d.holds(path, data) {
		if err := d.replace(ctx, dir, path, func(f *os.File) error { return d.write(f, data) }); err != nil {
			return Receipt{}, err
		}
	}
	return Describe(path, data...), nil
}

// holds says whether the file at path is an ordinary one with these bytes, which
// nobody may read who should not.
func (d disk) holds(path string, data [][]byte) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(size(data)) || d.mode == 0o600 && isShared(info) {
		return false
	}
	old, err := os.Open(path)
	if err != nil {
		return false
	}
	defer old.Close()
	room := make([]byte, min(32<<10, size(data)+1))
	for _, part := range data {
		for len(part) > 0 {
			read := room[:min(len(room), len(part))]
			if _, err := io.ReadFull(old, read); err != nil || !bytes.Equal(read, part[:len(read)]) {
				return false
			}
			part = part[len(read):]
		}
	}
	_, err = old.Read(room[:1])
	return err == io.EOF
}

// replace has a file written beside path and renames it into its place.
func (d disk) replace(ctx context.Context, dir, path string, write func(*os.File) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return &Error{Fault: NoFile, Path: path, Err: errNoFile} // /dev/null would be one from now on
	}
	temp, err := createTemporary(dir, d.mode)
	if err != nil {
		return refuse(dir, err)
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	err = write(temp)
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return refuse(path, err)
	}
	return d.moveOver(ctx, temp.Name(), path)
}

// errNoFile is what NoFile means.
var errNoFile = errors.New("it is a device or a pipe")

// moveOver renames temp to path. A virus scanner often holds a file for a moment,
// so it tries again, over a quarter of a second, before it calls the file Held.
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

// writeSynced writes data and waits until the disk has it, so that the rename can
// never come to the disk before the bytes.
func writeSynced(f *os.File, data [][]byte) error {
	if err := written(f, data); err != nil {
		return err
	}
	return synced(f)
}

// written writes data without waiting for the disk.
func written(f *os.File, data [][]byte) error {
	for _, part := range data {
		if _, err := f.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// synced waits until the disk has what was written. Some network file systems
// cannot wait; then the rename must do.
func synced(f *os.File) error {
	err := f.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil
	}
	return err
}

// pause waits, or returns the error of a context that ends before.
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
