package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"jianbao/internal/work/crew"
	"os"
	"path/filepath"

	"jianbao/internal/diag"
)

// mostText bounds what is read of a report or a template, so that a wrong file
// (a device, a video) ends in a message.
const mostText = 64 << 20

// await waits for a read that may take for ever (a terminal, a pipe), but not
// once ctx has ended. The read is then left to itself; the process ends soon.
func await(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
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

// readFile reads a report or template that the user named. A fault goes to the
// log.
func (s *session) readFile(ctx context.Context, name string) ([]byte, bool) {
	return s.readUpTo(ctx, name, mostText, "REPORT.yaml")
}

// readUpTo reads the file that the user calls name, most bytes at the most;
// like is what to name in a folder.
func (s *session) readUpTo(ctx context.Context, name string, most int64, like string) ([]byte, bool) {
	if info, err := os.Stat(s.path(name)); err == nil && info.IsDir() {
		s.log.Add(diag.NotAFile, diag.Pos{}, diag.Args{"file": name, "like": filepath.Join(name, like)})
		return nil, false
	}
	data, err := await(ctx, func() ([]byte, error) {
		f, err := os.Open(s.path(name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, most))
	})
	if err != nil {
		s.cannotRead(name, err)
		return nil, false
	}
	return data, true
}

// readInput reads the standard input, most bytes at the most.
func (s *session) readInput(ctx context.Context, most int64) ([]byte, bool) {
	data, err := await(ctx, func() ([]byte, error) { return io.ReadAll(io.LimitReader(s.In, most)) })
	if err != nil {
		s.cannotRead("the standard input", err)
	}
	return data, err == nil
}

// cannotRead logs why a file could not be read: a wrong name is the user's
// mistake, anything else the machine's. Ctrl-C is no fault of the file's: the
// next stage sees it too, and stops.
func (s *session) cannotRead(name string, err error) {
	if crew.Stopped(err) {
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		s.log.Add(diag.NoSuchFile, diag.Pos{}, diag.Args{"file": name, "hint": s.nearFile(name)})
		return
	}
	s.log.Add(diag.CannotRead, diag.Pos{}, diag.Args{"file": name, "why": reason(err)})
}

// nearFile is the hint for a file that is not there: one beside it, or in
// ./content, with a name much like it.
func (s *session) nearFile(name string) string {
	for _, dir := range []string{filepath.Dir(name), contentFolder} {
		entries, _ := os.ReadDir(s.path(dir))
		var known []string
		for _, e := range entries {
			if !e.IsDir() {
				known = append(known, e.Name())
			}
		}
		if n := diag.Near(filepath.Base(name), known); n != "" {
			return "did you mean " + filepath.Join(dir, n) + "?"
		}
	}
	return "paths begin in the folder where jianbao was started"
}

// reason is what the system said, without the path, which the message names.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}
