package sending

import (
	"context"
	"errors"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/mailbox"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// Settlement is what a person found out of one message whose end is unknown.
type Settlement struct {
	Address string `json:"address"` // as it was written
	Sent    bool   `json:"sent"`    // the person has the message
}

// ParseSettlement reads ADDRESS=sent or ADDRESS=unsent. The error says what to
// write.
func ParseSettlement(text string) (Settlement, error) {
	at := strings.LastIndex(text, "=")
	address, what := text[:max(at, 0)], text[at+1:]
	_, fault := mailbox.One(address)
	if at < 0 || what != "sent" && what != "unsent" || fault != nil {
		return Settlement{}, errors.New("write ADDRESS=sent where the person has the message, ADDRESS=unsent where not")
	}
	return Settlement{Address: address, Sent: what == "sent"}, nil
}

// key is the address in its normal form.
func (s Settlement) key() string {
	box, _ := mailbox.One(s.Address)
	return box.Key()
}

// Status tells how a campaign stands, from its ledger alone; nil when a fault was
// logged.
func Status(log *diag.Log, p *project.Project, o Order) *Account {
	file := stem(&o.Mail) + mailing.LedgerEnding
	held, err := ledger.Open(p.Source.Path(file), ledger.Options{Read: true, Now: p.Now})
	var entries []ledger.Entry
	if err == nil {
		defer held.Close()
		entries, err = held.Entries()
	}
	if err != nil {
		mailing.TellLedgerFault(log, p, o.Mail.Campaign, file, ledger.Identity{}, err)
		return nil
	}
	mailing.ByPlace(entries)
	tellUnsent(log, stem(&o.Mail), o.Mail.Campaign, entries, false)
	return &Account{entries}
}

// Settle writes into the ledger what a person found out, and tells how the
// campaign stands. All are looked at before any is written; the account is nil
// when a fault was logged.
func Settle(ctx context.Context, log *diag.Log, p *project.Project, o Order, all []Settlement, process int) *Account {
	file := stem(&o.Mail) + mailing.LedgerEnding
	fault := func(err error) { mailing.TellLedgerFault(log, p, o.Mail.Campaign, file, ledger.Identity{}, err) }
	held, err := ledger.Open(p.Source.Path(file), ledger.Options{Any: true, Process: process, Now: p.Now, Must: true})
	if err != nil {
		fault(err)
		return nil
	}
	defer held.Close()
	for _, s := range all {
		e, found, err := held.Entry(s.key())
		switch {
		case err != nil:
			fault(err)
		case !found:
			log.Add(diag.NobodyOfThatName, diag.Pos{File: file}, diag.Args{"address": s.Address})
		case e.State == ledger.Accepted || e.State == ledger.Planned && !s.Sent:
			log.Add(diag.SettleClosed, diag.Pos{}, diag.Args{"address": s.Address, "state": stateWord(e)})
		}
	}
	if log.Failed() {
		return nil
	}
	for _, s := range all {
		if err := held.Settle(s.key(), s.Sent); err != nil {
			fault(err)
			return nil
		}
		e, _, _ := held.Entry(s.key())
		log.Add(diag.Settled, diag.Pos{}, diag.Args{"address": s.Address, "state": stateWord(e)})
	}
	entries, err := held.Entries()
	if err != nil {
		fault(err)
		return nil
	}
	mailing.ByPlace(entries)
	writeAccount(ctx, log, p, stem(&o.Mail), entries)
	tellUnsent(log, stem(&o.Mail), o.Mail.Campaign, entries, false)
	return &Account{entries}
}
