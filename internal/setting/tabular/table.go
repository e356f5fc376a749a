package tabular

import (
	"strconv"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// Words are what is set as one paragraph: spans of a text, or plain words of our own.
type Words struct {
	Text  *report.Text // nil: they are no text of the report
	Spans []report.Span
	Plain string // where Spans is nil
	Key   string // spans that are made anew each time are known by it; "": by their address
	Lang  int    // of the brief
	Bold  bool   // they are measured in bold
}

// Style is how a paragraph of a table looks: in Hei, ragged where Align says nothing else.
type Style struct {
	Size, Pitch length.Length
	Align       report.Align
	Bold        bool
}

// Setter sets the tables of a try. Its functions are those of who sets the text around
// the tables.
type Setter struct {
	Natural   func(w Words) int // its width on one line, thousandths of an em
	Set       func(w Words, st Style, width length.Length, elem int) *galley.Lines
	Element   func(tag page.Tag, parent, lang int) int // a structure element; a TH is one of a column
	Pitch     func(size length.Length, thousandths int) length.Length
	Longest   func(lang int) int // a line may be so long, thousandths of an em
	Continued func(label string, lang int) string
	NoteScale int // the size of a reference to a note, thousandths

	Size, Least, Small length.Length // of a table's type at most and at least; of its unit and sources
	Spare              length.Length // blank beside the text, which a table may take
	Across             length.Length // the width of a turned page

	Colour      page.Colour // of the rules
	Ground      page.Colour // behind the heads; 0: the paper
	Lines, Bare bool        // a thin rule between rows; no rules at all
}

// In is a table in one language.
type In struct {
	Text *report.Text
	Lang int // of the brief
	Around
}

// Table sets one table in one language, or in two whose rows are the same: a 三线表, three
// rules and no others unless they are asked for, with its caption, its unit and its sources. A total has a rule
// above it. width is that of the text around the table, parent the structure element that
// it belongs to. The table is nil where the place is Nowhere.
func (s *Setter) Table(ts []In, width length.Length, parent int) (*galley.Table, Place) {
	g := s.grid(ts)
	fit, where := s.fit(g, ts, width)
	switch where {
	case Nowhere:
		return nil, where
	case OnTurnedPage:
		width = s.Across
	case InSpare:
		width += s.Spare
	}
	return s.tableBox(g, ts, fit, width, parent), where
}

// Place says where a table would stand in a width.
func (s *Setter) Place(ts []In, width length.Length) Place {
	_, where := s.fit(s.grid(ts), ts, width)
	return where
}

// Fits says that tables have room in widths of their own, one each, in type of 9 pt at
// least and with short cells on one line.
func (s *Setter) Fits(ts []In, widths []length.Length) bool {
	sizes := s.sizes()
	for len(sizes) > 1 && sizes[len(sizes)-1] < 9*length.Pt {
		sizes = sizes[:len(sizes)-1]
	}
	for k := range ts {
		if _, ok := Lay(s.grid(ts[k:k+1]).cols, sizes, Gap(), mostGap(), widths[k], false); !ok {
			return false
		}
	}
	return true
}

// TooWide says of a table that is too wide for all how many columns it has, how many
// would fit, and what the first and the last of those are called that are too many.
func (s *Setter) TooWide(in In, width length.Length) (columns, fit int, first, last string) {
	g := s.grid([]In{in})
	fit = Fit(Floor(g.cols, s.Least), Gap(), max(width, s.Across))
	name := func(k int) string {
		if g.heads > 0 && len(g.rows[0].cells[k].parts) > 0 {
			return Plain(g.rows[0].cells[k].parts[0].cell.Spans)
		}
		return strconv.Itoa(k + 1)
	}
	columns = len(g.cols)
	return columns, fit, name(min(fit, columns-1)), name(columns - 1)
}

// cellStyle is the style of a table's cells in a size: in the pitch of 15 pt for 9.5.
func (s *Setter) cellStyle(size length.Length) Style {
	return Style{Size: size, Pitch: s.Pitch(size, 1579)}
}

// captionStyle is the style of a caption; sourceStyle that of the lines of unit and
// sources, 9 on 13 pt.
func (s *Setter) captionStyle() Style {
	return Style{Size: s.Size, Pitch: s.Pitch(s.Size, 1500), Bold: true, Align: report.AlignCenter}
}

func (s *Setter) sourceStyle() Style {
	return Style{Size: s.Small, Pitch: s.Pitch(s.Small, 1444)}
}

// tableBox sets a table as it is laid out in a width.
func (s *Setter) tableBox(g *grid, ts []In, fit Layout, width length.Length, parent int) *galley.Table {
	elemLang := ts[0].Lang
	if len(ts) > 1 {
		elemLang = -1
	}
	elem := s.Element(page.Table, parent, elemLang)
	out := &galley.Table{Width: fit.Width, Indent: (width - fit.Width) / 2, Colour: s.Colour, Ground: s.Ground, Lines: s.Lines, Bare: s.Bare}
	out.Caption = s.above(ts, out, width, elem)
	out.Again = s.again(ts, out.Indent+out.Width)
	group := -1
	tall := false
	for i, row := range g.rows {
		head := i < g.heads
		if i == 0 || i == g.heads {
			tag := page.TBody
			if head {
				tag = page.THead
			}
			group = s.Element(tag, elem, -1)
		}
		r := s.tableRow(g, row, fit, s.Element(page.TableRow, group, -1), head)
		if head {
			out.Heads = append(out.Heads, r)
			continue
		}
		tall = tall || r.Height() > s.cellStyle(fit.Size).Pitch
		out.Rows = append(out.Rows, galley.TableRow{Cells: r, Total: row.total && i > g.heads})
	}
	if tall { // rows of several lines need more than their pitch to be told apart
		out.Gap = s.cellStyle(fit.Size).Pitch / 4
	}
	out.Notes = s.below(ts, out.Indent, width, parent)
	if len(out.Rows) == 0 {
		for _, h := range out.Heads {
			out.Rows = append(out.Rows, galley.TableRow{Cells: h})
		}
		out.Heads = nil
	}
	return out
}

// above is the caption of a table, centred above it, and the line of its unit, at its
// right edge; nil: it has neither. width is that of the text around the table.
func (s *Setter) above(ts []In, table *galley.Table, width length.Length, elem int) galley.Box {
	out := &galley.Stack{}
	caption := -1
	add := func(t In, b *report.Block, st Style, edge func(w length.Length) length.Length) {
		if b == nil {
			return
		}
		if caption < 0 {
			caption = s.Element(page.Caption, elem, -1)
		}
		w := min(width, st.Size.Milli(s.Longest(t.Lang)))
		out.Add(galley.Shift(s.Set(Words{Text: t.Text, Spans: b.Spans, Lang: t.Lang}, st, w, s.Element(page.P, caption, t.Lang)), edge(w)), 0)
	}
	for _, t := range ts {
		add(t, t.Caption, s.captionStyle(), func(w length.Length) length.Length { return (width - w) / 2 })
	}
	unit := s.sourceStyle()
	unit.Align = report.AlignRight
	for _, t := range ts {
		add(t, t.Unit, unit, func(w length.Length) length.Length { return max(table.Indent+table.Width-w, 0) })
	}
	if len(out.Parts) == 0 {
		return nil
	}
	out.Add(galley.Blank(2*length.Pt), 0)
	return out
}

// again is what stands above the heads of a table that goes on on the next page.
func (s *Setter) again(ts []In, width length.Length) galley.Box {
	text := ""
	for i, t := range ts {
		if i > 0 {
			text += "\u3000"
		}
		text += s.Continued(t.Label, t.Lang)
	}
	st := s.sourceStyle()
	st.Align = report.AlignRight
	w := min(width, st.Size.Milli(s.Longest(ts[0].Lang)))
	l := s.Set(Words{Plain: text, Lang: ts[0].Lang}, st, w, 0)
	l.Artifact = page.Header
	return galley.Shift(l, width-w)
}

// below are the sources and notes of a table, from its left edge on; nil: it has
// none.
func (s *Setter) below(ts []In, indent, width length.Length, parent int) galley.Box {
	out := &galley.Stack{}
	for _, t := range ts {
		for _, n := range t.Notes {
			if len(out.Parts) == 0 {
				out.Add(galley.Blank(3*length.Pt), 0)
			}
			l := s.Set(Words{Text: t.Text, Spans: n.Spans, Lang: t.Lang}, s.sourceStyle(), width-indent, s.Element(page.P, parent, t.Lang))
			out.Add(galley.Shift(l, indent), 0)
		}
	}
	if len(out.Parts) == 0 {
		return nil
	}
	return out
}
