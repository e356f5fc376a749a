package drawn

import (
	"encoding/binary"
	"fmt"
	"hash"

	"jianbao/internal/setting/typeface"
)

// outlines are those of a TrueType font's glyphs.
type outlines struct {
	loca, glyf, scale []byte // the tables, and the units of an em
	long              bool   // the places in loca have four bytes
}

// openOutlines finds the tables of a font; nil where it has none of outlines.
func openOutlines(b []byte) *outlines {
	tables := map[string][]byte{}
	for i := range int(number(b, 4, 2)) {
		at := 12 + 16*i
		if at+16 > len(b) {
			return nil
		}
		from, size := int(number(b, at+8, 4)), int(number(b, at+12, 4))
		if from < 0 || size < 0 || from > len(b) || size > len(b)-from {
			return nil
		}
		tables[string(b[at:at+4])] = b[from : from+size]
	}
	head := tables["head"]
	if len(head) < 54 || tables["loca"] == nil || tables["glyf"] == nil {
		return nil
	}
	return &outlines{tables["loca"], tables["glyf"], head[18:20], number(head, 50, 2) != 0}
}

// number reads so many bytes at a place; what is beyond the end is 0.
func number(b []byte, at, bytes int) uint32 {
	if at < 0 || at+bytes > len(b) {
		return 0
	}
	if bytes == 2 {
		return uint32(binary.BigEndian.Uint16(b[at:]))
	}
	return binary.BigEndian.Uint32(b[at:])
}

// glyph is the bytes of a glyph's outline; none for a blank.
func (o *outlines) glyph(n int) []byte {
	from, to := int(number(o.loca, 2*n, 2))*2, int(number(o.loca, 2*n+2, 2))*2
	if o.long {
		from, to = int(number(o.loca, 4*n, 4)), int(number(o.loca, 4*n+4, 4))
	}
	if from < 0 || to < from || to > len(o.glyf) {
		return nil
	}
	return o.glyf[from:to]
}

// write writes the outline of a glyph. One that is made of others is written as these:
// their numbers differ from one subset to another.
func (o *outlines) write(h hash.Hash, n, depth int) {
	h.Write(o.scale)
	g := string(o.glyph(n))
	if len(g) < 10 || g[0] < 0x80 || depth > mostParts {
		fmt.Fprintln(h, len(g), g)
		return
	}
	glyphs, rest, _ := typeface.Parts(g)
	fmt.Fprintln(h, len(glyphs), rest)
	for _, part := range glyphs {
		o.write(h, part, depth+1)
	}
}

// mostParts bounds glyphs within glyphs.
const mostParts = 8
