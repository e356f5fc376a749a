package masthead

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// Logo is the report's logo, in the height that the theme asks for; nil where there is none
// that can be used.
func (c Setter) Logo(l *report.Image) *galley.Picture {
	return c.logo(l, c.Brief.Theme.Masthead.Logo, length.MM(60000))
}

// logo is the report's logo, as high as high says, and less where it would be wider
// than wide. It is nil where there is none that can be used.
func (c Setter) logo(l *report.Image, high, wide length.Length) *galley.Picture {
	if l == nil || c.Picture == nil {
		return nil
	}
	read := c.Picture(l)
	if read == nil {
		return nil
	}
	p := &galley.Picture{Width: galley.Scaled(high, read.Width, read.Height), High: high}
	if p.Width > wide {
		p.Width, p.High = wide, galley.Scaled(wide, read.Height, read.Width)
	}
	p.Element = c.Element(page.FigureEl, 0, -1)
	if t := l.Alt.In(c.Brief.Languages[0]); t != nil && !c.Rough {
		c.Elements[p.Element].Alt = t.Plain()
	}
	p.Image = c.TakePicture(read)
	return p
}

// dateText is a date in words; "" where the report has none.
func dateText(w brief.Words, d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	return w.DateText(d)
}

// joined is the parts that are not empty, with a middle dot between them.
func joined(parts ...string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}
