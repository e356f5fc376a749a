package tabular

import (
	"fmt"
	"strings"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// tableRow sets a row of a table. tr is its structure element.
func (s *Setter) tableRow(g *grid, row gridRow, fit Layout, tr int, head bool) *galley.Row {
	r := &galley.Row{}
	for k := range row.cells {
		tag := page.TD
		if head {
			tag = page.TH
		}
		elem := s.Element(tag, tr, -1)
		r.Put(s.cell(g, &row.cells[k], k, fit, elem, head), fit.X[k])
	}
	return r
}

// cell sets a cell in column k. The figures of a column have their decimal points below
// each other.
func (s *Setter) cell(g *grid, cell *gridCell, k int, fit Layout, elem int, head bool) galley.Box {
	if len(cell.parts) == 0 {
		return galley.Blank(s.cellStyle(fit.Size).Pitch)
	}
	col, align := &g.cols[k], cell.align
	if align == report.AlignDefault && col.Figures() {
		align = report.AlignRight
	}
	if len(cell.parts) == 1 {
		b, x := s.cellPart(cell.parts[0], align, fit, k, elem, head)
		if cell.figure && align == report.AlignRight && col.Figures() {
			x = fit.W[k] - fit.Size.Milli(col.After+cell.before)
		}
		return galley.Shift(b, x)
	}
	if g.inline[k] && !head {
		r, x := &galley.Row{}, length.Length(0)
		for _, p := range cell.parts {
			b, _ := s.cellPart(p, report.AlignLeft, fit, k, s.Element(page.Span, elem, p.lang), head)
			r.Put(b, x)
			x += fit.Size.Milli(p.natural + betweenLanguages)
		}
		return r
	}
	out := &galley.Stack{}
	for _, p := range cell.parts {
		b, x := s.cellPart(p, align, fit, k, s.Element(page.P, elem, p.lang), head)
		out.Add(galley.Shift(b, x), 0)
	}
	return out
}

// cellPart sets the words of a cell in one language, and says how far from the left edge
// of its column they stand.
func (s *Setter) cellPart(p cellPart, align report.Align, fit Layout, k, elem int, head bool) (*galley.Lines, length.Length) {
	st, width := s.cellStyle(fit.Size), fit.W[k]
	w := Words{Text: p.text, Spans: p.cell.Spans, Lang: p.lang}
	natural := fit.Size.Milli(p.natural) + 1
	if natural <= width && !broken(w.Spans) {
		l := s.Set(w, st, natural, elem)
		switch align {
		case report.AlignRight:
			return l, width - natural
		case report.AlignCenter:
			return l, (width - natural) / 2
		}
		return l, 0
	}
	st.Align = align
	if head {
		w = unitBelow(w)
	}
	return s.Set(w, st, width, elem), 0
}

// broken says that spans have a line break of their own.
func broken(spans []report.Span) bool {
	for i := range spans {
		if spans[i].Break {
			return true
		}
	}
	return false
}

// unitBelow breaks the words of a head before its unit in brackets: 变化（百分点）.
func unitBelow(w Words) Words {
	if len(w.Spans) != 1 {
		return w
	}
	sp := w.Spans[0]
	at := strings.LastIndex(sp.Text, "（")
	if at <= 0 || !strings.HasSuffix(sp.Text, "）") {
		return w
	}
	a, b := sp, sp
	a.Text, b.Text, b.Offset = sp.Text[:at], sp.Text[at:], sp.Offset+at
	return Words{Text: w.Text, Lang: w.Lang, Spans: []report.Span{a, {Offset: b.Offset, Break: true}, b}, Key: fmt.Sprintf("unit below %p", &w.Spans[0])}
}
