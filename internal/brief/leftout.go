package brief

import (
	"strconv"
	"strings"

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
			log.Add(diag.LeftOut, diag.Pos{File: r.File}, diag.Args{"template": t.Name, "what": strings.Join(what, ", ")})
		}
	}
	if what := NotDrawn(r); len(what) > 0 {
		log.Add(diag.NotDrawn, diag.Pos{File: r.File}, diag.Args{"what": strings.Join(what, ", ")})
	}
}

// LeftOut names what the report has and the template does not show, in the
// order of a report file.
func LeftOut(t *Template, r *report.Report) []string {
	var out []string
	say := func(there bool, what string) {
		if there {
			out = append(out, what)
		}
	}
	if t.block(KindMasthead) == nil {
		say(r.Series.Given(), "series")
		say(r.Publisher.Given(), "publisher")
		say(r.Date.Year != 0, "date")
		say(r.Logo != nil, "logo")
		say(r.Number.Text != "", "number")
		say(r.Label.Given(), "label")
	}
	say(t.block(KindTitle) == nil, "title")
	say(t.block(KindSummary) == nil && len(r.Summary) > 0, "summary")
	out = append(out, leftOutFigures(t, r)...)
	for i := range r.Sections {
		out = append(out, leftOutOfSection(t, &r.Sections[i])...)
	}
	say(t.block(KindDistribution) == nil && (anyGiven(fieldTexts(r, "distribution")) || r.Distribution.Printed > 0), "distribution")
	for _, kind := range []string{KindAbout, KindContact, KindCite, KindNotice} {
		say(t.block(kind) == nil && anyGiven(fieldTexts(r, kind)), kind)
	}
	return out
}

// leftOutFigures says how many of the key figures the template shows nowhere;
// nil when it shows all.
func leftOutFigures(t *Template, r *report.Report) []string {
	shown, all := 0, len(r.Figures)
	if b := t.block(KindSummary); b != nil {
		shown = b.Beside
	}
	if b := t.block(KindFigures); b != nil {
		shown = max(shown, b.Most)
		if b.Most == 0 {
			shown = all
		}
	}
	switch {
	case shown >= all:
		return nil
	case shown == 0:
		return []string{"figures"}
	}
	return []string{strconv.Itoa(all-shown) + " of " + strconv.Itoa(all) + " figures"}
}

// leftOutOfSection names the parts of a section that the template passes over.
func leftOutOfSection(t *Template, s *report.Section) []string {
	for _, spec := range t.sections() {
		if spec.Section != s.ID {
			continue
		}
		var out []string
		if s.Lead.Given() && !spec.Shows(ShowLead) {
			out = append(out, s.ID+".lead")
		}
		if s.Body.Given() && !spec.Shows(ShowBody) {
			out = append(out, s.ID+".body")
		}
		if len(s.Items) > 0 && !spec.Shows(ShowTitle) {
			return append(out, "the items of "+s.ID)
		}
		if bodies := countBodies(s); bodies > 0 && !spec.Shows(ShowDetail) {
			out = append(out, "the "+plural("body", "bodies", bodies)+" of "+strconv.Itoa(bodies)+" "+plural("item", "items", bodies)+" of "+s.ID)
		}
		return out
	}
	return []string{"the section " + s.ID}
}

// countBodies counts the items that have a body.
func countBodies(s *report.Section) int {
	n := 0
	for i := range s.Items {
		if s.Items[i].Body.Given() {
			n++
		}
	}
	return n
}

// NotDrawn names what the report has and no template can show yet.
func NotDrawn(r *report.Report) []string {
	var out []string
	say := func(there bool, what string) {
		if there {
			out = append(out, what)
		}
	}
	for i := range r.Sections {
		s := &r.Sections[i]
		figures, sources := len(s.Figures), len(s.Sources)
		for k := range s.Items {
			figures += len(s.Items[k].Figures)
			sources += len(s.Items[k].Sources)
		}
		say(figures > 0, "the figures in "+s.ID)
		say(sources > 0, "the sources in "+s.ID)
	}
	say(len(r.Images) > 0, "images")
	say(len(r.Ignore) > 0, "ignore")
	say(len(r.Accepted) > 0, "accepted")
	say(len(r.Glossary) > 0, "glossary")
	return out
}

// plural is the form of a word that goes with n.
func plural(one, many string, n int) string {
	if n == 1 {
		return one
	}
	return many
}
