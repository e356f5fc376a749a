package impose

import (
	"context"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// importer copies objects of one part into the pool, each of them once.
type importer struct {
	pool    *pool
	file    *foreign.File
	numbers map[int]int // from the part's object numbers to the pool's; 0: to be null
	queue   []int       // the part's numbers whose objects are still to be copied

	flat       map[int]flat       // the annotations that became content, by the part's numbers
	attributes map[int]types.Dict // what elements get, by the part's numbers
}

// newImporter keeps the part's catalogue and page tree out: what refers to a page
// refers to nothing, or to its place in the new file where reservePlaces gives it
// one.
func newImporter(p *pool, file *foreign.File) *importer {
	im := &importer{pool: p, file: file, numbers: map[int]int{}, flat: map[int]flat{}, attributes: map[int]types.Dict{}}
	for _, n := range file.Tree() {
		im.numbers[n] = 0
	}
	return im
}

// copy gives o with references into the pool; nil when it would run or open
// something. What it refers to is copied by drain.
func (im *importer) copy(o types.Object) types.Object { return im.copyAt(o, 0) }

func (im *importer) copyAt(o types.Object, depth int) types.Object {
	if depth > foreign.MaxDepth {
		return nil
	}
	switch v := o.(type) {
	case types.IndirectRef:
		return im.refer(v.ObjectNumber.Value())
	case *types.IndirectRef:
		return im.refer(v.ObjectNumber.Value())
	case types.Dict:
		if im.runs(v) {
			return nil
		}
		if to, is := im.referred(v); is {
			return to
		}
		return im.dict(v, depth)
	case types.Array:
		return im.array(v, depth)
	case types.StreamDict:
		return im.stream(v, depth)
	case *types.StreamDict:
		return im.stream(*v, depth)
	case types.ObjectStreamDict, *types.ObjectStreamDict, types.XRefStreamDict, *types.XRefStreamDict:
		return nil
	}
	return o
}

// stream copies a stream, without what programs keep in it for themselves or
// would print instead of it (ISO 32000-1 14.5, 14.11.7).
func (im *importer) stream(s types.StreamDict, depth int) types.Object {
	if im.file.NameOf(s.Dict["Type"]) == "EmbeddedFile" {
		return nil
	}
	d := im.dict(s.Dict, depth)
	for _, k := range []string{"PieceInfo", "OPI", "AF", "Alternates"} {
		delete(d, k)
	}
	return types.StreamDict{Dict: d, Raw: s.Raw}
}

// array copies an array; references to annotations that are not in the pack are left out.
func (im *importer) array(a types.Array, depth int) types.Array {
	out := make(types.Array, 0, len(a))
	for _, e := range a {
		c := im.copyAt(e, depth+1)
		if d, is := e.(types.Dict); is && c == nil {
			if _, is := im.referred(d); is {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

func (im *importer) dict(d types.Dict, depth int) types.Dict {
	out := make(types.Dict, len(d))
	for _, k := range sortedKeys(d) {
		out[k] = im.copyAt(d[k], depth+1)
	}
	return out
}

// refer gives the reference to what has the number n in the part.
func (im *importer) refer(n int) types.Object {
	to, known := im.numbers[n]
	if !known {
		to = im.pool.reserve()
		im.numbers[n] = to
		im.queue = append(im.queue, n)
	}
	if to == 0 {
		return nil
	}
	return reference(to)
}

// drain copies all that was referred to.
func (im *importer) drain(ctx context.Context) error {
	for len(im.queue) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := im.queue[0]
		im.queue = im.queue[1:]
		if len(im.pool.objects) > foreign.MaxObjects {
			return fmt.Errorf("more than %d objects", foreign.MaxObjects)
		}
		if to := im.numbers[n]; to > 0 { // 0: it turned out to be what stays behind
			im.pool.set(to, im.copy(im.attributed(n, im.file.Object(reference(n)))))
		}
	}
	return im.file.Failed()
}

// runs says that a dictionary would run or open something, or holds a file. Links
// are written anew by annotate.
func (im *importer) runs(d types.Dict) bool {
	switch im.file.NameOf(d["Type"]) {
	case "Action", "Annot", "Filespec", "F":
		return true
	}
	if files, is := im.file.Object(d["EF"]).(types.Dict); is {
		for _, o := range files {
			if _, is := im.file.Object(o).(types.StreamDict); is {
				return true
			}
		}
	}
	switch im.file.NameOf(d["S"]) {
	case "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute":
		return d["Type"] == nil
	}
	return false
}
