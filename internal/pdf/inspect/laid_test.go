package inspect_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/setting/page"
)

// laid reads a file and where things stand in it.
func laid(t *testing.T, pdf []byte) *inspect.File {
	t.Helper()
	f, err := inspect.ReadLaid(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// near says that two lengths differ by a twentieth of a point at most.
func near(a, b length.Length) bool { return a-b <= 3 && b-a <= 3 }

// TestEverythingStandsWhereItWasPut: each text, rule, fill and picture of a display list
// is found in the finished file at its place, in its size and element.
func TestEverythingStandsWhereItWasPut(t *testing.T) {
	s := faces(t)
	doc := specimen.Document(s)
	f := laid(t, made(t, doc, s, nil))
	texts, boxes := 0, 0
	for i, p := range doc.Pages {
		tag := ""
		for _, item := range p.Items {
			switch it := item.(type) {
			case page.Mark:
				if tag = ""; it.Element > 0 {
					tag = string(doc.Elements[it.Element].Tag)
				}
			case page.Text:
				texts++
				found := false
				for _, r := range f.Pages[i].Runs {
					own := tag == "" && r.Element == nil && r.Artifact != "" || r.Element != nil && r.Element.Tag == tag && r.Artifact == ""
					found = found || r.X <= it.X+3 && it.X < r.Right && near(r.Y, it.Y) && r.Size == it.Size && own && !r.Turned && r.Font != ""
				}
				if !found {
					t.Errorf("page %d: no run at %v, %v of %v in %q", i+1, it.X, it.Y, it.Size, tag)
				}
			case page.Rule:
				boxes++
				wantArea(t, f, i, it.X, it.Y, it.Width, it.Height, false)
			case page.Figure:
				boxes++
				wantArea(t, f, i, it.X, it.Y, it.Width, it.Height, true)
			}
		}
	}
	if texts < 20 || boxes < 3 {
		t.Errorf("only %d texts and %d boxes: the specimen shows too little", texts, boxes)
	}
	if plain := read(t, made(t, doc, s, nil)); plain.Pages[0].Runs != nil {
		t.Error("Read keeps where things stand, which costs memory")
	}
}

// wantArea wants a rule or a picture at its place.
func wantArea(t *testing.T, f *inspect.File, i int, x, y, w, h length.Length, picture bool) {
	t.Helper()
	for _, a := range f.Pages[i].Areas {
		if near(a.X, x) && near(a.Y, y) && near(a.Width, w) && near(a.Height, h) && a.Picture == picture {
			return
		}
	}
	t.Errorf("page %d: nothing at %v, %v of %v x %v", i+1, x, y, w, h)
}

// TestPenFollowsEveryOperator: places that were reckoned by hand, for operators that
// our own painter never writes. The page is 842 pt high; a letter of the font is
// 500/1000 em wide, a space 250.
func TestPenFollowsEveryOperator(t *testing.T) {
	const font = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Plain/FirstChar 32/Widths[250]/FontDescriptor<</MissingWidth 500>>>>"
	for _, c := range []struct{ name, content, want string }{
		{"as it is", "BT /F 10 Tf 100 700 Td (abcd) Tj ET", "abcd 100-120 142 10pt"},
		{"a space", "BT /F 10 Tf 100 700 Td (a b) Tj ET", "a b 100-112.5 142 10pt"},
		{"moves within a TJ", "BT /F 10 Tf 100 700 Td [(a) -1000 (b)] TJ ET", "a 100-105 142 10pt; b 115-120 142 10pt"},
		{"char and word space", "BT /F 10 Tf 1 Tc 2 Tw 100 700 Td (a b) Tj ET", "a b 100-117.5 142 10pt"},
		{"drawn wider", "BT /F 10 Tf 200 Tz 100 700 Td (ab) Tj ET", "ab 100-120 142 10pt"},
		{"raised", "BT /F 10 Tf 4 Ts 100 700 Td (ab) Tj ET", "ab 100-110 138 10pt"},
		{"a text matrix", "BT /F 1 Tf 12 0 0 12 100 700 Tm (ab) Tj ET", "ab 100-112 142 12pt"},
		{"a scaled page", "q .5 0 0 .5 50 0 cm BT /F 10 Tf 100 700 Td (ab) Tj ET Q BT /F 10 Tf 0 700 Td (a) Tj ET", "ab 100-105 492 5pt; a 0-5 142 10pt"},
		{"leading", "BT /F 10 Tf 14 TL 100 700 Td (a) Tj T* (b) Tj (c) ' ET", "a 100-105 142 10pt; b 100-105 156 10pt; c 100-105 170 10pt"},
		{"turned", "BT /F 10 Tf 0 1 -1 0 100 700 Tm (ab) Tj ET", "ab 100-100 142 10pt turned"},
		{"ActualText", "BT /F 10 Tf 100 700 Td /Span<</ActualText(xyz)>>BDC (a) Tj (b) Tj EMC ET", "xyz 100-110 142 10pt"},
		{"a rule, a shape, none", "10 20 30 40 re f 0 0 m 10 5 l S 1 1 5 5 re W n", "10 782 30 x 40; 0 837 10 x 5"},
		{"furniture", "/Artifact<</Type/Pagination/Subtype/Footer>>BDC 10 20 30 40 re f EMC", "10 782 30 x 40 Footer"},
	} {
		data := sample.Made("P", sample.Page{Width: 595, Height: 842, More: "/Resources<</Font<</F " + font + ">>>>"})
		data = bytes.Replace(data, []byte("/Contents 5 0 R"), []byte("/Contents 8 0 R"), 1)
		data = bytes.Replace(data, []byte("xref\n"), fmt.Appendf(nil, "8 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\nxref\n", len(c.content), c.content), 1)
		f := laid(t, sample.Rebuilt(data))
		var got []string
		for _, r := range f.Pages[0].Runs {
			s := fmt.Sprintf("%s %s-%s %s %v", r.Text, r.X.Decimal(), r.Right.Decimal(), r.Y.Decimal(), r.Size)
			if r.Turned {
				s += " turned"
			}
			got = append(got, s)
		}
		for _, a := range f.Pages[0].Areas {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s x %s %s", a.X.Decimal(), a.Y.Decimal(), a.Width.Decimal(), a.Height.Decimal(), a.Artifact)))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// TestRunsAreJoined: what the painter had to write in pieces is one run, up to a gap.
func TestRunsAreJoined(t *testing.T) {
	s := faces(t)
	f := laid(t, made(t, specimen.Document(s), s, nil))
	found := false
	for _, r := range f.Pages[0].Runs {
		found = found || r.Text == "截至3月26日，G20领导人已承诺投入5万亿美元（约合35万亿元），"
	}
	if !found {
		t.Errorf("the first line of the paragraph is no run of its own: %+v", f.Pages[0].Runs[:6])
	}
}
