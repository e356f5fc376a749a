package mend

import (
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// looks makes headings of the paragraphs that are set like headings: where
// there are several, below the first text; what stands above it are titles.
func looks(blocks []source.Block) {
	over := overTexts(blocks)
	above, ok := titleAbove(blocks)
	if !ok || above > 0 && !over {
		return // what is bold below headings is none
	}
	first, count := len(blocks), 0
	for i := range blocks {
		b := &blocks[i]
		if first == len(blocks) && (b.Kind == source.Paragraph && b.Look == 0 && utf8.RuneCountInString(b.Text) > 50 || b.Look > 0 && (clue.Part(unbold(b.Text)) != "" || i+1 < len(blocks) && blocks[i+1].Kind == source.Item) || over && overText(blocks, i)) {
			first = i
		}
		if i >= first && b.Look > 0 {
			count++
		}
	}
	for i := first; i < len(blocks) && count >= 2; i++ {
		if b := &blocks[i]; b.Look > 0 && i+1 < len(blocks) && wording.Key(b.Text) != "" {
			b.Kind, b.Level, b.Text = source.Heading, b.Look+above, wording.OneLine(unbold(b.Text))
		}
	}
}

// titleAbove is the level of the one heading of a document, where it is its title: one of
// the first blocks; 0 where there is no heading. It is not ok where there are others.
func titleAbove(blocks []source.Block) (level int, ok bool) {
	for i := range blocks {
		if blocks[i].Kind != source.Heading {
			continue
		}
		if level > 0 || i > 2 {
			return 0, false
		}
		level = blocks[i].Level
	}
	return level, true
}

// overTexts says that several lines set like headings stand over texts.
func overTexts(blocks []source.Block) bool {
	n := 0
	for i := range blocks {
		if overText(blocks, i) {
			n++
		}
	}
	return n >= 2
}

// overText says that block i is set like a heading, and that sentences stand below it. It
// is no line of a masthead.
func overText(blocks []source.Block, i int) bool {
	b := &blocks[i]
	if b.Look == 0 || b.Title || i == 0 || i+1 == len(blocks) {
		return false
	}
	text, next := unbold(b.Text), &blocks[i+1]
	_, date := clue.OfficeAndDate(text)
	masthead := date != "" || clue.Date(text) != "" || clue.IsPublisher(text) || clue.Number(text) != "" || clue.IsMark(text)
	return !masthead && next.Kind == source.Paragraph && next.Look == 0 && wording.EndsSentence(next.Text) && !clue.IsSalutation(next.Text)
}

// unbold takes the marks off a text that is bold from end to end.
func unbold(s string) string {
	s, _ = wording.CutBold(s)
	return s
}
