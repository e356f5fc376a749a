package foreign

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
)

// TestRefused: what cannot be taken is named, with the reason.
func TestRefused(t *testing.T) {
	good := sample.Made("P", sample.Upright(2)...)
	change := func(old, new string) []byte {
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("no %q", old)
		}
		return bytes.Replace(good, []byte(old), []byte(new), 1)
	}
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"empty", nil, "it is empty"},
		{"a letter", []byte("Dear all,"), "it is no PDF"},
		{"no catalogue and no pages", bytes.ReplaceAll(change("/Type/Catalog/Pages", "/Type/Catolog/Poges"), []byte("/Type/Pag"), []byte("/Type/Pog")), "no page can be found"},
		{"a bomb", bomb(t), "unpack to more than"},
	} {
		log := &diag.Log{}
		p, err := Open(context.Background(), log, "x.pdf", c.data)
		if p != nil || err != nil || !log.Failed() {
			t.Errorf("%s: taken (%v)", c.name, err)
			continue
		}
		if got := messages(log)[0]; !strings.HasPrefix(got, "x.pdf is not taken: ") || !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.why)
		}
	}
}

// bomb is a file whose objects are packed in a stream that unpacks to more than anyone
// needs.
func bomb(t *testing.T) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for range 66 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	return fmt.Appendf(nil, "%%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n", b.Len(), b.Bytes())
}

// TestStopped: a context that has ended ends the reading with its error.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	log := &diag.Log{}
	if p, err := Open(ctx, log, "x.pdf", sample.Made("P", sample.Upright(1)...)); p != nil || err == nil || log.Failed() {
		t.Errorf("%v %v %v", p, err, messages(log))
	}
}

// opened opens a PDF that must be taken.
func opened(tb testing.TB, data []byte) *File {
	tb.Helper()
	log := &diag.Log{}
	f, err := Open(context.Background(), log, "x.pdf", data)
	if err != nil || f == nil {
		tb.Fatalf("%v %v", err, messages(log))
	}
	return f
}

func messages(log *diag.Log) []string {
	var out []string
	for _, f := range log.Findings() {
		out = append(out, f.Message())
	}
	return out
}

// FuzzOpen: whatever is read, nothing panics, and what is refused is named.
func FuzzOpen(f *testing.F) {
	f.Add(sample.Made("P", sample.Upright(1)...))
	f.Add(sample.Rebuilt(sample.Made("P", sample.Upright(2)...)))
	f.Add(noted("<</Subtype/Widget/FT/Tx/V(a b)/DA(/F 0 Tf 1 g)/MK<</BC[0]/R 90>>/F 4/Rect[9 9 99 29]>><</Subtype/Widget/FT/Ch/Opt[(a)]/V(a)/F 4/Rect[9 9 99 29]>>", "", 90))
	f.Fuzz(func(t *testing.T, data []byte) {
		log := &diag.Log{}
		if p, err := Open(context.Background(), log, "fuzz.pdf", data); err != nil || p == nil && len(log.Findings()) != 1 {
			t.Error(err, messages(log))
		}
	})
}

// TestLarge: a file of more than MaxBytes is refused from strangers, and read back where it
// was made of several.
func TestLarge(t *testing.T) {
	data := append(sample.Made("P", sample.Upright(1)...), make([]byte, MaxBytes)...)
	if why := refused(t, data); !strings.Contains(why, "larger than 100 MB") {
		t.Errorf("refused: %s", why)
	}
	log := &diag.Log{}
	if f, err := Reopen(context.Background(), log, "x.pdf", data); f == nil || err != nil || len(f.Pages) != 1 {
		t.Errorf("not read back: %v %v", err, messages(log))
	}
}
