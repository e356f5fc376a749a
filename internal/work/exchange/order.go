package exchange

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

// row is a list of the report of which the entries may change places: the sections, the
// items of one, the paragraphs of the summary, key figures, sources, pictures.
type row struct {
	path    string   // of the list: "lessons", "summary"; "" for the sections
	anchor  string   // of the text whose bookmark says how the row stood when the file was made
	entries []string // their paths, in their order
}

// rowsOf are the lists of a report, in the order in which it is read.
func rowsOf(r *report.Report) []*row {
	at := map[string]*row{}
	var out []*row
	for _, l := range r.Leaves() {
		entry := entryOf(&l)
		if entry == "" {
			continue
		}
		list := ownerOf(entry)
		one := at[list]
		if one == nil {
			one = &row{path: list, anchor: l.Path}
			switch {
			case l.Part == report.SectionTitle:
				one.anchor = "title"
			case l.Part == report.ItemTitle:
				one.anchor = list + ".title"
			}
			at[list], out = one, append(out, one)
		}
		if !slices.Contains(one.entries, entry) {
			one.entries = append(one.entries, entry)
		}
	}
	return out
}

// entryOf is the entry of a list that a text stands for, by its path; "" for one that
// stands for none.
func entryOf(l *report.Leaf) string {
	switch l.Part {
	case report.SectionTitle, report.ItemTitle, report.KeyFigure, report.Picture, report.Quoted, report.Happened, report.Writer, report.Further:
		return ownerOf(l.Path)
	case report.MessageText, report.SummaryText, report.Source:
		return l.Path
	}
	return ""
}

// ownerOf is the path of what a text or an entry belongs to; "" for the report itself.
func ownerOf(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// orderMarks are the bookmarks that say how the rows of a report stand, by the paths of
// their anchors.
func orderMarks(r *report.Report) map[string]string {
	out := map[string]string{}
	for _, one := range rowsOf(r) {
		if len(one.entries) > 1 {
			out[one.anchor] = export.OrderMark(one.entries)
		}
	}
	return out
}

// reorder notes the rows whose entries stand in another order in the file, where they
// were moved there and not in the report.
func (b *returning) reorder(back *wayback.Returned, texts []wayback.Marked, lang string) {
	for _, one := range rowsOf(b.r.Report) {
		now := inOrder(one.entries, texts)
		if slices.Equal(one.entries, now) {
			continue
		}
		switch back.Order(export.PathMark(one.anchor, lang)) {
		case export.OrderMark(one.entries):
			b.orders = append(b.orders, now)
		case export.OrderMark(now): // the report has them in another order since
		default:
			if b.o.Force {
				b.orders = append(b.orders, now)
				continue
			}
			path := "sections"
			if one.path != "" {
				path = one.path + ".items"
			}
			b.log.Add(diag.ImportBothChanged, diag.Pos{File: b.in.File}, diag.Args{"path": path})
		}
	}
	b.strayed(texts)
}

// inOrder are the entries of a row in the order of their texts in a file. One that is not
// in the file keeps its place.
func inOrder(entries []string, texts []wayback.Marked) []string {
	known := map[string]bool{}
	for _, entry := range entries {
		known[entry] = true
	}
	var found []string
	there := map[string]bool{}
	for _, t := range texts {
		for _, entry := range []string{t.Path, ownerOf(t.Path)} {
			if known[entry] && !there[entry] {
				there[entry], found = true, append(found, entry)
			}
		}
	}
	out, next := slices.Clone(entries), 0
	for i, entry := range entries {
		if there[entry] {
			out[i] = found[next]
			next++
		}
	}
	return out
}

// strayed names the items that stand in another section in the file. They stay in theirs.
func (b *returning) strayed(texts []wayback.Marked) {
	section, sections := "", map[string]bool{}
	for _, s := range b.r.Report.Sections {
		sections[s.ID] = true
	}
	for _, t := range texts {
		owner, title := strings.CutSuffix(t.Path, ".title")
		switch {
		case !title || !sections[owner] && !sections[ownerOf(owner)]: // that of the report, of a chart, of a text to read
		case ownerOf(owner) == "":
			section = owner
		case section != "" && ownerOf(owner) != section:
			b.log.Add(diag.ImportStrayed, t.Pos, diag.Args{"path": owner, "section": section})
		}
	}
}

// reordered is a report file with the orders that were noted, and which of them it has. One
// that cannot be made in the file is named.
func (b *returning) reordered(data []byte) (out []byte, done [][]string) {
	for _, row := range b.orders {
		again, err := amend.Reorder(data, row)
		if err != nil {
			b.log.Add(diag.ImportOrderHeld, diag.Pos{File: b.r.Name}, diag.Args{"items": strings.Join(row, ", ")})
			continue
		}
		data, done = again, append(done, row)
	}
	return data, done
}
