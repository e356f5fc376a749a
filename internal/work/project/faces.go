package project

import (
	"context"
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

// Face is one choice of a face: what it is used for, and its file.
type Face struct {
	Use    string          `json:"use"`              // one of FaceUses
	Script typeface.Script `json:"script,omitempty"` // of which characters it is used: a theme may ask for it
	File   string          `json:"file"`             // a path, a name in ./fonts, or the name of an embedded face; see typeface.SplitChoice
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
// beside them. Behind a chosen face stands the embedded one, for what it lacks. Of a
// collection for several regions it takes the face for lang, see typeface.Files. A
// file that is no usable font is in the log.
func (s *Source) Faces(ctx context.Context, log *diag.Log, choices []Face, lang string) (*typeface.Set, error) {
	files := typeface.Files{Lang: lang}
	for i, f := range embeddedFaces() {
		files.Faces[i] = s.embedded(f)
	}
	for i, f := range lettersBehind() {
		files.Behind[i] = []typeface.Source{s.embedded(f)}
	}
	for _, f := range signs() {
		files.Last = append(files.Last, s.embedded(f))
	}
	shelf := s.shelf()
	defer shelf.close()
	own, err := shelf.folderFonts(ctx, log, choices)
	if err != nil {
		return nil, err
	}
	for _, c := range choices {
		src, ok := shelf.face(log, c.File)
		if !ok {
			continue
		}
		src.Script = c.Script
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
		case ".ttf", ".otf", ".ttc", ".otc":
			if !embedded[name] {
				out = append(out, FontEntry{Name: name, File: filepath.Join(FontFolder, name)})
			}
		}
	}
	return out
}
