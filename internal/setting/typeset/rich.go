package typeset

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
	"jianbao/internal/setting/words"
)

// richSetter sets texts of several blocks.
type richSetter struct{ tableSetter }

// newRichSetter sets texts for a try.
func newRichSetter(c *composer) richSetter { return richSetter{tableSetter{c}} }

// addRich adds the blocks of a text to a stack, one below the other, and sets its notes.
// parent is the structure element that they belong to.
func (c richSetter) addRich(s *galley.Stack, t *report.Text, lang int, st look.Style, width length.Length, parent int) {
	st.Rag = st.Rag || c.Ragged([]*report.Text{t}, lang, st, width)
	after := 0 // the first block that is not set yet
	for i := range t.Blocks {
		if i < after || tabular.Beside(t, i) {
			continue
		}
		if all := c.placedAbreast(t.Blocks[i:], lang); len(all) > 1 {
			after = i + len(all)
			s.Add(c.pictures(all, lang, width, parent), max(c.ParagraphGap(lang), st.Pitch/3))
			continue
		}
		b := c.richBlock(t, &t.Blocks[i], lang, st, width, parent)
		leadOn(t.Blocks, i, b)
		gap := c.ParagraphGap(lang)
		if k := t.Blocks[i].Kind; k != report.Paragraph && k != report.Table {
			gap = max(gap, st.Pitch/3)
		}
		s.Add(b, gap).Keep = leadsIn(t.Blocks, i, b)
	}
	c.setNotes(t, lang, width, parent)
}

// leadsIn says that no page may part block i, set as b, from the next: it is a
// heading, or a short paragraph before a list, a table or code.
func leadsIn(blocks []report.Block, i int, b galley.Box) bool {
	if i+1 >= len(blocks) || blocks[i].Kind != report.Paragraph && blocks[i].Kind != report.Heading {
		return false
	}
	next := blocks[i+1].Kind
	l, ok := b.(*galley.Lines)
	return ok && (blocks[i].Kind == report.Heading || l.Count <= 5 && (next == report.List || next == report.Table || next == report.Code))
}

// leadOn marks a paragraph, set as b, of which no page may part the last lines from what
// follows: one before a list, a table or code, and one that ends with a colon.
func leadOn(blocks []report.Block, i int, b galley.Box) {
	l, ok := b.(*galley.Lines)
	if !ok || blocks[i].Kind != report.Paragraph {
		return
	}
	words := (&report.Text{Blocks: blocks[i : i+1]}).Plain()
	l.Leads = strings.HasSuffix(words, "：") || strings.HasSuffix(words, ":")
	if i+1 < len(blocks) {
		next := blocks[i+1].Kind
		l.Leads = l.Leads || next == report.List || next == report.Table || next == report.Code || next == report.Placed
	}
}

// richBlock sets one block of a text.
func (c richSetter) richBlock(t *report.Text, b *report.Block, lang int, st look.Style, width length.Length, parent int) galley.Box {
	w := words.Words{Text: t, Spans: b.Spans}
	switch b.Kind {
	case report.List:
		return c.richList(t, b, lang, st, width, parent)
	case report.Table:
		return c.table(t, b, lang, st, width, parent)
	case report.Placed:
		return c.picture(brief.PlacedPicture(b, c.Brief.Languages, lang), lang, width, parent)
	case report.Quote:
		if b.Box != "" {
			return c.box(t, b, lang, st, width, parent)
		}
		s := &galley.Stack{}
		q := c.Element(page.Quote, parent, lang)
		for _, inner := range b.Items {
			for k := range inner {
				s.Add(c.richBlock(t, &inner[k], lang, st, width-2*st.Size, q), c.ParagraphGap(lang))
			}
		}
		return galley.Shift(s, 2*st.Size)
	case report.Heading:
		st.Sans, st.Bold, st.Align, st.Indent = true, true, look.Ragged, false
		return c.SetWords(w, lang, st, width, c.Element(page.P, parent, lang))
	case report.Code:
		st.Sans, st.Align, st.Indent = true, look.Ragged, false
		return c.SetWords(codeWords(t, b), lang, st, width, c.Element(page.P, parent, lang))
	}
	return c.SetWords(w, lang, st, width, c.Element(page.P, parent, lang))
}

// codeWords are the lines of a block of code, each on a line of its own. A tab is four
// spaces.
func codeWords(t *report.Text, b *report.Block) words.Words {
	w := words.Words{Text: t, Code: true, Key: "code"}
	for i, s := range b.Spans {
		if i > 0 {
			w.Spans = append(w.Spans, report.Span{Offset: s.Offset, Break: true})
		}
		s.Text = strings.ReplaceAll(s.Text, "\t", "    ")
		if s.Text == "" {
			s.Text = " " // an empty line stays one
		}
		w.Spans = append(w.Spans, s)
		w.Key += "\n" + s.Text
	}
	return w
}

// richList sets a list within a text. Its labels hang at the left of its items.
func (c richSetter) richList(t *report.Text, b *report.Block, lang int, st look.Style, width length.Length, parent int) galley.Box {
	s := &galley.Stack{}
	list := c.Element(page.L, parent, lang)
	c.Elements[list].Numbering = "Disc"
	box := st.Size.Milli(1300)
	if b.Ordered {
		c.Elements[list].Numbering = "Decimal"
		n := c.Shape(words.Words{Plain: strconv.Itoa(b.Start+len(b.Items)-1) + "."}, lang, look.Style{Sans: true}, false).Natural()
		box = max(box, st.Size.Milli(n+400))
	}
	inner := st
	inner.Indent, inner.List = false, true
	for i, blocks := range b.Items {
		label := c.Brief.Theme.Body.Mark
		if b.Ordered {
			label = strconv.Itoa(b.Start+i) + "."
		}
		li := c.Element(page.LI, list, -1)
		ls := inner
		ls.Sans, ls.Align = true, look.Ragged
		lb := c.PlainWords(label, lang, ls, box, c.Element(page.Lbl, li, -1))
		body := c.Element(page.LBody, li, -1)
		content := &galley.Stack{}
		for k := range blocks {
			content.Add(c.richBlock(t, &blocks[k], lang, inner, width-box, body), lengthIf(!b.Tight, c.ParagraphGap(lang)/2))
		}
		s.Add(galley.Beside(lb, content, box), lengthIf(i > 0, lengthIf(!b.Tight, c.ParagraphGap(lang)/2)+length.Pt))
	}
	return s
}

// richPair adds a text of several blocks to the galley, in a pair block by block
// where both languages have equally many.
func (c richSetter) richPair(p brief.Pair, parent int, width func(lang int) length.Length) {
	for i, b := range c.richRows(p, parent, galley.NewLevel(), width) {
		c.add(c.hung(b), lengthIf(i > 0, c.pairGap())+lengthIf(i == 0, 5*length.Pt))
	}
}

// richRows are the rows of a text, one a block. In a pair both languages stand in a
// row, level, if they have equally many blocks; else all of the text is one row.
// Blocks that no page may part are one box. Side by side they stand below what is in l
// already, which is empty where a text is not level.
func (c richSetter) richRows(p brief.Pair, parent int, l *galley.Level, width func(lang int) length.Length) (out []galley.Box) {
	var given []int
	for l, t := range p {
		if t != nil {
			given = append(given, l)
		}
	}
	if len(given) == 1 && !(c.Paired() && placed(p)) {
		l := given[0]
		s := &galley.Stack{}
		c.spare = max(c.width-c.left-width(l), 0)
		c.addRich(s, p[l], l, c.Text(l), width(l), parent)
		c.spare = 0
		return s.KeptTogether()
	}
	if len(given) == 0 {
		return nil
	}
	if len(given) == 2 && !c.levels(p) {
		return []galley.Box{c.setPair(p, func(lang int, w length.Length) galley.Box {
			s := &galley.Stack{}
			c.addRich(s, p[lang], lang, c.Text(lang), w, parent)
			return s
		})}
	}
	return c.levelRows(p, parent, l).KeptTogether()
}

// levelRows is a stack of the blocks of two languages. Side
// by side they begin level, below what stands in l already, and are levelled anew where a
// table or a picture stands between them, and after eight lines (galley.Level). Blocks that
// lead in to the next are kept with it.
func (c richSetter) levelRows(p brief.Pair, parent int, l *galley.Level) *galley.Stack {
	s, from := &galley.Stack{}, len(c.estimates)
	headed := !l.Empty()
	all, after := rows.Of(p), 0 // the first row that is not set yet
	for i, row := range all {
		if i < after {
			continue
		}
		if row.Placed != nil {
			l = c.flush(s, l)
			level := c.levelPictures(all[i:])
			after = i + len(level)
			s.Add(c.pictures(level, allLanguages, c.width, parent), max(c.ParagraphGap(0), c.Line()/3))
			continue
		}
		b := c.pairTable(p, row, parent)
		if b == nil {
			b = c.pairBox(p, row, parent)
		}
		if b != nil {
			l = c.flush(s, l)
			s.Add(b, 0)
			continue
		}
		row, keep := besideTables(p, row), false
		in := row.In(p)
		switch {
		case !in.Given():
			continue
		case c.side() && in[0] != nil && in[1] != nil:
			if c.long(l) {
				l = c.flush(s, l)
			}
			c.levelRow(p, row, parent, l)
			continue
		}
		l = c.flush(s, l)
		b = c.setPair(in, func(lang int, w length.Length) galley.Box {
			b, last := c.rowIn(p[lang], row.Blocks[lang], lang, w, parent)
			keep = keep || leadsIn(p[lang].Blocks, row.Blocks[lang][len(row.Blocks[lang])-1], last)
			return b
		})
		s.Add(b, c.ParagraphGap(0)).Keep = keep
	}
	c.flush(s, l)
	c.estimatePair(p, c.Text)
	for k := from; k < len(c.estimates); k++ {
		c.estimates[k].GoesOn = headed || k > from
	}
	for lang, t := range p {
		if t != nil {
			c.setNotes(t, lang, c.cols.w[lang], parent)
		}
	}
	return s
}

// levelRow adds a row of two languages to the columns of a pair.
func (c richSetter) levelRow(p brief.Pair, row rows.Row, parent int, l *galley.Level) {
	for lang, blocks := range row.Blocks {
		b, last := c.rowIn(p[lang], blocks, lang, c.cols.w[lang], parent)
		gap := c.ParagraphGap(lang)
		if l.Leads() && len(l.Columns[lang].Parts) == 1 {
			gap = c.Line() / 4 // below the title of an item
		}
		l.Add(lang, b, gap, leadsIn(p[lang].Blocks, blocks[len(blocks)-1], last))
	}
}

// rowIn sets blocks of a text in a column of a pair, one below the other. last is the
// box of the last of them.
func (c richSetter) rowIn(t *report.Text, blocks []int, lang int, width length.Length, parent int) (all, last galley.Box) {
	s := &galley.Stack{}
	for _, k := range blocks {
		last = c.richBlock(t, &t.Blocks[k], lang, c.Text(lang), width, parent)
		leadOn(t.Blocks, k, last)
		s.Add(last, c.ParagraphGap(lang)).Keep = leadsIn(t.Blocks, k, last)
	}
	if len(blocks) == 1 {
		return last, last
	}
	return s, last
}

// placed says that a text of a pair places a picture between its blocks.
func placed(p brief.Pair) bool {
	return slices.ContainsFunc(rows.Of(p), func(r rows.Row) bool { return r.Placed != nil })
}
