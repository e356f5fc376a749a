// Package sample makes small PDFs for the tests of foreign and impose, and has some
// of other programs. Nothing else imports it.
package sample

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Page is a made-up page: its size in points, and more entries for its dictionary.
type Page struct {
	Width, Height int
	More          string
}

// Made makes a PDF whose page i says "word i", 20 pt high, 40 pt from the left
// and the bottom of the media box.
func Made(word string, pages ...Page) []byte {
	var b strings.Builder
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	var kids string
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(pages)))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	for i, p := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>", p.Width, p.Height, 5+2*i, p.More))
		text := fmt.Sprintf("BT /F 20 Tf 1 0 0 1 40 40 Tm (%s %d) Tj ET", word, i+1)
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(text), text))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return []byte(b.String())
}

// Upright are n portrait A4 pages.
func Upright(n int) []Page {
	out := make([]Page, n)
	for i := range out {
		out[i] = Page{Width: 595, Height: 842}
	}
	return out
}

// Rebuilt takes the table off a file, so that readers look for the objects.
func Rebuilt(data []byte) []byte {
	i := bytes.LastIndex(data, []byte("xref\n0"))
	return append(bytes.Clone(data[:i]), []byte("trailer\n<</Root 1 0 R/Size 20>>\nstartxref\n0\n%%EOF\n")...)
}

// Real are files of other programs by their names: of LibreOffice, Chromium and
// Ghostscript, and of Typst, which is of A3, lying. Each has two pages. The tests
// that use them stand beside foreign.
func Real(tb testing.TB) map[string][]byte {
	tb.Helper()
	out := map[string][]byte{}
	for _, name := range []string{"libreoffice.pdf", "chromium.pdf", "ghostscript.pdf", "typst.pdf"} {
		data, err := os.ReadFile(filepath.Join("..", "foreign", "testdata", name))
		if err != nil {
			tb.Fatal(err)
		}
		out[name] = data
	}
	return out
}
