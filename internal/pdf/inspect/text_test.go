package inspect

import (
	"fmt"
	"testing"
)

func TestUnicodeMapReadsBothForms(t *testing.T) {
	m := new(reader).readUnicodeMap([]byte(`1 begincodespacerange <0000><FFFF> endcodespacerange
3 beginbfchar <0001><4E00> <0002> <00660069> <0003><D873DC56> endbfchar
2 beginbfrange <0010><0012><0041> <0020><0021>[<4E8C><4E09>] endbfrange`))
	for code, want := range map[int]string{1: "一", 2: "fi", 3: "\U0002cc56", 0x10: "A", 0x12: "C", 0x20: "二", 0x21: "三"} {
		if m[code] != want {
			t.Errorf("code %04X reads %q, want %q", code, m[code], want)
		}
	}
	if len(m) != 8 {
		t.Errorf("%d codes, want 8: %v", len(m), m)
	}
}

func TestOperandsAreTakenApart(t *testing.T) {
	o := operandsOf([]byte("(a) /Na#me -.25 [1(x)] <</K[/a]/L<</M 1>>>> Tj"))
	for _, w := range []any{"a", nameToken("Na#me"), numberToken(-250_000)} {
		if got, _ := o.next(0); got != w {
			t.Errorf("got %#v, want %#v", got, w)
		}
	}
	if a, _ := o.next(0); len(a.(arrayToken)) != 2 {
		t.Errorf("array %#v", a)
	}
	d, _ := o.next(0)
	if inner, _ := d.(dictToken)["L"].(dictToken); inner["M"] != numberToken(1_000_000) {
		t.Errorf("dictionary %#v", d)
	}
	if op, _ := o.next(0); op != operatorToken("Tj") {
		t.Errorf("operator %#v", op)
	}
	if _, ok := o.next(0); ok {
		t.Error("no end")
	}
}

func TestLinesJoinAsWordsNeed(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"the largest", "sum", true}, {"投入，", "并发表", false}, {"G20", "领导人", false}, {"read ", "it", false}, {"", "first", false},
	} {
		if got := needGap(c.before, c.after); got != c.want {
			t.Errorf("needGap(%q, %q) = %v, want %v", c.before, c.after, got, c.want)
		}
	}
}

func TestClaimsAreReadInBothForms(t *testing.T) {
	for xmp, want := range map[string]string{
		"<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>": "[PDF/UA-1 PDF/A-2A]",
		`<rdf:Description pdfaid:part="3" pdfaid:conformance="B">`:                                             "[PDF/A-3B]",
		"": "[]", "<pdfuaid:part>": "[]", "<pdfuaid:part>not a number</pdfuaid:part>": "[]",
	} {
		if got := fmt.Sprint((&Meta{XMP: xmp}).Claims()); got != want {
			t.Errorf("%q claims %s, want %s", xmp, got, want)
		}
	}
}

func TestTagsAreCountedAsTheyAreMet(t *testing.T) {
	tree := &Node{Tag: "StructTreeRoot", Kids: []*Node{{Tag: "Document", Kids: []*Node{{Tag: "P", Kids: []*Node{{Text: "a"}}}, {Tag: "L"}, {Tag: "P"}}}}}
	if got := fmt.Sprint((&File{Tree: tree}).Tags()); got != "[{Document 1} {P 2} {L 1}]" {
		t.Error(got)
	}
	if got := (&File{}).Tags(); len(got) != 0 {
		t.Errorf("a file without tags has %v", got)
	}
}
