package drawn

import (
	"crypto/sha256"
	"testing"
)

// TestPartsOfGlyphs: a glyph that is made of others is the same in two subsets that number
// these otherwise, and another where a part or its place differs.
func TestPartsOfGlyphs(t *testing.T) {
	simple := func(last byte) []byte { return []byte{0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 1, last} }
	made := func(part, place byte) []byte {
		return []byte{0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9, 0, 0, 0, part, place, 0}
	}
	sum := func(n int, glyphs ...[]byte) (out Sum) {
		o := &outlines{scale: []byte{3, 232}}
		o.loca = []byte{0, 0}
		for _, g := range glyphs {
			o.glyf = append(o.glyf, g...)
			o.loca = append(o.loca, 0, byte(len(o.glyf)/2))
		}
		h := sha256.New()
		o.write(h, n, 0)
		h.Sum(out[:0])
		return out
	}
	first := sum(1, simple(5), made(0, 3))
	if first != sum(0, made(2, 3), simple(7), simple(5)) {
		t.Error("the number of a part counts")
	}
	if first == sum(1, simple(6), made(0, 3)) {
		t.Error("another part looks the same")
	}
	if first == sum(1, simple(5), made(0, 4)) {
		t.Error("a part at another place looks the same")
	}
}
