package paint

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"maps"
	"os"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/setting/page"
)

func encoded(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func small() box { return box{width: 10 * length.Pt, height: 10 * length.Pt} }

// halves is red on the left and half-transparent blue on the right.
func halves(m interface {
	image.Image
	Set(x, y int, c color.Color)
}) image.Image {
	for y := range 8 {
		for x := range 8 {
			if x < 4 {
				m.Set(x, y, color.NRGBA{220, 20, 20, 255})
			} else {
				m.Set(x, y, color.NRGBA{20, 20, 220, 128})
			}
		}
	}
	return m
}

// TestPicturesOfEveryKindBecomeOpaque looks at the colours that will be
// printed: transparency lies on white.
func TestPicturesOfEveryKindBecomeOpaque(t *testing.T) {
	red, blue, pale := color.RGBA{220, 20, 20, 255}, color.RGBA{20, 20, 220, 255}, color.RGBA{137, 137, 237, 255}
	deep := image.NewNRGBA64(image.Rect(0, 0, 8, 8))
	palette := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{red, color.NRGBA{20, 20, 220, 128}})
	for _, c := range []struct {
		name, format string
		data         []byte
		left, right  color.RGBA
		near         int // how far a sample may be off: JPEG loses some
	}{
		{"rgba", "png", encoded(t, halves(image.NewNRGBA(image.Rect(0, 0, 8, 8)))), red, pale, 1},
		{"16 bit", "png", encoded(t, halves(deep)), red, pale, 1},
		{"palette", "png", encoded(t, halves(palette)), red, pale, 1},
		{"interlaced", "png", file(t, "interlaced.png"), red, blue, 0},
		{"progressive", "jpg", file(t, "progressive.jpg"), red, blue, 12},
		{"cmyk", "jpg", file(t, "cmyk.jpg"), color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}, 40},
	} {
		t.Run(c.name, func(t *testing.T) {
			format, data, err := prepare(&page.Picture{Name: c.name, Data: c.data}, small())
			if err != nil || format != c.format {
				t.Fatalf("%s, %v; want %s", format, err, c.format)
			}
			m, _, err := image.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if o, ok := m.(interface{ Opaque() bool }); !ok || !o.Opaque() {
				t.Error("still transparent")
			}
			if _, cmyk := m.(*image.CMYK); cmyk {
				t.Error("still in CMYK")
			}
			for x, want := range map[int]color.RGBA{1: c.left, 6: c.right} {
				got := color.RGBAModel.Convert(m.At(x, 4)).(color.RGBA)
				if off(got.R, want.R) > c.near || off(got.G, want.G) > c.near || off(got.B, want.B) > c.near {
					t.Errorf("at %d: %v, want %v", x, got, want)
				}
			}
		})
	}
}

func off(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

func TestGreyStaysGrey(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	for i := range m.Pix {
		m.Pix[i] = 200
	}
	_, data, err := prepare(&page.Picture{Data: encoded(t, m)}, small())
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := png.Decode(bytes.NewReader(data)); got.ColorModel() != color.GrayModel {
		t.Errorf("a picture without colour became %T", got)
	}
}

// TestPhotographsKeepTheirSecrets: no camera data or comment leaves the house.
func TestPhotographsKeepTheirSecrets(t *testing.T) {
	in := file(t, "progressive.jpg")
	for _, secret := range []string{"somebody", "private"} {
		if !bytes.Contains(in, []byte(secret)) {
			t.Fatalf("the test's picture does not hold %q", secret)
		}
	}
	_, out, err := prepare(&page.Picture{Data: in}, small())
	if err != nil || bytes.Contains(out, []byte("somebody")) || bytes.Contains(out, []byte("private")) {
		t.Errorf("%v; the picture still says who took it: %q", err, out)
	}
}

func TestLargePicturesComeDownTo300DPI(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 900, 600))
	for i := range m.Pix {
		m.Pix[i] = uint8(i | 3)
	}
	inch := box{width: 72 * length.Pt, height: 48 * length.Pt}
	_, data, err := prepare(&page.Picture{Data: encoded(t, m)}, inch)
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := png.DecodeConfig(bytes.NewReader(data)); c.Width != 300 || c.Height != 200 {
		t.Errorf("%d × %d pixels for an inch, want 300 × 200", c.Width, c.Height)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	_, data, err = prepare(&page.Picture{Data: b.Bytes()}, inch)
	if c, derr := jpeg.DecodeConfig(bytes.NewReader(data)); err != nil || derr != nil || c.Width != 300 {
		t.Errorf("JPEG: %d pixels wide, want 300 (%v, %v)", c.Width, err, derr)
	}
	three := box{width: 3 * 72 * length.Pt, height: 2 * 72 * length.Pt}
	if _, data, _ = prepare(&page.Picture{Data: b.Bytes()}, three); !bytes.Equal(data, b.Bytes()) {
		t.Error("a JPEG of 300 dpi was encoded again")
	}
}

func TestReduceKeepsTheMean(t *testing.T) {
	m := &image.Gray{Pix: []uint8{0, 100, 10, 20, 50, 250, 30, 40}, Stride: 4, Rect: image.Rect(0, 0, 4, 2)}
	if got := rasterOf(m, 2, 1, false); got.samples != 1 || got.pix[0] != 100 || got.pix[1] != 25 {
		t.Errorf("%v, want the means 100 and 25", got.pix)
	}
}

// TestBrokenPicturesAreNamed: the message says which file, and nothing panics.
func TestBrokenPicturesAreNamed(t *testing.T) {
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	good := specimen.Picture()
	huge := bytes.Clone(good)
	copy(huge[16:], "\x7f\xff\xff\xff\x7f\xff\xff\xff")
	for name, data := range map[string][]byte{
		"empty.png": nil, "text.jpg": []byte("no picture"), "cut.png": good[:len(good)/2], "cut.jpg": file(t, "progressive.jpg")[:200], "huge.png": huge,
	} {
		doc := specimen.Document(s)
		doc.Images[0].Name, doc.Images[0].Data = name, data
		if _, err := Paint(context.Background(), doc, s); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOnePictureTwiceIsStoredOnce, under whatever index it comes.
func TestOnePictureTwiceIsStoredOnce(t *testing.T) {
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	doc := specimen.Document(s)
	doc.Images = append(doc.Images, doc.Images[0])
	doc.Pages[1].Items = append(doc.Pages[1].Items, page.Mark{}, page.Figure{X: 0, Y: 0, Width: 96 * length.Pt, Height: 48 * length.Pt, Image: 1})
	p, err := Paint(context.Background(), doc, s)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(p.PDF, []byte("/Subtype /Image")); n != 1 {
		t.Errorf("%d pictures in the file, want 1", n)
	}
	if n := bytes.Count(p.PDF, []byte(" Do Q")); n != 2 {
		t.Errorf("shown %d times, want 2", n)
	}
}

// TestPainterKeepsNoPicture: a picture's bytes stand once beside fpdf's file and never
// in it, and each picture keeps its own; what fpdf says of it is what it is.
func TestPainterKeepsNoPicture(t *testing.T) {
	noise := func(seed uint32) image.Image {
		m := image.NewNRGBA(image.Rect(0, 0, 64, 48))
		for i := range m.Pix {
			seed = seed*1664525 + 1013904223
			m.Pix[i] = byte(seed>>24) | byte(i%4/3*0xff)
		}
		return m
	}
	var photograph bytes.Buffer
	if err := jpeg.Encode(&photograph, noise(3), &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	doc := specimen.Document(s)
	first, own := &doc.Pages[0], len(doc.Images)
	for i, data := range [][]byte{encoded(t, noise(1)), encoded(t, noise(2)), photograph.Bytes()} {
		doc.Images = append(doc.Images, page.Picture{Name: "noise", Data: data})
		first.Items = append(first.Items, page.Mark{}, page.Figure{X: length.Length(i) * 40 * length.Pt, Y: 0, Width: 40 * length.Pt, Height: 30 * length.Pt, Image: len(doc.Images) - 1})
	}
	out, err := Paint(context.Background(), doc, s)
	if err != nil {
		t.Fatal(err)
	}
	maps.DeleteFunc(out.Streams, func(key string, _ []byte) bool { return strings.HasPrefix(key, "page ") })
	if len(out.Streams) != own+3 {
		t.Fatalf("%d pictures, want %d", len(out.Streams), own+3)
	}
	for key, body := range out.Streams {
		if middle := body[len(body)/2:][:min(100, len(body)/4)]; bytes.Contains(out.PDF, middle) {
			t.Errorf("a picture of %d bytes stands in the painter's file", len(body))
		}
		if n := bytes.Count(out.PDF, []byte(key)); n != 1 {
			t.Errorf("what stands for a picture is there %d times", n)
		}
	}
	if n := bytes.Count(out.PDF, []byte("/Width 64\n/Height 48\n/ColorSpace /DeviceRGB")); n != 3 {
		t.Errorf("%d pictures of 64 x 48 in colours, want 3", n)
	}
}
