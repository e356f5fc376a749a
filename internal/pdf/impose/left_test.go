package impose

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// withAnnots is a page of 595 × 842 with annotations, and an appearance as
// object 8, which shows the word AP.
func withAnnots(catalog, annots string) []byte {
	data := made("P", sheetOf{595, 842, "/Annots[" + annots + "]"})
	data = bytes.Replace(data, []byte("/Type/Catalog"), []byte("/Type/Catalog"+catalog), 1)
	form := "BT /F 9 Tf 1 0 0 1 2 2 Tm (AP) Tj ET"
	extra := fmt.Sprintf("8 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F 3 0 R>>>>/Length %d>>stream\n%s\nendstream\nendobj\n", len(form), form)
	extra += "9 0 obj\n<</Length 4>>stream\nevil\nendstream\nendobj\n7 0 obj\n<</Type/OCG/Name(l)>>\nendobj\n"
	return rebuilt(bytes.Replace(data, []byte("xref\n"), []byte(extra+"xref\n"), 1))
}

// TestLeftBehind: what a file has that does not come onto paper is counted, and
// what it shows on paper is there.
func TestLeftBehind(t *testing.T) {
	const shown = "/Rect[10 10 60 30]/AP<</N 8 0 R>>"
	for _, c := range []struct {
		name, catalog, annots string
		want                  Left
		reads                 string // after P 1
	}{
		{"a field with its appearance", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4" + shown + ">>", Left{}, "AP"},
		{"a field without", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4/Rect[10 10 60 30]>>", Left{Fields: 1, Pages: []int{0}}, ""},
		{"an empty field without", "", "<</Subtype/Widget/FT/Tx/V()/F 4/Rect[10 10 60 30]>>", Left{}, ""},
		{"a mark without", "", "<</Subtype/Highlight/F 4/Rect[10 10 60 30]>>", Left{Marks: 1, Pages: []int{0}}, ""},
		{"a hidden one", "", "<</Subtype/Stamp/F 6" + shown + ">>", Left{}, ""},
		{"one that is not for paper", "", "<</Subtype/Stamp/F 0" + shown + ">>", Left{}, ""},
		{"one of a hidden layer", "/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>", "<</Subtype/Stamp/F 4/OC 7 0 R" + shown + ">>", Left{}, ""},
		{"one of a layer that is not for paper", "/OCProperties<</OCGs[7 0 R]/D<</BaseState/OFF/ON[]>>>>", "<</Subtype/Stamp/F 4/OC 7 0 R" + shown + ">>", Left{}, ""},
		{"a signature", "", "<</Subtype/Widget/FT/Sig/V<</Type/Sig>>/F 4" + shown + ">>", Left{Signed: true}, "AP"},
		{"an attached file", "/Names<</EmbeddedFiles<</Names[(e)<</Type/Filespec/F(e)/EF<</F 9 0 R>>>>]>>>>",
			"<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(e)/EF<</F 9 0 R>>>>>>", Left{Attached: 2}, ""},
	} {
		part := opened(t, c.name, withAnnots(c.catalog, c.annots))
		if got := fmt.Sprint(part.Left); got != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		out, err := packed(part)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, w := range words(t, out.PDF)[0] {
			got += w.text
		}
		if got != "P 1"+c.reads {
			t.Errorf("%s: the page reads %q", c.name, got)
		}
	}
	for _, c := range []struct{ catalog, why string }{
		{"/Collection<</Type/Collection>>", "portfolio"},
		{"/NeedsRendering true/AcroForm<</XFA 9 0 R/Fields[1 0 R]>>", "XFA"},
	} {
		if got := refused(t, withAnnots(c.catalog, "")); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q", c.catalog, got)
		}
	}
}

// TestNothingRuns: what would run, open or carry something does not come along,
// wherever it hides, and fonts of odd names do.
func TestNothingRuns(t *testing.T) {
	const js = "<</S/JavaScript/JS(evil)>>"
	data := withAnnots("/OpenAction"+js+"/AA<</WC"+js+">>/Names<</JavaScript<</Names[(evil)"+js+"]>>>>",
		"<</Subtype/Link/Rect[0 0 9 9]/A"+js+">><</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:evil)>>>>"+
			"<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/)/Next"+js+">>/AA<</E"+js+">>>>"+
			"<</Subtype/Screen/F 4/Rect[0 0 9 9]/AP<</N 8 0 R>>/A<</S/Rendition/JS(evil)>>>>")
	data = bytes.Replace(data, []byte("/Font<</F 3 0 R>>>>/Contents"),
		[]byte("/Font<</F 3 0 R/JS 3 0 R/EF 3 0 R>>/Odd"+js+"/File<</Type/Filespec/F(evil)/EF<</F 9 0 R>>>>>>/Contents"), 1)
	part := opened(t, "x.pdf", rebuilt(data))
	bound, err := packed(part)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := Impose(t.Context(), a4(TwoUp), part)
	if err != nil {
		t.Fatal(err)
	}
	for name, pdf := range map[string][]byte{"pack": bound.PDF, "sheets": sheets.PDF} {
		if bytes.Contains(pdf, []byte("evil")) {
			t.Errorf("%s: something that runs came along", name)
		}
		if !bytes.Contains(pdf, []byte("/EF ")) || !bytes.Contains(pdf, []byte("/JS ")) {
			t.Errorf("%s: the fonts named EF and JS did not", name)
		}
	}
	if !bytes.Contains(bound.PDF, []byte("https://example.org/")) || bound.Links != 2 {
		t.Errorf("the address is there: %v; %d links left out, want 2", bytes.Contains(bound.PDF, []byte("example.org")), bound.Links)
	}
}

// TestLinksBetweenParts: a link to a file that is itself a part leads to its
// page in the pack.
func TestLinksBetweenParts(t *testing.T) {
	link := func(action string) string { return "<</Subtype/Link/Rect[0 0 9 9]/A<<" + action + ">>>>" }
	a := opened(t, "a.pdf", made("A", sheetOf{595, 842, "/Annots[" +
		link("/S/GoToR/F(sub/B.pdf)/D[1/Fit]") + link("/S/URI/URI(b.pdf#page=2)") + link("/S/Launch/F<</UF(b.pdf)>>") +
		link("/S/GoToR/F(c.pdf)") + link("/S/URI/URI(https://example.org/b.pdf)") + "]"}))
	b := opened(t, "folder/b.pdf", made("B", upright(2)...))
	out, err := packed(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if out.Links != 1 {
		t.Errorf("%d links left out, want the one to c.pdf", out.Links)
	}
	back := opened(t, "back", out.PDF)
	got := ""
	for _, k := range back.links(back.leaves[0]) {
		if k.to != nil {
			got += fmt.Sprint(k.to.page+1, " ")
		} else {
			got += raw(k.uri)
		}
	}
	if got != "3 3 2 https://example.org/b.pdf" {
		t.Errorf("the links lead to %q", got)
	}
}

// TestGround: what lies where numbers and stamps may come, as the page is shown.
func TestGround(t *testing.T) {
	for _, c := range []struct {
		content string
		want    [4]Ground // at the foot, the left, the middle, the right; at the head
	}{
		{"", [4]Ground{}},
		{"BT /F 10 Tf 280 20 Td (folio) Tj ET", [4]Ground{Bare, Written, Bare, Bare}},
		{"BT /F 10 Tf 12 TL 280 800 Td 0 -768 Td T* (folio) Tj ET", [4]Ground{Bare, Written, Bare, Bare}},
		{"0 0 1 rg 0 0 595 40 re f", [4]Ground{Drawn, Drawn, Drawn, Bare}},
		{"1 g 0 0 595 842 re f", [4]Ground{}},
		{"q 595 0 0 842 0 0 cm BI /W 1/H 1/BPC 8/CS/G ID x EI Q", [4]Ground{Drawn, Drawn, Drawn, Drawn}},
		{"5 w 10 10 575 822 re S", [4]Ground{}},
		{"0 800 m 595 830 l S", [4]Ground{Bare, Bare, Bare, Drawn}},
	} {
		data := bytes.Replace(made("P", upright(1)...), []byte("BT /F 20 Tf 1 0 0 1 40 40 Tm (P 1) Tj ET"), []byte(c.content), 1)
		for _, turn := range []string{"", "/Rotate 180"} {
			p := opened(t, "x.pdf", bytes.Replace(data, []byte("/Contents"), []byte(turn+"/Contents"), 1)).Pages[0]
			var got [4]Ground
			pt := func(n int) length.Length { return length.Length(n) * length.Pt }
			for i, at := range [][2]int{{20, 815}, {280, 815}, {520, 815}, {280, 20}} {
				x, y := at[0], at[1]
				if turn != "" {
					x, y = 595-x-40, 842-y-12
				}
				got[i] = p.Under(pt(x), pt(y), pt(40), pt(12))
			}
			if got != c.want {
				t.Errorf("%q%s: %v, want %v", c.content, turn, got, c.want)
			}
		}
	}
}

// TestTitles: strings as programs write them, right and wrong.
func TestTitles(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "\xfe\xff\x7b\x80\x62\xa5": "简报", "\xff\xfe\x80\x7b\xa5\x62": "简报", "\xef\xbb\xbf简报": "简报", "简报": "简报",
		"\xbc\xf2\xb1\xa8": "简报", "Caf\xe9 \x85": "Café –", "\xfe\xff\x00\x1b\x7a\x68\x00\x1b\x7b\x80": "简", "a\x00b\u202ec": "a b c",
	} {
		if got := clean(plainText([]byte(in))); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
}
