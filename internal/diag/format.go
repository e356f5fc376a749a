package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// quoted is how many columns of the terminal a quoted source line takes at most.
const quoted = 100

// Format gives the finding as people read it: its place, severity, message and
// code, the line with a caret below, and the hint. It ends in a newline. With
// colour it has ANSI escapes for a terminal.
//
//	content/x.yaml:12:5: error: unknown key "lessonz" [unknown-key]
//	   12 |     lessonz:
//	      |     ^
//	  hint: did you mean "lessons"?
func (f Finding) Format(colour bool) string {
	p := paint(colour)
	var b strings.Builder
	if place := f.Pos.String(); place != "" {
		b.WriteString(p.bold(Visible(place)) + ": ")
	}
	colon, gap, label := ":", " ", "hint"
	if f.Language == Chinese {
		colon, gap, label = "：", "", "提示"
	}
	fmt.Fprintf(&b, "%s%s%s %s\n", p.severity(f.Severity, f.Language.severity(f.Severity)+colon), gap, Visible(f.Message()), p.dim("["+string(f.Code)+"]"))
	if f.Line != "" && f.Pos.Line > 0 {
		line, caret := excerpt(f.Line, f.Pos.Column)
		fmt.Fprintf(&b, "%s %s\n", p.dim(fmt.Sprintf("%5d |", f.Pos.Line)), line)
		if f.Pos.Column > 0 {
			fmt.Fprintf(&b, "%s %s\n", p.dim("      |"), caret+p.caret(f.Severity))
		}
	}
	if hint := f.Hint(); hint != "" {
		fmt.Fprintf(&b, "  %s%s%s%s\n", label, colon, gap, Visible(hint))
	}
	return b.String()
}

// Write writes what Format gives.
func (f Finding) Write(w io.Writer, colour bool) error {
	_, err := io.WriteString(w, f.Format(colour))
	return err
}

// String is "file:line:column", as far as these are known; of a cell
// "file!Sheet:C12".
func (p Pos) String() string {
	switch {
	case p.Sheet != "" && p.Line > 0 && p.Column > 0:
		return fmt.Sprintf("%s!%s:%s%d", p.File, p.Sheet, columnName(p.Column), p.Line)
	case p.Sheet != "":
		return p.File + "!" + p.Sheet
	case p.Line <= 0:
		return p.File
	case p.Column <= 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// columnName is the letters of a column of a workbook, counted from 1: A, …, Z,
// AA.
func columnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// excerpt cuts a line to what is shown around the character at column, counted
// from 1. beforeCaret is what goes before the caret on the line below.
func excerpt(line string, column int) (shown, beforeCaret string) {
	runes := []rune(Visible(line))
	at := min(max(column-1, 0), len(runes))
	from, to := window(runes, at)
	var b strings.Builder
	if from > 0 {
		b.WriteByte(' ')
	}
	for _, r := range runes[from:at] {
		if r == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteString(strings.Repeat(" ", width(r)))
		}
	}
	shown = string(runes[from:to])
	if from > 0 {
		shown = "…" + shown
	}
	if to < len(runes) {
		shown += "…"
	}
	return shown, b.String()
}

// window chooses which characters of a line are shown: all of a short line; of a
// long one a part no wider than quoted, with the character at in its first two
// thirds.
func window(runes []rune, at int) (from, to int) {
	before := 0
	for from = at; from > 0 && before+width(runes[from-1]) <= quoted*2/3; from-- {
		before += width(runes[from-1])
	}
	total := before
	for to = at; to < len(runes) && total+width(runes[to]) <= quoted; to++ {
		total += width(runes[to])
	}
	for to == len(runes) && from > 0 && total+width(runes[from-1]) <= quoted {
		from--
		total += width(runes[from])
	}
	return from, to
}

// Visible replaces what could upset a terminal by U+FFFD: control characters
// except tabs, and the characters for which Turns holds.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case unicode.IsControl(r), Turns(r):
			return '�'
		}
		return r
	}, s)
}

// Turns says that a character changes the order in which others are shown, or
// ends a line where a reader sees one (Unicode TR 9, explicit formatting; the
// separators of lines and paragraphs).
func Turns(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x61C || r == 0x2028 || r == 0x2029
}
