package cli

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/deliver"
)

// TestManualPagesAreSound has groff set every page; it warns of what it cannot
// read.
func TestManualPagesAreSound(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("NOT TRIED: there is no groff here")
	}
	tr := newTrial(t)
	tr.Deliver = deliver.File
	if err := Run(context.Background(), []string{"man", "m"}, tr.World); err != nil {
		t.Fatal(err, tr.err.String())
	}
	pages := strings.Fields(tr.out.String())
	if len(pages) != 2*(len(verbs())+1) {
		t.Errorf("%d pages", len(pages))
	}
	for _, page := range pages {
		set := exec.Command(groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-Wbreak", filepath.Join(tr.Dir, page))
		var said strings.Builder
		set.Stderr = &said
		if err := set.Run(); err != nil || said.Len() > 0 {
			t.Errorf("%s: %v\n%.300s", page, err, said.String())
		}
	}
}
