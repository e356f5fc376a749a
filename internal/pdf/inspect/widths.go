package inspect

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
)

// advance is how far a shown string moves the pen, in thousandths of a unit.
func (f *font) advance(shown string, p *pen) int {
	if f == nil {
		return 0
	}
	sum := 0
	for i := 0; i < len(shown); i++ {
		code := int(shown[i])
		if f.wide && i+1 < len(shown) {
			i++
			code = code<<8 | int(shown[i])
		}
		width, known := f.widths[code]
		if !known {
			width = f.width
		}
		step := geometry.Mul(width*1000, p.size) + p.char
		if code == ' ' && !f.wide {
			step += p.word
		}
		sum += step
	}
	return geometry.Mul(sum, p.scale)
}

// readWidths reads the widths of a font's glyphs, in thousandths of an em
// (ISO 32000-1 9.2.4, 9.7.4.3).
func (r *reader) readWidths(f *font, d, program types.Dict) {
	f.widths = map[int]int{}
	put := func(code int, o types.Object) {
		if r.Make(16); code >= 0 && code <= 0xffff {
			f.widths[code] = int((r.Points(o) + length.Pt/2) / length.Pt)
		}
	}
	if !f.wide {
		first, _ := r.Integer(d["FirstChar"])
		for i, w := range r.Array(d["Widths"]) {
			put(first+i, w)
		}
		f.width = int(r.Points(r.Dict(d["FontDescriptor"])["MissingWidth"]) / length.Pt)
		return
	}
	f.width = 1000
	if n, ok := r.Integer(program["DW"]); ok {
		f.width = n
	}
	w := r.Array(program["W"])
	for i := 0; i+1 < len(w); {
		first, _ := r.Integer(w[i])
		if list, ok := r.Object(w[i+1]).(types.Array); ok {
			for k, o := range list {
				put(first+k, o)
			}
			i += 2
			continue
		}
		last, _ := r.Integer(w[i+1])
		for code := first; i+2 < len(w) && code <= min(last, 0xffff) && r.Stop == nil; code++ {
			put(code, w[i+2])
		}
		i += 3
	}
}
