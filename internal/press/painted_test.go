package press_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"testing"

	"jianbao/internal/pdf/paint"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// paintedOnce checks that every glyph of the display list is drawn once, in
// its order, as itself, and nothing else: the codes of the content streams are
// held against the glyphs that they must be codes of.
func paintedOnce(t *testing.T, p *pressed) {
	t.Helper()
	out, err := paint.Paint(context.Background(), p.doc, faces())
	if err != nil {
		t.Fatal(err)
	}
	streams := regexp.MustCompile(`(?s)<</Length \d+>>\nstream\n(.*?)\nendstream`).FindAllSubmatch(out.PDF, -1)
	if len(streams) != len(p.doc.Pages) {
		t.Fatalf("%s: %d content streams for %d pages", p.name, len(streams), len(p.doc.Pages))
	}
	fonts := programs(out.Fonts)
	for i, s := range streams {
		content, kept := out.Streams[fmt.Sprintf("page %d", i+1)]
		if !kept {
			content = s[1]
		}
		shown := codes(content, fonts)
		wanted := glyphs(&p.doc.Pages[i])
		for k := range max(len(shown), len(wanted)) {
			switch {
			case k >= len(wanted):
				t.Fatalf("%s, page %d: %d codes more than glyphs, the first reads %q", p.name, i+1, len(shown)-k, shown[k].text())
			case k >= len(shown):
				t.Fatalf("%s, page %d: %d glyphs are not painted, the first is %q", p.name, i+1, len(wanted)-k, wanted[k].word)
			case !shown[k].is(wanted[k]):
				t.Fatalf("%s, page %d: code %d reads %q and is not the glyph %d of %q", p.name, i+1, k, shown[k].text(), wanted[k].ID, wanted[k].word)
			}
		}
	}
}

// program is a font of the PDF, with the text and the width of every code.
type program struct {
	*typeface.Subset
	texts  []string
	widths []int
}

func programs(fonts []*typeface.Subset) (out []program) {
	for _, f := range fonts {
		out = append(out, program{f, f.Texts(), f.Widths()})
	}
	return out
}

// code is a character code of a font.
type code struct {
	font *program
	n    uint16
}

func (c code) text() string { return c.font.texts[c.n] }

// is says that the code draws the glyph, whatever its advance.
func (c code) is(g glyph) bool {
	k := typeface.Key{Glyph: g.ID, Shift: g.Shift, Rise: g.Rise, Advance: int32(c.font.widths[c.n]), Text: g.word}
	return c.font.Code(k) == c.n
}

// codes are all codes that a content stream shows, but for the blanks between
// Han and Latin, which are no glyphs of the text: they read as word joiners.
func codes(content []byte, fonts []program) (out []code) {
	var font *program
	shown := regexp.MustCompile(`<([0-9A-Fa-f]+)>`)
	for _, line := range bytes.Split(content, []byte("\n")) {
		switch {
		case bytes.HasSuffix(line, []byte(" Tf")):
			n, _ := strconv.Atoi(string(bytes.Fields(line)[0][2:]))
			font = &fonts[n]
		case bytes.HasSuffix(line, []byte("Tj")), bytes.HasSuffix(line, []byte("TJ")):
			for _, m := range shown.FindAllSubmatch(line, -1) {
				b, _ := hex.DecodeString(string(m[1]))
				for ; len(b) > 1; b = b[2:] {
					c := code{font, uint16(b[0])<<8 | uint16(b[1])}
					if c.text() != "\u2060" {
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

// glyph is one of a page, with the characters that it stands for.
type glyph struct {
	page.Glyph
	word string
}

func glyphs(p *page.Page) (out []glyph) {
	for _, it := range p.Items {
		if t, ok := it.(page.Text); ok {
			for g, word := range t.All() {
				out = append(out, glyph{g, word})
			}
		}
	}
	return out
}
