package brief

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Lacks lists the sections and other parts that a template requires and of which
// the report has nothing. A default template that lacks some is skipped, and
// that is said. For a template that was asked for by name Tailor logs an error.
func Lacks(t *Template, r *report.Report) []string {
	var out []string
	for _, p := range t.Bound(r, "").Require {
		id, part, _ := strings.Cut(p.Text, ".")
		if contains(out, id) {
			continue
		}
		if p.Text == pathItems {
			out = append(out, pathItems)
			continue
		}
		if isField(p.Text) {
			if !anyGiven(fieldTexts(r, p.Text)) {
				out = append(out, p.Text)
			}
			continue
		}
		s := sectionOf(r, id)
		if s == nil || part == ShowTitle && len(s.Items) == 0 {
			out = append(out, id)
		}
	}
	return out
}

// instead is what to do where the report lacks a required path: the sections there
// are, where the path is of one.
func (w *tailor) instead(path string) diag.Words {
	if path == pathItems {
		return diag.Words{"give a section items", "请给某个章节写上 items"}
	}
	if id, _, _ := strings.Cut(path, "."); !isField(path) && sectionOf(w.r, id) == nil {
		return sectionsWords(w.r)
	}
	return diag.Words{"add it to the report", "请补进报告"}
}

// required is a text that must be there, and the gap that it would be.
type required struct {
	text report.Localized
	gap  gap
}

// checkRequired logs every required text that the report, or one of the
// edition's languages, does not have.
func (w *tailor) checkRequired() {
	for _, p := range w.t.Require {
		texts := w.requiredTexts(p.Text)
		if !slices.ContainsFunc(texts, func(t required) bool { return t.text.Given() }) {
			w.log.Add(diag.RequiredMissing, diag.Pos{File: w.r.File},
				diag.Args{"template": w.t.Name, "what": p.Text, "instead": w.instead(p.Text)})
			continue
		}
		if !strings.Contains(p.Text, ".") && !isField(p.Text) {
			continue // a section as such, with whatever it has
		}
		for _, lang := range w.langs {
			var missing []gap
			for _, t := range texts {
				if t.text.In(lang) == nil {
					t.gap.pos = t.text.Pos
					missing = append(missing, t.gap)
				}
			}
			if len(missing) > 0 && w.missing() != MissingLeave {
				inFileOrder(missing)
				if w.missing() == MissingMark {
					w.log.Add(diag.MarkedMissing, missing[0].pos, diag.Args{"language": LanguageWords(lang), "what": describe(missing)})
					continue
				}
				w.log.Add(diag.RequiredUntranslated, missing[0].pos,
					diag.Args{"template": w.t.Name, "language": LanguageWords(lang), "what": describe(missing)})
			}
		}
	}
}

// requiredTexts lists the texts of a required path; of the items, those that the
// edition shows.
func (w *tailor) requiredTexts(path string) []required {
	var out []required
	if isField(path) {
		for _, l := range fieldTexts(w.r, path) {
			out = append(out, required{l, gap{part: path}})
		}
		return out
	}
	id, part, _ := strings.Cut(path, ".")
	s := sectionOf(w.r, id)
	if path == pathItems || s == nil || !w.sees(s.For, s.Not) {
		return nil
	}
	own := gap{section: id, part: part}
	switch part {
	case ShowLead:
		return []required{{s.Lead, own}}
	case ShowBody:
		return []required{{s.Body, own}}
	case "":
		return []required{{s.Title, own}}
	}
	out = slices.Grow(out, len(s.Items))
	for i := range s.Items {
		it := &s.Items[i]
		if !w.shows(s, i) {
			continue
		}
		g := gap{section: id, part: part, item: it.ID, total: len(s.Items)}
		text := it.Title
		if part == ShowDetail {
			text = it.Body
		}
		out = append(out, required{text, g})
	}
	if part == ShowTitle && len(out) > 0 {
		out = append([]required{{s.Title, own}}, out...)
	}
	return out
}
