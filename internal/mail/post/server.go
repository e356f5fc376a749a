package post

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"net"
	"strings"
	"time"
)

// Security is how the way to the server is encrypted.
type Security uint8

// The ways, the safest first.
const (
	Implicit      Security = iota // TLS from the first byte, as on port 465 (RFC 8314)
	StartTLS                      // STARTTLS before anything else, as on port 587 (RFC 3207)
	Opportunistic                 // STARTTLS if it is offered: for this machine, or when the user insists
	Open                          // no encryption: for this machine, or when the user insists
)

// Secret is a password or a token. It is printed as dots.
type Secret struct{ text string }

// NewSecret keeps a password out of what is printed.
func NewSecret(text string) Secret { return Secret{text} }

// String implements fmt.Stringer.
func (Secret) String() string { return "•••" }

// GoString implements fmt.GoStringer.
func (Secret) GoString() string { return "•••" }

// Reveal is the password itself, for the server alone.
func (s Secret) Reveal() string { return s.text }

// Empty says that there is no password.
func (s Secret) Empty() bool { return s.text == "" }

// Server is where messages are handed over, and how.
type Server struct {
	Host      string
	Port      string
	Security  Security
	Roots     *x509.CertPool                            // the authorities that certificates are checked against; nil means the system's
	User      string                                    // "" for a server without a login
	Secret    Secret                                    // the user's password or token
	Renew     func(ctx context.Context) (Secret, error) // gives the Secret of each login anew; nil: it stays as it is
	Mechanism string                                    // "plain", "login", "xoauth2"; "" means the first of plain and login that the server has
	Name      string                                    // by which this machine introduces itself (EHLO)
	Patience  Patience
	Dial      func(ctx context.Context, address string) (net.Conn, error)
}

// Patience is how long the server may take.
type Patience struct {
	Connect time.Duration // until it is ready for the first message, login included
	Command time.Duration // for the answer to a command
	Body    time.Duration // for each begun 100 KB of a message
	End     time.Duration // for the answer to the end of a message
	Stop    time.Duration // for the rest of a transaction after the context has ended
}

// Patient is as patient as RFC 5321 4.5.3.2 asks. The exception are commands, for
// which nobody would wait five minutes.
func Patient() Patience {
	return Patience{Connect: time.Minute, Command: 2 * time.Minute, Body: 3 * time.Minute, End: 10 * time.Minute, Stop: 30 * time.Second}
}

// Loopback says that a host is this machine, judged by its name alone.
func Loopback(host string) bool {
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// Ready gives the server the secret of the login that comes.
func (s *Server) Ready(ctx context.Context) (err error) {
	if s.Renew != nil {
		s.Secret, err = s.Renew(ctx)
	}
	return err
}

// Told is an error for people, with what the server said as clean leaves it.
func (s *Server) Told(err error) error { return errors.New(s.clean(err.Error())) }

// joined is a text without its spaces and line ends.
func joined(text string) string { return strings.Join(strings.Fields(text), "") }

// clean is what a server said, fit to be printed and kept: on one line, of 300
// characters at most, without the password that some servers send back.
func (s *Server) clean(text string) string {
	if !s.Secret.Empty() {
		_, token, _ := (&xoauth2{s.User, s.Secret}).Start()
		for _, form := range []string{s.Secret.text,
			base64.StdEncoding.EncodeToString([]byte(s.Secret.text)),
			base64.StdEncoding.EncodeToString([]byte("\x00" + s.User + "\x00" + s.Secret.text)),
			base64.StdEncoding.EncodeToString(token)} {
			text = strings.ReplaceAll(text, form, s.Secret.String())
			if strings.Contains(joined(text), joined(form)) { // in pieces
				return s.Secret.String()
			}
		}
	}
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	text = strings.Join(strings.Fields(text), " ")
	const most = 300
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return text
}
