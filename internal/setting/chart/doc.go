// Package chart draws charts: in goes a table with a kind, a width and the ways to set
// words (Setter), out comes a galley.Drawing, which is shapes and words at places.
//
//	chart.go   Setter, In; one chart, in one language or in two
//	box.go     a chart of a report, with its words above and below
//	read.go    the cells of the table -> series of values
//	scale.go   values -> places; ticks; numbers in words
//	tags.go    the structure: a Figure, and the table beside it
//	ink.go     colours and dashes by which series are told apart; words at places
//	bars.go    bars, grouped and stacked; rows.go, what all charts of rows share
//	dots.go    dots on a scale; lines.go, lines and slopes; ends.go, their labels
//	legend.go  which series is which; alt.go, a chart in words
//
// # Decisions
//
// Values are exact (big.Rat), places are integers of 1/64 pt: all machines draw the same
// chart, and no size of number is too large.
//
// Words. A value stands on the chart as the report writes it; only the numbers of an axis
// are ours. Their steps are 1, 2, 2.5 or 5 times a power of ten, which is round in 万 and
// 亿 as in thousands and millions.
//
// Bars begin at zero. Lines need not: they begin at zero where that costs less than half
// of their height.
//
// Structure. The drawing is a Figure with words for those who cannot see it, and beside
// it stands the table of its data. What the chart writes (the name of a bar, its value) is
// the content of its cell; of what it does not write, such as the 60 values of a line, a
// piece of the drawing is the content of the cell, and the cell says what it stands for
// (page.Element.Actual). So each value is in the text once, and a screen reader reads the
// whole table. The numbers of an axis are furniture.
//
// Grey. Series are told apart by tints of one colour, in lines by dashes as well, and each
// has its name beside it where there is room.
package chart
