package foreign

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// checkWhole follows all that the pages use and inflates what is deflated, so
// that a damaged file is refused and not printed in part.
func (f *File) checkWhole(ctx context.Context) error {
	seen := map[int]bool{}
	for _, n := range f.tree {
		seen[n] = true
	}
	for i := range f.Pages {
		p := &f.Pages[i]
		queue := []types.Object{p.Resources, f.Catalog["OCProperties"]}
		for _, k := range slices.Sorted(maps.Keys(p.Dict)) {
			switch k {
			case "Parent", "Annots", "B", "Thumb", "StructParents": // other pages, or nothing to be printed
			default:
				queue = append(queue, p.Dict[k])
			}
		}
		for len(queue) > 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			o := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			if n := NumberOf(o); n > 0 {
				if seen[n] {
					continue
				}
				seen[n] = true
				if o = f.Object(o); !f.sound(n, o) {
					return refusal(fmt.Sprintf("it is damaged on page %d: its object %d is missing or damaged", i+1, n))
				}
			}
			var err error
			if queue, err = f.checkObject(o, queue); err != nil {
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
func (f *File) sound(n int, o types.Object) bool {
	e, known := f.x.Table[n]
	switch {
	case !known || e.Free:
		return o != nil || !f.cut
	case e.Compressed:
		return true
	case e.Offset == nil || *e.Offset <= 0 || *e.Offset >= int64(len(f.data)):
		return o != nil
	}
	l := syntax.NewLexer(f.data, int(*e.Offset))
	number, _, word := l.Word(), l.Word(), l.Word()
	if word != "obj" {
		return o != nil // found elsewhere
	}
	h := headOf(f.data, l.At())
	if _, is := o.(types.StreamDict); is != (h.stream > 0) || h.broken {
		return false // it has no end, and took the next one's data for its own; or lost some of its own
	}
	return number == strconv.Itoa(n) && (o != nil || l.Word() == "null")
}

// isCut says that the end of a file is not where it should be: the table of its
// objects had to be made anew.
func isCut(data []byte) bool {
	i := bytes.LastIndex(data, []byte("startxref"))
	if i < 0 {
		return true
	}
	l := syntax.NewLexer(data, i+len("startxref"))
	at, err := strconv.Atoi(l.Word())
	if err != nil {
		return true
	}
	before := max(0, bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")))
	for _, from := range []int{at, at + before} {
		if from < 0 || from >= len(data) || data[from] == '%' {
			continue
		}
		l := syntax.NewLexer(data, from)
		if first, _, third := l.Word(), l.Word(), l.Word(); first == "xref" || third == "obj" {
			return false
		}
	}
	return true
}

// checkObject looks at one object and adds what it holds to the queue.
func (f *File) checkObject(o types.Object, queue []types.Object) ([]types.Object, error) {
	switch v := o.(type) {
	case types.Dict:
		return f.queueDict(v, queue), nil
	case types.Array:
		return append(queue, v...), nil
	case types.StreamDict:
		if filters := v.FilterPipeline; len(filters) == 1 && filters[0].Name == filter.DCT {
			if err := checkJPEG(v.Raw); err != nil {
				return nil, err
			}
		}
		if filters := v.FilterPipeline; len(filters) > 0 && filters[0].Name == filter.Flate && f.checked < maxChecked && !isEmpty(v.Raw) {
			z, err := zlib.NewReader(bytes.NewReader(v.Raw))
			if err != nil {
				return nil, err
			}
			n, err := io.Copy(io.Discard, io.LimitReader(z, int64(maxChecked-f.checked)))
			f.checked += int(n)
			if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && flushed(v.Raw)) {
				return nil, fmt.Errorf("a stream that does not unpack (%s)", strings.TrimPrefix(err.Error(), "zlib: "))
			}
			z.Close()
		}
		return f.queueDict(v.Dict, queue), nil
	}
	return queue, nil
}

// queueDict adds what a dictionary holds, but not what programs keep in it for
// themselves.
func (f *File) queueDict(d types.Dict, queue []types.Object) []types.Object {
	for _, k := range slices.Sorted(maps.Keys(d)) {
		if k != "PieceInfo" {
			queue = append(queue, d[k])
		}
	}
	return queue
}
