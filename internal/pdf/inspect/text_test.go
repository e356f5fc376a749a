package inspect

import (
	"fmt"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/syntax"
	"testing"
)

func TestUnicodeMapReadsBothForms(t *testing.T) {
	m := (&reader{File: new(objects.File)}).readUnicodeMap([]byte(`1 begincodespacerange <0000><FFFF> endcodespacerange
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
	o := syntax.OperandsOf([]byte("(a) /Na#me -.25 [1(x)] <</K[/a]/L<</M 1>>>> Tj"))
	for _, w := range []any{"a", syntax.NameValue("Na#me"), syntax.NumberValue(-250_000)} {
		if got, _ := o.Value(0); got != w {
			t.Errorf("got %#v, want %#v", got, w)
		}
	}
	if a, _ := o.Value(0); len(a.(syntax.ArrayValue)) != 2 {
		t.Errorf("array %#v", a)
	}
	d, _ := o.Value(0)
	if inner, _ := d.(syntax.DictValue)["L"].(syntax.DictValue); inner["M"] != syntax.NumberValue(1_000_000) {
		t.Errorf("dictionary %#v", d)
	}
	if op, _ := o.Value(0); op != syntax.OperatorValue("Tj") {
		t.Errorf("operator %#v", op)
	}
	if _, ok := o.Value(0); ok {
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
	const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://www.aiim.org/pdfa/ns/id/" xmlns:u="http://www.aiim.org/pdfua/ns/id/">`
	for xmp, want := range map[string]string{
		"<rdf:Description><u:part>1</u:part><a:part>2</a:part><a:conformance>A</a:conformance></rdf:Description>": "[PDF/UA-1 PDF/A-2A]",
		`<rdf:Description a:part="3" a:conformance="B"/>`:                                                         "[PDF/A-3B]",
		"": "[]", "<rdf:Description><u:part></rdf:Description>": "[]", "<rdf:Description><u:part>not a number</u:part></rdf:Description>": "[]",
	} {
		xmp = head + xmp + "</rdf:RDF>"
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
