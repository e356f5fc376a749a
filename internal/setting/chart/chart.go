package chart

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// The kinds of charts.
const (
	Bar     = "bar"     // a bar a row, of one series
	Grouped = "grouped" // a bar a series, side by side
	Stacked = "stacked" // the series of a row one behind the other
	Line    = "line"    // a line a series, through its rows
	Dot     = "dot"     // a dot a series on the line of its row
	Slope   = "slope"   // lines between two rows
)

// Setter draws the charts of a try. Its functions are those of who sets the text around
// them.
type Setter struct {
	*tabular.Setter
	Tag                       func(lang int) string                    // of a language of the brief, BCP 47
	Tell                      func(elem int, what func(*page.Element)) // sets more of a structure element; a rough composition has none
	High                      length.Length                            // no chart is higher, where that is possible
	Accent, Ink, Faint, Paper page.Colour
}

// In is one chart.
type In struct {
	Kind      string
	Highlight string        // the name of the row or of the series that stands out, in any language; "": none
	Alt       string        // for those who cannot see it; "": it is made of the data
	Tables    []tabular.In  // the data in one language, or in two that have the same values
	Most      length.Length // the values take no more; 0: as much as there is room for
}

// Draw draws a chart in a width. parent is the structure element that it belongs to.
func (s *Setter) Draw(in In, width length.Length, parent int) *galley.Drawing {
	c := s.chart(in, width)
	c.tag(parent)
	c.draw()
	return c.out
}

// Field is how wide the values of a chart may be in a width.
func (s *Setter) Field(in In, width length.Length) length.Length {
	c := s.chart(in, width)
	c.measuring = true
	c.draw()
	return c.field
}

// Together says that two tables are the data of one chart in two languages: all values are
// written alike, and the names of both have room beside each other in a width.
func (s *Setter) Together(ts []tabular.In, width length.Length) bool {
	if len(ts) != 2 || !tabular.SameTable(ts[0].Table, ts[1].Table) {
		return false
	}
	c := s.chart(In{Tables: ts}, width)
	for i, row := range c.rows {
		if len(row) > 1 && c.natural(row, false) > width/3 {
			return false
		}
		for k := range c.series {
			if len(c.series[k].data[i].label) > 1 {
				return false
			}
		}
	}
	for k := range c.series {
		if len(c.series[k].name) > 1 && len(c.series) > 1 && c.natural(c.series[k].name, false) > width/3 {
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
	measuring   bool          // for Field alone
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
	case Line, Slope:
		c.lines()
	case Dot:
		c.dots()
	default:
		c.bars()
	}
}

// highlight finds what stands out: rows of a chart of bars in one series, else series.
func (c *chart) highlight() {
	if c.Highlight == "" {
		return
	}
	var names []label
	if c.byRow() {
		names = c.rows
	} else {
		for _, s := range c.series {
			names = append(names, s.name)
		}
	}
	marked, any := make([]bool, len(names)), false
	for i, l := range names {
		for _, p := range l {
			marked[i] = marked[i] || p.plain == c.Highlight
		}
		any = any || marked[i]
	}
	if any {
		c.marked = marked
	}
}

// byRow says that rows are told apart, and not series.
func (c *chart) byRow() bool { return len(c.series) == 1 && c.Kind != Line && c.Kind != Slope }
