package impose

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// object gives what o refers to; a stream always by value.
func (p *Part) object(o types.Object) types.Object {
	d, err := p.x.Dereference(o)
	for range maxDepth { // what is itself only a reference
		if err == nil && numberOf(d) > 0 {
			d, err = p.x.Dereference(d)
		}
	}
	if err != nil || numberOf(d) > 0 {
		return nil
	}
	switch v := d.(type) {
	case *types.StreamDict:
		return *v
	case *types.Dict:
		return *v
	case *types.Array:
		return *v
	}
	return d
}

// dict gives a dictionary, or that of a stream; nil for anything else.
func (p *Part) dict(o types.Object) types.Dict {
	switch d := p.object(o).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

func (p *Part) array(o types.Object) types.Array {
	a, _ := p.object(o).(types.Array)
	return a
}

func (p *Part) name(o types.Object) string {
	n, _ := p.object(o).(types.Name)
	return string(n)
}

func (p *Part) integer(o types.Object) (int, bool) {
	switch n := p.object(o).(type) {
	case types.Integer:
		return int(n), true
	case types.Float:
		return int(n), n > -1e9 && n < 1e9
	}
	return 0, false
}

// milli gives a number in thousandths; ok says that it is one, and no absurd
// one.
func (p *Part) milli(o types.Object) (n int, ok bool) {
	switch v := p.object(o).(type) {
	case types.Integer:
		return int(v) * 1000, v > -1e9 && v < 1e9
	case types.Float:
		if v < 0 {
			return int(v*1000 - 0.5), v > -1e9
		}
		return int(v*1000 + 0.5), v < 1e9
	}
	return 0, false
}

// checkWhole follows all that the pages use and inflates what is deflated, so
// that a damaged file is refused and not printed in part.
func (p *Part) checkWhole(ctx context.Context) error {
	seen := map[int]bool{}
	for _, n := range p.tree {
		seen[n] = true
	}
	for i, l := range p.leaves {
		queue := []types.Object{l.resources, p.catalog["OCProperties"]}
		for _, k := range sortedKeys(l.dict) {
			switch k {
			case "Parent", "Annots", "B", "Thumb", "StructParents": // other pages, or nothing to be printed
			default:
				queue = append(queue, l.dict[k])
			}
		}
		for len(queue) > 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			o := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			if n := numberOf(o); n > 0 {
				if seen[n] {
					continue
				}
				seen[n] = true
				if o = p.object(o); !p.sound(n, o) {
					return refusal(fmt.Sprintf("it is damaged on page %d: its object %d is missing or damaged", i+1, n))
				}
			}
			var err error
			if queue, err = p.checkObject(o, queue); err != nil {
				return refusal(fmt.Sprintf("it is damaged on page %d: %v", i+1, err))
			}
		}
	}
	return nil
}

// sound says that the object n, which was read as o, is what the file means: a
// reader that finds nothing at an object's place, or another object, goes on
// without it. A reference to no object is null (ISO 32000-1 7.3.10), but not in
// a file whose end is gone.
func (p *Part) sound(n int, o types.Object) bool {
	e, known := p.x.Table[n]
	switch {
	case !known || e.Free:
		return o != nil || !p.cut
	case e.Compressed:
		return true
	case e.Offset == nil || *e.Offset <= 0 || *e.Offset >= int64(len(p.data)):
		return o != nil
	}
	l := &lexer{b: p.data, i: int(*e.Offset)}
	number, _, word := l.part(), l.part(), l.part()
	if word != "obj" {
		return o != nil // found elsewhere
	}
	h := headOf(p.data, l.i)
	if _, is := o.(types.StreamDict); is != (h.stream > 0) || h.broken {
		return false // it has no end, and took the next one's data for its own; or lost some of its own
	}
	return number == strconv.Itoa(n) && (o != nil || l.part() == "null")
}

// isCut says that the end of a file is not where it should be: the table of its
// objects had to be made anew.
func isCut(data []byte) bool {
	i := bytes.LastIndex(data, []byte("startxref"))
	if i < 0 {
		return true
	}
	l := &lexer{b: data, i: i + len("startxref")}
	at, err := strconv.Atoi(l.part())
	if err != nil {
		return true
	}
	before := max(0, bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")))
	for _, from := range []int{at, at + before} {
		if from < 0 || from >= len(data) {
			continue
		}
		l := &lexer{b: data, i: from}
		if first, _, third := l.part(), l.part(), l.part(); first == "xref" || third == "obj" {
			return false
		}
	}
	return true
}

// checkObject looks at one object and adds what it holds to the queue.
func (p *Part) checkObject(o types.Object, queue []types.Object) ([]types.Object, error) {
	switch v := o.(type) {
	case types.Dict:
		return p.queueDict(v, queue), nil
	case types.Array:
		return append(queue, v...), nil
	case types.StreamDict:
		if f := v.FilterPipeline; len(f) == 1 && f[0].Name == filter.DCT {
			if err := checkJPEG(v.Raw); err != nil {
				return nil, err
			}
		}
		if f := v.FilterPipeline; len(f) > 0 && f[0].Name == filter.Flate && p.checked < maxChecked {
			z, err := zlib.NewReader(bytes.NewReader(v.Raw))
			if err != nil {
				return nil, err
			}
			n, err := io.Copy(io.Discard, io.LimitReader(z, int64(maxChecked-p.checked)))
			p.checked += int(n)
			if err != nil {
				return nil, fmt.Errorf("a stream that does not unpack (%s)", strings.TrimPrefix(err.Error(), "zlib: "))
			}
			z.Close()
		}
		return p.queueDict(v.Dict, queue), nil
	}
	return queue, nil
}

// queueDict adds what a dictionary holds, but not what programs keep in it for
// themselves.
func (p *Part) queueDict(d types.Dict, queue []types.Object) []types.Object {
	for _, k := range sortedKeys(d) {
		if k != "PieceInfo" {
			queue = append(queue, d[k])
		}
	}
	return queue
}
