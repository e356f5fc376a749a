package typeface

import "sync/atomic"

// charmap is a face's Unicode cmap subtable, read in place. Lookups go through
// pages of 256 characters that are filled when first asked for, because
// setting asks for the same few pages thousands of times.
type charmap struct {
	table  string // the subtable, format 4 or 12
	format uint16
	glyphs int                                 // of the face: a higher number counts as no glyph
	pages  [0x1100]atomic.Pointer[[256]uint16] // nil: not asked for yet
}

// findCharmap picks the best Unicode subtable of a cmap table, format 12 before 4; nil
// when there is none. glyphs is how many glyphs the face has.
func findCharmap(cmap string, glyphs int) *charmap {
	best := -1
	m := &charmap{glyphs: glyphs}
	for i := range int(u16(cmap, 2)) {
		rec := 4 + 8*i
		if rec+8 > len(cmap) {
			break
		}
		platform, encoding, off := u16(cmap, rec), u16(cmap, rec+2), int(u32(cmap, rec+4))
		if off+4 > len(cmap) || platform != 0 && !(platform == 3 && (encoding == 1 || encoding == 10)) {
			continue
		}
		sub := cmap[off:]
		rank, size := -1, 0
		switch u16(sub, 0) {
		case 4:
			rank, size = 1, int(u16(sub, 2))
		case 12:
			rank, size = 2, int(u32(sub, 4))
		}
		if rank <= best || size < 16 {
			continue
		}
		best, m.table, m.format = rank, sub[:min(size, len(sub))], u16(sub, 0)
	}
	if best < 0 {
		return nil
	}
	return m
}

// glyph returns the glyph of a character, 0 when there is none.
func (m *charmap) glyph(r rune) uint16 {
	page := uint32(r) >> 8
	if page >= uint32(len(m.pages)) {
		return 0
	}
	p := m.pages[page].Load()
	if p == nil {
		p = m.fill(page << 8)
		m.pages[page].Store(p)
	}
	return p[uint8(r)]
}

// fill reads the page of characters that begins at first.
func (m *charmap) fill(first uint32) *[256]uint16 {
	var page [256]uint16
	if m.format == 12 {
		m.fill12(first, &page)
	} else if first <= 0xFF00 {
		m.fill4(first, &page)
	}
	for i, g := range page {
		if int(g) >= m.glyphs {
			page[i] = 0
		}
	}
	return &page
}

// fill12 reads segmented coverage (ISO 14496-22, cmap format 12).
func (m *charmap) fill12(first uint32, page *[256]uint16) {
	n := min(int(u32(m.table, 12)), (len(m.table)-16)/12)
	lo, hi := 0, n
	for lo < hi { // the first group that ends at or after the page
		mid := (lo + hi) / 2
		if u32(m.table, 16+12*mid+4) < first {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < n; lo++ {
		start, end, glyph := u32(m.table, 16+12*lo), u32(m.table, 16+12*lo+4), u32(m.table, 16+12*lo+8)
		if start > first+255 {
			return
		}
		for c := max(start, first); c <= min(end, first+255); c++ {
			if g := uint64(glyph) + uint64(c-start); g <= 0xFFFF {
				page[c-first] = uint16(g)
			}
		}
	}
}

// fill4 reads segment mapping to delta values (ISO 14496-22, cmap format 4).
func (m *charmap) fill4(first uint32, page *[256]uint16) {
	n := min(int(u16(m.table, 6))/2, (len(m.table)-16)/8)
	ends, starts := 14, 16+2*n
	deltas, offsets := starts+2*n, starts+4*n
	for i := range n {
		start, end := uint32(u16(m.table, starts+2*i)), uint32(u16(m.table, ends+2*i))
		if end < first {
			continue
		}
		if start > first+255 {
			return
		}
		delta, offset := u16(m.table, deltas+2*i), int(u16(m.table, offsets+2*i))
		for c := max(start, first); c <= min(end, first+255); c++ {
			switch {
			case c == 0xFFFF:
			case offset == 0:
				page[c-first] = uint16(c) + delta
			default:
				if g := u16(m.table, offsets+2*i+offset+2*int(c-start)); g != 0 {
					page[c-first] = g + delta
				}
			}
		}
	}
}
