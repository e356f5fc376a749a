package typeset

import (
	"bytes"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// logo is the report's logo, as high as high says, and less where it would be wider
// than wide. It is nil where there is none that can be used.
func (c *composer) logo(l *report.Image, high, wide length.Length) *galley.Picture {
	if l == nil || c.open == nil {
		return nil
	}
	read := c.store.picture(l, c.open)
	if read == nil {
		return nil
	}
	p := &galley.Picture{Width: scaled(high, read.Width, read.Height), High: high}
	if p.Width > wide {
		p.Width, p.High = wide, scaled(wide, read.Height, read.Width)
	}
	p.Element = c.element(page.FigureEl, 0, -1)
	if t := l.Alt.In(c.b.Languages[0]); t != nil && !c.rough {
		c.elements[p.Element].Alt = t.Plain()
	}
	p.Image = len(c.pictures)
	c.pictures = append(c.pictures, *read)
	c.pictures[p.Image].Grey = c.b.Reading.Mono
	return p
}

// scaled is l times n over d, but no less than a hairline.
func scaled(l length.Length, n, d int) length.Length {
	return max(length.Length(int64(l)*int64(n)/int64(d)), galley.Hairline)
}

// mostPixels bounds a picture: 50 million pixels are A4 at 850 dpi.
const mostPixels = 50_000_000

// picture reads a picture, once for all tries of Fit. It is nil where the picture
// cannot be used, and that is logged.
func (s *store) picture(l *report.Image, open func(string) ([]byte, error)) *page.Picture {
	name := l.File.Text
	if p, seen := s.pictures[name]; seen {
		return p
	}
	p, why := readPicture(name, open)
	if why != "" {
		s.log.Add(diag.PictureUnreadable, l.File.Pos, diag.Args{"file": name, "why": why})
	}
	s.pictures[name] = p
	return p
}

// readPicture reads a picture, or says why it cannot be used. All of it is decoded, so
// that damage is found here, where its place in the report is known.
func readPicture(name string, open func(string) ([]byte, error)) (p *page.Picture, why string) {
	data, err := open(name)
	if err != nil {
		return nil, err.Error()
	}
	cfg, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width <= 0 || cfg.Height <= 0 || format != "png" && format != "jpeg" {
		return nil, "it is no PNG or JPEG picture"
	}
	if int64(cfg.Width)*int64(cfg.Height) > mostPixels {
		return nil, "it has more than 50 million pixels"
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return nil, "it is damaged: " + err.Error()
	}
	return &page.Picture{Name: name, Data: data, Format: format, Width: cfg.Width, Height: cfg.Height}, ""
}
