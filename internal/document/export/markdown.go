package export

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// dateText is a date in words, as precise as it is.
func dateText(d report.Date, lang string) string {
	chinese, layout := han.Chinese(lang), "2006"
	switch {
	case chinese && d.Day > 0:
		layout = "2006年1月2日"
	case chinese && d.Month > 0:
		layout = "2006年1月"
	case chinese:
		layout = "2006年"
	case d.Day > 0:
		layout = "2 January 2006"
	case d.Month > 0:
		layout = "January 2006"
	}
	return d.First().Format(layout)
}

// Markdown writes a report in one language: headings, numbered items, each text
// as it stands in the report. Footnotes are numbered through. The error is ctx's.
func Markdown(ctx context.Context, r *report.Report, lang string) ([]byte, error) {
	w := &markdownWriter{}
	item := 0
	for _, p := range outline(r, lang) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
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
		case "figure", "event":
			w.put("- **" + w.source(p) + "**")
		case "figure label", "event text":
			w.b.WriteString(" " + w.source(p))
		case "figure source":
			w.b.WriteString(" (" + w.source(p) + ")")
		case "quotation":
			w.put("> " + w.source(p))
		case "quotation by":
			w.b.WriteString("\n>\n> — " + w.source(p))
		case "author":
			w.put("- **" + w.source(p) + "**")
		case "author role", "author organisation", "author email":
			w.b.WriteString(separator(lang) + w.source(p))
		case "related date", "related link":
			w.b.WriteString(separator(lang) + w.source(p))
		case "picture", "source", "distribution", "related":
			w.put("- " + w.source(p))
		default:
			w.put(w.source(p))
		}
	}
	if len(w.notes) > 0 {
		w.put(strings.Join(w.notes, "\n"))
	}
	return w.b.Bytes(), nil
}

// separator stands between the parts of a list.
func separator(lang string) string {
	if han.Chinese(lang) {
		return "，"
	}
	return ", "
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
