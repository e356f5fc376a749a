package words

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/look"
)

// LabelBox is the width of the label box of a section's list, by language: 2.2 em in
// Chinese, 1.8 in English, more where the longest label asks for it; 0 where the
// items are not numbered.
func (c *Setter) LabelBox(s *brief.Section) []length.Length {
	out := make([]length.Length, len(c.Brief.Languages))
	if !s.Number {
		return out
	}
	for lang, tag := range c.Brief.Languages {
		st := c.Item(lang)
		st.Sans, st.Bold = true, true
		least, blank := 1800, 300
		if s.HanNumerals(tag) {
			least, blank = 2200, 500
			if c.OnePager() {
				least = 2000 // numbers hang two em (Looks, 3)
			}
		}
		for _, it := range s.Items {
			if n := c.labelWidth(s.Label(tag, it.Number), it.Number, lang); n+blank > least {
				least = n + blank
			}
		}
		out[lang] = st.Size.Milli(least)
	}
	return out
}

// labelWidth is the width of the label of item n in thousandths of an em; 0 for those of
// one digit, which are never wider than the box and need no shaping.
func (c *Setter) labelWidth(label string, n, lang int) int {
	if n < 10 {
		return 0
	}
	return c.Shape(Words{Plain: label}, lang, look.Style{Sans: true, Bold: true, Align: look.Ragged}, false).Natural()
}
