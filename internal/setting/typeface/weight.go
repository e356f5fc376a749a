package typeface

import "jianbao/internal/diag"

// A table of shaping can say the same part again and again in two bytes each, in lists
// within lists: from a file of 300 KB the parser would make any number of gigabytes.
// So the parts are counted first, each as often as it will be made, the numbers in
// them alone (ISO 14496-22, chapter 6).

// mostValues is how many numbers the tables of shaping may come to. The faces of the
// house have some ten thousand, those of Urdu or Burmese a million.
const mostValues = 6_000_000

// scale counts the numbers of a table.
type scale struct {
	table string
	left  int // how many it may still have; below 0: it has more
}

// weigh refuses tables of shaping that come to too much.
func (f *Face) weigh() error {
	left := mostValues
	for _, tag := range []string{"GSUB", "GPOS", "GDEF", "kern", "MVAR"} {
		s := &scale{f.font.tables[tag], left}
		switch tag {
		case "GDEF":
			s.definitions()
		case "kern":
			s.kerning()
		case "MVAR":
			s.part(0, 10, s.store)
		default:
			s.layout(tag == "GPOS")
		}
		if left = s.left; left < 0 {
			return diag.Words{"its shaping tables are too large", "整形表过大"}
		}
	}
	return nil
}

// u is the number at a place, 0 beyond the end.
func (s *scale) u(at int) int { return int(u16(s.table, at)) }

// take counts n numbers.
func (s *scale) take(n int) { s.left -= max(n, 0) }

// each calls f for each of n records of so many bytes that stand from at on, as long
// as something is left.
func (s *scale) each(at, n, size int, f func(at int)) {
	for i := 0; i < n && s.left >= 0 && at+size*i < len(s.table); i++ {
		s.left--
		f(at + size*i)
	}
}

// lists calls f for each part of a list, n offsets from base that stand from at on.
func (s *scale) lists(base, at, n int, f func(at int)) {
	s.each(at, n, 2, func(at int) { s.part(base, at, f) })
}

// part calls f for the part whose offset from base stands at at, if there is one.
func (s *scale) part(base, at int, f func(at int)) {
	if off := s.u(at); off != 0 {
		f(base + off)
	}
}

// far is part for an offset of 32 bits.
func (s *scale) far(base, at int, f func(at int)) {
	if off := int(u32(s.table, at)); off > 0 && off < len(s.table) {
		f(base + off)
	}
}

// layout counts GSUB or GPOS.
func (s *scale) layout(gpos bool) {
	feature := func(at int) { s.take(s.u(at + 2)) }
	language := func(at int) { s.take(s.u(at + 4)) }
	s.part(0, 4, func(list int) {
		s.each(list+2, s.u(list), 6, func(at int) {
			s.part(list, at+4, func(script int) {
				s.part(script, script, language)
				s.each(script+4, s.u(script+2), 6, func(at int) { s.part(script, at+4, language) })
			})
		})
	})
	s.part(0, 6, func(list int) {
		s.each(list+2, s.u(list), 6, func(at int) { s.part(list, at+4, feature) })
	})
	s.part(0, 8, func(list int) {
		s.lists(list, list+2, s.u(list), func(lookup int) {
			kind := s.u(lookup)
			s.lists(lookup, lookup+6, s.u(lookup+4), func(at int) { s.lookup(gpos, kind, at) })
		})
	})
	if s.u(2) > 0 {
		s.far(0, 10, func(list int) {
			s.each(list+8, int(u32(s.table, list+4)), 8, func(at int) {
				s.far(list, at, func(set int) { s.take(6 * s.u(set)) })
				s.far(list, at+4, func(subst int) {
					s.each(subst+6, s.u(subst+4), 6, func(at int) { s.far(subst, at+2, feature) })
				})
			})
		})
	}
}

// lookup counts a subtable of a lookup of this kind.
func (s *scale) lookup(gpos bool, kind, at int) {
	if !gpos && kind == 7 || gpos && kind == 9 { // an extension
		kind, at = s.u(at+2), at+int(u32(s.table, at+4))
	}
	if gpos {
		kind += 10
	}
	switch kind {
	case 5, 17:
		s.context(at)
	case 6, 18:
		s.chained(at)
	case 1, 2, 3, 4, 8:
		s.substitution(kind, at)
	case 11, 12:
		s.positions(kind, at)
	case 13, 14, 15, 16:
		s.attachment(kind, at)
	}
}

// coverage counts a coverage table: its entries, and the glyphs of its ranges, which
// are gone through.
func (s *scale) coverage(at int) {
	if s.u(at) == 1 {
		s.take(s.u(at + 2))
		return
	}
	s.each(at+4, s.u(at+2), 6, func(at int) { s.take(3 + (s.u(at+2)-s.u(at))/32) })
}

// classes counts a class definition table.
func (s *scale) classes(at int) {
	if s.u(at) == 1 {
		s.take(s.u(at + 4))
	} else {
		s.take(3 * s.u(at+2))
	}
}

// definitions counts GDEF.
func (s *scale) definitions() {
	s.part(0, 4, s.classes)
	s.part(0, 6, func(list int) {
		s.part(list, list, s.coverage)
		s.lists(list, list+4, s.u(list+2), func(at int) { s.take(s.u(at)) })
	})
	s.part(0, 8, func(list int) {
		s.part(list, list, s.coverage)
		s.lists(list, list+4, s.u(list+2), func(glyph int) {
			s.lists(glyph, glyph+2, s.u(glyph), func(caret int) { s.part(caret, caret+4, s.device) })
		})
	})
	s.part(0, 10, s.classes)
	if s.u(2) >= 2 {
		s.part(0, 12, func(sets int) {
			s.each(sets+4, s.u(sets+2), 4, func(at int) { s.far(sets, at, s.coverage) })
		})
	}
	if s.u(2) >= 3 {
		s.far(0, 14, s.store)
	}
}

// store counts a variation store.
func (s *scale) store(store int) {
	s.far(store, store+2, func(regions int) { s.take(3 * s.u(regions) * s.u(regions+2)) })
	s.each(store+8, s.u(store+6), 4, func(at int) {
		s.far(store, at, func(deltas int) { s.take(s.u(deltas+4) * (1 + s.u(deltas))) })
	})
}

// kerning counts the old kern table, of Microsoft's form or of Apple's.
func (s *scale) kerning() {
	at, n, apple := 4, s.u(2), s.u(0) == 1
	if apple {
		at, n = 8, int(u32(s.table, 4))
	}
	for ; n > 0 && at < len(s.table) && s.left >= 0; n-- {
		size, kind, pairs := s.u(at+2), s.u(at+4)>>8, s.u(at+6)
		if apple {
			size, kind, pairs = int(u32(s.table, at)), s.u(at+4)&0xff, s.u(at+8)
		}
		if s.take(1 + 3*pairs); kind != 0 {
			s.take((len(s.table) - at) / 2)
		}
		at += max(size, 0)
	}
}
