package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// beginsParagraph says that a line below others begins a paragraph: it is indented as
// first lines are, or it begins with numbers as 2.1. first is the first line of what
// stands above, text all of it, and st the style of its label.
func (p *reader) beginsParagraph(first, line, text string, st labels.Style) bool {
	trimmed := strings.TrimSpace(strings.Trim(line, "\u3000"))
	last := text[strings.LastIndexByte(text, '\n')+1:]
	if rest := clue.AfterDecimals(trimmed); rest != "" && strings.ContainsAny(trimmed[:len(trimmed)-len(rest)], ".．") && begins(rest) && (wording.EndsSentence(last) || clue.AfterDecimals(text) != "" || headWords(last)) {
		return true
	}
	in := indent(line)
	switch {
	case strings.HasPrefix(line, "\u3000\u3000"), in >= 4 && st == labels.None:
		return true
	case in < 4 || in != indent(first):
		return false
	}
	return !p.margin.goesOn(last, trimmed) // and not the hanging lines of a block
}

// headed says that a line stands below a head that has a label and no text of its own,
// and begins the text: 一、落实责任, 1. Apologies. Below other numbers than those of parts
// an indented line is the point's own.
func (p *reader) headed(line, text, label string, st labels.Style) bool {
	trimmed := strings.TrimSpace(strings.Trim(line, "\u3000"))
	in := indent(line) >= 2
	switch {
	case st == labels.None:
		rest := clue.AfterDecimals(text)
		parted := rest != "" && (strings.ContainsAny(text[:len(text)-len(rest)], ".．") || wording.EndsSentence(trimmed) || clue.AfterDecimals(trimmed) != "")
		return parted && headWords(rest) && begins(trimmed) && wording.Language(text) == wording.Language(trimmed) && !p.margin.goesOn(text, trimmed)
	case labels.Shaped(label):
		return !in && clue.HeadOf(text, trimmed) // ▲ and a heading
	case st == labels.Bullet || !headWords(text) || !begins(trimmed) || wording.Language(text) != wording.Language(trimmed) && !(wording.Language(text) == "zh" && strings.ContainsFunc(trimmed, wording.IsHan)):
		return false
	case p.margin.goesOn(labels.Before(label, text), trimmed):
		return false
	}
	return !in || st == labels.HanComma || st == labels.HanBracket || st == labels.Chapter || st == labels.RomanCapital
}

// headWords says that a line reads as a head: a few words, and no mark at their end or
// between clauses.
func headWords(s string) bool {
	if wording.EndsSentence(s) || strings.ContainsAny(s, "，；：。,;:") || strings.HasSuffix(s, "、") || strings.HasSuffix(s, `\`) {
		return false
	}
	n := utf8.RuneCountInString(s)
	if wording.Language(s) == "zh" {
		return n <= 22
	}
	return n <= 50 && len(strings.Fields(s)) <= 8
}

// begins says that a line may begin a text: with a capital, a figure or a Han.
func begins(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'(（《*_"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || wording.IsHan(r)
}

// indent is how far a line stands from the margin, in columns.
func indent(line string) (n int) {
	for _, r := range line {
		switch r {
		case '\t':
			n += 4 - n%4
		case ' ':
			n++
		case '\u3000':
			n += 2
		default:
			return n
		}
	}
	return n
}
