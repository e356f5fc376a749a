package brief

import (
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TellLeftOut notes, once for each template, what of the report it leaves out. It
// depends neither on language nor on audience, so that it is called once for each
// report, before the editions.
func TellLeftOut(log *diag.Log, r *report.Report, templates ...*Template) {
	for _, t := range templates {
		if what := LeftOut(t, r); len(what) > 0 {
			log.Add(diag.LeftOut, diag.Pos{File: r.File}, diag.Args{"template": t.Name, "what": diag.List(what...)})
		}
	}
}

// StillLeftOut names what a brief did not take in: what its template may take, and what it
// was set with, the same template or one that shows more, leaves out.
func (b *Brief) StillLeftOut(set *Brief) (out []diag.Words) {
	shown := *set.Template
	shown.Fit = slices.DeleteFunc(slices.Clone(shown.Fit), func(s Step) bool { return s.Take != "" })
	before := LeftOut(b.Template, b.Report)
	for _, what := range LeftOut(&shown, b.Report) {
		if !slices.Contains(before, what) {
			out = append(out, what)
		}
	}
	return out
}

// LeftOut names what the report has and the template does not show, in the
// order of a report file.
func LeftOut(t *Template, r *report.Report) []diag.Words {
	t = t.Bound(r, "")
	var out []diag.Words
	for _, k := range kindsInOrder(KindMasthead, KindTitle, KindMessages, KindSummary, KindFigures, KindQuotes, KindTimeline, KindColumns, KindSection, KindCharts, KindImages, KindGlossary, KindOfficial, KindDistribution, KindAuthors, KindAbout, KindContact) {
		out = append(out, k.leftOut(t, r)...)
	}
	return out
}
