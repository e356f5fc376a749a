package impose

import (
	"bytes"
	"fmt"
	"testing"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/foreign/sample"
)

// withAnnots is a page of 595 × 842 with annotations, and an appearance as
// object 8, which shows the word AP.
func withAnnots(catalog, annots string) []byte {
	data := sample.Made("P", sample.Page{Width: 595, Height: 842, More: "/Annots[" + annots + "]"})
	data = bytes.Replace(data, []byte("/Type/Catalog"), []byte("/Type/Catalog"+catalog), 1)
	form := "BT /F 9 Tf 1 0 0 1 2 2 Tm (AP) Tj ET"
	extra := fmt.Sprintf("8 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F 3 0 R>>>>/Length %d>>stream\n%s\nendstream\nendobj\n", len(form), form)
	extra += fmt.Sprintf("10 0 obj\n<</BBox[0 0 50 20]/Resources<</Font<</F 3 0 R>>>>/Length %d>>stream\n%s\nendstream\nendobj\n", len(form), form)
	extra += "11 0 obj\n<</Subtype/Form/BBox[0 0 50 20]/Length 3>>stream\nq Q\nendstream\nendobj\n"
	extra += "9 0 obj\n<</Length 4>>stream\nevil\nendstream\nendobj\n7 0 obj\n<</Type/OCG/Name(l)>>\nendobj\n"
	return sample.Rebuilt(bytes.Replace(data, []byte("xref\n"), []byte(extra+"xref\n"), 1))
}

// TestLeftBehind: what a file has that does not come onto paper is counted, and
// what it shows on paper is there.
func TestLeftBehind(t *testing.T) {
	const shown = "/Rect[10 10 60 30]/AP<</N 8 0 R>>"
	const old = "/AcroForm<</NeedAppearances true>>"
	for _, c := range []struct {
		name, catalog, annots string
		want                  foreign.Left
		reads                 string // after P 1
	}{
		{"a field with its appearance", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4" + shown + ">>", foreign.Left{}, "AP"},
		{"a field without", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4/Rect[10 10 60 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "x"},
		{"a field without, that no font can write", "", "<</Subtype/Widget/FT/Tx/V<FEFF4E2D>/F 4/Rect[10 10 60 30]>>", foreign.Left{Fields: 1, Pages: []int{0}}, ""},
		{"a field whose appearance is old", old, "<</Subtype/Widget/FT/Tx/V(new)/F 4" + shown + ">>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "new"},
		{"one that nobody calls old", "", "<</Subtype/Widget/FT/Tx/V(new)/F 4" + shown + ">>", foreign.Left{}, "AP"},
		{"one that shows the value", old, "<</Subtype/Widget/FT/Tx/V(AP)/F 4" + shown + ">>", foreign.Left{}, "AP"},
		{"one that was emptied", old, "<</Subtype/Widget/FT/Tx/V()/F 4" + shown + ">>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, ""},
		{"one that a program writes", old, "<</Subtype/Widget/FT/Tx/V(1)/AA<</F<</S/JavaScript/JS()>>>>/F 4" + shown + ">>", foreign.Left{Scripts: true}, "AP"},
		{"one that is old, and no font can write", old, "<</Subtype/Widget/FT/Tx/V<FEFF4E2D>/F 4" + shown + ">>", foreign.Left{Old: 1, OnDrawn: []int{0}}, "AP"},
		{"an appearance that shows nothing", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4/Rect[10 10 60 30]/AP<</N 11 0 R>>>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "x"},
		{"a choice", "", "<</Subtype/Widget/FT/Ch/Ff 131072/V(2)/Opt[[(1)(one)][(2)(two)]]/F 4/Rect[10 10 60 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "two"},
		{"a list", "", "<</Subtype/Widget/FT/Ch/V(b)/Opt[(a)(b)]/F 4/Rect[10 10 60 50]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "ab"},
		{"a password", "", "<</Subtype/Widget/FT/Tx/Ff 8192/V(abc)/F 4/Rect[10 10 60 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "***"},
		{"a box that is ticked", "", "<</Subtype/Widget/FT/Btn/AS/On/F 4/Rect[10 10 30 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "4"},
		{"a box that is not", "", "<</Subtype/Widget/FT/Btn/AS/Off/F 4/Rect[10 10 30 30]>>", foreign.Left{}, ""},
		{"a box whose field says its state", "", "<</Subtype/Widget/FT/Btn/V/On/F 4/Rect[10 10 60 30]/AP<</N<</On 8 0 R>>>>>>", foreign.Left{}, "AP"},
		{"a button", "", "<</Subtype/Widget/FT/Btn/Ff 65536/MK<</CA(Go)/BC[0]>>/F 4/Rect[10 10 60 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, "Go"},
		{"an empty field without", "", "<</Subtype/Widget/FT/Tx/V()/F 4/Rect[10 10 60 30]>>", foreign.Left{}, ""},
		{"a mark without", "", "<</Subtype/Highlight/F 4/Rect[10 10 60 30]>>", foreign.Left{Marks: 1, Pages: []int{0}}, ""},
		{"a hidden one", "", "<</Subtype/Stamp/F 6" + shown + ">>", foreign.Left{}, ""},
		{"one that is not for paper", "", "<</Subtype/Stamp/F 0" + shown + ">>", foreign.Left{Screen: 1, OnScreen: []int{0}}, ""},
		{"one that is for no eye", "", "<</Subtype/Stamp/F 32" + shown + ">>", foreign.Left{}, ""},
		{"a field that is not for paper", "", "<</Subtype/Widget/FT/Tx/V(x)/F 0" + shown + ">>", foreign.Left{Screen: 1, OnScreen: []int{0}}, ""},
		{"an appearance of no kind", "", "<</Subtype/Widget/FT/Tx/V(x)/F 4/Rect[10 10 60 30]/AP<</N 10 0 R>>>>", foreign.Left{}, "AP"},
		{"one of a hidden layer", "/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>", "<</Subtype/Stamp/F 4/OC 7 0 R" + shown + ">>", foreign.Left{}, ""},
		{"one of a layer that is not for paper", "/OCProperties<</OCGs[7 0 R]/D<</BaseState/OFF/ON[]>>>>", "<</Subtype/Stamp/F 4/OC 7 0 R" + shown + ">>", foreign.Left{}, ""},
		{"a note that is not for paper", "", "<</Subtype/Text/F 0/Rect[10 10 60 30]/Contents(c)>>", foreign.Left{Screen: 1, OnScreen: []int{0}}, ""},
		{"a note without its sign", "", "<</Subtype/Text/F 4/Rect[10 10 60 30]/Contents(c)>>", foreign.Left{Marks: 1, Pages: []int{0}}, ""},
		{"a drawing that is not for paper", "", "<</Subtype/Polygon/Rect[10 10 60 30]/Vertices[0 0 9 9]>>", foreign.Left{Screen: 1, OnScreen: []int{0}}, ""},
		{"a frame of an empty field", "", "<</Subtype/Widget/FT/Tx/F 4/MK<</BC[1]>>/Rect[10 10 60 30]>>", foreign.Left{Drawn: 1, OnDrawn: []int{0}}, ""},
		{"one that only paper shows", "", "<</Subtype/Stamp/F 36" + shown + ">>", foreign.Left{Paper: 1, OnPaper: []int{0}}, "AP"},
		{"a button that is not for paper", "", "<</Subtype/Widget/FT/Btn/F 0" + shown + ">>", foreign.Left{Screen: 1, OnScreen: []int{0}}, ""},
		{"a signature", "", "<</Subtype/Widget/FT/Sig/V<</Type/Sig>>/F 4" + shown + ">>", foreign.Left{Signed: true}, "AP"},
		{"a signature that is not for paper", "", "<</Subtype/Widget/FT/Sig/V<</Type/Sig>>/F 128" + shown + ">>", foreign.Left{Signed: true, Screen: 1, OnScreen: []int{0}}, ""},
		{"an attached file", "/Names<</EmbeddedFiles<</Names[(e)<</Type/Filespec/F(e)/EF<</F 9 0 R>>>>]>>>>",
			"<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(e)/EF<</F 9 0 R>>>>>>", foreign.Left{Attached: 2}, ""},
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
	part := opened(t, "x.pdf", sample.Rebuilt(data))
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
	if !bytes.Contains(bound.PDF, []byte("https://example.org/")) || bound.LostLinks != 2 {
		t.Errorf("the address is there: %v; %d links left out, want 2", bytes.Contains(bound.PDF, []byte("example.org")), bound.LostLinks)
	}
}

// TestPartsRest: parts that rest before the pack is written give the same pack, and can
// be read again.
func TestPartsRest(t *testing.T) {
	for name, data := range sample.Real(t) {
		part := opened(t, name, data)
		var packs [][]byte
		for _, last := range []bool{false, true, true} {
			out, err := Bind(t.Context(), &Binding{Leaves: []Leaf{{Part: part}, {Part: part, Page: 1}}, Last: last})
			if err != nil {
				t.Fatal(err)
			}
			packs = append(packs, out.PDF)
		}
		if !bytes.Equal(packs[0], packs[1]) || !bytes.Equal(packs[0], packs[2]) {
			t.Errorf("%s: %d, %d and %d bytes", name, len(packs[0]), len(packs[1]), len(packs[2]))
		}
	}
}

// TestLinksBetweenParts: a link to a file that is itself a part leads to its
// page in the pack.
func TestLinksBetweenParts(t *testing.T) {
	link := func(action string) string { return "<</Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/A<<" + action + ">>>>" }
	a := opened(t, "a.pdf", sample.Made("A", sample.Page{Width: 595, Height: 842, More: "/Annots[" +
		link("/S/GoToR/F(sub/B.pdf)/D[1/Fit]") + link("/S/URI/URI(b.pdf#page=2)") + link("/S/Launch/F<</UF(b.pdf)>>") +
		link("/S/GoToR/F(c.pdf)") + link("/S/URI/URI(https://example.org/b.pdf)") + "]"}))
	b := opened(t, "folder/b.pdf", sample.Made("B", sample.Upright(2)...))
	out, err := packed(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if out.LostLinks != 1 {
		t.Errorf("%d links left out, want the one to c.pdf", out.LostLinks)
	}
	back := opened(t, "back", out.PDF)
	got := ""
	for _, k := range back.Links(&back.Pages[0]) {
		if k.To != nil {
			got += fmt.Sprint(k.To.Page+1, " ")
		} else {
			got += foreign.Bytes(k.URI)
		}
	}
	if got != "3 3 2 https://example.org/b.pdf" {
		t.Errorf("the links lead to %q", got)
	}
}

// TestAddressesOfOthers: a link of another's file leads where one of a report may.
func TestAddressesOfOthers(t *testing.T) {
	annots, n := "", 0
	for _, uri := range []string{"ms-msdt:/id", "smb://host/x", `\\\\host\\share\\x`, `java\tscript:alert(9)`, "javascript:x", "file:///etc/passwd", "data:text/html,x", "ok.example/relative"} {
		annots += "<</Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/A<</S/URI/URI(" + uri + ")>>>>"
		n++
	}
	good := []string{"https://example.org/", "http://example.org/a b", "mailto:a@example.org?subject=x"}
	for _, uri := range good {
		annots += "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(" + uri + ")>>>>"
	}
	out, err := packed(opened(t, "x.pdf", withAnnots("", annots)))
	if err != nil {
		t.Fatal(err)
	}
	if out.LostLinks != n {
		t.Errorf("%d links were left out, want %d", out.LostLinks, n)
	}
	back := opened(t, "back", out.PDF)
	var got []string
	for _, k := range back.Links(&back.Pages[0]) {
		got = append(got, foreign.Bytes(k.URI))
	}
	if fmt.Sprint(got) != fmt.Sprint(good) {
		t.Errorf("the links lead to %q", got)
	}
}

// TestScriptsAreNamed: what would run is noted, wherever it hides; what only leads
// somewhere is not.
func TestScriptsAreNamed(t *testing.T) {
	const js = "<</S/JavaScript/JS(evil)>>"
	for _, c := range []struct {
		name, catalog, annots string
		want                  bool
	}{
		{"nothing", "", "", false},
		{"a page to begin at", "/OpenAction<</S/GoTo/D[4 0 R/Fit]>>", "", false}, {"the same as a place", "/OpenAction[4 0 R/Fit]", "", false},
		{"a script at the beginning", "/OpenAction" + js, "", true}, {"an address at the beginning", "/OpenAction<</S/URI/URI(https://a.org)>>", "", true},
		{"one after leading on", "/OpenAction<</S/GoTo/D[4 0 R/Fit]/Next" + js + ">>", "", true}, {"a list after it", "/OpenAction<</S/GoTo/Next[<</S/GoTo>>" + js + "]>>", "", true},
		{"printing at the beginning", "/OpenAction<</S/Named/N/Print>>", "", true},
		{"at the end", "/AA<</WC" + js + ">>", "", true}, {"scripts with names", "/Names<</JavaScript<</Names[(a)" + js + "]>>>>", "", true},
		{"sums in a form", "/AcroForm<</CO[9 0 R]>>", "", true},
		{"a button", "", "<</Subtype/Widget/FT/Btn/Rect[0 0 9 9]/A" + js + ">>", true}, {"a field that checks", "", "<</Subtype/Widget/Parent<</FT/Tx/AA<</K" + js + ">>>>/Rect[0 0 9 9]>>", true},
		{"a link that runs a program", "", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>", true},
		{"a link to another file", "", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(b.pdf)>>>><</Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(b.pdf)>>>>", false},
		{"a link", "", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.org)>>>>", false},
	} {
		if got := opened(t, c.name, withAnnots(c.catalog, c.annots)).Left.Scripts; got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
