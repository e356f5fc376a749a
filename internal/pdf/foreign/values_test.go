package foreign

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/geometry"
)

// noted is a page with annotations, turned by so many degrees; object 8 is an appearance of
// 50 × 20 pt, with more in its dictionary, and object 9 a form that multiplies colours.
func noted(annots, more string, turn int) []byte {
	data := sample.Made("P", sample.Page{Width: 595, Height: 842, More: fmt.Sprintf("/Rotate %d/Annots[%s]", turn, annots)})
	form := "8 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 50 20]" + more + "/Length 4>>stream\nq Q \nendstream\nendobj\n"
	form += "9 0 obj\n<</Subtype/Form/BBox[0 0 9 9]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>/Length 0>>stream\n\nendstream\nendobj\n"
	return bytes.Replace(data, []byte("xref\n"), []byte(form+"xref\n"), 1)
}

// TestUpright: a note on a page that is turned stands upright, and its upper left corner
// stays where it is; another mark turns with the page, unless it says that it does not.
func TestUpright(t *testing.T) {
	for _, turn := range []int{0, 90, 180, 270} {
		for kind, upright := range map[string]bool{"/Text/F 4": true, "/Stamp/F 4": false, "/Stamp/F 20": true} {
			f := opened(t, noted("<</Subtype"+kind+"/Rect[100 200 150 220]/AP<</N 8 0 R>>>>", "", turn))
			p := &f.Pages[0]
			seen := f.Appearances(p)[0].Place.Times(p.Upright())
			if is := seen.A == geometry.One && seen.B == 0; is != (upright || turn == 0) {
				t.Errorf("%s on a page turned by %d: upright %v", kind, turn, is)
			}
			corner := geometry.Matrix{A: geometry.One, D: geometry.One, E: 100_000, F: 220_000}.Times(p.Upright())
			if x, y := seen.Apply(0, 20_000); upright && (geometry.Abs(x-corner.E) > 1 || geometry.Abs(y-corner.F) > 1) {
				t.Errorf("%s on a page turned by %d: its corner is at %d, %d, not at %d, %d", kind, turn, x, y, corner.E, corner.F)
			}
		}
	}
}

// TestMarkers: a marker's colour lets the text be seen, once: not where it does so itself.
func TestMarkers(t *testing.T) {
	for more, want := range map[string]bool{
		"": true,
		"/Resources<</ExtGState<</G<</BM/Multiply>>>>>>": false,
		"/Resources<</ExtGState<</G<</BM/Normal>>>>>>":   true,
		"/Resources<</XObject<</X 9 0 R>>>>":             false,
	} {
		f := opened(t, noted("<</Subtype/Highlight/F 4/Rect[100 200 150 220]/AP<</N 8 0 R>>>>", more, 0))
		if got := f.Appearances(&f.Pages[0])[0].Over; got != want {
			t.Errorf("%s: %v, want %v", more, got, want)
		}
	}
}

// TestReadLater: what nothing on the pages leads to can still be read when the file was
// opened, however large it is.
func TestReadLater(t *testing.T) {
	large := "8 0 obj\n[" + strings.Repeat("1 ", 30_000) + "]\nendobj\n"
	f := opened(t, bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("xref\n"), []byte(large+"xref\n"), 1))
	o := types.IndirectRef{ObjectNumber: 8}
	if a := f.Array(o); len(a) != 30_000 || f.Failed() != nil {
		t.Errorf("%d numbers of 30000: %v", len(a), f.Failed())
	}
}

// TestLetters: a field is written with the font, the size and the colour that its file
// names, from the form where it says nothing itself.
func TestLetters(t *testing.T) {
	data := noted("<</Subtype/Widget/FT/Tx/V(aA)/F 4/Rect[100 200 150 220]>>", "", 0)
	font := "<</Subtype/TrueType/BaseFont/Own/FirstChar 65/Widths[500 600]/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[66/a]>>>>"
	data = bytes.Replace(data, []byte("/Type/Catalog"), []byte("/Type/Catalog/AcroForm<</DA(0 0 1 rg /Own 9 Tf)/DR<</Font<</Own "+font+">>>>>>"), 1)
	f := opened(t, data)
	shown := f.Object(f.Appearances(&f.Pages[0])[0].Form).(types.StreamDict)
	for _, want := range []string{"0 0 1 rg", "9 Tf", "<4241> Tj"} {
		if !bytes.Contains(shown.Raw, []byte(want)) {
			t.Errorf("no %q in\n%s", want, shown.Raw)
		}
	}
	own := f.Dict(f.Dict(f.Dict(shown.Dict["Resources"])["Font"])["F"])
	if f.NameOf(own["BaseFont"]) != "Own" {
		t.Errorf("the font is %v", own)
	}
}

// TestManyLetters: so many fields are drawn as have 500,000 letters together; the rest are
// named.
func TestManyLetters(t *testing.T) {
	parent := "10 0 obj\n<</FT/Tx/Ff 4096/V(" + strings.Repeat("word ", 4000) + ")>>\nendobj\n"
	data := noted(strings.Repeat("<</Subtype/Widget/Parent 10 0 R/F 4/Rect[100 200 150 220]>>", 28), "", 0)
	f := opened(t, bytes.Replace(data, []byte("xref\n"), []byte(parent+"xref\n"), 1))
	if f.Left.Drawn != 25 || f.Left.Fields != 3 {
		t.Errorf("%d fields are drawn, %d named; want 25 and 3", f.Left.Drawn, f.Left.Fields)
	}
}
