package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// JoinLines puts lines together: nothing between two Han, a space otherwise.
func JoinLines(parts []string) string {
	var out strings.Builder
	before := "" // the last part that has a character
	for _, s := range parts {
		if s == "" {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(s)
		if before != "" && (!IsWide(last) || !IsWide(first)) {
			out.WriteByte(' ')
		}
		out.WriteString(s)
		before = s
	}
	return out.String()
}

// HardBreak is how Markdown writes a line end that is kept.
const HardBreak = "\\\n"

// OneLine joins the lines of a text.
func OneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	parts := strings.Split(strings.ReplaceAll(s, HardBreak, "\n"), "\n")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return JoinLines(parts)
}

// Spaced makes one space of each run of spaces and tabs. Line ends and
// ideographic spaces stay.
func Spaced(s string) string {
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
