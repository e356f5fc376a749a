package sending

import (
	"context"
	"crypto/x509"
	"os"
	"runtime"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/post"
)

// mostPassword bounds the file of the password, and that of certificates.
const mostPassword, mostCertificates = 64 << 10, 4 << 20

// prepareServer makes ready who takes the messages; nothing is dialled yet.
func (r *Run) prepareServer(ctx context.Context) bool {
	s := r.plan.Campaign.SMTP
	switch {
	case s.Host == "":
		r.log().Add(diag.NoMailServer, diag.Pos{File: r.order.Mail.Campaign}, nil)
		return false
	case r.order.Plain == 1:
		r.log().Add(diag.PlainTwice, diag.Pos{}, nil)
		return false
	}
	r.server = &post.Server{Host: s.Host, Port: strconv.Itoa(s.Port), Security: securityOf(s, r.order.Plain > 1), User: s.User,
		Mechanism: s.Auth, Name: "[127.0.0.1]", Patience: post.Patient(), Dial: r.access.Dial}
	return r.password(ctx) && r.certificates(ctx)
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

// password takes the password that was handed in, or reads that of the file.
func (r *Run) password(ctx context.Context) bool {
	s := r.plan.Campaign.SMTP
	if s.User == "" {
		return true
	}
	if text := r.access.Secret; text != "" {
		r.server.Secret = post.NewSecret(text)
		return true
	}
	if s.Password.Text == "" {
		r.log().Add(diag.NoPassword, s.Pos, diag.Args{"user": s.User})
		return false
	}
	file := r.plan.Campaign.Beside(s.Password.Text)
	// On Windows the bits say nothing of who may read a file.
	if info, err := os.Stat(r.p.Source.Path(file)); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		r.log().Add(diag.PasswordShared, s.Password.Pos, diag.Args{"file": file, "mode": info.Mode().Perm().String()})
		return false
	}
	data, ok := r.p.Source.Read(ctx, r.log(), file, mostPassword, "mail.password")
	if !ok {
		return false
	}
	text := strings.TrimRight(strings.TrimPrefix(string(data), "\ufeff"), "\r\n")
	if text == "" || strings.ContainsAny(text, "\r\n\x00") {
		r.log().Add(diag.PasswordEmpty, s.Password.Pos, nil)
		return false
	}
	r.server.Secret = post.NewSecret(text)
	return true
}

// certificates reads the authority that a server of the house is checked against.
func (r *Run) certificates(ctx context.Context) bool {
	ca := r.plan.Campaign.SMTP.CA
	if ca.Text == "" {
		return true
	}
	data, ok := r.p.Source.Read(ctx, r.log(), r.plan.Campaign.Beside(ca.Text), mostCertificates, "authority.pem")
	if !ok {
		return false
	}
	r.server.Roots = x509.NewCertPool()
	if !r.server.Roots.AppendCertsFromPEM(data) {
		r.log().Add(diag.NoCertificates, ca.Pos, nil)
		return false
	}
	return true
}
