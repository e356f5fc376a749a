package mend

import (
	"slices"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// looks makes headings of the paragraphs that are set like headings: where
// there are several, below the first text; what stands above it are titles.
func looks(blocks []source.Block) {
	first, count := len(blocks), 0
	for i := range blocks {
		b := &blocks[i]
		if first == len(blocks) && (b.Kind == source.Paragraph && b.Look == 0 && utf8.RuneCountInString(b.Text) > 50 || b.Look > 0 && (clue.Part(unbold(b.Text)) != "" || i+1 < len(blocks) && blocks[i+1].Kind == source.Item)) {
			first = i
		}
		if i >= first && b.Look > 0 {
			count++
		}
	}
	if slices.ContainsFunc(blocks, func(b source.Block) bool { return b.Kind == source.Heading }) {
		return // what is bold below them is none
	}
	for i := first; i < len(blocks) && count >= 2; i++ {
		if b := &blocks[i]; b.Look > 0 && i+1 < len(blocks) && wording.Key(b.Text) != "" {
			b.Kind, b.Level, b.Text = source.Heading, b.Look, wording.OneLine(unbold(b.Text))
		}
	}
}

// unbold takes the marks off a text that is bold from end to end.
func unbold(s string) string {
	s, _ = wording.CutBold(s)
	return s
}
