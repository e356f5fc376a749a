package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// tableSetter sets tables.
type tableSetter struct{ *composer }

// leastTable is the size that a table is reduced to at most, 8 pt.
const leastTable = 8 * length.Pt

// tables hands over what package tabular needs to set tables. Their type is of 9.5 pt:
// less where the text is hardly larger, and in large print that of its small print.
func (c tableSetter) tables() *tabular.Setter {
	t := &tabular.Setter{Small: max(9*length.Pt, c.sizes.small), Least: max(leastTable, c.sizes.least), Spare: c.spare, Pitch: c.pitchOf,
		Size: min(19*length.Pt/2, max(ladder.Eighth(c.set.Size[0].Milli(920)), leastTable))}
	if c.b.Reading.Large {
		t.Size = c.sizes.small
	}
	t.Across, _ = c.turnedArea()
	t.NoteScale = c.noteScale(t.Size)
	look := style{size: t.Size, colour: ink, sans: true, align: ragged, list: true}
	t.Natural = func(w tabular.Words) int {
		st := look
		st.bold = w.Bold
		return c.shape(words{text: w.Text, spans: w.Spans, plain: w.Plain}, w.Lang, st, false).Natural()
	}
	t.Set = func(w tabular.Words, s tabular.Style, width length.Length, elem int) *galley.Lines {
		st := look
		st.size, st.pitch, st.bold = s.Size, s.Pitch, s.Bold
		switch s.Align {
		case report.AlignCenter:
			st.align = centred
		case report.AlignRight:
			st.align = flushRight
		}
		return c.setWords(words{text: w.Text, spans: w.Spans, plain: w.Plain, key: w.Key}, w.Lang, st, width, elem)
	}
	t.Element = func(tag page.Tag, parent, lang int) int {
		elem := c.element(tag, parent, lang)
		if tag == page.TH && !c.rough {
			c.elements[elem].Scope = "Column"
		}
		return elem
	}
	t.Longest = func(lang int) int { return longestLine(c.han(lang)) }
	t.Continued = func(label string, lang int) string { return brief.WordsFor(c.b.Languages[lang]).Continued(label) }
	return t
}

// table sets a table with its caption, its unit and its sources.
func (c tableSetter) table(t *report.Text, b *report.Block, lang int, st style, width length.Length, parent int) galley.Box {
	return c.tableIn([]tabular.In{{Text: t, Lang: lang, Around: tabular.With(t, b)}}, st, width, parent)
}

// tableIn sets one table in one language, or in two whose rows are the same. st is the
// style of the text around it. A table for a turned page waits for the part of the galley
// after this one.
func (c tableSetter) tableIn(ts []tabular.In, st style, width length.Length, parent int) galley.Box {
	set := c.tables()
	out, where := set.Table(ts, width, parent)
	switch where {
	case tabular.Nowhere:
		c.tellTooWide(set, ts[0])
		return galley.Blank(0)
	case tabular.OnTurnedPage:
		_, depth := c.turnedArea()
		c.turned = append(c.turned, &galley.Turned{Of: out, Depth: depth})
		return c.turnedLine(ts, st, width)
	}
	c.spaceTable(out, st, ts[0].Lang)
	return out
}

// spaceTable leaves blank above and below a table: half a line at least, where no caption
// and no source stands there, and 4 mm above the foot of a page. Where paragraphs have no
// space between them, the table takes whole lines of the text.
func (c tableSetter) spaceTable(t *galley.Table, st style, lang int) {
	gap := c.paragraphGap(lang)
	t.Before, t.After = max(st.pitch/2-gap, 0), max(st.pitch/2, tabular.Gap()-2*length.Pt)
	if t.Caption != nil {
		t.Before = max(3*length.Pt-gap, 0)
	}
	if over := t.Height() % st.pitch; over > 0 && gap == 0 {
		t.Before += (st.pitch - over) / 2
		t.After += (st.pitch - over + 1) / 2
	}
}

// turnedLine says, where a table would stand, that it is on a turned page. It is
// furniture, for the table itself is read here.
func (c tableSetter) turnedLine(ts []tabular.In, st style, width length.Length) galley.Box {
	s := &galley.Stack{}
	for _, t := range ts {
		l := c.plainWords(brief.WordsFor(c.b.Languages[t.Lang]).OnTurnedPage(t.Label), t.Lang, c.small(), width, 0)
		l.Artifact = page.Header
		s.Add(l, 0)
	}
	if over := s.Height() % st.pitch; over > 0 {
		s.Add(galley.Blank(st.pitch-over), 0)
	}
	return s
}

// turnedArea is the type area of a turned page.
func (c *composer) turnedArea() (width, depth length.Length) {
	if c.across == 0 {
		paper := c.b.Paper
		paper.Width, paper.Height = paper.Height, paper.Width
		c.across, c.acrossDepth = brief.TypeArea(paper, c.b.Margins)
		// What the foot takes of a page that is upright, it takes of one that is turned.
		_, high := brief.TypeArea(c.b.Paper, c.b.Margins)
		c.acrossDepth -= max(high-c.depth, 0)
	}
	return c.across, c.acrossDepth
}

// tellTooWide says, once a table, that its columns do not fit, how many would, and which
// are too many.
func (c tableSetter) tellTooWide(set *tabular.Setter, in tabular.In) {
	if !c.store.FirstTooWide(in.Table) {
		return
	}
	columns, fit, first, last := set.TooWide(in, c.width)
	over := diag.Quoted(first)
	if first != last {
		over = diag.Words{"{from} to {to}", "{from}至{to}"}.With(diag.Args{"from": diag.Quoted(first), "to": diag.Quoted(last)})
	}
	c.store.Log().Add(diag.TableTooWide, in.Text.At(in.Table.Offset), diag.Args{"columns": columns, "fit": fit, "over": over,
		"size": set.Least.Decimal(), "paper": strings.ToUpper(c.b.Paper.Name)})
}
