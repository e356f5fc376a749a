package message

import (
	"encoding/base64"
	"net/mail"
	"strings"
	"unicode/utf8"

	gomail "github.com/wneessen/go-mail"
)

// people sets a header of addresses. go-mail writes a name in ASCII as it is. A
// name that must be encoded all the same is written here.
func people(msg *gomail.Msg, header gomail.AddrHeader, all ...Address) {
	var plain []*mail.Address
	var written []string
	own := false
	for _, a := range all {
		one := &mail.Address{Name: a.Name, Address: a.Address}
		text := one.String()
		if mistaken(a.Name) || strings.Contains(a.Name, `\`) && !isASCII(a.Name) { // net/mail would leave the stroke in its word
			text, own = encoded(a.Name)+" <"+a.Address+">", true
		}
		plain, written = append(plain, one), append(written, text)
	}
	switch {
	case own:
		msg.SetGenHeader(gomail.Header(header), written...)
	case len(plain) > 0:
		msg.SetAddrHeaderFromMailAddress(header, plain...)
	}
}

// worded is a text of a header, in encoded words (RFC 2047) if it is in ASCII and
// must not stand as it is: a program would take it for encoded words and decode
// it, or it has a word that is too long for a line of mail.
func worded(s string) string {
	if !mistaken(s) {
		return s
	}
	return encoded(s)
}

// encoded is a text in encoded words.
func encoded(s string) string {
	const most = 45 // bytes of text in a word, which may have 75 with its ends
	var words []string
	for len(s) > 0 {
		n := min(most, len(s))
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		words = append(words, "=?utf-8?b?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s = s[n:]
	}
	return strings.Join(words, " ")
}

// mistaken says that a text in ASCII looks like an encoded word, or has a word of
// more than half of mostWord bytes. Any other text is encoded anyway.
func mistaken(s string) bool {
	if !isASCII(s) {
		return false
	}
	run, looks := 0, strings.Contains(s, "=?")
	for i := range len(s) {
		if run++; s[i] == ' ' {
			run = 0
		}
		looks = looks || run > mostWord/2 // a quoted name may have a stroke before each byte
	}
	return looks
}

// isASCII says that a text has no character beyond ASCII.
func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}
