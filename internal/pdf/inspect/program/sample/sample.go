// Package sample makes small font programs for the tests of program and audit. Nothing
// else imports it.
package sample

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
)

// SFNT makes a TrueType font of its tables.
func SFNT(tables map[string][]byte) []byte {
	head := []byte{0, 1, 0, 0, 0, byte(len(tables)), 0, 0, 0, 0, 0, 0}
	body := []byte{}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		t := tables[name]
		head = append(head, name...)
		head = binary.BigEndian.AppendUint32(head, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(12+16*len(tables)+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(t)))
		body = append(body, t...)
	}
	return append(head, body...)
}

// words writes numbers of two bytes, high byte first.
func words(all ...int) []byte {
	var b []byte
	for _, n := range all {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return b
}

// TrueType are the tables of a font of three glyphs, 500, 600 and 250 units of 1000 wide; 'a' is glyph 1
// by Unicode, and code 2 is glyph 2 by the Macintosh.
func TrueType() map[string][]byte {
	unicode := words(4, 32, 0, 4, 4, 1, 0, 'a', 0xffff, 0, 'a', 0xffff, 1-'a', 1, 0, 0)
	mac := append(words(0, 262, 0), make([]byte, 256)...)
	mac[6+2] = 2
	cmap := words(0, 2, 1, 0, 0, 20, 3, 1, 0, 20+len(mac))
	return map[string][]byte{
		"head": append(make([]byte, 18), words(1000)...),
		"maxp": append([]byte{0, 1, 0, 0}, words(3)...),
		"hhea": append(make([]byte, 34), words(3)...),
		"hmtx": words(500, 0, 600, 0, 250, 0),
		"cmap": append(append(cmap, mac...), unicode...),
		"post": append(append([]byte{0, 2, 0, 0}, make([]byte, 28)...), append(words(3, 0, 68, 258), append([]byte{3}, "odd"...)...)...),
	}
}

// indexOf writes a CFF INDEX.
func indexOf(items ...[]byte) []byte {
	b := words(len(items))
	if len(items) == 0 {
		return b
	}
	b = append(b, 2)
	at := 1
	for _, i := range items {
		b = append(b, words(at)...)
		at += len(i)
	}
	b = append(b, words(at)...)
	return append(b, bytes.Join(items, nil)...)
}

// whole writes a number of a DICT or a charstring, in three bytes.
func whole(n int) []byte { return append([]byte{28}, words(n)...) }

// CFF is a font of the glyphs .notdef, a and odd: 300 wide as all, 500+40 by its
// charstring, and 300-20 by a subroutine.
func CFF() []byte {
	glyphs := indexOf([]byte{14}, append(append(whole(40), append(whole(1), whole(2)...)...), 21, 14), append(whole(-107), 10, 14))
	subrs := indexOf(append(append(whole(-220), whole(5)...), 22, 11))
	private := append(append(append(whole(300), 20), append(whole(500), 21)...), append(whole(12), 19)...)
	texts := indexOf([]byte("odd"))
	var b []byte
	top := func(charset, glyphs, private, size int) []byte {
		d := append(append(whole(charset), 15), append(whole(glyphs), 17)...)
		return append(append(append(d, whole(size)...), whole(private)...), 18)
	}
	size := len(indexOf(top(0, 0, 0, 0)))
	at := 4 + len(indexOf([]byte("F"))) + size + len(texts) + 2
	charset := append([]byte{0}, words(66, 391)...)
	b = append(b, 1, 0, 4, 2)
	b = append(b, indexOf([]byte("F"))...)
	b = append(b, indexOf(top(at, at+len(charset), at+len(charset)+len(glyphs), len(private)))...)
	b = append(append(b, texts...), 0, 0)
	b = append(append(append(b, charset...), glyphs...), private...)
	return append(b, subrs...)
}
