package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Picture is an image.
type Picture struct {
	Image       int           // index into Document.Images
	Element     int           // its Figure element
	Width, High length.Length // as drawn
}

// Height is the picture's.
func (p *Picture) Height() length.Length { return p.High }

// Baseline is 0: a picture has no text.
func (p *Picture) Baseline() length.Length { return 0 }

// Draw draws the picture and tells its element where it stands.
func (p *Picture) Draw(c *Canvas, x, y length.Length) {
	c.mark(p.Element)
	c.Items = append(c.Items, page.Figure{X: x, Y: y, Width: p.Width, Height: p.High, Image: p.Image})
	c.Doc.Elements[p.Element].BBox = [4]length.Length{x, y, p.Width, p.High}
}

// Scaled is l times n over d, but no less than a hairline.
func Scaled(l length.Length, n, d int) length.Length {
	return max(length.Length(int64(l)*int64(n)/int64(d)), Hairline)
}
