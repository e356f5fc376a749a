package paragraph

import (
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// Span is a run of words of one look.
type Span struct {
	Text     string
	Role     typeface.Role
	Emphasis bool // Han gets dots below (CLREQ 2.4.2), Latin the Italic role of Faces
	Scale    int  // thousandths of the paragraph's size; 0: 1000
	Rise     int  // of the baseline, thousandths of the paragraph's em
	Break    bool // a forced line break; Text is then ignored
	Tag      int  // the caller's own; it comes back on every Segment
	// At gives the place in the report of byte offset of Text; nil: unknown.
	At func(offset int) diag.Pos
}

// Align is how lines meet the measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota // both edges; the last line natural
	Ragged               // left edge only, never hyphenated unless a word does not fit
	Centre
	Right
)

// Options say how a paragraph is set.
type Options struct {
	Lang      string // BCP 47 with region, "zh-CN", "en"; "en-GB" takes British hyphenation
	Align     Align
	Hyphenate bool
	Indent    int // of the first line, thousandths of an em
	NoSqueeze bool
}

// Paragraph is shaped text, ready to be broken to any measure. It is not
// changed by breaking and may be used by several goroutines.
type Paragraph struct {
	opt      Options
	han      bool // Chinese rules: full-width quotes, Han stretch
	spans    []Span
	chars    []char
	runs     []run
	clusters []cluster
	joints   []joint // joints[i] stands after clusters[i]
	sum      sums
}

// Line is one set line. Lengths are in thousandths of an em.
type Line struct {
	Segments []Segment
	Indent   int // from the left edge of the measure to the first glyph's pen
	Width    int // from the first pen to the end of the last visible glyph, after justification
	Hyphen   bool
	Last     bool // the last line of the paragraph, or before a forced break
	// Stretch says how far the line was opened: thousandths of an em between
	// two Han characters, or of a word space beyond its natural width.
	Stretch int
	Squeeze int // the sum of what was taken out, thousandths of an em
	Loose   bool
	// Runt says that the line ends a paragraph of several with one character
	// (standards.md 23): nothing else was to be had.
	Runt bool
	// Expansion is by how much all glyphs of the line are drawn wider or, below
	// 0, narrower, in ten-thousandths; never more than two per cent.
	Expansion int
	Pos       diag.Pos
}

// Segment is a run of glyphs of one face, one scale and one span.
type Segment struct {
	X         int // pen of the first glyph, from the left edge of the measure
	Face      int // index into the typeface.Set
	Scale     int // thousandths of the paragraph's size
	Rise      int
	Lang      string
	Tag       int
	Dots      bool // Han characters get emphasis dots
	Pos       diag.Pos
	Glyphs    []Glyph
	Actual    string // stands for the segment in the text layer when HasActual
	HasActual bool
}

// Glyph is one placed glyph; lengths are in thousandths of an em of its own
// segment's size (the paragraph's times Scale).
type Glyph struct {
	ID      uint16
	Shift   int16
	Rise    int16
	Advance int32
	Text    string
}
