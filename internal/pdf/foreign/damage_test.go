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

// TestBombs: what would take all memory, or all time, is refused before anything believes
// it; what readers pass over is taken, and named.
func TestBombs(t *testing.T) {
	for _, c := range []struct{ name, content, refused string }{
		{"forms drawn without end", strings.Repeat("/X Do ", 30), "operators"},
		{"q without end", strings.Repeat("q ", 10_000), "operators"},
		{"an array without end", "[ (a) Tj", ""},
		{"a string without end", "(a Tj", ""},
		{"what is no content", strings.Repeat("Lorem ipsum ", 20), ""},
	} {
		const form = "/XObject<</X 8 0 R>>"
		data := packedFile("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 9 0 R>>>>", []byte(strings.Repeat("/X Do ", 3000)))
		data = bytes.Replace(data, []byte("xref\n"), fmt.Appendf(nil, "9 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12000>>stream\n%s\nendstream\nendobj\nxref\n", strings.Repeat("0 g ", 3000)), 1)
		data = bytes.Replace(data, []byte("/Font<</F 3 0 R>>"), []byte("/Font<</F 3 0 R>>"+form), 1)
		data = bytes.Replace(data, []byte("BT /F 20"), []byte(c.content+" BT /F 20"), 1)
		data = sample.Rebuilt(data)
		if c.refused != "" {
			if got := refused(t, data); !strings.Contains(got, c.refused) {
				t.Errorf("%s: %q, want %q in it", c.name, got, c.refused)
			}
		} else if got := taken(t, c.name, data).Pages[0].Damaged; len(got) != 1 || got[0] != "its content" {
			t.Errorf("%s: damaged are %q", c.name, got)
		}
	}
}

// TestDamage: a page that lacks something of its own, or has it damaged, is taken as
// readers take it, and what it lacks is named.
func TestDamage(t *testing.T) {
	good := string(sample.Made("P", sample.Upright(2)...))
	change := func(old, new string) []byte {
		if !strings.Contains(good, old) {
			t.Fatalf("no %q", old)
		}
		return []byte(strings.Replace(good, old, new, 1))
	}
	cut := deflated(t, "BT /F 20 Tf 1 0 0 1 40 40 Tm (P 1) Tj ET ", 9)
	for _, c := range []struct {
		name        string
		data        []byte
		pages, lost int
		damaged     string // on page 1
	}{
		{"nothing", []byte(good), 2, 0, ""},
		{"content that is elsewhere", change("/Contents 5 0 R", "/Contents 55 0 R"), 2, 0, "its content"},
		{"a part of the content", change("/Contents 5 0 R", "/Contents[5 0 R 55 0 R]"), 2, 0, "its content"},
		{"a font with a key that is none", change("/Subtype/Type1/BaseFont", "/Subtype/Type1 9 /BaseFont"), 2, 0, "a font"},
		{"a page that is a stream", change("/Kids[4 0 R", "/Kids[5 0 R"), 1, 1, ""},
		{"a page that is not there", change("/Kids[4 0 R", "/Kids[9 0 R"), 1, 1, ""},
		{"a page within itself", change("/Kids[4 0 R 6 0 R ]", "/Kids[4 0 R 2 0 R ]"), 1, 1, ""},
		{"no list of pages", change("/Kids[4 0 R 6 0 R ]", "/Kids[                 ]"), 2, 0, ""},
		{"an oblique page", change("/Contents 5 0 R>>", "/Contents 5 0 R/Rotate 45>>"), 2, 0, ""},
		{"deflated data that are cut", change("/Contents 5 0 R", "/Contents 8 0 R"), 2, 0, "its content"},
	} {
		if c.name == "deflated data that are cut" {
			c.data = bytes.Replace(c.data, []byte("xref\n"), fmt.Appendf(nil, "8 0 obj\n<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\nxref\n", len(cut)-8, cut[:len(cut)-8]), 1)
		}
		f := taken(t, c.name, c.data)
		if got := strings.Join(f.Pages[0].Damaged, ", "); len(f.Pages) != c.pages || f.LostPages != c.lost || got != c.damaged {
			t.Errorf("%s: %d pages, %d lost, damaged %q", c.name, len(f.Pages), f.LostPages, got)
		}
		if got, err := f.Content(&f.Pages[0]); err != nil || c.damaged == "" && !strings.Contains(string(got), "Tj") {
			t.Errorf("%s: the content is %q (%v)", c.name, got, err)
		}
		if strings.HasPrefix(c.name, "deflated") && !f.Pages[0].Rewritten {
			t.Errorf("%s: they are passed on as they are", c.name)
		}
	}
	// A page that stands in the tree twice is two pages.
	if twice := opened(t, change("/Kids[4 0 R 6 0 R ]", "/Kids[4 0 R 4 0 R ]")); len(twice.Pages) != 2 {
		t.Errorf("a page twice: %d pages", len(twice.Pages))
	}
}

// TestContentEnds: content that ends within a string is given to its last whole operator,
// so that what is drawn after it is no part of the string.
func TestContentEnds(t *testing.T) {
	good := string(sample.Made("P", sample.Upright(1)...))
	f := taken(t, "cut", []byte(strings.Replace(good, "(P 1) Tj ET", "(P 1) Tj (E", 1)))
	if got, err := f.Content(&f.Pages[0]); err != nil || !f.Pages[0].Rewritten || !strings.HasSuffix(string(got), "(P 1) Tj") {
		t.Errorf("%q, %v", got, err)
	}
}

// TestDisputedContent: damage to a string of digits, which leaves an integer that readers
// refuse or a string that they end elsewhere, is not passed on; all else is.
func TestDisputedContent(t *testing.T) {
	good := string(sample.Made("P", sample.Upright(1)...))
	f := taken(t, "disputed", []byte(strings.Replace(good, "(P 1) Tj ET", "04700480053003005500480052 1.00000000000000000000004 w <0T41> Tj (P 1) Tj ET", 1)))
	got, err := f.Content(&f.Pages[0])
	if want := strings.Repeat(" ", 26) + "0 1.00000000000000000000004 w <0 41> Tj (P 1) Tj"; err != nil || !f.Pages[0].Rewritten || !strings.Contains(string(got), want) {
		t.Errorf("%q, %v", got, err)
	}
	if got := strings.Join(f.Pages[0].Damaged, ", "); got != "its content" {
		t.Errorf("damaged: %q", got)
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
