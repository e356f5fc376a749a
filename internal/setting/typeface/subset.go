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
	keys  []Key    // in the order of Add; by code, less one, once frozen
	next  []int32  // by use: another use of the same glyph, plus one; 0: none
	codes []uint16 // by use; nil until frozen
	// first is, by glyph, in pages of 64, its first use, plus one; 0: it is not used.
	// Most glyphs have one key, so that a key is found without hashing it.
	first [1024]*[64]int32
}

// NewSubset returns an empty subset of a face.
func NewSubset(f *Face) *Subset { return &Subset{face: f} }

// Face is the face that the subset is of.
func (s *Subset) Face() *Face { return s.face }

// Add notes that a key is used, and returns a number for it, its use, which CodeOf
// takes. It must not be called after Freeze.
func (s *Subset) Add(k Key) (use int32) {
	page := s.first[k.Glyph>>6]
	if page == nil {
		page = new([64]int32)
		s.first[k.Glyph>>6] = page
	}
	at := &page[k.Glyph&63]
	for *at != 0 {
		if use = *at - 1; s.keys[use] == k {
			return use
		}
		at = &s.next[use]
	}
	s.keys = append(s.keys, k)
	*at = int32(len(s.keys))
	s.next = append(s.next, 0)
	return int32(len(s.keys) - 1)
}

// Freeze gives the keys their codes, in an order that depends on the keys alone.
func (s *Subset) Freeze() {
	order := make([]int32, len(s.keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &s.keys[i], &s.keys[j]
		if a.Glyph != b.Glyph {
			return int(a.Glyph) - int(b.Glyph)
		}
		return cmp.Or(cmp.Compare(a.Shift, b.Shift),
			cmp.Compare(a.Rise, b.Rise), cmp.Compare(a.Advance, b.Advance), cmp.Compare(a.Text, b.Text))
	})
	s.codes = make([]uint16, len(s.keys))
	keys := make([]Key, len(s.keys))
	for at, use := range order {
		s.codes[use] = uint16(at + 1) // beyond 65535 Program refuses
		keys[at] = s.keys[use]
	}
	s.keys = keys
}

// CodeOf is the code of the key with a use. The subset must be frozen.
func (s *Subset) CodeOf(use int32) uint16 { return s.codes[use] }

// Code is the code of a key that was added; 0 for any other.
func (s *Subset) Code(k Key) uint16 {
	page := s.first[k.Glyph>>6]
	if page == nil || s.codes == nil {
		return 0
	}
	for at := page[k.Glyph&63]; at != 0; at = s.next[at-1] {
		if code := s.codes[at-1]; code > 0 && int(code) <= len(s.keys) && s.keys[code-1] == k {
			return code
		}
	}
	return 0
}

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

// Tag is the six capitals that go before the name of a subset (ISO 32000-1 9.6.4).
// They are a hash of the face's name and the keys.
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
