package mailbox

import (
	"strings"

	"golang.org/x/net/idna"
)

// Mailbox is one address, with the name that stood beside it.
type Mailbox struct {
	Name   string // "李明"; "" when none was given
	Local  string // before the @, as written; ASCII
	Domain string // in ASCII and small letters: "xn--fsqu00a.cn"
}

// Address is the address as it goes to a server.
func (m Mailbox) Address() string { return m.Local + "@" + m.Domain }

// Key is the same for all spellings of one address: in small letters. A server
// may distinguish capital letters before the @ (RFC 5321 2.4), but so few do
// that two spellings are taken for one person's.
func (m Mailbox) Key() string { return strings.ToLower(m.Local) + "@" + m.Domain }

// Shown is the address as people read it: an international domain in its own
// letters.
func (m Mailbox) Shown() string {
	if d, err := idna.Display.ToUnicode(m.Domain); err == nil {
		return m.Local + "@" + d
	}
	return m.Address()
}

// Error says why a text is no address.
type Error struct {
	Text string // the part that is at fault
	Why  string // "has no @"
}

// Error implements error.
func (e *Error) Error() string { return `"` + e.Text + `" ` + e.Why }

// The lengths in bytes that every server must take (RFC 5321 4.5.3.1).
const (
	mostLocal   = 64
	mostAddress = 254
)

// check makes a mailbox of an address without name and marks.
func check(text string) (Mailbox, *Error) {
	bad := func(why string) (Mailbox, *Error) { return Mailbox{}, &Error{text, why} }
	at := strings.LastIndexByte(text, '@')
	switch {
	case at < 0:
		return bad("has no @")
	case at == 0:
		return bad("has nothing before the @")
	case at == len(text)-1:
		return bad("has nothing after the @")
	case strings.Count(text, "@") > 1:
		return bad("has more than one @")
	}
	local, domain := text[:at], text[at+1:]
	if why := badLocal(local); why != "" {
		return bad(why)
	}
	ascii, err := idna.Lookup.ToASCII(domain)
	if err != nil {
		return bad("has no domain after the @ that could exist")
	}
	if why := badDomain(ascii); why != "" {
		return bad(why)
	}
	if len(local)+1+len(ascii) > mostAddress {
		return bad("is longer than an address can be")
	}
	return Mailbox{Local: local, Domain: ascii}, nil
}

// badLocal says what is wrong before the @; "" for nothing. Quoted parts, which
// the standard allows, are refused: nobody has such an address.
func badLocal(local string) string {
	for _, r := range local {
		switch {
		case r > 0x7e:
			return "has letters before the @ that few servers take"
		case r == ' ' || r == '\t':
			return "has a space in it"
		case r < ' ' || strings.ContainsRune(`"(),:;<>[\]`, r):
			return "has a mark in it that an address cannot have"
		}
	}
	if strings.HasPrefix(local, ".") || strings.HasSuffix(local, ".") || strings.Contains(local, "..") {
		return "has a dot at a place where none can be"
	}
	if len(local) > mostLocal {
		return "is longer than an address can be"
	}
	return ""
}

// badDomain says what is wrong with a domain in ASCII; "" for nothing.
func badDomain(domain string) string {
	labels := strings.Split(domain, ".")
	if len(labels) < 2 {
		return "has no dot after the @"
	}
	for _, l := range labels {
		if l == "" || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' ||
			strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return "has no domain after the @ that could exist"
		}
	}
	if top := labels[len(labels)-1]; strings.Trim(top, "0123456789") == "" || len(top) < 2 {
		return "has no domain after the @ that could exist"
	}
	return ""
}
