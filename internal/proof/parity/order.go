package parity

import (
	"context"
	"jianbao/internal/diag"
	"jianbao/internal/proof/figures"
)

// doubtful is a text and its translation, of which each has figures that the other
// lacks. leaf is the place in checker.all.
type doubtful struct {
	leaf int
	x, y side
}

// mostConfused is how many figures two texts may have that could have changed
// places with their neighbours.
const mostConfused = 2_000

// doubt keeps such a pair for order to look at.
func (c *checker) doubt(leaf int, x, y *side) {
	if len(x.all)+len(y.all) <= mostConfused && c.telltale(x) && c.telltale(y) {
		c.doubts = append(c.doubts, doubtful{leaf, *x, *y})
	}
}

// telltale says that a text has a figure that the other lacks and that would
// tell it from its neighbours.
func (c *checker) telltale(x *side) bool {
	for _, i := range x.open {
		if telling(x.all[i]) {
			return true
		}
	}
	return false
}

// order names two texts of one section whose translations seem to have changed
// places: each has the figures that the other's translation lacks.
func (c *checker) order(ctx context.Context) {
	for i := range c.doubts {
		if ctx.Err() != nil {
			return
		}
		for k := i + 1; k < len(c.doubts); k++ {
			a, b := &c.doubts[i], &c.doubts[k]
			la, lb := &c.all[a.leaf], &c.all[b.leaf]
			if la.Section != lb.Section || k > i+8 {
				break
			}
			if la.Part != lb.Part || !explains(&a.x, &b.y) || !explains(&b.x, &a.y) || !explains(&a.y, &b.x) || !explains(&b.y, &a.x) {
				continue
			}
			c.log.AddPair(diag.ParityOrder, start(a.x.Text), start(b.y.Text), diag.Args{"other": languageName(c.other), "where": lb.Path})
			break
		}
	}
}

// explains says that y has all figures of x which x's own translation lacks.
func explains(x, y *side) bool {
	for _, i := range x.open {
		f := x.all[i]
		if !telling(f) {
			continue
		}
		found := false
		from, to := about(i, len(x.all), len(y.all))
		for _, g := range y.all[from:to] {
			found = found || figures.Answers(f, g)
		}
		if !found {
			return false
		}
	}
	return true
}
