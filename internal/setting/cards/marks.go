package cards

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// marks are hairlines at the edges of a sheet and in its middle: it is cut from one to the
// other into four.
type marks struct {
	paper  brief.Paper
	colour page.Colour
}

// Height is 0: the marks stand where the paper is cut.
func (m marks) Height() length.Length { return 0 }

// Baseline is 0: marks have no text.
func (m marks) Baseline() length.Length { return 0 }

// Draw draws the marks, wherever on the sheet the box stands.
func (m marks) Draw(cv *galley.Canvas, _, _ length.Length) {
	long, edge := length.MM(5_000), length.MM(5_000) // printers ink no edge
	x, y := m.paper.Width/2, m.paper.Height/2
	for _, at := range []length.Length{edge, y - long/2, m.paper.Height - edge - long} {
		cv.Rule(x, at, galley.Hairline, long, m.colour)
	}
	for _, at := range []length.Length{edge, x - long/2, m.paper.Width - edge - long} {
		cv.Rule(at, y, long, galley.Hairline, m.colour)
	}
}
