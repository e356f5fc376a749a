// Package code sets an address as a QR code: in goes the address, out comes a drawing of
// filled rectangles with the blank around it that readers need.
package code

import (
	"image/color"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"

	"jianbao/internal/length"
	"jianbao/internal/report/address"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// quiet is the blank around a code, in modules (ISO/IEC 18004).
const quiet = 4

// side is how wide the modules of a code are together.
func side() length.Length { return length.MM(20000) }

// Of draws the code of an address, in ASCII as links carry it, as the Figure elem, flush with the left edge of its
// place, which is white paper: the blank is above, below and on the right. The error says
// that the address is too long for a code.
func Of(link string, ink page.Colour, elem int) (*galley.Drawing, error) {
	if ascii, ok := address.Target(link); ok {
		link = ascii
	}
	c, err := qr.Encode(link, qr.M, qr.Unicode)
	if err != nil {
		return nil, err
	}
	n := c.Bounds().Dx()
	at := func(module int) length.Length { return side() * length.Length(module) / length.Length(n) }
	top := at(quiet)
	d := &galley.Drawing{Width: side() + at(quiet), High: side() + 2*top, Element: elem}
	for y := range n {
		for x := 0; x < n; x++ {
			from := x
			for x < n && dark(c, x, y) {
				x++
			}
			if x > from { // one rectangle for all that touch: no seam shows between them
				d.Shapes = append(d.Shapes, galley.Shape{Element: elem,
					Item: page.Fill{X: at(from), Y: top + at(y), Width: at(x) - at(from), Height: at(y+1) - at(y), Colour: ink}})
			}
		}
	}
	return d, nil
}

// dark says that a module is printed.
func dark(c barcode.Barcode, x, y int) bool {
	return color.Gray16Model.Convert(c.At(x, y)) == color.Gray16Model.Convert(color.Black)
}
