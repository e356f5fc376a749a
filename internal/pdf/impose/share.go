package impose

import (
	"crypto/sha256"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// shareAlike makes one object of several that are alike: fonts, profiles and
// pictures that two parts both bring. Objects that stand for a place (pages,
// annotations, elements of structure) are never alike.
func (b *builder) shareAlike() {
	for range 8 { // fonts hold descriptors, which hold files: a round a level
		same := map[[32]byte]int{}
		become := map[int]int{}
		for i, o := range b.objects {
			if !shareable(o) {
				continue
			}
			w := &writer{pool: &b.pool, numbers: map[int]int{}}
			w.plain(o)
			sum := sha256.Sum256(w.buf)
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
