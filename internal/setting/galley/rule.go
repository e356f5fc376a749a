package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Hairline is the thickness of the thinnest rule.
const Hairline = length.Pt / 4

// Rule is a horizontal line.
type Rule struct {
	Width, Thick length.Length
	Above, Below length.Length // blank above and below the line
	Colour       page.Colour
	Between      bool // parts two boxes: left out at the top of a page, where it parts nothing
}

// Height is that of the line and of its blank.
func (r *Rule) Height() length.Length { return r.Above + r.Thick + r.Below }

// Baseline is 0: a rule has no text.
func (r *Rule) Baseline() length.Length { return 0 }

// Draw draws the line.
func (r *Rule) Draw(c *Canvas, x, y length.Length) {
	c.Rule(x, y+r.Above, r.Width, r.Thick, r.Colour)
}

// Blank is empty space of a height.
type Blank length.Length

// Height is that of the space.
func (b Blank) Height() length.Length { return length.Length(b) }

// Baseline is 0: there is no text.
func (b Blank) Baseline() length.Length { return 0 }

// Draw draws nothing.
func (b Blank) Draw(*Canvas, length.Length, length.Length) {}
