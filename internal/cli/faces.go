package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// fontFolder is where a user's own fonts lie. The name of a face is looked up
// there first, then among the embedded ones.
const fontFolder = "fonts"

// fontChoice is one value of --font: a role, or fallback, and a font file.
type fontChoice struct {
	use  string
	file string
}

// fontUses are the words of --font; the first six are the roles, in order.
func fontUses() []string {
	return []string{"body", "body-bold", "head", "head-bold", "italic", "italic-bold", "fallback"}
}

// embeddedFaces are the faces of the roles, in order.
func embeddedFaces() []fonts.File {
	return []fonts.File{fonts.SerifRegular(), fonts.SerifBold(), fonts.SansRegular(), fonts.SansBold(), fonts.Italic(), fonts.BoldItalic()}
}

func (o *order) addFont(v string) error {
	use, file, ok := strings.Cut(v, "=")
	if !ok || file == "" {
		return hintError("write what it is for and the file: body=FILE, fallback=FILE")
	}
	for _, u := range fontUses() {
		if u == use {
			o.fonts = append(o.fonts, fontChoice{use, file})
			return nil
		}
	}
	return hintError(didYouMean(use, fontUses(), ""))
}

// openFaces opens the embedded faces and those that the user chose instead or
// beside them. A file that is no usable font is in the log.
func (s *session) openFaces(ctx context.Context, choices []fontChoice) (*typeface.Set, error) {
	var files typeface.Files
	for i, f := range embeddedFaces() {
		files.Faces[i] = typeface.Source{Name: f.Name, Data: f.Data}
		if s.Window != nil {
			files.Faces[i].File = s.Window(f.Data)
		}
	}
	for _, c := range choices {
		src, ok := s.fontFile(c.file)
		if !ok {
			continue
		}
		if c.use == "fallback" {
			files.Fallback = append(files.Fallback, src)
			continue
		}
		for role, use := range fontUses() {
			if use == c.use {
				files.Faces[role] = src
			}
		}
	}
	return typeface.Open(ctx, s.log, files)
}

// fontFile finds a font: the file of that path, one in ./fonts, an embedded one.
func (s *session) fontFile(name string) (typeface.Source, bool) {
	tries := []string{name}
	if !strings.ContainsAny(name, `/\`) {
		for _, ext := range []string{"", ".ttf", ".otf", ".ttc"} {
			tries = append(tries, filepath.Join(fontFolder, name+ext))
		}
	}
	for _, file := range tries {
		if info, err := os.Stat(s.path(file)); err == nil && !info.IsDir() {
			return s.readFont(file)
		}
	}
	for _, f := range embeddedFaces() {
		if name == f.Name || name == strings.TrimSuffix(f.Name, ".ttf") {
			return typeface.Source{Name: f.Name, Data: f.Data}, true
		}
	}
	s.log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": name, "why": "there is no such file"})
	return typeface.Source{}, false
}

// readFont reads a font file into a string, in one copy.
func (s *session) readFont(file string) (typeface.Source, bool) {
	f, err := os.Open(s.path(file))
	var text strings.Builder
	if err == nil {
		defer f.Close()
		if info, statErr := f.Stat(); statErr == nil && info.Mode().IsRegular() && info.Size() < mostFont {
			text.Grow(int(info.Size()))
		}
		_, err = io.Copy(&text, io.LimitReader(f, mostFont))
	}
	if err != nil {
		s.log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": file, "why": reason(err)})
		return typeface.Source{}, false
	}
	return typeface.Source{Name: file, Data: text.String(), Given: true}, true
}

// mostFont bounds what is read of a font file; the largest collections of
// Chinese faces have 130 MB.
const mostFont = 512 << 20

// fontEntries lists the embedded faces with what each is used for, then the
// font files in ./fonts.
func (s *session) fontEntries() []fontEntry {
	var out []fontEntry
	embedded := map[string]bool{}
	for i, f := range embeddedFaces() {
		out = append(out, fontEntry{Name: f.Name, Use: fontUses()[i]})
		embedded[f.Name] = true
	}
	entries, _ := os.ReadDir(s.path(fontFolder))
	for _, e := range entries {
		switch strings.ToLower(filepath.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc":
			if !embedded[e.Name()] {
				out = append(out, fontEntry{Name: e.Name(), File: filepath.Join(fontFolder, e.Name())})
			}
		}
	}
	return out
}
