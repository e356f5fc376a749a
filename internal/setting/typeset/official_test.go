package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/theme"
)

// onGrid is an edition of a template on a theme of ours.
func onGrid(t *testing.T, name, of, langs string) brief.Edition {
	t.Helper()
	file, data, _ := theme.BuiltIn(of)
	log := &diag.Log{}
	th, err := theme.Load(t.Context(), log, file, data, theme.BuiltIn)
	sound(t, log, err)
	e := edition(t, name, langs)
	e.Theme = th
	return e
}

// TestTextStandsOnTheGrid: on the grid of official documents each line of text in its size
// takes a line of the grid, none is over 28 characters, and no page has more than 22.
func TestTextStandsOnTheGrid(t *testing.T) {
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, sample(t), onGrid(t, "material", "material", langs))
		g := p.brief.Grid()
		seen := map[[2]length.Length]bool{}
		for _, l := range p.lines {
			if l.furniture || l.size != g.Size && l.size != g.Latin || l.right-l.x < g.Width()/2 { // cells of tables are narrow
				continue
			}
			down := l.baseline - p.brief.Margins.Top - (g.Pitch-l.size)/2
			if over := (down - l.size*page.EmTop/1000) % g.Pitch; over > length.Pt/4 && over < g.Pitch-length.Pt/4 {
				t.Errorf("%s, page %d: %q stands %s pt off its line", langs, l.page+1, l.text, over.Decimal())
			}
			if l.right > p.brief.Margins.Binding+g.Width()+length.Pt {
				t.Errorf("%s, page %d: %q is too long", langs, l.page+1, l.text)
			}
			seen[[2]length.Length{length.Length(l.page), l.baseline}] = true
		}
		for at := range seen {
			n := 0
			for other := range seen {
				if other[0] == at[0] {
					n++
				}
			}
			if n > g.Lines {
				t.Errorf("%s, page %d has %d lines", langs, at[0]+1, n)
			}
		}
		if len(seen) < 40 {
			t.Errorf("%s: only %d lines in the size of the grid", langs, len(seen))
		}
	}
}

// TestTitlesRunIn: the title of an item is followed by its text on one line.
func TestTitlesRunIn(t *testing.T) {
	p := set(t, sample(t), onGrid(t, "material", "material", "zh"))
	for _, l := range p.lines {
		if strings.HasPrefix(l.text, "（二）") {
			return
		}
	}
	t.Error("no line begins with （二）")
}

// TestGridLiftsTheLimit: a brief that may have one page has as many as the size of its
// theme asks for, and says so.
func TestGridLiftsTheLimit(t *testing.T) {
	p, log := try(t, sample(t), onGrid(t, "summary", "material", "zh"))
	said := false
	for _, f := range log.Findings() {
		said = said || f.Code == diag.GridLiftsLimit
	}
	if len(p.doc.Pages) < 2 || !said {
		t.Errorf("%d pages, said: %v", len(p.doc.Pages), said)
	}
}

// TestFolioOfOfficialDocuments: — 1 — stands one character in from the right on odd pages,
// from the left on even ones.
func TestFolioOfOfficialDocuments(t *testing.T) {
	p := set(t, sample(t), onGrid(t, "material", "material", "zh"))
	g, size := p.brief.Grid(), p.brief.Theme.Type.Foot
	for _, l := range p.lines {
		if !l.furniture || !strings.HasPrefix(l.text, "—") {
			continue
		}
		in := p.brief.Margins.Binding + g.Width() - l.right
		if l.page%2 == 1 {
			in = l.x - p.brief.Margins.Binding
		}
		if in < size-length.Pt || in > size+length.Pt {
			t.Errorf("page %d: %q stands %s pt in", l.page+1, l.text, in.Decimal())
		}
	}
}

// TestNameOfABulletin: the name is spread over the width that the theme asks for and stands
// in the middle, and what is below it begins on the grid.
func TestNameOfABulletin(t *testing.T) {
	r := load(t, "format: 1\nid: b\nlanguages: [zh]\ntitle: {zh: 充电设施}\nseries: {zh: 信息简报}\nnumber: 18\npublisher: {zh: 办公室}\ndate: 2026-04-15\nsummary: [{zh: 新建了五处。}]\n")
	p := set(t, r, onGrid(t, "bulletin", "bulletin", "zh"))
	for _, l := range p.lines {
		if l.text != "信息简报" {
			continue
		}
		wide, left := p.brief.Theme.Masthead.Wide, l.x-p.brief.Margins.Binding
		if got := l.right - l.x; got < wide-length.Pt || got > wide+length.Pt {
			t.Errorf("the name is %s pt wide", got.Decimal())
		}
		if right := p.brief.Grid().Width() - left - (l.right - l.x); right-left > length.Pt || left-right > length.Pt {
			t.Errorf("left of the name %s pt, right of it %s", left.Decimal(), right.Decimal())
		}
		return
	}
	t.Error("the name is not on the page")
}

// TestLastPageHasText: unit, date and imprint do not stand alone on the last page of an
// official document, however long its text is.
func TestLastPageHasText(t *testing.T) {
	items, pages := "", map[int]bool{}
	for n := 1; n <= 14; n++ {
		items += fmt.Sprintf("      - id: t%d\n        title: {zh: 排查管网}\n        body: {zh: 各区要对使用超过三十年的管网逐段排查，建立台账，标明管径、材质和埋设年份，对漏损严重的管段优先安排改造。}\n", n)
		r := load(t, "format: 1\nid: b\nlanguages: [zh]\ntitle: {zh: 关于供水的通知}\npublisher: {zh: 市水务局}\ndate: 2026-04-15\nsections:\n  - id: tasks\n    title: {zh: 任务}\n    items:\n"+items+"distribution: {copy: {zh: 各区}, printed: 60}\n")
		p := set(t, r, onGrid(t, "gongwen", "gongwen", "zh"))
		last, lines := len(p.doc.Pages)-1, 0
		for _, l := range p.lines {
			if l.page == last && !l.furniture && l.size == p.brief.Grid().Size && !strings.HasPrefix(l.text, "2026年") && l.text != "市水务局" {
				lines++
			}
		}
		if pages[last] = true; lines == 0 {
			t.Errorf("with %d items unit and date stand alone on page %d", n, last+1)
		}
	}
	if len(pages) < 3 {
		t.Errorf("all documents have the same length: %v", pages)
	}
}

// TestNumbersApart: no line of English on the grid ends within what reads as one number,
// "2020," before "30 March".
func TestNumbersApart(t *testing.T) {
	for _, langs := range []string{"en", "zh+en"} {
		p := set(t, sample(t), onGrid(t, "gongwen", "gongwen", langs))
		for i := range p.lines[1:] {
			a, b := p.lines[i].text, p.lines[i+1].text
			if a = strings.TrimSpace(a); b != "" && strings.HasSuffix(a, "0,") && b[0] >= '0' && b[0] <= '9' {
				t.Errorf("%s: %q ends before %q", langs, a, b)
			}
		}
	}
}
