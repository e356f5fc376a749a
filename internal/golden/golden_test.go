package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a testing.TB that remembers what it was told.
type recorder struct {
	testing.TB
	said string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.said = format
	for _, a := range args {
		if s, ok := a.(string); ok {
			r.said += "\n" + s
		}
	}
}

func TestTextTellsTheFirstLineThatDiffers(t *testing.T) {
	t.Setenv("UPDATE", "")
	file := filepath.Join(t.TempDir(), "g.txt")
	if err := os.WriteFile(file, []byte("one\r\ntwo\r\nthree\r\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	Text(t, file, "one\ntwo\nthree\n")
	r := &recorder{TB: t}
	Text(r, file, "one\nzwei\nthree\n")
	if !strings.Contains(r.said, "line 2") || !strings.Contains(r.said, "zwei") {
		t.Errorf("said %q", r.said)
	}
}

func TestUpdateWritesTheFile(t *testing.T) {
	t.Setenv("UPDATE", "1")
	file := filepath.Join(t.TempDir(), "new", "g.txt")
	Text(t, file, "made\n")
	if got, err := os.ReadFile(file); err != nil || string(got) != "made\n" {
		t.Errorf("%q, %v", got, err)
	}
}
