package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// summarySetter sets the summary.
type summarySetter struct{ richSetter }

// Summary adds the summary, with key figures beside it.
func (c stage) Summary(s brief.Summary) {
	summarySetter{newRichSetter(c.composer)}.summary(s)
	c.rulesAfterText()
}

// summary sets the summary paragraphs beside a narrow column of key figures,
// which Fit gives up first (Look 1 and 4).
func (c summarySetter) summary(s brief.Summary) {
	sect := c.element(page.Sect, 0, -1)
	figures := s.Figures
	if c.set.Drop["beside"] {
		figures = nil
		c.passed++
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
			newFigureSetter(c.composer).figureRow(figures)
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
		newFigureSetter(c.composer).figureRow(figures)
		return
	}
	if len(figures) == 0 {
		c.fullSummary(s.Paragraphs, sect)
		return
	}
	text := c.paragraphStack(s.Paragraphs, sect, textWidth)
	side := newFigureSetter(c.composer).figureColumn(figures, narrowColumn())
	r := galley.Beside(text, side, c.width-narrowColumn())
	r.Whole = true
	c.add(r, c.blockGap()).Elastic = true
}

// paragraphs adds summary paragraphs to the galley.
func (c summarySetter) paragraphs(ps []brief.Pair, sect int, width length.Length) {
	c.add(c.paragraphStack(ps, sect, width), c.blockGap()).Elastic = true
}

// paragraphStack is the paragraphs of the summary one below the other, all justified
// or all ragged.
func (c summarySetter) paragraphStack(ps []brief.Pair, sect int, width length.Length) *galley.Stack {
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
func (c summarySetter) summaryPairs(ps []brief.Pair, sect int) {
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
func (c summarySetter) fullSummary(ps []brief.Pair, sect int) {
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
