package foreign

import (
	"bytes"
	"context"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
)

// taken opens a file that readers open.
func taken(t *testing.T, name string, data []byte) *File {
	t.Helper()
	log := &diag.Log{}
	f, err := Open(context.Background(), log, "x.pdf", data)
	if err != nil || f == nil {
		t.Fatalf("%s: not taken: %v %v", name, err, messages(log))
	}
	return f
}

// TestLacking: a page that uses what the file does not have is taken, and what it lacks is
// named; one without a size is Letter.
func TestLacking(t *testing.T) {
	good := sample.Made("P", sample.Upright(1)...)
	change := func(old, new string) []byte {
		if len(old) != len(new) || !bytes.Contains(good, []byte(old)) {
			t.Fatalf("no %q, or not as long as %q", old, new)
		}
		return bytes.Replace(good, []byte(old), []byte(new), 1)
	}
	for name, c := range map[string]struct {
		data    []byte
		missing string
		unsized bool
	}{
		"whole":   {good, "", false},
		"no font": {change("/F 20 Tf", "/G 20 Tf"), "the font G", false},
		"no size": {change("/MediaBox[0 0 595 842]", "/MediaBox[0 0   0 842]"), "", true},
	} {
		p := &taken(t, name, c.data).Pages[0]
		got := ""
		if len(p.Missing) > 0 {
			got = p.Missing[0]
		}
		if got != c.missing || p.Unsized != c.unsized {
			t.Errorf("%s: lacks %q, unsized %v", name, got, p.Unsized)
		}
		if width, height := p.Shown(); c.unsized && (width != 612_000 || height != 792_000) {
			t.Errorf("%s: it is %d × %d", name, width, height)
		}
	}
}

// TestLackingKinds: every kind of resource is named by its kind, once.
func TestLackingKinds(t *testing.T) {
	w := &walk{file: &File{}, left: 1000}
	content := "/A gs /B cs /B CS /DeviceRGB cs /Pattern CS /C sh /D Do /D Do /A gs"
	if err := w.run([]byte(content), nil, w.now.ctm, 0); err != nil {
		t.Fatal(err)
	}
	want := []string{"the state A", "the colour space B", "the shading C", "the picture D"}
	if len(w.lost) != len(want) {
		t.Fatalf("%q, want %q", w.lost, want)
	}
	for i := range want {
		if w.lost[i] != want[i] {
			t.Errorf("%q, want %q", w.lost[i], want[i])
		}
	}
}

// TestOddEnds: a version that there is not, and an end without its mark, are nothing to
// readers.
func TestOddEnds(t *testing.T) {
	good := sample.Made("P", sample.Upright(1)...)
	version := bytes.Clone(good)
	copy(version[bytes.Index(version, []byte("%PDF-")):], "%PDF-1.8")
	for name, data := range map[string][]byte{
		"version 1.8": version,
		"no mark":     bytes.TrimRight(bytes.TrimSuffix(bytes.TrimRight(good, "\n"), []byte("%%EOF")), "\n"),
	} {
		before := bytes.Clone(data)
		if f := taken(t, name, data); len(f.Pages) != 1 {
			t.Errorf("%s: %d pages", name, len(f.Pages))
		}
		if !bytes.Equal(before, data) {
			t.Errorf("%s: the caller's bytes were changed", name)
		}
	}
}
