package look

import (
	"jianbao/internal/length"
	"jianbao/internal/theme"
)

// themed is the size that the theme asks for in headings of a level; 0: none, as in large
// print, whose sizes are its own.
func (c *Look) themed(h *theme.Heading, lang int) length.Length {
	switch {
	case c.Brief.Reading.Large:
		return 0
	case c.Han(lang):
		return h.Size.Han
	}
	return h.Size.Latin
}

// headSize is the size of the headings of sections: that of the theme, or else otherwise.
func (c *Look) headSize(lang int, otherwise length.Length) length.Length {
	if s := c.themed(&c.Brief.Theme.Heading.Section, lang); s > 0 {
		return s
	}
	return otherwise
}

// dressed is a style of headings in the face, the weight and the colour that the theme asks
// for. Large print keeps the face that reads best.
func (c *Look) dressed(st Style, h *theme.Heading) Style {
	st.Sans, st.Bold, st.Colour = h.Face == theme.FaceHei || c.Brief.Reading.Large, h.Bold, c.Role(h.Colour)
	return st
}

// Themed says that the theme asks for a size of the headings of sections.
func (c *Look) Themed() bool { return c.themed(&c.Brief.Theme.Heading.Section, 0) > 0 }

// ItemStyle is a style of the titles of items in a short brief as the theme asks for it.
func (c *Look) ItemStyle(lang int, st Style) Style {
	h := &c.Brief.Theme.Heading.Item
	if s := c.themed(h, lang); s > 0 && st.Size > 0 {
		st.Size, st.Pitch = s, st.Pitch*s/st.Size
	}
	return c.dressed(st, h)
}

// HeadGap is the blank above a heading of a section: that of the theme, or else otherwise.
func (c *Look) HeadGap(otherwise length.Length) length.Length {
	if before := c.Brief.Theme.Heading.Section.Before; before > 0 {
		return before
	}
	return otherwise
}

// ItemGap is the blank above an item with its detail: that of the theme, or else otherwise.
func (c *Look) ItemGap(otherwise length.Length) length.Length {
	if before := c.Brief.Theme.Heading.Item.Before; before > 0 {
		return before
	}
	return otherwise
}

// Caption is the style of the captions of pictures.
func (c *Fixed) Caption() Style {
	st := c.Small()
	if size := c.Sizes.caption; size > 0 {
		st.Size, st.Pitch = size, c.PitchOf(size, 1400)
	}
	return st
}
