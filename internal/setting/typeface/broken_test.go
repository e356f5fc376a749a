package typeface

import (
	"context"
	"os"
	"strconv"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
)

// exercise opens a font both ways and does with it all that a brief does.
func exercise(data string, index int) {
	for _, given := range []bool{true, false} {
		src := Source{Name: "f.ttf", Data: data, Given: given}
		if index != 0 {
			src.Choose = strconv.Itoa(index + 1)
		}
		s, err := Open(context.Background(), new(diag.Log), Files{Faces: [6]Source{Song: src, Italic: src}})
		if err != nil || s.Face(int(Song)) == nil {
			continue
		}
		f := s.Face(int(Italic))
		sub := NewSubset(f)
		text := []rune("A吉fi喜—“é\u0301 \u200b")
		s.Pick(Italic, '吉')
		for _, g := range append(f.Shape(text, 0, len(text), "en", pwid), f.Shape(text, 1, 2, "zh-CN")...) {
			f.Ink(g.ID)
			sub.Add(Key{Glyph: g.ID, Advance: g.Advance, Shift: int16(g.Shift), Text: "x"})
			sub.Add(Key{Glyph: g.ID, Advance: 7, Rise: -9})
		}
		for g := range uint16(20) {
			sub.Add(Key{Glyph: g * 3, Advance: int32(f.Advance(g * 3))})
		}
		sub.Freeze()
		_, _ = sub.Program(nil)
		_, _, _, _ = f.BBox(), f.Flags(), f.StemV(), f.ItalicAngle()
	}
}

func TestTruncatedFontsDoNotPanic(t *testing.T) {
	for _, file := range []fonts.File{fonts.Italic(), fonts.SansBold()} {
		for n := 0; n < len(file.Data); n += 1000 {
			exercise(file.Data[:n], 0)
		}
	}
}

func TestDamagedTablesDoNotPanic(t *testing.T) {
	whole := fonts.Italic().Data
	font, err := openSfnt(inMemory(whole), 0)
	if err != nil {
		t.Fatal(err)
	}
	for tag, table := range font.tables {
		for at := 0; at < len(table); at += max(1, len(table)/40) {
			tables := map[string]string{}
			for k, v := range font.tables {
				tables[k] = v
			}
			bad := []byte(table)
			for i := at; i < min(at+4, len(bad)); i++ {
				bad[i] ^= 0xFF
			}
			tables[tag] = string(bad)
			tags := []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
			p := newProgram(nil, len(tags), 0)
			for _, k := range tags {
				p.add(k, []byte(tables[k]))
			}
			exercise(string(p.bytes()), 0)
		}
	}
}

func TestACompositeGlyphKeepsItsParts(t *testing.T) {
	f := compositeFace(t, 1)
	s := NewSubset(f)
	plain := Key{Glyph: 3, Advance: int32(f.Advance(3)), Text: "喜"}
	twin := plain
	twin.Shift, twin.Advance = 100, 700
	s.Add(plain)
	s.Add(twin)
	s.Freeze()
	p := reopened(t, s)
	parts, _, ok := components(p.outline(1))
	if !ok || len(parts) != 1 || parts[0].glyph != 3 || unhinted(f.outline(1)) != trimmed(p.outline(3), len(unhinted(f.outline(1)))) {
		t.Errorf("parts of the composite: %v", parts)
	}
	if flags := u16(p.outline(1), 10); flags&(haveInstructions|useMyMetrics) != 0 {
		t.Errorf("flags %x keep instructions or take widths from a part", flags)
	}
	if maxp := p.font.tables["maxp"]; u16(maxp, 30) != 2 || u16(maxp, 4) != 4 {
		t.Errorf("maxp: depth %d, want 2; %d glyphs, want 4", u16(maxp, 30), u16(maxp, 4))
	}
}

func TestAGlyphThatContainsItselfIsBlank(t *testing.T) {
	f := compositeFace(t, 3)
	s := NewSubset(f)
	s.Add(Key{Glyph: 3, Advance: int32(f.Advance(3))})
	s.Freeze()
	if p := reopened(t, s); p.outline(1) != "" {
		t.Error("the endless glyph is kept")
	}
}

// compositeFace is a face whose glyph 3 is made of one part, with instructions
// and its part's metrics.
func compositeFace(t *testing.T, part int) *Face {
	t.Helper()
	data := tiny(t, "中国人", "中国人", func(m map[string][]byte) {
		record := []byte(shifted(part, 5, 5, [4]int{1, 2, 3, 4}))
		put16at(record, 10, argsAreWords|argsAreXY|haveInstructions|useMyMetrics)
		record = append(record, 0, 1, 0xB0, 0) // one byte of instructions, padded
		at := 2 * int(u16(string(m["loca"]), 6))
		m["glyf"] = append(m["glyf"][:at:at], record...)
		put16at(m["loca"], 8, len(m["glyf"])/2)
	})
	return open(t, Files{Fallback: []Source{{Name: "c.ttf", Data: data}}}).Face(6)
}

// layout is a GSUB with one lookup, which replaces glyph 1 by the next.
func layout() []byte {
	return []byte("\x00\x01\x00\x00\x00\x0a\x00\x1e\x00\x2c" + // where the lists stand
		"\x00\x01DFLT\x00\x08\x00\x04\x00\x00\x00\x00\xff\xff\x00\x01\x00\x00" + // a script
		"\x00\x01liga\x00\x08\x00\x00\x00\x01\x00\x00" + // a feature
		"\x00\x01\x00\x04\x00\x01\x00\x00\x00\x01\x00\x08\x00\x01\x00\x06\x00\x01\x00\x01\x00\x01\x00\x01") // a lookup
}

// FuzzOpen: whatever is opened as a font, nothing panics when it is used. Its seeds
// are small, so that a run takes little time.
func FuzzOpen(f *testing.F) {
	small := tiny(f, "A", "A", func(tables map[string][]byte) { tables["GSUB"] = layout() })
	f.Add([]byte(small), 0)
	f.Add([]byte(tiny(f, "i", "i", nil)), 0)
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"+small), 0)
	for _, file := range []string{"cff.otf", "variable.ttf", "variable-nohvar.ttf", "variable-cff2.otf", "collection.ttc"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, 0)
		f.Add(data, 1)
	}
	f.Fuzz(func(_ *testing.T, data []byte, index int) { exercise(string(data), index) })
}
