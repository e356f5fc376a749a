package cli

import (
	"context"
	"crypto/x509"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/post"
)

// passwordVariable holds the password or the token. It is the only setting of
// the environment that no flag has: a flag could be read in the list of
// processes.
const passwordVariable = "JIANBAO_SMTP_PASSWORD"

// mostPassword bounds the file of the password, and that of certificates.
const mostPassword, mostCertificates = 64 << 10, 4 << 20

// prepareServer makes ready who takes the messages; nothing is dialled yet.
func (d *dispatch) prepareServer(ctx context.Context) bool {
	s := d.campaign.SMTP
	switch {
	case s.Host == "":
		d.log.Add(diag.NoMailServer, diag.Pos{File: d.file}, nil)
		return false
	case d.plain == 1:
		d.log.Add(diag.PlainTwice, diag.Pos{}, nil)
		return false
	}
	d.server = &post.Server{Host: s.Host, Port: strconv.Itoa(s.Port), Security: securityOf(s, d.plain > 1), User: s.User,
		Mechanism: s.Auth, Name: "[127.0.0.1]", Patience: post.Patient(), Dial: d.dial}
	return d.password(ctx) && d.certificates(ctx)
}

// securityOf is how the way to a server is encrypted. To this machine, or where
// the user insists, it need not be, unless the campaign says how.
func securityOf(s campaign.SMTP, plain bool) post.Security {
	switch {
	case plain && !(s.Chosen && s.Security == campaign.TLS):
		return post.Opportunistic
	case post.Loopback(s.Host) && !s.Chosen && s.Port != 465:
		return post.Opportunistic
	case s.Security == campaign.StartTLS:
		return post.StartTLS
	}
	return post.Implicit
}

func (s *session) dial(ctx context.Context, address string) (net.Conn, error) {
	if s.Dial != nil {
		return s.Dial(ctx, address)
	}
	return new(net.Dialer).DialContext(ctx, "tcp", address)
}

// beside is the path of a file that the campaign names, as the user would call it.
func (d *dispatch) beside(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(d.file), name)
}

// password reads the password from the environment, or from its file.
func (d *dispatch) password(ctx context.Context) bool {
	s := d.campaign.SMTP
	if s.User == "" {
		return true
	}
	if text := d.env(passwordVariable); text != "" {
		d.server.Secret = post.NewSecret(text)
		return true
	}
	if s.Password.Text == "" {
		d.log.Add(diag.NoPassword, s.Pos, diag.Args{"user": s.User})
		return false
	}
	file := d.beside(s.Password.Text)
	// On Windows the bits say nothing of who may read a file.
	if info, err := os.Stat(d.path(file)); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		d.log.Add(diag.PasswordShared, s.Password.Pos, diag.Args{"file": file, "mode": info.Mode().Perm().String()})
		return false
	}
	data, ok := d.readUpTo(ctx, file, mostPassword, "mail.password")
	if !ok {
		return false
	}
	text := strings.TrimRight(strings.TrimPrefix(string(data), "\ufeff"), "\r\n")
	if text == "" || strings.ContainsAny(text, "\r\n\x00") {
		d.log.Add(diag.PasswordEmpty, s.Password.Pos, nil)
		return false
	}
	d.server.Secret = post.NewSecret(text)
	return true
}

// certificates reads the authority that a server of the house is checked against.
func (d *dispatch) certificates(ctx context.Context) bool {
	ca := d.campaign.SMTP.CA
	if ca.Text == "" {
		return true
	}
	data, ok := d.readUpTo(ctx, d.beside(ca.Text), mostCertificates, "authority.pem")
	if !ok {
		return false
	}
	d.server.Roots = x509.NewCertPool()
	if !d.server.Roots.AppendCertsFromPEM(data) {
		d.log.Add(diag.NoCertificates, ca.Pos, nil)
		return false
	}
	return true
}
