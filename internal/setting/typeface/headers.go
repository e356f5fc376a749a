package typeface

// head is the face's own table, with the units, box and loca format of the subset. The
// units are those that make one em: a face that is enlarged has fewer than its file
// says.
func (t *outlines) head(long bool) []byte {
	out := []byte(t.face.font.tables["head"][:54])
	put32at(out, 12, 0x5F0F3CF5)
	put16at(out, 16, 3) // baseline at 0, left edge at 0
	put16at(out, 18, t.face.em)
	for i, v := range t.most.box {
		put16at(out, 36+2*i, clip(v))
	}
	put16at(out, 50, 0)
	if long {
		put16at(out, 50, 1)
	}
	put16at(out, 52, 0)
	return out
}

// hhea is the face's own table, with the measures of the subset.
func (t *outlines) hhea() []byte {
	out := []byte(t.face.font.tables["hhea"][:36])
	put16at(out, 10, t.most.width)
	put16at(out, 12, clip(t.most.minLeft))
	put16at(out, 14, clip(t.most.minRight))
	put16at(out, 16, clip(t.most.xs))
	put16at(out, 34, len(t.records))
	return out
}

// hmtx gives every glyph a width of its own, and its xMin as the left bearing.
func (t *outlines) hmtx() []byte {
	out := make([]byte, 0, 4*len(t.records))
	for i, r := range t.records {
		out = put16(put16(out, max(0, min(0xFFFF, t.widths[i]))), i16(r, 2))
	}
	return out
}

// maxp says how much of everything the outlines have.
func (t *outlines) maxp() []byte {
	m := t.most
	out := put32(make([]byte, 0, 32), 0x00010000)
	for _, v := range []int{len(t.records), m.points, m.contours, m.deepPoints, m.deepContours,
		1, 0, 0, 0, 0, 0, 0, m.parts, m.depth} { // one zone, and nothing for instructions
		out = put16(out, min(v, 0xFFFF))
	}
	return out
}
