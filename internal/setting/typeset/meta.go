package typeset

import (
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// pageLabel is the label of the page of an index, its number from 1.
func pageLabel(i int) string { return strconv.Itoa(i + 1) }

// meta is what the file says of itself. The dates and the producer are left to the
// press.
func (w *work) meta() page.Meta {
	r := w.b.Report
	m := page.Meta{Title: w.inAll(r.Title, " / "), Author: w.inAll(r.Publisher, " / "), Subject: w.subject()}
	m.Origin = page.Origin{Report: r.ID, Template: w.b.Template.Name, Language: strings.Join(w.b.Languages, "+")}
	if m.Title == "" {
		m.Title = w.b.Name
	}
	for _, tag := range w.b.Languages {
		m.Languages = append(m.Languages, brief.Tag(tag))
	}
	for _, g := range r.Glossary {
		for _, tag := range w.b.Languages {
			if t := g.In(tag); t != nil {
				m.Keywords = append(m.Keywords, t.Plain())
			}
		}
	}
	return m
}

// inAll is a text in all languages of the brief, with gap between them; words that
// are the same in the next language stand once.
func (w *work) inAll(l report.Localized, gap string) string {
	var out []string
	for _, tag := range w.b.Languages {
		if t := l.In(tag); t != nil && (len(out) == 0 || out[len(out)-1] != t.Plain()) {
			out = append(out, t.Plain())
		}
	}
	return strings.Join(out, gap)
}

// subject is the series and the template's title.
func (w *work) subject() string {
	parts := []string{}
	if s := w.inAll(w.b.Report.Series, " / "); s != "" {
		parts = append(parts, s)
	}
	parts = append(parts, w.b.Template.TitleIn(w.b.Languages[0]))
	return strings.Join(parts, " — ")
}
