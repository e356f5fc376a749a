package impose

import (
	"crypto/sha256"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// shareAlike makes one object of several that are alike: fonts, profiles and
// pictures that two parts both bring. Objects that stand for a place (pages,
// annotations, elements of structure) are never alike.
func (b *builder) shareAlike() {
	data := map[int][32]byte{} // the sums of the streams' bytes, by object
	for range 8 {              // fonts hold descriptors, which hold files: a round a level
		same := map[[32]byte]int{}
		become := map[int]int{}
		for i, o := range b.objects {
			if !shareable(o) {
				continue
			}
			sum := b.sum(i, o, data)
			if first, known := same[sum]; known {
				become[i+1] = first
			} else {
				same[sum] = i + 1
			}
		}
		if len(become) == 0 {
			return
		}
		for i, o := range b.objects {
			if _, gone := become[i+1]; gone {
				b.objects[i] = nil
			} else {
				b.objects[i] = renamed(o, become)
			}
		}
	}
}

// sum is that of the object o, whose place is i: of its bytes as they are written, but
// for those of a stream that of their sum, which is kept in data.
func (b *builder) sum(i int, o types.Object, data map[int][32]byte) [32]byte {
	w := &writer{pool: &b.pool, numbers: map[int]int{}}
	s, is := o.(types.StreamDict)
	if !is {
		w.plain(o)
		return sha256.Sum256(w.buf)
	}
	raw, known := data[i]
	if !known {
		raw = sha256.Sum256(s.Raw)
		data[i] = raw
	}
	w.plain(s.Dict)
	return sha256.Sum256(append(w.buf, raw[:]...))
}

// shareable says that one object may stand for another that reads the same.
func shareable(o types.Object) bool {
	switch v := o.(type) {
	case types.StreamDict:
		return v.Dict["StructParent"] == nil && v.Dict["StructParents"] == nil
	case types.Dict:
		switch v["Type"] {
		case types.Name("Font"), types.Name("FontDescriptor"), types.Name("ExtGState"), types.Name("Encoding"):
			return true
		}
	case types.Array:
		return true
	}
	return false
}

// renamed gives the object with its references changed: an object with a number in
// become has become the other number. Dictionaries and arrays are changed in place.
func renamed(o types.Object, become map[int]int) types.Object {
	switch v := o.(type) {
	case types.IndirectRef:
		if to, is := become[v.ObjectNumber.Value()]; is {
			return reference(to)
		}
	case types.Dict:
		for k, e := range v {
			v[k] = renamed(e, become)
		}
	case types.Array:
		for i, e := range v {
			v[i] = renamed(e, become)
		}
	case types.StreamDict:
		renamed(v.Dict, become)
	}
	return o
}
