package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// logo is the report's logo, as high as high says, and less where it would be wider
// than wide. It is nil where there is none that can be used.
func (c mastheadSetter) logo(l *report.Image, high, wide length.Length) *galley.Picture {
	if l == nil || c.open == nil {
		return nil
	}
	read := c.Store.Picture(l, c.open)
	if read == nil {
		return nil
	}
	p := &galley.Picture{Width: scaled(high, read.Width, read.Height), High: high}
	if p.Width > wide {
		p.Width, p.High = wide, scaled(wide, read.Height, read.Width)
	}
	p.Element = c.Element(page.FigureEl, 0, -1)
	if t := l.Alt.In(c.Brief.Languages[0]); t != nil && !c.Rough {
		c.Elements[p.Element].Alt = t.Plain()
	}
	p.Image = c.takePicture(read)
	return p
}

// scaled is l times n over d, but no less than a hairline.
func scaled(l length.Length, n, d int) length.Length {
	return max(length.Length(int64(l)*int64(n)/int64(d)), galley.Hairline)
}
