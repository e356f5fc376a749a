package edition

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestPicturesStandBesideTheBrief: each page is a PNG with the brief's name and the
// page's number; one of a page that the brief no longer has is named; a page that cannot
// be drawn is the brief's fault, in both languages.
func TestPicturesStandBesideTheBrief(t *testing.T) {
	pages, fault := 3, error(nil)
	draw := func(_ context.Context, pdf []byte, dpi int, take func(int, *image.RGBA) error) error {
		if !bytes.HasPrefix(pdf, []byte("%PDF")) || dpi != 50 {
			t.Errorf("%d dots of %.9q", dpi, pdf)
		}
		for i := range pages {
			if err := take(i, image.NewRGBA(image.Rect(0, 0, 7+i, 9))); err != nil {
				return err
			}
		}
		return fault
	}
	p, _ := begun(t, nil)
	p.Draw = draw
	made := func() *Plan {
		pl, err := Begin(context.Background(), &diag.Log{}, p, Order{Reports: []string{"r.yaml"}, Templates: []string{"cover.yaml"}, Languages: [][]string{{"zh"}}, DPI: 50})
		if err == nil {
			err = pl.Press(context.Background(), p)
		}
		if err == nil {
			err = pl.Deliver(context.Background(), p, "out")
		}
		if err != nil {
			t.Fatal(err)
		}
		return pl
	}
	want := []string{"out/small-cover-zh-1.png", "out/small-cover-zh-2.png", "out/small-cover-zh-3.png"}
	if got := made().Results()[0].Pictures; !slices.Equal(got, want) {
		t.Fatal(got)
	}
	data, err := os.ReadFile(p.Source.Path(want[2]))
	if err != nil {
		t.Fatal(err)
	}
	if seen, err := png.Decode(bytes.NewReader(data)); err != nil || seen.Bounds().Dx() != 9 {
		t.Error(err, seen)
	}
	pages = 2
	if got := made().Stale(p, "out"); !slices.Equal(got, want[2:]) {
		t.Error("stale:", got)
	}
	fault = diag.Words{"no ink", "没有墨"}
	pl := made()
	said := pl.Findings()[len(pl.Findings())-1]
	said.Language = diag.Chinese
	if text := said.Format(false); pl.Jobs[0].Verdict != diag.MachineVerdict || !strings.Contains(text, "small-cover-zh-3.png") || !strings.Contains(text, "没有墨") {
		t.Error(pl.Jobs[0].Verdict, text)
	}
}
