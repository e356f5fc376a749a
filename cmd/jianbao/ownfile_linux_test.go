package main

import (
	"testing"

	"jianbao/fonts"
)

// TestOwnFile: an embedded face is found in the program's file, byte for byte;
// a string made at run time is not.
func TestOwnFile(t *testing.T) {
	own := openOwnFile()
	if own == nil {
		t.Skip("SKIPPED: the system does not say where the program is in memory")
	}
	for _, f := range []fonts.File{fonts.SerifRegular(), fonts.SerifBold(), fonts.SansRegular(), fonts.SansBold(), fonts.Italic(), fonts.BoldItalic()} {
		w := own.window(f.Data)
		if w.File == nil {
			t.Errorf("%s was not found", f.Name)
			continue
		}
		part := make([]byte, 5000)
		for _, at := range []int{0, len(f.Data) / 2, len(f.Data) - len(part)} {
			if _, err := w.File.ReadAt(part, w.Offset+int64(at)); err != nil || string(part) != f.Data[at:at+len(part)] {
				t.Errorf("%s differs at %d: %v", f.Name, at, err)
			}
		}
	}
	if w := own.window(string([]byte(fonts.Italic().Data))); w.File != nil {
		t.Error("a copy on the heap was found in the file")
	}
}
