package typeface

// Blank is the glyph of the space, which has an advance and no ink; 0 when the
// face has none.
func (f *Face) Blank() uint16 { return f.chars.glyph(' ') }

// A full-width mark has half an em of blank, which may be taken away (CLREQ 3.1.7). A
// face with centred marks has less, of which a little stays, so that ink does not meet
// ink.
const (
	halfEm   = 500
	leftover = 50
)

// BlankHalf is how much of the blank left of the ink of a full-width mark, or right of
// it, may be taken away. The marks of the built-in faces all have half an em; their
// outlines are not read for it.
func (f *Face) BlankHalf(mark Glyph, left bool) int {
	if !f.given {
		return halfEm
	}
	xMin, _, xMax, _, ok := f.Ink(mark.ID)
	if !ok {
		return halfEm // nothing is drawn
	}
	blank := int(mark.Advance-mark.Shift) - xMax
	if left {
		blank = int(mark.Shift) + xMin
	}
	if blank >= halfEm {
		return halfEm
	}
	return max(0, blank-leftover)
}
