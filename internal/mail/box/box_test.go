package box

import (
	"context"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/box/testserver"
	"jianbao/internal/mail/post"
)

// serve starts a server with these folders, on this machine. Where special is not "", the
// server says that this is the folder of drafts.
func serve(t *testing.T, special string, folders ...string) *post.Server {
	t.Helper()
	s := testserver.Start(t, testserver.Options{User: "me@example.org", Password: "swordfish", Folders: folders, Drafts: special})
	return at(net.JoinHostPort(s.Host, s.Port), "swordfish")
}

// at is the server that listens there.
func at(address, password string) *post.Server {
	host, port, _ := net.SplitHostPort(address)
	return &post.Server{Host: host, Port: port, Security: post.Open, User: "me@example.org", Secret: post.NewSecret(password), Patience: post.Patient(),
		Dial: func(ctx context.Context, address string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "tcp", address)
		}}
}

func opened(t *testing.T, s *post.Server) *Box {
	t.Helper()
	b, err := Open(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	return b
}

func letter(n int) (id string, message []byte) {
	id = fmt.Sprintf("<%d@example.org>", n)
	return id, []byte("From: me@example.org\r\nTo: you@example.org\r\nSubject: brief\r\nMessage-ID: " + id + "\r\n\r\nWords.\r\n")
}

// What is laid in is there, and is known again by its Message-ID.
func TestLay(t *testing.T) {
	b := opened(t, serve(t, "", "INBOX", "草稿箱"))
	folder, err := b.Folder(t.Context(), Drafts, "")
	if err != nil || folder != "草稿箱" {
		t.Fatalf("the folder of drafts is %q, %v", folder, err)
	}
	for n := range 3 {
		id, message := letter(n)
		if has, err := b.Has(t.Context(), folder, id); err != nil || has {
			t.Fatalf("before: %v, %v", has, err)
		}
		if err := b.Lay(t.Context(), Drafts, folder, message, time.Unix(1e9, 0)); err != nil {
			t.Fatal(err)
		}
		if has, err := b.Has(t.Context(), folder, id); err != nil || !has {
			t.Fatalf("after: %v, %v", has, err)
		}
	}
}

// The server's own word for a folder goes before its name; a name that the campaign gives
// goes before both, and must be there.
func TestFolder(t *testing.T) {
	b := opened(t, serve(t, "Entwürfe", "INBOX", "Entwürfe", "Drafts", "Sent Items"))
	for _, c := range []struct {
		use         Use
		named, want string
	}{
		{Drafts, "", "Entwürfe"},
		{Drafts, "Drafts", "Drafts"},
		{Sent, "", "Sent Items"},
	} {
		if got, err := b.Folder(t.Context(), c.use, c.named); err != nil || got != c.want {
			t.Errorf("%q: %q, %v, want %q", c.named, got, err, c.want)
		}
	}
	if _, err := b.Folder(t.Context(), Drafts, "Nowhere"); err == nil || !strings.Contains(err.Error(), "Entwürfe") {
		t.Errorf("a folder that is not there: %v, want those that are", err)
	}
	bare := opened(t, serve(t, "", "INBOX", "Other"))
	if _, err := bare.Folder(t.Context(), Sent, ""); err == nil || !strings.Contains(err.Error(), "imap.sent") {
		t.Errorf("no folder: %v, want the key that names it", err)
	}
}

// Whatever the server is like, it ends, in words, without the password.
func TestOpenFails(t *testing.T) {
	wrong := serve(t, "", "INBOX")
	wrong.Secret = post.NewSecret("not-this-one")
	nobody := serve(t, "", "INBOX")
	nobody.User = ""
	talks := func(say string) *post.Server {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = l.Close() })
		go func() {
			c, err := l.Accept()
			if err != nil {
				return
			}
			for {
				if _, err := c.Write([]byte(say)); err != nil {
					return
				}
			}
		}()
		s := at(l.Addr().String(), "not-this-one")
		s.Patience.Connect = 5 * time.Second
		return s
	}
	for name, c := range map[string]struct {
		s    *post.Server
		want string
	}{
		"password": {wrong, "refused the login"},
		"user":     {nobody, "imap.user"},
		"endless":  {talks("* OK " + strings.Repeat("x", 60_000)), ""},
		"echo":     {talks("* BAD not-this-one\r\n"), ""},
	} {
		b, err := Open(t.Context(), c.s)
		if err == nil {
			b.Close()
			t.Fatalf("%s: opened", name)
		}
		if !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "not-this-one") {
			t.Errorf("%s: %v, want %q, and no password", name, err, c.want)
		}
	}
}
