package campaign

import (
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/mailbox"
)

// Campaign is one campaign file, read whole. What was not given is zero, but
// for the defaults that the fields name.
type Campaign struct {
	File        string
	ID          string // names the campaign where it is kept what was sent; without `id` the file's name without its ending
	Report      Value  // a path, from the campaign's folder
	Recipients  Value  // a path, from the campaign's folder
	Sheet       Value  // of a workbook
	Templates   []Value
	Languages   []Value // of people whose row has none: one tag, or two for a pair
	From        Sender
	ReplyTo     *mailbox.Mailbox
	Subject     Texts
	Body        Texts   // the words before the brief; {brief} in them marks where it stands
	Attachments []Value // paths, from the campaign's folder; they go to everyone
	Name        *Text   // how an attached brief is called, without .pdf; nil: ID-TEMPLATE-LANGUAGE
	Embargo     *Moment // nothing leaves before it
	Unsubscribe []*Text // addresses for List-Unsubscribe, https: or mailto:
	Limits      Limits
	SMTP        SMTP
}

// Value is a text with its place; Text is "" where none was given.
type Value struct {
	Text string
	Pos  diag.Pos
}

// Sender is whom the messages come from: one address, under a name for each
// language.
type Sender struct {
	Address string // as a server takes it
	Domain  string // of the address
	Names   map[string]string
	Pos     diag.Pos
}

// Name is the sender's name in a language: its own, or the one there is.
func (s Sender) Name(lang string) string {
	if n, ok := s.Names[lang]; ok {
		return n
	}
	return s.Names[""]
}

// Moment is a time with its zone.
type Moment struct {
	Time time.Time
	Pos  diag.Pos
}

// Limits are how fast and how many messages go out. Zero is no limit.
type Limits struct {
	Rate      Rate // all messages; 30 a minute where nothing is said
	PerDomain Rate // messages to the addresses of one domain
	PerDay    int  // messages in a day of the local calendar
	Retries   int  // how often a message is tried again that was refused for now (4xx); 3 where nothing is said
	Pos       diag.Pos
}

// Rate is so many messages in a time; the zero Rate is no limit.
type Rate struct {
	Count int
	Per   time.Duration
}

// Security is how a connection is encrypted.
type Security string

// The securities. No other is there: whether plain text may be spoken is asked
// on the command line.
const (
	TLS      Security = "tls"      // from the first byte, usually on port 465
	StartTLS Security = "starttls" // after a greeting in plain text, usually on port 587
)

// SMTP is the server that takes the messages. The password is never in a file
// that is kept with the texts.
type SMTP struct {
	Host     string
	Port     int      // without one, that of Security
	Security Security // without one, that of Port: starttls on 587 and 25, else tls
	Chosen   bool     // the file names the security
	User     string   // "" for a server that asks for none
	Auth     string   // "plain", "login", "xoauth2"; "" leaves it to the server
	Password Value    // the path of a file that holds the password, from the campaign's folder
	CA       Value    // the path of the certificates that the server's is checked against, PEM; "" for the system's
	Pos      diag.Pos // of the key smtp; zero where the file has none
}
