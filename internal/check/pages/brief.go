package pages

import (
	"context"
	"errors"

	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/report"
)

// Brief is what was measured on a PDF.
type Brief struct {
	Name   string
	Mark   inspect.Mark // what it says it was made from
	Pages  []Page
	Faults []Fault // the bounds that it breaks, in the order of the pages

	Items    int             // items of lists with a text
	Runts    int             // items of them whose last line is too short
	Labels   length.Length   // how far the labels of one list, or their texts, are out of line
	At       []length.Length // where those of the list stand that is worst
	Complete bool            // it prints all that its report has
}

// Page is what was measured on a page.
type Page struct {
	Fill  int // from the top of the type area to the last block, per cent of it
	Band  int // the deepest blank above the last block, per cent of the type area
	Runts int // last lines of items that are too short
	Short int // last lines of paragraphs that are too short

	Columns int // by how many lines columns beside each other differ; -1: there are none
	Ratio   int // of the longest of them to the shortest, in tenths; 0: there are none

	Sizes []length.Length // of type, the largest first
	Edges []length.Length // at which wide rules and text end at the right
	Off   int             // baselines off the grid, or gaps of a list that differ

	Headless int           // tables that go on without their head
	Torn     int           // table rows that are cut, or alone on one side of a break
	Alone    int           // single lines of a paragraph, and headings at the foot
	Low      int           // titles under their floor
	Inverted int           // headings of sections that are smaller than their items
	Title    length.Length // the smallest title; 0: none on the page
}

// Options are what a PDF does not say of itself.
type Options struct {
	Reports []*report.Report // a brief made from one of them is asked whether it prints all of it
}

// Measure reads a PDF and measures its pages. The error says why it cannot be read.
func Measure(ctx context.Context, name string, pdf []byte, o Options) (*Brief, error) {
	f, err := inspect.ReadLaid(ctx, pdf)
	switch {
	case err != nil:
		return nil, err
	case f.Tree == nil:
		return nil, errors.New("it is not tagged: nothing says what is a list and what a title")
	}
	m := &measurer{file: f, out: &Brief{Name: name, Mark: f.Meta.Mark, Pages: make([]Page, len(f.Pages))}}
	m.gather()
	m.findArea()
	m.fill()
	m.edges()
	m.columns()
	m.grid()
	m.lists()
	m.runts()
	m.tables()
	m.breaks()
	m.titles()
	m.sizes()
	for _, r := range o.Reports {
		if r.ID == f.Meta.Mark.Report {
			m.out.Complete = complete(f, r)
		}
	}
	m.out.judge()
	return m.out, nil
}

// measurer measures one PDF.
type measurer struct {
	file   *inspect.File
	blocks []*block // in the order in which they are first met
	pages  []sheet
	area   area
	out    *Brief
}
