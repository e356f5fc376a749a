package typeset_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeset"
)

// TestLogos: pictures of every shape keep to the masthead; those that cannot
// be shown stop the brief, with their place.
func TestLogos(t *testing.T) {
	encoded := func(w, h int, encode func(*bytes.Buffer, image.Image) error) []byte {
		var b bytes.Buffer
		if err := encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	asPNG := func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) }
	asJPEG := func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) }
	asGIF := func(b *bytes.Buffer, m image.Image) error { return gif.Encode(b, m, nil) }
	whole := encoded(300, 100, asPNG)
	for _, c := range []struct {
		name string
		data []byte
		why  string // what the message says; "" when the logo is shown
	}{
		{"one pixel", encoded(1, 1, asPNG), ""}, {"large", encoded(2000, 1500, asJPEG), ""}, {"thin", encoded(1, 2000, asPNG), ""}, {"wide", encoded(2000, 1, asPNG), ""},
		{"cut short", whole[:len(whole)/2], "damaged"}, {"empty", nil, "no PNG or JPEG"}, {"GIF", encoded(9, 9, asGIF), "no PNG or JPEG"}, {"missing", nil, "not there"},
	} {
		r := load(t, strings.Replace(small, "date:", "logo: {file: mark.png, alt: {zh: 标志, en: Mark}}\ndate:", 1))
		var log diag.Log
		b, err := brief.Tailor(context.Background(), &log, r, edition(t, "summary", "zh"))
		sound(t, &log, err)
		out, err := typeset.Set(context.Background(), &log, b, faces(), typeset.Options{Open: func(string) ([]byte, error) {
			if c.name == "missing" {
				return nil, errors.New("it is not there")
			}
			return c.data, nil
		}})
		if err != nil {
			t.Fatal(err)
		}
		if c.why == "" {
			shown(t, c.name, out.Document)
			continue
		}
		if out.Document != nil || !log.Failed() {
			t.Errorf("%s: the brief was made", c.name)
		}
		if f := log.Findings(); len(f) != 1 || f[0].Pos.Line == 0 || !strings.Contains(f[0].Message(), c.why) {
			t.Errorf("%s: %v", c.name, f)
		}
	}
}

// shown says that the document has one picture, of a size to be seen and no
// higher than the masthead.
func shown(t *testing.T, name string, d *page.Document) {
	t.Helper()
	n := 0
	for _, it := range d.Pages[0].Items {
		if f, ok := it.(page.Figure); ok {
			n++
			if f.Width <= 0 || f.Height <= 0 || f.Height > length.MM(14_000) || f.Width > length.MM(60_000) {
				t.Errorf("%s: %s by %s", name, f.Width, f.Height)
			}
		}
	}
	if n != 1 {
		t.Errorf("%s: %d pictures", name, n)
	}
}
