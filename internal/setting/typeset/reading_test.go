package typeset_test

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/golden"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

func aMeeting(tb testing.TB) *report.Meeting {
	tb.Helper()
	var log diag.Log
	m, err := report.LoadMeeting(context.Background(), &log, "m.yaml", []byte("meeting: {zh: 水利会, en: Water Council}\nat: 2031-12-01T14:30\nvenue: {zh: 三号厅, en: Room 3}\n"))
	sound(tb, &log, err)
	return m
}

// TestReadingPages holds reading editions against dumps that a person has read.
func TestReadingPages(t *testing.T) {
	r := load(t, small)
	card := brief.Paper{Name: "card", Width: length.MM(170_000), Height: length.MM(160_000)}
	for _, c := range []struct {
		file, template, langs string
		reading               brief.Reading
		to                    *brief.Addressee
	}{
		{"large-zh", "lessons", "zh", brief.Reading{Large: true}, nil},
		{"mono-en", "lessons", "en", brief.Reading{Mono: true}, nil},
		{"notes-lines-pair", "summary", "zh+en", brief.Reading{Notes: brief.NoteLines}, nil},
		{"notes-page-zh", "summary", "zh", brief.Reading{Notes: brief.NotePages}, nil},
		{"numbered-pair", "summary", "zh+en", brief.Reading{}, &brief.Addressee{Name: "李明", Seat: "A2", Copy: 7, Of: 30}},
	} {
		e := edition(t, c.template, c.langs)
		e.Paper, e.Reading, e.Addressee, e.Meeting, e.NoLimit = card, c.reading, c.to, aMeeting(t), true
		var b strings.Builder
		if err := page.Dump(&b, set(t, r, e).doc); err != nil {
			t.Fatal(err)
		}
		golden.Text(t, "testdata/"+c.file+".txt", b.String())
	}
}

// largePages are reports in large print, on each paper.
func largePages(t *testing.T, check func(t *testing.T, p *pages)) {
	reports := map[string]*report.Report{"small": load(t, small), "sample": sample(t)}
	for name, source := range nasty() {
		reports[name] = load(t, source)
	}
	for name, r := range reports {
		for _, langs := range []string{"zh", "en", "zh+en"} {
			for _, paper := range []string{"a4", "a5"} {
				if len(r.Languages) < 2 && langs != r.Languages[0] {
					continue
				}
				t.Run(name+"/"+langs+"/"+paper, func(t *testing.T) {
					e := edition(t, "lessons", langs)
					e.Paper, _ = brief.PaperNamed(paper)
					e.Reading, e.Meeting = brief.Reading{Large: true}, aMeeting(t)
					if p := setOrTold(t, r, e); p != nil {
						check(t, p)
					}
				})
			}
		}
	}
}

// TestLargePrintIsLarge finds nothing under 16 pt on any page, no letter that
// leans, and no line nearer than one and a half times its size to the next.
func TestLargePrintIsLarge(t *testing.T) {
	set := faces()
	leans := map[int]bool{}
	for i := range set.Len() {
		leans[i] = set.Face(i) != nil && set.Face(i).ItalicAngle() != 0
	}
	largePages(t, func(t *testing.T, p *pages) {
		for i := range p.doc.Pages {
			for _, it := range p.doc.Pages[i].Items {
				txt, is := it.(page.Text)
				if !is {
					continue
				}
				if txt.Size < brief.LargeLeast {
					t.Fatalf("page %d has type of %s pt", i+1, txt.Size.Decimal())
				}
				if leans[txt.Face] {
					t.Fatalf("page %d has italics", i+1)
				}
			}
		}
		for _, lines := range p.paragraphs() {
			for k := 1; k < len(lines); k++ {
				a, b := lines[k-1], lines[k]
				if pitch := b.baseline - a.baseline; a.page == b.page && a.size == b.size && pitch > 0 && pitch < a.size.Milli(1495) {
					t.Errorf("%q stands %s pt below %q of %s pt", b.text, pitch.Decimal(), a.text, a.size.Decimal())
				}
			}
		}
	})
}

// atFoot says that a line is of the contact, which stands at the foot of the last page:
// it is in no list, in the size of small print, on that page.
func (p *pages) atFoot(l line) bool {
	return l.page == len(p.doc.Pages)-1 && l.size == brief.LargeLeast && !p.within(l.elem, page.L)
}

// TestLargeFootHasItsRoom finds no text in the foot of a page, which in large
// type takes more than the margin.
func TestLargeFootHasItsRoom(t *testing.T) {
	largePages(t, func(t *testing.T, p *pages) {
		for i := range p.doc.Pages {
			height := p.doc.Pages[i].Height
			foot, below := height, length.Length(0)
			for _, l := range p.lines {
				switch {
				case l.page != i:
				case l.furniture && strings.Trim(l.text, "0123456789") == "": // a page in the contents
				case l.furniture && l.baseline > height*2/3:
					foot = min(foot, l.baseline-l.size)
				case !l.furniture && !p.atFoot(l):
					below = max(below, l.baseline)
				}
			}
			if below > foot-4*length.Pt {
				t.Errorf("page %d: text at %s pt, the foot begins at %s", i+1, below.Decimal(), foot.Decimal())
			}
		}
	})
}

// TestRulesOfLargePrintAreBlack: they must be seen to be written on.
func TestRulesOfLargePrintAreBlack(t *testing.T) {
	e := edition(t, "lessons", "en")
	e.Reading = brief.Reading{Large: true, Notes: brief.NoteLines}
	p := set(t, sample(t), e)
	heavy := 0
	for i := range p.doc.Pages {
		if n := len(noteRules(p.doc.Pages[i].Items)); n > 0 {
			t.Errorf("page %d has %d grey rules", i+1, n)
		}
		for _, it := range p.doc.Pages[i].Items {
			if r, is := it.(page.Rule); is && r.Height == length.Pt && r.Colour == 0x1A1A1A {
				heavy++
			}
		}
	}
	if heavy != 30 {
		t.Errorf("%d rules of 1 pt for ten lessons, want 30", heavy)
	}
}

// TestLargePrintStandsInOneColumn finds no line of text beside another but in
// tables and behind its label; English is ragged and whole.
func TestLargePrintStandsInOneColumn(t *testing.T) {
	e := edition(t, "summary", "en")
	e.Reading = brief.Reading{Large: true}
	p := set(t, sample(t), e)
	for k := 1; k < len(p.lines); k++ {
		a, b := p.lines[k-1], p.lines[k]
		if !a.furniture && !b.furniture && a.page == b.page && a.baseline == b.baseline && p.tag(a) == page.P && p.tag(b) == page.P && !p.within(a.elem, page.L) && a.size > brief.LargeLeast {
			t.Errorf("%q stands beside %q", b.text, a.text)
		}
	}
	for _, lines := range p.paragraphs() {
		for _, l := range lines {
			if strings.HasSuffix(strings.TrimSpace(l.text), "-") {
				t.Errorf("a word is broken: %q", l.text)
			}
		}
	}
}

// TestLargeTextIsHei finds running text in the sans face.
func TestLargeTextIsHei(t *testing.T) {
	e := edition(t, "lessons", "zh")
	e.Reading = brief.Reading{Large: true}
	song := int(typeface.Song)
	for i, pg := range set(t, sample(t), e).doc.Pages {
		for _, it := range pg.Items {
			if txt, is := it.(page.Text); is && txt.Face == song {
				t.Fatalf("page %d has text in Song", i+1)
			}
		}
	}
}

// TestMonoHasOneColour finds black alone, the rules of a table, and every link underlined.
func TestMonoHasOneColour(t *testing.T) {
	e := edition(t, "lessons", "zh")
	e.Reading = brief.Reading{Mono: true}
	p := set(t, load(t, small), e)
	heavy := 0
	for i := range p.doc.Pages {
		for _, it := range p.doc.Pages[i].Items {
			colour := page.Colour(0)
			switch it := it.(type) {
			case page.Text:
				colour = it.Colour
			case page.Rule:
				colour = it.Colour
				if it.Height == 6*length.Pt/5 {
					heavy++
				}
			case page.Fill:
				if colour = it.Colour; !it.Round {
					t.Errorf("page %d has a tint", i+1)
				}
			}
			if colour != 0 {
				t.Fatalf("page %d has the colour %06x", i+1, colour)
			}
		}
	}
	if heavy != 2 {
		t.Errorf("%d heavy rules, want one above the table and one below", heavy)
	}
}

// noteRules are the rules of a page that are to be written on.
func noteRules(items []page.Item) (out []page.Rule) {
	for _, it := range items {
		if r, is := it.(page.Rule); is && r.Colour == 0x858585 {
			out = append(out, r)
		}
	}
	return out
}

// TestRulesFollowEachItem finds three rules after each of ten lessons, none of
// them in the structure, and none over text.
func TestRulesFollowEachItem(t *testing.T) {
	e := edition(t, "lessons", "en")
	e.Reading = brief.Reading{Notes: brief.NoteLines}
	p := set(t, sample(t), e)
	n := 0
	for i := range p.doc.Pages {
		_, _, _, bottom := p.area()
		for _, r := range noteRules(p.doc.Pages[i].Items) {
			n++
			if r.Y > bottom {
				t.Errorf("page %d: a rule stands in the margin", i+1)
			}
			for _, l := range p.lines {
				if l.page == i && !l.furniture && l.baseline >= r.Y && l.baseline < r.Y+6*length.Pt {
					t.Errorf("page %d: %q stands on a rule", i+1, l.text)
				}
			}
		}
		mark := page.Mark{}
		for _, it := range p.doc.Pages[i].Items {
			switch it := it.(type) {
			case page.Mark:
				mark = it
			case page.Rule:
				if mark.Element != 0 {
					t.Fatalf("page %d: a rule belongs to element %d", i+1, mark.Element)
				}
			}
		}
	}
	if n != 30 {
		t.Errorf("%d rules for ten lessons, want 30", n)
	}
}

// TestRulesStandBesideTheText finds the column for notes right of the text on
// every page, within the paper.
func TestRulesStandBesideTheText(t *testing.T) {
	e := edition(t, "lessons", "zh")
	e.Reading = brief.Reading{Notes: brief.NoteMargin}
	p := set(t, sample(t), e)
	_, _, right, _ := p.area()
	for i := range p.doc.Pages {
		rs := noteRules(p.doc.Pages[i].Items)
		if len(rs) < 25 {
			t.Errorf("page %d has %d rules", i+1, len(rs))
		}
		for _, r := range rs {
			if r.X < right+length.MM(5000) || r.X+r.Width > p.brief.Paper.Width-length.MM(10_000) {
				t.Fatalf("page %d: a rule from %s to %s", i+1, r.X.Decimal(), (r.X + r.Width).Decimal())
			}
		}
	}
	for _, l := range p.lines {
		if l.right > right+length.Pt && !l.furniture {
			t.Errorf("%q runs into the column for notes", l.text)
		}
	}
}

// TestAPageForNotesFollowsEachPage finds after each page one of rules, with its
// heading, all of it furniture; the summary is one page of text still.
func TestAPageForNotesFollowsEachPage(t *testing.T) {
	for _, name := range []string{"summary", "lessons"} {
		e := edition(t, name, "zh")
		plain := len(set(t, sample(t), e).doc.Pages)
		e.Reading = brief.Reading{Notes: brief.NotePages}
		p := set(t, sample(t), e)
		if len(p.doc.Pages) != 2*plain {
			t.Fatalf("%s: %d pages, want %d", name, len(p.doc.Pages), 2*plain)
		}
		for i := 1; i < len(p.doc.Pages); i += 2 {
			if n := len(noteRules(p.doc.Pages[i].Items)); n < 25 {
				t.Errorf("%s: page %d has %d rules", name, i+1, n)
			}
			for _, l := range p.lines {
				if l.page == i && !l.furniture {
					t.Errorf("%s: %q is read on a page for notes", name, l.text)
				}
			}
		}
		words := ""
		for _, l := range p.lines {
			if l.page == 1 {
				words += l.text
			}
		}
		if !strings.Contains(words, "携手应对全球疫情") || !strings.Contains(words, "笔记：第1页") {
			t.Errorf("%s: the first page for notes says %q", name, words)
		}
		if last := p.doc.Pages[len(p.doc.Pages)-2].Label; last == "" || p.doc.Pages[1].Label != "1n" {
			t.Errorf("%s: labels %q, %q", name, last, p.doc.Pages[1].Label)
		}
	}
}

// TestMeetingIsBrokenBetweenItsParts sets it in a narrow measure: no date and
// no number of a room is torn.
func TestMeetingIsBrokenBetweenItsParts(t *testing.T) {
	e := edition(t, "summary", "en")
	e.Paper, _ = brief.PaperNamed("a5")
	e.Reading, e.Meeting = brief.Reading{Large: true}, aMeeting(t)
	var first []string
	for _, l := range set(t, load(t, small), e).lines {
		if l.page == 0 && !l.furniture && len(first) < 6 {
			first = append(first, strings.TrimSpace(l.text))
		}
	}
	if got := strings.Join(first, "|"); !strings.Contains(got, "Water Council · 1 December 2031, 14:30 ·|Room 3|") {
		t.Errorf("the head says %q", got)
	}
}
