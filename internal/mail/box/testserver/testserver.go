// Package testserver is a mail server with a mailbox, for tests: a real one, by IMAP, that
// breaks off where it is told to.
package testserver

import (
	"bytes"
	"io"
	"log"
	"net"
	"net/mail"
	"sync"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

// Options are what the server is like.
type Options struct {
	User, Password string
	Folders        []string
	Drafts         string // the folder that the server says is that of drafts (RFC 6154); "": it says nothing
	BreakAfter     int    // it breaks off after it has taken so many messages, before it says so, each time; 0: never
}

// Server is a server on this machine.
type Server struct {
	Host, Port string

	options Options
	mu      sync.Mutex
	taken   map[string][][]byte // the messages, by their folders
}

// Start starts a server, which ends with the test.
func Start(t testing.TB, o Options) *Server {
	t.Helper()
	user := imapmemserver.NewUser(o.User, o.Password)
	for _, f := range o.Folders {
		if err := user.Create(f, nil); err != nil {
			t.Fatal(err)
		}
	}
	mem := imapmemserver.New()
	mem.AddUser(user)
	s := &Server{options: o, taken: map[string][][]byte{}}
	caps := imap.CapSet{imap.CapIMAP4rev1: {}}
	if o.Drafts != "" {
		caps[imap.CapSpecialUse] = struct{}{}
	}
	server := imapserver.New(&imapserver.Options{Caps: caps, InsecureAuth: true, Logger: log.New(io.Discard, "", 0),
		NewSession: func(c *imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &session{mem.NewSession(), s, c}, nil, nil
		},
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.Host, s.Port, _ = net.SplitHostPort(l.Addr().String())
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

// Taken are the messages of a folder, in the order in which they came.
func (s *Server) Taken(folder string) [][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.taken[folder]
}

// Count says how often the message to each address is in a folder.
func (s *Server) Count(folder string) map[string]int {
	out := map[string]int{}
	for _, m := range s.Taken(folder) {
		read, err := mail.ReadMessage(bytes.NewReader(m))
		if err != nil {
			continue
		}
		for _, to := range address(read) {
			out[to]++
		}
	}
	return out
}

func address(m *mail.Message) (out []string) {
	all, _ := m.Header.AddressList("To")
	for _, a := range all {
		out = append(out, a.Address)
	}
	return out
}

// session is one connection.
type session struct {
	imapserver.Session
	s *Server
	c *imapserver.Conn
}

// List implements imapserver.Session.
func (s *session) List(w *imapserver.ListWriter, ref string, patterns []string, o *imap.ListOptions) error {
	if s.s.options.Drafts == "" {
		return s.Session.List(w, ref, patterns, o)
	}
	for _, f := range s.s.options.Folders {
		data := &imap.ListData{Mailbox: f, Delim: '/'}
		if f == s.s.options.Drafts {
			data.Attrs = []imap.MailboxAttr{imap.MailboxAttrDrafts}
		}
		if err := w.WriteList(data); err != nil {
			return err
		}
	}
	return nil
}

// Append implements imapserver.Session.
func (s *session) Append(folder string, r imap.LiteralReader, o *imap.AppendOptions) (*imap.AppendData, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	done, err := s.Session.Append(folder, &literal{bytes.NewReader(data)}, o)
	if err != nil {
		return nil, err
	}
	s.s.mu.Lock()
	defer s.s.mu.Unlock()
	s.s.taken[folder] = append(s.s.taken[folder], data)
	if n := s.s.options.BreakAfter; n > 0 && len(s.s.taken[folder])%n == 0 {
		_ = s.c.NetConn().Close()
	}
	return done, nil
}

// literal is a message that was read already.
type literal struct{ *bytes.Reader }
