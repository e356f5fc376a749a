package finish

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
)

// file is a PDF in the making: its bytes so far and where each object begins.
// The zero value is an empty file; object 0 is the head of the free list.
type file struct {
	buf     []byte
	offsets []int     // where object n begins, at n-1; -1: it is not written yet
	ids     []int     // places in buf that wait for the document's uuid
	packer  *deflater // lent by Packers
}

// reserve gives out the next object number.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, -1)
	return len(f.offsets)
}

// begin begins object n.
func (f *file) begin(n int) *file {
	f.offsets[n-1] = len(f.buf)
	return f.num(n).put(" 0 obj\n")
}

// end ends the object that was begun.
func (f *file) end() { f.put("\nendobj\n") }

// put writes s as it is.
func (f *file) put(s string) *file {
	f.buf = append(f.buf, s...)
	return f
}

// num writes a number.
func (f *file) num(n int) *file {
	f.buf = strconv.AppendInt(f.buf, int64(n), 10)
	return f
}

// ref writes a reference to object n.
func (f *file) ref(n int) *file { return f.num(n).put(" 0 R") }

// stream writes object n as a stream, with the entries in dict besides
// /Length.
func (f *file) stream(n int, dict string, body []byte) {
	f.begin(n).put("<<").put(dict).put("/Length ").num(len(body)).put(">>stream\n")
	f.buf = append(f.buf, body...)
	f.put("\nendstream")
	f.end()
}

// deflated writes object n as a stream deflated here, with the entries in dict.
func (f *file) deflated(n int, dict string, body []byte) error {
	packed, err := f.packer.deflate(body)
	if err != nil {
		return err
	}
	f.stream(n, dict+"/Filter/FlateDecode", packed)
	return nil
}

// uuidLength is that of a uuid as text.
const uuidLength = 36

// putUUID leaves room for the document's uuid, which is only known at the end.
func (f *file) putUUID() {
	f.ids = append(f.ids, len(f.buf))
	f.put("00000000-0000-0000-0000-000000000000")
}

// identify gives the id of a file: a hash of all that was written so far.
func (f *file) identify() []byte {
	sum := sha256.Sum256(f.buf)
	return sum[:16]
}

// close writes the cross-reference table and the trailer (ISO 32000-1 7.5.4, 14.4),
// and puts the uuid where it was waited for. root and info are object numbers; id is 16
// bytes that are the document's alone. It gives the file.
func (f *file) close(root, info int, id []byte) ([]byte, error) {
	uuid := uuidOf(id)
	for _, at := range f.ids {
		copy(f.buf[at:at+uuidLength], uuid)
	}
	start := len(f.buf)
	f.put("xref\n0 ").num(len(f.offsets) + 1).put("\n0000000000 65535 f \n")
	for n, at := range f.offsets {
		if at < 0 {
			return nil, fmt.Errorf("finish: object %d was never written", n+1)
		}
		digits := strconv.Itoa(at)
		f.put("0000000000"[:10-len(digits)]).put(digits).put(" 00000 n \n")
	}
	text := hex.EncodeToString(id)
	f.put("trailer\n<</Size ").num(len(f.offsets) + 1).put("/Root ").ref(root).put("/Info ").ref(info)
	f.put("/ID[<").put(text).put("><").put(text).put(">]>>\nstartxref\n").num(start).put("\n%%EOF\n")
	return f.buf, nil
}

// uuidOf makes a uuid of version 8 (RFC 9562 5.8: of one's own making) from 16
// bytes.
func uuidOf(id []byte) string {
	b := append([]byte(nil), id...)
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	h := hex.EncodeToString(b)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
