package program

// readSFNT reads a TrueType or OpenType font (ISO/IEC 14496-22).
func readSFNT(b []byte) (*Font, error) {
	v := view(b)
	at := 0
	if string(b[:4]) == "ttcf" {
		at = v.u32(12)
	}
	tables := map[string]view{}
	for i := range v.u16(at + 4) {
		entry := at + 12 + 16*i
		if entry+16 > len(v) {
			break
		}
		tables[string(v[entry:entry+4])] = v.part(v.u32(entry+8), v.u32(entry+12))
	}
	if len(tables) == 0 {
		return nil, errBroken
	}
	f := &Font{}
	if cff, has := tables["CFF "]; has {
		inner, err := readCFF(cff)
		if err != nil {
			return nil, err
		}
		f = inner
	}
	f.readMetrics(tables)
	f.readPost(tables["post"])
	if cmap := tables["cmap"]; len(cmap) >= 4 {
		left, read := mostCodes, map[int]map[int]int{} // tables by their place: several may be one
		for i := range min(cmap.u16(2), 64) {
			entry := 4 + 8*i
			at := cmap.u32(entry + 4)
			if read[at] == nil {
				read[at] = map[int]int{}
				readCodes(cmap.part(at, len(cmap)), func(code, glyph int) bool {
					if left--; left < 0 {
						return false
					}
					if glyph != 0 {
						read[at][code] = glyph
					}
					return true
				})
			}
			f.Tables = append(f.Tables, Table{Platform: cmap.u16(entry), Encoding: cmap.u16(entry + 2), glyphs: read[at]})
		}
	}
	return f, nil
}

// readMetrics reads how many glyphs there are, and their widths.
func (f *Font) readMetrics(tables map[string]view) {
	if n := tables["maxp"].u16(4); n > 0 {
		f.Glyphs = n
	}
	units := tables["head"].u16(18)
	long := tables["hhea"].u16(34)
	hmtx := tables["hmtx"]
	if units == 0 || long == 0 || len(hmtx) == 0 {
		return
	}
	f.widths = make([]int, f.Glyphs)
	for g := range f.widths {
		f.widths[g] = hmtx.u16(4*min(g, long-1)) * 1_000_000 / units
	}
}

// readPost reads the names of the glyphs, of a table in format 2.
func (f *Font) readPost(post view) {
	if post.u32(0) != 0x20000 {
		return
	}
	n := min(post.u16(32), mostGlyphs)
	var own []string
	for at := 34 + 2*n; at < len(post) && len(own) < mostGlyphs; {
		size := post.u8(at)
		own = append(own, string(post.part(at+1, size)))
		at += 1 + size
	}
	f.Names = map[string]int{}
	for g := range n {
		i := post.u16(34 + 2*g)
		name := ""
		switch {
		case i < 258:
			name = macGlyph(i)
		case i-258 < len(own):
			name = own[i-258]
		}
		if _, met := f.Names[name]; name != "" && !met {
			f.Names[name] = g
		}
	}
}

// readCodes reads a table of characters of format 0, 4, 6 or 12. put takes a code and
// its glyph, 0 for none, and says whether it takes more.
func readCodes(v view, put func(code, glyph int) bool) {
	switch v.u16(0) {
	case 0:
		for c := 0; c < 256 && put(c, v.u8(6+c)); c++ {
		}
	case 4:
		readSegments(v, put)
	case 6:
		first := v.u16(6)
		for i := 0; i < v.u16(8) && put(first+i, v.u16(10+2*i)); i++ {
		}
	case 12:
		for i := range min(v.u32(12), len(v)/12) {
			at := 16 + 12*i
			first, last, glyph := v.u32(at), v.u32(at+4), v.u32(at+8)
			for c := first; c <= min(last, first+mostGlyphs); c++ {
				if !put(c, glyph+c-first) {
					return
				}
			}
		}
	}
}

// readSegments reads a table of format 4.
func readSegments(v view, put func(code, glyph int) bool) {
	n := v.u16(6) / 2
	for i := range n {
		last, first := v.u16(14+2*i), v.u16(16+2*n+2*i)
		delta, offset := v.u16(16+4*n+2*i), v.u16(16+6*n+2*i)
		for c := first; c <= last && c < 0xffff; c++ {
			glyph := c
			if offset != 0 {
				glyph = v.u16(16 + 6*n + 2*i + offset + 2*(c-first))
			}
			if offset == 0 || glyph != 0 {
				glyph = (glyph + delta) & 0xffff
			}
			if !put(c, glyph) {
				return
			}
		}
	}
}
