package galley

import (
	"jianbao/internal/length"
)

// Turned is a box on pages of its own, which are turned by a quarter: as wide as other
// pages are high. They follow the page on which it stands in the galley, and the text of
// that page goes on after them. In the galley it takes no room.
type Turned struct {
	Of    Box
	Depth length.Length // of the type area of a turned page
}

// Height is 0: the box takes no room where it stands.
func (t *Turned) Height() length.Length { return 0 }

// Baseline is 0.
func (t *Turned) Baseline() length.Length { return 0 }

// Draw draws nothing: Paginate gives the box sheets of its own.
func (t *Turned) Draw(*Canvas, length.Length, length.Length) {}

// sheets are the turned sheets of the box.
func (t *Turned) sheets() []Sheet {
	out := Paginate(&Stack{Parts: []Part{{Box: t.Of}}}, t.Depth)
	for i := range out {
		out[i].Turned = true
	}
	return out
}
