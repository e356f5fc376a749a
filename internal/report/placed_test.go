package report

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestPlacesOfPictures: a paragraph of its own places a picture, by its id or its file,
// wherever blocks may stand; the others stay unplaced.
func TestPlacesOfPictures(t *testing.T) {
	const pictures = `images:
  - {id: chart, file: pics/a chart.png, alt: x}
  - {id: map, file: ./map.jpg, alt: y}
  - {id: rest, file: rest.png, alt: z}
`
	for _, c := range []struct{ name, body, want string }{
		{"by id", "![](chart)", "chart"},
		{"with words", "![*Bars* of use](chart)", "chart (Bars of use)"},
		{"by file", "![](map.jpg)", "map"},
		{"by the path as it is listed", "![](./map.jpg)", "map"},
		{"a blank in the file", "![](pics/a chart.png)", "chart"},
		{"the same in brackets", "![](<pics/a chart.png>)", "chart"},
		{"the same as an address", "![](pics/a%20chart.png)", "chart"},
		{"two in a line", "![](chart) ![](map)", "chart map"},
		{"two lines", "![](chart)\n![](map)", "chart map"},
		{"a list", "- a\n\n  ![](map)", "map"},
		{"a quotation", "> ![](map)", "map"},
		{"a note", "a[^1]\n\n[^1]: b\n\n    ![](chart)", "chart"},
		{"between paragraphs", "a\n\n![](map)\n\nb", "map"},
		{"no picture but words about one", "`![](chart)`", ""},
	} {
		var log diag.Log
		source := "format: 1\nid: r\nlanguages: [zh]\ntitle: x\nabout: |\n  " + strings.ReplaceAll(c.body, "\n", "\n  ") + "\n" + pictures
		r, err := Load(context.Background(), &log, "r.yaml", []byte(source))
		if err != nil || log.Failed() {
			t.Errorf("%s: %v %v", c.name, err, log.Findings())
			continue
		}
		text, got := &r.About.Texts[0], []string{}
		for _, bs := range append([][]Block{text.Blocks}, text.Notes...) {
			EachPlaced(bs, func(b *Block) {
				one := b.Image.ID
				if b.Alt != "" {
					one += " (" + b.Alt + ")"
				}
				got = append(got, one)
				if text.Source[b.Offset] != '!' && !strings.HasPrefix(text.Source[b.Offset:], "![") {
					t.Errorf("%s: said to begin at %q", c.name, text.Source[b.Offset:])
				}
			})
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: placed %q, want %q", c.name, got, c.want)
		}
		unplaced := 0
		for _, im := range r.Unplaced() {
			if strings.Contains(c.want, im.ID) {
				t.Errorf("%s: %s is placed, and called unplaced", c.name, im.ID)
			}
			unplaced++
		}
		if want := 3 - len(got); unplaced != want {
			t.Errorf("%s: %d pictures are unplaced, want %d", c.name, unplaced, want)
		}
	}
}
