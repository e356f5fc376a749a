package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/keyfigures"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
)

// summarySetter sets the summary.
type summarySetter struct{ richSetter }

// Summary adds the summary, with key figures beside it.
func (c stage) Summary(s brief.Summary) {
	summarySetter{newRichSetter(c.composer)}.summary(s)
	c.rulesAfterText()
}

// summary sets the summary paragraphs in the text column, key figures in the side
// column, which Fit gives up first (Look 1 and 4).
func (c summarySetter) summary(s brief.Summary) {
	sect := c.Element(page.Sect, 0, -1)
	figures := s.Figures
	if c.Setting.Drop["beside"] {
		figures = nil
		c.passed++
	} else if len(figures) > 0 {
		c.shown["beside"] = true
	}
	if c.Paired() || c.Brief.Reading.OneColumn() {
		if c.Paired() {
			c.summaryPairs(s.Paragraphs, sect)
		} else {
			c.paragraphs(s.Paragraphs, sect, c.width) // together, so that they look alike
		}
		if len(figures) > 0 {
			c.figureRow(figures)
		}
		return
	}
	x := c.textLeft()
	switch {
	case x == 0: // too narrow a page for a column beside it
		c.paragraphs(s.Paragraphs, sect, c.width)
		c.figureRow(figures)
	case len(figures) > 0:
		r := galley.Beside(keyfigures.Of(&c.Setter).Column(figures, x-look.GridGap), c.paragraphStack(s.Paragraphs, sect, c.width-x), x)
		r.Whole = true
		c.add(r, c.BlockGap()).Elastic = true
	case c.Setting.Airy > 0:
		c.add(galley.Shift(c.paragraphStack(s.Paragraphs, sect, c.width-x), x), c.TitleGap()).Elastic = true
	default:
		c.fullSummary(s.Paragraphs, sect)
	}
}

// paragraphs adds summary paragraphs to the galley.
func (c summarySetter) paragraphs(ps []brief.Pair, sect int, width length.Length) {
	c.add(c.paragraphStack(ps, sect, width), c.BlockGap()).Elastic = true
}

// paragraphStack is the paragraphs of the summary one below the other, all justified
// or all ragged.
func (c summarySetter) paragraphStack(ps []brief.Pair, sect int, width length.Length) *galley.Stack {
	s := &galley.Stack{}
	for lang := range c.Brief.Languages {
		for _, p := range c.languageStack(ps, lang, width, sect).Parts {
			s.Add(p.Box, p.Before).Keep = p.Keep
		}
	}
	return s
}

// languageStack is the paragraphs of the summary in one language.
func (c summarySetter) languageStack(ps []brief.Pair, lang int, width length.Length, sect int) *galley.Stack {
	s := &galley.Stack{}
	var ts []*report.Text
	for _, p := range ps {
		if p[lang] != nil {
			ts = append(ts, p[lang])
		}
	}
	st := c.SummaryText(lang)
	st.Indent = st.Indent && (len(ts) > 1 || !c.OnePager())
	st.Rag = c.Ragged(ts, lang, st, width)
	for _, t := range ts {
		c.addRich(s, t, lang, st, width, sect)
	}
	return s
}

// summaryPairs adds the paragraphs of the summary to the galley, those of two
// languages level.
func (c summarySetter) summaryPairs(ps []brief.Pair, sect int) {
	for i, p := range ps {
		b := c.setPair(p, func(lang int, width length.Length) galley.Box {
			s := &galley.Stack{}
			c.addRich(s, p[lang], lang, c.SummaryText(lang), width, sect)
			return s
		})
		c.estimatePair(p, c.SummaryText)
		if i == 0 {
			c.add(b, c.BlockGap()).Elastic = true
			continue
		}
		c.add(b, c.ParagraphGap(0))
	}
}

// longSummary is from how many lines on a summary stands in two columns.
const longSummary = 16

// fullSummary sets a summary without figures beside it: in one column, in the width of
// the text column on a one-pager, from 16 lines on in two level columns.
func (c summarySetter) fullSummary(ps []brief.Pair, sect int) {
	width := c.width
	if c.OnePager() {
		width -= c.textLeft()
	}
	half := (c.width - c.Gutter()) / 2
	all := c.paragraphStack(ps, sect, width)
	if all.Height() < longSummary*c.SummaryText(0).Pitch || half < c.LeastColumn(0) {
		c.add(all, c.BlockGap()).Elastic = true
		return
	}
	left, right := c.paragraphStack(ps, sect, half).Halves()
	if right == nil {
		c.add(all, c.BlockGap()).Elastic = true
		return
	}
	r := galley.Beside(left, right, c.width-half)
	r.Whole = true
	c.add(r, c.BlockGap()).Elastic = true
}
