package typeface

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Most Chinese text comes out of shaping as it went in: one glyph a character,
// each with its own width. shapePlain sets such text straight away. It may do
// so when no character can compose, decompose or join with another, and no
// glyph stands in the coverage of a lookup of any feature that may be on: a
// lookup only ever starts at a glyph that it covers (ISO 14496-22, GSUB and
// GPOS), so none of them starts here.

// bitset is a set of glyphs.
type bitset []uint64

// has says that glyph g is in the set.
func (b bitset) has(g uint16) bool { return b[g>>6]&(1<<(g&63)) != 0 }

// shapePlain sets text that needs no shaping; nil where it does need it.
func (f *Face) shapePlain(room []Glyph, text []rune, from, to int, features []Feature) []Glyph {
	if f.shaping.font == nil || !plain(text[from]) || !plain(text[to-1]) {
		return nil
	}
	active := f.activeFor(features)
	out := slices.Grow(room[:0], to-from)[:to-from]
	for i := range out {
		r := text[from+i]
		g := f.chars.glyph(r)
		if g == 0 || !plain(r) || active.has(g) {
			return nil
		}
		out[i] = Glyph{ID: g, Cluster: int32(from + i), Runes: 1, Advance: int32(f.milli(f.width(int(g))))}
	}
	return out
}

// plain says of a character that Unicode's normalization and the shaping of
// its script leave it alone: Han letters and the marks among them.
func plain(r rune) bool {
	switch {
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF:
		return true
	case r >= 0x3000 && r <= 0x3020, r >= 0xFF01 && r <= 0xFF60:
		return true
	case r >= 0x20000 && r <= 0x2F7FF, r >= 0x30000 && r <= 0x3FFFF:
		return true
	case r == 0xB7, r == 0x2014, r >= 0x2018 && r <= 0x201D, r == 0x2026:
		return true
	}
	return false
}

// activeFor returns the glyphs that the usual features and those asked for may
// change.
func (f *Face) activeFor(features []Feature) bitset {
	var store [64]byte
	key := store[:0]
	for _, x := range features {
		key = append(append(key, x.Tag...), ' ')
	}
	f.shaping.mu.Lock()
	defer f.shaping.mu.Unlock()
	if b, ok := f.shaping.active[string(key)]; ok {
		return b
	}
	b := f.activeGlyphs(features)
	f.shaping.active[string(key)] = b
	return b
}

// activeGlyphs collects the coverage of all lookups of the usual features and
// of those given, in any script and language.
func (f *Face) activeGlyphs(features []Feature) bitset {
	b := make(bitset, 1024)
	t := f.shaping.font
	for _, i := range lookupsOf(&t.GSUB.Layout, features) {
		if int(i) < len(t.GSUB.Lookups) {
			for _, sub := range t.GSUB.Lookups[i].Subtables {
				b.cover(sub.Cov())
			}
		}
	}
	for _, i := range lookupsOf(&t.GPOS.Layout, features) {
		if int(i) < len(t.GPOS.Lookups) {
			for _, sub := range t.GPOS.Lookups[i].Subtables {
				b.cover(sub.Cov())
			}
		}
	}
	for _, k := range t.Kern { // the old kern table: any glyph may be kerned
		_ = k
		for i := range b {
			b[i] = ^uint64(0)
		}
	}
	return b
}

// lookupsOf lists the lookups of the usual features and of those given.
func lookupsOf(l *font.Layout, features []Feature) []uint16 {
	var out []uint16
	for i := range l.Features {
		if usual(l.Features[i].Tag) || asked(l.Features[i].Tag, features) {
			out = append(out, l.Features[i].LookupListIndices...)
		}
	}
	if len(l.FeatureVariations) > 0 { // a font without variations has none; take all lookups
		for i := range l.Features {
			out = append(out, l.Features[i].LookupListIndices...)
		}
		for _, v := range l.FeatureVariations {
			for _, s := range v.Substitutions.Substitutions {
				out = append(out, s.AlternateFeature.LookupListIndices...)
			}
		}
	}
	return out
}

// asked says that a feature is among those given.
func asked(tag opentype.Tag, features []Feature) bool {
	for _, x := range features {
		if tagOf(x.Tag) == tag {
			return true
		}
	}
	return false
}

// usual says of a feature that HarfBuzz has it on for horizontal text of
// scripts without shaping rules of their own. frac, numr and dnom come with a
// fraction slash only, which is not plain.
func usual(tag opentype.Tag) bool {
	switch tag.String() {
	case "ccmp", "locl", "mark", "mkmk", "abvm", "blwm", "rlig", "calt", "clig", "curs", "dist",
		"kern", "liga", "rclt", "rvrn", "ltra", "ltrm", "rand", "trak", "Harf", "HARF", "Buzz", "BUZZ":
		return true
	}
	return false
}

// cover adds the glyphs of a coverage table to the set.
func (b bitset) cover(c tables.Coverage) {
	switch c := c.(type) {
	case tables.Coverage1:
		for _, g := range c.Glyphs {
			b[g>>6] |= 1 << (g & 63)
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			for g := uint32(r.StartGlyphID); g <= uint32(r.EndGlyphID); g++ {
				b[g>>6] |= 1 << (g & 63)
			}
		}
	default: // unknown: no glyph is safe
		for i := range b {
			b[i] = ^uint64(0)
		}
	}
}
