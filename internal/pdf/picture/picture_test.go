package picture

import (
	"bytes"
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
)

// page is a PDF of one page, so many points wide and high, and what it draws beside a
// number at its foot.
func page(width, height int, draws string) []byte {
	return sample.Made(") Tj ET q "+draws+" Q BT (", sample.Page{Width: width, Height: height})
}

// drawer keeps the compiled program between runs of the tests.
func drawer(t *testing.T) (*Drawer, string) {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = t.TempDir()
	}
	folder := filepath.Join(cache, "jianbao", "test")
	d := Open(folder)
	t.Cleanup(d.Close)
	return d, folder
}

// TestPages: a page has the size of its paper in dots, and what is drawn stands where
// it was drawn, on white; a file that cannot be drawn is said to be so, and the next
// one is drawn all the same.
func TestPages(t *testing.T) {
	d, folder := drawer(t)
	ctx := context.Background()
	var seen []*image.RGBA
	keep := func(_ int, p *image.RGBA) error { seen = append(seen, p); return nil }
	good := page(144, 72, "1 0 0 rg 0 36 72 36 re f") // red at the top left
	for name, bad := range map[string][]byte{"empty": nil, "text": []byte("no pdf"), "cut": good[:60]} {
		if err := d.Pages(ctx, bad, 72, keep); !errors.As(err, new(diag.Words)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := d.Pages(ctx, page(14400, 14400, ""), Most, keep); !errors.As(err, new(diag.Words)) {
		t.Errorf("a page of five metres: %v", err)
	}
	if err := d.Pages(ctx, good, 144, keep); err != nil || len(seen) != 1 {
		t.Fatal(err, len(seen))
	}
	p := seen[0]
	if p.Rect != image.Rect(0, 0, 288, 144) {
		t.Errorf("it has %v dots", p.Rect)
	}
	for _, c := range []struct {
		x, y       int
		r, g, b, a uint8
	}{{10, 10, 255, 0, 0, 255}, {200, 10, 255, 255, 255, 255}, {100, 110, 255, 255, 255, 255}} {
		if got := p.RGBAAt(c.x, c.y); got.R != c.r || got.G != c.g || got.B != c.b || got.A != c.a {
			t.Errorf("at %d,%d: %v", c.x, c.y, got)
		}
	}
	if kept, _ := filepath.Glob(filepath.Join(folder, "*", "*")); len(kept) == 0 {
		t.Error("the compiled program is not kept")
	}
}

// TestStopped: a run that is stopped ends within a page, with the reason, and an error
// of the receiver is handed back as it is.
func TestStopped(t *testing.T) {
	d, _ := drawer(t)
	heavy := page(2000, 2000, string(bytes.Repeat([]byte("0 0 m 9 1999 1999 9 2000 2000 c 3 w S\n"), 30000)))
	ctx, cancel := context.WithCancel(context.Background())
	why := errors.New("enough")
	if err := d.Pages(ctx, page(9, 9, ""), 72, func(int, *image.RGBA) error { return why }); err != why {
		t.Error(err)
	}
	time.AfterFunc(300*time.Millisecond, cancel)
	err := d.Pages(ctx, heavy, 200, func(int, *image.RGBA) error { return why })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := d.Pages(context.Background(), page(9, 9, ""), 72, func(int, *image.RGBA) error { return nil }); err != nil {
		t.Error("after a run that was stopped:", err)
	}
}
