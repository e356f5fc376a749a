package objects

import (
	"encoding/hex"
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/syntax"
)

// The readers below give zero values for what is missing or of another type:
// what a file lacks is a finding, not a failure.

// Object gives what o refers to, o itself where it is no reference.
func (f *File) Object(o types.Object) types.Object {
	if f.looks++; f.looks%1024 == 0 && f.ctx.Err() != nil {
		f.Fail(f.ctx.Err())
	}
	if f.Stop != nil {
		return nil
	}
	o = f.body.Resolve(o)
	if err := f.body.Failed(); err != nil {
		f.Fail(err)
	}
	return o
}

// Dict gives a dictionary, or that of a stream.
func (f *File) Dict(o types.Object) types.Dict {
	switch d := f.Object(o).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

// Array gives an array.
func (f *File) Array(o types.Object) types.Array {
	a, _ := f.Object(o).(types.Array)
	return a
}

// Name gives a name, without its slash.
func (f *File) Name(o types.Object) string {
	n, _ := f.Object(o).(types.Name)
	return n.Value()
}

// Text gives a text string.
func (f *File) Text(o types.Object) string {
	switch s := f.Object(o).(type) {
	case types.StringLiteral, types.HexLiteral:
		b, _ := f.Bytes(s)
		t := syntax.PlainText(b)
		f.Make(len(t))
		return t
	}
	return ""
}

// Integer gives an integer; false when it is none.
func (f *File) Integer(o types.Object) (int, bool) {
	i, ok := f.Object(o).(types.Integer)
	return i.Value(), ok
}

// Number gives a number in millionths; false when it is none, or beyond any measure.
func (f *File) Number(o types.Object) (int, bool) {
	const most = 1 << 40
	switch n := f.Object(o).(type) {
	case types.Integer:
		m := int64(n)
		return saturated(m * 1_000_000), m > -most && m < most
	case types.Float:
		return saturated(int64(n * 1_000_000)), n > -most && n < most
	}
	return 0, false
}

// saturated is n, or what an int of this machine holds that is nearest to it.
func saturated(n int64) int { return int(min(max(n, math.MinInt), math.MaxInt)) }

// Points gives a number of points as a length.
func (f *File) Points(o types.Object) length.Length {
	const most = 200_000 // points; more is taken for none
	switch n := f.Object(o).(type) {
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

// Truth says that o is true.
func (f *File) Truth(o types.Object) bool {
	b, _ := f.Object(o).(types.Boolean)
	return b.Value()
}

// Stream gives the decoded bytes of a stream, nil when they cannot be had; they are not to
// be changed. Of a damaged one that was deflated, it is what there is. A bomb ends the
// reading.
func (f *File) Stream(o types.Object) []byte {
	n := NumberOf(o)
	if b, known := f.unpacked[n]; known {
		return b
	}
	b := f.unpack(o)
	if n > 0 && f.room >= len(b) { // contents are read twice: for what they say, and for their faults
		f.room -= len(b)
		f.unpacked[n] = b
	}
	return b
}

// unpack is Stream for a stream that was not unpacked before.
func (f *File) unpack(o types.Object) []byte {
	s, ok := f.Object(o).(types.StreamDict)
	if !ok {
		return nil
	}
	b, err := foreign.Unpack(s)
	switch p := s.FilterPipeline; {
	case err == nil:
		return b
	case foreign.IsTooLarge(err):
		f.Fail(foreign.Beyond("%v", err))
	case len(p) == 1 && p[0].Name == filter.Flate && len(p[0].DecodeParms) == 0:
		return b
	}
	return nil
}

// NumberOf is the object number of a reference, 0 for anything else.
func NumberOf(o types.Object) int {
	switch ref := o.(type) {
	case types.IndirectRef:
		return ref.ObjectNumber.Value()
	case *types.IndirectRef:
		return ref.ObjectNumber.Value()
	}
	return 0
}

// List gives an array's members, or the object itself as the only one.
func (f *File) List(o types.Object) types.Array {
	switch v := f.Object(o).(type) {
	case nil:
		return nil
	case types.Array:
		return v
	}
	return types.Array{o}
}

// Bytes gives the bytes of a string; false when it is none.
func (f *File) Bytes(o types.Object) ([]byte, bool) {
	switch s := f.Object(o).(type) {
	case types.HexLiteral:
		b, err := s.Bytes()
		return b, err == nil
	case types.StringLiteral:
		b, err := types.Unescape(s.Value())
		return b, err == nil
	}
	return nil, false
}

// Hexadecimal gives a string's bytes in hexadecimal.
func (f *File) Hexadecimal(o types.Object) string {
	b, _ := f.Bytes(o)
	return hex.EncodeToString(b)
}
