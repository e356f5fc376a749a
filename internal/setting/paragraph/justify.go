package paragraph

// aligned is the indent that centres or right-aligns a line.
func (s *lineSetter) aligned(diff int32) int {
	switch {
	case diff <= 0:
		return 0
	case s.p.opt.Align == Centre:
		return int(diff / 2)
	case s.p.opt.Align == Right:
		return int(diff)
	}
	return 0
}

// squeeze takes need out of the line, kind after kind in CLREQ's order
// (3.1.9; standards.md 18), all of one kind in proportion; it returns what was
// taken.
func (s *lineSetter) squeeze(need int32) int32 {
	taken := int32(0)
	for kind := uint8(0); kind < squeezeKinds && need > 0; kind++ {
		have := int32(0)
		for i := s.from; i < s.to; i++ {
			if j := &s.p.joints[i]; j.shrinkKind == kind {
				have += j.shrink
			}
		}
		if have == 0 {
			continue
		}
		take, done := min(need, have), int64(0)
		seen := int64(0)
		for i := s.from; i < s.to; i++ {
			if j := &s.p.joints[i]; j.shrinkKind == kind && j.shrink > 0 {
				seen += int64(j.shrink)
				upto := seen * int64(take) / int64(have)
				s.gaps[i-s.from] -= int32(upto - done)
				done = upto
			}
		}
		need -= take
		taken += take
	}
	return taken
}

// expand draws the glyphs of a line wider, or narrower, by need, as far as they
// may be, and returns what is left of need. What is left is opened between
// them, so that the line comes to room once all of it is drawn wider.
func (s *lineSetter) expand(l *Line, need, room int32) int32 {
	most := s.p.flex(room)
	give := max(min(need, most), -most)
	if give == 0 || room <= give {
		return need
	}
	l.Expansion = int(int64(give) * 10000 / int64(room-give))
	return need - give
}

// stretch opens the line by need, after its word spaces: Han-Latin gaps, then
// all Han gaps equally (standards.md 19). It returns how far the Han gaps, or
// the word spaces, went, and whether that is loose.
func (s *lineSetter) stretch(need int32) (int, bool) {
	need = s.open(stretchHanLatin, need)
	if need == 0 {
		return 0, false
	}
	n := s.p.sum.gaps[s.to] - s.p.sum.gaps[s.from]
	if n == 0 {
		return s.openWords(need)
	}
	each := min((need+n-1)/n, hanLimit)
	give := min(need, each*n)
	s.spread(stretchHan, give, n)
	s.openLast(need - give)
	return int(each), each > hanMost || give < need
}

// openLast opens the Han-Latin gaps to their limit in a line that is loose.
func (s *lineSetter) openLast(need int32) {
	n := int32(0)
	for i := s.from; i < s.to; i++ {
		if s.p.joints[i].growKind == stretchHanLatin {
			n++
		}
	}
	if n > 0 && need > 0 {
		s.spread(stretchHanLatin, min(need, n*(hanLatinLimit-hanLatinMost)), n)
	}
}

// open gives the joints of a kind up to their limit, in proportion, and
// returns what is left.
func (s *lineSetter) open(kind uint8, need int32) int32 {
	have := int32(0)
	for i := s.from; i < s.to; i++ {
		if j := &s.p.joints[i]; j.growKind == kind {
			have += j.stretch
		}
	}
	if have == 0 || need == 0 {
		return need
	}
	give, seen, done := min(need, have), int64(0), int64(0)
	for i := s.from; i < s.to; i++ {
		if j := &s.p.joints[i]; j.growKind == kind {
			seen += int64(j.stretch)
			upto := seen * int64(give) / int64(have)
			s.gaps[i-s.from] += int32(upto - done)
			done = upto
		}
	}
	return need - give
}

// spread gives the n joints of a kind equal shares of give.
func (s *lineSetter) spread(kind uint8, give, n int32) {
	k, done := int32(0), int32(0)
	for i := s.from; i < s.to; i++ {
		if s.p.joints[i].growKind == kind {
			k++
			upto := int32(int64(give) * int64(k) / int64(n))
			s.gaps[i-s.from] += upto - done
			done = upto
		}
	}
}

// openWords opens the word spaces of a line without Han beyond their limit, to
// one and a half of their width at most: a line that still falls short stays
// short. It is loose in any case.
func (s *lineSetter) openWords(need int32) (int, bool) {
	n, width := int32(0), int32(0)
	for i := s.from; i < s.to; i++ {
		if j := &s.p.joints[i]; j.growKind == stretchWord {
			n++
			width = j.gap
		}
	}
	if n == 0 {
		return 0, need > 1000
	}
	give := min(need, n*width/6)
	s.spread(stretchWord, give, n)
	return int(give/n + width/3), true
}
