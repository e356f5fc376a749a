package project

import (
	"cmp"
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
	if info, err := root.Stat(filepath.FromSlash(other)); err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, errNotRegular) // to open a pipe would wait for who writes it
	}
	f, err := root.Open(filepath.FromSlash(other))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return whole(f, most)
}
