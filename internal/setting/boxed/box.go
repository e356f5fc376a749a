package boxed

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// barThick is the thickness of the bar that stands for a ground.
const barThick = 3 * length.Pt

// Box is a box within a text: title in bold, below it what fill adds, in a style and a
// width, to an element. It stands on the tint where the theme has a band, else beside a bar;
// a note stands beside a bar always. Over a third of a page high it may be parted.
func (c Setter) Box(b *report.Block, title words.Words, lang int, st look.Style, width length.Length, parent int,
	fill func(s *galley.Stack, width length.Length, elem int)) *galley.Panel {
	elem, s := c.Element(page.Div, parent, lang), &galley.Stack{}
	p := &galley.Panel{Box: s, Width: width, Side: inset(), End: inset(), Ground: c.Tint, Before: st.Pitch / 2, After: st.Pitch / 2}
	inner := width - 2*inset()
	if b.Box == report.BoxNote || c.Brief.Theme.Masthead.Form != theme.Band {
		p.Bar, p.Ground, p.End = barThick, c.Accent, length.Pt
		inner = width - inset()
	}
	head := st
	head.Sans, head.Bold, head.Align, head.Indent = true, true, look.Ragged, false
	s.Add(c.SetWords(title, lang, head, inner, c.Element(page.P, elem, -1)), 0).Keep = true
	fill(s, inner, elem)
	p.Parted = p.Height() > c.Depth/3
	return p
}

// Level gives boxes beside each other the same blank around them, and the height of the
// highest, unless they may be parted.
func Level(boxes ...*galley.Panel) {
	most, around, parted := length.Length(0), length.Length(0), false
	for _, p := range boxes {
		most, around, parted = max(most, p.Box.Height()), max(around, p.Before), parted || p.Parted
	}
	for _, p := range boxes {
		if p.Before, p.After = around, around; !parted && p.Box.Height() < most {
			s := &galley.Stack{}
			s.Add(p.Box, 0)
			s.Add(galley.Blank(most-p.Box.Height()), 0)
			p.Box = s
		}
	}
}
