package brief

import (
	"sort"
	"strconv"

	"jianbao/internal/brief/opening"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// section makes a section block; nil when the report has no such section, or
// nothing in it for this edition.
func (w *tailor) section(spec BlockSpec) *Section {
	from := sectionOf(w.r, spec.Section)
	if from == nil {
		return nil
	}
	if !w.sees(from.For, from.Not) {
		w.hide(sectionWords(from.ID))
		return nil
	}
	s := &Section{ID: from.ID, Total: len(from.Items), Number: spec.Number, Detail: spec.Shows(ShowDetail) || spec.Shows(showFirst), Numerals: w.numerals(len(from.Items))}
	s.Number = s.Number && s.Numerals != NumeralsNone
	if spec.Shows(ShowTitle) {
		s.Items = w.items(spec, from)
	}
	if spec.Shows(ShowLead) {
		s.Lead = w.pair(from.Lead, gap{section: from.ID, part: ShowLead})
	}
	if spec.Shows(showFirst) && len(from.Items) == 0 {
		s.Body = w.opened(w.pair(from.Body, gap{section: from.ID, part: ShowBody}))
	}
	if spec.Shows(ShowBody) {
		s.Body = w.pair(from.Body, gap{section: from.ID, part: ShowBody})
		s.Facts = w.facts(from.Figures, from.Sources, gap{section: from.ID})
	}
	bare := len(from.Items) == 0 && !from.Lead.Given() && !from.Body.Given() // of which the heading is all there is
	if len(s.Items) == 0 && !s.Lead.Given() && !s.Body.Given() && s.Facts.none() && !(bare && spec.Shows(ShowBody)) {
		return nil
	}
	s.Title = w.pair(from.Title, gap{section: from.ID, part: ShowTitle})
	w.findLacking(s, from)
	return s
}

// items makes the items of a section that were chosen and that the audience
// sees, each with its number in the report.
func (w *tailor) items(spec BlockSpec, from *report.Section) []Item {
	chosen := w.chosen(from)
	out := make([]Item, 0, len(chosen))
	for _, i := range chosen {
		it := &from.Items[i]
		g := gap{section: from.ID, part: ShowTitle, item: it.ID, total: len(from.Items)}
		item := Item{ID: it.ID, Number: i + 1, Title: w.pair(it.Title, g), Short: make(Pair, len(w.langs))}
		for k, lang := range w.langs {
			item.Short[k] = it.Short.In(lang)
			if spec.Shows(ShowShort) && item.Short[k] != nil {
				item.Title[k] = item.Short[k]
			}
		}
		switch g.part = ShowDetail; {
		case spec.Shows(ShowDetail):
			item.Body = w.pair(it.Body, g)
			item.Facts = w.facts(it.Figures, it.Sources, g)
		case spec.Shows(showFirst):
			item.Body = w.opened(w.pair(it.Body, g))
		}
		if spec.Shows(showFigure) {
			item.Facts = w.facts(it.Figures, nil, g)
			item.Figures = item.Figures[:min(len(item.Figures), 1)]
		}
		out = append(out, item)
	}
	return out
}

// opened are the first sentences of a text.
func (w *tailor) opened(p Pair) Pair {
	out := make(Pair, len(p))
	for l, t := range p {
		if t == nil {
			continue
		}
		first, ok := w.openings[t]
		if !ok {
			first = opening.Of(t)
			w.openings[t] = first
		}
		out[l] = first
	}
	return out
}

// chosen returns the indexes of the items to show, from 0, ascending. It notes
// what the audience does not see.
func (w *tailor) chosen(from *report.Section) []int {
	numbers, some := w.e.Items[from.ID]
	var out []int
	for i := range from.Items {
		it := &from.Items[i]
		if some && !among(numbers, i+1) {
			continue
		}
		if w.sees(it.For, it.Not) {
			out = append(out, i)
			continue
		}
		if some {
			w.log.Add(diag.ItemsHidden, it.Pos, diag.Args{"what": from.ID + ":" + strconv.Itoa(i+1), "audience": w.audience()})
			continue
		}
		w.hide(diag.Same(from.ID + "." + it.ID))
	}
	return out
}

// findLacking fills Lacking and Available.
func (w *tailor) findLacking(s *Section, from *report.Section) {
	var texts []report.Localized
	switch {
	case s.Detail:
		for _, it := range s.Items {
			texts = append(texts, from.Items[it.Number-1].Body)
		}
	case s.Body != nil:
		texts = []report.Localized{from.Body}
	}
	in := func(lang string) bool {
		for _, l := range texts {
			if l.In(lang) != nil {
				return true
			}
		}
		return false
	}
	var available, lacking []string
	for _, lang := range w.r.Languages {
		if in(lang) {
			available = append(available, lang)
		}
	}
	for _, lang := range w.langs {
		if !in(lang) {
			lacking = append(lacking, lang)
		}
	}
	if len(available) > 0 && len(lacking) > 0 {
		s.Available, s.Lacking = available, lacking
	}
}

// shows says whether item i of a section, counted from 0, is in this edition.
func (w *tailor) shows(from *report.Section, i int) bool {
	if numbers, some := w.e.Items[from.ID]; some && !among(numbers, i+1) {
		return false
	}
	return w.sees(from.Items[i].For, from.Items[i].Not)
}

// among says whether n is one of the ascending numbers.
func among(numbers []int, n int) bool {
	at := sort.SearchInts(numbers, n)
	return at < len(numbers) && numbers[at] == n
}
