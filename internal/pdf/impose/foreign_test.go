package impose

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/inspect"
)

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
func packed(parts ...*foreign.File) (*Bound, error) {
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
	for name, data := range sample.Real(t) {
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
	all := sample.Real(t)
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
// finds in it, or it is named what is not, or it is refused by name. Nothing hangs,
// and nothing panics.
func TestDamagedFiles(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	taken, refused := 0, 0
	for name, data := range sample.Real(t) {
		r := rand.New(rand.NewPCG(1, uint64(len(data))))
		for i := range rounds {
			damaged := mutate(data, r)
			log := &diag.Log{}
			p, err := foreign.Open(context.Background(), log, name, damaged)
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
			if got, err := texts(out.PDF); !said(p) && (err != nil || strings.Join(got, "|") != strings.Join(want, "|")) {
				t.Errorf("%s, change %d: the pack reads %q, want %q (%v)", name, i, got, want, err)
			}
		}
	}
	t.Logf("%d taken, %d refused", taken, refused)
	if taken == 0 || refused == 0 {
		t.Errorf("%d taken, %d refused: the changes prove nothing", taken, refused)
	}
}

// said says that something of a file is named as damaged, missing or mended.
func said(p *foreign.File) bool {
	said := p.Mended != "" || p.LostPages > 0
	for i := range p.Pages {
		said = said || len(p.Pages[i].Damaged)+len(p.Pages[i].Missing) > 0
	}
	return said
}

// FuzzOpen: whatever is read, nothing panics, and what is taken can be bound. Its
// seeds are small, so that a run takes little time. One in eight is put on sheets,
// too, which takes longer than all else.
func FuzzOpen(f *testing.F) {
	f.Add(sample.Made("P", sample.Upright(1)...))
	f.Add(withAnnots("/OpenAction[4 0 R/Fit]", "<</Subtype/Stamp/F 4/Rect[10 10 60 30]/AP<</N 8 0 R>>>><</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.org)>>>>"))
	n := 0
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := foreign.Open(context.Background(), &diag.Log{}, "fuzz.pdf", data)
		if err != nil || p == nil || len(p.Pages) > 50 {
			return
		}
		if _, err := packed(p); err != nil {
			t.Error(err)
		}
		if n++; n%8 != 1 {
			return
		}
		if _, err := Impose(context.Background(), a4(FourUp), p); err != nil {
			t.Error(err)
		}
	})
}

func allLinks(p *foreign.File) (n int) {
	for _, page := range p.Pages {
		n += page.Links
	}
	return n
}

// TestPageTwice: a page that stands in the tree twice is two pages of the pack.
func TestPageTwice(t *testing.T) {
	good := sample.Made("P", sample.Upright(2)...)
	twice := opened(t, "twice", bytes.Replace(good, []byte("/Kids[4 0 R 6 0 R ]"), []byte("/Kids[4 0 R 4 0 R ]"), 1))
	out, err := packed(twice)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(words(t, out.PDF)); got != 2 {
		t.Errorf("%d pages", got)
	}
}
