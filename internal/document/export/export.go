// Package export writes a report for people who do not write YAML: as Markdown
// to read, as a Word file to edit, as a table or an XLIFF file to translate in.
// The Word files, the table and XLIFF can come back; package wayback reads them.
//
// Translations go through a table of paths, sources and translations, each text
// as it stands in the report (Markdown, a line a paragraph). So nothing is
// converted there or back, and LibreOffice or Word may save the file as it likes.
//
// A Word file to edit is known by its bookmarks: each text has one, made of a hash
// of its path and language, and a hash of how it read. With the second, a file
// that is older than the report is told from one that was changed.
package export

import (
	"slices"

	"jianbao/internal/report"
)

// Row is one text of a report for the translator: its path and its words in two
// languages, as they stand in the report. Target is "" where there are none yet.
type Row struct {
	Path           string
	Source, Target string
}

// Rows lists the texts that the source language of a translation has, in the
// order of the report. Texts that are the same in all languages are left out.
func Rows(r *report.Report, source, target string) []Row {
	var out []Row
	for _, l := range leaves(r) {
		s := l.In(source)
		if s == nil || s.Lang == "" {
			continue
		}
		row := Row{Path: l.Path, Source: s.Source}
		if t := l.In(target); t != nil {
			row.Target = t.Source
		}
		out = append(out, row)
	}
	return out
}

// leaves lists the texts of a report as they stand in an exported file: whom a
// bulletin goes to comes before what is said about it, and the lead of a section without
// items above its text, as on the page.
func leaves(r *report.Report) []report.Leaf {
	group := func(l report.Leaf) int {
		switch {
		case l.Part < report.Tail:
			return 0
		case l.Part == report.Sent:
			return 1
		}
		return 2
	}
	all := r.Leaves()
	slices.SortStableFunc(all, func(a, b report.Leaf) int { return group(a) - group(b) })
	for i, l := range all {
		if l.Part != report.SectionLead || len(l.Section.Items) > 0 {
			continue
		}
		k := i
		for k > 0 && all[k-1].Section == l.Section && all[k-1].Part != report.SectionTitle {
			k--
		}
		copy(all[k+1:i+1], all[k:i])
		all[k] = l
	}
	return all
}
