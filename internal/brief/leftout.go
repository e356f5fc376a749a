package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TellLeftOut notes, once for each template, what of the report it leaves out,
// and once what the report holds that no brief draws yet. It depends neither on
// language nor on audience, so that it is called once for each report, before
// the editions.
func TellLeftOut(log *diag.Log, r *report.Report, templates ...*Template) {
	for _, t := range templates {
		if what := LeftOut(t, r); len(what) > 0 {
			log.Add(diag.LeftOut, diag.Pos{File: r.File}, diag.Args{"template": t.Name, "what": diag.List(what...)})
		}
	}
	if what := NotDrawn(r); len(what) > 0 {
		log.Add(diag.NotDrawn, diag.Pos{File: r.File}, diag.Args{"what": diag.List(what...)})
	}
}

// LeftOut names what the report has and the template does not show, in the
// order of a report file.
func LeftOut(t *Template, r *report.Report) []diag.Words {
	t = t.Bound(r, "")
	var out []diag.Words
	for _, k := range kindsInOrder(KindMasthead, KindTitle, KindSummary, KindFigures, KindColumns, KindSection, KindDistribution, KindAbout, KindContact) {
		out = append(out, k.leftOut(t, r)...)
	}
	return out
}

// NotDrawn names what the report has and no template can show yet.
func NotDrawn(r *report.Report) []diag.Words {
	var out []diag.Words
	say := func(there bool, what diag.Words) {
		if there {
			out = append(out, what)
		}
	}
	for i := range r.Sections {
		s := &r.Sections[i]
		id := diag.Args{"id": s.ID}
		figures, sources := len(s.Figures), len(s.Sources)
		for k := range s.Items {
			figures += len(s.Items[k].Figures)
			sources += len(s.Items[k].Sources)
		}
		say(figures > 0, diag.Words{"the figures in {id}", "{id} 中的数据"}.With(id))
		say(sources > 0, diag.Words{"the sources in {id}", "{id} 中的来源"}.With(id))
	}
	say(len(r.Images) > 0, PartWords("images"))
	say(len(r.Ignore) > 0, PartWords("ignore"))
	say(len(r.Accepted) > 0, PartWords("accepted"))
	say(len(r.Glossary) > 0, PartWords("glossary"))
	return out
}
