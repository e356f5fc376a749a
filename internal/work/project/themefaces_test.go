package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// TestThemeFaces: a theme's faces are taken from a file beside it, and each draws the script
// that it is for; what is nowhere is named, with its place.
func TestThemeFaces(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{
		"look/own.ttf":    fonts.BoldItalic().Data,
		"look/house.yaml": "name: house\nfaces:\n  text: {latin: own.ttf, han: [Nowhere Kai, NotoSansSC-Bold]}\n  heads: Nowhere Gothic\n",
	} {
		if err := os.MkdirAll(filepath.Join(dir, "look"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, log := &Source{Dir: dir}, &diag.Log{}
	th, err := Theme(t.Context(), log, s, "look/house.yaml", diag.Pos{})
	if err != nil || th == nil {
		t.Fatal(err, log.Findings())
	}
	choices, err := ThemeFaces(t.Context(), log, s, th)
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, f := range log.Findings() {
		said += f.Message()
		if f.Pos.Line != 4 {
			t.Errorf("said at line %d: %s", f.Pos.Line, f.Message())
		}
	}
	if strings.Count(said, "Nowhere") != 1 || !strings.Contains(said, "Nowhere Gothic as the face of heads") || !strings.Contains(said, fonts.SansBold().Name+" stands for it") {
		t.Errorf("said: %s", said)
	}
	set, err := s.Faces(t.Context(), log, choices, "zh")
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	for r, want := range map[rune]string{'a': filepath.Join("look", "own.ttf"), '中': "NotoSansSC-Bold.ttf"} {
		if id, _ := set.Pick(typeface.Song, r); set.Face(id).File() != want {
			t.Errorf("%c is drawn by %s, not by %s", r, set.Face(id).File(), want)
		}
	}
	if set.Given(typeface.Song) {
		t.Error("a face for one script alone counts as one that lacks the other")
	}
}
