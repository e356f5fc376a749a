package post

import (
	"context"
	"crypto/tls"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// connection is a connection that is ready for messages.
type connection struct {
	server *Server
	wire   *wire
	client *smtp.Client
	used   int // transactions so far
}

// connect dials, secures, greets and logs in.
func (s *Server) connect(ctx context.Context) (*connection, *Fault) {
	if err := s.Ready(ctx); err != nil {
		return nil, &Fault{Stage: LoggingIn, Nature: NoLogin, Text: err.Error()}
	}
	w, f := s.dial(ctx)
	if f != nil {
		return nil, f
	}
	defer w.closeAfter(s.Patience.Connect)()
	defer w.closeSoon(ctx, 0)()
	c := &connection{server: s, wire: w}
	if f := c.greet(ctx); f != nil {
		_ = w.Close()
		return nil, f
	}
	if f := c.login(); f != nil {
		_ = w.Close()
		return nil, f
	}
	c.client.CommandTimeout, c.client.SubmissionTimeout = s.Patience.Command, s.Patience.End
	return c, nil
}

// dial opens a connection to the server.
func (s *Server) dial(ctx context.Context) (*wire, *Fault) {
	ctx, cancel := context.WithTimeout(ctx, s.Patience.Connect)
	defer cancel()
	conn, err := s.Dial(ctx, net.JoinHostPort(s.Host, s.Port))
	if err != nil {
		f := s.fault(Dialling, err, nil)
		if ctx.Err() == context.DeadlineExceeded {
			f.Nature = Slow
		}
		return nil, f
	}
	return &wire{Conn: conn}, nil
}

// TLS is how TLS is spoken. The certificate is always checked.
func (s *Server) TLS() *tls.Config {
	return &tls.Config{ServerName: strings.Trim(s.Host, "[]"), RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
}

// greet secures the connection and says EHLO on it.
func (c *connection) greet(ctx context.Context) *Fault {
	s := c.server
	stage := Greeting
	switch s.Security {
	case Implicit:
		conn := tls.Client(c.wire, s.TLS())
		if err := conn.HandshakeContext(ctx); err != nil {
			return s.fault(Securing, err, c.wire)
		}
		c.client = smtp.NewClient(conn)
	case StartTLS:
		if f := c.startTLS(); f != nil {
			return f
		}
		stage = Securing // the handshake comes with the first word after it
	default:
		c.client = smtp.NewClient(c.wire)
	}
	if err := c.client.Hello(s.Name); err != nil {
		return s.fault(stage, err, c.wire)
	}
	if s.Security != Opportunistic {
		return nil
	}
	if offered, _ := c.client.Extension("STARTTLS"); !offered {
		return nil
	}
	return c.again(ctx)
}

// noStartTLS is the client's error for a server that does not offer STARTTLS. It
// only chooses the words of our message: whatever the error, nothing is sent.
const noStartTLS = "smtp: server doesn't support STARTTLS"

// startTLS sends EHLO and STARTTLS. What a third party may have put behind the
// server's answer in clear text is dropped by the client with its reader.
func (c *connection) startTLS() *Fault {
	client, err := smtp.NewClientStartTLS(c.wire, c.server.TLS())
	if err == nil {
		c.client = client
		return nil
	}
	f := c.server.fault(Greeting, err, c.wire)
	if err.Error() == noStartTLS || f.Nature == Answer && f.Code != 421 && f.Code != 554 {
		f.Stage, f.Nature = Securing, NoTLS
	}
	return f
}

// again makes the connection anew, now with the STARTTLS that was offered: the
// client can take it up only at the beginning of a connection.
func (c *connection) again(ctx context.Context) *Fault {
	_ = c.client.Quit()
	_ = c.wire.Close()
	w, f := c.server.dial(ctx)
	if f != nil {
		return f
	}
	c.wire = w
	defer w.closeAfter(c.server.Patience.Connect)()
	if f := c.startTLS(); f != nil {
		_ = w.Close()
		return f
	}
	if err := c.client.Hello(c.server.Name); err != nil {
		return c.server.fault(Securing, err, w)
	}
	return nil
}

// login authenticates (RFC 4954).
func (c *connection) login() *Fault {
	s := c.server
	if s.User == "" {
		return nil
	}
	offered, ways := c.client.Extension("AUTH")
	mechanism := s.Mechanism
	for _, m := range []string{"plain", "login"} {
		if mechanism == "" && c.client.SupportsAuth(m) {
			mechanism = m
		}
	}
	if !offered || mechanism == "" {
		text := "the server asks for no login, but smtp.user gives one"
		if offered {
			text = "the server offers only these ways to log in: " + s.clean(ways)
		}
		return &Fault{Stage: LoggingIn, Nature: NoLogin, Text: text}
	}
	if err := c.client.Auth(s.SASL(mechanism)); err != nil {
		return s.fault(LoggingIn, err, c.wire)
	}
	return nil
}

// SASL is the login of a mechanism: "plain", "login" or "xoauth2".
func (s *Server) SASL(mechanism string) sasl.Client {
	switch mechanism {
	case "login":
		return sasl.NewLoginClient(s.User, s.Secret.text)
	case "xoauth2":
		return &xoauth2{user: s.User, token: s.Secret}
	}
	return sasl.NewPlainClient("", s.User, s.Secret.text)
}

// xoauth2 logs in with a token, as Gmail and Exchange want it.
type xoauth2 struct {
	user  string
	token Secret
}

// Start implements sasl.Client.
func (x *xoauth2) Start() (string, []byte, error) {
	return "XOAUTH2", []byte("user=" + x.user + "\x01auth=Bearer " + x.token.text + "\x01\x01"), nil
}

// Next implements sasl.Client. A server that refuses first says why, and waits
// for an empty answer.
func (x *xoauth2) Next([]byte) ([]byte, error) { return []byte{}, nil }

// hangUp says QUIT and ends the connection; it waits five seconds at most.
func (c *connection) hangUp() {
	const farewell = 5 * time.Second
	defer c.wire.closeAfter(farewell)()
	_ = c.client.Quit()
	_ = c.wire.Close()
}
