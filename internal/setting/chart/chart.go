package chart

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// Setter draws the charts of a try. Its functions are those of who sets the text around
// them.
type Setter struct {
	*tabular.Setter
	Languages          []string        // of the brief
	Elements           *[]page.Element // the structure; a rough composition has element 0 alone, which stays as it is
	High               length.Length   // no chart is higher, where that is possible
	Accent, Ink, Faint page.Colour
}

// In is one chart.
type In struct {
	Kind   string        // one of report.ChartKinds
	Marked [2]int        // the row and the series that stand out, from 1; 0: none does
	Alt    string        // for those who cannot see it; "": it is made of the data
	Tables []tabular.In  // the data in one language, or in two that have the same values
	Most   length.Length // the values take no more; 0: as much as there is room for
	Ticks  int64         // the numbers of an axis are so many, and one, at the most; 0: as many as there is room for
}

// Draw draws a chart in a width. parent is the structure element that it belongs to.
func (s *Setter) Draw(in In, width length.Length, parent int) *galley.Drawing {
	c := s.chart(in, width)
	c.tag(parent)
	c.draw()
	return c.out
}

// field is how wide the values of a chart may be in a width, and how many numbers its axis
// may have.
func (s *Setter) field(in In, width length.Length) (length.Length, int64) {
	c := s.chart(in, width)
	c.measuring = true
	c.draw()
	return c.field, c.ticks
}

// together says that a chart shows two languages at once in a width.
func (s *Setter) together(in In, width length.Length) bool {
	if !sameValues(in.Tables[0], in.Tables[1]) {
		return false
	}
	c := s.chart(in, width)
	for _, row := range c.rows {
		if len(row) > 1 && c.natural(row, false) > width/3 {
			return false
		}
	}
	for _, one := range c.series {
		if len(one.name) > 1 && len(c.series) > 1 && c.natural(one.name, false) > width/3 {
			return false
		}
	}
	return true
}

// chart is the work on one chart.
type chart struct {
	*Setter
	In
	data
	out         *galley.Drawing
	width       length.Length
	size, pitch length.Length // of its words
	field       length.Length // of the values
	ticks       int64         // numbers of an axis that lies, less one at the most
	measuring   bool          // for field alone
	marked      []bool        // by row of a chart of one series, else by series: it stands out; nil: none does

	figure int     // structure elements; 0 in a rough composition
	head   []int   // of the corner and of the series
	names  []int   // of the rows
	cells  [][]int // of the values, by row and series
}

// chart begins a chart.
func (s *Setter) chart(in In, width length.Length) *chart {
	c := &chart{Setter: s, In: in, width: width, out: &galley.Drawing{Width: width}, data: read(in.Tables)}
	c.size = s.Small
	c.pitch = s.Pitch(c.size, 1333)
	c.highlight()
	c.head = make([]int, len(c.series)+1)
	c.names = make([]int, len(c.rows))
	c.cells = make([][]int, len(c.rows))
	for i := range c.cells {
		c.cells[i] = make([]int, len(c.series))
	}
	return c
}

// draw draws the chart of its kind.
func (c *chart) draw() {
	switch c.Kind {
	case report.LineChart, report.SlopeChart:
		c.lines()
	case report.DotChart:
		c.dots()
	default:
		c.bars()
	}
}

// highlight finds what stands out: a row of a chart of bars in one series, else a series.
func (c *chart) highlight() {
	at, n := c.Marked[1], len(c.series)
	if c.byRow() {
		at, n = c.Marked[0], len(c.rows)
	}
	if at > 0 && at <= n {
		c.marked = make([]bool, n)
		c.marked[at-1] = true
	}
}

// byRow says that rows are told apart, and not series.
func (c *chart) byRow() bool {
	return len(c.series) == 1 && c.Kind != report.LineChart && c.Kind != report.SlopeChart
}
