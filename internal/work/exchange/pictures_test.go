package exchange

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// drawn is a picture of a size, as a PNG file.
func drawn(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPictureThatNoBriefCanUse: a picture that would stop the briefs is left out and
// told with its reason; one of another kind is taken, and words stand for it.
func TestPictureThatNoBriefCanUse(t *testing.T) {
	whole := drawn(t, 30, 30)
	for name, c := range map[string]struct {
		data  []byte
		taken bool
		said  string
	}{
		"whole":   {whole, true, ""},
		"cut":     {whole[:len(whole)-20], false, "import-picture-bad"},
		"nothing": {[]byte("\x89PNG\r\n\x1a\n"), false, "import-picture-bad"},
		"vast":    {append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01\x11\x70\x00\x01\x11\x70\x08\x02\x00\x00\x00"), 0, 0, 0, 0), false, "import-picture-bad"},
		"drawing": {[]byte("\x01\x00\x00\x00 of another kind"), true, "import-picture-kind"},
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		p.Source.Unsaved["notes.md"] = []byte("# Notes\n\n## Findings\n\nThe meeting took stock.\n\n![A wave](wave.png)\n\nIt rose.\n")
		if err := os.WriteFile(p.Source.Path("wave.png"), c.data, 0o666); err != nil {
			t.Fatal(err)
		}
		draft, err := Import(ctx, log, p, ImportOrder{Document{File: "notes.md"}})
		sound(t, log, err)
		said := ""
		for _, f := range log.Findings() {
			if strings.HasPrefix(string(f.Code), "import-picture") {
				said += string(f.Code)
			}
		}
		placed := strings.Contains(string(draft.Report), "        ![A wave](picture-1)\n\n        It rose.")
		if len(draft.Pictures) == 1 != c.taken || placed != c.taken || said != c.said {
			t.Errorf("%s: %d pictures, placed %v, said %q\n%s", name, len(draft.Pictures), placed, said, draft.Report)
		}
	}
}
