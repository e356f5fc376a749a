package copies

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// TestRunsTogether: several runs into one folder at once end with a manifest that
// is true of every file, and the next run finds all of them up to date.
func TestRunsTogether(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("small.yaml", "format: 1\nid: small\nlanguages: [zh, en]\ntitle: {zh: 小报告, en: A small report}\n")
	put("cover.yaml", "name: cover\ntitle: {zh: 封面, en: Cover}\nblocks: [title]\n")
	for i := range 3 { // the lists share some people
		put(fmt.Sprintf("%d.csv", i), "name,note\n"+strings.Repeat("Ada,\nBo,\n", 10)+strings.Repeat(fmt.Sprintf("Cy,%d\n", i), 10*i+10))
	}
	run := func(list string) *Plan {
		p := &project.Project{Source: &project.Source{Dir: dir}, Deliver: deliver.File, Now: time.Now, Producer: "test"}
		pl, err := Begin(context.Background(), &diag.Log{}, p, Order{List: list, Briefs: edition.Order{Reports: []string{"small.yaml"}, Templates: []string{"cover.yaml"}}})
		if err == nil {
			err = pl.Prepare(context.Background(), p)
		}
		if err == nil && pl.Verdict() == diag.Done {
			err = pl.Deliver(context.Background(), p, "out")
		}
		if err != nil || pl.Verdict() != diag.Done {
			t.Error(list, err, pl.Findings())
		}
		return pl
	}
	var all sync.WaitGroup
	for i := range 3 {
		all.Go(func() { run(fmt.Sprintf("%d.csv", i)) })
	}
	all.Wait()
	text, err := os.ReadFile(filepath.Join(dir, "out", "small.manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := deliver.ReadManifest(text)
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "out", "*.pdf"))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if made, ok := m.Copies[filepath.Base(f)]; err != nil || !ok || made.SHA256 != sha256.Sum256(data) || made.Bytes != len(data) {
			t.Errorf("%s: the manifest says %+v of %d bytes, %v", filepath.Base(f), made, len(data), err)
		}
	}
	if len(files) != len(m.Copies) || len(files) < 50 {
		t.Errorf("%d files, %d in the manifest", len(files), len(m.Copies))
	}
	again := run("2.csv")
	run("2.csv")
	if there, _ := again.Tally(); there != 50 {
		t.Errorf("%d of 50 are there", there)
	}
	if _, fresh := run("2.csv").Tally(); fresh != 50 {
		t.Errorf("%d of 50 are up to date", fresh)
	}
}
