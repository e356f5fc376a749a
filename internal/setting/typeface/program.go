package typeface

import "slices"

// program is an sfnt file in the making: a directory and its tables, sorted by tag, each
// on a boundary of four bytes.
type program struct {
	out    []byte
	tables int    // that it has so far
	begun  int    // where the table begins that is being written
	sum    uint32 // the checksums of the tables
	head   int    // where the table head begins; 0: there is none
}

// newProgram begins a file of n tables with about so many bytes, in room where that is
// large enough.
func newProgram(room []byte, n, size int) *program {
	at := 12 + 16*n
	p := &program{out: slices.Grow(room[:0], at+size)[:at], begun: at}
	copy(p.out, "\x00\x01\x00\x00")
	log := 0
	for 2<<log <= n {
		log++
	}
	put16at(p.out, 4, n)
	put16at(p.out, 6, 16<<log)
	put16at(p.out, 8, log)
	put16at(p.out, 10, 16*n-16<<log)
	return p
}

// add adds a table; the tags must come in ascending order.
func (p *program) add(tag string, table []byte) {
	p.out = append(p.out, table...)
	p.end(tag)
}

// end ends the table that was appended to out since the one before, and enters it in the
// directory.
func (p *program) end(tag string) {
	length := len(p.out) - p.begun
	for len(p.out)%4 != 0 {
		p.out = append(p.out, 0)
	}
	if tag == "head" && length >= 12 {
		p.head = p.begun
		put32at(p.out, p.head+8, 0)
	}
	own, rec := checksum(p.out[p.begun:]), 12+16*p.tables
	copy(p.out[rec:], tag)
	put32at(p.out, rec+4, own)
	put32at(p.out, rec+8, uint32(p.begun))
	put32at(p.out, rec+12, uint32(length))
	p.sum += own
	p.tables++
	p.begun = len(p.out)
}

// bytes is the file, with head's checksum adjustment (ISO 14496-22, head).
func (p *program) bytes() []byte {
	if p.head > 0 {
		put32at(p.out, p.head+8, 0xB1B0AFBA-p.sum-checksum(p.out[:12+16*p.tables]))
	}
	return p.out
}

// checksum adds up big-endian words; len(b) is a multiple of four.
func checksum(b []byte) uint32 {
	var sum uint32
	for i := 0; i+4 <= len(b); i += 4 {
		sum += uint32(b[i])<<24 | uint32(b[i+1])<<16 | uint32(b[i+2])<<8 | uint32(b[i+3])
	}
	return sum
}

// put16 appends a number in two bytes, big end first.
func put16(b []byte, v int) []byte { return append(b, byte(v>>8), byte(v)) }

// put32 appends a number in four bytes, big end first.
func put32(b []byte, v int) []byte { return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v)) }

// put16at writes a number in two bytes at i.
func put16at(b []byte, i, v int) { b[i], b[i+1] = byte(v>>8), byte(v) }

// put32at writes a number in four bytes at i.
func put32at(b []byte, i int, v uint32) {
	b[i], b[i+1], b[i+2], b[i+3] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
}
