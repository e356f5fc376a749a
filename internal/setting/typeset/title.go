package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// titleSetter sets the title of the brief.
type titleSetter struct{ *composer }

// Title adds the title.
func (c stage) Title(t brief.Title) { titleSetter(c).title(t) }

// title sets the brief's title, 6-9 mm before the text (Look 3): that of a short brief
// in the text column, those of a pair in halves, level, or the second below the first
// and smaller.
func (c titleSetter) title(t brief.Title) {
	h := c.Element(page.H1, 0, -1)
	s, x := &galley.Stack{}, length.Length(0)
	if c.Setting.Airy > 0 {
		if x = c.textLeft(); c.LongTitle(t.Text[0], c.width-x) {
			x = 0
		}
	}
	halves := c.OnePager() && c.side()
	row := &galley.Row{}
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if c.Paired() {
			elem = c.Element(page.Span, h, lang)
		}
		w := words.Words{Text: text, Spans: words.Of(text).Spans}
		if halves {
			l := c.TitleLines(w, lang, false, c.cols.w[lang], elem)
			if l.Count <= 2 && !c.Tight() {
				l.Pitch = 30 * length.Pt // both stand on the same baselines
			}
			row.Put(l, c.cols.x[lang])
			continue
		}
		s.Add(c.TitleLines(w, lang, len(s.Parts) > 0, c.width-x, elem), 3*length.Pt)
	}
	if !row.Empty() {
		s.Add(row, 0)
	}
	for lang, text := range t.Subtitle {
		if text == nil {
			continue
		}
		st := look.Style{Size: c.Setting.Size[lang].Milli(1170), Colour: c.Quiet, Sans: true, Align: look.Ragged}
		st.Size = ladder.Eighth(st.Size)
		if c.Long() {
			st.Size = c.ItemTitle(lang).Size
		}
		st.Pitch = c.PitchOf(st.Size, 1300)
		s.Add(c.SetWords(words.Of(text), lang, st, c.width-x, c.Element(page.P, 0, lang)), lengthIf(len(s.Parts) > 0, 3*length.Pt))
	}
	if len(s.Parts) == 0 {
		return
	}
	before := length.MM(6500)
	if c.OnePager() {
		before = 8 * length.Pt
		if c.Setting.Airy > 0 {
			before = 26 * length.Pt
		}
	}
	p := c.add(galley.Shift(s, x), before)
	p.Keep, p.Elastic = true, true
}
