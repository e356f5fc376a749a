package post

import (
	"bytes"
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
)

// player is a connection to a server that says what it was given, a line after each
// write, and hangs up at the end. It has no clock.
type player struct {
	net.Conn
	left  []byte
	wrote bytes.Buffer
}

// Read implements io.Reader.
func (p *player) Read(b []byte) (int, error) {
	if len(p.left) == 0 {
		return 0, io.EOF
	}
	end := bytes.IndexByte(p.left, '\n') + 1
	if end == 0 {
		end = len(p.left)
	}
	n := copy(b, p.left[:end])
	p.left = p.left[n:]
	return n, nil
}

// Write implements io.Writer.
func (p *player) Write(b []byte) (int, error) { return p.wrote.Write(b) }

// Close implements io.Closer.
func (p *player) Close() error { return nil }

// SetDeadline implements net.Conn.
func (p *player) SetDeadline(time.Time) error { return nil }

// FuzzAnswers: whatever a server answers, a message counts as sent only after its
// end was written, and the password is in nothing that is said of it.
func FuzzAnswers(f *testing.F) {
	good := "220 here\r\n250-here\r\n250-AUTH PLAIN\r\n250 SIZE 9\r\n235 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n221 bye\r\n"
	for _, said := range []string{good, strings.Replace(good, "235", "535", 1), strings.Replace(good, "354", "250", 1), "220", "421 4.3.2 busy\r\n", strings.Replace(good, "250 taken", "550-5.7.1 x\r\n550 5.7.1 y", 1)} {
		f.Add([]byte(said), "plain")
		f.Add([]byte(said), "xoauth2")
	}
	f.Fuzz(func(t *testing.T, said []byte, way string) {
		const secret = "Swordfish-0123456789"
		p := &player{left: said}
		long := time.Minute
		s := &Server{Host: "localhost", Port: "25", Security: Open, Name: "x", User: "u@example.com", Secret: NewSecret(secret), Mechanism: way,
			Patience: Patience{long, long, long, long, long}, Dial: func(context.Context, string) (net.Conn, error) { return p, nil }}
		line, fault := s.connect(context.Background())
		if fault == nil {
			closing := false
			e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: []byte("a\r\n")}, true, func() error { closing = true; return nil })
			ended := bytes.Contains(p.wrote.Bytes(), []byte("\r\n.\r\n"))
			if ended && !closing || (e.state == ledger.Accepted || e.state == ledger.Unknown) && !closing {
				t.Errorf("%s, ended %v, the ledger knew %v", e.state, ended, closing)
			}
			fault = e.fault
		}
		if fault != nil && strings.Contains(fault.Reply()+fault.Error(), secret) {
			t.Errorf("the password is in %q", fault.Reply())
		}
	})
}
