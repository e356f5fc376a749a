package deliver

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// names lists a folder, so that a test sees temporaries that were left.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFileIsWholeAndHasAReceipt(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "out")
	for _, text := range []string{"abc", "a longer second edition"} {
		r, err := File(context.Background(), dir, "简报.pdf", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if r.Bytes != len(text) || r.Path != filepath.Join(dir, "简报.pdf") {
			t.Errorf("receipt %+v", r)
		}
		if got := content(t, r.Path); got != text {
			t.Errorf("the file holds %q, want %q", got, text)
		}
	}
	// SHA-256 of "abc" is the example of FIPS 180-2, B.1.
	want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if got := Describe("x", []byte("abc")).SHA256; got != want {
		t.Errorf("SHA256 = %s, want %s", got, want)
	}
	if got := names(t, dir); got != "简报.pdf" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestFileMayBeReadByOthers(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "ordinary"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	ordinary, _ := os.Stat(filepath.Join(dir, "ordinary"))
	r, err := File(context.Background(), dir, "a.pdf", []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(r.Path); info.Mode() != ordinary.Mode() {
		t.Errorf("rights %v, those of an ordinary file are %v", info.Mode(), ordinary.Mode())
	}
}

// A file that is open in a reader which holds it need not be closed when
// nothing changed.
func TestUnchangedFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	d := osDisk()
	if _, err := d.file(context.Background(), dir, "a.pdf", []byte("same")); err != nil {
		t.Fatal(err)
	}
	d.rename = func(_, to string) error {
		return &os.LinkError{Op: "rename", New: to, Err: heldErrno}
	}
	d.pause = func(context.Context, time.Duration) error { return nil }
	if _, err := d.file(context.Background(), dir, "a.pdf", []byte("same")); err != nil {
		t.Errorf("unchanged: %v", err)
	}
	if _, err := d.file(context.Background(), dir, "a.pdf", []byte("more")); err == nil {
		t.Error("a changed file was written although it is held")
	}
}

func TestFaultsAreToldApartAndLeaveTheOldFile(t *testing.T) {
	hold := func(_, to string) error { return &os.LinkError{Op: "rename", New: to, Err: heldErrno} }
	full := func(f *os.File, data [][]byte) error {
		f.Write(data[0][:len(data[0])/2])
		return &fs.PathError{Op: "write", Path: f.Name(), Err: fullErrno}
	}
	tests := []struct {
		name  string
		want  Fault
		alter func(*disk)
	}{
		{"held by a reader", Held, func(d *disk) { d.rename = hold }},
		{"disk full", Full, func(d *disk) { d.write = full }},
		{"read-only", ReadOnly, func(d *disk) {
			d.write = func(f *os.File, _ [][]byte) error {
				return &fs.PathError{Op: "write", Path: f.Name(), Err: fs.ErrPermission}
			}
		}},
		{"broken disk", Failed, func(d *disk) {
			d.write = func(*os.File, [][]byte) error { return errors.New("input/output error") }
		}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			if _, err := File(context.Background(), dir, "a.pdf", []byte("old")); err != nil {
				t.Fatal(err)
			}
			d := osDisk()
			d.pause = func(context.Context, time.Duration) error { return nil }
			tc.alter(&d)
			_, err := d.file(context.Background(), dir, "a.pdf", []byte("new text"))
			var e *Error
			if !errors.As(err, &e) || e.Fault != tc.want {
				t.Fatalf("error %v, want fault %d", err, tc.want)
			}
			if e.Path != filepath.Join(dir, "a.pdf") {
				t.Errorf("the fault names %s", e.Path)
			}
			if got := content(t, filepath.Join(dir, "a.pdf")); got != "old" {
				t.Errorf("the old file now holds %q", got)
			}
			if got := names(t, dir); got != "a.pdf" {
				t.Errorf("the folder holds %q", got)
			}
		})
	}
}

func TestThingsInTheWay(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "a.pdf", "kept"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), []byte("kept"), 0o666); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		folder, name string
		want         Fault
		path         string
	}{
		{dir, "a.pdf", FolderThere, filepath.Join(dir, "a.pdf")},
		{filepath.Join(dir, "file"), "a.pdf", InTheWay, filepath.Join(dir, "file")},
		{dir, strings.Repeat("长", 100) + ".pdf", BadName, filepath.Join(dir, strings.Repeat("长", 100)+".pdf")},
		{dir, "../a.pdf", BadName, filepath.Join(filepath.Dir(dir), "a.pdf")},
		{dir, "..", BadName, filepath.Dir(dir)},
		{dir, "", BadName, dir},
	}
	for _, tc := range tests {
		_, err := File(context.Background(), tc.folder, tc.name, []byte("x"))
		var e *Error
		if !errors.As(err, &e) || e.Fault != tc.want || e.Path != tc.path {
			t.Errorf("%s in %s: %v, want fault %d at %s", tc.name, tc.folder, err, tc.want, tc.path)
		}
	}
	if got := names(t, dir); got != "a.pdf file" {
		t.Errorf("the folder holds %q", got)
	}
}

// TestNoFileIsReplaced: what is no file, such as a pipe or a device, stays what it is,
// and so does a link that leads to it.
func TestNoFileIsReplaced(t *testing.T) {
	dir := t.TempDir()
	mkfifo, err := exec.LookPath("mkfifo")
	if err != nil || exec.Command(mkfifo, filepath.Join(dir, "pipe")).Run() != nil {
		t.Skip("SKIPPED: no pipes here")
	}
	links := map[string]string{"link": "pipe"}
	if os.Geteuid() != 0 { // as root a fault in File would replace the machine's own device
		links["null"] = os.DevNull
	}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	all := append(slices.Sorted(maps.Keys(links)), "pipe")
	for _, name := range all {
		path := filepath.Join(dir, name)
		before, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		_, fileErr := File(context.Background(), dir, name, []byte("new"))
		for way, err := range map[string]error{"File": fileErr, "Stream": Stream(context.Background(), dir, name, bytes.NewReader([]byte("new")))} {
			var e *Error
			if !errors.As(err, &e) || e.Fault != NoFile || e.Path != path {
				t.Errorf("%s of %s: %v", way, name, err)
			}
		}
		if after, err := os.Lstat(path); err != nil || after.Mode() != before.Mode() {
			t.Errorf("%s was %v and is %v", name, before.Mode(), after.Mode())
		}
	}
	if got := names(t, dir); got != strings.Join(all, " ") {
		t.Errorf("the folder holds %q", got)
	}
}

func TestShortHoldIsWaitedFor(t *testing.T) {
	d := osDisk()
	tries := 0
	d.rename = func(from, to string) error {
		if tries++; tries < 3 {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: heldErrno}
		}
		return os.Rename(from, to)
	}
	d.pause = func(context.Context, time.Duration) error { return nil }
	dir := t.TempDir()
	if _, err := d.file(context.Background(), dir, "a.pdf", []byte("x")); err != nil {
		t.Errorf("a hold that ended: %v", err)
	}
}

func TestCancelLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	d := osDisk()
	d.write = func(f *os.File, data [][]byte) error {
		cancel()
		return writeSynced(f, data)
	}
	if _, err := d.file(ctx, dir, "a.pdf", []byte("x")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if got := names(t, dir); got != "" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestManyAtOnceIntoOneNameLeaveOneWhole(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			text := strings.Repeat(string(rune('a'+i)), 10000)
			if _, err := File(context.Background(), dir, "a.pdf", []byte(text)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	got := content(t, filepath.Join(dir, "a.pdf"))
	if len(got) != 10000 || strings.Count(got, got[:1]) != 10000 {
		t.Errorf("the file is a mixture: %d bytes, %d of them %q", len(got), strings.Count(got, got[:1]), got[:1])
	}
	if all := names(t, dir); all != "a.pdf" {
		t.Errorf("the folder holds %q", all)
	}
}

func TestSweepTakesOnlyOurOldTemporaries(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2030, 1, 2, 12, 0, 0, 0, time.UTC)
	for name, age := range map[string]time.Duration{
		".jianbao-old.tmp": 30 * time.Hour, ".jianbao-young.tmp": time.Hour, "other.tmp": 1000 * time.Hour, "a.pdf": 1000 * time.Hour,
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	n, err := Sweep(dir, now)
	if err != nil || n != 1 {
		t.Errorf("Sweep = %d, %v; want 1", n, err)
	}
	if got := names(t, dir); got != ".jianbao-young.tmp a.pdf other.tmp" {
		t.Errorf("the folder holds %q", got)
	}
	if n, err := Sweep(filepath.Join(dir, "missing"), now); n != 0 || err != nil {
		t.Errorf("a missing folder: %d, %v", n, err)
	}
}

func BenchmarkFile(b *testing.B) {
	dir := b.TempDir()
	data := []byte(strings.Repeat("brief ", 15000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		data[0]++
		if _, err := File(context.Background(), dir, "a.pdf", data); err != nil {
			b.Fatal(err)
		}
	}
}

// TestCopyIsWhole: one file of many is as whole as any, over an older one too,
// and leaves no temporary.
func TestCopyIsWhole(t *testing.T) {
	dir := t.TempDir()
	for _, data := range [][]byte{bytes.Repeat([]byte("old"), 9000), []byte("new")} {
		got, err := Copy(context.Background(), dir, "a.pdf", data)
		if err != nil || got != Describe(filepath.Join(dir, "a.pdf"), data) {
			t.Fatalf("%+v, %v", got, err)
		}
		if b, err := os.ReadFile(filepath.Join(dir, "a.pdf")); err != nil || !bytes.Equal(b, data) {
			t.Fatalf("%d bytes, %v", len(b), err)
		}
	}
	if names, _ := os.ReadDir(dir); len(names) != 1 {
		t.Errorf("%d files are left", len(names))
	}
}

// TestPrivate: only its owner may read it, even where an older file of the same
// bytes lay open to all.
func TestPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: the bits of a file mean nothing here")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	if err := os.WriteFile(path, []byte("a"), 0o644); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := Private(context.Background(), dir, "a.csv", []byte("a")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}
