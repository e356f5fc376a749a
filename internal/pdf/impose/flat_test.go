package impose

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/foreign/sample"
)

// formed is a page with tags: a paragraph, and a Form whose field is the annotation 20,
// which shows the word AP; more stands in the field, element in the Form.
func formed(more, element string) []byte {
	const objects = "20 0 obj\n<</Subtype/Widget/FT/Tx/V(AP)/TU(Your name)/F 4/Rect[10 10 60 30]/AP<</N 8 0 R>>/StructParent 1$more>>\nendobj\n" +
		"21 0 obj\n<</Type/StructTreeRoot/K 22 0 R/ParentTree<</Nums[0[23 0 R]1 24 0 R]>>>>\nendobj\n" +
		"22 0 obj\n<</S/Document/P 21 0 R/K[23 0 R 24 0 R 25 0 R]>>\nendobj\n" +
		"23 0 obj\n<</S/P/P 22 0 R/Pg 4 0 R/K 0>>\nendobj\n" +
		"24 0 obj\n<</S/Form/P 22 0 R/Pg 4 0 R/K<</Type/OBJR/Obj 20 0 R>>$element>>\nendobj\n" +
		"25 0 obj\n<</S/Annot/P 22 0 R/Pg 4 0 R/K[<</Type/OBJR/Obj 26 0 R>>]>>\nendobj\n" +
		"26 0 obj\n<</Subtype/Text/F 0/Rect[0 0 9 9]/Contents(note)>>\nendobj\n"
	data := withAnnots("/MarkInfo<</Marked true>>/StructTreeRoot 21 0 R", "20 0 R 26 0 R")
	data = bytes.Replace(data, []byte("/Annots"), []byte("/StructParents 0/Annots"), 1)
	data = bytes.Replace(data, []byte("BT /F 20"), []byte("/P<</MCID 0>>BDC BT /F 20"), 1)
	data = bytes.Replace(data, []byte("Tj ET"), []byte("Tj ET EMC"), 1)
	text := strings.NewReplacer("$more", more, "$element", element).Replace(objects)
	return sample.Rebuilt(bytes.Replace(data, []byte("trailer"), []byte(text+"xref\n0 1\ntrailer"), 1))
}

// TestFlatForms: what a field shows is content of its element in the pack, which says what
// the field was; a note that is not in the pack leaves no reference behind.
func TestFlatForms(t *testing.T) {
	for _, c := range []struct{ name, more, element, attributes string }{
		{"a text", "", "", "[<</Desc(Your name)/O/PrintField/Role/tv>>]"},
		{"a box that is ticked", "/FT/Btn/AS/On", "", "[<</Desc(Your name)/O/PrintField/Role/cb/checked/on>>]"},
		{"an element with attributes", "/Ff 4096", "/A<</O/Layout/Placement/Block>>", "[<</O/Layout/Placement/Block>> <</Desc(Your name)/O/PrintField/Role/tv>>]"},
	} {
		part := opened(t, c.name, formed(c.more, c.element))
		if _, err := packed(part); err != nil { // packing changes nothing of the part
			t.Fatal(err)
		}
		out, err := packed(part)
		if err != nil {
			t.Fatal(err)
		}
		p := opened(t, "back", out.PDF)
		page := p.Pages[0].Dict
		content, err := p.Content(&p.Pages[0])
		if err != nil || !bytes.Contains(content, []byte("/Form<</MCID 1>>BDC q")) {
			t.Errorf("%s: the field is not marked: %s", c.name, content)
		}
		parents := map[int]types.Object{}
		readNumberTree(p, p.Dict(p.Catalog["StructTreeRoot"])["ParentTree"], 0, parents)
		key, _ := p.Integer(page["StructParents"])
		all := p.Array(parents[key])
		if !out.Tagged || len(all) != 2 || p.NameOf(p.Dict(all[0])["S"]) != "P" {
			t.Fatalf("%s: tagged %v, the parents %v", c.name, out.Tagged, all)
		}
		form := p.Dict(all[1])
		kid := p.Dict(form["K"])
		mcid, _ := p.Integer(kid["MCID"])
		if p.NameOf(form["S"]) != "Form" || p.NameOf(kid["Type"]) != "MCR" || mcid != 1 || foreign.NumberOf(kid["Pg"]) != p.Pages[0].Number {
			t.Errorf("%s: the element is %v, its content %v", c.name, form, kid)
		}
		if got := attributesOf(p, form["A"]); got != c.attributes {
			t.Errorf("%s: attributes %s, want %s", c.name, got, c.attributes)
		}
		document := p.Dict(form["P"])
		note := p.Dict(p.Array(document["K"])[2])
		if p.NameOf(note["S"]) != "Annot" || len(p.Array(note["K"])) != 0 {
			t.Errorf("%s: the note left %v", c.name, note)
		}
	}
}

// attributesOf writes an element's attributes as a list.
func attributesOf(p *foreign.File, o types.Object) string {
	a, is := p.Object(o).(types.Array)
	if !is {
		a = types.Array{o}
	}
	var out []string
	for _, e := range a {
		d := types.Dict{}
		for k, v := range p.Dict(e) {
			if d[k] = p.Object(v); k == "Desc" {
				d[k] = types.StringLiteral(p.Text(v))
			}
		}
		out = append(out, d.PDFString())
	}
	return "[" + strings.Join(out, " ") + "]"
}

// TestUnmarkedForms: what a field shows that no element has is page furniture, in a file
// with tags; in one without, nothing is marked.
func TestUnmarkedForms(t *testing.T) {
	tagged := bytes.Replace(formed("", ""), []byte("/StructParent 1"), []byte("/StructParenX 1"), 1)
	for want, data := range map[string][]byte{"/Artifact BMC q": tagged, "\nq 1 0 0 1": withAnnots("", "<</Subtype/Stamp/F 4/Rect[10 10 60 30]/AP<</N 8 0 R>>>>")} {
		part := opened(t, "x.pdf", data)
		out, err := packed(part)
		if err != nil {
			t.Fatal(err)
		}
		p := opened(t, "back", out.PDF)
		if content, err := p.Content(&p.Pages[0]); err != nil || !bytes.Contains(content, []byte(want)) {
			t.Errorf("no %q in %s", want, content)
		}
	}
}
