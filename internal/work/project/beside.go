package project

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Beside reads a file that the file of the user's called name speaks of: in its
// folder or below, through no link that leads out of it. other is a path with
// slashes from there. What is larger than most bytes is refused.
func (s *Source) Beside(name, other string, most int64) ([]byte, error) {
	root, err := os.OpenRoot(s.Folder(name))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	f, err := root.Open(filepath.FromSlash(other))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() || info.Size() > most {
		return nil, errors.Join(err, fs.ErrInvalid)
	}
	return io.ReadAll(f)
}
