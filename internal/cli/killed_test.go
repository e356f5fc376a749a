//go:build unix

package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"jianbao/internal/deliver"
)

// TestKilledRunGoesOn kills a run of copies with no warning, again and again:
// every file that is there is whole, the manifest can be read, and the next run
// ends with what an undisturbed one would have made.
func TestKilledRunGoesOn(t *testing.T) {
	const people = 300
	tr := newCopies(t, people)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(tr.Dir, "out")
	run := func() *exec.Cmd {
		c := exec.Command(program, "build", "small.yaml", "-t", "cover.yaml", "--for", "people.csv")
		c.Args[0], c.Dir = "jianbao", tr.Dir // TestMain makes a jianbao of it
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		return c
	}
	for _, after := range []int{1, 40, 120} {
		c := run()
		for start := time.Now(); time.Since(start) < 20*time.Second; time.Sleep(time.Millisecond) {
			if made, _ := filepath.Glob(filepath.Join(out, "*.pdf")); len(made) >= after {
				break
			}
		}
		_ = c.Process.Kill()
		_ = c.Wait()
		wholeFiles(t, out)
	}
	before := contents(t, out)
	if err := run().Wait(); err != nil {
		t.Fatal(err)
	}
	wholeFiles(t, out)
	after := contents(t, out)
	if len(after) != people {
		t.Errorf("%d copies for %d people", len(after), people)
	}
	for name, was := range before {
		if !bytes.Equal(was, after[name]) {
			t.Errorf("%s is another one after the run went on", name)
		}
	}
	// And what an undisturbed run makes, with the same salt.
	manifest, _ := os.ReadFile(filepath.Join(out, "small.manifest.json"))
	for _, jobs := range []string{"1", "3"} {
		again := filepath.Join(tr.Dir, "again"+jobs)
		if err := os.MkdirAll(again, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(again, "small.manifest.json"), manifest, 0o666); err != nil {
			t.Fatal(err)
		}
		if exit := tr.copies("-o", again, "--force", "--jobs", jobs); exit != 0 {
			t.Fatalf("exit %d\n%s", exit, tr.err.String())
		}
		for name, is := range contents(t, again) {
			if !bytes.Equal(is, after[name]) {
				t.Errorf("--jobs %s: %s is another one", jobs, name)
			}
		}
	}
}

// wholeFiles finds every PDF whole, and the manifest readable.
func wholeFiles(t *testing.T, dir string) {
	t.Helper()
	for name, data := range contents(t, dir) {
		if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) {
			t.Errorf("%s is not whole: %d bytes", name, len(data))
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, "small.manifest.json"))
	if err == nil {
		_, err = deliver.ReadManifest(data)
	}
	if err != nil {
		t.Errorf("the manifest of a killed run: %v", err)
	}
}
