package masthead

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/theme"
)

// banded says that the head stands on a band of colour: not in large print, nor where
// all ink is black.
func (c Setter) banded() bool {
	return c.Brief.Theme.Masthead.Form == theme.Band && !c.Brief.Reading.Large && !c.Brief.Reading.Mono
}

// band is the plain form in white on a band of the accent (Looks 5).
func (c Setter) band(m brief.Masthead) galley.Box {
	of := &c.Brief.Theme.Masthead
	in := c
	in.white = true
	in.Width -= 2 * of.Inset
	if c.side() {
		x, w := c.Columns[0], c.Columns[1]
		in.Columns = [2][]length.Length{{0, x[1] - of.Inset}, {w[0] - of.Inset, w[1] - of.Inset}}
	}
	x := length.Length(0)
	logo := in.logo(m.Logo, of.Logo, length.MM(40000))
	if logo != nil {
		x = logo.Width + length.MM(4000)
	}
	text := in.heads(m, in.Width-x)
	if logo != nil {
		text = galley.Beside(logo, text, x)
	}
	panel := &galley.Panel{Box: text, Width: c.Width, Side: of.Inset, End: c.Sizes.BarGap, Least: of.Band, Ground: c.Accent}
	if c.Tight() { // a brief that is short of room has a band as high as its words
		panel.End, panel.Least = c.Sizes.BarGap/3, 0
	}
	return panel
}

// onGround is a colour of the head, or white on a band.
func (c Setter) onGround(colour page.Colour) page.Colour {
	if c.white {
		return 0xFFFFFF
	}
	return colour
}

// small is the style of series and date.
func (c Setter) small() look.Style {
	st := c.Small()
	st.Colour = c.onGround(st.Colour)
	return st
}
