package imprint

import (
	"strings"

	"jianbao/internal/brief/pagewords"
	"jianbao/internal/report"
)

// Related is what else to read, as a list: the title and the date, and the address on a line
// of its own. A language has those of which it has the title.
func Related(r *report.Report) report.Localized {
	out := report.Localized{Path: "related"}
	for _, lang := range r.Languages {
		var all [][]report.Span
		for i, f := range r.Related {
			if i == 0 {
				out.Pos = f.Title.Pos
			}
			if title := f.Title.In(lang); title != nil && len(title.Blocks) > 0 {
				all = append(all, related(f, title, lang))
			}
		}
		if len(all) > 0 {
			t := paragraphs(lang, out.Pos, all...)
			list := report.Block{Kind: report.List}
			for _, b := range t.Blocks {
				list.Items = append(list.Items, []report.Block{b})
			}
			t.Blocks = []report.Block{list}
			out.Texts = append(out.Texts, t)
		}
	}
	return out
}

// related are the words of one text to read. Footnotes of its title are left out.
func related(f report.Related, title *report.Text, lang string) (out []report.Span) {
	to := f.Link.Text
	if strings.HasPrefix(to, "www.") {
		to = "http://" + to
	}
	for _, s := range title.Blocks[0].Spans {
		if s.Note == 0 {
			s.Link = to
			out = append(out, s)
		}
	}
	if f.Date.Year > 0 {
		out = append(out, report.Span{Text: pagewords.For(lang).Comma + pagewords.Date(lang, f.Date)})
	}
	return append(out, report.Span{Break: true}, report.Span{Text: f.Link.Text, Link: to})
}
