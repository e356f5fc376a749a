package intake

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report/specimen"
)

// TestImportStops: reading, mending and arranging a long document end with ctx,
// whichever its format and its structure, and give no draft and no fault.
func TestImportStops(t *testing.T) {
	var chapters, points, pages bytes.Buffer
	for i := range 200 {
		fmt.Fprintf(&chapters, "## The Chapter of River %d\n\nOn the river %d there is a bridge that was built by hand.\n\n", i, i)
		fmt.Fprintf(&points, "%d. The bridge of river %d\n\n", i+1, i)
		fmt.Fprintf(&pages, "<h2>The Chapter of River %d</h2><p>On the river %d there is a bridge that was built by hand.</p>", i, i)
	}
	for _, c := range []struct {
		name, text string
		least      int64
	}{
		{"chapters.md", "# Rivers\n\n" + chapters.String(), 1600},
		{"points.md", "# Rivers\n\n## Lessons\n\n" + points.String(), 600},
		{"notes.md", "# Rivers\n\n## Lessons\n\nA text.\n\n" + strings.ReplaceAll(points.String(), "The bridge", "Of the bridge"), 600},
		{"pages.html", "<html><h1>Rivers</h1>" + pages.String() + "</html>", 1000},
	} {
		t.Run(c.name, func(t *testing.T) {
			specimen.Stops(t, c.least, func(ctx context.Context) (bool, error) {
				log := &diag.Log{}
				d, err := Import(ctx, log, In{File: c.name, Data: []byte(c.text)})
				if err != nil && log.Failed() {
					t.Errorf("a stopped import is called a fault: %v", log.Findings())
				}
				return d != nil, err
			})
		})
	}
}
