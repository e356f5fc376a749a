package impose

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// deflate packs bytes for FlateDecode, in the same way at every run.
func deflate(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// writer writes a pool as a file. Objects are numbered as they are met from the
// catalogue on, dictionaries being read in the order of their keys, so that the same
// objects give the same bytes. What nothing refers to is left out.
type writer struct {
	pool    *pool
	buf     []byte
	numbers map[int]int // from the pool's numbers to the file's
	order   []int       // the pool's numbers, by the file's
	same    bool        // references are written with the pool's numbers, and collect nothing
}

// uuidMark stands in the metadata where the document's uuid will be.
const uuidMark = "00000000-0000-0000-0000-000000000000"

// write gives the file whose catalogue and information dictionary are the objects
// root and info.
func (p *pool) write(root, info int) []byte {
	w := &writer{pool: p, numbers: map[int]int{}, buf: make([]byte, 0, p.size())}
	w.put("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	w.number(root)
	w.number(info)
	var offsets []int
	var marks []int
	for i := 0; i < len(w.order); i++ {
		offsets = append(offsets, len(w.buf))
		w.put(strconv.Itoa(i+1) + " 0 obj\n")
		from := len(w.buf)
		o := p.at(w.order[i])
		w.object(o)
		p.set(w.order[i], nil)
		w.put("\nendobj\n")
		if s, is := o.(types.StreamDict); is && s.Dict["Type"] == types.Name("Metadata") {
			for at := from; ; {
				next := bytes.Index(w.buf[at:], []byte(uuidMark))
				if next < 0 {
					break
				}
				marks = append(marks, at+next)
				at += next + len(uuidMark)
			}
		}
	}
	return w.close(offsets, marks)
}

// size is about how many bytes the pool is written in.
func (p *pool) size() int {
	n := 1 << 12
	for _, o := range p.objects {
		n += 200
		if s, is := o.(types.StreamDict); is {
			n += len(s.Raw)
		}
	}
	return n
}

// close writes the cross-reference table, of objects that begin at offsets, and the
// trailer (ISO 32000-1 7.5.4, 14.4). The id, a hash of all before, is put where marks
// are, too, as a uuid.
func (w *writer) close(offsets, marks []int) []byte {
	sum := sha256.Sum256(w.buf)
	id := hex.EncodeToString(sum[:16])
	uuid := id[:8] + "-" + id[8:12] + "-8" + id[13:16] + "-a" + id[17:20] + "-" + id[20:32]
	for _, at := range marks {
		copy(w.buf[at:], uuid)
	}
	start := len(w.buf)
	w.put("xref\n0 " + strconv.Itoa(len(offsets)+1) + "\n0000000000 65535 f \n")
	for _, at := range offsets {
		digits := strconv.Itoa(at)
		w.put("0000000000"[:10-min(10, len(digits))] + digits + " 00000 n \n")
	}
	w.put("trailer\n<</Size " + strconv.Itoa(len(offsets)+1) + "/Root 1 0 R/Info 2 0 R/ID[<" + id + "><" + id + ">]>>\n")
	w.put("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return w.buf
}

func (w *writer) put(s string) { w.buf = append(w.buf, s...) }

// plain writes an object with the pool's own numbers.
func (w *writer) plain(o types.Object) {
	w.same = true
	w.object(o)
}

// number gives the file's number of a pool's object.
func (w *writer) number(n int) int {
	if w.same {
		return n
	}
	m, known := w.numbers[n]
	if !known {
		w.order = append(w.order, n)
		m = len(w.order)
		w.numbers[n] = m
	}
	return m
}

func (w *writer) object(o types.Object) {
	switch v := o.(type) {
	case nil:
		w.put("null")
	case types.IndirectRef:
		w.put(strconv.Itoa(w.number(v.ObjectNumber.Value())) + " 0 R")
	case types.Dict:
		w.dict(v)
	case types.Array:
		w.put("[")
		for i, e := range v {
			if i > 0 {
				w.put(" ")
			}
			w.object(e)
		}
		w.put("]")
	case types.StreamDict:
		d := make(types.Dict, len(v.Dict)+1)
		for k, e := range v.Dict {
			d[k] = e
		}
		d["Length"] = types.Integer(len(v.Raw))
		w.dict(d)
		w.put("stream\n")
		w.buf = append(w.buf, v.Raw...)
		w.put("\nendstream")
	default:
		w.put(number(v))
	}
}

func (w *writer) dict(d types.Dict) {
	w.put("<<")
	for _, k := range sortedKeys(d) {
		if d[k] == nil {
			continue // the same as no entry (ISO 32000-1 7.3.7)
		}
		w.put(types.Name(k).PDFString())
		switch d[k].(type) {
		case types.Integer, types.Float, types.Boolean, types.IndirectRef:
			w.put(" ")
		}
		w.object(d[k])
	}
	w.put(">>")
}

// number is a number, or any object that holds no other, as PDF writes it.
func number(o types.Object) string {
	if f, is := o.(types.Float); is {
		s := strings.TrimRight(strings.TrimRight(f.PDFString(), "0"), ".")
		if s == "-0" || s == "" || s == "-" {
			return "0"
		}
		return s
	}
	return o.PDFString()
}

// sortedKeys are the keys of a dictionary in one order.
func sortedKeys(d types.Dict) []string {
	keys := make([]string, 0, len(d))
	for k := range d {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
