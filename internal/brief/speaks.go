package brief

import (
	"iter"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// checkLanguages logs the edition's languages in which the report has nothing,
// and warns where the words of the page fall back to English. It says whether
// the edition can be made.
func (w *tailor) checkLanguages() bool {
	ok := true
	for _, lang := range w.langs {
		if !speaks(w.r, lang) {
			w.log.Add(diag.NoLanguage, diag.Pos{File: w.r.File}, diag.Args{"tag": lang,
				"language": LanguageWords(lang), "known": diag.Names(spoken(w.r))})
			ok = false
			continue
		}
		if WordsFor(lang).Fallback {
			w.log.Add(diag.WordsFallback, diag.Pos{File: w.r.File}, diag.Args{"language": LanguageWords(lang)})
		}
	}
	return ok
}

// spoken lists the report's languages that have a text.
func spoken(r *report.Report) []string {
	var out []string
	for _, lang := range r.Languages {
		if speaks(r, lang) {
			out = append(out, lang)
		}
	}
	return out
}

// speaks says whether the report has a text in the language. Bare strings, which
// stand for every language, do not count; but a report of one language may hold
// nothing else, and speaks that one.
func speaks(r *report.Report, lang string) bool {
	if !contains(r.Languages, lang) {
		return false
	}
	if len(r.Languages) == 1 {
		return true
	}
	for l := range texts(r) {
		for i := range l.Texts {
			if l.Texts[i].Lang == lang {
				return true
			}
		}
	}
	return false
}

// texts yields the texts that show which languages a report speaks, in the order
// of the report.
func texts(r *report.Report) iter.Seq[report.Localized] {
	return func(yield func(report.Localized) bool) {
		all := func(texts ...report.Localized) bool {
			for _, l := range texts {
				if !yield(l) {
					return false
				}
			}
			return true
		}
		if !all(r.Title, r.Series, r.Publisher) || !all(r.Summary...) {
			return
		}
		for i := range r.Sections {
			s := &r.Sections[i]
			if !all(s.Title, s.Lead, s.Body) {
				return
			}
			for k := range s.Items {
				if !all(s.Items[k].Title, s.Items[k].Short, s.Items[k].Body) {
					return
				}
			}
		}
	}
}
