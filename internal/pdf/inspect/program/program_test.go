package program

import (
	"encoding/binary"
	"fmt"
	"testing"

	"jianbao/internal/pdf/inspect/program/sample"
)

func TestTrueType(t *testing.T) {
	f, err := Open(sample.SFNT(sample.TrueType()))
	if err != nil {
		t.Fatal(err)
	}
	if w, ok := f.Width(1); !ok || w != 600_000 || f.Glyphs != 3 {
		t.Errorf("%d glyphs, the second %d wide", f.Glyphs, w)
	}
	if _, ok := f.Width(3); ok {
		t.Error("there is no fourth glyph")
	}
	unicode, _ := f.TableFor(3, 1)
	mac, _ := f.TableFor(1, 0)
	if unicode.Glyph('a') != 1 || unicode.Glyph('b') != 0 || mac.Glyph(2) != 2 {
		t.Errorf("tables %v", f.Tables)
	}
	if f.Names["a"] != 1 || f.Names["odd"] != 2 {
		t.Errorf("names %v", f.Names)
	}
}

func TestCFF(t *testing.T) {
	f, err := Open(sample.CFF())
	if err != nil {
		t.Fatal(err)
	}
	if f.Glyphs != 3 || f.Names["a"] != 1 || f.Names["odd"] != 2 || f.Codes['a'] != "a" {
		t.Errorf("%d glyphs, names %v", f.Glyphs, f.Names)
	}
	for g, want := range []int{300_000, 540_000, 280_000} {
		if w, _ := f.Width(g); w != want {
			t.Errorf("glyph %d is %d wide, want %d", g, w, want)
		}
	}
}

// encrypted does what decrypted undoes.
func encrypted(b []byte, key uint16) []byte {
	out := make([]byte, len(b))
	for i, p := range b {
		out[i] = p ^ byte(key>>8)
		key = (uint16(out[i])+key)*52845 + 22719
	}
	return out
}

func TestType1(t *testing.T) {
	glyph := func(width byte) []byte { return encrypted([]byte{0, 0, 0, 0, 139, width, 13, 14}, 4330) }
	private := "0000dup /Private 2 dict /lenIV 4 def /CharStrings 2 dict dup begin\n"
	for name, width := range map[string]byte{".notdef": 139 + 50, "a": 139 + 100} {
		private += fmt.Sprintf("/%s 8 RD %s ND\n", name, glyph(width))
	}
	private += "end"
	head := "%!PS-AdobeFont-1.0: F\n/FontMatrix [0.002 0 0 0.002 0 0] readonly def\n/Encoding 256 array\ndup 97 /a put\nreadonly def\ncurrentfile eexec\n"
	f, err := Open(append([]byte(head), encrypted([]byte(private), 55665)...))
	if err != nil {
		t.Fatal(err)
	}
	if w, _ := f.Width(f.Names["a"]); f.Glyphs != 2 || w != 200_000 || f.Codes[97] != "a" {
		t.Errorf("%d glyphs, a is %d wide, codes %v", f.Glyphs, w, f.Codes)
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{"a": "a", "uni4E00": "一", "u2CC56": "\U0002cc56", "f.alt": "f", "g123": "", "": ""} {
		if got, known := Text(name); got != want || known != (want != "") {
			t.Errorf("%q reads %q, %v", name, got, known)
		}
	}
	for code, want := range map[int]string{0x41: "A", 0x80: "Euro", 0xb2: "twosuperior", 0xff: "ydieresis", 9: ""} {
		if got := NameIn("WinAnsiEncoding", code); got != want {
			t.Errorf("code %x is %q, want %q", code, got, want)
		}
	}
	if NameIn("MacRomanEncoding", 0x80) != "Adieresis" || NameIn("StandardEncoding", 0xae) != "fi" {
		t.Error("an encoding is not as it should be")
	}
}

// FuzzOpen: any bytes are a font or an error, soon.
func FuzzOpen(f *testing.F) {
	f.Add(sample.SFNT(sample.TrueType()))
	f.Add(sample.CFF())
	f.Add([]byte("%!PS-AdobeFont eexec"))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := Open(b)
		if err != nil {
			return
		}
		if p.Glyphs < 0 || p.Glyphs > 1<<16 {
			t.Errorf("%d glyphs", p.Glyphs)
		}
		for g := range min(p.Glyphs, 100) {
			p.Width(g)
		}
	})
}

// TestTablesOfCharactersHaveABound: a font of three kilobytes may say that it has
// sixty-four tables of 65,536 characters. So many are neither kept nor read.
func TestTablesOfCharactersHaveABound(t *testing.T) {
	number := binary.BigEndian.AppendUint32
	cmap := number(nil, 64)
	for i := range 64 {
		cmap = number(number(cmap, uint32(3<<16|i)), uint32(4+8*64+28*i))
	}
	for range 64 {
		for _, n := range []uint32{12 << 16, 28, 0, 1, 0, 0xffff, 1} { // format, length, language, one group
			cmap = number(cmap, n)
		}
	}
	f, err := Open(sample.SFNT(map[string][]byte{"cmap": cmap}))
	if err != nil {
		t.Fatal(err)
	}
	kept := 0
	for _, table := range f.Tables {
		kept += len(table.glyphs)
	}
	if len(f.Tables) != 64 || kept > 1<<18 || f.Tables[0].Glyph('a') != 'a'+1 {
		t.Errorf("%d tables keep %d characters, a is glyph %d", len(f.Tables), kept, f.Tables[0].Glyph('a'))
	}
}
