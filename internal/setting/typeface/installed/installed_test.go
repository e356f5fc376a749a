package installed

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"jianbao/fonts"
)

// folder is a folder with fonts, some below, and files that are none.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range map[string]string{
		"deep/er/a.ttf": fonts.Italic().Data, "b.TTF": fonts.SerifRegular().Data,
		"broken.ttf": "no font at all", "empty.otf": "", "cut.ttf": fonts.Italic().Data[:300], "note.txt": fonts.SansBold().Data,
	} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// called is the first name of a face of ours.
func called(t *testing.T, dir, file string) string {
	t.Helper()
	names := namesIn(filepath.Join(dir, file))
	if len(names) != 1 || len(names[0]) == 0 {
		t.Fatalf("%s has no name: %q", file, names)
	}
	return names[0][0]
}

// TestFind: a face is found by each of its names, however it is written, below the folder as
// well; what is no font is passed over; of several names the first counts.
func TestFind(t *testing.T) {
	dir := folder(t)
	italic, serif := called(t, dir, "deep/er/a.ttf"), called(t, dir, "b.TTF")
	got, err := Find(context.Background(), []string{filepath.Join(dir, "none"), dir}, [][]string{
		{"FangSong", serif, italic}, {"KaiTi"}, nil, {plain(italic)},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(got[0]) != 2 || filepath.Base(got[0][0].File) != "b.TTF" || got[0][0].Name != serif || filepath.Base(got[0][1].File) != "a.ttf" {
		t.Errorf("FangSong, %s or %s: %v", serif, italic, got[0])
	}
	if len(got[1]) > 0 || len(got[2]) > 0 {
		t.Errorf("what is not there was found: %v", got)
	}
	if len(got[3]) != 1 || got[3][0].Face() != filepath.Join(dir, "deep/er/a.ttf")+"#1" {
		t.Errorf("%s: %v", plain(italic), got[3])
	}
}

// TestNothingAsked: where nothing is asked for, no folder is looked into.
func TestNothingAsked(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop() // a search would end with the context's error
	if got, err := Find(ctx, []string{"/"}, [][]string{nil, {}}); err != nil || len(got) != 2 {
		t.Error(got, err)
	}
	if _, err := Find(ctx, []string{t.TempDir()}, [][]string{{"KaiTi"}}); err == nil {
		t.Error("a search goes on after it was stopped")
	}
}
