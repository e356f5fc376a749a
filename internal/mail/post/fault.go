package post

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/textproto"
	"os"
	"strconv"

	"github.com/emersion/go-smtp"
)

// Stage is the step at which a fault fell.
type Stage uint8

// The stages, in their order.
const (
	Dialling  Stage = iota // no connection yet
	Securing               // TLS
	Greeting               // the server's first words, EHLO
	LoggingIn              // AUTH
	Sender                 // MAIL FROM
	Addressee              // RCPT TO
	Opening                // DATA
	Body                   // the message, without its end
	Ending                 // the end of the message and the answer to it
)

// String names the stage for people.
func (s Stage) String() string {
	return [...]string{"connecting", "securing the connection", "greeting", "logging in", "naming the sender",
		"naming the recipient", "opening the message", "sending the message", "ending the message"}[s]
}

// Nature is what kind of fault it was.
type Nature uint8

// The natures of faults.
const (
	Answer      Nature = iota // the server said so: Code, Text
	Broken                    // the connection ended, or was never made
	Slow                      // the server took too long
	Certificate               // the server's certificate does not hold
	NoTLS                     // the server offers no TLS, or speaks none at this port
	NoLogin                   // the server offers no way to log in that can be used
	Unfit                     // the server does not take such a message
	Endless                   // the server talks without end
)

// Fault is what went wrong between us and the server.
type Fault struct {
	Stage    Stage
	Nature   Nature
	Code     int    // of an Answer: 550; 0 of the others
	Enhanced string // of an Answer: "5.1.1" (RFC 3463); "" when it has none
	Text     string // what the server or the system said; "" of an Answer to the login, which may hold the password
}

// Error implements error.
func (f *Fault) Error() string {
	switch f.Nature {
	case Answer:
		return "the server answered " + f.Reply()
	case Slow:
		return "the server took too long (" + f.Stage.String() + ")"
	case Broken:
		return fmt.Sprintf("the connection broke (%s): %s", f.Stage, f.Text)
	}
	return f.Text
}

// Reply is the server's answer as it gave it, "550 5.1.1 no such user"; of an
// answer to the login it is the codes alone.
func (f *Fault) Reply() string {
	text := strconv.Itoa(f.Code)
	if f.Enhanced != "" {
		text += " " + f.Enhanced
	}
	if f.Text != "" {
		text += " " + f.Text
	}
	return text
}

// Permanent says that the server refused for good (5xx).
func (f *Fault) Permanent() bool { return f.Nature == Answer && f.Code >= 500 }

// outOfStep says that the server said yes where that is no answer: it and we are
// at different steps, and the connection is of no more use.
func (f *Fault) outOfStep() bool { return f.Nature == Answer && f.Code < 400 }

// fault makes a Fault of the client's error at a stage. w, unless it is nil, tells
// whether the connection was cut because the server was slow.
func (s *Server) fault(stage Stage, err error, w *wire) *Fault {
	f := &Fault{Stage: stage, Nature: Broken, Text: s.clean(err.Error())}
	var answer *smtp.SMTPError
	var record tls.RecordHeaderError
	var unknown x509.UnknownAuthorityError
	var verify *tls.CertificateVerificationError
	var alert tls.AlertError
	var protocol textproto.ProtocolError
	switch {
	case errors.Is(err, errEndless):
		f.Nature, f.Text = Endless, errEndless.Error()
	case errors.Is(err, smtp.ErrTooLongLine):
		f.Nature, f.Text = Endless, longLine
	case errors.As(err, &answer):
		f.Nature, f.Code, f.Text = Answer, answer.Code, s.clean(answer.Message)
		if stage == LoggingIn {
			f.Text = "" // it may hold the password, in whatever form
		}
		if e := answer.EnhancedCode; e != (smtp.EnhancedCode{}) && e != smtp.EnhancedCodeNotSet && e != smtp.NoEnhancedCode {
			f.Enhanced = fmt.Sprintf("%d.%d.%d", e[0], e[1], e[2])
		}
	case stage == LoggingIn && errors.As(err, &protocol):
		f.Text = "what it answered is no answer" // and is not quoted, as above
	case w != nil && w.late.Load(), errors.Is(err, os.ErrDeadlineExceeded):
		f.Nature = Slow
	case errors.As(err, &verify), errors.As(err, &unknown):
		f.Stage, f.Nature = Securing, Certificate
	case errors.As(err, &record), errors.As(err, &alert):
		f.Stage, f.Nature = Securing, NoTLS
	}
	return f
}
