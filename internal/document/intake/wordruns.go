package intake

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/docx"
)

// inline writes runs as inline Markdown; plain leaves their looks out.
func (r *wordReader) inline(runs []docx.Run, plain bool) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && runs[j].Link == runs[i].Link {
			j++
		}
		inner := marks(runs[i:j], plain)
		switch to := address(runs[i].Link); {
		case to == "" || plain || strings.TrimSpace(inner) == "":
			b.WriteString(inner)
		case "mailto:"+docx.Plain(runs[i:j]) == to || docx.Plain(runs[i:j]) == to:
			b.WriteString("<" + strings.TrimPrefix(to, "mailto:") + ">")
		default:
			b.WriteString(wrapped(inner, "[", "]("+to+")"))
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

// marks writes runs of one link: the bold and the italic are opened and closed
// where they begin and end, not at every run.
func marks(runs []docx.Run, noBold bool) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		bold := runs[i].Bold && !noBold
		j := i + 1
		for j < len(runs) && (runs[j].Bold && !noBold) == bold && !runs[j].Break {
			j++
		}
		inner := italics(runs[i:j])
		if bold {
			inner = wrapped(inner, "**", "**")
		}
		b.WriteString(inner)
		i = j
	}
	return b.String()
}

func italics(runs []docx.Run) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && runs[j].Italic == runs[i].Italic && !runs[j].Break {
			j++
		}
		var t strings.Builder
		for k := i; k < j; k++ {
			t.WriteString(runText(&runs[k]))
		}
		inner := t.String()
		if runs[i].Italic {
			inner = wrapped(inner, "*", "*")
		}
		b.WriteString(inner)
		i = j
	}
	return b.String()
}

// runText is one run.
func runText(run *docx.Run) string {
	switch {
	case run.Break:
		return hardBreak
	case run.Note > 0:
		return noteName(run.Note)
	case run.Code && strings.TrimSpace(run.Text) != "":
		return codeSpan(run.Text)
	}
	return escapeInline(run.Text)
}

// codeSpan puts text between backticks, more of them than it has in a row.
func codeSpan(s string) string {
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

// wrapped puts marks around the words of s, inside its spaces.
func wrapped(s, before, after string) string {
	t := strings.TrimSpace(s)
	if t == "" {
		return s
	}
	at := strings.Index(s, t)
	return s[:at] + before + t + after + s[at+len(t):]
}

// oneLine is a text without line ends.
func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	parts := strings.Split(strings.ReplaceAll(s, hardBreak, "\n"), "\n")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return joinLines(parts)
}

// spaced is a text with runs of spaces and tabs as one space.
func spaced(s string) string {
	if !strings.ContainsAny(s, "\t") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	gap := false
	for _, r := range s {
		if r != '\n' && r != '\u3000' && unicode.IsSpace(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			if last, _ := utf8.DecodeLastRuneInString(b.String()); last != '\n' {
				b.WriteByte(' ')
			}
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}
