package arrange

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// part is a heading with all that stands under it, up to the next of its level
// or above.
type part struct {
	title  string // without its label; "" for the root
	number int    // of its label; 0 for none
	level  int
	lang   string
	at     source.Block // the heading itself
	blocks []source.Block
	parts  []*part
}

// outline finds the headings, and puts the blocks under them. The part that it
// returns has no title: its blocks stand before the first heading.
func outline(d *source.Document) *part {
	root := &part{}
	open := []*part{root}
	styles, known := []labels.Style{}, points(d.Blocks)
	real := 0 // the deepest heading that the document marks as one
	for _, b := range d.Blocks {
		if b.Kind == source.Heading {
			real = max(real, b.Level)
		}
	}
	for i := range d.Blocks {
		b := d.Blocks[i]
		level, number, title := 0, 0, ""
		switch {
		case b.Kind == source.Heading:
			level = b.Level
			_, number, _, title = labels.Of(b.Text)
		case clue.Part(b.Text) != "" && b.Kind != source.Table && utf8.RuneCountInString(b.Text) <= 30 && !wording.EndsSentence(b.Text):
			level, title = 1, b.Text
		case (i > 1 || i == 1 && d.Blocks[2%len(d.Blocks)].Kind == source.Item) && i+1 < len(d.Blocks) && b.Kind == source.Paragraph && clue.IsHeading(b.Text):
			level, title = 1, b.Text
		case labelledHeading(d.Blocks, i, known):
			st, n := b.Point()
			level = 0
			for k, s := range styles {
				if s == st {
					level = k + 1
				}
			}
			if level == 0 {
				styles = append(styles, st)
				level = len(styles)
			}
			level += real
			number, title = n, b.Text
		}
		if level == 0 {
			top := open[len(open)-1]
			top.blocks = append(top.blocks, b)
			continue
		}
		for len(open) > 1 && open[len(open)-1].level >= level {
			open = open[:len(open)-1]
		}
		p := &part{title: strings.TrimSpace(title), number: number, level: level, lang: wording.Language(title), at: b}
		above := open[len(open)-1]
		above.parts = append(above.parts, p)
		open = append(open, p)
	}
	return root
}

// labelledHeading says that a numbered point is a heading: it is short, its
// neighbours are not the points before and after it, and text follows.
func labelledHeading(all []source.Block, i int, known map[point]bool) bool {
	b := &all[i]
	st, n := b.Point()
	if b.Kind != source.Item || st == labels.None || st == labels.Bullet || st == labels.Letter || b.Level > 0 || i+1 >= len(all) {
		return false
	}
	limit := 60
	if wording.Language(b.Text) == "en" {
		limit = 120
	}
	if utf8.RuneCountInString(b.Text) > limit || strings.ContainsAny(strings.TrimRight(b.Text, "。."), "。；") {
		return false
	}
	near := func(k, want int) bool {
		if k < 0 || k >= len(all) || all[k].Kind != source.Item {
			return false
		}
		s, m := all[k].Point()
		return s == st && m == want
	}
	if near(i-1, n-1-b.Left) || near(i+1, n+1+all[i+1].Left) {
		return false
	}
	if st == labels.HanComma || st == labels.Chapter || st == labels.HanBracket {
		return true
	}
	// "1. A point" alone between paragraphs: a heading when it has siblings.
	return (known[point{st, n - 1}] || known[point{st, n + 1}]) && all[i+1].Kind == source.Paragraph
}

// point is a number in a style of labels.
type point struct {
	style  labels.Style
	number int
}

// points are the numbered points of the document that are no part of another.
func points(all []source.Block) map[point]bool {
	m := map[point]bool{}
	for i := range all {
		if all[i].Kind == source.Item && all[i].Level == 0 {
			st, n := all[i].Point()
			m[point{st, n}] = true
		}
	}
	return m
}
