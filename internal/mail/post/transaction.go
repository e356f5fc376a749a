package post

import (
	"context"
	"fmt"
	"time"

	"jianbao/internal/mail/ledger"

	"github.com/emersion/go-smtp"
)

// ending is how one transaction ended.
type ending struct {
	state   ledger.State // Accepted, Refused, Later, Unknown, or Planned when it was surely not taken
	fault   *Fault       // nil when accepted
	reply   string       // the server's, when accepted
	without []string     // those in copy whom the server refused, each with its answer
	lost    bool         // the connection is of no more use
	book    error        // the Book could not be written, so that the message was not ended
}

// send makes one transaction. It calls closing when all of the message but its
// end is with the server, and ends the message only when closing returns nil.
// patient says that a 4xx for somebody in copy is worth another try of the whole.
func (c *connection) send(ctx context.Context, l *Letter, patient bool, closing func() error) ending {
	defer c.wire.closeSoon(ctx, c.server.Patience.Stop)()
	c.used++
	if f := c.fits(l); f != nil {
		return ending{state: ledger.Planned, fault: f}
	}
	if err := c.client.Mail(l.From, &smtp.MailOptions{Size: int64(len(l.Data)), UTF8: !ascii(l.From + l.To)}); err != nil {
		return c.failed(Sender, err)
	}
	if err := c.client.Rcpt(l.To, nil); err != nil {
		return c.failed(Addressee, err)
	}
	var without []string
	for _, copied := range l.Copies {
		if err := c.client.Rcpt(copied, nil); err != nil {
			f := c.server.fault(Addressee, err, c.wire)
			if f.Nature != Answer || f.Code == 421 || !f.Permanent() && patient {
				return c.failed(Addressee, err)
			}
			without = append(without, copied+": "+f.Reply())
		}
	}
	data, err := c.client.Data()
	if err != nil {
		return c.failed(Opening, err)
	}
	e := c.body(l, data, closing)
	e.without = without
	return e
}

// fits compares a letter with what the server says it takes; nil when it fits.
func (c *connection) fits(l *Letter) *Fault {
	unfit := func(format string, args ...any) *Fault {
		return &Fault{Stage: Sender, Nature: Unfit, Text: fmt.Sprintf(format, args...)}
	}
	if most, said := c.client.MaxMessageSize(); said && most > 0 && len(l.Data) > most {
		return unfit("the message has %d KB, and the server takes %d KB", (len(l.Data)+1023)/1024, most/1024)
	}
	if has, _ := c.client.Extension("8BITMIME"); !has && l.wide() {
		return unfit("the message has bytes beyond ASCII, which the server does not take")
	}
	if has, _ := c.client.Extension("SMTPUTF8"); !has && !ascii(l.From+l.To) {
		return unfit("the address has letters beyond ASCII, which the server does not take")
	}
	return nil
}

// body writes the message, then its end.
func (c *connection) body(l *Letter, data *smtp.DataCommand, closing func() error) ending {
	stop := c.wire.closeAfter(c.server.Patience.Body * time.Duration(1+len(l.Data)/100_000))
	_, err := data.Write(l.Data)
	stop()
	if err != nil {
		return c.failed(Body, err)
	}
	if err := closing(); err != nil {
		return ending{state: ledger.Planned, lost: true, book: err}
	}
	defer c.wire.closeAfter(c.server.Patience.End)()
	c.wire.mark()
	answer, err := data.CloseWithResponse()
	if err == nil {
		return ending{state: ledger.Accepted, reply: "250 " + c.server.clean(answer.StatusText)}
	}
	f := c.server.fault(Ending, err, c.wire)
	switch {
	case f.Nature == Answer && f.Code/100 == 2: // any 2xx is a yes (RFC 5321 4.2.1)
		return ending{state: ledger.Accepted, reply: f.Reply()}
	case f.Nature == Answer && f.Code < 400:
		return ending{state: ledger.Unknown, fault: f, lost: true}
	}
	// If the end of the message did not leave our hands whole, the server cannot
	// have taken it. If we cut the connection, that cannot be told.
	if f.Nature != Answer && (f.Nature == Slow || !c.wire.torn.Load()) {
		return ending{state: ledger.Unknown, fault: f, lost: true}
	}
	return c.failed(Ending, err)
}

// failed is the ending of a transaction that the server did not take. The server
// said so, or our own writes tell that it never had the end of the message.
func (c *connection) failed(stage Stage, err error) ending {
	f := c.server.fault(stage, err, c.wire)
	e := ending{state: ledger.Planned, fault: f}
	switch {
	case f.Nature != Answer, f.Code == 421, f.outOfStep():
		e.lost = true
		return e
	case f.Permanent():
		e.state = ledger.Refused
	default:
		e.state = ledger.Later
	}
	if stage != Ending {
		e.lost = c.client.Reset() != nil
	}
	return e
}
