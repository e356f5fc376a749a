package typeface

// Program is the TrueType file of a frozen subset: glyf and loca with the
// outlines in use, head, hhea, hmtx and maxp (ISO 32000-1 9.9); no cmap, as
// codes are glyph numbers, and no hinting. It stands in room, which may be nil, where that
// is large enough. The error says that there are more glyphs than a font can hold.
func (s *Subset) Program(room []byte) ([]byte, error) {
	t, err := s.gather()
	if err != nil {
		return nil, err
	}
	t.measure() // may blank glyphs, so before the tables
	size := t.size()
	long := size > 2*0xFFFF
	loca := make([]byte, 0, 4*len(t.records)+4)
	p := newProgram(room, 6, size+8*len(t.records)+256)
	p.out, loca = t.glyf(p.out, loca, long)
	p.end("glyf")
	p.add("head", t.head(long))
	p.add("hhea", t.hhea())
	p.add("hmtx", t.hmtx())
	p.add("loca", loca)
	p.add("maxp", t.maxp())
	return p.bytes(), nil
}

// size is how many bytes the table glyf has. Where 16 bits are too few for its half, loca
// has offsets of 32 bits.
func (t *outlines) size() (size int) {
	for _, r := range t.records {
		size += (len(r) + 3) &^ 3
	}
	return size
}

// glyf appends the records to a file that ends on a boundary of four bytes, and where they
// begin to loca.
func (t *outlines) glyf(file, loca []byte, long bool) (all, offsets []byte) {
	begun := len(file)
	for _, r := range append(t.records, "") {
		if at := len(file) - begun; long {
			loca = put32(loca, at)
		} else {
			loca = put16(loca, at/2)
		}
		file = append(file, r...)
		for len(file)%4 != 0 {
			file = append(file, 0)
		}
	}
	return file, loca
}

// measure finds in the records what head, hhea and maxp must say.
func (t *outlines) measure() {
	sums := make([]sum, len(t.records))
	for i := range t.records {
		t.total(i, sums)
	}
	m := &t.most
	for i, o := range t.records {
		m.width = max(m.width, t.widths[i])
		if o == "" {
			continue
		}
		box := [4]int{i16(o, 2), i16(o, 4), i16(o, 6), i16(o, 8)}
		if !m.seen {
			m.seen, m.box, m.minLeft, m.minRight, m.xs = true, box, box[0], t.widths[i]-box[2], box[2]
		}
		m.box = [4]int{min(m.box[0], box[0]), min(m.box[1], box[1]), max(m.box[2], box[2]), max(m.box[3], box[3])}
		m.minLeft, m.minRight, m.xs = min(m.minLeft, box[0]), min(m.minRight, t.widths[i]-box[2]), max(m.xs, box[2])
		if s := sums[i]; s.depth == 0 {
			m.points, m.contours = max(m.points, s.points), max(m.contours, s.contours)
		} else {
			m.deepPoints, m.deepContours = max(m.deepPoints, s.points), max(m.deepContours, s.contours)
			m.depth, m.parts = max(m.depth, s.depth), max(m.parts, s.parts)
		}
	}
}

// sum is what a glyph draws, its parts and theirs counted.
type sum struct {
	points, contours int
	depth            int  // of composites in composites; 0: a simple outline
	parts            int  // of a composite itself
	open             bool // it is being worked out
	done             bool // it is worked out
}

// total works out the sum of glyph i of the subset. A glyph that has itself as a part,
// which only a broken font has, becomes blank.
func (t *outlines) total(i int, sums []sum) sum {
	s := &sums[i]
	if s.done || t.records[i] == "" {
		return *s
	}
	s.open, s.done = true, true
	o := t.records[i]
	if i16(o, 0) >= 0 {
		s.points, s.contours = pointsOf(o), i16(o, 0)
	} else {
		parts, _, _ := components(o)
		for _, c := range parts {
			if c.glyph >= len(sums) || sums[c.glyph].open {
				t.records[i], *s = "", sum{done: true}
				return *s
			}
			x := t.total(c.glyph, sums)
			s.points, s.contours, s.depth = min(s.points+x.points, 0xFFFF), min(s.contours+x.contours, 0xFFFF), max(s.depth, x.depth)
		}
		s.depth, s.parts = s.depth+1, len(parts)
	}
	s.open = false
	return *s
}

// pointsOf is the number of points of a simple outline.
func pointsOf(o string) int {
	if n := i16(o, 0); n > 0 {
		return int(u16(o, 8+2*n)) + 1
	}
	return 0
}
