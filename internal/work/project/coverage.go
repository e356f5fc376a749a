package project

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/setting/typeface"
)

// CoverageOrder says which fonts are looked at.
type CoverageOrder struct {
	Fonts []string `json:"fonts,omitempty"` // files, or names as of faces; none: the built-in ones and those in ./fonts
	Has   string   `json:"has,omitempty"`   // the characters that are looked for; white space does not count
}

// Coverage is which characters a font has.
type Coverage struct {
	Name       string `json:"name"`
	Use        string `json:"use"`  // one of FaceUses; "" for a font that has none yet
	File       string `json:"file"` // "" when built in
	Usable     bool   `json:"usable"`
	Characters int    `json:"characters"`
	Han        int    `json:"han"`
	Lacks      string `json:"lacks"` // the characters that were looked for and that it does not have
}

// lastCharacter ends what is counted of a font: the last of the planes that have
// Han characters.
const lastCharacter = 0x3FFFF

// Covers opens the fonts and counts their characters. A font that cannot be used
// is logged, and listed as such; a character that no font has is logged.
func Covers(ctx context.Context, log *diag.Log, p *Project, o CoverageOrder) ([]Coverage, error) {
	out, faces, err := p.Source.openEach(ctx, log, o.Fonts)
	if err != nil {
		return nil, err
	}
	wanted := o.Wanted()
	for i, f := range faces {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out[i].Lacks = lacking(f, wanted)
		out[i].count(f)
	}
	for _, r := range wanted {
		found := false
		for _, f := range faces {
			found = found || f != nil && f.Has(r)
		}
		if !found {
			log.Add(diag.NoGlyph, diag.Pos{}, diag.Args{"char": string(r), "code": fmt.Sprintf("U+%04X", r)})
		}
	}
	return out, nil
}

// openEach opens the named fonts, or those there are. A face is nil where the
// font cannot be used.
func (s *Source) openEach(ctx context.Context, log *diag.Log, names []string) (out []Coverage, faces []*typeface.Face, err error) {
	files := typeface.Files{}
	if len(names) == 0 {
		for i, e := range s.FontEntries() {
			if e.File != "" {
				names = append(names, e.File)
				continue
			}
			f := carried()[i]
			files.Fallback = append(files.Fallback, typeface.Source{Name: f.Name, Data: f.Data})
			out = append(out, Coverage{Name: e.Name, Use: e.Use})
		}
	}
	shelf := s.shelf()
	defer shelf.close()
	for _, name := range names {
		if src, ok := shelf.face(log, name); ok {
			files.Fallback = append(files.Fallback, src)
			out = append(out, Coverage{Name: filepath.Base(name), File: name})
		}
	}
	set, err := typeface.Open(ctx, log, files)
	if err != nil {
		return nil, nil, err
	}
	first := set.Len() - len(out) // the roles come first, used or not
	for i := range out {
		faces = append(faces, set.Face(first+i))
	}
	return out, faces, nil
}

// count counts the characters of a face; nil has none.
func (c *Coverage) count(f *typeface.Face) {
	if c.Usable = f != nil; !c.Usable {
		return
	}
	for r := ' '; r <= lastCharacter; r++ {
		if f.Has(r) {
			c.Characters++
			if han.Is(r) {
				c.Han++
			}
		}
	}
}

// Wanted are the characters that are looked for, each once.
func (o *CoverageOrder) Wanted() []rune {
	var out []rune
	for _, r := range o.Has {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// lacking are the characters that the face does not have; nil has none.
func lacking(f *typeface.Face, wanted []rune) string {
	var out strings.Builder
	for _, r := range wanted {
		if f == nil || !f.Has(r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}
