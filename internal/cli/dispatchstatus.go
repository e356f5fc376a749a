package cli

import (
	"context"
	"os"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/mailbox"
)

// status tells how a campaign stands, from its ledger alone.
func (d *dispatch) status() {
	book, err := ledger.Open(d.path(d.stem+ledgerEnding), ledger.Options{Read: true, Now: d.Now})
	if err != nil {
		d.ledgerFault(err)
		return
	}
	defer book.Close()
	entries, err := book.Entries()
	if err != nil {
		d.ledgerFault(err)
		return
	}
	byPlace(entries)
	d.printReport(entries, len(entries))
	d.sayUnsent(entries, nil)
}

// settlement is what a person found out of one message.
type settlement struct {
	address, key string
	sent         bool
}

// parseSettlement reads ADDRESS=sent or ADDRESS=unsent.
func parseSettlement(text string) (settlement, error) {
	address, what, ok := cutLast(text, "=")
	box, fault := mailbox.One(address)
	if !ok || what != "sent" && what != "unsent" || fault != nil {
		return settlement{}, hintError("write ADDRESS=sent where the person has the message, ADDRESS=unsent where not")
	}
	return settlement{address: address, key: box.Key(), sent: what == "sent"}, nil
}

func cutLast(s, at string) (before, after string, found bool) {
	if i := strings.LastIndex(s, at); i >= 0 {
		return s[:i], s[i+len(at):], true
	}
	return s, "", false
}

// settle writes into the ledger what a person found out. All are looked at
// before any is written.
func (d *dispatch) settle(ctx context.Context, all []settlement) {
	book, err := ledger.Open(d.path(d.stem+ledgerEnding), ledger.Options{Any: true, Process: os.Getpid(), Now: d.Now, Must: true})
	if err != nil {
		d.ledgerFault(err)
		return
	}
	defer book.Close()
	for _, s := range all {
		e, found, err := book.Entry(s.key)
		switch {
		case err != nil:
			d.ledgerFault(err)
		case !found:
			d.log.Add(diag.NobodyOfThatName, diag.Pos{File: d.stem + ledgerEnding}, diag.Args{"address": s.address})
		case e.State == ledger.Accepted || e.State == ledger.Planned && !s.sent:
			d.log.Add(diag.SettleClosed, diag.Pos{}, diag.Args{"address": s.address, "state": stateWord(e)})
		}
	}
	if d.log.Failed() {
		return
	}
	for _, s := range all {
		if err := book.Settle(s.key, s.sent); err != nil {
			d.ledgerFault(err)
			return
		}
		e, _, _ := book.Entry(s.key)
		d.log.Add(diag.Settled, diag.Pos{}, diag.Args{"address": s.address, "state": stateWord(e)})
	}
	d.book = book
	d.account(ctx, nil)
}
