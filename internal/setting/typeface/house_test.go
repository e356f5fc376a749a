package typeface

import (
	"context"
	"maps"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
)

func source(f fonts.File) Source { return Source{Name: f.Name, Data: f.Data} }

// houseFiles are the embedded faces, in the roles they have in every brief.
func houseFiles() Files {
	return Files{Faces: [6]Source{
		Song: source(fonts.SerifRegular()), SongBold: source(fonts.SerifBold()),
		Hei: source(fonts.SansRegular()), HeiBold: source(fonts.SansBold()),
		Italic: source(fonts.Italic()), ItalicBold: source(fonts.BoldItalic()),
	}}
}

// open opens files and fails the test when anything is logged.
func open(t testing.TB, files Files) *Set {
	t.Helper()
	var log diag.Log
	s, err := Open(context.Background(), &log, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Findings() {
		t.Fatal(f.Message())
	}
	return s
}

// refusal opens one font as the user would give it, and returns the message.
func refusal(t testing.TB, src Source) string {
	t.Helper()
	var log diag.Log
	if _, err := Open(context.Background(), &log, Files{Fallback: []Source{src}}); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range log.Findings() {
		out = append(out, f.Message())
	}
	return strings.Join(out, "\n")
}

// shape shapes a whole text.
func shape(f *Face, text, lang string, features ...Feature) []Glyph {
	r := []rune(text)
	return f.Shape(r, 0, len(r), lang, features...)
}

// advances are the widths of shaped glyphs.
func advances(glyphs []Glyph) []int {
	var out []int
	for _, g := range glyphs {
		out = append(out, int(g.Advance))
	}
	return out
}

// tiny makes a small font out of the Song face: its glyphs 1, 2, … draw the
// characters of drawn, and its character map gives them to those of mapped.
// change may alter the tables before the file is written.
func tiny(t testing.TB, drawn, mapped string, change func(map[string][]byte)) string {
	t.Helper()
	song := open(t, houseFiles()).Face(int(Song))
	s := NewSubset(song)
	for _, r := range drawn {
		g := song.chars.glyph(r)
		s.Add(Key{Glyph: g, Advance: int32(song.Advance(g)), Text: string(r)})
	}
	s.Freeze()
	file, err := s.Program(nil)
	if err != nil {
		t.Fatal(err)
	}
	small, err := openSfnt(inMemory(string(file)), 0)
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]byte{}
	for tag, table := range small.tables {
		tables[tag] = []byte(table)
	}
	from, to := []rune(drawn), []rune(mapped)
	group := make([]byte, 0, 12*len(from))
	for i, r := range to { // mapped must ascend
		g := song.chars.glyph(from[i])
		code := s.Code(Key{Glyph: g, Advance: int32(song.Advance(g)), Text: string(from[i])})
		group = put32(put32(put32(group, int(r)), int(r)), int(code))
	}
	cmap := put32(put16(put16(put16(put16(nil, 0), 1), 3), 10), 12)
	cmap = put32(put32(put32(put16(put16(cmap, 12), 0), 16+len(group)), 0), len(to))
	tables["cmap"] = append(cmap, group...)
	if change != nil {
		change(tables)
	}
	maps.DeleteFunc(tables, func(_ string, table []byte) bool { return table == nil })
	p := newProgram(nil, len(tables), 0)
	for _, tag := range []string{"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"} {
		if tables[tag] != nil {
			p.add(tag, tables[tag])
		}
	}
	return string(p.bytes())
}
