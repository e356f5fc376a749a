package foreign

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
)

// refused opens a file that must not be taken, and gives the reason.
func refused(tb testing.TB, data []byte) string {
	tb.Helper()
	log := &diag.Log{}
	p, err := Open(context.Background(), log, "x.pdf", data)
	if p != nil || err != nil || len(log.Findings()) != 1 {
		tb.Fatalf("taken: %v, %v, %q", p != nil, err, messages(log))
	}
	return messages(log)[0]
}

// TestLengthsArePutRight: a stream whose length is wrong, in whatever way, is
// read to its end.
func TestLengthsArePutRight(t *testing.T) {
	good := string(sample.Made("P", sample.Upright(1)...))
	text := "BT /F 20 Tf 1 0 0 1 40 40 Tm (P 1) Tj ET"
	right := fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(text), text)
	if !strings.Contains(good, right) {
		t.Fatal("no stream to change")
	}
	for _, c := range []struct{ name, length string }{
		{"short", "5"}, {"long", "90"}, {"beyond the file", "99999"}, {"beyond memory", "99999999999999"}, {"negative", "-1"}, {"another's", "6 0 R"},
	} {
		data := strings.Replace(good, right, fmt.Sprintf("<</Length %s>>stream\n%s\nendstream", c.length, text), 1)
		data = strings.Replace(data, "xref\n", "6 0 obj\n88888888888888\nendobj\nxref\n", 1)
		f := opened(t, []byte(data))
		if got, err := f.Content(&f.Pages[0]); err != nil || strings.TrimSpace(string(got)) != text {
			t.Errorf("%s: the page has %q (%v)", c.name, got, err)
		}
	}
}

// packedFile is a file with one stream beside its page, found by an ordinary
// table.
func packedFile(head string, body []byte) []byte {
	stream := fmt.Sprintf("8 0 obj\n<<%s/Length %d>>stream\n%s\nendstream\nendobj\n", head, len(body), body)
	return bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("xref\n"), []byte(stream+"xref\n"), 1)
}

// deflated packs a text repeated n times.
func deflated(tb testing.TB, text string, n int) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for range n {
		if _, err := w.Write([]byte(text)); err != nil {
			tb.Fatal(err)
		}
	}
	w.Close()
	return b.Bytes()
}

// TestBombs: what would take all memory, or all of the stack, is refused before
// anything believes it.
func TestBombs(t *testing.T) {
	spaces := strings.Repeat(" ", 1<<16)
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"objects under another name", packedFile("/Type/Obj#53tm/N 1/First 5/Filter/FlateDecode", deflated(t, spaces, 1200)), "unpack to more than"},
		{"objects packed twice", packedFile("/Type/ObjStm/N 1/First 5/Filter[/FlateDecode/FlateDecode]", deflated(t, string(deflated(t, spaces, 2000)), 1)), "unpack to more than"},
		{"a table of two thousand million", packedFile("/Type/XRef/Size 2000000000/W[1 4 1]", deflated(t, "\x00", 6)), "objects"},
		{"a table by its index", packedFile("/Type/XRef/Size 9/W[1 4 1]/Index[0 2000000000]", deflated(t, "\x00", 6)), "objects"},
		{"fields of a hundred million bytes", packedFile("/Type/XRef/Size 9/W[1 100000000 1]", deflated(t, "\x00", 6)), "cross-reference"},
		{"arrays in arrays", packedFile("/A"+strings.Repeat("[", 300_000)+strings.Repeat("]", 300_000), nil), "nested beyond measure"},
		{"dictionaries in packed objects", packedFile("/Type/ObjStm/N 1/First 5/Filter/FlateDecode", deflated(t, "<</A", 300_000)), "nested beyond measure"},
		{"a length among packed objects", packedFile("/Type/ObjStm/N 1/First 5/Filter/FlateDecode", deflated(t, "9 0  99999999999999 ", 1)), "too large"},
	} {
		if got := refused(t, c.data); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.why)
		}
	}
	for _, c := range []struct{ name, content, why string }{
		{"forms drawn without end", strings.Repeat("/X Do ", 30), "operators"},
		{"q without end", strings.Repeat("q ", 10_000), "operators"},
		{"an array without end", "[ (a) Tj", "within a bracket"},
		{"a string without end", "(a Tj", "within a string"},
		{"what is no content", strings.Repeat("Lorem ipsum ", 20), "no page's"},
	} {
		const form = "/XObject<</X 8 0 R>>"
		data := packedFile("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 9 0 R>>>>", []byte(strings.Repeat("/X Do ", 3000)))
		data = bytes.Replace(data, []byte("xref\n"), fmt.Appendf(nil, "9 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12000>>stream\n%s\nendstream\nendobj\nxref\n", strings.Repeat("0 g ", 3000)), 1)
		data = bytes.Replace(data, []byte("/Font<</F 3 0 R>>"), []byte("/Font<</F 3 0 R>>"+form), 1)
		data = bytes.Replace(data, []byte("BT /F 20"), []byte(c.content+" BT /F 20"), 1)
		if got := refused(t, sample.Rebuilt(data)); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.why)
		}
	}
}

// TestLostObjects: a page that would come without something of its own is
// refused, where readers go on without it.
func TestLostObjects(t *testing.T) {
	good := string(sample.Made("P", sample.Upright(2)...))
	change := func(old, new string) []byte {
		if !strings.Contains(good, old) {
			t.Fatalf("no %q", old)
		}
		return []byte(strings.Replace(good, old, new, 1))
	}
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"a page that ran into its content", change("endobj\n5 0 obj", "eXdobj\n5 0 obj"), "a page is missing"},
		{"a font with a key that is none", change("/Subtype/Type1/BaseFont", "/Subtype Type1/BaseFont"), "page 1"},
		{"content that is elsewhere", change("/Contents 5 0 R", "/Contents 55 0 R"), "content is missing"},
		{"a page that is a stream", change("/Kids[4 0 R", "/Kids[5 0 R"), "a page is missing"},
		{"a page that is not there", change("/Kids[4 0 R", "/Kids[9 0 R"), "a page is missing"},
		{"a page of many notes without the table of objects", sample.Rebuilt(change("/Contents 5 0 R", "/Annots["+strings.Repeat("9 0 R ", 20_000)+"]/Contents 5 0 R")), "the table of its objects is damaged"},
	} {
		if got := refused(t, c.data); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.why)
		}
	}
	// A page that stands in the tree twice is two pages.
	if twice := opened(t, change("/Kids[4 0 R 6 0 R ]", "/Kids[4 0 R 4 0 R ]")); len(twice.Pages) != 2 {
		t.Errorf("a page twice: %d pages", len(twice.Pages))
	}
}

// TestCutPicture: a JPEG whose end is gone is noticed.
func TestCutPicture(t *testing.T) {
	whole := []byte("\xff\xd8\xff\xe0\x00\x04ab\xff\xda\x00\x02data\xff\x00more\xff\xd9")
	if err := checkJPEG(whole); err != nil {
		t.Errorf("a whole one: %v", err)
	}
	for name, b := range map[string][]byte{"cut": whole[:len(whole)-6], "hit": bytes.Replace(whole, []byte("\xff\x00"), []byte("\xff\x5e"), 1), "none": []byte("\x89PNG")} {
		if checkJPEG(b) == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// TestBoundsOfFiles: what takes more memory than it has bytes is refused before it is
// read.
func TestBoundsOfFiles(t *testing.T) {
	many := strings.Repeat("0 ", maxValues+1)
	within := func(more string) []byte {
		return bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("xref\n"), []byte(more+"xref\n"), 1)
	}
	overlaid := within(strings.Repeat("9 0 obj\n<</Length 90000>>stream\n", 30)) // each ends where the last does
	for i, at := 0, 0; i < 30; i++ {
		at += bytes.Index(overlaid[at:], []byte("9 0 obj\n<<")) + 10
		end := len(overlaid) + 5000
		start := at + len("/Length 90000>>stream\n")
		copy(overlaid[at:], fmt.Sprintf("/Length %05d", end-start))
	}
	overlaid = append(append(overlaid, bytes.Repeat([]byte(" "), 5000)...), "\nendstream"...)
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"bytes", make([]byte, MaxBytes+1), "larger than 100 MB"},
		{"an array", within("9 0 obj\n[" + many + "]\nendobj\n"), "values"},
		{"a dictionary", within("9 0 obj\n<</A[" + many + "]>>\nendobj\n"), "values"},
		{"packed", packedFile("/Type/ObjStm/N 1/First 5/Filter/FlateDecode", deflated(t, "0 ", maxValues+9)), "values"},
		{"packed objects that go back", packedFile("/Type/ObjStm/N 3/First 20", []byte("9 0 8 9 7 0         (many bytes)")), "out of order"},
		{"streams over each other", overlaid, "over each other"},
		{"what is locked", within("9 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length 500000>>stream\n" + strings.Repeat("x", 500_000) + "\nendstream\nendobj\ntrailer<</Encrypt 9 0 R>>\n"), "may unpack"},
		{"what is locked twice", within("9 0 obj\n<</Type/ObjStm/N 1/First 5/Filter[/FlateDecode/FlateDecode]/Length 5>>stream\nxxxxx\nendstream\nendobj\ntrailer<</Encrypt 9 0 R>>\n"), "no sense"},
		{"objects", within(strings.Repeat("9 0 obj\n0\nendobj\n", MaxObjects+1)), "it has more than 400000 objects"},
	} {
		if _, err := Survey(context.Background(), c.data); err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: %v, want %q in it", c.name, err, c.why)
		}
	}
}

// TestBoundOfTime: a reading that goes on and on is left, whether it looks at its
// context or not.
func TestBoundOfTime(t *testing.T) {
	leave := make(chan struct{})
	defer close(leave)
	for name, read := range map[string]func(context.Context) (int, error){
		"looks": func(ctx context.Context) (int, error) { <-ctx.Done(); return 1, ctx.Err() },
		"deaf":  func(context.Context) (int, error) { <-leave; return 1, nil },
	} {
		if _, err := within(context.Background(), time.Millisecond, read); err == nil || err.Error() != "it takes longer than 1ms to read" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if MaxTime != 20*time.Second {
		t.Errorf("the documentation says 20 s, the program %v", MaxTime)
	}
}

// TestBoundOfPages: the last page that is allowed is read, one more is refused.
func TestBoundOfPages(t *testing.T) {
	good := sample.Made("P", sample.Upright(1)...)
	for n, want := range map[int]string{MaxPages: "", MaxPages + 1: "it has more than 5000 pages"} {
		log := &diag.Log{}
		data := sample.Rebuilt(bytes.Replace(good, []byte("/Kids[4 0 R ]"), []byte("/Kids["+strings.Repeat("4 0 R ", n)+"]"), 1))
		f, err := Open(context.Background(), log, "many.pdf", data)
		said := ""
		for _, m := range log.Findings() {
			said += m.Message()
		}
		if err != nil || (f != nil) != (want == "") || !strings.Contains(said, want) {
			t.Errorf("%d pages: %v, %v, %q", n, f != nil, err, said)
		}
	}
}
