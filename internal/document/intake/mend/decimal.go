package mend

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// decimalHead is a line that begins with numbers as 2, 2.1 or 2．1．3 and goes on with
// words. It is compiled once, for the first line that begins with a figure.
var decimalHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,2}(?:[.．]\d{1,2}){0,3})[.．]?[ \t\x{3000}]+(\S.*)$`)
})

// numbered is a block that may be a heading with numbers: its numbers, and its words.
type numbered struct {
	at      int
	numbers []int
	label   string
	text    string
}

// decimals makes headings of the lines that are numbered as the parts of a manual are, 1
// and 1.1 and 1.1.1, in a document that marks no headings: those whose numbers follow
// each other, where a text stands below several of them.
func decimals(blocks []source.Block) {
	base, found := 1, []numbered(nil)
	for i := range blocks {
		if blocks[i].Kind == source.Heading {
			if base++; base > 2 {
				return
			}
			continue
		}
		if n, ok := numberedAt(blocks, i); ok {
			found = append(found, n)
		}
	}
	found = following(found)
	deep, texts := 0, 0
	for k, n := range found {
		if len(n.numbers) > 1 {
			deep++
		}
		if i := n.at + 1; i < len(blocks) && (k+1 == len(found) || found[k+1].at > i) && blocks[i].Kind != source.Item {
			texts++
		}
	}
	if deep < 2 || texts < 2 {
		return
	}
	for _, n := range found {
		b := &blocks[n.at]
		b.Kind, b.Level, b.Text, b.Label = source.Heading, base+len(n.numbers)-1, n.text, n.label
		b.Style, b.Number = labels.DigitsDot, n.numbers[len(n.numbers)-1]
	}
}

// numberedAt reads block i as a heading with numbers.
func numberedAt(blocks []source.Block, i int) (n numbered, ok bool) {
	b := &blocks[i]
	text := b.Text
	switch {
	case b.Title || b.Caption || strings.Contains(text, "\n"):
		return n, false
	case b.Kind == source.Item && b.Level == 0 && b.Label != "" && b.Label[0] >= '0' && b.Label[0] <= '9', b.Kind == source.Item && b.Style == labels.Custom:
		text = b.Label + " " + text
	case b.Kind != source.Paragraph || text == "" || text[0] < '0' || text[0] > '9':
		return n, false
	}
	m := decimalHead().FindStringSubmatch(text)
	if m == nil {
		return n, false
	}
	most := 80
	if wording.Language(m[2]) == "zh" {
		most = 30
	}
	first, _ := utf8.DecodeRuneInString(m[2])
	last, _ := utf8.DecodeLastRuneInString(m[2])
	if utf8.RuneCountInString(m[2]) > most || !unicode.IsLetter(first) && !strings.ContainsRune("“\"《（(", first) || strings.ContainsRune("。；;：:，,、.!?！？", last) || strings.ContainsRune("年月日个元人次%", first) {
		return n, false
	}
	n = numbered{at: i, label: m[1], text: m[2]}
	for _, f := range strings.FieldsFunc(m[1], func(r rune) bool { return r == '.' || r == '．' }) {
		k, _ := strconv.Atoi(f)
		n.numbers = append(n.numbers, k)
	}
	return n, true
}

// following are those of which each is the next of its level, or the first below the one
// before.
func following(all []numbered) (out []numbered) {
	last := []int{0}
	for _, n := range all {
		depth := len(n.numbers)
		next := depth <= len(last) && slices.Equal(n.numbers[:depth-1], last[:depth-1]) && n.numbers[depth-1] == last[depth-1]+1
		below := depth == len(last)+1 && slices.Equal(n.numbers[:depth-1], last) && n.numbers[depth-1] == 1
		if next || below {
			out, last = append(out, n), n.numbers
		}
	}
	return out
}
