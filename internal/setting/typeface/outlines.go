package typeface

import "fmt"

// outlines is the glyph table of a subset while it is made: .notdef, then one glyph a
// code, then the outlines that only composites have as parts.
type outlines struct {
	face    *Face
	records []string    // by glyph of the subset; "" for a blank one
	widths  []int       // by glyph of the subset, in units of the file
	homes   map[int]int // by glyph of the face: the glyph of the subset that has its outline
	pending []int       // glyphs of the face that have a home, but no record there yet
	most    limits
}

// limits is the most of everything that the outlines have (ISO 14496-22: maxp, hhea,
// head). Lengths are in units of the file.
type limits struct {
	points, contours         int // of a simple outline
	deepPoints, deepContours int // of a composite, all parts counted
	parts, depth             int // of a composite
	width, xs                int // the largest advance, and the furthest that ink reaches right
	minLeft, minRight        int // the least blank at the left and at the right of a glyph
	box                      [4]int
	seen                     bool // an outline was counted
}

// gather lays out the glyphs for the keys of a frozen subset.
func (s *Subset) gather() (*outlines, error) {
	if len(s.keys) > 0xFFFE {
		return nil, fmt.Errorf("typeface: %d different glyphs of %s are more than one font holds", len(s.keys), s.face.name)
	}
	f := s.face
	t := &outlines{face: f, homes: make(map[int]int, len(s.keys)+1),
		records: make([]string, len(s.keys)+1, len(s.keys)+16), widths: make([]int, len(s.keys)+1, len(s.keys)+16)}
	t.settle(0, 0)
	for i, k := range s.keys { // the first plain key of a glyph becomes its home
		g := int(k.Glyph)
		if _, ok := t.homes[g]; !ok && t.isPlain(k) && f.outline(g) != "" {
			t.settle(g, i+1)
		}
	}
	for i, k := range s.keys {
		t.widths[i+1] = f.unmilli(int(k.Advance))
		if t.isPlain(k) {
			t.widths[i+1] = f.width(int(k.Glyph))
		}
		g := int(k.Glyph)
		if home, ok := t.homes[g]; (!ok || home != i+1) && f.outline(g) != "" {
			o := f.keep(g)
			box := [4]int{i16(o, 2), i16(o, 4), i16(o, 6), i16(o, 8)}
			t.records[i+1] = shifted(t.home(g), f.unmilli(int(k.Shift)), f.unmilli(int(k.Rise)), box)
		}
	}
	for len(t.pending) > 0 {
		g := t.pending[0]
		t.pending = t.pending[1:]
		t.write(g)
	}
	if len(t.records) > 0xFFFF {
		return nil, fmt.Errorf("typeface: the outlines of %s are more than one font holds", f.name)
	}
	return t, nil
}

// isPlain says that a key draws its glyph as the face has it.
func (t *outlines) isPlain(k Key) bool {
	return k.Shift == 0 && k.Rise == 0 && int(k.Advance) == t.face.Advance(k.Glyph)
}

// settle makes glyph at of the subset the home of glyph g of the face: the one that has
// the outline itself.
func (t *outlines) settle(g, at int) {
	t.homes[g] = at
	t.widths[at] = t.face.width(g)
	t.pending = append(t.pending, g)
}

// home returns the home of a glyph of the face. If it has none yet, it gets one after
// the codes.
func (t *outlines) home(g int) int {
	if at, ok := t.homes[g]; ok {
		return at
	}
	t.records = append(t.records, "")
	t.widths = append(t.widths, 0)
	t.settle(g, len(t.records)-1)
	return len(t.records) - 1
}

// write puts the outline of a glyph at its home. A damaged one stays blank.
func (t *outlines) write(g int) {
	o := t.face.keep(g)
	if o == "" {
		return
	}
	at := t.homes[g]
	if i16(o, 0) >= 0 {
		t.records[at] = o
		return
	}
	if parts, end, ok := components(o); ok {
		record := recomposed(o, parts, end, t.home)
		t.records[at] = record
	}
}
