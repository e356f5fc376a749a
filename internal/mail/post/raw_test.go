package post

import (
	"bufio"
	"context"
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
		if word != "DATA" || strings.HasPrefix(replies["DATA"], "5") {
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

// TestGreetingGoesOnForEver: a server that talks without end, before the first
// message, is given up.
func TestGreetingGoesOnForEver(t *testing.T) {
	port, _ := scripted(t, map[string]string{"": strings.Repeat("220-still here\r\n", 500_000)})
	s := &Server{Host: "localhost", Port: port, Security: Open, Name: "x", Dial: dialHere, Patience: Patience{Connect: time.Second}}
	if _, f := s.connect(context.Background()); f == nil {
		t.Error("it was taken for a greeting")
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
