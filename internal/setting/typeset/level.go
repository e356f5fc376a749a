package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
)

// levelled are the two columns of a pair, which begin level and go on each at its own
// pace: an item's title with its text, or some paragraphs.
type levelled struct{ stacks [2]*galley.Stack }

// newLevelled are two empty columns.
func newLevelled() *levelled { return &levelled{[2]*galley.Stack{{}, {}}} }

// add adds a box to the column of a language. keep says that no page may part it from the
// next.
func (l *levelled) add(lang int, b galley.Box, before length.Length, keep bool) {
	l.stacks[lang].Add(b, before).Keep = keep
}

// height is that of the longer column.
func (l *levelled) height() length.Length {
	return max(l.stacks[0].Height(), l.stacks[1].Height())
}

// leads says that a column ends with a box that is kept with the next.
func (l *levelled) leads() bool {
	for _, s := range l.stacks {
		if n := len(s.Parts); n > 0 && s.Parts[n-1].Keep {
			return true
		}
	}
	return false
}

// empty says that nothing was added.
func (l *levelled) empty() bool { return len(l.stacks[0].Parts)+len(l.stacks[1].Parts) == 0 }

// leastLevel is how many lines a pair has at least before it is levelled anew.
const leastLevel = 8

// long says that the columns are long enough for the next paragraphs to begin level again.
func (c richSetter) long(l *levelled) bool {
	return !l.leads() && l.height() >= leastLevel*c.Line()
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
func (c richSetter) flush(s *galley.Stack, l *levelled) *levelled {
	if l.empty() {
		return l
	}
	r := &galley.Row{}
	for lang, st := range l.stacks {
		r.Put(st, c.cols.x[lang])
	}
	r.Whole = r.Height() <= c.wholePair()
	s.Add(r, c.pairGap()).Keep = l.leads()
	return newLevelled()
}
