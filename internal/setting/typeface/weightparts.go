package typeface

// substitution counts a subtable that replaces glyphs: single, multiple, alternate,
// ligature, and reverse chained.
func (s *scale) substitution(kind, at int) {
	s.part(at, at+2, s.coverage)
	switch kind {
	case 1:
		if s.u(at) == 2 {
			s.take(s.u(at + 4))
		}
	case 2, 3:
		s.lists(at, at+6, s.u(at+4), func(at int) { s.take(s.u(at)) })
	case 4:
		s.lists(at, at+6, s.u(at+4), func(set int) {
			s.lists(set, set+2, s.u(set), func(ligature int) { s.take(2 + s.u(ligature+2)) })
		})
	case 8:
		s.take(s.u(s.around(at, at+4, 2)))
	}
}

// around counts so many lists of coverages, one after the other from next on, and
// gives the place after them.
func (s *scale) around(at, next, lists int) int {
	for range lists {
		n := s.u(next)
		s.lists(at, next+2, n, s.coverage)
		next += 2 + 2*n
	}
	return next
}

// context counts a subtable of rules for sequences.
func (s *scale) context(at int) {
	rule := func(at int) { s.take(2 + s.u(at) + 2*s.u(at+2)) }
	rules := func(set int) { s.lists(set, set+2, s.u(set), rule) }
	switch s.u(at) {
	case 1:
		s.part(at, at+2, s.coverage)
		s.lists(at, at+6, s.u(at+4), rules)
	case 2:
		s.part(at, at+2, s.coverage)
		s.part(at, at+4, s.classes)
		s.lists(at, at+8, s.u(at+6), rules)
	case 3:
		s.lists(at, at+6, s.u(at+2), s.coverage)
		s.take(2 * s.u(at+4))
	}
}

// chained counts a subtable of rules for sequences with what stands around them.
func (s *scale) chained(at int) {
	rule := func(at int) {
		before := s.u(at)
		input := at + 2 + 2*before
		ahead := input + 2*max(s.u(input), 1)
		actions := ahead + 2 + 2*s.u(ahead)
		s.take(4 + before + s.u(input) + s.u(ahead) + 2*s.u(actions))
	}
	rules := func(set int) { s.lists(set, set+2, s.u(set), rule) }
	switch s.u(at) {
	case 1:
		s.part(at, at+2, s.coverage)
		s.lists(at, at+6, s.u(at+4), rules)
	case 2:
		s.part(at, at+2, s.coverage)
		for _, k := range []int{4, 6, 8} {
			s.part(at, at+k, s.classes)
		}
		s.lists(at, at+12, s.u(at+10), rules)
	case 3:
		s.take(2 * s.u(s.around(at, at+2, 3)))
	}
}

// positions counts a subtable that moves single glyphs (11) or pairs (12).
func (s *scale) positions(kind, at int) {
	s.part(at, at+2, s.coverage)
	one, two := s.u(at+4), s.u(at+6)
	switch {
	case kind == 11 && s.u(at) == 1:
		s.value(at, at+6, one)
	case kind == 11:
		s.each(at+8, two, 2*fields(one), func(record int) { s.value(at, record, one) })
	case s.u(at) == 1:
		s.lists(at, at+10, s.u(at+8), func(set int) {
			s.each(set+2, s.u(set), 2+2*fields(one)+2*fields(two), func(record int) { s.pair(set, record+2, one, two) })
		})
	default:
		s.part(at, at+8, s.classes)
		s.part(at, at+10, s.classes)
		s.each(at+16, s.u(at+12)*s.u(at+14), max(2*fields(one)+2*fields(two), 1), func(record int) { s.pair(at, record, one, two) })
	}
}

// pair counts the values of two glyphs. Their devices count from base.
func (s *scale) pair(base, at, one, two int) {
	s.take(2)
	s.value(base, at, one)
	s.value(base, at+2*fields(one), two)
}

// fields is how many numbers a value of a format has.
func fields(format int) (n int) {
	for ; format > 0; format >>= 1 {
		n += format & 1
	}
	return n
}

// value counts the value of a format; the last four of its numbers may lead to
// devices.
func (s *scale) value(base, at, format int) {
	at += 2 * fields(format&0xf)
	for bit := 4; bit < 8; bit++ {
		if format>>bit&1 == 1 {
			s.part(base, at, s.device)
			at += 2
		}
	}
}

// device counts a table of corrections for the sizes of a screen.
func (s *scale) device(at int) {
	if s.u(at+4) <= 3 {
		s.take(s.u(at+2) - s.u(at))
	}
}

// anchor counts a place of a glyph.
func (s *scale) anchor(at int) {
	if s.u(at) == 3 {
		s.part(at, at+6, s.device)
		s.part(at, at+8, s.device)
	}
}

// attachment counts a subtable of places at which glyphs join or marks stand.
func (s *scale) attachment(kind, at int) {
	s.part(at, at+2, s.coverage)
	if kind == 13 { // cursive
		s.lists(at, at+6, 2*s.u(at+4), s.anchor)
		return
	}
	s.part(at, at+4, s.coverage)
	classes := s.u(at + 6)
	s.part(at, at+8, func(marks int) {
		s.each(marks+2, s.u(marks), 4, func(at int) { s.part(marks, at+2, s.anchor) })
	})
	s.part(at, at+10, func(bases int) {
		if kind != 15 {
			s.lists(bases, bases+2, s.u(bases)*classes, s.anchor)
			return
		}
		s.lists(bases, bases+2, s.u(bases), func(ligature int) {
			s.lists(ligature, ligature+2, s.u(ligature)*classes, s.anchor)
		})
	})
}
