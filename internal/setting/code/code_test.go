package code

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// TestACodeIsRead: what is drawn is read as the address by a reader of another maker.
func TestACodeIsRead(t *testing.T) {
	for _, address := range []string{
		"https://example.org", "https://example.org/reports/tides-2024?lang=zh&from=print#lessons",
		"https://example.org/%E6%BD%AE", "https://example.org/" + strings.Repeat("long-", 60),
	} {
		d, err := Of(address, 0x1F3864, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, d); got != address {
			t.Errorf("%s is read as %s", address, got)
		}
	}
}

// TestTooLongAnAddressHasNoCode: what no code can hold is an error.
func TestTooLongAnAddressHasNoCode(t *testing.T) {
	if _, err := Of("https://example.org/"+strings.Repeat("x", 4000), 0, 0); err == nil {
		t.Error("an address of 4,000 characters has a code")
	}
}

// read draws the shapes at eight dots a point, and reads them.
func read(t *testing.T, d *galley.Drawing) string {
	t.Helper()
	const dots, margin = 8, 100 // dots to 64 units; the paper on the left
	img := image.NewGray(image.Rect(0, 0, int(d.Width)/dots+margin, int(d.High)/dots))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	for _, s := range d.Shapes {
		f := s.Item.(page.Fill)
		r := image.Rect(margin+int(f.X)/dots, int(f.Y)/dots, margin+int(f.X+f.Width)/dots, int(f.Y+f.Height)/dots)
		draw.Draw(img, r, image.NewUniform(color.Black), image.Point{}, draw.Src)
	}
	bits, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	got, err := qrcode.NewQRCodeReader().Decode(bits, nil)
	if err != nil {
		t.Fatalf("the code is not read: %v", err)
	}
	return got.GetText()
}
