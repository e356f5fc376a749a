package drawn

import (
	"crypto/sha256"
	"fmt"
	"hash"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// font is a font of the content. One whose glyphs can be told from each other by their
// outlines has them; any other stands for itself as a whole.
type font struct {
	whole    Sum
	outlines *outlines      // nil: the font is known as a whole
	widths   map[int]string // by code
	usual    string         // the width of all other codes
	glyphs   map[int]Sum    // by code, those that were met
}

// write writes the glyphs of a string; for no font (nil) its bytes.
func (f *font) write(h hash.Hash, s string) {
	if f == nil || f.outlines == nil {
		if f != nil {
			h.Write(f.whole[:])
		}
		fmt.Fprintf(h, "(%q)", s)
		return
	}
	fmt.Fprint(h, "(")
	for i := 0; i+1 < len(s); i += 2 {
		sum := f.glyph(int(s[i])<<8 | int(s[i+1]))
		h.Write(sum[:])
	}
	fmt.Fprint(h, ")")
}

// glyph is what a code draws, and how far it moves on.
func (f *font) glyph(code int) Sum {
	sum, known := f.glyphs[code]
	if known {
		return sum
	}
	h := sha256.New()
	f.outlines.write(h, code, 0)
	width, own := f.widths[code]
	if !own {
		width = f.usual
	}
	fmt.Fprintln(h, width)
	h.Sum(sum[:0])
	f.glyphs[code] = sum
	return sum
}

// font reads a font once; o is its entry in the resources.
func (r *reader) font(o types.Object) *font {
	n := foreign.NumberOf(o)
	if f, known := r.fonts[n]; known && n != 0 {
		return f
	}
	f := &font{glyphs: map[int]Sum{}}
	r.fonts[n] = f
	if f.outlines = r.outlinesOf(o); f.outlines == nil {
		h := sha256.New()
		r.value(h, o)
		h.Sum(f.whole[:0])
		return f
	}
	below := r.file.Dict(r.file.Array(r.file.Dict(o)["DescendantFonts"])[0])
	f.usual = fmt.Sprint(r.file.Object(below["DW"]))
	f.readWidths(r, r.file.Array(below["W"]))
	return f
}

// outlinesOf gives the outlines of a font whose codes are the numbers of its glyphs
// (ISO 32000-1 9.7.4.2); nil for any other.
func (r *reader) outlinesOf(o types.Object) *outlines {
	d := r.file.Dict(o)
	below := r.file.Array(d["DescendantFonts"])
	if r.file.NameOf(d["Subtype"]) != "Type0" || r.file.NameOf(d["Encoding"]) != "Identity-H" || len(below) != 1 {
		return nil
	}
	program := r.file.Dict(below[0])
	if m := r.file.Object(program["CIDToGIDMap"]); m != nil && r.file.NameOf(m) != "Identity" {
		return nil
	}
	s, is := r.file.Object(r.file.Dict(program["FontDescriptor"])["FontFile2"]).(types.StreamDict)
	if !is {
		return nil
	}
	b, err := foreign.Unpack(s)
	if err != nil {
		return nil
	}
	return openOutlines(b)
}

// readWidths reads the widths of codes (ISO 32000-1 9.7.4.3).
func (f *font) readWidths(r *reader, w types.Array) {
	f.widths = map[int]string{}
	for i := 0; i+1 < len(w); {
		from, _ := r.file.Integer(w[i])
		if list := r.file.Array(w[i+1]); list != nil {
			for k, width := range list {
				f.widths[from+k] = fmt.Sprint(r.file.Object(width))
			}
			i += 2
			continue
		}
		to, _ := r.file.Integer(w[i+1])
		if i+2 >= len(w) {
			return
		}
		for code := from; code <= min(to, 0xffff); code++ {
			f.widths[code] = fmt.Sprint(r.file.Object(w[i+2]))
		}
		i += 3
	}
}
