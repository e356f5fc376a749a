package mend

import (
	"context"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// Layout puts right what only looks different: lines with tabs become tables,
// captions go to their pictures, labels that can be read in two ways are
// decided, and two languages that alternate are put one after the other. Where ctx
// ends, it stops early.
func Layout(ctx context.Context, d *source.Document) {
	looks(d.Blocks)
	d.Blocks = captions(d, tabbed(withoutRules(brokenLines(d.Blocks))))
	if ctx.Err() != nil {
		return
	}
	questions(d)
	inWords(d.Blocks)
	longHeadings(d.Blocks)
	decimals(d.Blocks)
	settle(d.Blocks)
	if ctx.Err() != nil {
		return
	}
	interleaved(d)
}

// mostHeading is how many characters a heading has at most, and mostSentence how many
// where it ends as a sentence: what is longer is a paragraph in the style of headings, as
// the clauses of contracts are.
const (
	mostHeading  = 240
	mostSentence = 120
)

// longHeadings takes headings that are as long as paragraphs for paragraphs, with their
// labels.
func longHeadings(blocks []source.Block) {
	for i := range blocks {
		b := &blocks[i]
		n := utf8.RuneCountInString(b.Text)
		if b.Kind != source.Heading || n <= mostSentence || n <= mostHeading && !wording.EndsSentence(b.Text) {
			continue
		}
		b.Kind, b.Level = source.Paragraph, 0
		if b.Label != "" {
			b.Text, b.Label, b.Style, b.Number = labels.Before(b.Label, b.Text), "", labels.None, 0
		}
	}
}

// withoutRules leaves out the lines that are drawn and not written.
func withoutRules(blocks []source.Block) (out []source.Block) {
	ruled := false
	out = make([]source.Block, 0, len(blocks))
	for _, b := range blocks {
		if b.Kind == source.Paragraph && clue.IsRule(b.Text) {
			ruled = true
			continue
		}
		b.Ruled, ruled = ruled, false
		out = append(out, b)
	}
	return out
}

// tabbed makes tables of paragraphs that follow each other with tabs in them,
// three or more; elsewhere a tab is a space.
func tabbed(blocks []source.Block) (out []source.Block) {
	out = make([]source.Block, 0, len(blocks))
	for i := 0; i < len(blocks); i++ {
		n := 0
		for i+n < len(blocks) && blocks[i+n].Kind == source.Paragraph && strings.Contains(blocks[i+n].Text, "\t") {
			n++
		}
		if n >= 3 {
			t := source.Block{Kind: source.Table, Pos: blocks[i].Pos}
			for _, b := range blocks[i : i+n] {
				cells := strings.Split(wording.OneLine(b.Text), "\t")
				for k := range cells {
					cells[k] = strings.TrimSpace(cells[k])
				}
				t.Rows = append(t.Rows, cells)
			}
			out, i = append(out, t), i+n-1
			continue
		}
		if blocks[i].Kind != source.Code && blocks[i].Kind != source.Table {
			blocks[i].Text = wording.Spaced(blocks[i].Text)
		}
		out = append(out, blocks[i])
	}
	return out
}
