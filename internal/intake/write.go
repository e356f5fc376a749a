package intake

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// writer writes a draft as a report file.
type writer struct {
	b     bytes.Buffer
	langs []string
	notes []string // footnotes, "[^1]: …"
}

// YAML is the draft as a report file of format 1 (design.md §4).
func (d *Draft) YAML(from string) []byte {
	w := &writer{langs: d.Languages, notes: d.Notes}
	w.line(0, "# A report, imported from "+strings.ReplaceAll(from, "\n", " ")+". Texts are Markdown.")
	w.line(0, "format: 1")
	w.line(0, "id: "+d.ID)
	w.line(0, "languages: ["+strings.Join(d.Languages, ", ")+"]")
	w.text(0, "series", d.Series)
	w.text(0, "title", d.Title)
	w.text(0, "publisher", d.Publisher)
	if d.Date != "" {
		w.line(0, "date: "+d.Date)
	}
	w.value(0, "link", d.Link)
	if len(d.Summary) > 0 {
		w.line(0, "summary:")
		for _, t := range d.Summary {
			w.entry(t)
		}
	}
	if len(d.Sections) > 0 {
		w.line(0, "sections:")
	}
	for _, s := range d.Sections {
		w.section(s)
	}
	if len(d.Images) > 0 {
		w.line(0, "images:")
	}
	for _, im := range d.Images {
		w.line(2, "- id: "+im.ID)
		w.value(4, "file", im.File)
		w.text(4, "alt", im.Alt)
		w.text(4, "caption", im.Caption)
	}
	w.text(0, "about", d.About)
	w.text(0, "cite", d.Cite)
	w.text(0, "notice", d.Notice)
	w.contact(&d.Contact)
	return w.b.Bytes()
}

func (w *writer) line(indent int, s string) {
	w.b.WriteString(strings.Repeat(" ", indent) + s + "\n")
}

func (w *writer) value(indent int, key, v string) {
	if v != "" {
		w.line(indent, key+": "+quoted(v))
	}
}

// quoted is a text on one line in double quotes, which YAML reads as JSON does.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // into memory
	return strings.TrimSuffix(b.String(), "\n")
}

// text writes a text in the languages that have it.
func (w *writer) text(indent int, key string, t Text) {
	any := false
	for _, lang := range w.langs {
		any = any || t[lang] != ""
	}
	if !any {
		return
	}
	w.line(indent, key+":")
	w.leaves(indent+2, "", t)
}

// leaves writes a line for each language; first stands before the first.
func (w *writer) leaves(indent int, first string, t Text) {
	for _, lang := range w.langs {
		s := strings.TrimSpace(t[lang])
		if s == "" {
			continue
		}
		s = w.withNotes(s)
		lead := strings.Repeat(" ", indent)
		if first != "" {
			lead, first = first, ""
		}
		if !strings.Contains(s, "\n") || strings.ContainsAny(s, "\t\u0085\u2028\u2029") {
			w.b.WriteString(lead + lang + ": " + quoted(s) + "\n")
			continue
		}
		w.b.WriteString(lead + lang + ": |-\n")
		for line := range strings.SplitSeq(s, "\n") {
			if strings.TrimSpace(line) == "" {
				w.b.WriteString("\n")
				continue
			}
			w.line(indent+2, line)
		}
	}
}

// withNotes puts the footnotes that a text refers to below it.
func (w *writer) withNotes(s string) string {
	for _, n := range w.notes {
		if name, _, ok := strings.Cut(n, ":"); ok && strings.Contains(s, name) {
			s += "\n\n" + n
		}
	}
	return s
}

// entry writes a text as an entry of a list.
func (w *writer) entry(t Text) {
	w.leaves(4, "  - ", t)
}

func (w *writer) section(s *Section) {
	w.line(2, "- id: "+s.ID)
	w.text(4, "title", s.Title)
	w.text(4, "lead", s.Lead)
	w.text(4, "body", s.Body)
	if len(s.Items) == 0 {
		return
	}
	w.line(4, "items:")
	for i, it := range s.Items {
		w.line(6, "- id: "+strings.TrimSuffix(s.ID, "s")+"-"+strconv.Itoa(i+1))
		w.text(8, "title", it.Title)
		w.text(8, "body", it.Body)
	}
}

func (w *writer) contact(c *Contact) {
	if c.Address == nil && c.Phone+c.Fax+c.Email+c.Web == "" {
		return
	}
	w.line(0, "contact:")
	w.text(2, "address", c.Address)
	w.value(2, "phone", c.Phone)
	w.value(2, "fax", c.Fax)
	w.value(2, "email", c.Email)
	w.value(2, "web", c.Web)
}
