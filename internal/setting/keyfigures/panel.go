package keyfigures

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// The values of a panel are set in panelValue at most, its labels in panelLabel.
const (
	panelValue = 54 * length.Pt
	panelLabel = 14 * length.Pt
)

// Panel is key figures to look at from afar: one below the other over a rule, large, what each
// says beside it. They share room, if that is enough, and stand no closer than a line.
func (c Setter) Panel(fs []brief.Figure, width, room length.Length) (out []galley.Box) {
	left := width*45/100 - c.Gutter()/2
	c.Size = panelValue
	c.Size = c.oneSize(fs, left)
	var rows []*galley.Row
	all := length.Length(0)
	for _, f := range fs {
		values, says := &galley.Stack{}, &galley.Stack{}
		for lang := range c.Brief.Languages {
			c.part(values, f.Value, lang, c.panelValue(lang), left)
			label := look.Style{Size: panelLabel, Pitch: c.PitchOf(panelLabel, 1400), Colour: c.Ink, Sans: true, Bold: lang == 0, Align: look.Ragged}
			c.part(says, f.Label, lang, label, width-left-c.Gutter())
			c.part(says, f.Source, lang, c.Small(), width-left-c.Gutter())
		}
		r := &galley.Row{Whole: true}
		r.Put(values, 0)
		r.Put(says, left+c.Gutter())
		rows, all = append(rows, r), all+r.Height()
	}
	n := length.Length(len(fs))
	gap := min(max((room-all)/(n+1)/2, panelLabel/2), 36*length.Pt)
	for _, r := range rows {
		s := &galley.Stack{Whole: true}
		s.Add(&galley.Rule{Width: width, Thick: length.Pt, Below: gap, Colour: c.Accent}, 0).Keep = true
		s.Add(r, 0)
		s.Add(galley.Blank(gap), 0)
		out = append(out, s)
	}
	return out
}

// panelValue is the style of a value of a panel; that of the second language is smaller.
func (c Setter) panelValue(lang int) look.Style {
	st := valueStyle(c.Size)
	if lang > 0 {
		st = valueStyle(max(c.Size/2, leastFigure))
	}
	st.Colour, st.Pitch = c.Accent, c.PitchOf(st.Size, 1150)
	return st
}

// part adds what a figure says in a language, where it has that. A value that is the same in
// both stands once.
func (c Setter) part(s *galley.Stack, p brief.Pair, lang int, st look.Style, width length.Length) {
	if lang >= len(p) || p[lang] == nil || lang > 0 && alike(p) {
		return
	}
	s.Add(c.SetWords(words.Of(p[lang]), lang, st, width, c.Element(page.P, c.Parent, lang)), lengthIf(len(s.Parts) > 0, 2*length.Pt)).Keep = true
}
