package body

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// scan makes the table anew: of all that look like the beginning of an object, the last
// of a number counts. Where an object stands as the old table says, that stays. It gives
// the numbers of the streams that hold objects, in the order of the file.
func (f *File) scan() (holders []int) {
	old := f.places
	f.places, f.values = map[int]place{}, 0
	trailer := types.Dict{}
	for at := 0; f.failed == nil; {
		i := bytes.Index(f.data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		i += at
		at = i + len("obj")
		n, generation, from, is := numberBefore(f.data, i)
		if !is || n <= 0 || n > MaxNumber {
			continue
		}
		if len(f.places) >= MaxObjects {
			f.failed = Refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
			return nil
		}
		f.places[n] = place{at: from, generation: generation}
		p := f.parserAt(f.data, at)
		d, _ := p.object(0).(types.Dict)
		if d == nil {
			continue
		}
		at = max(at, min(p.At(), len(f.data)))
		if p.Word() != "stream" {
			continue
		}
		start := afterKeyword(f.data, p.At())
		if length, direct := d["Length"].(types.Integer); direct {
			if end, whole := f.endOf(start, length); whole { // what is within may look like an object
				at = end
			}
		}
		switch d["Type"] {
		case types.Name("ObjStm"):
			holders = append(holders, n)
		case types.Name("XRef"):
			joined(trailer, d)
		}
	}
	f.scanTrailers(trailer)
	for n, at := range old {
		if _, found := f.places[n]; found && !at.free && at.in == 0 && f.begins(n, at.at) || !found && at.in > 0 && len(f.places) < MaxObjects {
			f.places[n] = at
		}
	}
	for k, v := range trailer {
		f.Trailer[k] = v
	}
	return holders
}

// joined puts what a trailer says into what the ones before it said.
func joined(into, trailer types.Dict) {
	for _, k := range []string{"Root", "Info", "Encrypt", "ID"} {
		if v := trailer[k]; v != nil {
			into[k] = v
		}
	}
}

// scanTrailers looks for trailers, the last of which counts.
func (f *File) scanTrailers(into types.Dict) {
	for at := 0; f.failed == nil; {
		i := bytes.Index(f.data[at:], []byte("trailer"))
		if i < 0 {
			return
		}
		at += i + len("trailer")
		if d, _ := f.parserAt(f.data, at).object(0).(types.Dict); d != nil {
			joined(into, d)
		}
	}
}

// scanPacked finds the objects in the streams that hold some.
func (f *File) scanPacked(holders []int) {
	at := func(n int) int { // in the file
		if in := f.places[n].in; in > 0 {
			n = in
		}
		return f.places[n].at
	}
	slices.SortFunc(holders, func(a, b int) int { return cmp.Compare(at(a), at(b)) })
	for _, n := range slices.Compact(holders) {
		s, is := f.Object(n).(types.StreamDict)
		if !is || f.failed != nil {
			continue
		}
		_, _, list := f.packedIn(n, s)
		for i := 0; i+1 < len(list); i += 2 {
			number := list[i]
			if number <= 0 || number > MaxNumber || at(number) > at(n) {
				continue
			}
			if len(f.places) >= MaxObjects {
				f.failed = Refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
				return
			}
			f.places[number] = place{in: n, index: i / 2}
			delete(f.kept, number)
		}
	}
	f.packed = 0 // they are unpacked again when they are asked for
}

// numberBefore reads "12 0 " before the word obj at i: the number, the generation, and
// where the number begins; false when no object begins here.
func numberBefore(data []byte, i int) (n, generation, at int, is bool) {
	from := max(0, i-32)
	end := i
	back := func(wanted func(byte) bool) int {
		k := end
		for k > from && wanted(data[k-1]) {
			k--
		}
		return k
	}
	blank := func() bool { k := back(syntax.IsBlank); was := end; end = k; return k < was }
	digits := func() (int, bool) {
		k := back(syntax.IsDigit)
		v, err := strconv.Atoi(string(data[k:end]))
		end = k
		return v, err == nil
	}
	blank()
	generation, ok := digits()
	if !ok || !blank() {
		return 0, 0, 0, false
	}
	n, ok = digits()
	return n, generation, end, ok
}
