package finish

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
)

// file is a PDF in the making: its bytes so far and where each object begins.
// The zero value is an empty file; object 0 is the head of the free list.
type file struct {
	buf     []byte
	offsets []int     // where object n begins, at n-1; -1: it is not written yet
	ids     []int     // places in buf that wait for the document's uuid
	held    []held    // large streams that are not in buf
	beside  int       // how many bytes those have
	packer  *deflater // lent by Packers
}

// reserve gives out the next object number.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, -1)
	return len(f.offsets)
}

// begin begins object n.
func (f *file) begin(n int) *file {
	f.offsets[n-1] = f.length()
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
	f.beginStream(n, dict, len(body))
	f.buf = append(f.buf, body...)
	f.endStream()
}

// shared is stream for bytes that stay as they are as long as the file is needed: where
// they are many they are not copied.
func (f *file) shared(n int, dict string, body []byte) {
	if len(body) < largePart {
		f.stream(n, dict, body)
		return
	}
	f.beginStream(n, dict, len(body))
	f.hold(body)
	f.endStream()
}

func (f *file) beginStream(n int, dict string, length int) {
	if cap(f.buf)-len(f.buf) < length {
		f.buf = slices.Grow(f.buf, len(f.buf)+length) // a file is mostly streams: it grows seldom
	}
	f.begin(n).put("<<").put(dict).put("/Length ").num(length).put(">>stream\n")
}

func (f *file) endStream() {
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
	return f.sum().Sum(nil)[:16]
}

// close writes the cross-reference table and the trailer (ISO 32000-1 7.5.4, 14.4),
// and puts the uuid where it was waited for. root and info are object numbers; id is 16
// bytes that are the document's alone. It gives the file.
func (f *file) close(root, info int, id []byte) (File, error) {
	uuid := uuidOf(id)
	for _, at := range f.ids {
		copy(f.buf[at:at+uuidLength], uuid)
	}
	start := f.length()
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
	return f.parts(), nil
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
