package project

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"jianbao/internal/diag"
)

// Beside reads a file that the file of the user's called name speaks of: in its
// folder or below, through no link that leads out of it. other is a path with
// slashes from there. What is larger than most bytes is refused.
func (s *Source) Beside(name, other string, most int64) ([]byte, error) {
	return within(s.Folder(name), other, most)
}

// within reads a file of a folder or of one below it, as Beside does.
func within(dir, name string, most int64) ([]byte, error) {
	local := filepath.FromSlash(name)
	if !filepath.IsLocal(local) {
		return nil, errOutside
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(local)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		if _, there := os.Stat(filepath.Join(dir, local)); there == nil { // a link leads out
			err = errOutside
		}
	}
	if err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, errNotRegular) // to open a pipe would wait for who writes it
	}
	f, err := root.Open(local)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return whole(f, most)
}

// errOutside is that a file lies neither in the folder in which it must, nor below.
var errOutside error = diag.Words{"it lies outside the report's folder", "不在报告所在的文件夹内"}

// Neighbours lists the report files in the folder of a file, as the user would call them.
func (s *Source) Neighbours(name string) (out []string) {
	dir := filepath.Dir(name)
	files, _ := s.files(dir)
	for _, f := range files {
		if IsReportName(f) {
			out = append(out, filepath.Join(dir, f))
		}
	}
	return out
}
