package audit

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// sound is a small file that keeps both standards: one page, tagged, with a heading, a
// line, a picture, a list, a table, a note, a link and a field. Object n is at n-1.
func sound() []string {
	stream := func(entries, data string) string {
		return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
	}
	element := func(n int, tag, more string) string {
		return fmt.Sprintf("<</Type/StructElem/S/%s/P %d 0 R/Pg 4 0 R%s>>", tag, n, more)
	}
	text := func(mcid int, tag string) string {
		return fmt.Sprintf("/%s<</MCID %d>>BDC BT /F 12 Tf 72 %d Td (a) Tj ET EMC\n", tag, mcid, 700-20*mcid)
	}
	content := text(0, "H1") + text(1, "P") + text(2, "Lbl") + text(3, "LBody") + text(4, "TH") + text(5, "TD") + text(6, "Note") + text(7, "Link") +
		"/Figure<</MCID 8>>BDC q 9 0 0 9 72 400 cm /I Do Q EMC\n/Artifact BMC /G gs /X Do 72 300 m 200 300 l S EMC"
	return []string{
		"<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot 9 0 R/Metadata 5 0 R/ViewerPreferences<</DisplayDocTitle true>>" +
			"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(x)/DestOutputProfile 6 0 R>>]/AcroForm<</Fields[31 0 R]>>>>", // 1
		"<</Type/Pages/Kids[4 0 R]/Count 1>>", // 2
		stream("", content),                   // 3
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 7 0 R/Contents 3 0 R/StructParents 0/Tabs/S/Annots[30 0 R 31 0 R]>>", // 4
		stream("/Type/Metadata/Subtype/XML", packet("")),                                         // 5
		stream("/N 3", icc("mntr", "RGB ", 4)),                                                   // 6
		"<</Font<</F 8 0 R>>/XObject<</I 28 0 R/X 33 0 R>>/ExtGState<</G<</Type/ExtGState>>>>>>", // 7
		"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 97/Widths[500]/Resources<<>>" +
			"/Encoding<</Type/Encoding/Differences[97/a]>>/CharProcs<</a 29 0 R>>/ToUnicode 32 0 R>>", // 8
		"<</Type/StructTreeRoot/K 10 0 R/RoleMap<</Title/H1/Ring/Kreis/Kreis/Ring>>/ParentTree<</Nums[0[11 0 R 12 0 R 15 0 R 16 0 R 19 0 R 21 0 R 22 0 R 23 0 R 24 0 R] 1 23 0 R 2 25 0 R]>>>>", // 9
		"<</Type/StructElem/S/Document/P 9 0 R/K[11 0 R 12 0 R 13 0 R 17 0 R 22 0 R 23 0 R 24 0 R 25 0 R]>>",                                                                                    // 10
		element(10, "H1", "/K 0"), // 11
		element(10, "P", "/K 1"),  // 12
		element(10, "L", "/A<</O/List/ListNumbering/Decimal>>/K 14 0 R"), // 13
		element(13, "LI", "/K[15 0 R 16 0 R]"),                           // 14
		element(14, "Lbl", "/K 2"),                                       // 15
		element(14, "LBody", "/K 3"),                                     // 16
		element(10, "Table", "/K[18 0 R 20 0 R]"),                        // 17
		element(17, "TR", "/K 19 0 R"),                                   // 18
		element(18, "TH", "/A<</O/Table/Scope/Column>>/ID(h)/K 4"),       // 19
		element(17, "TR", "/K 21 0 R"),                                   // 20
		element(20, "TD", "/K 5"),                                        // 21
		element(10, "Note", "/ID(n)/K 6"),                                // 22
		element(10, "Link", "/K[7<</Type/OBJR/Obj 30 0 R>>]"),            // 23
		element(10, "Figure", "/Alt(a square)/K 8"),                      // 24
		element(10, "Form", "/K<</Type/OBJR/Obj 31 0 R>>"),               // 25
		"null", // 26: for what a case adds
		stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK", "abcd"),            // 27: likewise
		stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB", "abc"),              // 28
		stream("", "500 0 0 0 400 400 d1 0 0 400 400 re f"),                                                                // 29
		"<</Type/Annot/Subtype/Link/Rect[72 560 90 580]/F 4/Contents(the source)/StructParent 1/A<</S/URI/URI(http:x)>>>>", // 30
		"<</Type/Annot/Subtype/Widget/FT/Tx/T(t)/TU(your name)/Rect[72 200 90 220]/F 4/StructParent 2/AP<</N 33 0 R>>>>",   // 31
		stream("", "1 begincodespacerange<00><ff>endcodespacerange 1 beginbfchar<61><0061>endbfchar"),                      // 32
		stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>", "0 0 9 9 re f"),                                   // 33
	}
}

// packet is the metadata of the sound file, with more properties.
func packet(more string) string {
	property := func(name, kind string) string {
		return "<rdf:li rdf:parseType='Resource'><pdfaProperty:name>" + name + "</pdfaProperty:name><pdfaProperty:valueType>" + kind +
			"</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>d</pdfaProperty:description></rdf:li>"
	}
	return "<?xpacket begin='\xef\xbb\xbf' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" +
		"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'" +
		" xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'" +
		" xmlns:pdfaExtension='http://www.aiim.org/pdfa/ns/extension/' xmlns:pdfaSchema='http://www.aiim.org/pdfa/ns/schema#'" +
		" xmlns:pdfaProperty='http://www.aiim.org/pdfa/ns/property#'>" +
		"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A title</rdf:li></rdf:Alt></dc:title>" +
		"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>" +
		"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'><pdfaSchema:schema>s</pdfaSchema:schema>" +
		"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
		"<pdfaSchema:property><rdf:Seq>" + property("part", "Integer") + "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>" +
		more + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
}

// icc is the header of a colour profile.
func icc(class, space string, version byte) string {
	b := make([]byte, 132)
	b[8] = version
	copy(b[12:], class)
	copy(b[16:], space)
	return strings.ReplaceAll(string(b), "\x00", " ")
}

// written makes a file of its objects.
func written(all []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var at []int
	for i, o := range all {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(all)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/ID[<0102><0304>]>>\nstartxref\n%d\n%%%%EOF\n", len(all)+1, start)
	return b.Bytes()
}

// relength puts the /Length of a stream right after a change.
func relength(o string) string {
	head, body, is := strings.Cut(o, ">>\nstream\n")
	i := strings.LastIndex(head, "/Length ")
	if !is || i < 0 || strings.Contains(head[i:], "/Odd") {
		return o
	}
	return fmt.Sprintf("%s/Length %d>>\nstream\n%s", head[:i], len(strings.TrimSuffix(body, "\nendstream")), body)
}

// found are the faults of a file.
func found(t *testing.T, b []byte) []rule.Fault {
	t.Helper()
	f, err := objects.Open(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	all := Audit(f)
	if f.Stop != nil {
		t.Fatal(f.Stop)
	}
	return all
}

func TestSoundFileHasNoFault(t *testing.T) {
	for _, f := range found(t, written(sound())) {
		t.Error(f)
	}
}

// change is one thing that is wrong with the file: in object n (0: in the written file),
// the first old becomes new.
type change struct {
	n        int
	old, new string
	want     *rule.Rule
}

// TestEachChangeIsNoticed changes one thing at a time, and wants the rule that it breaks
// among the faults; with no rule, there must be no fault of a standard.
func TestEachChangeIsNoticed(t *testing.T) {
	for _, c := range slices.Concat(tagChanges(), noteChanges(), graphicChanges(), fileChanges()) {
		t.Run(fmt.Sprintf("%d %.60q", c.n, c.new), func(t *testing.T) {
			faults := found(t, changed(t, c))
			switch noticed := slices.ContainsFunc(faults, func(f rule.Fault) bool { return f.Rule == c.want }); {
			case c.want == nil && len(faults) > 0:
				t.Errorf("want no fault, got %v", faults)
			case c.want != nil && !noticed:
				t.Errorf("want %s, got %v", c.want.Code, faults)
			}
		})
	}
}

// changed is the sound file with a change.
func changed(t *testing.T, c change) []byte {
	t.Helper()
	all := sound()
	if c.n > 0 {
		if !strings.Contains(all[c.n-1], c.old) {
			t.Fatalf("object %d has no %q", c.n, c.old)
		}
		all[c.n-1] = relength(strings.Replace(all[c.n-1], c.old, c.new, 1))
		return written(all)
	}
	b := written(all)
	if !bytes.Contains(b, []byte(c.old)) {
		t.Fatalf("the file has no %q", c.old)
	}
	return bytes.Replace(b, []byte(c.old), []byte(c.new), 1)
}
