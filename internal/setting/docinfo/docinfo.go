// Package docinfo says what the file of a brief says of itself: title, author, subject,
// keywords, languages.
package docinfo

import (
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/brief/imprint"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// Of is what the file of a brief says of itself. The dates and the producer are left to the
// press.
func Of(b *brief.Brief) page.Meta {
	r := b.Report
	m := page.Meta{Title: inAll(b, r.Title, " / "), Author: inAll(b, r.Publisher, " / "), Subject: subject(b)}
	m.Origin = page.Origin{Report: r.ID, Template: b.Template.Name, Language: strings.Join(b.Languages, "+")}
	m.Rights, m.Identifier = rights(b), imprint.DOI(r)
	if m.Identifier == "" && r.ISBN.Text != "" {
		m.Identifier = "urn:isbn:" + report.BareISBN(r.ISBN.Text)
	}
	if m.Title == "" {
		m.Title = b.Name
	}
	for _, tag := range b.Languages {
		m.Languages = append(m.Languages, brief.Tag(tag))
	}
	for _, g := range r.Glossary {
		for _, tag := range b.Languages {
			if t := g.In(tag); t != nil {
				m.Keywords = append(m.Keywords, t.Plain())
			}
		}
	}
	return m
}

// rights are the label, the embargo and the licence, in the languages of the brief.
func rights(b *brief.Brief) string {
	var out []string
	for _, tag := range b.Languages {
		if said := brief.MarkingOf(b.Report, tag); said != "" && !slices.Contains(out, said) {
			out = append(out, said)
		}
	}
	if l := inAll(b, imprint.Licence(b.Report), " / "); l != "" {
		out = append(out, l)
	}
	return strings.Join(out, " / ")
}

// inAll is a text in all languages of the brief, with gap between them; words that
// are the same in the next language stand once.
func inAll(b *brief.Brief, l report.Localized, gap string) string {
	var out []string
	for _, tag := range b.Languages {
		if t := l.In(tag); t != nil && (len(out) == 0 || out[len(out)-1] != t.Plain()) {
			out = append(out, t.Plain())
		}
	}
	return strings.Join(out, gap)
}

// subject is the series and the template's title.
func subject(b *brief.Brief) string {
	parts := []string{}
	if s := inAll(b, b.Report.Series, " / "); s != "" {
		parts = append(parts, s)
	}
	parts = append(parts, b.Template.TitleIn(b.Languages[0]))
	return strings.Join(parts, " — ")
}
