package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
)

// leastLevel is how many lines a pair has at least before it is levelled anew.
const leastLevel = 8

// long says that the columns are long enough for the next paragraphs to begin level again.
func (c richSetter) long(l *galley.Level) bool {
	return !l.Leads() && l.Height() >= leastLevel*c.Line()
}

// bothGiven says that both languages have a text.
func bothGiven(p brief.Pair) bool { return len(p) == 2 && p[0] != nil && p[1] != nil }

// levels says that the blocks of a text in two languages answer each other, so that they
// can be level.
func (c richSetter) levels(p brief.Pair) bool {
	return bothGiven(p) && (len(p[0].Blocks) == len(p[1].Blocks) || placed(p))
}

// pairGap is the space between paragraphs, in a pair the larger of the two languages'.
func (c *composer) pairGap() length.Length {
	gap := c.ParagraphGap(0)
	if c.side() {
		gap = max(gap, c.ParagraphGap(1))
	}
	return gap
}

// flush adds the columns to a stack as a row, and returns empty ones.
func (c richSetter) flush(s *galley.Stack, l *galley.Level) *galley.Level {
	if l.Empty() {
		return l
	}
	r := &galley.Row{}
	for lang, st := range l.Columns {
		r.Put(st, c.cols.x[lang])
	}
	r.Whole = r.Height() <= c.wholePair()
	s.Add(r, c.pairGap()).Keep = l.Leads()
	return galley.NewLevel()
}
