// Package testserver is a mail server for tests, on this machine. It fails at the
// step of a transaction at which it is told to, and keeps the messages that it
// took. Only tests may import it.
package testserver

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Step is a step of a transaction, at which the server may be told to fail.
type Step string

// The steps, in their order.
const (
	Connect Step = "connect" // a connection is there; nothing was said
	Login   Step = "login"
	Mail    Step = "mail" // MAIL FROM has come, and is not answered
	Rcpt    Step = "rcpt"
	Data    Step = "data" // DATA is answered, and the first 1,000 bytes have come
	Dot     Step = "dot"  // the end of the message has come, and is not answered
)

// ErrDrop cuts the connection at the step. At Dot the message counts as taken.
var ErrDrop = errors.New("drop")

// ErrDropUntaken cuts the connection at Dot; the message is not taken.
var ErrDropUntaken = errors.New("drop, untaken")

// Options say how a server behaves.
type Options struct {
	TLS      string // "implicit", "starttls", or "" for none
	User     string // "" asks for no login
	Password string
	MaxSize  int64  // of a message, in bytes; 0 means no limit
	Host     string // the name on its certificate; "" means localhost
	// At is called at each step; to is the last recipient, "" before Rcpt. Its
	// error is the server's answer: an *smtp.SMTPError, ErrDrop or
	// ErrDropUntaken. A nil At never fails.
	At func(step Step, to string) error
}

// Taken is a message that the server took.
type Taken struct {
	From string
	To   []string
	Data []byte
}

// Server is a running server.
type Server struct {
	Port string
	CA   []byte // the certificate of its authority, as PEM
	o    Options
	mu   sync.Mutex
	list []Taken
}

// Start starts a server, and stops it with the test.
func Start(t testing.TB, o Options) *Server {
	t.Helper()
	if o.Host == "" {
		o.Host = "localhost"
	}
	if o.At == nil {
		o.At = func(Step, string) error { return nil }
	}
	s := &Server{o: o}
	certificate, ca := Certificate(t, o.Host)
	s.CA = ca
	server := smtp.NewServer(smtp.BackendFunc(s.session))
	server.Domain, server.AllowInsecureAuth, server.MaxMessageBytes = "mail.example", true, o.MaxSize
	server.ErrorLog = quiet{}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, s.Port, _ = net.SplitHostPort(listener.Addr().String())
	configuration := &tls.Config{Certificates: []tls.Certificate{certificate}}
	switch o.TLS {
	case "implicit":
		listener = tls.NewListener(listener, configuration)
	case "starttls":
		server.TLSConfig = configuration
	}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

// quiet is a log that keeps nothing.
type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}

// Certificate makes a certificate for a host, and the authority that signed it,
// as PEM. The two are one: it signs itself.
func Certificate(t testing.TB, host string) (certificate tls.Certificate, ca []byte) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, DNSNames: []string{host},
		IPAddresses: []net.IP{}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key},
		pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
}

// Taken gives every message that the server took, in order.
func (s *Server) Taken() []Taken {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Taken(nil), s.list...)
}

// Count says how many messages each address got, where it was the first
// recipient.
func (s *Server) Count() map[string]int {
	count := map[string]int{}
	for _, m := range s.Taken() {
		count[m.To[0]]++
	}
	return count
}

func (s *Server) session(c *smtp.Conn) (smtp.Session, error) {
	one := &session{server: s, conn: c}
	return one, one.at(Connect)
}

// session is one connection.
type session struct {
	server *Server
	conn   *smtp.Conn
	in     bool  // it has logged in
	now    Taken // the message under way
}

// at asks At what happens at a step, and cuts the connection if that is to.
func (x *session) at(step Step) error {
	to := ""
	if len(x.now.To) > 0 {
		to = x.now.To[len(x.now.To)-1]
	}
	err := x.server.o.At(step, to)
	if errors.Is(err, ErrDrop) || errors.Is(err, ErrDropUntaken) {
		_ = x.conn.Conn().Close()
	}
	return err
}

// AuthMechanisms implements smtp.AuthSession.
func (x *session) AuthMechanisms() []string {
	if x.server.o.User == "" {
		return nil
	}
	return []string{sasl.Plain}
}

// Auth implements smtp.AuthSession.
func (x *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != x.server.o.User || password != x.server.o.Password {
			return &smtp.SMTPError{Code: 535, Message: "Login Fail, " + password}
		}
		x.in = true
		return x.at(Login)
	}), nil
}

// Mail implements smtp.Session.
func (x *session) Mail(from string, _ *smtp.MailOptions) error {
	if x.server.o.User != "" && !x.in {
		return smtp.ErrAuthRequired
	}
	x.now = Taken{From: from}
	return x.at(Mail)
}

// Rcpt implements smtp.Session.
func (x *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	x.now.To = append(x.now.To, to)
	err := x.at(Rcpt)
	if err != nil {
		x.now.To = x.now.To[:len(x.now.To)-1]
	}
	return err
}

// Data implements smtp.Session.
func (x *session) Data(r io.Reader) error {
	head := make([]byte, 1000)
	n, _ := io.ReadFull(r, head)
	if err := x.at(Data); err != nil {
		return err
	}
	rest, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	x.now.Data = bytes.Join([][]byte{head[:n], rest}, nil)
	err = x.server.o.At(Dot, x.now.To[len(x.now.To)-1])
	if err == nil || errors.Is(err, ErrDrop) {
		x.server.mu.Lock()
		x.server.list = append(x.server.list, x.now)
		x.server.mu.Unlock()
	}
	if errors.Is(err, ErrDrop) || errors.Is(err, ErrDropUntaken) {
		_ = x.conn.Conn().Close()
	}
	return err
}

// Reset implements smtp.Session.
func (x *session) Reset() { x.now = Taken{} }

// Logout implements smtp.Session.
func (x *session) Logout() error { return nil }
