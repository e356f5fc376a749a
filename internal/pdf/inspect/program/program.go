// Package program reads font programs as PDFs hold them: TrueType, OpenType, CFF and
// Type 1. In go the bytes; out comes a Font, which says how many glyphs there are, how
// wide each is, and by which names, numbers and tables of characters they are found.
// Outlines are not read.
//
// # Decisions
//
// go-text reads whole fonts, and refuses those that lack a table; those in PDFs lack
// most of them, and of CFF it gives neither widths nor CIDs. So the few tables that are
// needed are read here, within bounds: no count in a file is believed beyond its bytes.
package program

import (
	"encoding/binary"
	"errors"
)

// Font is a font program.
type Font struct {
	Glyphs int            // how many there are
	Names  map[string]int // glyphs by name; nil: they have none
	CIDs   map[int]int    // glyphs by CID; nil: they are not numbered so
	Codes  map[int]string // names by code, of the program's own encoding; nil: it has none
	Tables []Table        // of characters
	widths []int          // in millionths of an em, by glyph
}

// Table is a table of characters (cmap) of a TrueType font.
type Table struct {
	Platform, Encoding int
	glyphs             map[int]int
}

// Glyph is the glyph of a character or code; 0 for none.
func (t Table) Glyph(code int) int { return t.glyphs[code] }

// TableFor is the table for a platform and an encoding; false when there is none.
func (f *Font) TableFor(platform, encoding int) (Table, bool) {
	for _, t := range f.Tables {
		if t.Platform == platform && t.Encoding == encoding {
			return t, true
		}
	}
	return Table{}, false
}

// Width is the width of a glyph in millionths of an em; false when it is not known.
func (f *Font) Width(glyph int) (int, bool) {
	if glyph < 0 || glyph >= len(f.widths) {
		return 0, false
	}
	return f.widths[glyph], true
}

// Limits on what is believed of a font.
const (
	mostBytes  = 32 << 20
	mostGlyphs = 65536
	mostCodes  = 1 << 18 // of all tables of characters
)

var errBroken = errors.New("the font cannot be read")

// Open reads a font program of any kind. The error says that it cannot be read.
func Open(b []byte) (*Font, error) {
	switch {
	case len(b) < 4 || len(b) > mostBytes:
		return nil, errBroken
	case string(b[:4]) == "OTTO", string(b[:4]) == "true", string(b[:4]) == "\x00\x01\x00\x00", string(b[:4]) == "ttcf":
		return readSFNT(b)
	case b[0] == 1 && b[1] <= 1:
		return readCFF(b)
	case b[0] == '%' && b[1] == '!', b[0] == 0x80:
		return readType1(b)
	}
	return nil, errBroken
}

// view is bytes that are read by their places; beyond their end is 0.
type view []byte

func (v view) u8(at int) int {
	if at < 0 || at >= len(v) {
		return 0
	}
	return int(v[at])
}

func (v view) u16(at int) int {
	if at < 0 || at+2 > len(v) {
		return 0
	}
	return int(binary.BigEndian.Uint16(v[at:]))
}

func (v view) i16(at int) int { return int(int16(v.u16(at))) }

func (v view) u32(at int) int {
	if at < 0 || at+4 > len(v) {
		return 0
	}
	return int(binary.BigEndian.Uint32(v[at:]))
}

// part is so many bytes from at on, as far as there are.
func (v view) part(at, n int) view {
	if at < 0 || n < 0 || at > len(v) {
		return nil
	}
	return v[at:min(len(v), at+n)]
}
