package sending

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// The endings of what lies beside a campaign's file.
const (
	listEnding   = ".sent.csv"
	reportEnding = ".sent.txt"
)

// identity says whose the ledger is.
func (r *Run) identity() ledger.Identity {
	return ledger.Identity{Campaign: r.plan.Campaign.ID, Report: r.plan.Copies.Reading.ID, Corrects: r.plan.Corrects()}
}

// openLedger opens the ledger, or begins it. False means that a fault was logged.
func (r *Run) openLedger() bool {
	path := r.p.Source.Path(r.stem + mailing.LedgerEnding)
	_, err := os.Stat(path)
	_, earlier := os.Stat(r.p.Source.Path(r.stem + listEnding))
	if errors.Is(err, os.ErrNotExist) && earlier == nil && !r.order.Resume {
		r.log().Add(diag.LedgerLost, diag.Pos{}, diag.Args{"report": r.stem + listEnding, "ledger": r.stem + mailing.LedgerEnding})
		return false
	}
	id := make([]byte, 16)
	rand.Read(id) // never fails
	opened, err := ledger.Open(path, ledger.Options{Identity: r.identity(), ID: hex.EncodeToString(id), Process: r.access.Process, Now: r.p.Now, Must: r.order.Resume})
	if err != nil {
		r.ledgerFault(err)
		return false
	}
	r.ledger = opened
	if latest, err := opened.Latest(); err == nil && latest.After(r.p.Now().Add(clockSlack)) {
		r.log().Add(diag.LedgerAhead, diag.Pos{File: r.stem + mailing.LedgerEnding}, diag.Args{"latest": r.clock(latest), "now": r.clock(r.p.Now())})
	}
	return true
}

// Free says whether nobody else is sending the campaign, before the work of
// planning it. False means that a fault was logged.
func Free(log *diag.Log, p *project.Project, o Order) bool {
	file := stem(&o.Mail) + mailing.LedgerEnding
	held, err := ledger.Open(p.Source.Path(file), ledger.Options{Read: true, Now: p.Now})
	if err == nil {
		_ = held.Close()
		return true
	}
	var fault *ledger.Error
	if errors.As(err, &fault) && fault.Kind == ledger.InUse {
		mailing.TellLedgerFault(log, p, o.Mail.Campaign, file, ledger.Identity{}, err)
		return false
	}
	return true // whatever else there is to say of it is said when it is opened
}

// clockSlack is by how much clocks may differ unsaid.
const clockSlack = 10 * 60 * 1e9

// ledgerFault says why a ledger cannot be used.
func (r *Run) ledgerFault(err error) {
	mailing.TellLedgerFault(r.log(), r.p, r.order.Mail.Campaign, r.stem+mailing.LedgerEnding, r.identity(), err)
}
