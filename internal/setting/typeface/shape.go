package typeface

import (
	"slices"

	"jianbao/internal/han"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Feature is an OpenType feature that is turned on or off.
type Feature struct {
	Tag   string // four letters, "halt"
	Value uint32 // 0: off
}

// Glyph is one shaped glyph. Measures are in 1/1000 em.
type Glyph struct {
	ID      uint16
	Cluster int32 // index in the text of the first character of the glyph's cluster
	Runes   int32 // characters in the cluster, on its first glyph; 0 on the others
	Advance int32 // from this pen position to the next
	Shift   int32 // the outline is drawn this far right of the pen
	Rise    int32 // and this far above the baseline
}

// Shape turns text[from:to] into glyphs, left to right, with the rest of the
// text as context. The script is that of the first character that has one,
// else the usual one of lang (BCP 47). Kerning, ligatures and regional forms
// are on; features adds to them or takes away. A character that the face lacks
// becomes glyph 0. Every character belongs to exactly one cluster, and the
// clusters come in the order of the text.
func (f *Face) Shape(text []rune, from, to int, lang string, features ...Feature) []Glyph {
	return f.ShapeInto(nil, text, from, to, lang, features...)
}

// ShapeInto is Shape with room for the glyphs, which may be nil. What it returns is in that
// room where it is large enough.
func (f *Face) ShapeInto(room []Glyph, text []rune, from, to int, lang string, features ...Feature) []Glyph {
	if from < 0 || to > len(text) || from >= to {
		return nil
	}
	_ = f.loadShaping() // where the tables cannot be read, nominal sets the text
	if out := f.shapePlain(room, text, from, to, features); out != nil {
		return out
	}
	out, ok := f.shapeFully(room, text, from, to, lang, features)
	if !ok {
		return f.nominal(text, from, to)
	}
	return out
}

// Hyphen is the glyph of the face's hyphen, by which words are broken; zero where the face
// has none.
func (f *Face) Hyphen() Glyph {
	f.hyphened.Do(func() {
		if g := f.Shape([]rune{'-'}, 0, 1, "en"); len(g) == 1 {
			f.hyphen = g[0]
		}
	})
	return f.hyphen
}

// shapeFully shapes by HarfBuzz. ok is false when the font's tables make it fail, or
// there are none.
func (f *Face) shapeFully(room []Glyph, text []rune, from, to int, lang string, features []Feature) (out []Glyph, ok bool) {
	s := f.shaping.take()
	if s == nil {
		return nil, false
	}
	defer func() {
		if recover() != nil { // the shaper is not given back, for its state is unknown
			out, ok = nil, false
		}
	}()
	s.features = s.features[:0]
	for _, x := range features {
		s.features = append(s.features, harfbuzz.Feature{Tag: tagOf(x.Tag), Value: x.Value, End: harfbuzz.FeatureGlobalEnd})
	}
	b := s.buffer
	b.Clear()
	b.Flags = harfbuzz.DoNotinsertDottedCircle
	b.Props = harfbuzz.SegmentProperties{Language: s.language(lang), Script: scriptOf(text[from:to], lang), Direction: harfbuzz.LeftToRight}
	b.AddRunes(text, from, to-from)
	b.Shape(s.font, s.features)
	out = f.glyphsOf(room, b, from, to)
	f.shaping.give(s)
	return out, len(out) > 0
}

// glyphsOf reads the glyphs of a shaped buffer.
func (f *Face) glyphsOf(room []Glyph, b *harfbuzz.Buffer, from, to int) []Glyph {
	out := slices.Grow(room[:0], len(b.Info))[:len(b.Info)]
	for i, info := range b.Info {
		p := b.Pos[i]
		out[i] = Glyph{Cluster: int32(info.Cluster), Advance: int32(f.milli(int(p.XAdvance))),
			Shift: int32(f.milli(int(p.XOffset))), Rise: int32(f.milli(int(p.YOffset)))}
		if int(info.Glyph) < f.glyphs {
			out[i].ID = uint16(info.Glyph)
		}
	}
	if len(out) > 0 {
		out[0].Cluster = int32(from)
	}
	end := int32(to)
	for i := len(out) - 1; i >= 0; i-- {
		if i == 0 || out[i].Cluster != out[i-1].Cluster {
			out[i].Runes = end - out[i].Cluster
			end = out[i].Cluster
		}
	}
	return out
}

// nominal sets each character with the glyph that the character map has for it. It is
// for faces whose shaping tables cannot be read.
func (f *Face) nominal(text []rune, from, to int) []Glyph {
	out := make([]Glyph, to-from)
	for i := range out {
		g := f.chars.glyph(text[from+i])
		out[i] = Glyph{ID: g, Cluster: int32(from + i), Runes: 1, Advance: int32(f.Advance(g))}
	}
	return out
}

// scriptOf is the script of the first character that has one, else of lang.
func scriptOf(text []rune, lang string) language.Script {
	for _, r := range text {
		if r >= 0x4E00 && r <= 0x9FFF {
			return language.Han
		}
		if s := language.LookupScript(r); s.Strong() && s != language.Unknown {
			return s
		}
	}
	if han.Written(lang) {
		return language.Han
	}
	return language.Latin
}
