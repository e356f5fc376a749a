package ledger

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// sent is a ledger of n people, a third of whom have the message, as bytes.
func sent(t testing.TB, n int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "spring.ledger")
	l, err := Open(path, Options{Identity: spring, ID: "id", Now: clock()})
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(err)
	all := people(n)
	check(l.Plan(all))
	for _, p := range all[:n/3] {
		check(l.Begin(p.Key, "m", "c"))
		check(l.End(p.Key, Outcome{State: Accepted, Code: 250}))
	}
	check(l.Close())
	whole, err := os.ReadFile(path)
	check(err)
	return whole
}

// openBytes opens a ledger of these bytes, only to look, and gives its entries.
func openBytes(t testing.TB, path string, data []byte) ([]Entry, error) {
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := Open(path, Options{Read: true, Now: time.Now})
	if err != nil {
		return nil, err
	}
	defer l.Close()
	return l.Entries()
}

// pagesOf lists the pages of a kind that are in use.
func pagesOf(data []byte, kind uint16) (at []int) {
	for i := 2 * os.Getpagesize(); i+pageHead <= len(data); i += os.Getpagesize() {
		if binary.NativeEndian.Uint16(data[i+8:]) == kind && binary.NativeEndian.Uint64(data[i:]) == uint64(i/os.Getpagesize()) {
			at = append(at, i)
		}
	}
	return at
}

// TestPointsBack: a branch that leads back to itself, or to a page of another
// branch, is damage, found at once and in little memory.
func TestPointsBack(t *testing.T) {
	whole := sent(t, 300)
	branches := pagesOf(whole, branchPage)
	if len(branches) == 0 {
		t.Fatal("no branch in it")
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i, at := range branches {
		for k, to := range []int64{int64(at), 0, int64(branches[0]), 1 << 40} {
			d := bytes.Clone(whole)
			binary.NativeEndian.PutUint64(d[at+pageHead+8:], uint64(to/int64(os.Getpagesize())))
			path := filepath.Join(t.TempDir(), fmt.Sprint(i, k))
			entries, err := openBytes(t, path, d)
			if err == nil && len(entries) == 300 {
				continue // an older page, which nothing leads to
			}
			if kindOf(err) != "damaged" {
				t.Errorf("branch %d, page %d: %v, %d entries", i, to, err, len(entries))
			}
		}
	}
	runtime.ReadMemStats(&after)
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 100 {
		t.Errorf("%d MB", took)
	}
}

// TestMutants damages single bits and words where bbolt keeps its pages, and sees
// that no entry is lost or old: all damage is refused as damage.
func TestMutants(t *testing.T) {
	whole := sent(t, 120)
	rng := rand.New(rand.NewSource(1))
	pages := append(pagesOf(whole, branchPage), pagesOf(whole, leafPage)...)
	pages = append(pages, pagesOf(whole, freePages)...)
	path := filepath.Join(t.TempDir(), "spring.ledger")
	refused, n := 0, 400
	for i := range n {
		d := bytes.Clone(whole)
		at := pages[rng.Intn(len(pages))] + rng.Intn(200) // heads and elements
		if i%4 == 0 {
			at = rng.Intn(len(d))
		}
		switch rng.Intn(3) {
		case 0:
			d[at] ^= 1 << rng.Intn(8)
		case 1:
			d[at] = byte(rng.Intn(256))
		default:
			binary.NativeEndian.PutUint32(d[min(at&^3, len(d)-4):], uint32(rng.Intn(1<<(1+rng.Intn(31)))))
		}
		entries, err := openBytes(t, path, d)
		if err != nil {
			if refused++; kindOf(err) != "damaged" && kindOf(err) != "newer" {
				t.Fatalf("mutant %d: %v", i, err)
			}
			continue
		}
		accepted := 0
		for _, e := range entries {
			if e.State == Accepted {
				accepted++
			}
		}
		if len(entries) != 120 || accepted != 40 {
			t.Errorf("mutant %d, byte %d, was not seen: %d entries, %d accepted", i, at, len(entries), accepted)
		}
	}
	for _, at := range pages { // one that says it is empty
		d := bytes.Clone(whole)
		binary.NativeEndian.PutUint16(d[at+10:], 0)
		if entries, err := openBytes(t, path, d); err == nil && len(entries) != 120 || err != nil && kindOf(err) != "damaged" {
			t.Errorf("the page at %d empty: %d entries, %v", at, len(entries), err)
		}
	}
	t.Logf("%d of %d refused", refused, n)
}

// TestBoundOfTree: a page may have so many others behind it, and no more are read.
func TestBoundOfTree(t *testing.T) {
	size := int64(os.Getpagesize())
	for more, good := range map[int64]bool{mostTree/size - 1: true, mostTree / size: false} {
		head := make([]byte, 3*size)
		binary.NativeEndian.PutUint64(head[2*size:], 2)
		binary.NativeEndian.PutUint32(head[2*size+12:], uint32(more))
		path := filepath.Join(t.TempDir(), "spring.ledger")
		must(t, os.WriteFile(path, head, 0o600))
		must(t, os.Truncate(path, mostTree+8*size))
		f, err := os.Open(path)
		must(t, err)
		pages := uint64(mostTree/size) + 8
		page, err := (&tree{file: f, pageSize: size, pages: pages, seen: make([]bool, pages)}).page(2)
		if (err == nil) != good || good && int64(len(page)) != mostTree {
			t.Errorf("%d pages behind one: %d bytes, %v", more, len(page), err)
		}
		must(t, f.Close())
	}
}

// TestBoundOfFile: a ledger may have so many bytes, and none more.
func TestBoundOfFile(t *testing.T) {
	size := os.Getpagesize()
	for name, c := range map[string]struct {
		length int64 // of the file
		good   bool
	}{
		"within":          {8 << 20, true},
		"one page beyond": {mostFile + int64(size), false},
	} {
		data := sent(t, 3)
		for at := 0; at <= size; at += size { // the pages of the file are counted in each meta
			meta := data[at+pageHead:]
			binary.NativeEndian.PutUint64(meta[40:], uint64(c.length)/uint64(size))
			sum := fnv.New64a()
			_, _ = sum.Write(meta[:summed])
			binary.NativeEndian.PutUint64(meta[summed:], sum.Sum64())
		}
		path := filepath.Join(t.TempDir(), "spring.ledger")
		must(t, os.WriteFile(path, data, 0o600))
		must(t, os.Truncate(path, c.length))
		l, err := Open(path, Options{Read: true, Now: time.Now})
		if err == nil {
			must(t, l.Close())
		}
		if (err == nil) != c.good || err != nil && kindOf(err) != "damaged" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestNoteFollowsNoLink: what a link in the place of the note leads to stays as
// it is, and is not read.
func TestNoteFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "spring.ledger"), filepath.Join(dir, "diary.txt")
	must(t, os.WriteFile(other, []byte("77 2026-03-30T09:00:00Z\n"), 0o644))
	if err := os.Symlink(other, notePath(path)); err != nil {
		t.Skip("SKIPPED: no links here")
	}
	if o := readNote(path); o.Process != 0 {
		t.Errorf("read through a link: %+v", o)
	}
	l := openAt(t, path)
	if o := readNote(path); o.Process != 4242 {
		t.Errorf("the note: %+v", o)
	}
	must(t, l.Close())
	if data, err := os.ReadFile(other); err != nil || string(data) != "77 2026-03-30T09:00:00Z\n" {
		t.Errorf("the link was followed: %q, %v", data, err)
	}
}

// FuzzOpen: whatever stands in a file, it is a ledger or is refused. The sums of
// its first two pages are made right, so that what stands behind them is read.
func FuzzOpen(f *testing.F) {
	f.Add(sent(f, 3))
	f.Add([]byte("no ledger"))
	path := filepath.Join(f.TempDir(), "spring.ledger") // one file for all: a folder each takes longer than the reading
	f.Fuzz(func(t *testing.T, data []byte) {
		data = bytes.Clone(data)
		for at := 0; at <= os.Getpagesize(); at += os.Getpagesize() {
			if meta := at + pageHead; len(data) >= meta+metaSize {
				sum := fnv.New64a()
				_, _ = sum.Write(data[meta : meta+summed])
				binary.NativeEndian.PutUint64(data[meta+summed:], sum.Sum64())
			}
		}
		if _, err := openBytes(t, path, data); err != nil && kindOf(err) == "failed" {
			t.Error(err)
		}
	})
}
