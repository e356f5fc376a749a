package box

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/post"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// Box is a mailbox to which one is logged in. One goroutine at a time may use it.
type Box struct {
	client *imapclient.Client
	wire   *wire
	server *post.Server
	folder string // that is selected; "": none
}

// Open connects to the server, secures the way, and logs in. Its errors are for people,
// and never hold the password.
func Open(ctx context.Context, s *post.Server) (*Box, error) {
	if err := s.Ready(ctx); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.Patience.Connect)
	defer cancel()
	conn, err := s.Dial(ctx, net.JoinHostPort(s.Host, s.Port))
	if err != nil {
		return nil, s.Told(err)
	}
	b := &Box{wire: &wire{Conn: conn}, server: s}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	if err = b.begin(ctx); err != nil {
		_ = conn.Close()
		return nil, b.told(ctx, err)
	}
	return b, nil
}

// begin secures the connection, waits for the server's first words, and logs in.
func (b *Box) begin(ctx context.Context) (err error) {
	options := &imapclient.Options{TLSConfig: b.server.TLS()}
	switch b.server.Security {
	case post.Implicit:
		conn := tls.Client(b.wire, options.TLSConfig)
		if err := conn.HandshakeContext(ctx); err != nil {
			return err
		}
		b.client = imapclient.New(conn, options)
	case post.StartTLS:
		if b.client, err = imapclient.NewStartTLS(b.wire, options); err != nil {
			return err
		}
	default:
		b.client = imapclient.New(b.wire, options)
	}
	if err := b.client.WaitGreeting(); err != nil {
		return err
	}
	if err := b.login(); err != nil {
		return err
	}
	// NetEase's servers open no folder to a program that has not said its name (RFC 2971).
	if b.client.Caps().Has(imap.CapID) {
		_, _ = b.client.ID(&imap.IDData{Name: "jianbao"}).Wait()
	}
	return nil
}

// login logs in by a token where the campaign says so, else by LOGIN, else by PLAIN.
func (b *Box) login() error {
	s := b.server
	if s.User == "" {
		return diag.Words{"imap.user is missing: a mailbox belongs to somebody", "缺 imap.user：邮箱总是某个人的"}
	}
	mechanism := s.Mechanism
	if mechanism == "" && b.client.Caps().Has(imap.CapLoginDisabled) {
		mechanism = "plain"
	}
	if mechanism != "" {
		return b.client.Authenticate(s.SASL(mechanism))
	}
	return b.client.Login(s.User, s.Secret.Reveal()).Wait()
}

// Close logs out and ends the connection; it waits five seconds at most.
func (b *Box) Close() {
	const farewell = 5 * time.Second
	timer := time.AfterFunc(farewell, func() { _ = b.wire.Close() })
	defer timer.Stop()
	_ = b.client.Logout().Wait()
	_ = b.client.Close()
}

// told is an error for people, in which what the server says is cleaned.
func (b *Box) told(ctx context.Context, err error) error {
	var words diag.Words
	var answer *imap.Error
	switch {
	case errors.As(err, &words):
		return words
	case b.wire.endless.Load():
		return errEndless
	case errors.As(err, &answer) && answer.Code == imap.ResponseCodeAuthenticationFailed:
		return diag.Words{"the server refused the login", "服务器拒绝登录"}
	case b.wire.late.Load(), ctx.Err() != nil && errors.Is(ctx.Err(), context.DeadlineExceeded):
		return diag.Words{"the server gave no answer", "服务器没有答复"}
	}
	return b.server.Told(err)
}
