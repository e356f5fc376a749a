package clue

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
)

// HeadOf says that a line is the heading of the line below it: a few words without a mark
// at their end, above a text of which they are no part.
func HeadOf(line, next string) bool {
	w, below := Columns(line), Columns(next)
	if w <= 60 && InCapitals(line) && !InCapitals(next) && wording.EndsSentence(next) && !wording.EndsSentence(line) {
		return true
	}
	if w > 60 || below < 40 || below*2 < w*3 || !wording.EndsSentence(next) && below < 60 || strings.ContainsAny(line, "，。；：、,;:") || wording.EndsSentence(line) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if wording.Language(line) == "zh" {
		return w <= 44
	}
	start, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(first) && !unicode.IsLower(start) && len(strings.Fields(line)) <= 8
}

// InCapitals says that a line is written in capital letters from end to end, and has three
// or more of them.
func InCapitals(line string) bool {
	n := 0
	for _, r := range line {
		if unicode.IsLower(r) || wording.IsHan(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// Asked reads a line of questions and answers: Q: Who can get a card? is a "q", A: Anyone.
// an "a"; "" for any other line. rest is what follows the mark.
func Asked(s string) (kind, rest string) {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" {
		return "", ""
	}
	switch strings.TrimRight(strings.ToLower(head), "0123456789. ") {
	case "q", "question", "问", "問", "提问":
		return "q", rest
	case "a", "answer", "答", "回答":
		return "a", rest
	}
	return "", ""
}

// decimals are the numbers of a part before its title. The expression is compiled once,
// for the first line that begins with a figure.
var decimals = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\d{1,2}(?:[.．]\d{1,2}){0,3}[.．]?[ \t\x{3000}]+`)
})

// AfterDecimals is what stands behind the numbers that a line begins with as the parts of
// a manual do, Depth of 2.1 Depth; "" where none stand there.
func AfterDecimals(line string) string {
	if line == "" || line[0] < '0' || line[0] > '9' {
		return ""
	}
	end := len(decimals().FindString(line))
	if end == 0 {
		return ""
	}
	return line[end:]
}

// Columns is how wide a line is: a Han and its marks take two.
func Columns(s string) (n int) {
	for _, r := range s {
		if n++; wording.IsWide(r) {
			n++
		}
	}
	return n
}
