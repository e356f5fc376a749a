// Package changes says what changed from one report to another, text by text:
// what an editor must look at again.
package changes

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Kind is what became of a text.
type Kind string

// The kinds of changes.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
	Moved   Kind = "moved" // an item that stands elsewhere in its section
)

// Change is one text that is not as it was.
type Change struct {
	Kind Kind     `json:"kind"`
	Path string   `json:"path"` // "lessons.central-coordination.title.en"
	Old  string   `json:"old,omitempty"`
	New  string   `json:"new,omitempty"`
	Pos  diag.Pos `json:"-"` // in the new report; of what was removed, in the old one
}

// leaf is one text of a report.
type leaf struct {
	path string
	text string
	pos  diag.Pos
}

// Between compares two reports. Texts are known by their paths, which hold the
// ids of sections and items, so an item that moved is the same item.
func Between(old, now *report.Report) []Change {
	a, b := leaves(old), leaves(now)
	was, is := byPath(a), byPath(b)
	var out []Change
	for _, l := range b {
		before, there := was[l.path]
		switch {
		case !there:
			out = append(out, Change{Kind: Added, Path: l.path, New: l.text, Pos: l.pos})
		case plain(before.text) != plain(l.text):
			out = append(out, Change{Kind: Changed, Path: l.path, Old: before.text, New: l.text, Pos: l.pos})
		}
	}
	for _, l := range a {
		if _, there := is[l.path]; !there {
			out = append(out, Change{Kind: Removed, Path: l.path, Old: l.text, Pos: l.pos})
		}
	}
	return append(out, moves(old, now)...)
}

// plain is a text without regard to spaces and line ends.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

func byPath(ls []leaf) map[string]leaf {
	m := map[string]leaf{}
	for _, l := range ls {
		m[l.path] = l
	}
	return m
}

// moves names the items whose order among those of both reports changed.
func moves(old, now *report.Report) (out []Change) {
	for i := range now.Sections {
		s := &now.Sections[i]
		k := slices.IndexFunc(old.Sections, func(o report.Section) bool { return o.ID == s.ID })
		if k < 0 {
			continue
		}
		var before, after []string
		for _, it := range old.Sections[k].Items {
			if hasItem(s.Items, it.ID) {
				before = append(before, it.ID)
			}
		}
		for _, it := range s.Items {
			if hasItem(old.Sections[k].Items, it.ID) {
				after = append(after, it.ID)
			}
		}
		for n := range after {
			if before[n] != after[n] {
				at := slices.IndexFunc(s.Items, func(it report.Item) bool { return it.ID == after[n] })
				out = append(out, Change{Kind: Moved, Path: s.ID + "." + after[n], Pos: s.Items[at].Pos})
			}
		}
	}
	return out
}

func hasItem(items []report.Item, id string) bool {
	return slices.ContainsFunc(items, func(it report.Item) bool { return it.ID == id })
}

// leaves lists the texts of a report with their paths.
func leaves(r *report.Report) (out []leaf) {
	add := func(l report.Localized) {
		for i := range l.Texts {
			t := &l.Texts[i]
			path := l.Path
			if t.Lang != "" {
				path += "." + t.Lang
			}
			out = append(out, leaf{path, t.Source, t.At(0)})
		}
	}
	value := func(path string, v report.Value) {
		if v.Text != "" {
			out = append(out, leaf{path, v.Text, v.Pos})
		}
	}
	for _, l := range []report.Localized{r.Series, r.Title, r.Publisher, r.Label} {
		add(l)
	}
	value("link", r.Link)
	value("number", r.Number)
	for _, l := range r.Summary {
		add(l)
	}
	for _, f := range r.Figures {
		add(f.Value)
		add(f.Label)
		add(f.Source)
	}
	for _, s := range r.Sections {
		add(s.Title)
		add(s.Lead)
		add(s.Body)
		for _, it := range s.Items {
			add(it.Title)
			add(it.Short)
			add(it.Body)
		}
	}
	for _, l := range []report.Localized{r.About, r.Cite, r.Notice, r.Contact.Address} {
		add(l)
	}
	for _, l := range r.Glossary {
		add(l)
	}
	value("contact.phone", r.Contact.Phone)
	value("contact.fax", r.Contact.Fax)
	value("contact.email", r.Contact.Email)
	value("contact.web", r.Contact.Web)
	return out
}
