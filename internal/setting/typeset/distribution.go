package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
)

// distributionSetter sets to whom a bulletin goes.
type distributionSetter struct{ *composer }

// Distribution adds to whom a bulletin goes.
func (c stage) Distribution(d brief.Distribution) { distributionSetter(c).distribution(d) }

// distribution sets to whom a bulletin goes, 报 / 送 / 发 and 共印×份, between rules at
// the foot of its last page.
func (c distributionSetter) distribution(b brief.Distribution) {
	d := b.Distribution
	if d == nil {
		return
	}
	s := &galley.Stack{Whole: true}
	s.Add(&galley.Rule{Width: c.width, Thick: look.RulePt, Below: 3 * length.Pt, Colour: c.Ink}, 0)
	for lang, tag := range c.Brief.Languages {
		w := brief.WordsFor(tag)
		st := c.Item(lang)
		st.Align = look.Ragged
		for _, line := range []struct {
			label string
			text  report.Localized
		}{{w.ReportTo, d.Report}, {w.SendTo, d.Send}, {w.CopyTo, d.Copy}} {
			if t := line.text.In(tag); t != nil {
				l := c.PlainWords(line.label+w.Colon+t.Plain(), lang, st, c.width, c.Element(page.P, 0, lang))
				l.Source = t
				s.Add(l, length.Pt)
			}
		}
		if d.Printed > 0 {
			st.Align = look.FlushRight
			s.Add(c.PlainRight(w.Printed(d.Printed), lang, st, c.width), length.Pt)
		}
	}
	s.Add(&galley.Rule{Width: c.width, Thick: look.RulePt, Above: 3 * length.Pt, Colour: c.Ink}, 0)
	c.add(s, c.Line()).Sink = true
}
