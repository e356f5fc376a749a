package body

import (
	"context"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// TestStrings: a string stays as it is written, line ends and all; one in hexadecimal is
// made whole.
func TestStrings(t *testing.T) {
	for written, want := range map[string]types.Object{
		"(a\r\\\rb\\15)": types.StringLiteral("a\r\\\rb\\15"),
		"(a (b))":        types.StringLiteral("a (b)"),
		"<61 6>":         types.HexLiteral("6160"),
		"<61zz62>":       types.HexLiteral("6162"),
		"/a#20b":         types.Name("a b"),
		"--1.5":          types.Float(-1.5),
		"0.00048828125":  types.Float(0.00048828125),
		"[1 0 R 2]":      types.Array{types.IndirectRef{ObjectNumber: 1}, types.Integer(2)},
	} {
		f, err := Open(context.Background(), []byte(made(written)))
		if err != nil {
			t.Fatal(err)
		}
		got := f.Object(5)
		if got == nil || got.PDFString() != want.PDFString() {
			t.Errorf("%q: %v, want %v", written, got, want)
		}
	}
}
