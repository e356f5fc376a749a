package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"
)

var spring = Identity{Campaign: "spring", Report: "pandemic"}

func clock() func() time.Time {
	now := time.Date(2026, 3, 30, 9, 0, 0, 0, time.UTC)
	return func() time.Time { now = now.Add(time.Second); return now }
}

func openAt(t *testing.T, path string) *Ledger {
	t.Helper()
	l, err := Open(path, Options{Identity: spring, ID: "id", Process: 4242, Now: clock()})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func people(n int) []Addressee {
	var out []Addressee
	for i := range n {
		out = append(out, Addressee{fmt.Sprintf("p%04d@example.org", i), fmt.Sprintf("P%04d@Example.org", i), fmt.Sprintf("people.csv:%d", i+2)})
	}
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func kindOf(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return fmt.Sprint(err)
	}
	return [...]string{"failed", "missing", "in use", "damaged", "newer", "foreign"}[e.Kind]
}

// TestStates leads entries to each state, leaves two open as a killed process
// does, and reads them again.
func TestStates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spring.ledger")
	l := openAt(t, path)
	all := people(7)
	must(t, l.Plan(all))
	for i, a := range all[1:] {
		must(t, l.Begin(a.Key, "<m@example.org>", "content"))
		if i > 0 {
			must(t, l.Closing(a.Key))
		}
		if i > 1 {
			must(t, l.End(a.Key, Outcome{State: []State{Accepted, Refused, Later, Unknown}[i-2], Code: 250 + i, Reply: "so"}))
		}
	}
	want := []State{Planned, Planned, Unknown, Accepted, Refused, Later, Unknown}
	for range 2 { // as it is, and after it was closed and opened
		entries, err := l.Entries()
		must(t, err)
		for i, e := range entries {
			if e.State != want[i] || e.Address != all[i].Address || e.Place != all[i].Place {
				t.Errorf("%d: %+v, want %s", i, e, want[i])
			}
		}
		must(t, l.Close())
		l = openAt(t, path)
	}
	for i, twice := range []bool{false, false, true, true, true, false, true} {
		if err := l.Begin(all[i].Key, "", ""); (err != nil) != twice {
			t.Errorf("beginning %s once more: %v", want[i], err)
		}
	}
	must(t, l.Settle(all[6].Key, false))
	must(t, l.Begin(all[6].Key, "", ""))
	must(t, l.Settle(all[2].Key, true))
	if e, found, err := l.Entry(all[2].Key); err != nil || !found || e.State != Accepted || !e.Settled {
		t.Errorf("settled by hand: %+v, %v", e, err)
	}
	if err := l.Begin("nobody@example.org", "", ""); err == nil {
		t.Error("somebody who was never planned was begun")
	}
	must(t, l.Close())
}

// TestListChanges: who is no longer in the list, and was never tried, is no
// longer waited for; what was tried stays.
func TestListChanges(t *testing.T) {
	l := openAt(t, filepath.Join(t.TempDir(), "spring.ledger"))
	defer l.Close()
	all := people(4)
	must(t, l.Plan(all[:3]))
	must(t, l.Begin(all[0].Key, "", ""))
	must(t, l.End(all[0].Key, Outcome{State: Accepted}))
	must(t, l.Begin(all[1].Key, "", ""))
	must(t, l.End(all[1].Key, Outcome{State: Refused}))
	must(t, l.Plan(all[3:]))
	entries, err := l.Entries()
	must(t, err)
	if len(entries) != 3 || entries[0].State != Accepted || entries[1].State != Refused || entries[2].Key != all[3].Key {
		t.Errorf("%+v", entries)
	}
}

// TestInUse: the second process is told at once who the first is.
func TestInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spring.ledger")
	l := openAt(t, path)
	for _, read := range []bool{false, true} {
		_, err := Open(path, Options{Identity: spring, Now: clock(), Process: 1, Read: read})
		var e *Error
		if !errors.As(err, &e) || e.Kind != InUse || e.Owner.Process != 4242 || e.Owner.Since.Year() != 2026 {
			t.Errorf("the second: %v %+v", err, e)
		}
	}
	must(t, l.Close())
	l = openAt(t, path) // nothing is left behind
	must(t, l.Close())
	if files, _ := filepath.Glob(path + "*"); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}

// TestNotOurs: another campaign's, a newer program's, none, none yet.
func TestNotOurs(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "spring.ledger")
	l := openAt(t, path)
	must(t, l.Plan(people(3)))
	must(t, l.SetContent("abc"))
	must(t, l.Close())
	before, err := os.ReadFile(path)
	must(t, err)
	other := Identity{Campaign: "spring", Report: "another"}
	_, err = Open(path, Options{Identity: other, Now: clock()})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Foreign || e.Was != spring {
		t.Errorf("another campaign's: %v", err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("it was touched")
	}
	if l, err := Open(path, Options{Read: true, Now: clock()}); err != nil || l.Content() != "abc" || l.Identity() != spring {
		t.Errorf("only to look: %v", err)
	} else {
		must(t, l.Close())
	}
	for _, o := range []Options{{Read: true}, {Must: true}} {
		o.Now = clock()
		if _, err := Open(filepath.Join(dir, "none.ledger"), o); kindOf(err) != "missing" {
			t.Errorf("none: %v", err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "none.ledger")); err == nil {
		t.Error("looking made one")
	}
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bbolt.Tx) error {
		b := tx.Bucket(aboutBucket)
		return b.Put(aboutKey, bytes.Replace(b.Get(aboutKey), []byte(`"format":1`), []byte(`"format":2`), 1))
	}))
	must(t, db.Close())
	if _, err := Open(path, Options{Identity: spring, Now: clock()}); kindOf(err) != "newer" {
		t.Errorf("of a newer program: %v", err)
	}
}

// TestDamaged cuts a ledger short at every length, and overwrites each piece of
// it: whatever is left is refused, or holds every entry as it was.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "spring.ledger")
	l := openAt(t, path)
	must(t, l.Plan(people(300)))
	for _, p := range people(100) {
		must(t, l.Begin(p.Key, "m", "c"))
		must(t, l.End(p.Key, Outcome{State: Accepted, Code: 250}))
	}
	must(t, l.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	var damaged [][]byte
	for n := 0; n < len(whole); n += 1021 {
		damaged = append(damaged, whole[:n])
		d := bytes.Clone(whole)
		for i := n; i < min(n+64, len(d)); i++ {
			d[i] ^= 0xa5
		}
		damaged = append(damaged, d)
	}
	damaged = append(damaged, []byte("this is no ledger"), make([]byte, len(whole)))
	refused := 0
	for i, d := range damaged {
		path := filepath.Join(dir, fmt.Sprint(i)) // where bbolt panics, its lock stays until the process ends
		must(t, os.WriteFile(path, d, 0o600))
		l, err := Open(path, Options{Identity: spring, ID: "id", Now: clock()})
		if err != nil {
			if refused++; kindOf(err) != "damaged" && kindOf(err) != "foreign" && kindOf(err) != "newer" {
				t.Fatalf("damage %d: %v", i, err)
			}
			continue
		}
		entries, err := l.Entries()
		accepted := 0
		for _, e := range entries {
			if e.State == Accepted {
				accepted++
			}
		}
		if err != nil || len(entries) != 300 || accepted != 100 {
			t.Errorf("damage %d was not seen: %d entries, %d accepted, %v", i, len(entries), accepted, err)
		}
		_ = l.Close()
	}
	if refused < len(damaged)/2 {
		t.Errorf("only %d of %d were refused", refused, len(damaged))
	}
	t.Logf("%d of %d damaged ledgers refused", refused, len(damaged))
}

// TestReadOnly: a ledger or a folder that may not be written is said, and no
// half of a ledger stays.
func TestReadOnly(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("SKIPPED: permissions do not hold for this user")
	}
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o500))
	if _, err := Open(filepath.Join(dir, "spring.ledger"), Options{Identity: spring, Now: clock()}); kindOf(err) != "failed" {
		t.Errorf("a folder: %v", err)
	}
}

// TestFullDisk writes until the disk is full (a limit on the size of files, in
// a process of its own): what was said to be written is there afterwards.
func TestFullDisk(t *testing.T) {
	if os.Getenv("LEDGER_TEST_FULL") != "" {
		fillDisk(t, os.Getenv("LEDGER_TEST_FULL"))
		return
	}
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: no limit on the size of files here")
	}
	for _, blocks := range []string{"8", "200", "1000"} { // blocks of 1,024 bytes, or 512
		path := filepath.Join(t.TempDir(), "spring.ledger")
		program, err := os.Executable()
		must(t, err)
		c := exec.Command("sh", "-c", "ulimit -f "+blocks+"; exec \"$0\" -test.run '^TestFullDisk$' -test.v", program)
		c.Env = append(os.Environ(), "LEDGER_TEST_FULL="+path)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		written := strings.Count(string(out), "written p")
		if !strings.Contains(string(out), "full: ") {
			t.Fatalf("it was never full:\n%.500s", out)
		}
		l, err := Open(path, Options{Identity: spring, ID: "id", Now: clock()})
		if err != nil {
			t.Fatal(err)
		}
		entries, err := l.Entries()
		must(t, err)
		accepted := 0
		for _, e := range entries {
			if e.State == Accepted {
				accepted++
			}
		}
		if accepted != written {
			t.Errorf("%s blocks: %d were said to be written, %d are there", blocks, written, accepted)
		}
		t.Logf("%s blocks: %d entries, then full", blocks, written)
		must(t, l.Close())
	}
}

func fillDisk(t *testing.T, path string) {
	l, err := Open(path, Options{Identity: spring, ID: "id", Now: clock()})
	if err != nil {
		fmt.Println("full: ", err)
		return
	}
	defer l.Close()
	var planned []Addressee
	for _, p := range people(3000) {
		p.Place = strings.Repeat("x", 2000)
		planned = append(planned, p)
		if err := l.Plan(planned); err != nil {
			fmt.Println("full: ", kindOf(err), err)
			return
		}
		if err := l.Begin(p.Key, "", ""); err != nil {
			fmt.Println("full: ", kindOf(err), err)
			return
		}
		if err := l.End(p.Key, Outcome{State: Accepted}); err != nil {
			fmt.Println("full: ", kindOf(err), err)
			return
		}
		fmt.Println("written " + p.Key)
	}
}

// TestClockGoesBack: a day's count does not begin anew when the clock is put
// back, and an entry settled by hand takes nothing from it.
func TestClockGoesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spring.ledger")
	now := time.Date(2026, 3, 30, 9, 0, 0, 0, time.UTC)
	l, err := Open(path, Options{Identity: spring, Now: func() time.Time { return now }})
	must(t, err)
	defer l.Close()
	all := people(4)
	must(t, l.Plan(all))
	for _, p := range all[:3] {
		must(t, l.Begin(p.Key, "", ""))
		must(t, l.End(p.Key, Outcome{State: Accepted}))
	}
	must(t, l.Settle(all[3].Key, true))
	now = now.AddDate(0, 0, -1)
	n, err := l.SentSince(time.Date(2026, 3, 29, 0, 0, 0, 0, time.UTC))
	if err != nil || n != 3 {
		t.Errorf("%d count for yesterday, %v", n, err)
	}
	if n, _ := l.SentSince(time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)); n != 0 {
		t.Errorf("%d count for tomorrow", n)
	}
}

// BenchmarkTransaction is what the ledger adds to one message: three writes,
// each on the disk before it returns.
func BenchmarkTransaction(b *testing.B) {
	l, err := Open(filepath.Join(b.TempDir(), "spring.ledger"), Options{Identity: spring, Now: time.Now})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	all := people(b.N)
	if err := l.Plan(all); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for _, p := range all {
		if l.Begin(p.Key, "m", "c") != nil || l.Closing(p.Key) != nil || l.End(p.Key, Outcome{State: Accepted, Code: 250}) != nil {
			b.Fatal("not written")
		}
	}
}
