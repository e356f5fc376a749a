package post

import (
	"bytes"
	"fmt"
	"strings"
)

// Letter is a message as it goes to the server.
type Letter struct {
	From    string   // the envelope's sender
	To      string   // the address of the person it is for
	Copies  []string // the addresses of those in copy
	ID      string   // its Message-ID
	Content string   // a hash of what it brings, for the ledger
	Data    []byte   // the message, with CR LF at the ends of lines
}

// longestLine is how many bytes a line may have, without its end (RFC 5322 2.1.1).
const longestLine = 998

// unfit is the error of a letter that may not go out at all. It has a bare CR or
// LF, which servers read differently, a line too long, or an address that is none
// or more than one.
func (l *Letter) unfit() error {
	for _, a := range append([]string{l.From, l.To}, l.Copies...) {
		if a == "" || strings.ContainsAny(a, "<>\r\n\t \x00") || !strings.Contains(a, "@") {
			return fmt.Errorf("the envelope has the address %q", a)
		}
	}
	rest := l.Data
	if len(rest) == 0 || !bytes.HasSuffix(rest, []byte("\r\n")) {
		return fmt.Errorf("the message does not end with a line")
	}
	for n := 1; len(rest) > 0; n++ {
		line, after, _ := bytes.Cut(rest, []byte("\r\n"))
		switch {
		case bytes.ContainsAny(line, "\r\n\x00"):
			return fmt.Errorf("line %d of the message has a bare CR, LF or NUL", n)
		case len(line) > longestLine:
			return fmt.Errorf("line %d of the message has %d bytes", n, len(line))
		}
		rest = after
	}
	return nil
}

// wide says that the letter has bytes beyond ASCII, for which the server must
// have 8BITMIME (RFC 6152).
func (l *Letter) wide() bool { return !ascii(string(l.Data)) }

// ascii says that a text has only ASCII characters.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
