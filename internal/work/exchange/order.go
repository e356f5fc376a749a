package exchange

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
)

// itemsOf are the paths of the items of each section, in their order, by the path of the
// section's title.
func itemsOf(r *report.Report) map[string][]string {
	out := map[string][]string{}
	for _, l := range r.Leaves() {
		if l.Part != report.ItemTitle {
			continue
		}
		item := strings.TrimSuffix(l.Path, ".title")
		title := item[:max(strings.LastIndexByte(item, '.'), 0)] + ".title"
		out[title] = append(out[title], item)
	}
	return out
}

// reorder notes the sections whose items stand in another order in the file, where they
// were moved there and not in the report.
func (b *returning) reorder(back *wayback.Returned, texts []wayback.Marked, lang string) {
	items := itemsOf(b.r.Report)
	for i := range b.r.Sections {
		title := b.r.Sections[i].ID + ".title"
		was := items[title]
		now := inOrder(was, texts)
		if slices.Equal(was, now) {
			continue
		}
		switch back.Order(export.PathMark(title, lang)) {
		case export.OrderMark(was):
			b.orders = append(b.orders, now)
		case export.OrderMark(now): // the report has them in another order since
		default:
			if b.o.Force {
				b.orders = append(b.orders, now)
				continue
			}
			b.log.Add(diag.ImportBothChanged, diag.Pos{File: b.in.File}, diag.Args{"path": b.r.Sections[i].ID + ".items"})
		}
	}
}

// inOrder are items in the order of their titles in a file. One that is not in the file
// keeps its place.
func inOrder(items []string, texts []wayback.Marked) []string {
	var found []string
	for _, t := range texts {
		if item, ok := strings.CutSuffix(t.Path, ".title"); ok && slices.Contains(items, item) && !slices.Contains(found, item) {
			found = append(found, item)
		}
	}
	out, next := slices.Clone(items), 0
	for i, item := range items {
		if slices.Contains(found, item) {
			out[i] = found[next]
			next++
		}
	}
	return out
}
