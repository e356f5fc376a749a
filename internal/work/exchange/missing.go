package exchange

import (
	"maps"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/wayback"
)

// missing names the texts that the report has and the file does not: somebody deleted
// them there, or wrote them into the report since. They stay in the report. Of a section
// or an item that is gone with all of its texts, one line is said.
func (b *returning) missing(was map[string]wayback.Marked, seen map[string]bool) {
	left := map[string]bool{} // the sections and items of which a text is in the file
	for path := range seen {
		for owner := ownerOf(path); owner != ""; owner = ownerOf(owner) {
			left[owner] = true
		}
	}
	gone := map[string]string{} // of what is gone: the path of the text that tells its place
	for path := range was {
		if path == "" || seen[path] {
			continue
		}
		what, at := path, path
		for owner := ownerOf(path); owner != "" && !left[owner] && was[owner+".title"].Path != ""; owner = ownerOf(owner) {
			what, at = owner, owner+".title"
		}
		gone[what] = at
	}
	for _, path := range slices.Sorted(maps.Keys(gone)) {
		what := diag.Words{"the text " + path, "文字 " + path}
		switch {
		case gone[path] == path:
		case strings.Contains(path, "."):
			what = diag.Words{"the item " + path, "条目 " + path}
		default:
			what = diag.Words{"the section " + path, "章节 " + path}
		}
		pos := diag.Pos{File: b.in.File}
		if l, ok := b.localized(gone[path]); ok {
			pos = l.Pos
		}
		b.log.Add(diag.ImportGone, pos, diag.Args{"what": what})
	}
}
