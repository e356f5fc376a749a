package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// tableSetter sets tables.
type tableSetter struct{ *composer }

// leastTable is the size that a table is reduced to at most, 8 pt.
const leastTable = 8 * length.Pt

// tables hands over what package tabular needs to set tables. Their type is of 9.5 pt, in
// a long pair of 9, less where the text is hardly larger, and in large print that of its
// small print.
func (c tableSetter) tables() *tabular.Setter {
	t := &tabular.Setter{Small: max(9*length.Pt, c.Sizes.Small), Least: max(leastTable, c.Sizes.Least), Spare: c.spare, Pitch: c.PitchOf,
		Size: min(c.Sizes.Table, max(ladder.Eighth(c.Setting.Size[0].Milli(920)), leastTable))}
	t.Across, _ = c.turnedArea()
	of := &c.Brief.Theme.Table
	t.Colour, t.Lines, t.Bare = c.Role(of.Colour), of.Rules == theme.RulesLines, of.Rules == theme.RulesNone
	if of.Head == theme.HeadTint {
		t.Ground = c.Tint
	}
	t.NoteScale = c.NoteScale(t.Size)
	cell := look.Style{Size: t.Size, Colour: c.Ink, Sans: true, Align: look.Ragged, List: true}
	t.Natural = func(w tabular.Words) int {
		st := cell
		st.Bold = w.Bold
		return c.Shape(words.Words{Text: w.Text, Spans: w.Spans, Plain: w.Plain}, w.Lang, st, false).Natural()
	}
	t.Set = func(w tabular.Words, s tabular.Style, width length.Length, elem int) *galley.Lines {
		st := cell
		st.Size, st.Pitch, st.Bold = s.Size, s.Pitch, s.Bold
		switch s.Align {
		case report.AlignCenter:
			st.Align = look.Centred
		case report.AlignRight:
			st.Align = look.FlushRight
		}
		return c.SetWords(words.Words{Text: w.Text, Spans: w.Spans, Plain: w.Plain, Key: w.Key}, w.Lang, st, width, elem)
	}
	t.Element = func(tag page.Tag, parent, lang int) int {
		elem := c.Element(tag, parent, lang)
		if tag == page.TH && !c.Rough {
			c.Elements[elem].Scope = "Column"
		}
		return elem
	}
	t.Longest = func(lang int) int { return look.LongestLine(c.Han(lang)) }
	t.Continued = func(label string, lang int) string { return c.Brief.WordsIn(c.Brief.Languages[lang]).Continued(label) }
	return t
}

// table sets a table with its caption, its unit and its sources.
func (c tableSetter) table(t *report.Text, b *report.Block, lang int, st look.Style, width length.Length, parent int) galley.Box {
	return c.tableIn([]tabular.In{{Text: t, Lang: lang, Around: tabular.With(t, b)}}, st, width, parent)
}

// tableIn sets one table in one language, or in two whose rows are the same. st is the
// style of the text around it. A table for a turned page waits for the part of the galley
// after this one.
func (c tableSetter) tableIn(ts []tabular.In, st look.Style, width length.Length, parent int) galley.Box {
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
// space between them, the table takes whole lines of the text; in a pair, whose columns
// share no grid, as much blank above as below.
func (c tableSetter) spaceTable(t *galley.Table, st look.Style, lang int) {
	gap := c.ParagraphGap(lang)
	t.Before, t.After = max(st.Pitch/2-gap, 0), max(st.Pitch/2, tabular.Gap()-2*length.Pt)
	if c.side() {
		gap, t.After = c.pairGap(), tabular.Gap()-2*length.Pt
		t.Before = t.After
	}
	if t.Caption != nil {
		t.Before = max(3*length.Pt-gap, 0)
	}
	if over := t.Height() % st.Pitch; over > 0 && gap == 0 {
		t.Before += (st.Pitch - over) / 2
		t.After += (st.Pitch - over + 1) / 2
	}
}

// turnedLine says, where a table would stand, that it is on a turned page. It is
// furniture, for the table itself is read here.
func (c tableSetter) turnedLine(ts []tabular.In, st look.Style, width length.Length) galley.Box {
	s := &galley.Stack{}
	for _, t := range ts {
		l := c.PlainWords(c.Brief.WordsIn(c.Brief.Languages[t.Lang]).OnTurnedPage(t.Label), t.Lang, c.Small(), width, 0)
		l.Artifact = page.Header
		s.Add(l, 0)
	}
	if over := s.Height() % st.Pitch; over > 0 {
		s.Add(galley.Blank(st.Pitch-over), 0)
	}
	return s
}

// turnedArea is the type area of a turned page.
func (c *composer) turnedArea() (width, depth length.Length) {
	if c.across == 0 {
		paper := c.Brief.Paper
		paper.Width, paper.Height = paper.Height, paper.Width
		c.across, c.acrossDepth = brief.TypeArea(paper, c.Brief.Margins)
		// What the foot takes of a page that is upright, it takes of one that is turned.
		_, high := brief.TypeArea(c.Brief.Paper, c.Brief.Margins)
		c.acrossDepth -= max(high-c.Depth, 0)
	}
	return c.across, c.acrossDepth
}

// tellTooWide says, once a table, that its columns do not fit, how many would, and which
// are too many.
func (c tableSetter) tellTooWide(set *tabular.Setter, in tabular.In) {
	if !c.Store.FirstTooWide(in.Table) {
		return
	}
	columns, fit, first, last := set.TooWide(in, c.width)
	over := diag.Quoted(first)
	if first != last {
		over = diag.Words{"{from} to {to}", "{from}至{to}"}.With(diag.Args{"from": diag.Quoted(first), "to": diag.Quoted(last)})
	}
	c.Store.Log().Add(diag.TableTooWide, in.Text.At(in.Table.Offset), diag.Args{"columns": columns, "fit": fit, "over": over,
		"size": set.Least.Decimal(), "paper": strings.ToUpper(c.Brief.Paper.Name)})
}
