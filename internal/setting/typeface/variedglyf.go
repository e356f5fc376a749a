package typeface

import (
	"errors"

	"jianbao/internal/diag"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// go-text reads the outlines of a variable font and how they vary all at once, which
// takes a second and hundreds of megabytes for a Chinese face. Each glyph is therefore
// given to it in a font of its own, with the parts that it is made of.

// mostPoints is how many points a glyph may have, all parts counted, and mostVaried how
// many bytes may say how it varies.
const (
	mostPoints = 0xFFFF
	mostVaried = 1 << 18
)

// varyOutlines draws the glyphs of glyf as they are at the place on the axes.
func (f *Face) varyOutlines() error {
	if _, err := f.font.need("gvar", 20); err != nil {
		return diag.Words{"it has axes, but no outlines that vary", "有变体轴，但没有可变的轮廓"}
	}
	f.drawn = &drawn{units: f.units, draw: func(g int) (segments []opentype.Segment, err error) {
		defer func() {
			if recover() != nil {
				segments, err = nil, errDamaged
			}
		}()
		face, err := f.alone(g)
		if err != nil {
			return nil, err
		}
		face.SetCoords(f.coords)
		outline, _ := face.GlyphDataOutline(0)
		return outline.Segments, nil
	}}
	return nil
}

// errDamaged says that a glyph cannot be drawn.
var errDamaged = errors.New("typeface: a damaged glyph")

// alone is glyph g as glyph 0 of a font of its own, with its parts behind it, at the
// place on the axes.
func (f *Face) alone(g int) (*font.Face, error) {
	order, records, err := f.closure(g)
	if err != nil {
		return nil, err
	}
	var glyf, loca, hmtx, data []byte
	var offsets []int
	for i, r := range records {
		loca = put32(loca, len(glyf))
		glyf = append(glyf, r...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, f.metric(order[i])...)
		v, err := f.variation(order[i])
		if err != nil {
			return nil, err
		}
		offsets = append(offsets, len(data))
		data = append(data, v...)
	}
	loca = put32(loca, len(glyf))
	offsets = append(offsets, len(data))
	head, hhea := []byte(f.font.tables["head"][:54]), []byte(f.font.tables["hhea"][:36])
	put16at(head, 50, 1)
	put16at(hhea, 34, len(order))
	small, err := f.parsed([]string{"cmap", "fvar", "glyf", "gvar", "head", "hhea", "hmtx", "loca", "maxp"}, map[string]string{
		"glyf": string(glyf), "loca": string(loca), "hmtx": string(hmtx), "head": string(head), "hhea": string(hhea),
		"gvar": f.gvar(offsets, data), "maxp": "\x00\x00\x50\x00" + string(put16(nil, len(order)))})
	if err != nil {
		return nil, err
	}
	face := font.NewFace(small)
	face.SetCoords(f.coords)
	return face, nil
}

// closure is a glyph and all that it is made of, each once, and their records with the
// numbers that they have in this order.
func (f *Face) closure(g int) (order []int, records []string, err error) {
	numbers := map[int]int{g: 0}
	order = []int{g}
	sums := map[int]int{} // points by glyph, its parts counted; -1: being worked out
	var walk func(g int) int
	walk = func(g int) int {
		if n, ok := sums[g]; ok {
			return n
		}
		sums[g] = -1
		o := f.filed(g)
		n := pointsOf(o)
		if o != "" && i16(o, 0) < 0 {
			parts, _, ok := components(o)
			for _, c := range parts {
				if m := walk(c.glyph); !ok || m < 0 || n+m > mostPoints {
					return -1
				} else {
					n += m
				}
			}
		}
		sums[g] = n
		return n
	}
	if walk(g) < 0 {
		return nil, nil, errDamaged
	}
	for i := 0; i < len(order); i++ {
		o := f.filed(order[i])
		if o != "" && i16(o, 0) < 0 {
			parts, end, _ := components(o)
			out := []byte(o[:end])
			for _, c := range parts {
				n, ok := numbers[c.glyph]
				if !ok {
					n = len(order)
					numbers[c.glyph] = n
					order = append(order, c.glyph)
				}
				put16at(out, c.at-2, int(u16(o, c.at-2))&^haveInstructions)
				put16at(out, c.at, n)
			}
			o = string(out)
		} else if o != "" {
			o = unhinted(o)
		}
		records = append(records, o)
	}
	return order, records, nil
}

// metric is the entry of a glyph in the font's own table hmtx: width and bearing.
func (f *Face) metric(g int) []byte {
	table := f.font.tables["hmtx"]
	n := max(min(int(u16(f.font.tables["hhea"], 34)), f.glyphs), 1)
	if g < n {
		return put16(put16(nil, int(u16(table, 4*g))), i16(table, 4*g+2))
	}
	return put16(put16(nil, int(u16(table, 4*n-4))), i16(table, 4*n+2*(g-n)))
}

// variation is what the table gvar says of a glyph (ISO 14496-22, gvar).
func (f *Face) variation(g int) (string, error) {
	table := f.font.tables["gvar"]
	if g >= int(u16(table, 12)) {
		return "", nil
	}
	base := int(u32(table, 16))
	from, to := 2*int(u16(table, 20+2*g)), 2*int(u16(table, 22+2*g))
	if u16(table, 14)&1 != 0 {
		from, to = int(u32(table, 20+4*g)), int(u32(table, 24+4*g))
	}
	if from < 0 || from > to || base < 0 || base > len(table) || to > len(table)-base || to-from > mostVaried {
		return "", errDamaged
	}
	return table[base+from : base+to], nil
}

// gvar is a table gvar for some glyphs, with the shared places of the font's own.
func (f *Face) gvar(offsets []int, data []byte) string {
	table := f.font.tables["gvar"]
	axes, n, at := int(u16(table, 4)), int(u16(table, 6)), int(u32(table, 8))
	shared := ""
	if size := 2 * axes * n; at >= 0 && at <= len(table) && size <= len(table)-at {
		shared = table[at : at+size]
	}
	out := []byte(table[:8])
	out = put32(out, 20+4*len(offsets))
	out = put16(put16(out, len(offsets)-1), 1)
	out = put32(out, 20+4*len(offsets)+len(shared))
	for _, o := range offsets {
		out = put32(out, o)
	}
	return string(append(append(out, shared...), data...))
}
