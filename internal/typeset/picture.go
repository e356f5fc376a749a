package typeset

import (
	"bytes"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/page"
	"jianbao/internal/report"
)

// picture is an image in a box of its own shape.
type picture struct {
	image int
	elem  int
	w, h  length.Length
}

func (p *picture) height() length.Length { return p.h }
func (p *picture) first() length.Length  { return 0 }
func (p *picture) draw(c *canvas, x, y length.Length) {
	c.mark(p.elem)
	c.items = append(c.items, page.Figure{X: x, Y: y, Width: p.w, Height: p.h, Image: p.image})
	c.doc.Elements[p.elem].BBox = [4]length.Length{x, y, p.w, p.h}
	c.below = max(c.below, y+p.h)
}

// logo reads the report's logo and fits it into a box; nil when there is none,
// or none that can be read, which is logged.
func (c *composer) logo(l *report.Image, high, wide length.Length) *picture {
	if l == nil || c.open == nil {
		return nil
	}
	data, err := c.open(l.File.Text)
	if err != nil {
		c.log.Add(diag.PictureUnreadable, l.File.Pos, diag.Args{"file": l.File.Text, "why": err.Error()})
		return nil
	}
	cfg, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width == 0 || cfg.Height == 0 {
		c.log.Add(diag.PictureUnreadable, l.File.Pos, diag.Args{"file": l.File.Text, "why": "it is no PNG or JPEG picture"})
		return nil
	}
	p := &picture{w: high * length.Length(cfg.Width) / length.Length(cfg.Height), h: high}
	if p.w > wide {
		p.w, p.h = wide, wide*length.Length(cfg.Height)/length.Length(cfg.Width)
	}
	p.elem = c.element(page.FigureEl, 0, -1)
	if t := l.Alt.In(c.b.Languages[0]); t != nil {
		c.elements[p.elem].Alt = t.Plain()
	}
	p.image = len(c.pictures)
	c.pictures = append(c.pictures, page.Picture{Name: l.File.Text, Data: data, Format: format, Width: cfg.Width, Height: cfg.Height})
	return p
}
