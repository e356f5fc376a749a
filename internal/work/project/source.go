package project

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// MostText is how many bytes a report, a template, a campaign or a meeting file
// may have. A wrong file (a device, a video) then ends in a message.
const MostText = 16 << 20

// Source is where jobs read: the files of a folder, the standard input, and
// texts that stand for files which they were not saved to.
type Source struct {
	Dir     string                            // where relative names begin; "" is the folder of the process
	Input   io.Reader                         // what the name "-" means; nil: nothing
	Unsaved map[string][]byte                 // the texts, by the name of the file as the user calls it
	Window  func(data string) typeface.Window // where an embedded face stands in the program's file; nil: not known
	// FontFolders are where faces are looked for that a theme asks for by name; nil: nowhere.
	FontFolders func() []string
	// Convert makes .docx and .xlsx of other kinds; nil: the user did not agree to that.
	Convert Converter
}

// Path is where the file that the user calls name lies.
func (s *Source) Path(name string) string {
	if s.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(s.Dir, name)
}

// split is the folder of a file that the user calls name, as the system has it,
// and its name there.
func split(s *Source, name string) (dir, base string) {
	path := s.Path(name)
	return filepath.Dir(path), filepath.Base(path)
}

// Await waits for a read that may take for ever (a terminal, a pipe), but not
// once ctx has ended. The read is then left to itself; the process ends soon.
func Await(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	type answer struct {
		data []byte
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		data, err := read()
		done <- answer{data, err}
	}()
	select {
	case a := <-done:
		return a.data, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Text reads a report or template that the user named. False means that a fault
// was logged, or that ctx has ended.
func (s *Source) Text(ctx context.Context, log *diag.Log, name string) ([]byte, bool) {
	return s.Read(ctx, log, name, MostText, "REPORT.yaml")
}

// Read reads the file that the user calls name. One that is larger than most
// bytes is refused. like is a name such as stands in a folder; it helps who named
// the folder instead. False means that a fault was logged, or that ctx has ended.
func (s *Source) Read(ctx context.Context, log *diag.Log, name string, most int64, like string) ([]byte, bool) {
	if text, has := s.unsaved(name); has {
		return s.answered(log, name, text, nil, most)
	}
	if info, err := os.Stat(s.Path(name)); err == nil && info.IsDir() {
		log.Add(diag.NotAFile, diag.Pos{}, diag.Args{"file": name, "like": filepath.Join(name, like)})
		return nil, false
	}
	data, err := Await(ctx, func() ([]byte, error) {
		f, err := os.Open(s.Path(name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return whole(f, most)
	})
	return s.answered(log, name, data, err, most)
}

// Passwords are the lines of the file that the user calls name; false when it cannot be
// read, which was logged, or ctx has ended. Of no name there are none.
func Passwords(ctx context.Context, log *diag.Log, s *Source, name string) ([]string, bool) {
	if name == "" {
		return nil, true
	}
	data, ok := s.Read(ctx, log, name, 1<<16, "*")
	var all []string
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			all = append(all, line)
		}
	}
	return all, ok
}

// ReadInput reads the standard input. What is longer than most bytes is refused.
// False means that a fault was logged, or that ctx has ended.
func (s *Source) ReadInput(ctx context.Context, log *diag.Log, most int64) ([]byte, bool) {
	in := s.Input
	if in == nil {
		in = bytes.NewReader(nil)
	}
	data, err := Await(ctx, func() ([]byte, error) { return whole(in, most) })
	return s.answered(log, "the standard input", data, err, most)
}

// answered says what a read gave: its bytes, or in the log why there are none.
func (s *Source) answered(log *diag.Log, name string, data []byte, err error, most int64) ([]byte, bool) {
	switch {
	case errors.Is(err, errTooLarge), int64(len(data)) > most:
		refuse(log, name, most)
		return nil, false
	case err != nil:
		s.Unread(log, name, err)
		return nil, false
	}
	return data, true
}

// Is says whether there is a file of that name, and no folder.
func (s *Source) Is(name string) bool {
	if _, has := s.unsaved(name); has {
		return true
	}
	info, err := os.Stat(s.Path(name))
	return err == nil && !info.IsDir()
}

// Exists says whether there is a file or folder of that name, or something of
// which that cannot be told.
func (s *Source) Exists(name string) bool {
	if _, has := s.unsaved(name); has {
		return true
	}
	_, err := os.Stat(s.Path(name))
	return !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) // below a file is nothing
}

// Folder is the path of the folder in which a file lies that the user calls name.
func (s *Source) Folder(name string) string { return filepath.Dir(s.Path(name)) }

func (s *Source) unsaved(name string) ([]byte, bool) {
	if len(s.Unsaved) == 0 {
		return nil, false
	}
	for called, text := range s.Unsaved {
		if filepath.Clean(s.Path(called)) == filepath.Clean(s.Path(name)) {
			return text, true
		}
	}
	return nil, false
}

// files are the names of the files in a folder that the user calls dir, sorted.
// An error is only of the folder itself; a folder that is not there has none.
func (s *Source) files(dir string) ([]string, error) {
	entries, err := os.ReadDir(s.Path(dir))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names, err
}
