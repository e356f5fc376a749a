// Package proof reads the texts of a report as a proof-reader does: marks,
// spaces, quotes, doubled words, each in the way of its language; and whether a
// translation is older than its source. What is certain can be mended in the
// file without touching anything else.
package proof

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Text is one leaf of a report with its place in it.
type Text struct {
	*report.Text
	Path    string // "lessons.central-coordination.title.en"
	Section string // the id of its section; "" outside
	Lang    string
	Source  *report.Text // of which this is the translation; nil for the source
}

// Texts lists the leaves of a report, in its order.
func Texts(r *report.Report) []Text {
	var out []Text
	add := func(l report.Localized, section string) {
		var source *report.Text
		for i := range l.Texts {
			t := &l.Texts[i]
			lang := t.Lang
			if lang == "" && len(r.Languages) > 0 {
				lang = r.Languages[0]
			}
			out = append(out, Text{Text: t, Path: l.Path + "." + lang, Section: section, Lang: lang, Source: source})
			if source == nil {
				source = t
			}
		}
	}
	add(r.Series, "")
	add(r.Title, "")
	add(r.Publisher, "")
	add(r.Label, "")
	for _, p := range r.Summary {
		add(p, "summary")
	}
	for _, f := range r.Figures {
		add(f.Value, "")
		add(f.Label, "")
		add(f.Source, "")
	}
	for i := range r.Sections {
		s := &r.Sections[i]
		add(s.Title, s.ID)
		add(s.Lead, s.ID)
		add(s.Body, s.ID)
		for k := range s.Items {
			add(s.Items[k].Title, s.ID)
			add(s.Items[k].Short, s.ID)
			add(s.Items[k].Body, s.ID)
		}
	}
	add(r.About, "about")
	add(r.Cite, "cite")
	add(r.Notice, "notice")
	add(r.Contact.Address, "")
	return out
}

// Check reads all texts of a report. The error is ctx's.
func Check(ctx context.Context, log *diag.Log, r *report.Report) error {
	for _, t := range Texts(r) {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, f := range faultsOf(t.Words(), t.Lang) {
			log.Add(f.code, t.At(f.start), diag.Args{"found": f.found, "better": f.better})
		}
		checkStale(log, r, t)
	}
	return nil
}

// Words is the text as the report has it, Markdown.
func (t Text) Words() string { return t.Text.Source }
