package brief

import "jianbao/internal/report"

// KindAuthors is who wrote the report.
const KindAuthors = "authors"

// Authors are those who wrote the report, one to a paragraph.
type Authors struct{ People []Author }

// Author is one of them. Email is "" where it was not given.
type Author struct {
	Name, Role, Organisation Pair
	Email                    string
}

func authorsKind() kind {
	return kind{
		name:  KindAuthors,
		alone: asItIs,
		read:  nothingMore,
		drops: true,
		make:  func(w *tailor, _ BlockSpec) Block { return w.authors() },
		fields: []field{{KindAuthors, func(r *report.Report) (out []report.Localized) {
			for _, a := range r.Authors {
				out = append(out, a.Name)
			}
			return out
		}}},
		leftOut: unlessShown(KindAuthors, func(r *report.Report) bool { return len(r.Authors) > 0 }),
	}
}

// authors makes the block of the authors; nil when the report names none.
func (w *tailor) authors() Block {
	var b Authors
	for _, a := range w.r.Authors {
		b.People = append(b.People, Author{Name: w.field(KindAuthors, a.Name), Role: w.field(KindAuthors, a.Role),
			Organisation: w.field(KindAuthors, a.Organisation), Email: a.Email.Text})
	}
	if len(b.People) == 0 {
		return nil
	}
	return b
}

// Heading is the heading of the authors in the words of a page.
func (b Authors) Heading(w Words) string { return w.Authors }

// Names are the names of the authors.
func (b Authors) Names() (out []Pair) {
	for _, a := range b.People {
		out = append(out, a.Name)
	}
	return out
}

// Spans are the words of an author in language l of a brief, of which lang is the tag:
// the name in bold, and what else is known, between commas. nil: that language has no name.
func (a Author) Spans(l int, lang string) (out []report.Span) {
	if l >= len(a.Name) || a.Name[l] == nil {
		return nil
	}
	comma := WordsFor(lang).Comma
	out = append(out, report.Span{Text: a.Name[l].Plain(), Style: report.Strong})
	for _, p := range []Pair{a.Role, a.Organisation} {
		if l < len(p) && p[l] != nil {
			out = append(out, report.Span{Text: comma + p[l].Plain()})
		}
	}
	if a.Email != "" {
		out = append(out, report.Span{Text: comma}, report.Span{Text: a.Email, Link: "mailto:" + a.Email})
	}
	return out
}

// KindName is KindAuthors.
func (b Authors) KindName() string { return KindAuthors }

// Texts lists the names, roles and organisations.
func (b Authors) Texts([]string) (out []Pair) {
	for _, a := range b.People {
		out = append(out, a.Name, a.Role, a.Organisation)
	}
	return out
}

func (b Authors) in(lang int) Block {
	var out Authors
	for _, a := range b.People {
		a.Name, a.Role, a.Organisation = a.Name.in(lang), a.Role.in(lang), a.Organisation.in(lang)
		if a.Name.Given() {
			out.People = append(out.People, a)
		}
	}
	if len(out.People) == 0 {
		return nil
	}
	return out
}

func (b Authors) hand(s Stage) { s.Authors(b) }
