//go:build unix

package project

import (
	"context"
	"syscall"
	"testing"
	"time"

	"jianbao/internal/diag"
)

// TestPipes names a pipe that nobody writes: where a text is asked for, the read
// ends with the run; a font and a file beside another are refused at once.
func TestPipes(t *testing.T) {
	s, log := empty(t).Source, &diag.Log{}
	if err := syscall.Mkfifo(s.Path("pipe"), 0o666); err != nil {
		t.Skip(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer stop()
	if _, ok := s.Text(ctx, log, "pipe"); ok || log.Failed() {
		t.Error("a read that was stopped:", ok, log.Findings())
	}
	done := make(chan bool, 1)
	go func() {
		_, font := s.shelf().face(log, "./pipe")
		_, err := s.Beside("report.yaml", "pipe", MostText)
		done <- font || err == nil || !log.Failed()
	}()
	select {
	case taken := <-done:
		if taken {
			t.Error("a pipe was taken for a file")
		}
	case <-time.After(5 * time.Second):
		t.Fatal("it waits for who writes the pipe")
	}
}
