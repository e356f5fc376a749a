package main

import (
	"os"
	"strings"
	"testing"
)

// TestGallery: every theme of ours has its picture, no picture is of a theme that is gone, and
// they are small. .ci/gallery makes them.
func TestGallery(t *testing.T) {
	const folder, most, mostOfAll = "../../.github/gallery", 60 << 10, 1 << 20
	others := map[string]bool{"policy-brief": true, "specimen": true}
	themes, err := os.ReadDir("../../templates/themes")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range themes {
		name := strings.TrimSuffix(f.Name(), ".yaml")
		others[name] = true
		if _, err := os.Stat(folder + "/" + name + ".png"); err != nil {
			t.Errorf("the theme %s has no picture: run .ci/gallery", name)
		}
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := int64(0)
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		if all += info.Size(); info.Size() > most || !others[strings.TrimSuffix(f.Name(), ".png")] {
			t.Errorf("%s: %d bytes, at most %d, and of something that is there", f.Name(), info.Size(), most)
		}
	}
	if all > mostOfAll {
		t.Errorf("all pictures have %d bytes, at most %d", all, mostOfAll)
	}
}
