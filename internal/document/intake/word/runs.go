package word

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/wording"
)

// inline writes runs as inline Markdown. plain leaves out bold and links.
func (r *reader) inline(runs []docx.Run, plain bool) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && runs[j].Link == runs[i].Link {
			j++
		}
		inner := emphasised(runs[i:j], plain)
		to := address(runs[i].Link)
		if link := runs[i].Link; to == "" && link != "" && link[0] != '#' {
			r.d.Links = append(r.d.Links, link)
		}
		switch {
		case to == "" || plain || strings.TrimSpace(inner) == "":
			b.WriteString(inner)
		case "mailto:"+docx.Plain(runs[i:j]) == to || docx.Plain(runs[i:j]) == to:
			b.WriteString("<" + strings.TrimPrefix(to, "mailto:") + ">")
		default:
			b.WriteString(wording.Wrap(inner, "[", "]("+to+")"))
		}
		i = j
	}
	return b.String()
}

// address is a link as Markdown can hold it; "" for one that it cannot, or that
// leads into the document itself.
func address(s string) string {
	lower := strings.ToLower(s)
	if !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") && !strings.HasPrefix(lower, "mailto:") {
		return ""
	}
	if host, ok := strings.CutSuffix(s, "/"); ok && strings.Count(s, "/") == 3 {
		s = host // programs add the last one
	}
	return strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\n", "", "\\", "%5C").Replace(readable(s))
}

// readable turns escapes of letters beyond ASCII in an address into the
// letters: some programs write one, some the other, and people read the letters.
func readable(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		var raw []byte
		j := i
		for j+2 < len(s) && s[j] == '%' {
			c, err := strconv.ParseUint(s[j+1:j+3], 16, 8)
			if err != nil || c < 0x80 {
				break
			}
			raw = append(raw, byte(c))
			j += 3
		}
		if len(raw) > 0 && utf8.Valid(raw) {
			b.Write(raw)
			i = j
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// emphasised writes runs of one link. Bold and italics open and close where the
// look changes, not at every run.
func emphasised(runs []docx.Run, noBold bool) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		bold := runs[i].Bold && !noBold
		j := i + 1
		for j < len(runs) && (runs[j].Bold && !noBold) == bold && !runs[j].Break {
			j++
		}
		inner := italics(runs[i:j])
		if bold {
			inner = wording.Wrap(inner, "**", "**")
		}
		b.WriteString(inner)
		i = j
	}
	return b.String()
}

// italics writes runs of one weight.
func italics(runs []docx.Run) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && runs[j].Italic == runs[i].Italic && !runs[j].Break {
			j++
		}
		before := b.String()
		var t strings.Builder
		for k := i; k < j; k++ {
			t.WriteString(runText(&runs[k], before+t.String()))
		}
		inner := t.String()
		if runs[i].Italic {
			inner = wording.Wrap(inner, "*", "*")
		}
		b.WriteString(inner)
		i = j
	}
	return b.String()
}

// runText is the text of a run that stands behind the text before, without its
// weight.
func runText(run *docx.Run, before string) string {
	switch {
	case run.Break:
		return wording.HardBreak
	case run.Note > 0:
		return wording.NoteName(run.Note)
	case run.Code && strings.TrimSpace(run.Text) != "":
		return wording.CodeSpan(run.Written())
	}
	text, marks, _ := run.Marked(before)
	switch {
	case marks:
		return text
	case run.Formula:
		return wording.EscapeFormula(text)
	}
	return wording.Escape(text)
}
