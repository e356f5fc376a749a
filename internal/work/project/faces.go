package project

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// FontFolder is where a user's own fonts lie. The name of a face is looked up
// there first, then among the embedded ones.
const FontFolder = "fonts"

// mostFont is how many bytes a font file may have; the largest collections of
// Chinese faces have 130 MB.
const mostFont = 256 << 20

// Face is one choice of a face: what it is used for, and its file.
type Face struct {
	Use  string `json:"use"`  // one of FaceUses
	File string `json:"file"` // a path, a name in ./fonts, or the name of an embedded face
}

// FaceUses are what a face can be used for: the six roles, in the order of
// typeface.Files, and fallback.
func FaceUses() []string {
	return []string{"body", "body-bold", "head", "head-bold", "italic", "italic-bold", "fallback"}
}

// embeddedFaces are the faces of the roles, in order.
func embeddedFaces() []fonts.File {
	return []fonts.File{fonts.SerifRegular(), fonts.SerifBold(), fonts.SansRegular(), fonts.SansBold(), fonts.Italic(), fonts.BoldItalic()}
}

// lettersBehind are the faces with the letters that those of the roles lack, by role.
// The italics have theirs themselves.
func lettersBehind() []fonts.File {
	return []fonts.File{fonts.SerifLetters(), fonts.SerifLettersBold(), fonts.SansLetters(), fonts.SansLettersBold()}
}

// signs are the faces that are tried after all others.
func signs() []fonts.File { return []fonts.File{fonts.Signs(), fonts.Emoji()} }

// carried are all faces of the program: those of the roles, in order, then the others.
func carried() []fonts.File { return slices.Concat(embeddedFaces(), lettersBehind(), signs()) }

// embedded is a face of the program as typeface takes it.
func (s *Source) embedded(f fonts.File) typeface.Source {
	src := typeface.Source{Name: f.Name, Data: f.Data}
	if s.Window != nil {
		src.File = s.Window(f.Data)
	}
	return src
}

// Faces opens the embedded faces and those that were chosen instead of them or
// beside them. Behind a chosen face stands the embedded one, for what it lacks. A
// file that is no usable font is in the log.
func (s *Source) Faces(ctx context.Context, log *diag.Log, choices []Face) (*typeface.Set, error) {
	var files typeface.Files
	for i, f := range embeddedFaces() {
		files.Faces[i] = s.embedded(f)
	}
	for i, f := range lettersBehind() {
		files.Behind[i] = []typeface.Source{s.embedded(f)}
	}
	for _, f := range signs() {
		files.Last = append(files.Last, s.embedded(f))
	}
	own, err := s.FolderFonts(ctx, log, choices)
	if err != nil {
		return nil, err
	}
	for _, c := range choices {
		src, ok := s.FaceFile(log, c.File)
		if !ok {
			continue
		}
		if c.Use == "fallback" {
			files.Fallback = append(files.Fallback, src)
			continue
		}
		for role, use := range FaceUses() {
			if use == c.Use {
				files.Instead(typeface.Role(role), src)
			}
		}
	}
	files.Fallback = append(files.Fallback, own...)
	return typeface.Open(ctx, log, files)
}

// FaceFile finds a font: the file of that path, one in ./fonts, an embedded one.
// False means that a fault was logged.
func (s *Source) FaceFile(log *diag.Log, name string) (typeface.Source, bool) {
	tries := []string{name}
	if !strings.ContainsAny(name, `/\`) {
		for _, ext := range []string{"", ".ttf", ".otf", ".ttc"} {
			tries = append(tries, filepath.Join(FontFolder, name+ext))
		}
	}
	for _, file := range tries {
		if s.Is(file) {
			return s.readFont(log, file)
		}
	}
	for _, f := range carried() {
		if name == f.Name || name == strings.TrimSuffix(f.Name, ".ttf") {
			return typeface.Source{Name: f.Name, Data: f.Data}, true
		}
	}
	if info, err := os.Stat(s.Path(name)); err == nil && info.IsDir() {
		log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": name, "why": diag.Words{"it is a folder", "这是文件夹"}})
		return typeface.Source{}, false
	}
	log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": name, "why": diag.Words{"there is no such file", "没有这个文件"}})
	return typeface.Source{}, false
}

// readFont reads a font file into a string, in one copy. It may not be a pipe or
// a device, of which no end is known.
func (s *Source) readFont(log *diag.Log, file string) (typeface.Source, bool) {
	var why diag.Words
	var text strings.Builder
	f, err := openRegular(s.Path(file))
	if err == nil {
		defer f.Close()
		var info os.FileInfo
		if info, err = f.Stat(); err == nil && info.Size() <= mostFont {
			text.Grow(int(info.Size()))
			_, err = io.Copy(&text, io.LimitReader(f, info.Size()))
		} else if err == nil {
			why = tooLarge(mostFont)
		}
	}
	if err != nil {
		why = diag.Reason(err)
	}
	if why != (diag.Words{}) {
		log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": file, "why": why})
		return typeface.Source{}, false
	}
	return typeface.Source{Name: file, Data: text.String(), Given: true}, true
}

// FontEntry is one font of List.
type FontEntry struct {
	Name string `json:"name"`
	Use  string `json:"use"`  // one of FaceUses; "" for a font in ./fonts, which has no use yet
	File string `json:"file"` // "" when built in
}

// FontEntries lists the embedded faces with what each is used for, then the
// font files in ./fonts.
func (s *Source) FontEntries() []FontEntry {
	var out []FontEntry
	embedded := map[string]bool{}
	for i, f := range carried() {
		out = append(out, FontEntry{Name: f.Name, Use: FaceUses()[min(i, len(FaceUses())-1)]})
		embedded[f.Name] = true
	}
	files, _ := s.files(FontFolder)
	for _, name := range files {
		switch strings.ToLower(filepath.Ext(name)) {
		case ".ttf", ".otf", ".ttc":
			if !embedded[name] {
				out = append(out, FontEntry{Name: name, File: filepath.Join(FontFolder, name)})
			}
		}
	}
	return out
}
