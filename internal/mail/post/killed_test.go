//go:build unix

package post

import (
	"context"
	"crypto/x509"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post/testserver"
)

// TestKilled kills the process that sends, with no warning, at every step of a
// transaction; then another goes on. What counts is what the server has: nobody
// twice, nobody forgotten, and only whom nobody can know of is left to a person.
func TestKilled(t *testing.T) {
	for _, c := range []struct {
		at     string
		states string
	}{
		{"connect", all("accepted", 3)}, // before MAIL
		{"login", all("accepted", 3)},
		{"mail", all("accepted", 3)}, // MAIL has come
		{"rcpt", all("accepted", 3)},
		{"data", all("accepted", 3)},                   // some of the message has come
		{"before closing", all("accepted", 3)},         // all but its end is there
		{"after closing", "accepted unknown accepted"}, // about to be ended: the ledger has it
		{"dot", "accepted unknown accepted"},           // the end has come, and is not answered
		{"before end", "accepted unknown accepted"},    // it is answered, and not in the ledger
		{"after end", all("accepted", 3)},              // and now it is
	} {
		t.Run(c.at, func(t *testing.T) {
			var mu sync.Mutex
			var child *os.Process
			o := testserver.Options{TLS: "implicit", User: "u@example.com", Password: password}
			o.At = func(step testserver.Step, to string) error {
				mu.Lock()
				defer mu.Unlock()
				if child == nil || string(step) != c.at || to != "" && to != address(1) {
					return nil
				}
				_ = child.Kill()
				_, _ = child.Wait()
				child = nil
				if step == testserver.Dot {
					return testserver.ErrDrop // it was taken
				}
				return testserver.ErrDropUntaken
			}
			r := newRig(t, 3, Implicit, o)
			ca := filepath.Join(t.TempDir(), "ca.pem")
			if err := os.WriteFile(ca, r.server.CA, 0o600); err != nil {
				t.Fatal(err)
			}
			program, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(program, "-test.run", "^TestChild$")
			cmd.Env = append(os.Environ(), "POST_TEST_PORT="+r.server.Port, "POST_TEST_CA="+ca, "POST_TEST_LEDGER="+r.path, "POST_TEST_AT="+c.at)
			mu.Lock()
			err = cmd.Start()
			child = cmd.Process
			mu.Unlock()
			if err != nil {
				t.Fatal(err)
			}
			for start := time.Now(); ; time.Sleep(5 * time.Millisecond) {
				var status syscall.WaitStatus
				pid, err := syscall.Wait4(cmd.Process.Pid, &status, syscall.WNOHANG, nil)
				if errors.Is(err, syscall.ECHILD) || pid == cmd.Process.Pid {
					if pid > 0 && !status.Signaled() {
						t.Fatalf("the child ended by itself: %d", status.ExitStatus())
					}
					break
				}
				if time.Since(start) > 3*time.Minute { // many processes may share the machine
					_ = cmd.Process.Kill()
					t.Fatal("the child was never killed")
				}
			}
			mu.Lock()
			child = nil
			mu.Unlock()
			_, stop := r.run()
			r.want(stop, Finished, c.states)
			total := 0
			for _, n := range r.server.Count() {
				total += n
			}
			if want := 3; c.at != "after closing" && total != want || c.at == "after closing" && total != 2 {
				t.Errorf("the server has %d messages", total)
			}
		})
	}
}

// TestChild is the process that is killed.
func TestChild(t *testing.T) {
	if os.Getenv("POST_TEST_PORT") == "" {
		return
	}
	ca, err := os.ReadFile(os.Getenv("POST_TEST_CA"))
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	book, err := ledger.Open(os.Getenv("POST_TEST_LEDGER"), ledger.Options{Identity: ledger.Identity{Campaign: "spring"}, Process: os.Getpid(), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{T: t, people: 3}
	if os.Getenv("POST_TEST_AT") == "data" {
		r.made = func(_ int, l *Letter) error { // more than the system keeps for a slow reader
			l.Data = append(l.Data, []byte(strings.Repeat(strings.Repeat("x", 76)+"\r\n", 300_000))...)
			return nil
		}
	}
	jobs := jobsOf(r, book)
	Run(context.Background(), Order{
		Server: &Server{Host: "localhost", Port: os.Getenv("POST_TEST_PORT"), Roots: roots, User: "u@example.com", Secret: NewSecret(password), Dial: dialHere, Name: "c", Patience: Patient()},
		Book:   &deadly{book, os.Getenv("POST_TEST_AT")},
		Now:    time.Now,
		Sleep:  func(ctx context.Context, d time.Duration) error { time.Sleep(d); return ctx.Err() },
	}, jobs)
	t.Fatal("it ended by itself")
}

// deadly is a ledger that kills its own process before or after it is written.
type deadly struct {
	*ledger.Ledger
	at string
}

func (d *deadly) die(at, key string) {
	if at == d.at && key == address(1) {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	}
}

func (d *deadly) Closing(key string) error {
	d.die("before closing", key)
	err := d.Ledger.Closing(key)
	d.die("after closing", key)
	return err
}

func (d *deadly) End(key string, o ledger.Outcome) error {
	d.die("before end", key)
	err := d.Ledger.End(key, o)
	d.die("after end", key)
	return err
}

// failing is a ledger whose disk is full from one write on.
type failing struct {
	*ledger.Ledger
	left int
}

var errFull = errors.New("no space left")

func (f *failing) write() error {
	if f.left--; f.left < 0 {
		return errFull
	}
	return nil
}

func (f *failing) Begin(key, message, content string) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.Ledger.Begin(key, message, content)
}

func (f *failing) Closing(key string) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.Ledger.Closing(key)
}

func (f *failing) End(key string, o ledger.Outcome) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.Ledger.End(key, o)
}

// TestFullDisk: from whichever write on the ledger's disk is full, nothing more
// is sent, nobody has a message that the ledger does not know of, and when there
// is room again it goes on.
func TestFullDisk(t *testing.T) {
	for left := range 8 {
		r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit"})
		book, err := ledger.Open(r.path, ledger.Options{Identity: ledger.Identity{Campaign: "spring"}, Now: r.order.Now})
		if err != nil {
			t.Fatal(err)
		}
		r.order.Book = &failing{book, left}
		ends, stop := Run(context.Background(), r.order, jobsOf(r, book))
		r.order.Book = nil
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
		if stop.Reason != BookFault || len(ends) != 3 {
			t.Fatalf("after %d writes: %+v", left, stop)
		}
		taken := (left + 1) / 3 // the third write of a transaction comes after its end
		if n := len(r.server.Taken()); n != taken {
			t.Errorf("after %d writes the server has %d messages, want %d", left, n, taken)
		}
		r.once()
		_, stop = r.run()
		want := all("accepted", 3)
		if left%3 == 2 { // the server took it, and the ledger could not say so
			states := strings.Fields(want)
			states[left/3] = "unknown"
			want = strings.Join(states, " ")
		}
		r.want(stop, Finished, want)
	}
}
