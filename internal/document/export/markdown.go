package export

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

func dateText(d report.Date, lang string) string {
	if han.Chinese(lang) {
		return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day)
	}
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	return fmt.Sprintf("%d %s %d", d.Day, months[(d.Month+11)%12], d.Year)
}

// Markdown writes a report in one language: headings, numbered items, each text
// as it stands in the report. Footnotes are numbered through.
func Markdown(r *report.Report, lang string) []byte {
	w := &markdownWriter{}
	item := 0
	for _, p := range outline(r, lang) {
		switch p.role {
		case "title":
			w.put("# " + w.source(p))
		case "part", "section":
			w.put("## " + w.source(p))
		case "item":
			if p.first {
				item = 0
			}
			item++
			w.put("### " + strconv.Itoa(item) + ". " + w.source(p))
		case "short":
			continue // another wording of the title, for pages that are full
		case "figure":
			w.put("- **" + w.source(p) + "**")
		case "figure label":
			w.b.WriteString(" " + w.source(p))
		case "figure source":
			w.b.WriteString(" (" + w.source(p) + ")")
		case "picture", "source", "distribution":
			w.put("- " + w.source(p))
		default:
			w.put(w.source(p))
		}
	}
	if len(w.notes) > 0 {
		w.put(strings.Join(w.notes, "\n"))
	}
	return w.b.Bytes()
}

type markdownWriter struct {
	b     bytes.Buffer
	notes []string
	texts int
}

// put writes a block below the last.
func (w *markdownWriter) put(s string) {
	if w.b.Len() > 0 {
		w.b.WriteString("\n\n")
	}
	w.b.WriteString(s)
}

// source is the Markdown of a text; its footnotes get names that no other text
// has, and its headings stand below those of the report.
func (w *markdownWriter) source(p piece) string {
	if p.text == nil {
		return p.words
	}
	w.texts++
	s := p.text.Source
	if len(p.text.Notes) > 0 {
		s = strings.ReplaceAll(s, "[^", "[^"+strconv.Itoa(w.texts)+"-")
	}
	if p.role != "text" {
		return s
	}
	lines := strings.Split(s, "\n")
	code := false
	for i, l := range lines {
		if strings.HasPrefix(l, "```") || strings.HasPrefix(l, "~~~") {
			code = !code
		}
		if n := len(l) - len(strings.TrimLeft(l, "#")); !code && n > 0 && n < 7 && strings.HasPrefix(l[n:], " ") {
			lines[i] = strings.Repeat("#", max(4, min(n+1, 6))) + l[n:]
		}
	}
	return strings.Join(lines, "\n")
}
