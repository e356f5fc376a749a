package body

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// readTable reads the tables of a file, the newest first (ISO 32000-1 7.5.4, 7.5.8). It
// says that all of them could be read.
func (f *File) readTable() bool {
	f.Trailer = types.Dict{}
	i := bytes.LastIndex(f.data, []byte("startxref"))
	if i < 0 {
		return false
	}
	at, err := strconv.Atoi(syntax.NewLexer(f.data, i+len("startxref")).Word())
	if err != nil {
		return false
	}
	seen := map[int]bool{}
	next := []int{at}
	for len(next) > 0 {
		at, next = next[0], next[1:]
		if seen[at] {
			continue
		}
		if seen[at] = true; len(seen) > maxTables {
			return false
		}
		d, ok := f.section(at)
		if !ok || f.failed != nil {
			return false
		}
		for k, v := range d {
			if _, newer := f.Trailer[k]; !newer {
				f.Trailer[k] = v
			}
		}
		if n, is := number(d["Prev"]); is && n > 0 {
			next = append(next, n)
		}
	}
	return true
}

// section reads the table at a byte, and gives its trailer.
func (f *File) section(at int) (types.Dict, bool) {
	for _, from := range []int{at, at + f.before} {
		if from < 0 || from >= len(f.data) {
			continue
		}
		p := f.parserAt(f.data, from)
		switch w := p.Word(); {
		case w == "xref":
			return f.plainTable(p)
		case w != "" && syntax.IsDigit(w[0]):
			if _, o, ok := f.standing(from); ok {
				if s, is := o.(types.StreamDict); is && s.Dict["W"] != nil {
					return s.Dict, f.packedTable(s)
				}
			}
		}
	}
	return nil, false
}

// line is one of a table.
type line struct {
	number int
	place  place
}

// plainTable reads a table of lines, whose keyword was read. A table that is a stream
// may stand beside it, and goes before it: what is in that is free in this.
func (f *File) plainTable(p *parser) (types.Dict, bool) {
	var lines []line
	for {
		w := p.Word()
		if w == "trailer" {
			d, is := p.object(0).(types.Dict)
			if at, beside := number(d["XRefStm"]); beside {
				f.section(at)
			}
			for _, l := range lines {
				f.put(l.number, l.place)
			}
			return d, is
		}
		first, err := strconv.Atoi(w)
		count, err2 := strconv.Atoi(p.Word())
		if err != nil || err2 != nil || first < 0 || count < 0 {
			return nil, false
		}
		for n := first; n < first+count; n++ {
			before := p.At()
			offset := p.Word()
			if offset == "trailer" { // it has fewer lines than it says
				p.back(before)
				break
			}
			at, err := strconv.Atoi(offset)
			generation, err2 := strconv.Atoi(p.Word())
			kind := p.Word()
			if err != nil || err2 != nil || kind != "n" && kind != "f" || len(lines) > MaxObjects {
				return nil, false
			}
			lines = append(lines, line{n, place{at: at, generation: generation, free: kind == "f" || at == 0}})
		}
	}
}

// put notes where an object stands, unless a newer table did.
func (f *File) put(n int, at place) {
	if _, newer := f.places[n]; newer || n <= 0 || n > MaxNumber {
		return
	}
	if len(f.places) >= MaxObjects {
		f.failed = Refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
		return
	}
	f.places[n] = at
}

// packedTable reads a table that is a stream.
func (f *File) packedTable(s types.StreamDict) bool {
	b, err := Unpack(s, maxPacked)
	if err != nil && len(b) == 0 {
		return false
	}
	var width [3]int
	w, _ := s.Dict["W"].(types.Array)
	for i := range width {
		if i < len(w) {
			width[i], _ = number(w[i])
		}
		if width[i] < 0 || width[i] > 8 {
			return false
		}
	}
	sum := width[0] + width[1] + width[2]
	index, _ := s.Dict["Index"].(types.Array)
	if len(index) == 0 {
		index = types.Array{types.Integer(0), s.Dict["Size"]}
	}
	for i := 0; i+1 < len(index) && sum > 0; i += 2 {
		first, ok := number(index[i])
		count, ok2 := number(index[i+1])
		if !ok || !ok2 || first < 0 {
			return false
		}
		for n := first; n < first+count && len(b) >= sum && f.failed == nil; n++ {
			f.putPacked(n, b, width)
			b = b[sum:]
		}
	}
	return sum > 0
}

// putPacked notes a line of a packed table, b, whose fields have these widths (ISO
// 32000-1 table 18).
func (f *File) putPacked(n int, b []byte, width [3]int) {
	var field [3]int
	for i, w := range width {
		for _, c := range b[:w] {
			field[i] = field[i]<<8 | int(c)
		}
		b = b[w:]
	}
	if width[0] == 0 {
		field[0] = 1
	}
	switch field[0] {
	case 0:
		f.put(n, place{free: true})
	case 1:
		f.put(n, place{at: field[1], generation: field[2], free: field[1] == 0})
	case 2:
		f.put(n, place{in: field[1], index: field[2]})
	}
}

// allThere says that each object which is not packed stands where the table says.
// Places that count from the "%PDF-" are put right.
func (f *File) allThere() bool {
	whole := true
	for n, at := range f.places {
		if at.free || at.in > 0 {
			continue
		}
		switch {
		case f.begins(n, at.at):
		case f.before > 0 && f.begins(n, at.at+f.before):
			at.at += f.before
			f.places[n] = at
		default:
			whole = false
		}
	}
	return whole
}

// begins says that the object n begins at a byte.
func (f *File) begins(n, at int) bool {
	if at < 0 || at >= len(f.data) {
		return false
	}
	l := syntax.NewLexer(f.data[:min(len(f.data), at+64)], at)
	m, err := strconv.Atoi(l.Word())
	_, err2 := strconv.Atoi(l.Word())
	w := l.Word()
	return err == nil && err2 == nil && m == n && len(w) >= 3 && w[:3] == "obj"
}

// number is a whole number that stands by itself.
func number(o types.Object) (int, bool) {
	switch n := o.(type) {
	case types.Integer:
		return int(n), true
	case types.Float:
		return int(n), n > -1e9 && n < 1e9
	}
	return 0, false
}
