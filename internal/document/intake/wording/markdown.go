package wording

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/report"
)

// NoteName is how a text refers to footnote n: [^1].
func NoteName(n int) string { return "[^" + strconv.Itoa(n) + "]" }

// CutBold takes the marks off a text that is bold from end to end. found is false,
// and inner the text itself, for any other.
func CutBold(s string) (inner string, found bool) { return cutMarks(s, "*** ** __") }

// CutEmphasis takes the marks off a text that is bold or in italics from end to end; any
// other stays as it is.
func CutEmphasis(s string) string {
	s, _ = cutMarks(s, "*** ** __ * _")
	return s
}

// cutMarks takes the first of some marks that stands around a text off it.
func cutMarks(s, marks string) (inner string, found bool) {
	if s == "" || s[0] != '*' && s[0] != '_' {
		return s, false
	}
	for m := range strings.FieldsSeq(marks) {
		if t, ok := strings.CutPrefix(s, m); ok {
			if t, ok = strings.CutSuffix(t, m); ok && t != "" && !strings.Contains(t, m) {
				return strings.TrimSpace(t), true
			}
		}
	}
	return s, false
}

// EscapeMarks puts a backslash before each character of marks that has none.
func EscapeMarks(s, marks string) string {
	var b strings.Builder
	escaped := false
	for _, r := range s {
		if !escaped && r != '\\' && strings.ContainsRune(marks, r) {
			b.WriteByte('\\')
		}
		escaped = r == '\\' && !escaped
		b.WriteRune(r)
	}
	return b.String()
}

// Escape makes inline Markdown of a plain text: what would be read as marks gets
// a backslash.
func Escape(s string) string { return escaped(s, false) }

// EscapeFormula is Escape for a formula, in which ^ and ~ are marks of what stands
// above and below the line.
func EscapeFormula(s string) string { return escaped(s, true) }

func escaped(s string, formula bool) string {
	if !strings.ContainsAny(s, "\\*_[]<`&^~") {
		return s
	}
	var b strings.Builder
	address := 0 // where the bare address ends that stands here: its marks are its own
	for i, r := range s {
		if i >= address && (r == 'h' || r == 'w') {
			address = i + addressAt(s[i:])
		}
		if i < address {
			b.WriteRune(r)
			continue
		}
		if strings.ContainsRune("\\*_[]<`", r) && !(r == '*' && times(s, i)) || r == '&' && entityAt(s[i:]) || !formula && BeginsScript(s, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// addressAt is how long the bare address of the web is that s begins with, as a report makes
// a link of it; 0 for none.
func addressAt(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	end := strings.IndexFunc(s, func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune("<>\"\\`[]{}|^~", r)
	})
	if end < 0 {
		end = len(s)
	}
	return len(strings.TrimRight(s[:end], ".,;:!?*_'()&"))
}

// BeginsScript says that a report would take the mark ^ or ~ at s[i] and another one
// for marks of what stands above or below the line: 10^6^. At the head of s anything
// may stand before.
func BeginsScript(s string, i int) bool {
	if s[i] != '^' && s[i] != '~' {
		return false
	}
	before := 'x'
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:i])
	}
	_, end := report.Script(s, i, before)
	return end > 0
}

// times says that the star at i multiplies: 3*4.
func times(s string, i int) bool {
	digit := func(k int) bool { return k >= 0 && k < len(s) && s[k] >= '0' && s[k] <= '9' }
	return digit(i-1) && digit(i+1)
}

// entityAt says that s begins like a character reference: &amp; &#8212;
func entityAt(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	return end > 1 && strings.Trim(s[1:end], "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// SafeStart puts a backslash before the head of a paragraph that would be read as
// a heading, a list or a quote.
func SafeStart(s string) string {
	if s == "" {
		return s
	}
	switch {
	case s[0] == '#' || s[0] == '>' || strings.HasPrefix(s, "~~~"):
		return `\` + s
	case (s[0] == '+' || s[0] == '-') && (len(s) == 1 || s[1] == ' ' || s[1] == '\t' || strings.Trim(s, "- ") == ""):
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && (digits+1 == len(s) || s[digits+1] == ' ') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// Fence is the line before and after a block of code.
const Fence = "```"

// CodeSpan writes text as code: between backticks, more of them than it has in a
// row.
func CodeSpan(s string) string {
	longest, row := 0, 0
	for i := range len(s) {
		if row++; s[i] != '`' {
			row = 0
		}
		longest = max(longest, row)
	}
	fence := strings.Repeat("`", longest+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

// Wrap puts marks around the words of s, inside its spaces.
func Wrap(s, before, after string) string {
	t := strings.TrimSpace(s)
	if t == "" {
		return s
	}
	at := strings.Index(s, t)
	return s[:at] + before + t + after + s[at+len(t):]
}

// UnboldRow takes the bold off the cells of a row if all have it: the head of a
// table is bold anyway.
func UnboldRow(row []string) {
	plain := make([]string, len(row))
	for i, c := range row {
		inner, ok := CutBold(c)
		if c != "" && !ok {
			return
		}
		plain[i] = inner
	}
	copy(row, plain)
}
