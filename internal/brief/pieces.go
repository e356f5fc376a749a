package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// tailor is the work on one edition.
type tailor struct {
	log      *diag.Log
	r        *report.Report
	t        *Template
	e        Edition
	langs    []string
	gaps     []gap                         // texts shown that a language lacks; checkRequired looks after required ones
	hidden   []diag.Words                  // what the audience does not see: "lessons.press-freedom"
	openings map[*report.Text]*report.Text // first sentences, by their texts
	kinds    []kind                        // those that there are
}

// pair puts a text beside its translation. For each language that lacks it, it
// notes a gap like g, and sets a mark where the edition wants one.
func (w *tailor) pair(l report.Localized, g gap) Pair {
	p := make(Pair, len(w.langs))
	for i, lang := range w.langs {
		p[i] = l.In(lang)
		if p[i] == nil && l.Given() && (!w.t.requires(g.path()) || w.missing() == MissingLeave) {
			g.lang, g.pos = lang, l.Pos
			w.gaps = append(w.gaps, g)
		}
		if p[i] == nil && l.Given() && w.missing() == MissingMark && markable(g) {
			p[i] = markText(lang)
		}
	}
	w.tellPictures(p)
	return p
}

// field pairs a text that stands in no section.
func (w *tailor) field(name string, l report.Localized) Pair {
	return w.pair(l, gap{part: name})
}
