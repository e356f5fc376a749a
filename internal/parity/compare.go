package parity

import (
	"jianbao/internal/diag"
	"jianbao/internal/figures"
	"jianbao/internal/report"
)

// figures compares the figures of two texts by value.
func (c *checker) figures(a, b *report.Text) {
	fa, fb := figures.Read(a.Source, c.source), figures.Read(b.Source, c.other)
	la, lb := unanswered(fa, fb), unanswered(fb, fa)
	used := make([]bool, len(lb))
	for _, x := range la {
		if !telling(x) {
			continue
		}
		if k := partner(x, lb, used); k >= 0 {
			used[k] = true
			c.log.Add(diag.FigureDiffers, a.At(x.Start), diag.Args{"figure": x.Text, "otherfigure": lb[k].Text,
				"other": languageName(c.other), "there": at(b, lb[k].Start), "how": how(x, lb[k])})
			continue
		}
		if !x.Weak {
			c.log.Add(diag.FigureMissing, a.At(x.Start), diag.Args{"figure": x.Text, "other": languageName(c.other), "there": at(b, 0)})
		}
	}
	for k, y := range lb {
		if !used[k] && !y.Weak {
			c.log.Add(diag.FigureMissing, b.At(y.Start), diag.Args{"figure": y.Text, "other": languageName(c.source), "there": at(a, 0)})
		}
	}
}

// telling says that a figure means something by itself.
func telling(f figures.Figure) bool { return !f.Weak || f.Counted && f.Value >= 2000 }

// unanswered are the figures of a that nothing in b equals. A figure may be
// answered by the sum of its parts written apart, as the ends of a range are.
func unanswered(a, b []figures.Figure) (out []figures.Figure) {
	for _, x := range a {
		found := false
		for _, y := range b {
			if figures.Equal(x, y) {
				found = true
				break
			}
		}
		if !found {
			out = append(out, x)
		}
	}
	return out
}

// partner is the figure among others that one was most likely meant to equal:
// the first of its kind, weak ones for weak ones.
func partner(x figures.Figure, others []figures.Figure, used []bool) int {
	for k, y := range others {
		if !used[k] && telling(y) && x.Weak == y.Weak && kindOf(x) == kindOf(y) {
			return k
		}
	}
	for k, y := range others {
		if !used[k] && telling(y) && x.Weak == y.Weak && x.Kind != figures.Date && y.Kind != figures.Date && (x.Value == y.Value || near(x.Value, y.Value)) {
			return k
		}
	}
	return -1
}

// kindOf is the kind of a figure; a bare year is told from a day.
func kindOf(f figures.Figure) int {
	if f.Kind == figures.Date && f.Month == 0 {
		return 100
	}
	return int(f.Kind)
}

// near says that two values have the same digits, or differ by a power of ten.
func near(a, b int64) bool {
	for a != 0 && a%10 == 0 {
		a /= 10
	}
	for b != 0 && b%10 == 0 {
		b /= 10
	}
	return a == b
}

// how says in what two figures differ.
func how(a, b figures.Figure) string {
	switch {
	case a.Kind == figures.Date:
		return "another day"
	case a.Kind == figures.Percent != (b.Kind == figures.Percent):
		return "one is a share of a hundred"
	case a.Value == b.Value && a.Unit != b.Unit:
		return "another currency"
	case a.Value != b.Value && near(a.Value, b.Value):
		return "the zeros differ"
	}
	return "the values differ"
}
