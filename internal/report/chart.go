package report

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// Chart is a chart of the report. A text places it as it places a picture: ![](id).
type Chart struct {
	ID        string
	Pos       diag.Pos
	Kind      Value     // one of ChartKinds
	Title     Localized // says what the chart shows
	Subtitle  Localized // the unit and the period
	Data      Localized // one table: a column of names, then one a series
	File      Localized // the name of a CSV file with the table, for languages that Data lacks
	Highlight Value     // the name of the row or the series that stands out; "": none
	Note      Localized
	Source    Localized
	Alt       Localized // for those who cannot see it; not given: it is made of the data
	Width     Value     // as of an Image
	Section   []Value   // as of an Image

	read   []Text // the tables of File, one a language
	placed *Image // stands for the chart where a text places it
}

// The kinds of charts.
const (
	Bar        = "bar"     // a bar a row
	GroupedBar = "grouped" // a bar a series, side by side
	StackedBar = "stacked" // the series of a row one behind the other
	LineChart  = "line"    // a line a series
	DotChart   = "dot"     // a dot a series on the line of its row
	SlopeChart = "slope"   // lines between two rows
	TableChart = "table"   // no drawing: the data itself, set as a table
)

// ChartKinds lists the kinds.
func ChartKinds() []string {
	return []string{Bar, GroupedBar, StackedBar, LineChart, DotChart, SlopeChart, TableChart}
}

// Table is the text of a chart's data in a language, of which the first block is the
// table; nil where that language has none.
func (c *Chart) Table(lang string) *Text {
	if t := c.Data.In(lang); t != nil && len(t.Blocks) > 0 && t.Blocks[0].Kind == Table {
		return t
	}
	return Localized{Texts: c.read}.In(lang)
}

// Marked is the row and the series that stand out, from 1: that which is called so in any
// language of the report. 0: none does.
func (c *Chart) Marked(languages []string) (row, series int) {
	for _, lang := range languages {
		t := c.Table(lang)
		if t == nil || c.Highlight.Text == "" {
			continue
		}
		for i, cells := range t.Blocks[0].Rows {
			for k, cell := range cells {
				words := ""
				for _, s := range cell.Spans {
					words += s.Text
				}
				switch {
				case strings.TrimSpace(words) != c.Highlight.Text:
				case k == 0 && i > 0:
					row = i
				case i == 0 && k > 0:
					series = k
				}
			}
		}
	}
	return row, series
}

// FromFiles is the data that came from files, a text a file. Leaves do not have it, for it
// cannot be changed in the report.
func (c *Chart) FromFiles() Localized {
	return Localized{Pos: c.File.Pos, Path: c.ID + ".file", Texts: c.read}
}

// Placeable is the chart as a picture that texts place.
func (c *Chart) Placeable() *Image {
	if c.placed == nil {
		c.placed = &Image{ID: c.ID, Alt: c.Alt, Caption: c.Title, Credit: c.Source, Width: c.Width, Section: c.Section, Chart: c}
	}
	return c.placed
}

// checkCharts reports charts without data, and of kinds that there are not. What cannot be
// drawn of the data, package chartdata finds.
func (d *decoder) checkCharts() {
	for i := range d.out.Charts {
		c := &d.out.Charts[i]
		if k := c.Kind.Text; k != "" && !slices.Contains(ChartKinds(), k) {
			args := diag.Args{"kind": short(k), "kinds": diag.Names(ChartKinds())}
			if near := diag.Near(k, ChartKinds()); near != "" {
				args["near"] = near
			}
			d.addAt(diag.ChartKind, c.Kind.Pos, args)
		}
		if !c.Data.Given() && !c.File.Given() {
			d.addAt(diag.ChartWithoutData, c.Pos, diag.Args{"id": c.ID})
		}
		for k := range c.Data.Texts {
			t := &c.Data.Texts[k]
			if len(t.Blocks) != 1 || t.Blocks[0].Kind != Table {
				d.addAt(diag.ChartTable, t.At(0), diag.Args{"id": c.ID})
			}
		}
	}
}

// Texts lists what a picture or a chart says: the words for those who cannot see it come
// last.
func (im *Image) Texts() []Localized {
	if c := im.Chart; c != nil {
		return []Localized{c.Title, c.Subtitle, c.Data, c.Note, c.Source, c.Alt}
	}
	return []Localized{im.Caption, im.Credit, im.Licence, im.Alt}
}

// The widths of pictures and charts.
const (
	FullWidth  = "full"  // as wide as the text
	HalfWidth  = "half"  // two stand side by side
	ThirdWidth = "third" // three do
)

// share reads the width of a picture.
func (d *decoder) share(n *yaml.Node, path string) Value {
	v, known := d.bare(n, path), []string{FullWidth, HalfWidth, ThirdWidth}
	if v.Text != "" && !slices.Contains(known, v.Text) {
		args := diag.Args{"width": short(v.Text), "widths": diag.Names(known)}
		if near := diag.Near(v.Text, known); near != "" {
			args["near"] = near
		}
		d.addAt(diag.PictureWidth, v.Pos, args)
	}
	return v
}

// files reads the name of a file, or of one in each language.
func (d *decoder) files(n *yaml.Node, path string) Localized {
	r := d.resolve(n)
	l := Localized{Pos: d.at(r), Path: path}
	if r.Kind != yaml.MappingNode {
		if v := d.bare(n, path); v.Text != "" {
			l.Texts = []Text{*Plain("", v.Text, v.Pos)}
		}
		return l
	}
	d.reader().Pairs(r, path, "", func(lang string, key, value *yaml.Node) {
		if !d.speaks(lang) {
			d.unknownLanguage(key, lang)
			return
		}
		v := d.bare(value, join(path, lang))
		l.Texts = append(l.Texts, *Plain(lang, v.Text, v.Pos))
	})
	return l
}

// Datum is a cell of a file of data, with its place there: line and column count from 1.
type Datum struct {
	Words        string
	Line, Column int
}

// TakeTable gives a chart the table of a file, its first row the heads, for the languages
// that the file is for.
func (c *Chart) TakeTable(lang, file string, rows [][]Datum) *Text {
	t := Text{Lang: lang, origin: origin{src: &source{file: file}, pos: diag.Pos{File: file, Line: 1, Column: 1}}}
	b := Block{Kind: Table, Header: 1}
	for _, row := range rows {
		var cells []Cell
		for _, d := range row {
			if d.Words == "" {
				cells = append(cells, Cell{})
				continue
			}
			cells = append(cells, Cell{Spans: []Span{{Text: d.Words, Offset: len(t.Source)}}})
			t.origin.runs = append(t.origin.runs, stretch{len(t.Source), d.Line, d.Column})
			t.Source += d.Words + "\n"
		}
		b.Rows = append(b.Rows, cells)
	}
	t.Blocks = []Block{b}
	c.read = append(c.read, t)
	return &c.read[len(c.read)-1]
}
