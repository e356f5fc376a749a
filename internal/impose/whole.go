package impose

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// checkPacked inflates the object and cross-reference streams of a file, which
// pdfcpu inflates without a bound, and refuses those that are bombs.
func checkPacked(data []byte) error {
	left := int64(maxPacked)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("stream"))
		if i < 0 {
			return nil
		}
		start := at + i
		at = start + len("stream")
		head := data[max(0, start-1024):start]
		if j := bytes.LastIndex(head, []byte(" obj")); j >= 0 {
			head = head[j:]
		}
		if !bytes.Contains(head, []byte("ObjStm")) && !bytes.Contains(head, []byte("XRef")) {
			continue
		}
		body := bytes.TrimLeft(data[at:min(len(data), at+2)], "\r\n")
		from := min(len(data), at+2) - len(body)
		z, err := zlib.NewReader(bytes.NewReader(data[from:]))
		if err != nil {
			continue // not deflated, or damaged: pdfcpu will say
		}
		n, _ := io.Copy(io.Discard, io.LimitReader(z, left+1))
		if left -= n; left < 0 {
			return refusal(fmt.Sprintf("its objects unpack to more than %d MB", maxPacked>>20))
		}
	}
}

// object gives what o refers to; a stream always by value.
func (p *Part) object(o types.Object) types.Object {
	d, err := p.x.Dereference(o)
	if err != nil {
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

// decoded gives the bytes of a stream, most of them at the most.
func decoded(s types.StreamDict, most int) ([]byte, error) {
	p := s.FilterPipeline
	switch {
	case len(p) == 0:
		return s.Raw[:min(len(s.Raw), most)], nil
	case len(p) == 1 && p[0].Name == filter.Flate && len(p[0].DecodeParms) == 0:
		z, err := zlib.NewReader(bytes.NewReader(s.Raw))
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(io.LimitReader(z, int64(most)+1))
		if err == nil && len(b) > most {
			err = fmt.Errorf("it unpacks to more than %d MB", most>>20)
		}
		return b, err
	}
	if len(s.Raw) > most/64 { // what several filters make has no bound of its own
		return nil, fmt.Errorf("a stream with filters that are not read")
	}
	if err := s.Decode(); err != nil {
		return nil, err
	}
	return s.Content, nil
}

// checkWhole follows all that the pages use and inflates what is deflated, so
// that a damaged file is refused and not printed in part.
func (p *Part) checkWhole(ctx context.Context) error {
	seen := map[int]bool{}
	for _, n := range p.tree {
		seen[n] = true
	}
	for i, l := range p.leaves {
		queue := []types.Object{l.dict, l.resources}
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
				o = p.object(o)
			}
			var err error
			if queue, err = p.checkObject(o, queue); err != nil {
				return refusal(fmt.Sprintf("it is damaged on page %d: %v", i+1, err))
			}
		}
	}
	return nil
}

// checkObject looks at one object and adds what it holds to the queue.
func (p *Part) checkObject(o types.Object, queue []types.Object) ([]types.Object, error) {
	switch v := o.(type) {
	case types.Dict:
		return p.queueDict(v, queue), nil
	case types.Array:
		return append(queue, v...), nil
	case types.StreamDict:
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

// queueDict adds what a dictionary holds, but not what leads to other pages.
func (p *Part) queueDict(d types.Dict, queue []types.Object) []types.Object {
	for _, k := range sortedKeys(d) {
		switch k {
		case "Parent", "Annots", "B", "P", "Thumb", "PieceInfo", "StructParents":
		default:
			queue = append(queue, d[k])
		}
	}
	return queue
}
