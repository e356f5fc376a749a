package impose

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect"
)

// real are files of other programs: LibreOffice, Chromium, Ghostscript, and
// Typst, the last of A3, lying.
func real(tb testing.TB) map[string][]byte {
	tb.Helper()
	out := map[string][]byte{}
	for _, name := range []string{"libreoffice.pdf", "chromium.pdf", "ghostscript.pdf", "typst.pdf"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			tb.Fatal(err)
		}
		out[name] = data
	}
	return out
}

// texts gives the text of each page, without its spaces.
func texts(data []byte) ([]string, error) {
	f, err := inspect.Read(context.Background(), data)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, p := range f.Pages {
		out = append(out, strings.Join(strings.Fields(p.Text), ""))
	}
	return out, nil
}

// packed binds all pages of parts.
func packed(parts ...*Part) (*Bound, error) {
	in := &Binding{About: About{Title: "Pack"}}
	for _, p := range parts {
		in.Entries = append(in.Entries, Entry{Title: p.Name, Leaf: len(in.Leaves), Part: p})
		for i := range p.Pages {
			in.Leaves = append(in.Leaves, Leaf{Part: p, Page: i})
		}
	}
	return Bind(context.Background(), in)
}

// TestPackOfOthers: the text of each page is in the pack, and on sheets, as in
// its part, and links are there.
func TestPackOfOthers(t *testing.T) {
	for name, data := range real(t) {
		want, err := texts(data)
		if err != nil || len(want) != 2 {
			t.Fatalf("%s: %d pages, %v", name, len(want), err)
		}
		part := opened(t, name, data)
		out, err := packed(part)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := texts(out.PDF)
		if err != nil || strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: the pack reads %q, want %q (%v)", name, got, want, err)
		}
		if back := opened(t, "back", out.PDF); allLinks(part) == 0 || allLinks(back) != allLinks(part) {
			t.Errorf("%s: %d links, want %d", name, allLinks(back), allLinks(part))
		}
		sheet, err := Impose(context.Background(), a4(TwoUp), part)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, err := texts(sheet.PDF); err != nil || strings.Join(got, "") != strings.Join(want, "") {
			t.Errorf("%s: two to a side read %q, want %q (%v)", name, got, want, err)
		}
	}
}

// TestClaims: the pack says no more of itself than its parts do.
func TestClaims(t *testing.T) {
	all := real(t)
	typst := opened(t, "typst.pdf", all["typst.pdf"])
	if out, err := packed(typst); err != nil || out.Claim != "2B" {
		t.Errorf("of one part that is PDF/A-2b: %q (%v)", out.Claim, err)
	}
	out, err := packed(typst, opened(t, "chromium.pdf", all["chromium.pdf"]))
	if err != nil || out.Claim != "" || !strings.Contains(out.Why, "chromium.pdf") {
		t.Errorf("beside one that is not: %q, %q (%v)", out.Claim, out.Why, err)
	}
	if bytes.Contains(out.PDF, []byte("pdfaid:part")) {
		t.Error("the metadata claim PDF/A all the same")
	}
}

// TestRefused: what cannot be taken is named, with the reason.
func TestRefused(t *testing.T) {
	encrypted, err := os.ReadFile("testdata/encrypted.pdf")
	if err != nil {
		t.Fatal(err)
	}
	good := made("P", upright(2)...)
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
		{"encrypted", encrypted, "it is encrypted"},
		{"empty", nil, "it is empty"},
		{"a letter", []byte("Dear all,"), "it is no PDF"},
		{"a page within itself", change("/Kids[4 0 R 6 0 R ]", "/Kids[4 0 R 2 0 R ]"), "page tree"},
		{"no pages", change("/Kids[4 0 R 6 0 R ]", "/Kids[                 ]"), "it has no pages"},
		{"no size", change("/MediaBox[0 0 595 842]", "/MediaBox[0 0   0 842]"), "page 1: it has no size"},
		{"an oblique page", change("/Contents 5 0 R>>", "/Contents 5 0 R/Rotate 45>>"), "turned by 45 degrees"},
		{"a missing font", change("/F 20 Tf", "/G 20 Tf"), `text in the font "G"`},
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

// bomb is a file whose object stream unpacks to more than anyone needs.
func bomb(t *testing.T) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for range maxPacked>>20 + 2 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	return fmt.Appendf(nil, "%%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n", b.Len(), b.Bytes())
}

// mutate changes, cuts or moves some bytes.
func mutate(data []byte, r *rand.Rand) []byte {
	out := bytes.Clone(data)
	switch r.IntN(5) {
	case 0:
		return out[:r.IntN(len(out))]
	case 1:
		i := r.IntN(len(out))
		return append(out[:i], out[min(len(out), i+1+r.IntN(200)):]...)
	case 2:
		i, j := r.IntN(len(out)), r.IntN(len(out))
		copy(out[i:], data[j:min(len(data), j+100)])
	case 3:
		for range 20 {
			out[r.IntN(len(out))] = byte(r.IntN(256))
		}
	default:
		out[r.IntN(len(out))] ^= 1 << r.IntN(8)
	}
	return out
}

// TestDamagedFiles: of a damaged file either all is there that another reader
// finds in it, or it is refused by name. Nothing hangs, and nothing panics.
func TestDamagedFiles(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	taken, refused := 0, 0
	for name, data := range real(t) {
		r := rand.New(rand.NewPCG(1, uint64(len(data))))
		for i := range rounds {
			damaged := mutate(data, r)
			log := &diag.Log{}
			p, err := Open(context.Background(), log, name, damaged)
			if err != nil {
				t.Fatal(err)
			}
			if p == nil {
				refused++
				if got := messages(log); len(got) != 1 || !strings.Contains(got[0], name) {
					t.Errorf("%s, change %d: refused without its name: %q", name, i, got)
				}
				continue
			}
			taken++
			out, err := packed(p)
			if err != nil {
				t.Errorf("%s, change %d: %v", name, i, err)
				continue
			}
			want, err := texts(damaged)
			if err != nil {
				continue
			}
			if got, err := texts(out.PDF); err != nil || strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s, change %d: the pack reads %q, want %q (%v)", name, i, got, want, err)
			}
		}
	}
	t.Logf("%d taken, %d refused", taken, refused)
	if taken == 0 || refused == 0 {
		t.Errorf("%d taken, %d refused: the changes prove nothing", taken, refused)
	}
}

// FuzzOpen: whatever is read, nothing panics, and what is taken can be bound
// and put on sheets.
func FuzzOpen(f *testing.F) {
	for _, data := range real(f) {
		f.Add(data)
	}
	f.Add(made("P", upright(2)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Open(context.Background(), &diag.Log{}, "fuzz.pdf", data)
		if err != nil || p == nil || len(p.Pages) > 50 {
			return
		}
		if _, err := packed(p); err != nil {
			t.Error(err)
		}
		if _, err := Impose(context.Background(), a4(FourUp), p); err != nil {
			t.Error(err)
		}
	})
}

// TestStopped: a context that has ended ends the reading with its error.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	log := &diag.Log{}
	if p, err := Open(ctx, log, "x.pdf", made("P", upright(1)...)); p != nil || err == nil || log.Failed() {
		t.Errorf("%v %v %v", p, err, messages(log))
	}
}

func allLinks(p *Part) (n int) {
	for _, page := range p.Pages {
		n += page.Links
	}
	return n
}
