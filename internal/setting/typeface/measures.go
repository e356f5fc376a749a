package typeface

import "strings"

// measures are what a face says of itself for layout and for the font descriptor, in
// units of the file.
type measures struct {
	ascent, descent, capHeight, xHeight int
	weight                              int    // 400 regular, 700 bold
	angle                               int    // degrees, counter-clockwise from upright
	box                                 [4]int // xMin, yMin, xMax, yMax over all glyphs
	serif, fixed                        bool
}

// measure reads the measures; what the font does not say is taken from its letters.
func (f *Face) measure() measures {
	head, hhea, os2, post := f.font.tables["head"], f.font.tables["hhea"], f.font.tables["OS/2"], f.font.tables["post"]
	m := measures{ascent: i16(hhea, 4), descent: i16(hhea, 6), weight: 400}
	for i := range m.box {
		m.box[i] = i16(head, 36+2*i)
	}
	if len(os2) >= 78 {
		m.weight = int(u16(os2, 4))
		if typo := i16(os2, 68); typo != 0 {
			m.ascent, m.descent = typo, i16(os2, 70)
		}
		m.serif = isSerif(os2)
	}
	if len(os2) >= 96 && u16(os2, 0) >= 2 {
		m.xHeight, m.capHeight = i16(os2, 86), i16(os2, 88)
	}
	if m.xHeight <= 0 {
		m.xHeight = f.top('x')
	}
	if m.capHeight <= 0 {
		m.capHeight = f.top('H')
	}
	if len(post) >= 16 {
		m.angle = (int(int32(u32(post, 4))) + 0x8000) >> 16
		m.fixed = u32(post, 12) != 0
	}
	m.serif = m.serif || strings.Contains(f.name, "Serif")
	return m
}

// isSerif says whether an OS/2 table describes a face with serifs: by PANOSE, else by
// the family class.
func isSerif(os2 string) bool {
	if os2[32] == 2 && os2[33] >= 2 {
		return os2[33] <= 10
	}
	class := os2[30]
	return class >= 1 && class <= 7 && class != 6
}

// top is how high a character's ink reaches; 0 when the face lacks it.
func (f *Face) top(r rune) int {
	_, _, _, y, _ := f.ink(int(f.chars.glyph(r)))
	return y
}

// Ascent is the typographic ascender in 1/1000 em (880 in the Noto faces).
func (f *Face) Ascent() int { return f.milli(f.measures.ascent) }

// Descent is the typographic descender in 1/1000 em, negative below the baseline.
func (f *Face) Descent() int { return f.milli(f.measures.descent) }

// CapHeight is the height of the capitals in 1/1000 em.
func (f *Face) CapHeight() int { return f.milli(f.measures.capHeight) }

// XHeight is the height of the small letters in 1/1000 em.
func (f *Face) XHeight() int { return f.milli(f.measures.xHeight) }

// ItalicAngle is in degrees, negative for letters that lean to the right.
func (f *Face) ItalicAngle() int { return f.measures.angle }

// StemV is the width of the upright stems in 1/1000 em, guessed from the
// weight: fonts do not say it, and readers use it for substitutes only.
func (f *Face) StemV() int { return 50 + f.measures.weight*f.measures.weight/4225 }

// BBox is xMin, yMin, xMax, yMax over all glyphs, in 1/1000 em.
func (f *Face) BBox() [4]int {
	var b [4]int
	for i, v := range f.measures.box {
		b[i] = f.milli(v)
	}
	return b
}

// Flags are those of a font descriptor (ISO 32000-1 table 123). The face is
// called symbolic, as its codes are our own.
func (f *Face) Flags() int {
	flags := 1 << 2
	if f.measures.fixed {
		flags |= 1 << 0
	}
	if f.measures.serif {
		flags |= 1 << 1
	}
	if f.measures.angle != 0 {
		flags |= 1 << 6
	}
	return flags
}
