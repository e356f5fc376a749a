package draft

import (
	"bytes"
	"strings"

	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

// writer writes a draft as a report file.
type writer struct {
	b           bytes.Buffer
	langs       []string
	notes       *source.Named
	at          int    // the line at which the next is written, from 1
	put         []leaf // the texts that were written
	begun       bool   // the line at which the next is written has begun
	bares       []bare // the values without a language that were written
	omitted     map[bareValue]bool
	notesInText int // footnotes that were put into brackets
}

// leaf is a text in one language, and the lines of the report file that it takes:
// from the line from up to, and without, the line to.
type leaf struct {
	written  string // as it stands in the file, with its notes
	text     Text
	lang     string
	inline   bool
	from, to int
}

// UnusedNotes are the footnotes that no text of the draft refers to.
func (d *Draft) UnusedNotes() (out []string) {
	w := d.written("")
	for i, n := range d.Notes {
		if !w.notes.Used(i) {
			out = append(out, n)
		}
	}
	return out
}

// YAML is the draft as a report file of format 1. from is the name of the
// document, for the first line.
func (d *Draft) YAML(from string) []byte {
	return d.written(from).b.Bytes()
}

// written is the draft written as a report file, with where each text stands.
func (d *Draft) written(from string) *writer {
	d.settleIDs()
	w := &writer{langs: d.Languages, notes: d.Notes.Named(), omitted: d.omitted, at: 1}
	w.report(d, from)
	return w
}

func (w *writer) report(d *Draft, from string) {
	w.line(0, "# A report, imported from "+strings.ReplaceAll(from, "\n", " ")+". Texts are Markdown.")
	w.line(0, "format: 1")
	w.line(0, "id: "+d.ID)
	w.line(0, "languages: ["+strings.Join(d.Languages, ", ")+"]")
	w.fields(0, report.InReadingOrder(report.Format()), d)
}

// fields writes the keys of a part that the draft has, in their order.
func (w *writer) fields(indent int, fields []report.Field, of Keyed) {
	for i := range fields {
		f := &fields[i]
		switch v := of.At(f.Key).(type) {
		case Text:
			w.text(indent, f.Key, v, f.Kind == report.Inline)
		case []Text:
			w.texts(indent, f.Key, v)
		case string:
			w.value(indent, f.Key, v, f.Kind)
		case Keyed:
			w.line(indent, f.Key+":")
			w.fields(indent+2, report.InReadingOrder(f.Of()), v)
		case []Entry:
			w.entries(indent, f, v)
		}
	}
}

// texts writes a list of texts of one paragraph.
func (w *writer) texts(indent int, key string, all []Text) {
	if len(all) == 0 {
		return
	}
	w.line(indent, key+":")
	for _, t := range all {
		w.leaves(indent+4, strings.Repeat(" ", indent+2)+"- ", t, true)
	}
}

// entries writes a list of parts. The first line of an entry has its id, or else
// its first key.
func (w *writer) entries(indent int, f *report.Field, all []Entry) {
	if len(all) == 0 {
		return
	}
	w.line(indent, f.Key+":")
	fields := report.InReadingOrder(f.Of())
	for _, e := range all {
		w.raw(strings.Repeat(" ", indent+2) + "- ")
		w.begun = true
		if f.Kind == report.Named {
			w.line(indent+4, "id: "+e.ID)
		}
		w.fields(indent+4, fields, e)
	}
}

// line writes a line, or what is left of one that has begun.
func (w *writer) line(indent int, s string) {
	if w.begun {
		indent, w.begun = 0, false
	}
	w.raw(strings.Repeat(" ", indent) + s + "\n")
}

func (w *writer) raw(s string) {
	w.b.WriteString(s)
	w.at += strings.Count(s, "\n")
}

// value writes a bare string; a day and a number stand without quotes, as people
// write them.
func (w *writer) value(indent int, key, v string, kind report.Kind) {
	if v == "" || w.omitted[bareValue{key, v}] {
		return
	}
	w.bares = append(w.bares, bare{key, v, w.at})
	if kind != report.Day && kind != report.Count {
		v = amend.Scalar(v, 0)
	}
	w.line(indent, key+": "+v)
}

// text writes a text in the languages that have it; inline says that it is one
// paragraph.
func (w *writer) text(indent int, key string, t Text, inline bool) {
	any := false
	for _, lang := range w.langs {
		any = any || strings.TrimSpace(t[lang]) != ""
	}
	if !any {
		return
	}
	w.line(indent, key+":")
	w.leaves(indent+2, "", t, inline)
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
		w.raw(lead + lang + ": " + amend.Scalar(bareBlanks(s), indent+2) + "\n")
		w.put = append(w.put, leaf{s, t, lang, inline, from, w.at})
	}
}

// bareBlanks takes the spaces out of lines that hold nothing else, so that the
// text can stand as a block.
func bareBlanks(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.TrimSpace(line) == "" && !strings.ContainsAny(line, "\t\u0085\u2028\u2029") {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}
