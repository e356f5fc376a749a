// Package imprint makes the texts at the end of a brief that are not written in the report
// as they stand on the page: its licence, and by which numbers it is found.
package imprint

import (
	"slices"
	"strings"

	"jianbao/internal/brief/pagewords"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// between stands between two parts of a line.
const between = " · "

// Licence is the licence of a report. One that has a common name, CC BY 4.0, is called by it,
// with what it means, and its address on a line of its own; any other is as it is written.
func Licence(r *report.Report) report.Localized {
	l := r.Licence
	if len(l.Texts) == 0 {
		return l
	}
	name, address, known := creative(l.Texts[0].Plain())
	if !known || slices.ContainsFunc(l.Texts, func(t report.Text) bool { return strings.TrimSpace(t.Plain()) != strings.TrimSpace(l.Texts[0].Plain()) }) {
		return l
	}
	out := report.Localized{Pos: l.Pos, Path: l.Path}
	for _, lang := range r.Languages {
		means := creativeWords(name, lang)
		if han.Written(lang) {
			name := name + "（" + means + "）"
			out.Texts = append(out.Texts, line(lang, l.Pos, report.Span{Text: name}, report.Span{Break: true}, report.Span{Text: address, Link: address}))
			continue
		}
		out.Texts = append(out.Texts, line(lang, l.Pos, report.Span{Text: name + " (" + means + ")"}, report.Span{Break: true}, report.Span{Text: address, Link: address}))
	}
	return out
}

// Identity says by what a report is found: series, number, ISSN, ISBN and DOI. It is not
// given where there is none of the last three, for the head of page 1 has the others.
func Identity(r *report.Report) report.Localized {
	out := report.Localized{Path: "identity"}
	if len(Marks(r)) == 0 {
		return out
	}
	for _, v := range []report.Value{r.DOI, r.ISBN, r.ISSN} {
		if v.Text != "" {
			out.Pos = v.Pos
		}
	}
	for _, lang := range r.Languages {
		var spans []report.Span
		put := func(text, link string) {
			if text == "" {
				return
			}
			if len(spans) > 0 {
				spans = append(spans, report.Span{Text: between})
			}
			spans = append(spans, report.Span{Text: text, Link: link})
		}
		series := ""
		if t := r.Series.In(lang); t != nil {
			series = t.Plain()
		}
		put(series, "")
		if r.Number.Text != "" && !strings.Contains(series, r.Number.Text) {
			put(pagewords.For(lang).Issue(r.Number.Text), "")
		}
		put(named("ISSN", r.ISSN.Text), "")
		put(named("ISBN", r.ISBN.Text), "")
		if doi := DOI(r); doi != "" {
			if len(spans) > 0 {
				spans = append(spans, report.Span{Break: true})
			}
			spans = append(spans, report.Span{Text: doi, Link: doi})
		}
		out.Texts = append(out.Texts, line(lang, out.Pos, spans...))
	}
	return out
}

// named is a number behind the name of its kind, which it may have already.
func named(kind, number string) string {
	if number == "" || strings.HasPrefix(strings.ToUpper(number), kind) {
		return number
	}
	return kind + " " + number
}

// DOI is the address of a report's DOI; "" where it has none.
func DOI(r *report.Report) string {
	if r.DOI.Text == "" {
		return ""
	}
	return "https://doi.org/" + report.BareDOI(r.DOI.Text)
}

// Marks names which of ISSN, ISBN and DOI a report has.
func Marks(r *report.Report) (out []diag.Words) {
	for _, m := range []struct{ text, name string }{{r.ISSN.Text, "issn"}, {r.ISBN.Text, "isbn"}, {r.DOI.Text, "doi"}} {
		if m.text != "" {
			out = append(out, diag.Same(m.name))
		}
	}
	return out
}

// line is a paragraph of our own in a language.
func line(lang string, pos diag.Pos, spans ...report.Span) report.Text {
	return paragraphs(lang, pos, spans)
}

// paragraphs is a text of our own in a language.
func paragraphs(lang string, pos diag.Pos, all ...[]report.Span) report.Text {
	source, blocks := "", []report.Block(nil)
	for k, spans := range all {
		if k > 0 {
			source += "\n\n"
		}
		blocks = append(blocks, report.Block{Kind: report.Paragraph, Offset: len(source), Spans: spans})
		for i := range spans {
			spans[i].Offset = len(source)
			if source += spans[i].Text; spans[i].Break {
				source += "\n"
			}
		}
	}
	t := *report.Plain(lang, source, pos)
	t.Blocks = blocks
	return t
}
