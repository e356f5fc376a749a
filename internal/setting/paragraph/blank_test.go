package paragraph

import (
	"context"
	"os"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// TestMarksKeepTheirInkApart: a face of the user's whose marks stand in the middle has
// less than half an em to give. Two marks beside each other, and a mark at a line's
// end, give no more than that. The comma of the test font inks from 450 to 750 of its
// em.
func TestMarksKeepTheirInkApart(t *testing.T) {
	data, err := os.ReadFile("../typeface/testdata/variable.ttf")
	if err != nil {
		t.Fatal(err)
	}
	var log diag.Log
	var files typeface.Files
	files.Faces[typeface.Song] = typeface.Source{Name: "variable.ttf", Data: string(data), Given: true}
	set, err := typeface.Open(context.Background(), &log, files)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	p := Prepare(&log, set, []Span{{Text: "一，，一，"}}, Options{Lang: "zh"}, nil)
	lines := p.Set(&log, p.Break(40000, nil), nil)
	if len(lines) != 1 {
		t.Fatalf("%d lines", len(lines))
	}
	x, last, marks := 0, -1000, 0
	for _, s := range lines[0].Segments {
		x = s.X
		for _, g := range s.Glyphs {
			if xMin, _, xMax, _, ok := set.Face(s.Face).Ink(g.ID); ok {
				if left := x + int(g.Shift) + xMin; left < last {
					t.Errorf("the ink of a glyph begins at %d, that of the one before it ends at %d", left, last)
				}
				last = x + int(g.Shift) + xMax
				marks++
			}
			x += int(g.Advance)
		}
	}
	if marks != 5 || last > lines[0].Width {
		t.Errorf("%d glyphs; the last inks to %d in a line of %d", marks, last, lines[0].Width)
	}
	if whole := 2*280 + 3*1000; lines[0].Width >= whole || lines[0].Width < whole-500 {
		t.Errorf("the line is %d long, want a little less than %d", lines[0].Width, whole)
	}
}
