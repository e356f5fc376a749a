package source

import (
	"strconv"
	"strings"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// Markdown writes blocks as the body of a text. A picture is a paragraph of its own,
// which says where the report's own picture stands.
func Markdown(blocks []Block) string {
	w := &bodyWriter{}
	for i := range blocks {
		w.block(blocks, i)
		w.pictures(blocks, i)
	}
	return w.b.String()
}

// bodyWriter writes blocks below each other.
type bodyWriter struct {
	b      strings.Builder
	indent []int        // of the text of the open items, by their depth
	style  labels.Style // of the list that is open
}

func (w *bodyWriter) block(all []Block, i int) {
	b := &all[i]
	if b.Kind == Figure { // its place is in Placed
		w.indent = nil
		return
	}
	if b.Role == "continue" && len(w.indent) > 0 && b.Kind != Item {
		at := w.indent[len(w.indent)-1]
		inner := *b
		inner.Role = ""
		w.b.WriteString("\n\n" + indented(Markdown([]Block{inner}), at))
		return
	}
	marker := ""
	if b.Kind == Item {
		marker = w.marker(all, i)
	}
	if marker == "" {
		w.gap(between(all, i))
		w.indent = nil
	}
	switch {
	case marker != "":
		w.item(b, marker)
	case b.Kind == Item:
		w.b.WriteString(labels.Before(b.Label, wording.SafeStart(b.Text)))
	case b.Kind == Table:
		writeTable(&w.b, b)
	case b.Kind == Heading:
		text := b.Text
		if b.Label != "" {
			text = labels.Before(b.Label, text)
		}
		level := 3
		if b.Role == "body" {
			level = b.Level
		}
		w.b.WriteString(strings.Repeat("#", level) + " " + wording.OneLine(text))
	case b.Kind == Quote:
		w.b.WriteString("> " + strings.ReplaceAll(b.Text, "\n", "\n> "))
	case b.Kind == Code:
		w.b.WriteString(b.Text)
	default:
		w.b.WriteString(wording.SafeStart(b.Text))
	}
}

// between is what stands between block i and the one before it: blocks of one quotation, and
// of one box, go on in it.
func between(all []Block, i int) string {
	if i == 0 || all[i].Kind != Quote || all[i-1].Kind != Quote {
		return "\n\n"
	}
	b, before := &all[i], &all[i-1]
	box := func(b *Block) bool { return strings.HasPrefix(b.Text, "[!") }
	switch {
	case box(b) || b.Boxed != (before.Boxed || box(before)):
		return "\n\n"
	case b.Boxed && listed(b.Text) && listed(before.Text):
		return "\n"
	}
	return "\n>\n"
}

// listed says that a text begins with the mark of a list of Markdown.
func listed(text string) bool {
	mark, _, ok := strings.Cut(strings.TrimLeft(text, " "), " ")
	return ok && (mark == "-" || strings.TrimLeft(mark, "0123456789") == "." && mark != ".")
}

// pictures places the pictures that stand behind block i: within the list, where it
// goes on below them.
func (w *bodyWriter) pictures(all []Block, i int) {
	for _, place := range all[i].Placed {
		if len(w.indent) > 0 && i+1 < len(all) && all[i+1].Kind == Item {
			w.b.WriteString("\n\n" + strings.Repeat(" ", w.indent[len(w.indent)-1]) + place)
			continue
		}
		w.gap("\n\n")
		w.b.WriteString(place)
		w.indent = nil
	}
}

func (w *bodyWriter) gap(s string) {
	if w.b.Len() > 0 {
		w.b.WriteString(s)
	}
}

// indented puts spaces before the lines of a text.
func indented(s string, by int) string {
	pad := strings.Repeat(" ", by)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = pad + l
		}
	}
	return strings.Join(lines, "\n")
}

// marker is what an item begins with; "" for a numbered point that stands
// alone, which is a paragraph with its label.
func (w *bodyWriter) marker(all []Block, i int) string {
	b := &all[i]
	st, n := b.Point()
	near := i > 0 && all[i-1].Kind == Item || i+1 < len(all) && all[i+1].Kind == Item
	switch {
	case st == labels.Bullet || st == labels.None:
		return "- "
	case !near:
		return ""
	case st == labels.DigitsDot || st == labels.Custom:
		return strconv.Itoa(n) + ". "
	case b.Level > 0 && len(w.indent) > 0:
		return strconv.Itoa(n) + ". "
	}
	// Markdown counts in 1. 2. 3. only: （一） and ① stay as they are, before
	// their paragraphs, as Chinese documents have them.
	return ""
}

// item writes an item below the one that it belongs to.
func (w *bodyWriter) item(b *Block, marker string) {
	level := min(b.Level, len(w.indent))
	st, _ := b.Point()
	switch {
	case len(w.indent) == 0:
		w.gap("\n\n")
	case level == 0 && (st == labels.DigitsDot || st == labels.Custom) != (w.style == labels.DigitsDot || w.style == labels.Custom):
		w.gap("\n\n")
	default:
		w.gap("\n")
	}
	if level == 0 {
		w.style = st
	}
	at := 0
	if level > 0 {
		at = w.indent[level-1]
	}
	text := wording.SafeStart(b.Text)
	pad := strings.Repeat(" ", at+len(marker))
	w.b.WriteString(strings.Repeat(" ", at) + marker + strings.ReplaceAll(text, "\n", "\n"+pad))
	w.indent = append(w.indent[:level], at+len(marker))
}

func writeTable(b *strings.Builder, t *Block) {
	columns, rows := 0, t.Rows
	if marks := tableMarks(rows); marks > MostMarks && len(rows) > 2 {
		most := max(len(rows)*MostMarks/marks, 2) // rows of each part, with those of the head
		for at := 1; at < len(rows); at += most - 1 {
			part := *t
			part.Rows = append([][]string{rows[0]}, rows[at:min(at+most-1, len(rows))]...)
			if at > 1 {
				b.WriteString("\n\n")
			}
			writeTable(b, &part)
		}
		return
	}
	for _, r := range rows {
		columns = max(columns, len(r))
	}
	for i, r := range rows {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString("|")
		for k := range columns {
			cell := ""
			if k < len(r) {
				cell = strings.ReplaceAll(strings.ReplaceAll(wording.EscapeMarks(r[k], "|"), wording.HardBreak, "<br>"), "\n", " ")
			}
			b.WriteString(" " + cell + " |")
		}
		if i == 0 {
			b.WriteString("\n|")
			for k := range columns {
				align := ""
				if k < len(t.Aligned) {
					align = t.Aligned[k]
				}
				b.WriteString(map[string]string{"left": " :--- |", "center": " :---: |", "right": " ---: |"}[align])
				if align == "" {
					b.WriteString(" --- |")
				}
			}
		}
	}
}

// MostMarks is how many marks a text may have before it is divided; a report
// allows few more (report.mostMarks).
const MostMarks = 3000

// tableMarks counts the marks that a table will have.
func tableMarks(rows [][]string) (n int) {
	for _, r := range rows {
		n += len(r) + 1
		for _, c := range r {
			n += marksIn(c)
		}
	}
	return n
}

// marksIn counts what a reader of Markdown takes for marks.
func marksIn(s string) (n int) {
	for i := range len(s) {
		if strings.IndexByte("*_[]<`|", s[i]) >= 0 {
			n++
		}
	}
	return n
}
