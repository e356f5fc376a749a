package page

import (
	"strings"
	"testing"

	"jianbao/internal/length"
)

// TestDump reads as the page does: runs on one baseline are one line, with the
// path of tags that they belong to.
func TestDump(t *testing.T) {
	run := func(x, y length.Length, words string) Text {
		return Text{X: x * length.Pt, Y: y * length.Pt, Size: 10 * length.Pt, Run: Run{Words: words, Glyphs: []Glyph{{Advance: 2000, Bytes: int32(len(words))}}}}
	}
	d := &Document{
		Elements: []Element{{Tag: Doc, Parent: -1}, {Tag: Sect}, {Tag: P, Parent: 1}},
		Pages: []Page{{Width: 100 * length.Pt, Height: 50 * length.Pt, Label: "1", Items: []Item{
			Mark{Element: 2}, run(5, 10, "河"), run(25, 10, "湖"), run(5, 22, "next"), Link{X: 5 * length.Pt, Y: 15 * length.Pt, Width: 640, Height: 320, URI: "https://a.example", Contents: "a"},
			Mark{Artifact: Footer}, Rule{X: 64, Y: 128, Width: 64, Height: 32}, Fill{Round: true}, Figure{Image: 1},
			Path{Points: []Point{{X: 64, Y: 128}, {X: 128, Y: 96}}, Width: 32, Dash: []length.Length{64}}, Path{Points: []Point{{}}},
		}}},
		Anchors: []Anchor{{Name: "here", X: 64, Y: 64}},
		Outline: []Bookmark{{Level: 2, Title: "Here", Anchor: "here"}},
	}
	want := `page 1, label 1, 100 x 50pt
  10 5-45  10pt face 0 #000000 Sect/P  "河湖"
  22 5-25  10pt face 0 #000000 Sect/P  "next"
  15 5  link 10 x 5pt to https://a.example (a)
  2 1  rule 1 x 0.5pt #000000
  0 0  fill 0 x 0pt #000000 round true
  0 0  picture 1 0 x 0pt footer
  path 1,2 2,1.5 dashed 0.5pt #000000 footer
  path 0,0 filled #000000 footer
anchor here: page 1, 1 1
outline   Here -> here
`
	var b strings.Builder
	if err := Dump(&b, d); err != nil || b.String() != want {
		t.Errorf("%v\n%s\nwant\n%s", err, b.String(), want)
	}
}
