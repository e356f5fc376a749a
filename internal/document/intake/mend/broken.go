package mend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// brokenLines parts the paragraphs in which line ends were typed where paragraphs should
// end: at a rule, at a heading behind a shape, below a first line that is the heading of
// the next, before a line that says to whom a paper goes, and before the signature and the
// date at the end. In all others the line ends stay.
func brokenLines(blocks []source.Block) (out []source.Block) {
	if !slices.ContainsFunc(blocks, func(b source.Block) bool { return strings.Contains(b.Text, wording.HardBreak) }) {
		return blocks
	}
	strict := 0
	for i := range blocks {
		if _, _, ok := headAndText(&blocks[i], false); ok {
			strict++
		}
	}
	several := strict >= 2 // one more of them may have lines below it
	for _, b := range blocks {
		if head, text, ok := headAndText(&b, several); ok {
			out = append(out, head, text)
			continue
		}
		if b.Kind != source.Paragraph && !labels.Shaped(b.Label) || b.Title || b.Caption || !strings.Contains(b.Text, wording.HardBreak) {
			out = append(out, b)
			continue
		}
		out = append(out, partedLines(b)...)
	}
	return out
}

// listedLines is the style of the labels of which several lines have one; labels.None where
// there are none such, or where the first line has one as well and a line has none.
func listedLines(lines []string) labels.Style {
	count := map[labels.Style]int{}
	for _, line := range lines {
		st, _, _, _ := labels.Of(line)
		count[st]++
	}
	for _, st := range []labels.Style{labels.Bullet, labels.DigitsDot, labels.DigitsBracket, labels.HanBracket} {
		if count[st] >= 2 && count[labels.None] <= 1 && count[st]+count[labels.None] == len(lines) {
			return st
		}
	}
	return labels.None
}

// headAndText parts a numbered point whose second line is a text that its first is the head
// of. It is not ok for any other block. Where lines may stand there, several are as good as
// a text.
func headAndText(b *source.Block, mayBeLines bool) (head, text source.Block, ok bool) {
	first, rest, cut := strings.Cut(b.Text, wording.HardBreak)
	if st, _ := b.Point(); b.Kind != source.Item || b.Level > 0 || st != labels.DigitsDot && st != labels.HanComma || !cut {
		return head, text, false
	}
	below := strings.Split(rest, wording.HardBreak)
	lines := mayBeLines && isHead(first) && wording.Language(rest) == wording.Language(first)
	if !lines && (len(below) > 1 || !overSentences([]string{first, rest})) {
		return head, text, false
	}
	head, text = *b, *b
	head.Text, head.Lines, head.Behind = first, 1, nil
	text.Kind, text.Label, text.Style, text.Number, text.Text, text.Lines, text.Apart, text.Marks = source.Paragraph, "", labels.None, 0, rest, 1, false, nil
	return head, text, true
}

// overSentences says that the first of some lines is the head of the others: a few words of
// their language without a mark, and each of them ends as a sentence.
func overSentences(lines []string) bool {
	head := lines[0]
	if len(lines) < 2 || !isHead(head) {
		return false
	}
	for _, line := range lines[1:] {
		if r, _ := utf8.DecodeRuneInString(line); !wording.EndsSentence(line) || unicode.IsLower(r) || wording.Language(line) != wording.Language(head) {
			return false
		}
	}
	return true
}

// isHead says that a line is a few words without a mark.
func isHead(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return !wording.EndsSentence(line) && !strings.ContainsAny(line, "，；：。,;:") && clue.Columns(line) <= 44 && len(strings.Fields(line)) <= 8 && !unicode.IsLower(r)
}

// partedLines are the paragraphs of one whose lines are not all of one.
func partedLines(b source.Block) (out []source.Block) {
	lines := strings.Split(b.Text, wording.HardBreak)
	var cuts []int // before which lines a paragraph begins
	style := listedLines(lines)
	counted := 0 // the last number in words: 二是
	for k, line := range lines {
		_, _, label, rest := labels.Of(line)
		sent, _ := clue.Sent(line)
		asked, _ := clue.Asked(line)
		shaped := labels.Shaped(label) && k+1 < len(lines) && clue.HeadOf(rest, lines[k+1])
		if n, _, _ := wordCountOf(line); n == counted+1 {
			if counted = n; k > 0 {
				cuts = append(cuts, k)
				continue
			}
		}
		st, _, _, _ := labels.Of(line)
		switch {
		case style != labels.None && st == style && k > 0:
			cuts = append(cuts, k)
		case clue.IsRule(line), shaped, (clue.Part(line) != "" || clue.IsHeading(line)) && k+1 < len(lines):
			cuts = append(cuts, k, k+1)
		case sent != "" && k > 0, clue.IsEditors(line) && k > 0, asked == "a" && k > 0:
			cuts = append(cuts, k)
		case k == 0 && clue.HeadOf(line, lines[1]):
			cuts = append(cuts, 1)
		case k+2 == len(lines) && clue.IsPublisher(line) && clue.Date(lines[k+1]) != "":
			cuts = append(cuts, k, k+1)
		}
	}
	if len(cuts) == 0 && overSentences(lines) {
		cuts = append(cuts, 1)
	}
	if len(cuts) == 0 {
		return []source.Block{b}
	}
	from := 0
	for k := 1; k <= len(lines); k++ {
		if k < len(lines) && !slices.Contains(cuts, k) {
			continue
		}
		one := b
		if from > 0 {
			one.Kind, one.Label, one.Level = source.Paragraph, "", 0
		} else if cuts[0] == 1 {
			one.Apart = true // what is right below it is its text
		}
		one.Text, one.Lines = strings.Join(lines[from:k], wording.HardBreak), k-from
		if st, _, label, rest := labels.Of(one.Text); labels.Shaped(label) || st != labels.None && st == style && one.Kind == source.Paragraph {
			one.Kind, one.Label, one.Text = source.Item, label, rest
		}
		if from > 0 {
			one.Apart, one.Marks = false, nil
		}
		if k < len(lines) {
			one.Behind = nil
		}
		out, from = append(out, one), k
	}
	return out
}
