package post

import (
	"bufio"
	"context"
	"encoding/base64"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
)

// scripted is a server that gives the answers it is told, word for word. Its
// answer to a command, or to the end of a message, is replies[command], else the
// usual one.
func scripted(t *testing.T, replies map[string]string) (port string, commands func() []string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	said := make(chan string, 1000)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go speak(conn, replies, said)
		}
	}()
	_, port, _ = net.SplitHostPort(l.Addr().String())
	return port, func() (all []string) {
		for {
			select {
			case c := <-said:
				all = append(all, c)
			default:
				return all
			}
		}
	}
}

// speak answers one connection. An answer that does not end in a line end is
// the last.
func speak(conn net.Conn, replies map[string]string, said chan<- string) {
	defer conn.Close()
	answer := func(to, usual string) bool {
		if r, ok := replies[to]; ok {
			usual = r
		}
		_, err := conn.Write([]byte(usual))
		return err == nil && strings.HasSuffix(usual, "\r\n")
	}
	if !answer("", "220 here\r\n") {
		return
	}
	lines := bufio.NewReader(conn)
	usual := map[string]string{"EHLO": "250-here\r\n250-8BITMIME\r\n250 SIZE\r\n", "DATA": "354 go on\r\n"}
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		word := strings.ToUpper(strings.Fields(line + " x")[0])
		said <- strings.TrimSpace(line)
		reply := usual[word]
		if reply == "" {
			reply = "250 ok\r\n"
		}
		if !answer(word, reply) {
			return
		}
		if word != "DATA" || replies["DATA"] != "" {
			continue
		}
		for line != ".\r\n" {
			if line, err = lines.ReadString('\n'); err != nil {
				return
			}
		}
		said <- "."
		if !answer(".", "250 taken\r\n") {
			return
		}
	}
}

// TestOddAnswers: what counts is the first digit; what cannot be read at the end
// of a message is unknown, and before it a reason to begin again.
func TestOddAnswers(t *testing.T) {
	for _, c := range []struct {
		name    string
		replies map[string]string
		state   ledger.State
		said    string
	}{
		{"another yes", map[string]string{".": "251 will forward\r\n"}, ledger.Accepted, ""},
		{"a yes of several lines", map[string]string{".": "250-one\r\n250-two\r\n250 three\r\n"}, ledger.Accepted, ""},
		{"a yes without words, which the client does not read", map[string]string{".": "250\r\n"}, ledger.Unknown, ""},
		{"a yes with bare LF", map[string]string{".": "250 ok\n"}, ledger.Accepted, ""},
		{"half a yes", map[string]string{".": "25"}, ledger.Unknown, ""},
		{"a yes whose words do not end", map[string]string{".": "250 o"}, ledger.Accepted, ""},
		{"nothing that is an answer", map[string]string{".": "what?\r\n"}, ledger.Unknown, ""},
		{"go on, at the end", map[string]string{".": "354 go on\r\n"}, ledger.Unknown, ""},
		{"an answer without end", map[string]string{".": "250 " + strings.Repeat("x", 100_000)}, ledger.Unknown, ""},
		{"a no with a terminal's commands", map[string]string{".": "550 \x1b[2Jgone\u202e\x07\r\n"}, ledger.Refused, "550 [2Jgone"},
		{"a no at DATA", map[string]string{"DATA": "554 no valid recipients\r\n"}, ledger.Refused, "554 no valid"},
		{"nonsense at RCPT", map[string]string{"RCPT": "huh\r\n"}, ledger.Planned, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			port, commands := scripted(t, c.replies)
			long := 20 * time.Second
			s := &Server{Host: "localhost", Port: port, Security: Open, Name: "[127.0.0.1]", Dial: dialHere, Patience: Patience{long, long, long, long, long}}
			line, f := s.connect(context.Background())
			if f != nil {
				t.Fatal(f)
			}
			defer line.hangUp()
			closed := false
			e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: text(1)}, true, func() error { closed = true; return nil })
			if e.state != c.state || e.fault != nil && !strings.Contains(e.fault.Reply(), c.said) {
				t.Errorf("%s, want %s: %+v", e.state, c.state, e.fault)
			}
			if e.fault != nil && strings.ContainsAny(e.fault.Text, "\x1b\x07\u202e") {
				t.Errorf("%q goes to the terminal", e.fault.Text)
			}
			ended := strings.Contains(strings.Join(commands(), "\n"), "\n.")
			if ended && !closed {
				t.Error("the message was ended before the ledger had it")
			}
		})
	}
}

// plainServer is the server at a port of this machine, without encryption.
func plainServer(port string) *Server {
	long := 20 * time.Second
	return &Server{Host: "localhost", Port: port, Security: Open, Name: "x", Dial: dialHere, Patience: Patience{long, long, long, long, long}}
}

// TestAnswerWithoutEnd: a server that talks without end, in lines or in one line,
// is given up after a bounded number of bytes, at every step.
func TestAnswerWithoutEnd(t *testing.T) {
	for i, at := range []string{"", "EHLO", "MAIL", "RCPT", "DATA", ".", "", "EHLO", "MAIL", "RCPT", "DATA", "."} {
		said := strings.Repeat("220-still here\r\n", 500_000)
		if i >= 6 {
			said = strings.Repeat("220-still here ", 500_000)
		}
		port, _ := scripted(t, map[string]string{at: said})
		line, f := plainServer(port).connect(context.Background())
		if f == nil {
			e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: text(1)}, true, func() error { return nil })
			f = e.fault
			if want := map[bool]ledger.State{true: ledger.Unknown, false: ledger.Planned}[at == "."]; e.state != want || !e.lost {
				t.Errorf("at %q: %s, want %s", at, e.state, want)
			}
			if heard := line.wire.heard.Load(); heard > mostAnswer+64<<10 {
				t.Errorf("at %q: %d bytes were read", at, heard)
			}
		}
		if f == nil || f.Nature != Endless {
			t.Errorf("at %q: %+v", at, f)
		}
	}
}

// TestYesToDATA: a server that says 2xx to DATA is at another step than we are.
// The message is not sent, and the connection is dropped.
func TestYesToDATA(t *testing.T) {
	port, commands := scripted(t, map[string]string{"DATA": "250 ok\r\n"})
	line, f := plainServer(port).connect(context.Background())
	if f != nil {
		t.Fatal(f)
	}
	e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: text(1)}, true, func() error { return nil })
	if !e.lost || e.state != ledger.Planned {
		t.Errorf("%s, lost %v: %+v", e.state, e.lost, e.fault)
	}
	if said := strings.Join(commands(), " "); !strings.HasSuffix(said, "DATA") {
		t.Errorf("after it we said %s", said)
	}
}

// TestEchoedLogin: whatever form a server gives it, nothing of what it answers to
// the login is repeated, and later on no line with the password in it.
func TestEchoedLogin(t *testing.T) {
	const secret = "ya29.Swordfish-0123456789"
	ehlo := "250-here\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250 SIZE\r\n"
	inPieces := func(code, s string) (out string) {
		for ; len(s) > 7; s = s[7:] {
			out += code + "-5.7.8 " + s[:7] + "\r\n"
		}
		return out + code + " 5.7.8 " + s + "\r\n"
	}
	token := base64.StdEncoding.EncodeToString([]byte("user=u@example.com\x01auth=Bearer " + secret + "\x01\x01"))
	plain := base64.StdEncoding.EncodeToString([]byte("\x00u@example.com\x00" + secret))
	for _, way := range []string{"plain", "login", "xoauth2"} {
		for name, said := range map[string]string{"clear": secret, "token": token, "plain": plain, "alone": base64.StdEncoding.EncodeToString([]byte(secret)), "backwards": "9876543210-hsifdrowS"} {
			for how, reply := range map[string]string{"line": "535 5.7.8 bad: " + said + "\r\n", "pieces": inPieces("535", said), "no answer": "AUTH " + said + "\r\n", "challenge": "334 " + said + "\r\n"} {
				port, _ := scripted(t, map[string]string{"EHLO": ehlo, "AUTH": reply})
				s := plainServer(port)
				s.User, s.Secret, s.Mechanism = "u@example.com", NewSecret(secret), way
				_, f := s.connect(context.Background())
				if f == nil {
					continue // to a challenge this server takes anything
				}
				if all := joined(fmt.Sprintf("%v %+v %s", f, f, f.Reply())); strings.Contains(all, joined(said)[:6]) {
					t.Errorf("%s, %s in %s: %s", way, name, how, all)
				}
			}
			if name == "backwards" {
				continue // nobody can know all forms
			}
			port, _ := scripted(t, map[string]string{"EHLO": ehlo, "AUTH": "235 2.7.0 ok\r\n", "MAIL": inPieces("550", said)})
			s := plainServer(port)
			s.User, s.Secret, s.Mechanism = "u@example.com", NewSecret(secret), way
			line, f := s.connect(context.Background())
			if f != nil {
				t.Fatal(f)
			}
			e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: text(1)}, true, func() error { return nil })
			if e.fault == nil || strings.Contains(joined(e.fault.Reply()), said[:6]) {
				t.Errorf("%s, later, in pieces: %+v", name, e.fault)
			}
		}
	}
}

// cutting is a connection whose writes fail from a moment on, half way.
type cutting struct {
	net.Conn
	cut *bool
}

func (c cutting) Write(p []byte) (int, error) {
	if !*c.cut {
		return c.Conn.Write(p)
	}
	n, _ := c.Conn.Write(p[:len(p)/2])
	_ = c.Conn.Close()
	return n, net.ErrClosed
}

// TestCutInTheEnd: where the end of a message did not leave us whole, the server
// surely does not have it, and it is sent again.
func TestCutInTheEnd(t *testing.T) {
	port, commands := scripted(t, nil)
	cut := false
	long := 20 * time.Second
	s := &Server{Host: "localhost", Port: port, Security: Open, Name: "x", Patience: Patience{long, long, long, long, long},
		Dial: func(ctx context.Context, address string) (net.Conn, error) {
			conn, err := dialHere(ctx, address)
			return cutting{conn, &cut}, err
		}}
	line, f := s.connect(context.Background())
	if f != nil {
		t.Fatal(f)
	}
	e := line.send(context.Background(), &Letter{From: "a@example.com", To: "b@example.org", Data: text(1)}, true, func() error { cut = true; return nil })
	if e.state != ledger.Planned || !e.lost || e.fault == nil {
		t.Errorf("%s: %+v", e.state, e.fault)
	}
	if strings.Contains(strings.Join(commands(), "\n"), "\n.") {
		t.Error("the server has the end of it")
	}
}

// TestDayAndClock: a day's count begins anew with the next day only, not when
// the clock is put back.
func TestDayAndClock(t *testing.T) {
	noon := time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC)
	p := newPace(Limits{PerDay: 1}, noon, 0)
	p.tried(noon, "a@example.org", true)
	for _, c := range []struct {
		days int
		full bool
	}{{0, true}, {-1, true}, {-400, true}, {0, true}, {1, false}} {
		if full, _ := p.full(noon.AddDate(0, 0, c.days)); full != c.full {
			t.Errorf("%d days on: full is %v", c.days, full)
		}
	}
}
