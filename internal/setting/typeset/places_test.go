package typeset_test

import (
	"strings"
	"testing"
	"unicode"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// letters are the letters and digits of a text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// shownTexts are the texts of a brief that all stand on its pages, by where they begin.
func shownTexts(b *brief.Brief) map[diag.Pos]*report.Text {
	out := map[diag.Pos]*report.Text{}
	put := func(ps ...brief.Pair) {
		for _, p := range ps {
			for _, t := range p {
				if t != nil {
					out[t.At(0)] = t
				}
			}
		}
	}
	section := func(s *brief.Section) {
		put(s.Title, s.Lead)
		for _, it := range s.Items {
			put(it.Title)
		}
	}
	for _, bl := range b.Blocks {
		switch bl := bl.(type) {
		case brief.Title:
			put(bl.Text, bl.Subtitle)
		case brief.Summary:
			put(bl.Paragraphs...)
		case brief.Columns:
			for _, s := range bl.Sections {
				section(s)
			}
		case *brief.Section:
			section(bl)
		}
	}
	return out
}

// TestEveryTextHasItsPlace finds each text of the report on the pages of every
// brief: the runs that have its place read as it does, and stand in its box.
func TestEveryTextHasItsPlace(t *testing.T) {
	for _, e := range everyBrief() {
		p := set(t, sample(t), edition(t, e[0], e[1]))
		texts := shownTexts(p.brief)
		read := map[diag.Pos]string{}
		for _, pg := range p.doc.Pages {
			for _, it := range pg.Items {
				run, is := it.(page.Text)
				if !is || run.Source == nil {
					continue
				}
				if run.HasActual {
					read[*run.Source] += run.Actual
					continue
				}
				read[*run.Source] += run.Words
			}
		}
		found := map[diag.Pos]bool{}
		for _, place := range p.doc.Places() {
			found[place.Pos] = true
			paper := p.doc.Pages[place.Page]
			if place.Pos.File != p.brief.Report.File || place.Width <= 0 || place.Height <= 0 ||
				place.X < 0 || place.Y < 0 || place.X+place.Width > paper.Width || place.Y+place.Height > paper.Height {
				t.Errorf("%s, %s: %+v is no box on the paper", e[0], e[1], place)
			}
		}
		if len(texts) < 5 {
			t.Fatalf("%s, %s: only %d texts to look for", e[0], e[1], len(texts))
		}
		given := strings.Join(p.fit.Used, " ")
		for pos, text := range texts {
			switch {
			case !found[pos] && strings.Contains(given, "lead"):
			case !found[pos]:
				t.Errorf("%s, %s: %q has no place", e[0], e[1], text.Plain())
			case !strings.Contains(letters(read[pos]), letters(text.Plain())):
				t.Errorf("%s, %s: at the place of %q stands %q", e[0], e[1], text.Plain(), read[pos])
			}
		}
	}
}
