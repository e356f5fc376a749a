package typeset_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"jianbao/content"
	"jianbao/fonts"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeset"
	"jianbao/templates"
)

// faces are the embedded faces, opened once for all tests.
var faces = sync.OnceValue(func() *typeface.Set {
	var files typeface.Files
	for i, f := range []fonts.File{fonts.SerifRegular(), fonts.SerifBold(), fonts.SansRegular(), fonts.SansBold(), fonts.Italic(), fonts.BoldItalic()} {
		files.Faces[i] = typeface.Source{Name: f.Name, Data: f.Data}
	}
	s, err := typeface.Open(context.Background(), &diag.Log{}, files)
	if err != nil {
		panic(err)
	}
	return s
})

func load(tb testing.TB, source string) *report.Report {
	tb.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(source))
	sound(tb, &log, err)
	return r
}

func sample(tb testing.TB) *report.Report { return load(tb, content.Sample()) }

func template(tb testing.TB, name string) *brief.Template {
	tb.Helper()
	source, _ := templates.Read(name)
	return templateOf(tb, string(source))
}

func templateOf(tb testing.TB, source string) *brief.Template {
	tb.Helper()
	var log diag.Log
	t, err := brief.LoadTemplate(context.Background(), &log, "t.yaml", []byte(source))
	sound(tb, &log, err)
	return t
}

func sound(tb testing.TB, log *diag.Log, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range log.Findings() {
		if f.Severity == diag.Error {
			tb.Fatalf("%s:%d:%d: %s", f.Pos.File, f.Pos.Line, f.Pos.Column, f.Message())
		}
	}
}

// edition asks for a template in "zh", "en" or "zh+en".
func edition(tb testing.TB, name, langs string) brief.Edition {
	return brief.Edition{Template: template(tb, name), Languages: strings.Split(langs, "+")}
}

// pages is a set brief, taken apart into lines.
type pages struct {
	brief *brief.Brief
	doc   *page.Document
	fit   typeset.Fit
	lines []line
}

// line is a line of text: the runs on one baseline of one paragraph.
type line struct {
	page      int
	x, right  length.Length
	baseline  length.Length
	size      length.Length // of the first run
	text      string
	elem      int // its paragraph: the P, H, Lbl, TH or TD
	furniture bool
}

// set sets an edition; a fault ends the test.
func set(tb testing.TB, r *report.Report, e brief.Edition) *pages {
	tb.Helper()
	p, log := try(tb, r, e)
	sound(tb, log, nil)
	return p
}

// try sets an edition and returns what was logged.
func try(tb testing.TB, r *report.Report, e brief.Edition) (*pages, *diag.Log) {
	tb.Helper()
	log := &diag.Log{}
	b, err := brief.Tailor(context.Background(), log, r, e)
	sound(tb, log, err)
	out, err := typeset.Set(context.Background(), log, b, faces(), typeset.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	if out.Fit.Set != nil {
		b.Margins = out.Fit.Set.Margins // those of a short brief
	}
	p := &pages{brief: b, doc: out.Document, fit: out.Fit}
	if p.doc != nil {
		p.read()
	}
	return p, log
}

// read takes the display list apart.
func (p *pages) read() {
	p.lines = nil
	for i := range p.doc.Pages {
		elem := 0
		for _, it := range p.doc.Pages[i].Items {
			switch it := it.(type) {
			case page.Mark:
				elem = p.paragraphOf(it.Element)
			case page.Text:
				p.run(i, elem, &it)
			}
		}
	}
}

// run adds a run to its line.
func (p *pages) run(pg, elem int, t *page.Text) {
	width, text := t.Width(), t.Words
	right := t.X + t.Size.Milli(width+width*t.Expansion/10000)
	if n := len(p.lines); n > 0 {
		l := &p.lines[n-1]
		same := max(t.Y-l.baseline, l.baseline-t.Y) <= t.Size/3 // a note's number stands higher
		if l.page == pg && l.elem == elem && same && t.X >= l.right-t.Size {
			l.right, l.text = max(l.right, right), l.text+text
			return
		}
	}
	p.lines = append(p.lines, line{page: pg, x: t.X, right: right, baseline: t.Y, size: t.Size, text: text, elem: elem, furniture: elem == 0})
}

// paragraphOf goes up from an inline element to the paragraph that it is in.
func (p *pages) paragraphOf(elem int) int {
	for elem > 0 {
		switch p.doc.Elements[elem].Tag {
		case page.Span, page.LinkEl, page.Ref:
			elem = p.doc.Elements[elem].Parent
			continue
		}
		return elem
	}
	return 0
}

func (p *pages) tag(l line) page.Tag { return p.doc.Elements[l.elem].Tag }

// within says that an element stands in another of the tag.
func (p *pages) within(elem int, tag page.Tag) bool {
	for ; elem > 0; elem = p.doc.Elements[elem].Parent {
		if p.doc.Elements[elem].Tag == tag {
			return true
		}
	}
	return false
}

// area is the type area of the brief's pages.
func (p *pages) area() (left, top, right, bottom length.Length) {
	w, h := brief.TypeArea(p.brief.Paper, p.brief.Margins)
	return p.brief.Margins.Binding, p.brief.Margins.Top, p.brief.Margins.Binding + w, p.brief.Margins.Top + h
}

// areaOf is the type area of a page, which may be turned.
func (p *pages) areaOf(pg int) (left, top, right, bottom length.Length) {
	paper := brief.Paper{Width: p.doc.Pages[pg].Width, Height: p.doc.Pages[pg].Height}
	w, h := brief.TypeArea(paper, p.brief.Margins)
	return p.brief.Margins.Binding, p.brief.Margins.Top, p.brief.Margins.Binding + w, p.brief.Margins.Top + h
}

// paragraphs are the lines of each paragraph, in their order.
func (p *pages) paragraphs() (out [][]line) {
	at := map[int]int{}
	for _, l := range p.lines {
		if l.furniture {
			continue
		}
		k, seen := at[l.elem]
		if !seen {
			k = len(out)
			at[l.elem] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], l)
	}
	return out
}

// han says that a line is mostly Chinese.
func (l line) han() bool {
	n := 0
	for _, r := range l.text {
		if r >= 0x4e00 && r <= 0x9fff {
			n++
		}
	}
	return 3*n > len([]rune(l.text))
}

// TestBareTitlesHaveNoContents: a long list of titles is its own contents; with
// detail below them, page 1 lists them.
func TestBareTitlesHaveNoContents(t *testing.T) {
	bare := many(120)
	for i := range bare {
		bare[i].zhBody = ""
	}
	for name, items := range map[string][]item{"with detail": many(120), "bare": bare} {
		p := set(t, load(t, reportOf(item{zh: "题", en: "Title"}, items...)), edition(t, "lessons", "zh"))
		said := 0
		for _, l := range p.lines {
			if strings.HasSuffix(l.text, "第7条：先截污，再清淤") && !l.furniture {
				said++
			}
		}
		if want := map[string]int{"with detail": 2, "bare": 1}[name]; said != want || len(p.doc.Pages) < 3 {
			t.Errorf("%s: a title stands %d times on %d pages, not %d times", name, said, len(p.doc.Pages), want)
		}
	}
}

// TestContentsInColumns: a long list of contents with titles of two lines stands on one
// page, in two columns; no title is stretched, for dots lead on from its end.
func TestContentsInColumns(t *testing.T) {
	items := many(24)
	for i := range items {
		items[i].zh = "把渡口的夜航与学校放学的时间对齐"[:3*(9+i%7)]
		items[i].zhBody = strings.Repeat(items[i].zhBody, 12)
	}
	p := set(t, load(t, reportOf(item{zh: "题", en: "Title"}, items...)), edition(t, "lessons", "zh"))
	const entry = "把渡口的夜航与学校"
	at := map[length.Length]int{}
	for _, item := range p.doc.Pages[0].Items {
		run, is := item.(page.Text)
		if !is || len(run.Glyphs) < 4 || !strings.HasPrefix(entry, string([]rune(run.Words)[:4])) {
			continue
		}
		at[run.X]++
		for _, g := range run.Glyphs[:len(run.Glyphs)-1] {
			if g.Advance > 1010 {
				t.Errorf("%s is stretched: %d", run.Words, g.Advance)
				break
			}
		}
	}
	// The titles above the bodies that begin on the page are fewer, and stand elsewhere.
	counts := slices.Sorted(maps.Values(at))
	if n := len(counts); n < 2 || counts[n-1]+counts[n-2] != len(items) {
		t.Errorf("the entries begin at %v", at)
	}
}
