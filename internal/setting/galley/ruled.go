package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Ruled is rules to write on. They are furniture of the page.
type Ruled struct {
	Count        int // of rules
	Width, Thick length.Length
	Pitch        length.Length // from one rule to the next
	Below        length.Length // blank below the last
	Colour       page.Colour
}

// Height is that of the rules and of the blank below.
func (r *Ruled) Height() length.Length { return r.Pitch*length.Length(r.Count) + r.Below }

// Baseline is 0: there is no text.
func (r *Ruled) Baseline() length.Length { return 0 }

// Draw draws the rules.
func (r *Ruled) Draw(c *Canvas, x, y length.Length) {
	for range r.Count {
		y += r.Pitch
		c.Rule(x, y-r.Thick, r.Width, r.Thick, r.Colour)
	}
}

// Followed is a box with rules to write on after it. One rule at least stands on
// the page where the box ends; the others may go to the next.
type Followed struct {
	Box
	Rules *Ruled
}

// Height is that of the box and of the rules.
func (f *Followed) Height() length.Length { return f.Box.Height() + f.Rules.Height() }

// Draw draws the box, then the rules.
func (f *Followed) Draw(c *Canvas, x, y length.Length) {
	f.Box.Draw(c, x, y)
	f.Rules.Draw(c, x, y+f.Box.Height())
}

// least is the least head of the box, or all of it with one rule.
func (f *Followed) least() length.Length {
	if m := minimum(f.Box); m < f.Box.Height() {
		return m
	}
	return f.Box.Height() + f.Rules.Pitch
}

// split parts the rules, or the box where not even one rule has room after it.
func (f *Followed) split(room length.Length) (head, tail Box) {
	if n := int((room - f.Box.Height()) / f.Rules.Pitch); n >= 1 {
		return f.cut(n)
	}
	if room >= f.Box.Height() { // no room for a rule: the box's last lines go to the next page with the rules
		room = f.Box.Height() - 1
	}
	h, t := splitBox(f.Box, room)
	if h == nil || t == nil {
		return nil, f
	}
	return h, &Followed{t, f.Rules}
}

// cut parts the rules after the n-th.
func (f *Followed) cut(n int) (head, tail Box) {
	if n >= f.Rules.Count {
		return f, nil
	}
	a, b := *f.Rules, *f.Rules
	a.Count, b.Count = n, b.Count-n
	return &Followed{f.Box, &a}, &b
}
