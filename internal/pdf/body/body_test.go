package body

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// made is a PDF of a page, whose objects from 5 on are more.
func made(more ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.5\n")
	var at []int
	for i, s := range append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>",
		"<</Length 9>>stream\n0 0 m 9 l\nendstream",
	}, more...) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, s)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.String()
}

// deflated packs a text.
func deflated(tb testing.TB, text string) string {
	tb.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		tb.Fatal(err)
	}
	w.Close()
	return b.String()
}

// stream is an object that is a stream.
func stream(head, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", head, len(data), data)
}

// content opens a file and gives the bytes of its object 4.
func content(t *testing.T, name, data string) (string, *File) {
	t.Helper()
	f, err := Open(context.Background(), []byte(data))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return "", nil
	}
	page := f.Dict(f.Dict(f.Dict(f.Trailer["Root"])["Pages"]))
	kid := f.Dict(page["Kids"].(types.Array)[0])
	s, _ := f.Resolve(kid["Contents"]).(types.StreamDict)
	b, err := Unpack(s, 1<<20)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return strings.TrimSpace(string(b)), f
}

// TestMended: a file is read whatever is wrong with its table, its lengths and its ends.
func TestMended(t *testing.T) {
	good := made()
	table := good[strings.Index(good, "xref\n"):]
	packed := "%PDF-1.5\n4 0 obj\n<</Length 9>>stream\n0 0 m 9 l\nendstream\nendobj\n9 0 obj\n" +
		stream("/Type/ObjStm/N 3/First 15/Filter/FlateDecode", deflated(t, "1 0 2 30 3 66  <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[3 0 R]/Count 1>> <</Type/Page/Parent 2 0 R/Contents 4 0 R>>")) + "\nendobj\n"
	for _, c := range []struct {
		name, data string
		mended     bool
	}{
		{"whole", good, false},
		{"no mark at the end", strings.TrimSuffix(good, "%%EOF\n"), false},
		{"a version that there is not", strings.Replace(good, "%PDF-1.5", "%PDF-9.x", 1), false},
		{"as many bytes before as readers take", strings.Repeat("\n", 1024) + good, false},
		{"bytes before", "HTTP/1.1 200\r\n\r\n" + good, false},
		{"lines that are off", strings.Replace(good, "%PDF-1.5\n", "%PDF-1.5\n\n\n", 1), true},
		{"no table", strings.Replace(good, table, "trailer<</Root 1 0 R>>", 1), true},
		{"no table and no trailer", strings.Replace(good, table, "", 1), true},
		{"a start that is elsewhere", strings.Replace(good, "startxref\n", "startxref\n1", 1), true},
		{"a table that begins at 1", strings.Replace(good, "xref\n0 5", "xref\n1 5", 1), true},
		{"a length that is short", strings.Replace(good, "/Length 9", "/Length 3", 1), false},
		{"a length that is long", strings.Replace(good, "/Length 9", "/Length 99999", 1), true},
		{"no length", strings.Replace(good, "/Length 9", "/Lxngth 9", 1), false},
		{"a length of itself", strings.Replace(good, "/Length 9>>", "/Length 4 0 R>>", 1), true},
		{"no end of an object", strings.Replace(good, "endobj\n3 0 obj", "3 0 obj", 1), true},
		{"a key without a value", strings.Replace(good, "/Count 1>>", "/Count>>  ", 1), false},
		{"a comment among the keys", strings.Replace(good, "/Count 1>>", "%x\n/Count 1>>", 1), true},
		{"packed objects and no table", packed, true},
	} {
		got, f := content(t, c.name, c.data)
		if got != "0 0 m 9 l" {
			t.Errorf("%s: the page has %q", c.name, got)
		}
		if f != nil && (f.Mended != "") != c.mended {
			t.Errorf("%s: mended %q", c.name, f.Mended)
		}
	}
}

// TestNewest: of an object that was written anew, the last counts; what the table says is
// free is not there.
func TestNewest(t *testing.T) {
	good := made("(old)", "(gone)")
	at := len(good)
	later := good + fmt.Sprintf("5 0 obj\n(new)\nendobj\nxref\n5 2\n%010d 00000 n \n0000000000 00001 f \ntrailer\n<</Size 7/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF", at, strings.Index(good, "xref\n"), at+len("5 0 obj\n(new)\nendobj\n"))
	for name, data := range map[string]string{"by its table": later, "without": strings.ReplaceAll(later, "startxref", "startxxxx")} {
		f, err := Open(context.Background(), []byte(data))
		if err != nil {
			t.Fatal(name, err)
		}
		if got := f.Object(5); got != types.StringLiteral("new") {
			t.Errorf("%s: %v", name, got)
		}
		if f.Mended == "" && f.Object(6) != nil {
			t.Errorf("%s: an object that was removed is there", name)
		}
	}
}

// TestFilters: filters that are references, in short, or one upon another, are undone.
func TestFilters(t *testing.T) {
	const text = "0 0 m 9 l"
	hex := fmt.Sprintf("%x>", text)
	for name, c := range map[string]struct{ head, data string }{
		"in short":           {"/Filter/Fl", deflated(t, text)},
		"a reference":        {"/Filter 5 0 R", deflated(t, text)},
		"a list of one":      {"/Filter[5 0 R]", deflated(t, text)},
		"one upon another":   {"/Filter[/AHx/Fl]", fmt.Sprintf("%x>", deflated(t, text))},
		"hex":                {"/Filter/ASCIIHexDecode", hex},
		"run length":         {"/Filter/RL", "\x08" + text + "\x80"},
		"rows of PNG":        {"/Filter/Fl/DecodeParms 6 0 R", deflated(t, "\x020 0\x02\x00\x4d\x00\x02\x09\xd3\x3c")},
		"rows of no sense":   {"/Filter/Fl/DecodeParms[null]", deflated(t, text)},
		"no checksum":        {"/Filter/Fl", deflated(t, text)[:len(deflated(t, text))-4]},
		"half of a checksum": {"/Filter/Fl", deflated(t, text)[:len(deflated(t, text))-2]},
	} {
		data := strings.Replace(made("/FlateDecode", "<</Predictor 12/Columns 3>>"), "<</Length 9>>stream\n0 0 m 9 l\nendstream", stream(c.head, c.data), 1)
		got, _ := content(t, name, data)
		if name == "rows of PNG" && got == "0 00m0\x099l" {
			continue
		}
		if name != "rows of PNG" && got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestBounds: what would take all memory, or all of the stack, is refused before anything
// believes it.
func TestBounds(t *testing.T) {
	spaces := strings.Repeat(" ", 66<<20)
	for _, c := range []struct{ name, data, why string }{
		{"bytes", "%PDF-" + strings.Repeat(" ", MaxBytes), "larger than 100 MB"},
		{"nothing", "", "it is empty"},
		{"another kind", "Dear all,", "it is no PDF"},
		{"no page", "%PDF-1.4\n1 0 obj<</Type/Font>>endobj", "no page can be found"},
		{"objects", "%PDF-1.4\n" + many(MaxObjects+1), "it has more than 400000 objects"},
		{"a table of two thousand million", strings.Replace(made(), "0 5\n", "0 2000000000\n", 1), ""},
		{"a packed table of two thousand million", packedTable("/Size 2000000000/W[1 4 1]"), "no page can be found"},
		{"fields of a hundred million bytes", packedTable("/Size 9/W[1 100000000 1]"), "no page can be found"},
		{"arrays in arrays", made(strings.Repeat("[", 300_000)), "nested beyond measure"},
		{"dictionaries in dictionaries", made(strings.Repeat("<</A", 300_000)), "nested beyond measure"},
		{"values", made("[" + strings.Repeat("0 ", maxValues+1) + "]"), "values"},
		{"packed objects", "%PDF-1.5\n1 0 obj\n" + stream("/Type/ObjStm/N 1/First 5/Filter/Fl", deflated(t, spaces)) + "\nendobj", "unpack to more than 64 MB"},
		{"packed twice", "%PDF-1.5\n1 0 obj\n" + stream("/Type/ObjStm/N 1/First 5/Filter[/Fl/Fl]", deflated(t, deflated(t, spaces))) + "\nendobj", "unpack to more than 64 MB"},
	} {
		f, err := Open(context.Background(), []byte(c.data))
		for n := 0; f != nil && err == nil && n < 20; n++ {
			f.Object(n)
			err = f.Failed()
		}
		if (err == nil) != (c.why == "") || err != nil && !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: %v, want %q in it", c.name, err, c.why)
		}
	}
}

// many are so many empty objects, with numbers from 10 on.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 obj 0 endobj ", 10+i)
	}
	return b.String()
}

// packedTable is a file of a table only, which is a stream.
func packedTable(head string) string {
	return "%PDF-1.5\n1 0 obj\n" + stream("/Type/XRef"+head, "\x01\x00\x00\x00\x09\x00") + "\nendobj\nstartxref\n9\n%%EOF"
}

// FuzzOpen: whatever is read, nothing panics.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(made("(a)", "[1 2 R]")))
	f.Add([]byte(packedTable("/Size 9/W[1 4 1]")))
	f.Fuzz(func(_ *testing.T, data []byte) {
		file, err := Open(context.Background(), data)
		if err != nil {
			return
		}
		for _, n := range file.Numbers() {
			if s, is := file.Object(n).(types.StreamDict); is {
				_, _ = Unpack(s, 1<<20)
			}
		}
	})
}
