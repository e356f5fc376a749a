package pages

import (
	"context"
	"fmt"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// The type area of a sketch: 8 pt are 1 % of its depth.
const (
	paperWidth, paperHeight = 600, 1000
	left, right             = 50, 550
	areaTop, areaFoot       = 100, 900
)

// sketch is a document that a test draws, with each thing at a place of its own.
type sketch struct {
	doc   *page.Document
	faces *typeface.Set
}

// drawn paints and finishes what draw puts on the pages, and measures it.
func drawn(t *testing.T, draw func(*sketch)) *Brief {
	t.Helper()
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	s := &sketch{doc: &page.Document{}, faces: faces}
	s.doc.Meta = page.Meta{Title: "Sketch", Languages: []string{"zh-CN"}, Producer: "a test"}
	s.doc.Elements = []page.Element{{Tag: page.Doc, Parent: -1, Lang: "zh-CN"}}
	draw(s)
	p, err := paint.Paint(context.Background(), s.doc, faces)
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := finish.Finish(context.Background(), finish.Input{PDF: p.PDF, Streams: p.Streams, Doc: s.doc, Fonts: p.Fonts, Marks: p.Marks})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Measure(context.Background(), "sketch", pdf.Bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// page begins a page: a bar at the head of the type area, a rule at its foot.
func (s *sketch) page() {
	s.doc.Pages = append(s.doc.Pages, page.Page{Width: paperWidth * length.Pt, Height: paperHeight * length.Pt, Label: fmt.Sprint(len(s.doc.Pages) + 1)})
	s.put(page.Mark{})
	s.rule(left, areaTop, right-left)
	s.put(page.Mark{Artifact: page.Footer})
	s.rule(left, areaFoot, right-left)
}

// put puts items on the last page.
func (s *sketch) put(items ...page.Item) {
	p := &s.doc.Pages[len(s.doc.Pages)-1]
	p.Items = append(p.Items, items...)
}

// rule puts a rule of one point.
func (s *sketch) rule(x, y, width length.Length) {
	s.put(page.Rule{X: x * length.Pt, Y: y * length.Pt, Width: width * length.Pt, Height: length.Pt})
}

// in makes an element below a parent.
func (s *sketch) in(parent int, tag page.Tag, lang string) int {
	e := page.Element{Tag: tag, Parent: parent, Lang: lang}
	switch tag {
	case page.L:
		e.Numbering = "Decimal"
	case page.TH:
		e.Scope = "Column"
	}
	s.doc.Elements = append(s.doc.Elements, e)
	return len(s.doc.Elements) - 1
}

// say puts words of an element on a baseline, in 10 pt where size is 0. A Chinese
// character is as wide as the size.
func (s *sketch) say(e int, x, y, size length.Length, words string) {
	if size == 0 {
		size = 10
	}
	lang := "zh-CN"
	for p := e; p > 0; p = s.doc.Elements[p].Parent {
		if l := s.doc.Elements[p].Lang; l != "" {
			lang = l
			break
		}
	}
	s.put(page.Mark{Element: e}, page.Text{X: x * length.Pt, Y: y * length.Pt, Face: int(typeface.Song), Size: size * length.Pt, Lang: lang, Run: specimen.Run(s.faces, typeface.Song, words, lang)})
}

// lines puts lines of words one under the other, 15 pt apart.
func (s *sketch) lines(e int, x, y length.Length, words ...string) {
	for i, w := range words {
		s.say(e, x, y+15*length.Length(i), 0, w)
	}
}

// item adds an item to a list: a label, and a paragraph 20 pt to its right, whose
// element it returns.
func (s *sketch) item(list int, lang string, x, y length.Length, words ...string) int {
	li := s.in(list, page.LI, lang)
	s.say(s.in(li, page.Lbl, ""), x, y, 0, "1")
	body := s.in(li, page.LBody, "")
	s.lines(s.in(body, page.P, ""), x+20, y, words...)
	return li
}
