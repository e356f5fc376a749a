package paragraph

// aligned is the indent that centres a line or sets it flush right; diff is what it
// falls short of its measure.
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

// edge is where the widest line of ragged Chinese ends, in thousandths of an em; 0 for a
// paragraph that is not, or that has one line.
func (p *Paragraph) edge(b Breaks) int32 {
	if p.opt.Align != Ragged || !p.han || len(b.ends) < 2 {
		return 0
	}
	from, edge, indent := 0, int32(0), p.indent(b.measure)
	for _, e := range b.ends {
		edge = max(edge, indent+p.natural(from, int(e)-1))
		from, indent = int(e), 0
	}
	return edge
}

// nearlyFull says that a line of ragged Chinese is set to the edge of the widest: it
// falls short by less than one character and the blank half of a mark, and opens by no
// more than a justified line may. Without it the right side would be a saw of half
// characters, for a mark at the end of a line takes half an em (CLREQ 3.1.6;
// STANDARDS.md 11).
func (s *lineSetter) nearlyFull(natural int32) bool {
	short := s.edge - s.indent - natural
	if s.last || short <= 0 || short >= 1500 {
		return false
	}
	n := s.p.sum.gaps[s.to] - s.p.sum.gaps[s.from]
	return n > 0 && (short+n-1)/n <= hanMost
}

// squeeze takes need out of the line and returns what could be taken. The kinds of
// joints give way one after another in CLREQ's order (3.1.9; STANDARDS.md 18), all of
// one kind in proportion to what they have.
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

// expand has the glyphs of a line drawn wider by need, or narrower where that is
// below 0, as far as they may be, and returns what is left of need. What is left is
// opened between the glyphs before all is drawn wider, and the line then is as long
// as room.
func (s *lineSetter) expand(l *Line, need, room int32) int32 {
	most := s.p.flex(room)
	give := max(min(need, most), -most)
	if give == 0 || room <= give {
		return need
	}
	l.Expansion = int(int64(give) * 10000 / int64(room-give))
	return need - give
}

// stretch opens the line by need, once its word spaces are open: the Han-Latin gaps,
// then all Han gaps equally (STANDARDS.md 19). It returns how far each Han gap, or
// each word space, was opened, and whether the line is loose.
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

// openLast opens the Han-Latin gaps by what is left of need, to their limit, in a
// line that is loose.
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

// open opens the joints of a kind by need, in proportion and up to their limits, and
// returns what is left of need.
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

// spread opens the n joints of a kind by equal shares of give.
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

// openWords opens the word spaces of a line without Han gaps beyond their limit, to
// one and a half times their width at most; a line that still falls short stays
// short. Such a line is loose. It returns what stretch does.
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
