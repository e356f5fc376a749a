package mend

import (
	"context"
	"regexp"
	"strings"
	"sync"
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
	d.Blocks = captions(d, tabbed(withoutRules(d.Blocks)))
	if ctx.Err() != nil {
		return
	}
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

// pictureNumber is how the caption of a picture begins. It is compiled once, for the
// first caption.
var pictureNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(图|圖|图表|Figure|Fig\.|Chart|Photo)\s*[0-9一二三四五六七八九十]{1,3}`)
})

// captions gives the figures of a document the captions that stand below or
// above them. A figure goes to the block that it stands behind; where it stands before
// all text it has no place.
func captions(d *source.Document, blocks []source.Block) (out []source.Block) {
	isCaption := func(i int) bool {
		if i < 0 || i >= len(blocks) || blocks[i].Kind != source.Paragraph || utf8.RuneCountInString(blocks[i].Text) > 120 {
			return false
		}
		return blocks[i].Caption || pictureNumber().MatchString(blocks[i].Text)
	}
	taken := map[int]bool{}
	for i := range blocks {
		if blocks[i].Kind != source.Figure {
			continue
		}
		p := &d.Pictures[blocks[i].Picture-1]
		if p.Pos.Line == 0 {
			p.Pos = blocks[i].Pos
		}
		below := i + 1
		if isCaption(below) && wording.Key(blocks[below].Text) == wording.Key(p.Alt) && isCaption(below+1) && pictureNumber().MatchString(blocks[below+1].Text) {
			taken[below] = true // pandoc writes the words for the blind below the picture as well
			below++
		}
		for _, k := range []int{below, i - 1} {
			if isCaption(k) && !taken[k] && p.Caption == "" {
				p.Caption, taken[k] = wording.OneLine(blocks[k].Text), true
			}
		}
		taken[i] = true
	}
	for i, b := range blocks {
		switch {
		case b.Kind == source.Figure && len(out) > 0:
			out[len(out)-1].Behind = append(out[len(out)-1].Behind, b.Picture)
		case !taken[i]:
			out = append(out, b)
		}
	}
	return out
}
