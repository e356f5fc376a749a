package drawn

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// value writes an object with all that it refers to, but for what draws nothing.
func (r *reader) value(h hash.Hash, o types.Object) {
	n := foreign.NumberOf(o)
	if n == 0 {
		r.plain(h, o)
		return
	}
	sum, known := r.objects[n]
	switch {
	case r.open[n]:
		fmt.Fprintln(h, "itself")
		return
	case !known:
		r.open[n] = true
		own := sha256.New()
		r.plain(own, r.file.Object(o))
		own.Sum(sum[:0])
		delete(r.open, n)
		r.objects[n] = sum
	}
	h.Write(sum[:])
}

// plain writes an object that is no reference.
func (r *reader) plain(h hash.Hash, o types.Object) {
	switch o := o.(type) {
	case types.Dict:
		r.dict(h, o)
	case types.StreamDict:
		r.dict(h, o.Dict)
		fmt.Fprintln(h, len(o.Raw))
		h.Write(o.Raw)
	case types.Array:
		fmt.Fprintln(h, "[", len(o))
		for _, item := range o {
			r.value(h, item)
		}
	case types.StringLiteral, types.HexLiteral:
		fmt.Fprintf(h, "(%q)", foreign.Bytes(o))
	default:
		fmt.Fprintf(h, "%v ", o)
	}
}

// dict writes a dictionary in the order of its keys.
func (r *reader) dict(h hash.Hash, d types.Dict) {
	fmt.Fprint(h, "<<")
	for _, key := range slices.Sorted(maps.Keys(d)) {
		switch key {
		case "Parent", "StructParent", "StructParents", "ToUnicode", "Metadata", "PieceInfo", "LastModified":
			continue
		}
		fmt.Fprintf(h, "/%s ", key)
		r.value(h, d[key])
	}
	fmt.Fprint(h, ">>")
}
