// Package golden is for tests: it compares what a test made with a file that a
// person has read. UPDATE=1 go test renews the files.
package golden

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Text fails the test when got differs from the golden file, and shows the first
// line that differs. With UPDATE set in the environment it writes the file
// instead.
func Text(t testing.TB, file, got string) { t.Helper(); Bytes(t, file, []byte(got)) }

// Bytes is Text for any content.
func Bytes(t testing.TB, file string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := write(file, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v\nread what the test made, then keep it with UPDATE=1 go test", err)
	}
	// A checkout on Windows may have given the golden file other line ends.
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the test made:\n%s\nif the new one is right, renew it with UPDATE=1 go test", file, firstDifference(want, got))
	}
}

// write writes a file, unless it has this content already: its time then stays.
func write(file string, content []byte) error {
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, content, 0o644)
}

// firstDifference shows the first line that differs, with its number.
func firstDifference(want, got []byte) string {
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range max(len(w), len(g)) {
		a, b := lineAt(w, i), lineAt(g, i)
		if a != b {
			return fmt.Sprintf("line %d\n  want %s\n  got  %s", i+1, a, b)
		}
	}
	return "the same lines, but other line ends"
}

// lineAt is line i, counted from 0, in quotes.
func lineAt(lines [][]byte, i int) string {
	if i >= len(lines) {
		return "(no such line)"
	}
	return fmt.Sprintf("%q", lines[i])
}
