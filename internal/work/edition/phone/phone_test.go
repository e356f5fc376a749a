package phone

import (
	"image"
	"image/color"
	"image/draw"
	"testing"
)

// TestCut: pictures end where nothing stands, between items where they can, none is far
// shorter than the others, and together they have every row that is not empty.
func TestCut(t *testing.T) {
	const line, pitch, items = 40, 60, 30
	page := image.NewRGBA(image.Rect(0, 0, 90, 25_000))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	inked, y := 0, 100
	for range items { // each of ten lines, and more space below the last
		for range 10 {
			draw.Draw(page, image.Rect(9, y, 70, y+line), image.NewUniform(color.Black), image.Point{}, draw.Src)
			inked, y = inked+line, y+pitch
		}
		y += 50
	}
	parts := Cut(page)
	if len(parts) != 3 {
		t.Errorf("%d pictures", len(parts))
	}
	seen := 0
	for i, p := range parts {
		r := p.Rect
		if r.Dx() != 90 || r.Dy() > most || r.Dy() < 5000 {
			t.Errorf("picture %d has %v", i, r)
		}
		if !empty(p, r.Min.Y) || !empty(p, r.Max.Y-1) {
			t.Errorf("picture %d is cut within a line", i)
		}
		lines := 0
		for y := r.Min.Y; y < r.Max.Y; y++ {
			if !empty(p, y) {
				lines++
			}
		}
		if seen += lines; lines%(10*line) != 0 {
			t.Errorf("picture %d is cut within an item", i)
		}
	}
	if seen != inked {
		t.Errorf("of %d rows of ink there are %d", inked, seen)
	}
	// What has no blank is not cut.
	solid := image.NewRGBA(image.Rect(0, 0, 5, 20_000))
	if parts := Cut(solid); len(parts) != 1 || parts[0].Rect.Dy() != 20_000 {
		t.Error(parts[0].Rect)
	}
}
