package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// pool has the objects of a file in the making; object n is objects[n-1]. One that
// is nil is still to come, or null.
type pool struct {
	objects []types.Object
}

// reserve gives out a number whose object comes later.
func (p *pool) reserve() int {
	p.objects = append(p.objects, nil)
	return len(p.objects)
}

// set makes o the object n.
func (p *pool) set(n int, o types.Object) { p.objects[n-1] = o }

// at is the object n.
func (p *pool) at(n int) types.Object { return p.objects[n-1] }

// add puts an object into the pool and refers to it.
func (p *pool) add(o types.Object) types.IndirectRef {
	p.objects = append(p.objects, o)
	return reference(len(p.objects))
}

// stream deflates content and puts it into the pool, with the entries in d, which it
// changes.
func (p *pool) stream(d types.Dict, content []byte) (types.IndirectRef, error) {
	packed, err := deflate(content)
	if err != nil {
		return types.IndirectRef{}, err
	}
	d["Filter"] = types.Name("FlateDecode")
	delete(d, "DecodeParms")
	return p.add(types.StreamDict{Dict: d, Raw: packed}), nil
}

// reference refers to the object n.
func reference(n int) types.IndirectRef {
	return types.IndirectRef{ObjectNumber: types.Integer(n)}
}
