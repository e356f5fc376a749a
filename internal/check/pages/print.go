package pages

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Print writes a line for each brief, and with detail one for each page and each bound
// that is broken. A figure that breaks a bound has a !. The last line is the sum.
func Print(w io.Writer, all []*Brief, detail bool) error {
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	row := func(cells ...string) { fmt.Fprintln(t, strings.Join(cells, "\t")) }
	row("brief", "pages", "fill", "last", "band", "runts", "short", "columns", "sizes", "labels", "edges", "off", "heads", "torn", "alone", "titles", "parts")
	sum := total{}
	for _, b := range all {
		sum.add(b)
		row(b.cells()...)
		if detail {
			for i := range b.Pages {
				row(b.Pages[i].cells(i + 1)...)
			}
			for _, f := range b.Faults {
				row(fmt.Sprintf("    ! page %d: %s", f.Page, f.Text))
			}
		}
	}
	row(sum.cells()...)
	return t.Flush()
}

// marked is a figure, with a ! where it breaks a bound.
func marked(breaks bool, format string, args ...any) string {
	if breaks {
		format += "!"
	}
	return fmt.Sprintf(format, args...)
}

// cells are the figures of a brief: the worst of its pages, or their sum.
func (b *Brief) cells() []string {
	var w Page // the worst
	w.Columns = -1
	sizes, edges := 0, 0
	for _, p := range b.Pages {
		w.Band = max(w.Band, p.Band)
		w.Columns, w.Ratio = max(w.Columns, p.Columns), max(w.Ratio, p.Ratio)
		sizes, edges = max(sizes, len(p.Sizes)), max(edges, len(p.Edges))
		w.Short, w.Off = w.Short+p.Short, w.Off+p.Off
		w.Headless, w.Torn = w.Headless+p.Headless, w.Torn+p.Torn
		w.Alone, w.Inverted = w.Alone+p.Alone, w.Inverted+p.Inverted
		if p.Title > 0 && (w.Title == 0 || p.Title < w.Title) {
			w.Title = p.Title
		}
	}
	fill, last, complete := "-", "-", ""
	if b.Complete && len(b.Pages) == 1 {
		complete = "="
	}
	if n := len(b.Pages); n > 0 {
		fill = marked(b.Breaks(OnePager), "%d%s", b.Pages[0].Fill, complete)
		if n > 1 {
			last = marked(b.Breaks(LastPage), "%d", b.Pages[n-1].Fill)
		}
	}
	return []string{b.Name, fmt.Sprint(len(b.Pages)), fill, last, marked(b.Breaks(Blank), "%d", w.Band), fmt.Sprintf("%d/%d", b.Runts, b.Items), count(w.Short),
		w.beside(b.Breaks(Level)), marked(b.Breaks(Sizes), "%d", sizes), marked(b.Breaks(OneLabel), "%s", b.Labels.Decimal()), fmt.Sprint(edges), count(w.Off),
		marked(b.Breaks(TableHead), "%s", count(w.Headless)), count(w.Torn), count(w.Alone), marked(b.Breaks(TitleSize), "%s", w.Title.Decimal()), count(w.Inverted)}
}

// cells are the figures of page n.
func (p *Page) cells(n int) []string {
	return []string{fmt.Sprintf("    page %d", n), "", fmt.Sprint(p.Fill), "", fmt.Sprint(p.Band), count(p.Runts), count(p.Short),
		p.beside(false), points(p.Sizes), "", points(p.Edges), count(p.Off), count(p.Headless), count(p.Torn), count(p.Alone), p.Title.Decimal(), count(p.Inverted)}
}

// beside says how columns differ: in lines, and as a ratio.
func (p *Page) beside(breaks bool) string {
	if p.Columns < 0 {
		return "-"
	}
	return marked(breaks, "%d (1:%s)", p.Columns, tenths(p.Ratio))
}

// count is a number; a dash for none.
func count(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

// total is the sum over all briefs: how many break each bound.
type total struct {
	briefs, pages, runts, items int
	broken                      map[Bound]int
}

// add adds a brief.
func (t *total) add(b *Brief) {
	t.briefs, t.pages = t.briefs+1, t.pages+len(b.Pages)
	t.runts, t.items = t.runts+b.Runts, t.items+b.Items
	if t.broken == nil {
		t.broken = map[Bound]int{}
	}
	for _, bound := range []Bound{OnePager, LastPage, Blank, Level, Sizes, OneLabel, TableHead, TitleSize} {
		if b.Breaks(bound) {
			t.broken[bound]++
		}
	}
}

// cells are the numbers of briefs that break each bound.
func (t *total) cells() []string {
	n := func(b Bound) string { return marked(t.broken[b] > 0, "%d", t.broken[b]) }
	return []string{fmt.Sprintf("%d briefs, of which break a bound", t.briefs), fmt.Sprint(t.pages), n(OnePager), n(LastPage), n(Blank),
		marked(t.runts*1000 > t.items*mostRunts, "%d/%d", t.runts, t.items), "", n(Level), n(Sizes), n(OneLabel), "", "", n(TableHead), "", "", n(TitleSize), ""}
}
