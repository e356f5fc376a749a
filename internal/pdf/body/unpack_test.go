package body

import (
	"bytes"
	"compress/zlib"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
)

// TestFlushed: deflated data that end with a flush are whole; data that end elsewhere are
// not.
func TestFlushed(t *testing.T) {
	text := bytes.Repeat([]byte("0 0 m 10 10 l S\n"), 40)
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if got, err := unpack(filter.Flate, b.Bytes(), true, 1<<20); err != nil || !bytes.Equal(got, text) {
		t.Errorf("%d bytes, want %d: %v", len(got), len(text), err)
	}
	if _, err := unpack(filter.Flate, b.Bytes()[:b.Len()-6], true, 1<<20); err == nil {
		t.Error("data that are cut are taken for whole")
	}
}
