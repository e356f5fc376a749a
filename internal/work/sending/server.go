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
	if s.Host == "" {
		r.log().Add(diag.NoMailServer, diag.Pos{File: r.order.Mail.Campaign}, nil)
		return false
	}
	server, ok := logins{r}.serverOf(ctx, s, r.access.Secret)
	if !ok {
		return false
	}
	server.Name = "[127.0.0.1]"
	r.server = server
	return r.plan.Campaign.SentCopy != copyByIMAP || r.prepareBox(ctx)
}

// prepareBox makes ready the mailbox of drafts and of what was sent. Where it has no user
// of its own, it is that of the user who sends, with the same password.
func (r *Run) prepareBox(ctx context.Context) bool {
	c := r.plan.Campaign
	s, secret := c.IMAP.Server, r.access.BoxSecret
	if s.User == "" || s.User == c.SMTP.User {
		s.User = c.SMTP.User
		if secret == "" {
			secret = r.access.Secret
		}
		if s.Password.Text == "" {
			s.Password = c.SMTP.Password
		}
		if s.OAuth.ClientID == "" && c.SMTP.OAuth.ClientID != "" {
			s.OAuth, s.Auth = c.SMTP.OAuth, c.SMTP.Auth
		}
	}
	server, ok := logins{r}.serverOf(ctx, s, secret)
	r.boxAt = server
	return ok
}

// logins makes ready how one logs in to servers.
type logins struct{ r *Run }

// serverOf makes ready a server. secret is its password or token; "" leaves it to the file
// that the campaign names. False means that a fault was logged.
func (l logins) serverOf(ctx context.Context, s campaign.Server, secret string) (*post.Server, bool) {
	r := l.r
	if r.order.Plain == 1 {
		r.log().Add(diag.PlainTwice, diag.Pos{}, nil)
		return nil, false
	}
	server := &post.Server{Host: s.Host, Port: strconv.Itoa(s.Port), Security: securityOf(s, r.order.Plain > 1), User: s.User,
		Mechanism: s.Auth, Patience: post.Patient(), Dial: r.access.Dial}
	if s.OAuth.ClientID != "" {
		return server, l.token(ctx, server, s) && l.certificates(ctx, server, s.CA)
	}
	return server, l.password(ctx, server, s, secret) && l.certificates(ctx, server, s.CA)
}

// securityOf is how the way to a server is encrypted. To this machine, or where
// the user insists, it need not be, unless the campaign says how.
func securityOf(s campaign.Server, plain bool) post.Security {
	switch {
	case plain && !(s.Chosen && s.Security == campaign.TLS):
		return post.Opportunistic
	case post.Loopback(s.Host) && !s.Chosen && s.Port != 465 && s.Port != 993:
		return post.Opportunistic
	case s.Security == campaign.StartTLS:
		return post.StartTLS
	}
	return post.Implicit
}

// password takes the password that was handed in, or reads that of the file.
func (l logins) password(ctx context.Context, to *post.Server, s campaign.Server, secret string) bool {
	r := l.r
	if s.User == "" {
		return true
	}
	if secret != "" {
		to.Secret = post.NewSecret(secret)
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
	to.Secret = post.NewSecret(text)
	return true
}

// certificates reads the authority that a server of the house is checked against.
func (l logins) certificates(ctx context.Context, to *post.Server, ca campaign.Value) bool {
	r := l.r
	if ca.Text == "" {
		return true
	}
	data, ok := r.p.Source.Read(ctx, r.log(), r.plan.Campaign.Beside(ca.Text), mostCertificates, "authority.pem")
	if !ok {
		return false
	}
	to.Roots = x509.NewCertPool()
	if !to.Roots.AppendCertsFromPEM(data) {
		r.log().Add(diag.NoCertificates, ca.Pos, nil)
		return false
	}
	return true
}
