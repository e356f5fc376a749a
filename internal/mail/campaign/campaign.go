package campaign

import (
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/mailbox"
)

// Campaign is one campaign file, read whole. What the file does not give is
// zero, except where a field names another default.
type Campaign struct {
	File        string // its name in messages
	ID          string // names the campaign in the ledger; by default the file's name without its ending
	Report      Value  // a path, from the campaign's folder
	Recipients  Value  // a path, from the campaign's folder
	Sheet       Value  // the sheet of a workbook; "" leaves the choice to the reader
	Templates   []Value
	Theme       Value   // a name, or a file from the campaign's folder; "": the templates'
	Languages   []Value // for people whose row names none: one tag, or two for a pair
	From        Sender
	ReplyTo     *mailbox.Mailbox // nil for none
	Subject     Texts
	Body        Texts   // the words of the message; the brief stands where they have {brief}, else below them
	Attachments []Value // paths, from the campaign's folder; they go to everyone
	Name        *Text   // the file name of an attached brief, without .pdf; nil means ID-TEMPLATE-LANGUAGE
	Embargo     *Moment // nothing leaves before it; nil for none
	Unsubscribe []*Text // addresses for List-Unsubscribe, https: or mailto:
	Limits      Limits
	SMTP        Server // that takes the messages
	IMAP        IMAP   // the mailbox of drafts and of copies of what was sent
	SentCopy    string // how the sender keeps a copy of what was sent: "imap" or "bcc"; "" for not at all
}

// Value is a text with its place; Text is "" where none was given.
type Value struct {
	Text string
	Pos  diag.Pos
}

// Sender is whom the messages come from: one address, under a name for each
// language.
type Sender struct {
	Address string            // as a server takes it
	Domain  string            // of the address
	Names   map[string]string // by language; "" is for all
	Pos     diag.Pos
}

// Name is the sender's name in a language, or the one for all; "" when there is
// neither.
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

// Limits are how fast and how many messages go out. Zero means no limit.
type Limits struct {
	Rate      Rate // of all messages; by default 30 a minute
	PerDomain Rate // of messages to the addresses of one domain
	PerDay    int  // messages in a day of the local calendar
	Retries   int  // tries after the first of a message that is refused for now (4xx); by default 3
	Pos       diag.Pos
}

// Rate is Count messages in the time Per; the zero Rate means no limit.
type Rate struct {
	Count int
	Per   time.Duration
}

// Security is how a connection is encrypted.
type Security string

// The securities. There is none for plain text: that must be asked for on the
// command line.
const (
	TLS      Security = "tls"      // from the first byte, usually on port 465
	StartTLS Security = "starttls" // after a greeting in plain text, usually on port 587
)

// Server is a server and how one logs in to it. The password itself is never in the
// campaign file.
type Server struct {
	Host     string
	Port     int      // by default that of Security: 465 or 587, of IMAP 993 or 143
	Security Security // by default that of Port: starttls on 587, 25 and 143, else tls
	Chosen   bool     // the file names the security
	User     string   // "" for a server without a login
	Auth     string   // "plain", "login", "xoauth2"; "" leaves it to the server
	OAuth    OAuth    // how a token is got, for "xoauth2"; zero where the password is one
	Password Value    // the path of a file that holds the password, from the campaign's folder
	CA       Value    // the path of the certificates against which the server's is checked, PEM; "" for the system's
	Pos      diag.Pos // of the key smtp or imap; zero where the file has none
}

// IMAP is the server of the sender's mailbox.
type IMAP struct {
	Server
	Drafts string // the folder of drafts; "" where the server says which it is
	Sent   string // the folder of what was sent; "" as above
}

// OAuth is whom a person asks to let the program in. Its zero value is nobody.
type OAuth struct {
	Provider string // a service known by name; "" where Device and Token give its addresses
	Tenant   string // the house's own name at the service; "" for any
	ClientID string
	Secret   Value // the path of a file that holds the secret of ClientID; "" for none
	Device   string
	Token    string
	Scopes   []Value
	File     Value // the path of the file in which the token is kept, from the campaign's folder
	Pos      diag.Pos
}
