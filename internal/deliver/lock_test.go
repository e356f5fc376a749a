package deliver_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"jianbao/internal/deliver"
)

// TestLock: one has a folder at a time, who waits can be stopped, and a process
// that was killed leaves no lock behind.
func TestLock(t *testing.T) {
	if dir := os.Getenv("DELIVER_TEST_LOCK"); dir != "" {
		if _, _, err := deliver.Lock(context.Background(), dir); err != nil {
			t.Fatal(err)
		}
		fmt.Println("locked")
		_, _ = io.Copy(io.Discard, os.Stdin) // until it is killed
		return
	}
	dir := filepath.Join(t.TempDir(), "new")
	unlock, waited, err := deliver.Lock(context.Background(), dir)
	if err != nil || waited {
		t.Fatal(waited, err)
	}
	soon, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, waited, err := deliver.Lock(soon, dir); !waited || !errors.Is(err, context.DeadlineExceeded) {
		t.Skip("SKIPPED: no locks here:", err)
	}
	time.AfterFunc(50*time.Millisecond, unlock)
	again, waited, err := deliver.Lock(context.Background(), dir)
	if err != nil || !waited {
		t.Fatal(waited, err)
	}
	again()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := exec.Command(program, "-test.run", "^TestLock$")
	other.Env = append(os.Environ(), "DELIVER_TEST_LOCK="+dir)
	in, _ := other.StdinPipe()
	out, _ := other.StdoutPipe()
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "locked\n" {
		t.Fatal(line, err)
	}
	time.AfterFunc(50*time.Millisecond, func() { _ = other.Process.Kill() })
	again, waited, err = deliver.Lock(context.Background(), dir)
	if err != nil || !waited {
		t.Fatal(waited, err)
	}
	again()
	_ = other.Wait()
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
