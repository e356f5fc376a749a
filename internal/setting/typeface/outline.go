package typeface

// offset is where the outline of glyph g begins in glyf.
func (f *Face) offset(g int) int {
	if f.longLoca {
		return int(u32(f.loca, 4*g))
	}
	return 2 * int(u16(f.loca, 2*g))
}

// outline returns the glyf record of a glyph; "" for a blank, for a glyph that
// the face does not have, and for a damaged entry.
func (f *Face) outline(g int) string {
	if f.drawn != nil {
		return f.drawn.record(g)
	}
	return f.filed(g)
}

// filed returns the record of a glyph as the table glyf has it, "" as outline does.
func (f *Face) filed(g int) string {
	if g < 0 || g >= f.glyphs || f.loca == "" {
		return ""
	}
	from, to := f.offset(g), f.offset(g+1)
	if from > to || to > len(f.glyf) || to-from < 10 {
		return ""
	}
	return f.glyf[from:to]
}

// mostKept is how many outlines a face keeps, of some 300 bytes each; after these it
// begins anew.
const mostKept = 1 << 14

// keep returns the glyf record of a glyph without its instructions, as subsets hold
// it; "" as outline does. It reads a record once, from the file where there is one,
// and keeps it.
func (f *Face) keep(g int) string {
	if f.drawn != nil {
		return f.drawn.record(g)
	}
	f.keeping.Lock()
	defer f.keeping.Unlock()
	if o, ok := f.kept[g]; ok {
		return o
	}
	o := f.outline(g)
	if o == "" {
		return ""
	}
	o = f.read("glyf", f.offset(g), o)
	if i16(o, 0) >= 0 {
		o = unhinted(o)
	}
	if f.kept == nil || len(f.kept) >= mostKept {
		f.kept = map[int]string{}
	}
	f.kept[g] = o
	return o
}

// read returns part of a table, which begins at at. Where there is a file, it is read
// from that, and not from memory.
func (f *Face) read(table string, at int, part string) string {
	if f.window.File == nil {
		return part
	}
	b := make([]byte, len(part))
	if _, err := f.window.File.ReadAt(b, f.window.Offset+f.font.places[table]+int64(at)); err != nil {
		return part
	}
	return string(b)
}

// ink is the box of a glyph's outline in units of the file; ok is false for a blank
// one.
func (f *Face) ink(g int) (xMin, yMin, xMax, yMax int, ok bool) {
	o := f.outline(g)
	if o == "" {
		return 0, 0, 0, 0, false
	}
	return i16(o, 2), i16(o, 4), i16(o, 6), i16(o, 8), true
}

// Ink is the box of a glyph's outline in 1/1000 em from its origin on the
// baseline. ok is false for a blank one.
func (f *Face) Ink(glyph uint16) (xMin, yMin, xMax, yMax int, ok bool) {
	xMin, yMin, xMax, yMax, ok = f.ink(int(glyph))
	return f.milli(xMin), f.milli(yMin), f.milli(xMax), f.milli(yMax), ok
}
