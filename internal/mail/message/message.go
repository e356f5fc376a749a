package message

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	gomail "github.com/wneessen/go-mail"

	"jianbao/internal/diag"
)

// Message is one message, to one person and those who get a copy of it.
type Message struct {
	From        Address
	ReplyTo     *Address // nil for none
	To          Address
	CC          []Address
	Subject     string
	Date        time.Time
	ID          string   // the Message-ID, without its angle brackets
	Answers     string   // the Message-ID of the message that this one follows; "" for none
	Languages   []string // BCP 47, in the order of the text
	Unsubscribe []string // https: and mailto: addresses (RFC 2369, RFC 8058)
	Text, HTML  string
	Files       []File
	Draft       bool // a person sends it: programs open it as a message that is still to be sent
}

// Address is whom a message comes from or goes to.
type Address struct {
	Name    string // "" for none
	Address string // local@domain, ASCII
}

// File is an attached file.
type File struct {
	Name  string // as people see it, with its ending
	Plain string // a name in ASCII, for programs that read no other; "" takes the ASCII of Name
	Type  string // "application/pdf"
	Data  []byte
}

// Bytes is the whole message with the line ends of mail, CR LF. It is an error
// when a header would hold a character that none may hold, or a line too long.
func (m *Message) Bytes() ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	msg := gomail.NewMsg(gomail.WithEncoding(gomail.EncodingB64), gomail.WithNoDefaultUserAgent())
	people(msg, gomail.HeaderFrom, m.From)
	people(msg, gomail.HeaderTo, m.To)
	people(msg, gomail.HeaderCc, m.CC...)
	if m.ReplyTo != nil {
		people(msg, gomail.HeaderReplyTo, *m.ReplyTo)
	}
	msg.Subject(worded(m.Subject))
	msg.SetDateWithValue(m.Date)
	msg.SetMessageIDWithValue(m.ID)
	m.headers(msg)
	msg.SetBodyString(gomail.TypeTextPlain, m.Text, gomail.WithPartEncoding(encodingFor(m.Text)))
	msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML, gomail.WithPartEncoding(encodingFor(m.HTML)))
	for _, f := range m.Files {
		attach(msg, f)
	}
	var b bytes.Buffer
	b.Grow(m.size())
	if _, err := msg.WriteTo(&b); err != nil {
		return nil, err
	}
	return settleBoundaries(b.Bytes(), m.ID)
}

// headers sets the headers that go-mail has no names for, or that not every
// message has.
func (m *Message) headers(msg *gomail.Msg) {
	if len(m.Languages) > 0 {
		msg.SetGenHeader(gomail.HeaderContentLang, strings.Join(m.Languages, ", "))
	}
	if m.Answers != "" {
		msg.SetGenHeader(gomail.HeaderReferences, "<"+m.Answers+">")
		msg.SetGenHeader(gomail.HeaderInReplyTo, "<"+m.Answers+">")
	}
	if m.Draft {
		msg.SetGenHeader("X-Unsent", "1") // Outlook, Foxmail and Thunderbird then offer to send it
	} else {
		// What programs send by themselves gets no answer from programs (RFC 3834).
		msg.SetGenHeader("Auto-Submitted", "auto-generated")
	}
	if len(m.Unsubscribe) > 0 {
		var all []string
		page := false
		for _, u := range m.Unsubscribe {
			all = append(all, "<"+u+">")
			page = page || strings.HasPrefix(u, "https:")
		}
		msg.SetGenHeader(gomail.HeaderListUnsubscribe, strings.Join(all, ", "))
		if page {
			msg.SetGenHeader(gomail.HeaderListUnsubscribePost, "List-Unsubscribe=One-Click")
		}
	}
}

// size estimates how many bytes the message takes.
func (m *Message) size() int {
	n := 4096 + (len(m.Text)+len(m.HTML))*3/2
	for _, f := range m.Files {
		n += len(f.Data)*141/100 + 1024
	}
	return n
}

// mostWord is how many bytes a word of a header may have, which cannot be folded:
// a line has at most 998 (RFC 5322 2.1.1).
const mostWord = 900

// check is an error when a value would end its header, or turn the direction of
// its text (RFC 5322 2.2).
func (m *Message) check() error {
	values := map[string]string{"Subject": m.Subject, "Message-ID": m.ID, "References": m.Answers,
		"From": m.From.Name + m.From.Address, "To": m.To.Name + m.To.Address,
		"Content-Language": strings.Join(m.Languages, ""), "List-Unsubscribe": strings.Join(m.Unsubscribe, "")}
	for _, a := range m.CC {
		values["Cc"] += a.Name + a.Address
	}
	if m.ReplyTo != nil {
		values["Reply-To"] = m.ReplyTo.Name + m.ReplyTo.Address
	}
	for _, f := range m.Files {
		values["Content-Disposition"] += f.Name + f.Type
	}
	for _, u := range m.Unsubscribe {
		if len(u) > mostWord {
			return fmt.Errorf("message: an address of List-Unsubscribe has %d bytes, and a line of mail at most 998", len(u))
		}
	}
	for header, value := range values {
		for _, r := range value {
			if unicode.IsControl(r) || diag.Turns(r) || r == unicode.ReplacementChar {
				return fmt.Errorf("message: the header %s would hold the character U+%04X", header, r)
			}
		}
	}
	return nil
}

// encodingFor is quoted-printable, which people can read in the raw message. For
// a text with more than an eighth beyond ASCII it is base64, because
// quoted-printable would triple that part.
func encodingFor(text string) gomail.Encoding {
	wide := 0
	for i := range len(text) {
		if text[i] >= 0x80 {
			wide++
		}
	}
	if wide > len(text)/8 {
		return gomail.EncodingB64
	}
	return gomail.EncodingQP
}

// attach adds a file, with its name in each form that mail programs look for.
func attach(msg *gomail.Msg, f File) {
	kind, disposition := nameHeaders(f)
	data := f.Data
	msg.AttachReadSeeker(f.Name, bytes.NewReader(nil), func(file *gomail.File) {
		file.Header.Set("Content-Type", kind)
		file.Header.Set("Content-Disposition", disposition)
		file.Writer = func(w io.Writer) (int64, error) {
			n, err := w.Write(data)
			return int64(n), err
		}
	})
}

// settleBoundaries puts boundaries made from the Message-ID in the place of those
// that go-mail drew at random. The two are named before anything that could look
// like them.
func settleBoundaries(b []byte, id string) ([]byte, error) {
	sum := sha256.Sum256([]byte(id))
	rest := b
	for i := range 2 {
		_, after, found := bytes.Cut(rest, []byte(" boundary="))
		end := bytes.IndexAny(after, "\r\n;")
		if !found || end < 32 {
			return nil, fmt.Errorf("message: a part of it has no boundary")
		}
		drawn := bytes.Clone(after[:end])
		ours := "jb" + hex.EncodeToString(sum[i*16:i*16+16])
		ours += strings.Repeat("0", max(len(drawn)-len(ours), 0))
		for at := 0; ; {
			k := bytes.Index(b[at:], drawn)
			if k < 0 {
				break
			}
			copy(b[at+k:at+k+len(drawn)], ours)
			at += k + len(drawn)
		}
		rest = after[end:]
	}
	return b, nil
}
