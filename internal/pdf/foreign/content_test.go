package foreign

import (
	"bytes"
	"strings"
	"testing"

	"jianbao/internal/pdf/foreign/sample"
)

// TestBoundOfContent: what a page shows is held to its bound in one stream, and in
// several together.
func TestBoundOfContent(t *testing.T) {
	for name, c := range map[string]struct {
		spaces int
		shown  string
		why    string
	}{
		"one stream": {maxContent + 1, "8 0 R", "32 MB"}, "several": {maxContent/3 + 1, "[8 0 R 8 0 R 8 0 R]", "32 MB"}, "as much as is allowed": {maxContent / 4, "[8 0 R 8 0 R 8 0 R 5 0 R]", ""},
	} {
		data := packedFile("/Filter/FlateDecode", deflated(t, strings.Repeat(" ", 1<<10), c.spaces>>10+1))
		data = sample.Rebuilt(bytes.Replace(data, []byte("/Contents 5 0 R"), []byte("/Contents "+c.shown), 1))
		if c.why == "" {
			opened(t, data)
		} else if got := refused(t, data); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q in it", name, got, c.why)
		}
	}
}
