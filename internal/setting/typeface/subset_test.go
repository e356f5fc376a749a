package typeface

import (
	"bytes"
	"slices"
	"testing"
)

// reopened reads the program of a frozen subset back.
func reopened(t *testing.T, s *Subset) *Face {
	t.Helper()
	file, err := s.Program(nil)
	if err != nil {
		t.Fatal(err)
	}
	font, err := openSfnt(inMemory(string(file)), 0)
	if err != nil {
		t.Fatal(err)
	}
	// A subset has no cmap; lend it one so that it opens.
	font.tables["cmap"] = string(put32(put16(put16(put16(put16(nil, 0), 1), 3), 10), 12)) +
		string(put32(put32(put32(put16(put16(nil, 12), 0), 16), 0), 0))
	f := &Face{font: font}
	if err := f.readTables(); err != nil {
		t.Fatal(err)
	}
	if err := f.readOutlines(choice{}, wish{}); err != nil {
		t.Fatal(err)
	}
	f.em = f.units
	if checksum(file) != 0xB1B0AFBA {
		t.Errorf("the file's checksum is %X", checksum(file))
	}
	return f
}

func key(f *Face, r rune) Key {
	g := f.chars.glyph(r)
	return Key{Glyph: g, Advance: int32(f.Advance(g)), Text: string(r)}
}

func TestASubsetDrawsWhatTheFaceDraws(t *testing.T) {
	set := open(t, houseFiles())
	for role := range Role(roles) {
		f := set.Face(int(role))
		s := NewSubset(f)
		for _, r := range "Tangible aid, é Å" {
			s.Add(key(f, r))
		}
		s.Freeze()
		p := reopened(t, s)
		for _, r := range "Tangible aid, é Å" {
			g, code := int(f.chars.glyph(r)), int(s.Code(key(f, r)))
			if code == 0 {
				t.Fatalf("role %d: %c has no code", role, r)
			}
			if unhinted(f.outline(g)) != trimmed(p.outline(code), len(unhinted(f.outline(g)))) && i16(f.outline(g), 0) >= 0 {
				t.Errorf("role %d: %c is drawn otherwise", role, r)
			}
			if p.width(code) != f.width(g) {
				t.Errorf("role %d: %c is %d wide, want %d", role, r, p.width(code), f.width(g))
			}
			if x0, _, _, _, ok := p.ink(code); ok && x0 != i16(p.hmtx, 4*code+2) {
				t.Errorf("role %d: %c bears %d on the left, its ink begins at %d", role, r, i16(p.hmtx, 4*code+2), x0)
			}
		}
		if want := len(s.Widths()); p.glyphs < want || p.widths != p.glyphs {
			t.Errorf("role %d: %d glyphs with %d widths for %d codes", role, p.glyphs, p.widths, want)
		}
	}
}

// trimmed cuts the padding off a record.
func trimmed(o string, size int) string { return o[:min(len(o), size)] }

func TestATwinPointsAtTheOneOutline(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Song))
	plain := key(f, '（')
	half, twice, wide := plain, plain, plain
	half.Shift, half.Advance = -500, 500
	twice.Text = "(" // the same glyph for another character
	wide.Advance, wide.Rise = 1250, 40
	s := NewSubset(f)
	for _, k := range []Key{wide, half, plain, twice, half} {
		s.Add(k)
	}
	s.Freeze()
	p := reopened(t, s)
	if p.glyphs != 5 {
		t.Errorf("%d glyphs, want .notdef and four codes, no outline twice", p.glyphs)
	}
	x0, y0, x1, _, _ := f.ink(int(plain.Glyph))
	for _, c := range []struct {
		k           Key
		x, y, width int
	}{{plain, x0, y0, 1000}, {twice, x0, y0, 1000}, {half, x0 - 500, y0, 500}, {wide, x0, y0 + 40, 1250}} {
		code := int(s.Code(c.k))
		a, b, d, _, ok := p.ink(code)
		if !ok || a != c.x || b != c.y || d-a != x1-x0 || p.width(code) != c.width {
			t.Errorf("%v: ink from %d, %d, %d wide, width %d; want %d, %d, %d, %d", c.k, a, b, d-a, p.width(code), c.x, c.y, x1-x0, c.width)
		}
		if s.Widths()[code] != c.width || s.Texts()[code] != c.k.Text {
			t.Errorf("%v: width %d, text %q", c.k, s.Widths()[code], s.Texts()[code])
		}
	}
	maxp := p.font.tables["maxp"]
	if u16(maxp, 28) != 1 || u16(maxp, 30) != 1 || u16(maxp, 10) == 0 {
		t.Errorf("maxp: %d parts, depth %d, %d composite contours", u16(maxp, 28), u16(maxp, 30), u16(maxp, 12))
	}
}

func TestATwinWithoutItsPlainGlyphStillHasAnOutline(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Hei))
	k := key(f, '《')
	k.Shift, k.Advance = -500, 500
	s := NewSubset(f)
	s.Add(k)
	s.Freeze()
	p := reopened(t, s)
	parts, _, ok := components(p.outline(1))
	if !ok || len(parts) != 1 || parts[0].glyph != 2 || p.glyphs != 3 || len(s.Widths()) != 2 {
		t.Errorf("parts %v of %d glyphs, %d codes", parts, p.glyphs, len(s.Widths()))
	}
	if unhinted(f.outline(int(k.Glyph))) != trimmed(p.outline(2), len(unhinted(f.outline(int(k.Glyph))))) {
		t.Error("the outline behind the twin is not the face's")
	}
}

func TestABlankStaysBlank(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Song))
	k := key(f, ' ')
	wide := k
	wide.Advance = 0
	s := NewSubset(f)
	s.Add(k)
	s.Add(wide)
	s.Freeze()
	p := reopened(t, s)
	if p.outline(1) != "" || p.outline(2) != "" || p.width(int(s.Code(wide))) != 0 || p.width(int(s.Code(k))) != 256 {
		t.Errorf("spaces: %q %q, widths %d %d", p.outline(1), p.outline(2), p.width(1), p.width(2))
	}
}

func TestTheOrderOfAddingDoesNotMatter(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Song))
	text := []rune("十条经验与十条建议，供领导人参考（全文）。")
	var files [][]byte
	var tags []string
	for range 2 {
		s := NewSubset(f)
		for _, r := range text {
			k := key(f, r)
			s.Add(k)
			k.Advance += 250
			s.Add(k)
		}
		s.Freeze()
		file, err := s.Program(nil)
		if err != nil {
			t.Fatal(err)
		}
		files, tags = append(files, file), append(tags, s.Tag())
		slices.Reverse(text)
	}
	if !bytes.Equal(files[0], files[1]) || tags[0] != tags[1] {
		t.Error("two programs of the same keys differ")
	}
	other := NewSubset(f)
	other.Add(key(f, '十'))
	other.Freeze()
	if other.Tag() == tags[0] || len(other.Tag()) != 6 {
		t.Errorf("tags %s and %s", other.Tag(), tags[0])
	}
	if other.Code(key(f, '条')) != 0 {
		t.Error("a key that was not added has a code")
	}
}

func TestTooManyGlyphsAreAnError(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Song))
	s := NewSubset(f)
	for i := range 0x10000 {
		s.Add(Key{Glyph: 1, Advance: int32(i)})
	}
	s.Freeze()
	if _, err := s.Program(nil); err == nil {
		t.Error("65536 codes are not refused")
	}
}
