package parity

import (
	"strconv"

	"jianbao/internal/report"
)

// leaf is one text of the report, in all its languages.
type leaf struct {
	report.Localized
	section string // the id of its section; "" outside
	what    string // "titles", "bodies", "lead", …
	items   int    // how many items its section has, where it may say so; 0 elsewhere
}

// leaves lists the texts in the order of the report.
func leaves(r *report.Report) []leaf {
	var out []leaf
	add := func(l report.Localized, section, what string) {
		if l.Given() {
			out = append(out, leaf{Localized: l, section: section, what: what})
		}
	}
	add(r.Series, "", "series")
	add(r.Title, "", "title")
	add(r.Publisher, "", "publisher")
	add(r.Label, "", "label")
	for _, p := range r.Summary {
		add(p, "", "paragraphs of the summary")
	}
	for _, f := range r.Figures {
		add(f.Value, "", "key figures")
		add(f.Label, "", "labels of key figures")
		add(f.Source, "", "sources of key figures")
	}
	for i := range r.Sections {
		s := &r.Sections[i]
		n := len(out)
		add(s.Title, s.ID, "title")
		add(s.Lead, s.ID, "lead")
		for k := n; k < len(out); k++ {
			out[k].items = len(s.Items)
		}
		add(s.Body, s.ID, "body")
		for k := range s.Items {
			add(s.Items[k].Title, s.ID, "titles")
			add(s.Items[k].Short, s.ID, "short forms")
			add(s.Items[k].Body, s.ID, "bodies")
		}
	}
	add(r.About, "", "about")
	add(r.Cite, "", "cite")
	add(r.Notice, "", "notice")
	add(r.Contact.Address, "", "address")
	return out
}

// name is how a message calls the group of a leaf.
func (l *leaf) name() string {
	if l.section == "" {
		return "the report"
	}
	return l.section
}

// at is a place for a message: "report.yaml:12:3".
func at(t *report.Text, offset int) string { return t.At(offset).String() }

func itoa(n int) string { return strconv.Itoa(n) }
