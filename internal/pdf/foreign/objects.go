package foreign

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"math"

	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/geometry"
)

// The readers below take an object or a reference to one. For what is missing, or
// is of another type, they give nil, "" or false.

// Object gives what o refers to, o itself where it is no reference.
func (f *File) Object(o types.Object) types.Object { return f.objects.Resolve(o) }

// Failed is why no more of the file's objects can be read; nil: they can.
func (f *File) Failed() error { return f.objects.Failed() }

// NumberOf is the object number of a reference, 0 for anything else.
func NumberOf(o types.Object) int {
	switch r := o.(type) {
	case types.IndirectRef:
		return r.ObjectNumber.Value()
	case *types.IndirectRef:
		return r.ObjectNumber.Value()
	}
	return 0
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

// NameOf gives a name, without its slash.
func (f *File) NameOf(o types.Object) string {
	n, _ := f.Object(o).(types.Name)
	return string(n)
}

// Integer gives a number, without its decimals.
func (f *File) Integer(o types.Object) (int, bool) {
	switch n := f.Object(o).(type) {
	case types.Integer:
		return int(n), true
	case types.Float:
		return int(n), n > -1e9 && n < 1e9
	}
	return 0, false
}

// What is larger is no number of a page. Where integers have 32 bits, it is less.
const (
	mostPoints = min(1_000_000_000, (math.MaxInt-1)/1000)
	mostFactor = min(1_000_000_000, (math.MaxInt-1)/geometry.One)
)

// milli gives a number in thousandths, rounded; ok says that it is one, and no
// absurd one.
func (f *File) milli(o types.Object) (n int, ok bool) {
	switch v := f.Object(o).(type) {
	case types.Integer:
		return int(v) * 1000, v > -mostPoints && v < mostPoints
	case types.Float:
		if v < 0 {
			return int(v*1000 - 0.5), v > -mostPoints
		}
		return int(v*1000 + 0.5), v < mostPoints
	}
	return 0, false
}

// micro gives a number in millionths; ok says that it is one, and no absurd one.
func (f *File) micro(o types.Object) (n int, ok bool) {
	switch v := f.Object(o).(type) {
	case types.Integer:
		return int(v) * geometry.One, v > -mostFactor && v < mostFactor
	case types.Float:
		return int(v * geometry.One), v > -mostFactor && v < mostFactor
	}
	return 0, false
}

// Box gives a rectangle, which stands in a file as any two opposite corners.
func (f *File) Box(o types.Object) (geometry.Box, bool) {
	a := f.Array(o)
	if len(a) != 4 {
		return geometry.Box{}, false
	}
	var n [4]int
	for i := range n {
		var ok bool
		if n[i], ok = f.milli(a[i]); !ok {
			return geometry.Box{}, false
		}
	}
	return geometry.Box{X0: min(n[0], n[2]), Y0: min(n[1], n[3]), X1: max(n[0], n[2]), Y1: max(n[1], n[3])}, true
}

// Matrix gives a transformation, for which an array of six stands.
func (f *File) Matrix(o types.Object) (geometry.Matrix, bool) {
	a := f.Array(o)
	if len(a) != 6 {
		return geometry.Matrix{}, false
	}
	var n [6]int
	for i := range n {
		n[i], _ = f.micro(a[i])
	}
	return geometry.FromMillionths(n), true
}

// Unpack gives the bytes of a stream, within the bound of a page's content. Beside an
// error stand those that could be read, as far as they are the stream's.
func Unpack(s types.StreamDict) ([]byte, error) { return body.Unpack(s, maxContent) }

// IsTooLarge says of an error of Unpack that the stream is beyond the bound.
func IsTooLarge(err error) bool { return body.IsTooLarge(err) }
