package project

import (
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// TestOneFontOfAFile: what stands after a # chooses a font of the file, wherever the
// file was found; a file whose own name has a # is found too.
func TestOneFontOfAFile(t *testing.T) {
	s := empty(t).Source
	data, err := os.ReadFile("../../setting/typeface/testdata/collection.ttc")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"fonts/mine.ttc", "no#2.ttc"} {
		if err := os.MkdirAll(filepath.Dir(s.Path(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(s.Path(name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"mine": "Tiny SC", "mine#1": "Tiny JP", "mine.ttc#Tiny SC Bold": "Tiny SC Bold",
		"fonts/mine.ttc#4": "Tiny Mono SC", "no#2.ttc": "Tiny SC", "NotoSansSC-Regular": "Noto Sans SC Regular",
	} {
		var log diag.Log
		faces, err := s.Faces(context.Background(), &log, []Face{{Use: "body", File: name}}, "zh")
		if err != nil || log.Failed() {
			t.Errorf("%s: %v, %v", name, err, log.Findings())
			continue
		}
		if got := faces.Face(int(typeface.Song)).Title(); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	var log diag.Log
	if _, err := s.Faces(context.Background(), &log, []Face{{Use: "body", File: "mine#9"}}, ""); err != nil || !log.Failed() || !strings.Contains(log.Findings()[0].Message(), "#1 Tiny JP") {
		t.Errorf("a font that is not there: %v, %v", err, log.Findings())
	}
}

// TestWhatAFontIsMadeOf: another font of the same file, and the same after a change,
// are other fonts; copies that were made with them are made anew.
func TestWhatAFontIsMadeOf(t *testing.T) {
	s := empty(t).Source
	sum := func(name string) [32]byte {
		h := sha256.New()
		s.HashFont(h, name)
		return [32]byte(h.Sum(nil))
	}
	write := func(text string) {
		if err := os.WriteFile(s.Path("a.ttc"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("one")
	first, second := sum("a.ttc#1"), sum("a.ttc#2")
	write("two")
	if changed := sum("a.ttc#1"); first == second || first == changed {
		t.Error("fonts that differ count as the same")
	}
	if sum("NotoSansSC-Regular") == sum("NotoSansSC-Bold") {
		t.Error("built-in fonts that differ count as the same")
	}
}
