// Package specimen sets a document by hand for the tests of paint, finish and
// inspect: two pages with every kind of item and element, in Chinese and
// English. Nothing else imports it.
package specimen

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// Faces opens the embedded faces.
func Faces() (*typeface.Set, error) {
	source := func(f fonts.File) typeface.Source { return typeface.Source{Name: f.Name, Data: f.Data} }
	var files typeface.Files
	files.Faces[typeface.Song] = source(fonts.SerifRegular())
	files.Faces[typeface.SongBold] = source(fonts.SerifBold())
	files.Faces[typeface.Hei] = source(fonts.SansRegular())
	files.Faces[typeface.HeiBold] = source(fonts.SansBold())
	files.Faces[typeface.Italic] = source(fonts.Italic())
	files.Faces[typeface.ItalicBold] = source(fonts.BoldItalic())
	log := &diag.Log{}
	s, err := typeface.Open(context.Background(), log, files)
	if err == nil && log.Failed() {
		err = fmt.Errorf("%v", log.Findings())
	}
	return s, err
}

// setter sets lines one below the other.
type setter struct {
	faces *typeface.Set
	doc   *page.Document
	page  *page.Page
	y     length.Length
}

const (
	left  = 57 * length.Pt
	right = 538 * length.Pt
)

func (s *setter) newPage() {
	s.doc.Pages = append(s.doc.Pages, page.Page{Width: length.MM(210000), Height: length.MM(297000), Label: fmt.Sprint(len(s.doc.Pages) + 1)})
	s.page = &s.doc.Pages[len(s.doc.Pages)-1]
	s.y = 60 * length.Pt
}

func (s *setter) put(items ...page.Item) { s.page.Items = append(s.page.Items, items...) }

// element adds an element under a parent and returns its index.
func (s *setter) element(parent int, e page.Element) int {
	e.Parent = parent
	s.doc.Elements = append(s.doc.Elements, e)
	return len(s.doc.Elements) - 1
}

func (s *setter) mark(e int) { s.put(page.Mark{Element: e}) }

// style is how a run looks.
type style struct {
	role   typeface.Role
	size   length.Length
	colour page.Colour
	lang   string
}

// Run shapes text in a role, with a quarter em between Han and Latin, the
// first of two closing marks and an opening mark after another mark in half
// their width.
func Run(faces *typeface.Set, role typeface.Role, text, lang string) page.Run {
	runes := []rune(text)
	var out []page.Glyph
	var words []string // what each glyph stands for
	for _, g := range faces.Face(int(role)).Shape(runes, 0, len(runes), lang) {
		word := string(runes[g.Cluster : g.Cluster+g.Runes])
		out = append(out, page.Glyph{ID: g.ID, Shift: int16(g.Shift), Rise: int16(g.Rise), Advance: g.Advance, Bytes: int32(len(word))})
		words = append(words, word)
	}
	for i := 1; i < len(out); i++ {
		a, b := &out[i-1], &out[i]
		switch before, after := words[i-1], words[i]; {
		case gapBetween(before, after):
			a.Advance += 250
		case closing(before) && closing(after):
			a.Advance -= 500
		case (closing(before) || opening(before)) && opening(after):
			b.Advance -= 500
			b.Shift -= 500
		}
	}
	return page.Run{Words: strings.Join(words, ""), Glyphs: out}
}

func gapBetween(a, b string) bool { return han(a) && latin(b) || latin(a) && han(b) }
func han(s string) bool           { r := []rune(s); return len(r) == 1 && r[0] >= 0x4e00 && r[0] < 0xa000 }
func latin(s string) bool {
	return s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 'a' && s[0] <= 'z' || s[0] == '$')
}
func closing(s string) bool {
	return s == "，" || s == "。" || s == "》" || s == "）" || s == "："
}
func opening(s string) bool { return s == "《" || s == "（" }

// run sets text from x on the current line and returns where it ends.
func (s *setter) run(x length.Length, st style, text string) length.Length {
	t := page.Text{X: x, Y: s.y, Face: int(st.role), Size: st.size, Colour: st.colour, Lang: st.lang, Run: Run(s.faces, st.role, text, st.lang)}
	s.put(t)
	for _, g := range t.Glyphs {
		x += st.size.Milli(int(g.Advance))
	}
	return x
}

// line sets one line and goes to the next.
func (s *setter) line(x length.Length, st style, text string) {
	s.run(x, st, text)
	s.y += st.size.Milli(1600)
}

// Picture is a small PNG with colour and transparency.
func Picture() []byte {
	m := image.NewNRGBA(image.Rect(0, 0, 64, 32))
	for y := range 32 {
		for x := range 64 {
			m.Set(x, y, color.NRGBA{uint8(4 * x), uint8(8 * y), 128, uint8(255 - 2*x)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}
