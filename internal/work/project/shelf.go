package project

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// mostFont is how many bytes a font file may have; the largest collections of
// Chinese faces have 130 MB.
const mostFont = 256 << 20

// shelf is the font files that are open. Each is opened once, however many faces are
// taken of it, and read as far as they need it; it is closed when they have been read.
type shelf struct {
	source *Source
	open   map[string]*os.File // by the name of the file
}

// shelf is an empty one.
func (s *Source) shelf() *shelf { return &shelf{s, map[string]*os.File{}} }

// close closes all files.
func (sh *shelf) close() {
	for _, f := range sh.open {
		_ = f.Close() // it was only read
	}
}

// foundFont is where a font was found.
type foundFont struct {
	file   string     // the file; "" for an embedded face
	choose string     // what is asked for of the file
	face   fonts.File // the embedded face
}

// findFont finds a font: the file of that path, one in ./fonts, an embedded one. Words
// are what is wrong, without any it was found.
func (s *Source) findFont(name string) (foundFont, diag.Words) {
	file, choose := typeface.SplitChoice(name)
	if s.Is(name) { // a # of its own
		file, choose = name, ""
	}
	tries := []string{file}
	if !strings.ContainsAny(file, `/\`) {
		for _, ext := range []string{"", ".ttf", ".otf", ".ttc", ".otc"} {
			tries = append(tries, filepath.Join(FontFolder, file+ext))
		}
	}
	for _, try := range tries {
		if s.Is(try) {
			return foundFont{file: try, choose: choose}, diag.Words{}
		}
	}
	for _, f := range carried() {
		if file == f.Name || file == strings.TrimSuffix(f.Name, ".ttf") {
			return foundFont{face: f, choose: choose}, diag.Words{}
		}
	}
	if info, err := os.Stat(s.Path(file)); err == nil && info.IsDir() {
		return foundFont{}, diag.Words{"it is a folder", "这是文件夹"}
	}
	return foundFont{}, diag.Words{"there is no such file", "没有这个文件"}
}

// face finds a font and opens its file. False means that a fault was logged.
func (sh *shelf) face(log *diag.Log, name string) (typeface.Source, bool) {
	found, why := sh.source.findFont(name)
	if why == (diag.Words{}) && found.file == "" {
		return typeface.Source{Name: found.face.Name, Data: found.face.Data, Choose: found.choose}, true
	}
	var f *os.File
	var size int64
	if why == (diag.Words{}) {
		f, size, why = sh.file(found.file)
	}
	if why != (diag.Words{}) {
		if found.file != "" {
			name = found.file
		}
		log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": name, "why": why})
		return typeface.Source{}, false
	}
	return typeface.Source{Name: found.file, Choose: found.choose, Given: true, File: typeface.Window{File: f}, Size: size}, true
}

// file is the open file of a name and its size. It may not be a pipe or a device, of
// which no end is known.
func (sh *shelf) file(name string) (*os.File, int64, diag.Words) {
	f := sh.open[name]
	if f == nil {
		var err error
		if f, err = openRegular(sh.source.Path(name)); err != nil {
			return nil, 0, diag.Reason(err)
		}
		sh.open[name] = f
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, 0, diag.Reason(err)
	case info.Size() > mostFont:
		return nil, 0, tooLarge(mostFont)
	}
	return f, info.Size(), diag.Words{}
}

// HashFont writes what a font is made of to h: its name, what is asked for of it, and
// the bytes of its file. A font that cannot be read adds nothing, for no brief is made
// with it.
func (s *Source) HashFont(h io.Writer, name string) {
	found, why := s.findFont(name)
	if why != (diag.Words{}) {
		return
	}
	fmt.Fprintln(h, found.choose)
	if found.file == "" {
		_, _ = io.WriteString(h, found.face.Data) // a hash takes all
		return
	}
	sh := s.shelf()
	defer sh.close()
	if f, size, why := sh.file(found.file); why == (diag.Words{}) {
		fmt.Fprintln(h, size)
		_, _ = io.Copy(h, io.LimitReader(f, size))
	}
}
