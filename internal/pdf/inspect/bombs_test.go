package inspect

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"jianbao/internal/pdf/foreign/sample"
)

// deflated packs a text repeated n times, so many times in itself.
func deflated(text string, n, times int) []byte {
	out := []byte(strings.Repeat(text, n))
	for range times {
		var b bytes.Buffer
		w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
		_, _ = w.Write(out)
		_ = w.Close()
		out = b.Bytes()
	}
	return out
}

// stream is an object with a stream.
func stream(number int, head string, body []byte) string {
	return fmt.Sprintf("%d 0 obj\n<<%s/Length %d>>stream\n%s\nendstream\nendobj\n", number, head, len(body), body)
}

// file is a page with more entries in the catalogue and in its own dictionary, more
// objects, and this content; "" is its own.
func file(catalog, page, content, more string) []byte {
	data := sample.Made("P", sample.Page{Width: 595, Height: 842, More: page})
	data = bytes.Replace(data, []byte("/Type/Catalog"), []byte("/Type/Catalog"+catalog), 1)
	if content != "" {
		more += content
		data = bytes.Replace(data, []byte("/Contents 5 0 R"), []byte("/Contents 8 0 R"), 1)
	}
	return sample.Rebuilt(bytes.Replace(data, []byte("xref\n"), []byte(more+"xref\n"), 1))
}

// nested are nodes of a tree whose lists have the next node ten times, down to a
// depth of thirty.
func nested(node string) string {
	var b strings.Builder
	for i := range 30 {
		n := 20 + 2*i
		one := fmt.Sprintf("<<%s %d 0 R>>", node, n+2)
		fmt.Fprintf(&b, "%d 0 obj\n[%s]\nendobj\n", n, strings.Repeat(one, 10))
	}
	return b.String() + "80 0 obj\n[]\nendobj\n"
}

// kidsOf is a file whose tree of pages has n nodes such as this one.
func kidsOf(n int, node string) []byte {
	kids, more := "", "9 0 obj\n<</Subtype/Text>>\nendobj\n"
	for i := range n {
		kids += fmt.Sprintf("%d 0 R ", 20+i)
		more += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", 20+i, node)
	}
	return bytes.Replace(file("", "", "", more), []byte("/Kids[4 0 R ]"), []byte("/Kids["+kids+"]"), 1)
}

// TestNoPage: a file in which no page can be found is no brief of none.
func TestNoPage(t *testing.T) {
	for name, kids := range map[string]string{"none": "", "one that is not there": "77 0 R"} {
		_, err := Check(context.Background(), bytes.Replace(file("", "", "", ""), []byte("/Kids[4 0 R ]"), []byte("/Kids["+kids+"]"), 1))
		if err == nil || !strings.Contains(err.Error(), "no page of it can be read") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBombs: a small file that would take all memory, or all of the day, is refused
// with the bound, and soon.
func TestBombs(t *testing.T) {
	wide := stream(10, "", []byte("1 beginbfchar<41><"+strings.Repeat("0041", 20_000)+">endbfchar"))
	everything := "1 beginbfrange" + strings.Repeat("<00><ffff><0041>", 40) + "endbfrange"
	font := "11 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 10 0 R>>\nendobj\n"
	show := func(content string) string { return stream(8, "", []byte("BT /G 9 Tf "+content+" ET")) }
	resources := "/Resources<</Font<</G 11 0 R>>/XObject<</X 12 0 R>>>>"
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"three filters", file("", "", stream(8, "/Filter[/FlateDecode/FlateDecode/FlateDecode]", deflated(" ", 64<<20, 3)), ""), "unpacks to more than 32 MB"},
		{"one filter", file("", "", stream(8, "/Filter/FlateDecode", deflated(" ", 64<<20, 1)), ""), "unpacks to more than 32 MB"},
		{"run length", file("", "", stream(8, "/Filter[/FlateDecode/RunLengthDecode]", deflated("\x81 ", 1<<20, 1)), ""), "unpacks to more than 32 MB"},
		{"many parts of a content", bytes.Replace(file("", "", stream(8, "/Filter/FlateDecode", deflated(" ", 8<<20, 1)), ""), []byte("/Contents 8 0 R"), []byte("/Contents["+strings.Repeat("8 0 R ", 40)+"]"), 1), "unpacks to more than 32 MB"},
		{"the metadata", file("/Metadata 8 0 R", "", stream(8, "/Filter/FlateDecode", deflated(" ", 64<<20, 1)), ""), "unpacks to more than 32 MB"},
		{"forms drawn in each other", file("", resources, show("/X Do"), stream(12, "/Subtype/Form"+resources, []byte(strings.Repeat("/X Do ", 100)))), "operators"},
		{"an array without end", file("", "", show("["+strings.Repeat("()", 300_000)+"]TJ"), ""), "array of more than"},
		{"a dictionary within it", file("", "", show("/P <</A["+strings.Repeat("1 ", 300_000)+"]>>BDC"), ""), "array of more than"},
		{"a long text for a short code", file("", resources, show(strings.Repeat("("+strings.Repeat("A", 100)+")Tj ", 100)), wide+font), "MB of text"},
		{"codes without end", file("", resources, show("(A)Tj"), stream(10, "", []byte(everything))+font), "MB of text"},
		{"a tag tree that spreads", file("/StructTreeRoot<</K 20 0 R>>", "", "", nested("/S/P/K")), "tags"},
		{"a page tree that spreads", bytes.Replace(file("", "", "", nested("/Kids")), []byte("/Kids[4 0 R ]"), []byte("/Kids 20 0 R"), 1), "more than"},
		{"notes", kidsOf(60, "<</Type/Page/Annots["+strings.Repeat("9 0 R ", 9000)+"]>>"), "it has more than 500000 pages, tags and notes"},
		{"pages", kidsOf(11, "<</Type/Pages/Kids["+strings.Repeat("<</Type/Page>>", 1000)+"]>>"), "it has more than 10000 pages"},
		{"a text in many tags", file("/StructTreeRoot<</K 20 0 R>>", "", show("/P<</MCID 0>>BDC ("+strings.Repeat("A", 1<<20)+")Tj EMC"), "20 0 obj\n[<</S/P/Pg 4 0 R/K["+strings.Repeat("0 ", 200)+"]>>]\nendobj\n"), "MB of text"},
		{"streams over each other", bytes.Replace(file("", "", "", strings.Repeat("9 0 obj<</Length 400000>>stream\n", 2000)), []byte("xref\n"), []byte("xref\n"+strings.Repeat(" ", 400_000)), 1), ""},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := time.Now()
		f, err := Check(context.Background(), c.data)
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%s: it took %v", c.name, took)
		}
		runtime.ReadMemStats(&after)
		if after.Sys > before.Sys && after.Sys-before.Sys > 400<<20 {
			t.Errorf("%s: %d MB", c.name, (after.Sys-before.Sys)>>20)
		}
		if c.why != "" && (err == nil || !strings.Contains(err.Error(), c.why)) {
			t.Errorf("%s: %v, %v; want %q", c.name, f != nil, err, c.why)
		}
	}
}

// TestManyLines: a text of many lines in one tag takes time by its length.
func TestManyLines(t *testing.T) {
	began := time.Now()
	content := "/P<</MCID 0>>BDC BT /F 9 Tf " + strings.Repeat("T* (words) Tj ", 200_000) + "ET EMC"
	f, err := Check(context.Background(), file("/StructTreeRoot<</K<</S/P/Pg 4 0 R/K 0>>>>", "", stream(8, "", []byte(content)), ""))
	if err != nil || !strings.HasPrefix(f.Tree.String(), "words words words") {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

// FuzzRead: whatever is read, nothing panics.
func FuzzRead(f *testing.F) {
	f.Add(file("/StructTreeRoot<</K<</S/P/Pg 4 0 R/K[0]>>>>/Lang(en)", "", stream(8, "", []byte("/P<</MCID 0>>BDC BT /F 9 Tf (a) Tj ET EMC")), ""))
	f.Add(file("/Outlines<</First 9 0 R>>", "/Annots[<</Subtype/Link>>]", "", "9 0 obj\n<</Title(a)/Next 9 0 R>>\nendobj\n"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if f, err := Check(context.Background(), data); err == nil {
			_ = f.Tree.String()
		}
	})
}

// TestDamageIsForgiven: what handouts refuse is still read here, as far as it goes.
func TestDamageIsForgiven(t *testing.T) {
	packed := deflated("10 0 <</A 1>>", 1, 1)
	damaged := stream(9, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", packed[:len(packed)-6])
	f, err := Check(context.Background(), bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("xref\n"), []byte(damaged+"xref\n"), 1))
	if err != nil || len(f.Pages) != 1 || f.Pages[0].Text != "P 1" {
		t.Error(f, err)
	}
}
