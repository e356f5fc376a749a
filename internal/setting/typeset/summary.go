package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// summary sets the summary paragraphs beside a narrow column of key figures,
// which Fit gives up first (Look 1 and 4).
func (c *composer) summary(s brief.Summary) {
	sect := c.element(page.Sect, 0, -1)
	figures := s.Figures
	if c.set.Drop["beside"] {
		figures = nil
	} else if len(figures) > 0 {
		c.shown["beside"] = true
	}
	if c.paired() || c.b.Reading.OneColumn() {
		if c.paired() {
			c.summaryPairs(s.Paragraphs, sect)
		} else {
			c.paragraphs(s.Paragraphs, sect, c.width) // together, so that they look alike
		}
		if len(figures) > 0 {
			c.figureRow(figures)
		}
		return
	}
	textWidth := c.width
	if len(figures) > 0 {
		textWidth -= narrowColumn() + c.besideGap()
	}
	if textWidth < c.leastColumn(0) { // too narrow a page for a column beside it
		textWidth = c.width
		c.paragraphs(s.Paragraphs, sect, textWidth)
		c.figureRow(figures)
		return
	}
	if len(figures) == 0 {
		c.fullSummary(s.Paragraphs, sect)
		return
	}
	text := c.paragraphStack(s.Paragraphs, sect, textWidth)
	side := c.figureColumn(figures, narrowColumn())
	r := galley.Beside(text, side, c.width-narrowColumn())
	r.Whole = true
	c.add(r, c.blockGap()).Elastic = true
}

// leastColumn is the narrowest column that text of a language may stand in: 16 em or
// 38 characters (Look 10).
func (c *composer) leastColumn(lang int) length.Length {
	size := c.set.Size[lang]
	if c.han(lang) {
		return size * 16
	}
	return size.Milli(38 * latinChar)
}

// blockGap is the space between blocks, three quarters of a line.
func (c *composer) blockGap() length.Length { return c.line().Milli(750 + 3*c.set.Gap) }

// paragraphGap is the space between paragraphs: two fifths of a line; 0 where their
// first lines are indented, for CLREQ 3.1.2 has indent or space, never both.
func (c *composer) paragraphGap(lang int) length.Length {
	if c.b.Template.Look.Indent {
		return 0
	}
	return c.set.Pitch(lang, c.set.Size[lang]) * 2 / 5
}

// paragraphs adds summary paragraphs to the galley.
func (c *composer) paragraphs(ps []brief.Pair, sect int, width length.Length) {
	c.add(c.paragraphStack(ps, sect, width), c.blockGap()).Elastic = true
}

// paragraphStack is the paragraphs of the summary one below the other, all justified
// or all ragged.
func (c *composer) paragraphStack(ps []brief.Pair, sect int, width length.Length) *galley.Stack {
	s := &galley.Stack{}
	for lang := range c.b.Languages {
		var ts []*report.Text
		for _, p := range ps {
			if p[lang] != nil {
				ts = append(ts, p[lang])
			}
		}
		st := c.summaryText(lang)
		st.rag = c.ragged(ts, lang, st, width)
		for _, t := range ts {
			c.addRich(s, t, lang, st, width, sect)
		}
	}
	return s
}

// summaryPairs adds the paragraphs of the summary to the galley, those of two
// languages level.
func (c *composer) summaryPairs(ps []brief.Pair, sect int) {
	for i, p := range ps {
		b := c.setPair(p, func(lang int, width length.Length) galley.Box {
			s := &galley.Stack{}
			c.addRich(s, p[lang], lang, c.summaryText(lang), width, sect)
			return s
		})
		c.estimatePair(p, c.summaryText)
		if i == 0 {
			c.add(b, c.blockGap()).Elastic = true
			continue
		}
		c.add(b, c.paragraphGap(0))
	}
}

// fullSummary sets the summary across the page: in one column where that leaves no
// more than a little blank beside the longest line, else in two level columns.
func (c *composer) fullSummary(ps []brief.Pair, sect int) {
	st := c.summaryText(0)
	half, spare := (c.width-c.gutter())/2, 2500 // spare: the blank beside a line, thousandths of an em
	if c.han(0) {
		spare = 9000 // a blank edge is quieter than two columns of 22 em
	}
	if c.width.Ems(st.size) <= longestLine(c.han(0))+spare || half < c.leastColumn(0) {
		c.paragraphs(ps, sect, c.width)
		return
	}
	all := c.paragraphStack(ps, sect, half)
	left, right := all.Halves()
	if right == nil {
		c.add(all, c.blockGap()).Elastic = true
		return
	}
	r := galley.Beside(left, right, c.width-half)
	r.Whole = true
	c.add(r, c.blockGap()).Elastic = true
}

// figureColumn sets key figures one below the other.
func (c *composer) figureColumn(fs []brief.Figure, width length.Length) galley.Box {
	s := &galley.Stack{}
	for i, f := range fs {
		s.Add(c.figure(f, 0, width), lengthIf(i > 0, 9*length.Pt))
	}
	return s
}

// figureRow adds key figures to the galley, beside each other, in large print one
// below the other.
func (c *composer) figureRow(fs []brief.Figure) {
	if len(fs) == 0 {
		return
	}
	most := max(1, int(c.width/length.MM(45000)))
	if c.b.Reading.Large {
		most = 1
	}
	rows := (len(fs) + most - 1) / most
	n := (len(fs) + rows - 1) / rows // four stand two and two, not three and one
	for len(fs) > 0 {
		n = min(n, len(fs))
		w := (c.width - c.gutter()*length.Length(n-1)) / length.Length(n)
		r := &galley.Row{Whole: true}
		for i, f := range fs[:n] {
			s := &galley.Stack{}
			for lang := range c.b.Languages {
				s.Add(c.figure(f, lang, w), lengthIf(lang > 0, 2*length.Pt))
			}
			r.Put(s, (w+c.gutter())*length.Length(i))
		}
		c.add(r, c.blockGap()).Elastic = true
		fs = fs[n:]
	}
}

// figure sets one key figure in one language: its value, 18 pt Hei, over its label and
// its source, 8.5 pt. A value that is too wide for one line shrinks.
func (c *composer) figure(f brief.Figure, lang int, width length.Length) galley.Box {
	s := &galley.Stack{}
	value := style{size: c.sizes.figure, colour: c.accent, bold: true, sans: true, align: ragged}
	if lang > 0 {
		value.size = max(c.sizes.figure*2/3, c.sizes.small)
	}
	for _, pieces := range []struct {
		pair brief.Pair
		st   style
	}{{f.Value, value}, {f.Label, c.small()}, {f.Source, c.small()}} {
		if lang >= len(pieces.pair) || pieces.pair[lang] == nil {
			continue
		}
		st, w := pieces.st, wordsOf(pieces.pair[lang])
		for st.size > c.sizes.small && c.shape(w, lang, st, false).Natural() > width.Ems(st.size) && st.bold {
			st.size = max(st.size-length.Pt/2, c.sizes.small)
		}
		if st.pitch == 0 {
			st.pitch = c.pitchOf(st.size, 1200)
		}
		s.Add(c.setWords(w, lang, st, width, c.element(page.P, 0, lang)), lengthIf(len(s.Parts) > 0, length.Pt)).Keep = true
	}
	s.Whole = true
	return s
}
