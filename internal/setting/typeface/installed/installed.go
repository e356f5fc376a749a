// Package installed looks for faces by their names among the font files of a machine: in go
// folders and names, out come the files, and which font of each it is.
//
// A machine has some hundred font files. Of each only the names are read, some thousandths
// of a second for all; it is done only where a theme asks for a face by name.
package installed

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/setting/typeface"
)

// The bounds of a search: files looked at in all folders, and the bytes of one.
const (
	mostFiles = 20_000
	mostBytes = 256 << 20
)

// Found is a face that was found.
type Found struct {
	Name   string // as it was asked for
	File   string
	Number int // of the font in its file, from 1
}

// Face is how an order names it: the file, a # and the number of the font.
func (f *Found) Face() string {
	return f.File + "#" + strconv.Itoa(f.Number)
}

// Find looks for faces in folders and all folders below. asked has the names of each face
// that is wanted, the best first, in any script: large and small letters, spaces, _ and - do
// not count. The answer has for each what was found, in the order of the names, the regular
// before its styles, then of the folders; nil where nothing was. A file that cannot be read is
// passed over. The error is the context's.
func Find(ctx context.Context, folders []string, asked [][]string) ([][]Found, error) {
	wanted := map[string][]place{}
	for i, names := range asked {
		for k, name := range names {
			wanted[plain(name)] = append(wanted[plain(name)], place{face: i, name: k})
		}
	}
	out := make([][]Found, len(asked))
	if len(wanted) == 0 {
		return out, nil
	}
	files, err := fontFiles(ctx, folders)
	if err != nil {
		return nil, err
	}
	at := make([][]place, len(asked))
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for n, names := range namesIn(file) {
			for _, p := range matches(wanted, names) {
				p.styled = styled(asked[p.face][p.name], names)
				to := slices.IndexFunc(at[p.face], func(q place) bool { return q.name > p.name || q.name == p.name && q.styled && !p.styled })
				if to < 0 {
					to = len(at[p.face])
				}
				at[p.face] = slices.Insert(at[p.face], to, p)
				out[p.face] = slices.Insert(out[p.face], to, Found{asked[p.face][p.name], file, n + 1})
			}
		}
	}
	return out, nil
}

// place is a name that is asked for: of which face, and which of its names. styled says that
// the font found is the bold or another style of what has the name.
type place struct {
	face, name int
	styled     bool
}

// styled says that one of a font's names goes on behind the name that is asked for, and not as
// that of the regular does: DejaVu Serif Bold, where DejaVu Serif is asked for.
func styled(asked string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		rest, more := strings.CutPrefix(plain(name), plain(asked))
		return more && !slices.Contains([]string{"", "regular", "roman", "book", "normal"}, rest)
	})
}

// matches are the faces that a font with such names is wanted for, each once, by the best of
// its names.
func matches(wanted map[string][]place, names []string) (out []place) {
	for _, name := range names {
		for _, p := range wanted[plain(name)] {
			i := slices.IndexFunc(out, func(q place) bool { return q.face == p.face })
			switch {
			case i < 0:
				out = append(out, p)
			case p.name < out[i].name:
				out[i] = p
			}
		}
	}
	return out
}

// plain is a name without what does not count in it.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' || r == '-' {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// fontFiles are the font files in folders, those of each sorted. A folder that is not there
// has none.
func fontFiles(ctx context.Context, folders []string) (out []string, err error) {
	for _, folder := range folders {
		if real, err := filepath.EvalSymlinks(folder); err == nil {
			folder = real
		}
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, fault error) error {
			switch {
			case ctx.Err() != nil || len(out) >= mostFiles:
				return fs.SkipAll
			case fault != nil && d != nil && d.IsDir():
				return fs.SkipDir
			case fault == nil && !d.IsDir() && isFont(path) && !slices.Contains(out, path):
				out = append(out, path)
			}
			return nil
		})
	}
	return out, ctx.Err()
}

// isFont says that a file has the name of a font.
func isFont(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return true
	}
	return false
}

// namesIn are the names of the fonts of a file; nil where it cannot be read. A pipe or a
// device is not opened.
func namesIn(path string) [][]string {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostBytes {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	names, err := typeface.NamesIn(f, info.Size())
	if err != nil {
		return nil
	}
	return names
}
