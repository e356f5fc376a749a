package typeface

import (
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// shaping is what a face needs to shape text. It is made at first use.
type shaping struct {
	font   *font.Font // read-only; nil when the tables cannot be read
	mu     sync.Mutex
	free   []*shaper         // that nobody uses
	active map[string]bitset // the glyphs that features may change, by the tags of those asked for
	coords []tables.Coord    // see Face
}

// shaper is HarfBuzz for one goroutine at a time.
type shaper struct {
	font     *harfbuzz.Font
	buffer   *harfbuzz.Buffer
	features []harfbuzz.Feature
	lang     string            // the last that was asked for
	parsed   language.Language // the same
}

// loadShaping parses the tables of shaping, at the first call, and returns its error at
// each.
func (f *Face) loadShaping() error {
	f.shape.Do(func() { f.shapeErr = f.parseShaping() })
	return f.shapeErr
}

// parseShaping parses the tables of shaping.
func (f *Face) parseShaping() (err error) {
	defer func() {
		if x := recover(); x != nil {
			f.shaping.font, err = nil, fmt.Errorf("%v", x)
		}
	}()
	loader, err := opentype.NewLoader(f.withoutOutlines())
	if err != nil {
		return err
	}
	if f.shaping.font, err = font.NewFont(loader); err != nil {
		return err
	}
	f.shaping.font.Cmap = nominal{f.chars}
	f.shaping.coords = f.coords
	listCoverages(f.shaping.font)
	f.shaping.active = map[string]bitset{"": f.activeGlyphs(nil)}
	return nil
}

// withoutOutlines is the font as shaping sees it: a file of a few hundred kilobytes at
// most, which go-text reads in 0.3-0.5 ms, where the whole takes 40-100 ms. Of a variable
// font it sees the widths of the instance.
func (f *Face) withoutOutlines() *view {
	var tags []string
	var parts []part
	for _, tag := range []string{"GDEF", "GPOS", "GSUB", "HVAR", "MVAR", "OS/2", "cmap", "fvar", "head", "hhea", "hmtx", "kern", "maxp"} {
		table := part{f.font.tables[tag], f.window}
		table.file.Offset += f.font.places[tag]
		switch {
		case tag == "cmap":
			table = part{bytes: f.slimCmap()}
		case tag == "fvar" && f.coords == nil, tag == "MVAR" && f.coords == nil, tag == "HVAR" && f.coords == nil:
			continue
		case tag == "HVAR":
			table = part{bytes: noDeltas}
		case tag == "hmtx" && f.coords != nil:
			table = part{bytes: f.hmtx}
		case tag == "hhea" && f.coords != nil:
			table = part{bytes: table.bytes[:34] + string(put16(nil, f.widths)) + table.bytes[36:]}
		}
		if table.bytes != "" {
			tags, parts = append(tags, tag), append(parts, table)
		}
	}
	return newView(tags, parts)
}

// slimCmap is a cmap table with the variation selectors and, beside them, the space
// alone. Shaping asks nominal for the characters, so that it sees the same ones as Has
// and Pick.
func (f *Face) slimCmap() string {
	variants := variations(f.font.tables["cmap"])
	if variants == "" {
		return noCharmap
	}
	head := append([]byte("\x00\x00\x00\x02\x00\x00\x00\x05"), put32(nil, 20+len(onlySpace))...)
	return string(head) + "\x00\x03\x00\x0a\x00\x00\x00\x14" + onlySpace + variants
}

// onlySpace is a subtable of cmap, format 12, with one group, of the space; noCharmap is
// a table with that alone.
const (
	onlySpace = "\x00\x0c\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00 \x00\x00\x00 \x00\x00\x00\x01"
	noCharmap = "\x00\x00\x00\x01\x00\x03\x00\x0a\x00\x00\x00\x0c" + onlySpace
)

// nominal is a charmap in the form that go-text asks for.
type nominal struct{ chars *charmap }

// Lookup implements font.Cmap.
func (n nominal) Lookup(r rune) (font.GID, bool) {
	g := n.chars.glyph(r)
	return font.GID(g), g != 0
}

// Iter implements font.Cmap.
func (n nominal) Iter() font.CmapIter { return &nominalIter{chars: n.chars, next: -1} }

// nominalIter goes through all characters of a charmap.
type nominalIter struct {
	chars *charmap
	next  rune
}

// Next implements font.CmapIter.
func (i *nominalIter) Next() bool {
	for i.next++; i.next <= unicode.MaxRune; i.next++ {
		if i.chars.glyph(i.next) != 0 {
			return true
		}
	}
	return false
}

// Char implements font.CmapIter.
func (i *nominalIter) Char() (rune, font.GID) { return i.next, font.GID(i.chars.glyph(i.next)) }

// take returns a shaper that nobody else uses, nil when the face cannot shape.
func (s *shaping) take() *shaper {
	if s.font == nil {
		return nil
	}
	s.mu.Lock()
	if n := len(s.free); n > 0 {
		x := s.free[n-1]
		s.free = s.free[:n-1]
		s.mu.Unlock()
		return x
	}
	s.mu.Unlock()
	// A Face has a cache of the extents of all glyphs, half a megabyte that is
	// never asked for: one made for an empty font has none.
	face := font.NewFace(new(font.Font))
	face.Font = s.font
	if len(s.coords) > 0 {
		face.SetCoords(s.coords)
	}
	return &shaper{font: harfbuzz.NewFont(face), buffer: harfbuzz.NewBuffer()}
}

// give returns a shaper for others to use.
func (s *shaping) give(x *shaper) {
	s.mu.Lock()
	s.free = append(s.free, x)
	s.mu.Unlock()
}

// language parses a BCP 47 tag, unless it is the one of the call before.
func (x *shaper) language(lang string) language.Language {
	if x.parsed == "" || x.lang != lang {
		x.lang, x.parsed = lang, language.NewLanguage(lang)
	}
	return x.parsed
}

// tagOf turns "halt" into a tag; a shorter one is filled with spaces.
func tagOf(s string) opentype.Tag {
	b := [4]byte{' ', ' ', ' ', ' '}
	copy(b[:], s)
	return opentype.NewTag(b[0], b[1], b[2], b[3])
}
