package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/chart"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/plates"
	"jianbao/internal/setting/tabular"
)

// chart sets a chart with its words, in one language or in all.
func (c richSetter) chart(p brief.Picture, lang int, width length.Length, parent int) galley.Box {
	set := &chart.Setter{Setter: c.tables(), Languages: c.Brief.Languages, High: c.Depth * 3 / 4, Accent: c.Accent, Ink: c.Ink, Faint: c.Faint,
		Elements: &c.Elements}
	at := chart.Place{Width: width, Parent: parent, Line: c.Line(), X: c.cols.x, W: c.cols.w, Apart: c.side() && plates.Parts(p.Image) == 1}
	for k := range c.Brief.Languages {
		at.Alt = append(at.Alt, p.Alt.Plain(k))
		if lang == k || lang == allLanguages {
			at.Languages = append(at.Languages, k)
		}
	}
	at.Table = func(ts []tabular.In) galley.Box { return c.tableIn(ts, c.Text(ts[0].Lang), width, parent) }
	at.Say = func(l report.Localized, as chart.Role) galley.Box {
		st := c.Small()
		switch as {
		case chart.Title:
			st.Size, st.Bold, st.Colour = max(min(c.Text(0).Size, 21*length.Pt/2), st.Size), true, c.Ink
		case chart.Subtitle: // larger than the numbers of an axis below it
			st.Size += length.Pt / 2
		}
		if plates.Parts(p.Image) > 1 {
			return c.stacked(brief.PairIn(l, c.Brief.Languages), st, lang, width, parent)
		}
		return c.below(brief.PairIn(l, c.Brief.Languages), st, lang, width, parent)
	}
	return set.Box(p.Image.Chart, c.Brief.Report.Languages, at)
}
