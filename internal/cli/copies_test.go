package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"jianbao/internal/deliver"
)

// newCopies is a trial with a list of n people.
func newCopies(t testing.TB, n int) *trial {
	tr := newTrial(t)
	var list strings.Builder
	list.WriteString("name,organisation,number\n")
	for i := range n {
		fmt.Fprintf(&list, "Guest %d of the house,Office %d,%d\n", i, i%7, i+1)
	}
	if err := os.WriteFile(filepath.Join(tr.Dir, "people.csv"), []byte(list.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return tr
}

// copies makes the copies of the small report, and returns the exit.
func (tr *trial) copies(more ...string) Exit {
	err := Run(context.Background(), append([]string{"build", "small.yaml", "-t", "cover.yaml", "--for", "people.csv"}, more...), tr.World)
	var exit Exit
	errors.As(err, &exit)
	return exit
}

// TestThousandsOfCopiesTakeNoMoreMemory makes ten thousand copies, and looks at
// the memory in use again and again.
func TestThousandsOfCopiesTakeNoMoreMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("ten thousand copies: not with -short")
	}
	const all, most = 10_000, 48 << 20
	tr := newCopies(t, all)
	var mu sync.Mutex
	var made int
	var peak uint64
	tr.Deliver = func(_ context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
		mu.Lock()
		defer mu.Unlock()
		if made++; made%250 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse+m.StackInuse)
		}
		return deliver.Describe(filepath.Join(dir, name), data...), nil
	}
	if exit := tr.copies(); exit != 0 || made < all {
		t.Fatalf("exit %d, %d copies\n%s", exit, made, tr.err.String())
	}
	if peak > most {
		t.Errorf("%d MiB in use, more than %d", peak>>20, most>>20)
	}
	t.Logf("%.1f MiB in use at most", float64(peak)/(1<<20))
}

// TestFolderThatTakesNoFileIsSaidOnce is one fault, not one for each copy.
func TestFolderThatTakesNoFileIsSaidOnce(t *testing.T) {
	tr := newCopies(t, 20)
	tr.Deliver = func(_ context.Context, dir, name string, _ ...[]byte) (deliver.Receipt, error) {
		return deliver.Receipt{}, &deliver.Error{Fault: deliver.ReadOnly, Path: dir, Err: os.ErrPermission}
	}
	if exit := tr.copies(); exit != ExitMachine || strings.Count(tr.err.String(), "error:") != 1 {
		t.Errorf("exit %d\n%s", exit, tr.err.String())
	}
}

// TestCopiesOnATerminal shows a bar there, and takes it away.
func TestCopiesOnATerminal(t *testing.T) {
	tr := newCopies(t, 20)
	tr.Terminal = true
	if exit := tr.copies(); exit != 0 {
		t.Fatalf("exit %d\n%s", exit, tr.err.String())
	}
	said := tr.err.String()
	list, bar := strings.Index(said, "20 people, read as UTF-8"), strings.Index(said, "] 1/20")
	if list < 0 || bar < list || !strings.HasSuffix(said[:strings.LastIndex(said, "\r\x1b[K")+4], "\r\x1b[K") {
		t.Errorf("the list at %d, the bar at %d: %q", list, bar, said)
	}
}

// contents are the PDFs in a folder.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	for _, f := range files {
		data, readErr := os.ReadFile(f)
		if readErr != nil {
			t.Fatal(readErr)
		}
		out[filepath.Base(f)] = data
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}
