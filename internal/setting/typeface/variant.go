package typeface

// HasVariant says that the face has the variant of a character that a selector asks
// for (ISO 14496-22, cmap format 14): as its usual form, or as one of its own.
func (f *Face) HasVariant(r, selector rune) bool {
	table := variations(f.font.tables["cmap"])
	n := min(int(u32(table, 6)), (len(table)-10)/11)
	for i := range max(n, 0) {
		at := 10 + 11*i
		if u24(table, at) != selector {
			continue
		}
		return f.Has(r) && usualForm(table, int(u32(table, at+3)), r) || ownForm(table, int(u32(table, at+7)), r)
	}
	return false
}

// variations is the subtable of variation selectors of a cmap table, "" where there is
// none.
func variations(cmap string) string {
	for i := range int(u16(cmap, 2)) {
		if 12+8*i > len(cmap) || u16(cmap, 4+8*i) != 0 || u16(cmap, 6+8*i) != 5 {
			continue
		}
		if off := int(u32(cmap, 8+8*i)); off+10 <= len(cmap) && u16(cmap, off) == 14 {
			return cmap[off:min(off+int(u32(cmap, off+2)), len(cmap))]
		}
	}
	return ""
}

// usualForm looks a character up in the list, at an offset, of those whose variant is
// the form that they have anyway. Offset 0 is no list.
func usualForm(table string, at int, r rune) bool {
	if at == 0 {
		return false
	}
	for i, n := 0, min(int(u32(table, at)), len(table)/4); i < n; i++ {
		start, more := u24(table, at+4+4*i), rune(u16(table, at+6+4*i)&0xFF)
		if r >= start && r <= start+more {
			return true
		}
	}
	return false
}

// ownForm looks a character up in the list of those whose variant has a glyph of its
// own.
func ownForm(table string, at int, r rune) bool {
	if at == 0 {
		return false
	}
	for i, n := 0, min(int(u32(table, at)), len(table)/5); i < n; i++ {
		if u24(table, at+4+5*i) == r {
			return u16(table, at+7+5*i) != 0
		}
	}
	return false
}

// u24 reads a big-endian number of three bytes at i, 0 beyond the end.
func u24(s string, i int) rune {
	if i < 0 || i+3 > len(s) {
		return 0
	}
	return rune(s[i])<<16 | rune(s[i+1])<<8 | rune(s[i+2])
}
