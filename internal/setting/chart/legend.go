package chart

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// legend draws, above the chart, which colour or line is which series, and returns its
// height.
func (c *chart) legend() length.Length {
	x, y := length.Length(0), c.pitch/2
	key := c.size.Milli(750)
	if c.Kind == report.LineChart || c.Kind == report.SlopeChart {
		key = c.size * 2
	}
	for k := range c.series {
		name := c.series[k].name
		wide := key + c.size/2 + c.natural(name, false)
		if x > 0 && x+wide > c.width {
			x, y = 0, y+c.pitch
		}
		c.key(k, x, y, key)
		c.put(c.head[k+1], name, x+key+c.size/2, y, c.width-key-c.size/2, after, false, c.Ink)
		x += wide + 3*c.size/2
	}
	return y + c.pitch/2 + c.size/2
}

// key draws a piece of what a series is drawn with, around the height y.
func (c *chart) key(k int, x, y, wide length.Length) {
	switch c.Kind {
	case report.LineChart, report.SlopeChart:
		col, width, dash := c.pen(k)
		c.stroke(c.figure, page.Path{Points: []page.Point{{X: x, Y: y}, {X: x + wide, Y: y}}, Width: width, Colour: col, Dash: dash})
	case report.DotChart:
		c.dot(c.figure, k, x+wide/2, y)
	default:
		c.fill(c.figure, x, y-wide/2, wide, wide, c.colourOf(0, k), false)
	}
}
