package typeface

// program writes an sfnt file: a directory and its tables, sorted by tag.
type program struct {
	tags   []string
	tables [][]byte
}

// add adds a table; the tags must come in ascending order.
func (p *program) add(tag string, table []byte) {
	p.tags = append(p.tags, tag)
	p.tables = append(p.tables, table)
}

// bytes lays the tables out on four-byte boundaries with their checksums, and
// sets head's checksum adjustment (ISO 14496-22, head).
func (p *program) bytes() []byte {
	n := len(p.tags)
	size := 12 + 16*n
	for _, t := range p.tables {
		size += (len(t) + 3) &^ 3
	}
	out := make([]byte, 12+16*n, size)
	copy(out, "\x00\x01\x00\x00")
	log := 0
	for 2<<log <= n {
		log++
	}
	put16at(out, 4, n)
	put16at(out, 6, 16<<log)
	put16at(out, 8, log)
	put16at(out, 10, 16*n-16<<log)
	head, sum := -1, uint32(0)
	for i, t := range p.tables {
		at := len(out)
		out = append(out, t...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		if p.tags[i] == "head" && len(t) >= 12 {
			head = at
			put32at(out, at+8, 0)
		}
		rec, own := 12+16*i, checksum(out[at:])
		sum += own
		copy(out[rec:], p.tags[i])
		put32at(out, rec+4, own)
		put32at(out, rec+8, uint32(at))
		put32at(out, rec+12, uint32(len(t)))
	}
	if head >= 0 {
		put32at(out, head+8, 0xB1B0AFBA-sum-checksum(out[:12+16*n]))
	}
	return out
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
