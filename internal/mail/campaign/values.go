package campaign

import (
	"strconv"
	"strings"
	"time"

	"jianbao/internal/mail/consent"
	"jianbao/internal/report/calendar"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// moment reads a time with its zone; nil after logging what is none.
func (w *walker) moment(n *yaml.Node) *Moment {
	text := w.Text(n, "embargo", "embargo: 2026-03-30 09:00 +08:00")
	if text == "" {
		return nil
	}
	if t, _, ok := calendar.ReadInstant(text); ok {
		return &Moment{t, w.Pos(n)}
	}
	w.Bad(n, "a day, a time and a zone", "write it like 2026-03-30 09:00 +08:00; the zone says whose nine o'clock it is")
	return nil
}

// unsubscribe reads one or two addresses by which people leave the list: one
// web page, one mailbox (RFC 2369, RFC 8058).
func (w *walker) unsubscribe(n *yaml.Node) []*Text {
	const like = "list-unsubscribe: https://example.org/leave?who={email}"
	var out []*Text
	read := func(n *yaml.Node) {
		t := w.line(n, "list-unsubscribe", like)
		if t == nil {
			return
		}
		scheme, rest, _ := strings.Cut(t.Source, ":")
		ok := strings.EqualFold(scheme, "mailto") && strings.Contains(rest, "@") || strings.EqualFold(scheme, "https") && strings.HasPrefix(rest, "//") && len(rest) > 2
		if !ok || strings.ContainsAny(t.Source, " <>,\"") || strings.Trim(t.Source, printableASCII) != "" && len(t.Fields()) == 0 {
			w.Bad(n, "an address that begins with https: or mailto:", "write it like "+like)
			return
		}
		out = append(out, t)
	}
	if n.Kind == yaml.ScalarNode {
		read(n)
	} else {
		w.List(n, "list-unsubscribe", like, read)
	}
	return out
}

// printableASCII are the characters of an address, fields in braces included.
const printableASCII = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+;=%{}"

func (w *walker) limits(n *yaml.Node, l *Limits) {
	l.Pos = w.Pos(n)
	w.Mapping(n, "limits", "limits: {rate: 20/min, per_day: 500}",
		form.Key("rate", func(n *yaml.Node) { l.Rate = w.rate(n, "rate") }),
		form.Key("per_domain", func(n *yaml.Node) { l.PerDomain = w.rate(n, "per_domain") }),
		form.Key("per_day", func(n *yaml.Node) { l.PerDay = w.Whole(n, "per_day", 1, 1_000_000) }),
		form.Key("retries", func(n *yaml.Node) { l.Retries = w.Whole(n, "retries", 0, 20) }),
	)
}

func perMinute(n int) Rate { return Rate{n, time.Minute} }

// rate reads "20/min". It logs what is no rate, and returns the zero Rate.
func (w *walker) rate(n *yaml.Node, key string) Rate {
	text := w.Text(n, key, key+": 20/min")
	if text == "" {
		return Rate{}
	}
	count, unit, _ := strings.Cut(text, "/")
	k, err := strconv.Atoi(strings.TrimSpace(count))
	per := map[string]time.Duration{"s": time.Second, "sec": time.Second, "second": time.Second,
		"min": time.Minute, "minute": time.Minute, "m": time.Minute, "h": time.Hour, "hour": time.Hour,
		"day": 24 * time.Hour, "d": 24 * time.Hour}[strings.TrimSpace(unit)]
	if err != nil || k < 1 || k > 100_000 || per == 0 {
		w.Bad(n, "a number of messages in a time", "write it like 20/min, 2/s, 300/h")
		return Rate{}
	}
	return Rate{k, per}
}

// usual are the ports of a kind of server: with TLS from the first byte, and with STARTTLS.
type usual struct{ tls, startTLS int }

func (w *walker) smtp(n *yaml.Node, s *Server) {
	w.Mapping(n, "smtp", "smtp: {host: smtp.example.org, security: tls, user: brief@example.org}", w.server(n, s, "smtp")...)
	s.settle(usual{465, 587})
}

func (w *walker) imap(n *yaml.Node, s *IMAP) {
	w.Mapping(n, "imap", "imap: {host: imap.example.org, user: brief@example.org}", append(w.server(n, &s.Server, "imap"),
		form.Key("drafts", func(n *yaml.Node) { s.Drafts = w.value(n, "drafts", "drafts: Drafts").Text }),
		form.Key("sent", func(n *yaml.Node) { s.Sent = w.value(n, "sent", "sent: Sent").Text }),
	)...)
	s.settle(usual{993, 143})
}

// server lists the keys that all servers have; kind is "smtp" or "imap".
func (w *walker) server(n *yaml.Node, s *Server, kind string) []form.Field {
	s.Pos = w.Pos(n)
	return []form.Field{
		form.Needed("host", "host: "+kind+".example.org", func(n *yaml.Node) { s.Host = w.host(n) }),
		form.Key("port", func(n *yaml.Node) { s.Port = w.Whole(n, "port", 1, 65535) }),
		form.Key("security", func(n *yaml.Node) { s.Security = Security(w.Word(n, "security", string(TLS), string(StartTLS))) }),
		form.Key("user", func(n *yaml.Node) { s.User = w.value(n, "user", "user: brief@example.org").Text }),
		form.Key("auth", func(n *yaml.Node) { s.Auth = w.Word(n, "auth", "plain", "login", "xoauth2") }),
		form.Key("oauth", func(n *yaml.Node) { w.oauth(n, s) }),
		form.Key("password-file", func(n *yaml.Node) { s.Password = w.value(n, "password-file", "password-file: mail.password") }),
		form.Key("ca", func(n *yaml.Node) { s.CA = w.value(n, "ca", "ca: our-authority.pem") }),
	}
}

// oauth reads how a token is got. Who logs in so does it by xoauth2.
func (w *walker) oauth(n *yaml.Node, s *Server) {
	const like = "oauth: {provider: microsoft, client-id: 00000000-0000-0000-0000-000000000000}"
	o := &s.OAuth
	o.Pos, o.File = w.Pos(n), Value{Text: "mail.token", Pos: w.Pos(n)}
	address := func(key string, to *string) form.Field {
		return form.Key(key, func(n *yaml.Node) {
			if *to = w.value(n, key, key+": https://login.example.org/token").Text; *to != "" && !consent.Safe(*to) {
				w.Bad(n, "an address that begins with https:", "")
			}
		})
	}
	w.Mapping(n, "oauth", like,
		form.Key("provider", func(n *yaml.Node) { o.Provider = w.Word(n, "provider", consent.Names()...) }),
		form.Key("tenant", func(n *yaml.Node) { o.Tenant = w.value(n, "tenant", "tenant: example.org").Text }),
		form.Needed("client-id", "client-id: the program's id at the service", func(n *yaml.Node) { o.ClientID = w.value(n, "client-id", like).Text }),
		form.Key("client-secret-file", func(n *yaml.Node) { o.Secret = w.value(n, "client-secret-file", "client-secret-file: mail.secret") }),
		address("device-url", &o.Device), address("token-url", &o.Token),
		form.Key("scopes", func(n *yaml.Node) { o.Scopes = w.values(n, "scopes", "scopes: [https://mail.example.org/send]") }),
		form.Key("token-file", func(n *yaml.Node) { o.File = w.value(n, "token-file", "token-file: mail.token") }),
	)
	if o.Provider == "" && (o.Device == "" || o.Token == "") {
		w.Bad(n, "a provider, or a device-url and a token-url", "known providers: "+strings.Join(consent.Names(), ", "))
	}
	s.Auth = "xoauth2"
}

// settle gives a server the security and the port that it does not name.
func (s *Server) settle(usual usual) {
	if s.Chosen = s.Security != ""; !s.Chosen {
		s.Security = TLS
		if s.Port == usual.startTLS || s.Port == 25 {
			s.Security = StartTLS
		}
	}
	if s.Port == 0 {
		s.Port = usual.tls
		if s.Security == StartTLS {
			s.Port = usual.startTLS
		}
	}
}

// host reads the name of a server.
func (w *walker) host(n *yaml.Node) string {
	v := w.value(n, "host", "host: smtp.example.org")
	if v.Text == "" {
		return ""
	}
	if strings.Trim(v.Text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:") != "" || strings.Contains(v.Text, "..") {
		w.Bad(n, "the name of a server", "write it like smtp.example.org; the port has a key of its own")
		return ""
	}
	return v.Text
}
