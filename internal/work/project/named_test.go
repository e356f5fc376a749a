package project

import (
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// forbidden is a font whose maker forbids to embed it.
func forbidden(t *testing.T, font string) []byte {
	t.Helper()
	out := []byte(font)
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		entry := out[12+16*i:]
		if string(entry[:4]) == "OS/2" {
			binary.BigEndian.PutUint16(out[binary.BigEndian.Uint32(entry[8:])+8:], 2)
			return out
		}
	}
	t.Fatal("it has no OS/2")
	return nil
}

// TestNamedFaces: a face is found by name in ./fonts before the folders of the machine; one
// that may not be embedded is named, and the next is taken; without folders there is none.
func TestNamedFaces(t *testing.T) {
	s, machine := empty(t).Source, t.TempDir()
	write := func(path string, data []byte) {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(machine, "song.ttf"), []byte(fonts.SerifRegular().Data))
	write(filepath.Join(machine, "hei.ttf"), forbidden(t, fonts.SansRegular().Data))
	asked := [][]string{{"FangSong", "Noto Serif SC"}, {"Noto Sans SC", "Noto_Serif-SC"}, {"KaiTi"}}
	look := func() ([]string, []string) {
		var log diag.Log
		got, err := NamedFaces(context.Background(), &log, s, asked)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, f := range log.Findings() {
			codes = append(codes, string(f.Code))
		}
		return got, codes
	}
	if got, codes := look(); strings.Join(got, "") != "" || codes != nil {
		t.Errorf("without folders: %q, %q", got, codes)
	}
	s.FontFolders = func() []string { return []string{machine} }
	got, codes := look()
	if filepath.Base(got[0]) != "song.ttf#1" || filepath.Base(got[1]) != "song.ttf#1" || got[2] != "" || !slices.Equal(codes, []string{"font-not-fit"}) {
		t.Errorf("on a machine with faces: %q, %q", got, codes)
	}
	write(s.Path("fonts/mine.ttf"), []byte(fonts.SerifRegular().Data))
	if got, _ = look(); got[0] != s.Path("fonts/mine.ttf")+"#1" {
		t.Errorf("one's own is not taken first: %q", got)
	}
	var log diag.Log
	faces, err := s.Faces(context.Background(), &log, []Face{{Use: "body", File: got[0]}}, "zh")
	if err != nil || log.Failed() || faces.Face(int(typeface.Song)).File() != s.Path("fonts/mine.ttf") {
		t.Errorf("what was found cannot be chosen: %v, %v", err, log.Findings())
	}
}
