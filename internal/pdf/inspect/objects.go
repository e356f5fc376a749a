package inspect

import (
	"encoding/hex"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
)

// The readers below give zero values for what is missing or of another type:
// what a file lacks is a finding, not a failure.

// object gives what o refers to, o itself where it is no reference.
func (r *reader) object(o types.Object) types.Object {
	if r.looks++; r.looks%1024 == 0 && r.ctx.Err() != nil {
		r.fail(r.ctx.Err())
	}
	if r.err != nil {
		return nil
	}
	d, err := r.x.Dereference(o)
	if err != nil {
		return nil
	}
	return d
}

// dict gives a dictionary, or that of a stream.
func (r *reader) dict(o types.Object) types.Dict {
	switch d := r.object(o).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

func (r *reader) array(o types.Object) types.Array {
	a, _ := r.object(o).(types.Array)
	return a
}

func (r *reader) name(o types.Object) string {
	n, _ := r.object(o).(types.Name)
	return n.Value()
}

// text gives a text string.
func (r *reader) text(o types.Object) string {
	switch s := r.object(o).(type) {
	case types.StringLiteral, types.HexLiteral:
		t, err := model.Text(s)
		if err == nil {
			r.make(len(t))
			return t
		}
	}
	return ""
}

func (r *reader) integer(o types.Object) (int, bool) {
	i, ok := r.object(o).(types.Integer)
	return i.Value(), ok
}

// points gives a number of points as a length.
func (r *reader) points(o types.Object) length.Length {
	const most = 200_000 // points; more is taken for none
	switch n := r.object(o).(type) {
	case types.Integer:
		if n > -most && n < most {
			return length.Points(int(n) * 1000)
		}
	case types.Float:
		if n > -most && n < most {
			return length.Points(int(n * 1000))
		}
	}
	return 0
}

func (r *reader) truth(o types.Object) bool {
	b, _ := r.object(o).(types.Boolean)
	return b.Value()
}

// stream gives the decoded bytes of a stream, nil when they cannot be had. Of a
// damaged one that was deflated, it is what there is. A bomb ends the reading.
func (r *reader) stream(o types.Object) []byte {
	s, ok := r.object(o).(types.StreamDict)
	if !ok {
		return nil
	}
	b, err := foreign.Unpack(s)
	switch p := s.FilterPipeline; {
	case err == nil:
		return b
	case foreign.IsTooLarge(err):
		r.fail(foreign.Beyond("%v", err))
	case len(p) == 1 && p[0].Name == filter.Flate && len(p[0].DecodeParms) == 0:
		return b
	}
	return nil
}

// numberOf is the object number of a reference, 0 for anything else.
func numberOf(o types.Object) int {
	switch ref := o.(type) {
	case types.IndirectRef:
		return ref.ObjectNumber.Value()
	case *types.IndirectRef:
		return ref.ObjectNumber.Value()
	}
	return 0
}

// list gives an array's members, or the object itself as the only one.
func (r *reader) list(o types.Object) types.Array {
	switch v := r.object(o).(type) {
	case nil:
		return nil
	case types.Array:
		return v
	}
	return types.Array{o}
}

// byteString gives a string's bytes in hexadecimal.
func (r *reader) byteString(o types.Object) string {
	switch s := r.object(o).(type) {
	case types.HexLiteral:
		b, err := s.Bytes()
		if err == nil {
			return hex.EncodeToString(b)
		}
	case types.StringLiteral:
		b, err := types.Unescape(s.Value())
		if err == nil {
			return hex.EncodeToString(b)
		}
	}
	return ""
}
