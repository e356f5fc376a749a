package page

import "iter"

// Run is glyphs that stand beside each other, and the source characters that they stand
// for. A long report has ten million glyphs, so that each holds numbers only, and what
// sets a run and what shows it share it: it is not changed.
type Run struct {
	Words  string // the source characters, in the order of the glyphs
	Glyphs []Glyph
}

// Glyph is one placed glyph.
type Glyph struct {
	ID      uint16 // in the face
	Shift   int16  // the outline is drawn this far right of the pen, 1/1000 em
	Rise    int16  // and this far above the baseline, 1/1000 em
	Advance int32  // from this pen position to the next, 1/1000 em, spacing included
	Bytes   int32  // how much of the run's Words it stands for; 0 when an earlier glyph of its cluster carries them
}

// All gives each glyph with the characters that it stands for.
func (r *Run) All() iter.Seq2[Glyph, string] {
	return func(yield func(Glyph, string) bool) {
		at := int32(0)
		for _, g := range r.Glyphs {
			if !yield(g, r.Words[at:at+g.Bytes]) {
				return
			}
			at += g.Bytes
		}
	}
}

// Width is how far the pen moves over the glyphs, thousandths of an em.
func (r *Run) Width() int {
	width := 0
	for _, g := range r.Glyphs {
		width += int(g.Advance)
	}
	return width
}
