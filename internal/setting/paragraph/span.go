package paragraph

import (
	"jianbao/internal/diag"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// Span is a run of words of one look.
type Span struct {
	Text     string
	Role     typeface.Role
	Emphasis bool // Han gets dots below (CLREQ 2.4.2), Latin the italic face
	Scale    int  // the size of the span, thousandths of the paragraph's; 0: 1000
	Rise     int  // how far the span stands above the baseline, thousandths of the paragraph's em
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
	Ragged               // left edge only
	Centre
	Right
)

// Options say how a paragraph is set.
type Options struct {
	Lang      string // BCP 47 with region, "zh-CN", "en"; "en-GB" takes British hyphenation
	Align     Align
	Hyphenate bool // English words may be broken; else only those that are longer than a line
	Indent    int  // of the first line, thousandths of an em
	Verbatim  bool // every space stays as typed, and quotes too: code
	NoSqueeze bool // marks keep their blank halves, at line ends and beside each other too
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
	glyphs   []page.Glyph // of the clusters and of the spaces that were typed
	joints   []joint      // joints[i] stands after clusters[i]
	sum      sums         // of the widths of clusters and joints

	Standing []Standing // by Role, the first character that the user's own face lacks
}

// Line is one set line. Lengths are in thousandths of an em.
type Line struct {
	Segments []Segment
	Indent   int  // from the left edge of the measure to the first glyph's pen
	Width    int  // from the first pen to the end of the last visible glyph, after justification
	Hyphen   bool // it ends in a hyphen of ours
	Last     bool // the last line of the paragraph, or before a forced break
	// Stretch says how far the line was opened: thousandths of an em between
	// two Han characters, or of a word space beyond its natural width.
	Stretch int
	Squeeze int  // the sum of what was taken out, thousandths of an em
	Loose   bool // it was opened beyond the limits of STANDARDS.md 20, or falls short
	// Runt says that the line ends a paragraph of several with one character
	// (STANDARDS.md 23): nothing else was to be had.
	Runt bool
	// Expansion is by how much all glyphs of the line are drawn wider or, below
	// 0, narrower, in ten-thousandths; never more than two per cent.
	Expansion int
	Pos       diag.Pos // where its first character stands in the report; zero: unknown
}

// Segment is a run of glyphs of one face, one scale and one span.
type Segment struct {
	X         int      // pen of the first glyph, from the left edge of the measure
	Face      int      // index into the typeface.Set
	Scale     int      // its size, thousandths of the paragraph's
	Rise      int      // how far it stands above the baseline, thousandths of the paragraph's em; its glyphs are raised by it
	Lang      string   // BCP 47
	Tag       int      // of its Span
	Dots      bool     // Han characters get emphasis dots
	Pos       diag.Pos // where its first character stands in the report; zero: unknown
	Gap       int      // how much of the last glyph's advance is space after it, thousandths of an em of the segment's size
	page.Run           // its glyphs, in thousandths of an em of the segment's own size
	Actual    string   // what the text layer has for the segment, where HasActual is set; else the texts of its glyphs
	HasActual bool
}
