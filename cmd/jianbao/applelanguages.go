package main

import (
	"bytes"
	"encoding/binary"
)

// firstAppleLanguage reads a binary property list, and of it the first entry of
// AppleLanguages; "" when there is none. The format is CFBinaryPList's: objects
// behind a table of offsets, which a trailer of 32 bytes describes.
func firstAppleLanguage(plist []byte) string {
	const trailer = 32
	if !bytes.HasPrefix(plist, []byte("bplist00")) || len(plist) < 8+trailer {
		return ""
	}
	end := plist[len(plist)-trailer:]
	p := propertyList{data: plist[:len(plist)-trailer], offsets: int(end[6]), refs: int(end[7]),
		table: int(int32(binary.BigEndian.Uint32(end[28:])))}
	top := int(int32(binary.BigEndian.Uint32(end[20:])))
	kind, n, at := p.object(top)
	if kind != 0xD {
		return ""
	}
	for i := range n {
		if p.text(p.number(at+i*p.refs, p.refs)) != "AppleLanguages" {
			continue
		}
		kind, count, first := p.object(p.number(at+(n+i)*p.refs, p.refs))
		if kind != 0xA || count == 0 {
			return ""
		}
		return p.text(p.number(first, p.refs))
	}
	return ""
}

// propertyList is a binary property list without its trailer.
type propertyList struct {
	data                 []byte
	offsets, refs, table int // bytes of an offset and of a reference; where the offsets begin
}

// number reads so many bytes as a number; -1 outside the file.
func (p *propertyList) number(at, size int) int {
	if at < 0 || size < 1 || size > 4 || at > len(p.data)-size {
		return -1
	}
	n := 0
	for _, b := range p.data[at : at+size] {
		n = n<<8 | int(b)
	}
	return n
}

// object is the kind of an object, how many parts it has, and where they begin;
// kind 0 when it cannot be read.
func (p *propertyList) object(ref int) (kind, n, at int) {
	if ref < 0 || ref > len(p.data) {
		return 0, 0, 0
	}
	at = p.number(p.table+ref*p.offsets, p.offsets)
	mark := p.number(at, 1)
	if at < 0 || mark < 0 {
		return 0, 0, 0
	}
	if kind, n, at = mark>>4, mark&15, at+1; n == 15 { // an integer object gives the count
		size := 1 << (p.number(at, 1) & 15)
		n, at = p.number(at+1, size), at+1+size
	}
	if n < 0 || n > len(p.data) {
		return 0, 0, 0
	}
	return kind, n, at
}

// text is a string in ASCII; "" for any other object.
func (p *propertyList) text(ref int) string {
	kind, n, at := p.object(ref)
	if kind != 5 || at > len(p.data)-n {
		return ""
	}
	return string(p.data[at : at+n])
}
