package brief

import (
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

// LeftOut names what the report has and the template does not show, in the
// order of a report file.
func LeftOut(t *Template, r *report.Report) []diag.Words {
	t = t.Bound(r, "")
	var out []diag.Words
	for _, k := range kindsInOrder(KindMasthead, KindTitle, KindSummary, KindFigures, KindColumns, KindSection, KindImages, KindGlossary, KindDistribution, KindAbout, KindContact) {
		out = append(out, k.leftOut(t, r)...)
	}
	return out
}
