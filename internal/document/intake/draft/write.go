package draft

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// writer writes a draft as a report file.
type writer struct {
	b           bytes.Buffer
	langs       []string
	notes       source.Notes
	at          int    // the line at which the next is written, from 1
	put         []leaf // the texts that were written
	notesInText int    // footnotes that were put into brackets
}

// leaf is a text in one language, and the lines of the report file that it takes:
// from the line from up to, and without, the line to.
type leaf struct {
	text     Text
	lang     string
	inline   bool
	from, to int
}

// YAML is the draft as a report file of format 1. from is the name of the
// document, for the first line.
func (d *Draft) YAML(from string) []byte {
	w := &writer{langs: d.Languages, notes: d.Notes, at: 1}
	w.report(d, from)
	return w.b.Bytes()
}

func (w *writer) report(d *Draft, from string) {
	w.line(0, "# A report, imported from "+strings.ReplaceAll(from, "\n", " ")+". Texts are Markdown.")
	w.line(0, "format: 1")
	w.line(0, "id: "+d.ID)
	w.line(0, "languages: ["+strings.Join(d.Languages, ", ")+"]")
	w.inline(0, "series", d.Series)
	w.inline(0, "title", d.Title)
	w.inline(0, "publisher", d.Publisher)
	w.inline(0, "label", d.Label)
	if d.Date != "" {
		w.line(0, "date: "+d.Date)
	}
	w.value(0, "link", d.Link)
	if len(d.Summary) > 0 {
		w.line(0, "summary:")
		for _, t := range d.Summary {
			w.leaves(4, "  - ", t, true)
		}
	}
	if len(d.Figures) > 0 {
		w.line(0, "figures:")
		for _, f := range d.Figures {
			w.b.WriteString("  - ")
			w.inline(-4, "value", f.Value)
			w.inline(4, "label", f.Label)
			w.inline(4, "source", f.Source)
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
		w.inline(4, "alt", im.Alt)
		w.inline(4, "caption", im.Caption)
	}
	w.body(0, "about", d.About)
	w.body(0, "cite", d.Cite)
	w.body(0, "notice", d.Notice)
	w.contact(&d.Contact)
}

func (w *writer) line(indent int, s string) {
	w.raw(strings.Repeat(" ", max(indent, 0)) + s + "\n")
}

func (w *writer) raw(s string) {
	w.b.WriteString(s)
	w.at += strings.Count(s, "\n")
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

// inline writes a text of one paragraph, body one of several.
func (w *writer) inline(indent int, key string, t Text) { w.text(indent, key, t, true) }

func (w *writer) body(indent int, key string, t Text) { w.text(indent, key, t, false) }

// text writes a text in the languages that have it. A negative indent is that
// of a line that has begun.
func (w *writer) text(indent int, key string, t Text, inline bool) {
	any := false
	for _, lang := range w.langs {
		any = any || strings.TrimSpace(t[lang]) != ""
	}
	if !any {
		return
	}
	w.line(indent, key+":")
	w.leaves(max(indent, -indent)+2, "", t, inline)
}

// leaves writes a text in each language that has it. first stands before the
// first of them in place of the indent; "" for none.
func (w *writer) leaves(indent int, first string, t Text, inline bool) {
	for _, lang := range w.langs {
		s := strings.TrimSpace(t[lang])
		if s == "" {
			continue
		}
		if inline {
			var n int
			s, n = w.notes.InText(wording.OneLine(s), lang)
			w.notesInText += n
		} else {
			s = w.notes.Below(s)
		}
		lead := strings.Repeat(" ", indent)
		if first != "" {
			lead, first = first, ""
		}
		from := w.at
		if !strings.Contains(s, "\n") || strings.ContainsAny(s, "\t\u0085\u2028\u2029") {
			w.raw(lead + lang + ": " + quoted(s) + "\n")
		} else {
			w.raw(lead + lang + ": |-\n")
			for line := range strings.SplitSeq(s, "\n") {
				if strings.TrimSpace(line) == "" {
					w.raw("\n")
					continue
				}
				w.line(indent+2, line)
			}
		}
		w.put = append(w.put, leaf{t, lang, inline, from, w.at})
	}
}

func (w *writer) section(s *Section) {
	w.line(2, "- id: "+s.ID)
	w.inline(4, "title", s.Title)
	w.inline(4, "lead", s.Lead)
	w.body(4, "body", s.Body)
	if len(s.Items) == 0 {
		return
	}
	w.line(4, "items:")
	for i, it := range s.Items {
		w.line(6, "- id: "+strings.TrimSuffix(s.ID, "s")+"-"+strconv.Itoa(i+1))
		w.inline(8, "title", it.Title)
		w.inline(8, "short", it.Short)
		w.body(8, "body", it.Body)
	}
}

func (w *writer) contact(c *Contact) {
	if c.Address == nil && c.Phone+c.Fax+c.Email+c.Web == "" {
		return
	}
	w.line(0, "contact:")
	w.inline(2, "address", c.Address)
	w.value(2, "phone", c.Phone)
	w.value(2, "fax", c.Fax)
	w.value(2, "email", c.Email)
	w.value(2, "web", c.Web)
}
