package typeface

import (
	"cmp"
	"hash/fnv"
	"slices"
)

// Key is one thing that a PDF draws with one code: a glyph at a place in a
// width, and the source text that it stands for.
type Key struct {
	Glyph       uint16
	Shift, Rise int16  // the outline is drawn this far right and up, 1/1000 em
	Advance     int32  // width of the code, 1/1000 em
	Text        string // source characters; "" when an earlier glyph carries them
}

// Subset gathers the keys of one face that a PDF uses and writes the font
// program for them. Codes count from 1 and are at once character code, CID and
// glyph of the program; 0 is .notdef. It is not safe for concurrent use.
type Subset struct {
	face  *Face
	codes map[Key]uint16
	keys  []Key // by code, less one; sorted once frozen
}

// NewSubset returns an empty subset of a face.
func NewSubset(f *Face) *Subset {
	return &Subset{face: f, codes: map[Key]uint16{}}
}

// Face is the face that the subset is of.
func (s *Subset) Face() *Face { return s.face }

// Add notes that a key is used. It must not be called after Freeze.
func (s *Subset) Add(k Key) {
	if _, ok := s.codes[k]; !ok {
		s.codes[k] = 0
		s.keys = append(s.keys, k)
	}
}

// Freeze numbers the keys, in an order that depends on them alone.
func (s *Subset) Freeze() {
	slices.SortFunc(s.keys, func(a, b Key) int {
		if a.Glyph != b.Glyph {
			return int(a.Glyph) - int(b.Glyph)
		}
		return cmp.Or(cmp.Compare(a.Shift, b.Shift),
			cmp.Compare(a.Rise, b.Rise), cmp.Compare(a.Advance, b.Advance), cmp.Compare(a.Text, b.Text))
	})
	for i, k := range s.keys {
		s.codes[k] = uint16(i + 1) // beyond 65535 Program refuses
	}
}

// Code is the code of a key that was added; 0 for any other.
func (s *Subset) Code(k Key) uint16 { return s.codes[k] }

// Widths are the widths by code in 1/1000 em; the first is .notdef's.
func (s *Subset) Widths() []int {
	out := make([]int, len(s.keys)+1)
	out[0] = s.face.Advance(0)
	for i, k := range s.keys {
		out[i+1] = int(k.Advance)
	}
	return out
}

// Texts are the source characters by code, for /ToUnicode; the first is
// .notdef's, "".
func (s *Subset) Texts() []string {
	out := make([]string, len(s.keys)+1)
	for i, k := range s.keys {
		out[i+1] = k.Text
	}
	return out
}

// Tag is the six capitals that go before the name of a subset (ISO 32000-1
// 9.6.4), from the face and the keys.
func (s *Subset) Tag() string {
	h := fnv.New64a()
	b := append([]byte(s.face.name), 0)
	for _, k := range s.keys {
		b = put16(put16(put16(b, int(k.Glyph)), int(k.Shift)), int(k.Rise))
		b = put32(b, int(k.Advance))
		b = append(append(b, k.Text...), 0)
	}
	_, _ = h.Write(b) // never fails
	sum := h.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}
