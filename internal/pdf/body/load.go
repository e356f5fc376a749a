package body

import (
	"bytes"
	"maps"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// Numbers are those of all objects, ascending.
func (f *File) Numbers() []int { return slices.Sorted(maps.Keys(f.places)) }

// Object gives the object n; nil: there is none.
func (f *File) Object(n int) types.Object {
	if o, known := f.kept[n]; known {
		return o
	}
	at, known := f.places[n]
	if !known || at.free || f.failed != nil || f.depth > maxWithin {
		return nil
	}
	f.kept[n] = nil // an object that leads to itself
	f.depth++
	defer func() { f.depth-- }()
	if at.in > 0 {
		f.unpackObjects(at.in)
		return f.kept[n]
	}
	m, o, ok := f.standing(at.at)
	if !ok || m != n {
		f.torn[n] = true
		return nil
	}
	f.kept[n] = o
	return o
}

// Torn says of the object n, which was asked for, that something in it is none or that
// it has no end.
func (f *File) Torn(n int) bool { return f.torn[n] }

// Has says that the file has an object n.
func (f *File) Has(n int) bool {
	at, known := f.places[n]
	return known && !at.free
}

// Place is the byte of the file where the object n begins; false: it is packed in a stream,
// or there is none.
func (f *File) Place(n int) (int, bool) {
	at, known := f.places[n]
	return at.at, known && !at.free && at.in == 0
}

// standing reads the object at a byte, and gives its number.
func (f *File) standing(at int) (n int, o types.Object, ok bool) {
	if at < 0 || at >= len(f.data) {
		return 0, nil, false
	}
	p := f.parserAt(f.data, at)
	n, err := strconv.Atoi(p.Word())
	generation, err2 := strconv.Atoi(p.Word())
	from := p.At()
	if w := p.Word(); err != nil || err2 != nil || len(w) < 3 || w[:3] != "obj" {
		return 0, nil, false
	} else if len(w) > 3 { // "obj12"
		p.back(from + bytes.Index(f.data[from:], []byte("obj")) + 3)
	}
	if f.lock != nil && n != f.lock.number {
		p.opener = f.lock.strings(n, generation)
	}
	o = p.object(0)
	before := p.At()
	d, is := o.(types.Dict)
	if w := p.Word(); is && w == "stream" {
		o = f.stream(n, generation, d, afterKeyword(f.data, p.At()))
	} else if w != "endobj" {
		p.back(before)
		p.torn = p.torn || w == "" || w == "obj"
	}
	if p.torn {
		f.torn[n] = true
	}
	return n, o, true
}

// stream makes the stream whose dictionary is d and whose bytes begin at from.
func (f *File) stream(n, generation int, d types.Dict, from int) types.StreamDict {
	s := types.StreamDict{Dict: d, StreamOffset: int64(from)}
	end, whole := f.endOf(from, d["Length"])
	if !whole {
		f.torn[n] = f.torn[n] || end == len(f.data)
	}
	s.Raw = f.data[from:end:end]
	f.settle(&s)
	if f.lock != nil && d["Type"] != types.Name("XRef") && !f.identity(&s) {
		s.Raw = f.lock.stream(n, generation, d, s.Raw)
	}
	return s
}

// endOf is where the bytes of a stream end that begin at from: after so many bytes as it
// says, or where that is not its end, before the word for it. whole says that it was as
// the file says.
func (f *File) endOf(from int, length types.Object) (end int, whole bool) {
	if n, is := number(f.Resolve(length)); is && n >= 0 && n <= len(f.data)-from {
		rest := bytes.TrimLeft(f.data[from+n:min(len(f.data), from+n+16)], "\r\n\t \x00")
		if bytes.HasPrefix(rest, []byte("endstream")) || bytes.HasPrefix(rest, []byte("endobj")) {
			return from + n, true
		}
	}
	i := bytes.Index(f.data[from:], []byte("endstream"))
	if i < 0 {
		if i = bytes.Index(f.data[from:], []byte("endobj")); i < 0 {
			return len(f.data), false
		}
	}
	return from + len(withoutEnd(f.data[from:from+i])), false
}

// withoutEnd takes one end of line off.
func withoutEnd(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return bytes.TrimSuffix(b, []byte("\r"))
}

// afterKeyword is where data begin after the keyword "stream" (ISO 32000-1 7.3.8.1),
// with what readers forgive.
func afterKeyword(data []byte, i int) int {
	for i < len(data) && data[i] == ' ' {
		i++
	}
	if i < len(data) && data[i] == '\r' {
		i++
	}
	if i < len(data) && data[i] == '\n' {
		i++
	}
	return i
}

// Resolve gives what o refers to, o itself where it is no reference.
func (f *File) Resolve(o types.Object) types.Object {
	for range maxWithin {
		r, is := o.(types.IndirectRef)
		if !is {
			return o
		}
		o = f.Object(r.ObjectNumber.Value())
	}
	return nil
}

// Dict gives a dictionary; nil for anything else.
func (f *File) Dict(o types.Object) types.Dict {
	d, _ := f.Resolve(o).(types.Dict)
	return d
}

func (f *File) array(o types.Object) types.Array {
	a, _ := f.Resolve(o).(types.Array)
	return a
}

// unpackObjects reads the objects that are packed in the stream n and stand there by
// the table (ISO 32000-1 7.5.7).
func (f *File) unpackObjects(n int) {
	s, is := f.Object(n).(types.StreamDict)
	if !is || f.packed < 0 {
		return
	}
	b, first, list := f.packedIn(n, s)
	for i := 0; i+1 < len(list); i += 2 {
		number, at := list[i], list[i+1]
		if place := f.places[number]; place.in != n || place.free || at < 0 || first+at > len(b) {
			continue
		}
		if old, known := f.kept[number]; known && old != nil {
			continue
		}
		p := f.parserAt(b, first+at)
		f.kept[number] = p.object(0)
		if f.failed != nil {
			return
		}
	}
}

// packedIn unpacks a stream of objects, and gives the numbers in front of them, by
// twos: that of an object, and where it begins, from first on.
func (f *File) packedIn(n int, s types.StreamDict) (b []byte, first int, list []int) {
	left := maxPacked - f.packed
	b, err := Unpack(s, left)
	f.packed += len(b)
	if err != nil {
		if IsTooLarge(err) {
			f.failed = Refusal("its objects unpack to more than " + strconv.Itoa(maxPacked>>20) + " MB")
			return nil, 0, nil
		}
		f.torn[n] = true
	}
	first, _ = number(f.Resolve(s.Dict["First"]))
	count, _ := number(f.Resolve(s.Dict["N"]))
	if first < 0 || first > len(b) {
		return nil, 0, nil
	}
	l := syntax.NewLexer(b[:first], 0)
	for len(list) < 2*count {
		v, err := strconv.Atoi(l.Word())
		if err != nil {
			break
		}
		list = append(list, v)
	}
	return b, first, list
}
