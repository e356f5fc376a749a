package cli

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
	"strconv"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
)

// The endings of what lies beside a campaign's file.
const (
	ledgerEnding = ".ledger"
	listEnding   = ".sent.csv"
	reportEnding = ".sent.txt"
)

// identity says whose the ledger is.
func (d *dispatch) identity() ledger.Identity {
	if d.campaign == nil { // only its ledger was asked for
		return ledger.Identity{}
	}
	return ledger.Identity{Campaign: d.campaign.ID, Report: d.report, Corrects: d.corrects}
}

// openLedger opens the ledger, or begins it. False means that a fault was logged.
func (d *dispatch) openLedger() bool {
	path := d.path(d.stem + ledgerEnding)
	_, err := os.Stat(path)
	_, earlier := os.Stat(d.path(d.stem + listEnding))
	if errors.Is(err, os.ErrNotExist) && earlier == nil && !d.resume {
		d.log.Add(diag.LedgerLost, diag.Pos{}, diag.Args{"report": d.stem + listEnding, "ledger": d.stem + ledgerEnding})
		return false
	}
	id := make([]byte, 16)
	rand.Read(id) // never fails
	book, err := ledger.Open(path, ledger.Options{Identity: d.identity(), ID: hex.EncodeToString(id), Process: os.Getpid(), Now: d.Now, Must: d.resume})
	if err != nil {
		d.ledgerFault(err)
		return false
	}
	d.book = book
	if latest, err := book.Latest(); err == nil && latest.After(d.Now().Add(clockSlack)) {
		d.log.Add(diag.LedgerAhead, diag.Pos{File: d.stem + ledgerEnding}, diag.Args{"latest": d.clock(latest), "now": d.clock(d.Now())})
	}
	return true
}

// ledgerFree says whether nobody else is sending the campaign, before the work
// of planning it.
func (s *session) ledgerFree(o *sendOrder, campaign string) bool {
	file := o.stemFor(campaign) + ledgerEnding
	book, err := ledger.Open(s.path(file), ledger.Options{Read: true, Now: s.Now})
	if err == nil {
		_ = book.Close()
		return true
	}
	var fault *ledger.Error
	if errors.As(err, &fault) && fault.Kind == ledger.InUse {
		s.ledgerFaultAt(campaign, file, ledger.Identity{}, err)
		return false
	}
	return true // whatever else there is to say of it is said when it is opened
}

// clockSlack is by how much clocks may differ unsaid.
const clockSlack = 10 * 60 * 1e9

// ledgerFault says why a ledger cannot be used.
func (d *dispatch) ledgerFault(err error) {
	d.ledgerFaultAt(d.file, d.stem+ledgerEnding, d.identity(), err)
}

func (s *session) ledgerFaultAt(campaign, file string, is ledger.Identity, err error) {
	pos := diag.Pos{File: file}
	var fault *ledger.Error
	if !errors.As(err, &fault) {
		s.log.Add(diag.LedgerFailed, pos, diag.Args{"why": reason(err)})
		return
	}
	switch fault.Kind {
	case ledger.Missing:
		s.log.Add(diag.LedgerMissing, pos, diag.Args{"campaign": campaign})
	case ledger.InUse:
		who := ""
		if o := fault.Owner; o.Process != 0 {
			who = " (process " + strconv.Itoa(o.Process) + ", since " + o.Since.In(s.Now().Location()).Format("2006-01-02 15:04:05") + ")"
		}
		s.log.Add(diag.LedgerInUse, pos, diag.Args{"who": who})
	case ledger.Damaged:
		s.log.Add(diag.LedgerDamaged, pos, nil)
	case ledger.Newer:
		s.log.Add(diag.LedgerNewer, pos, nil)
	case ledger.Foreign:
		s.log.Add(diag.LedgerForeign, pos, diag.Args{"was": campaignOf(fault.Was), "is": campaignOf(is)})
	default:
		s.log.Add(diag.LedgerFailed, pos, diag.Args{"why": ledgerReason(fault.Err)})
	}
}

// ledgerReason is why the system would not write, in words where it is common.
func ledgerReason(err error) string {
	switch deliver.FaultOf(err) {
	case deliver.Full:
		return "the disk is full"
	case deliver.ReadOnly:
		return "it may not be written"
	}
	return reason(err)
}

// campaignOf is whose a ledger is, in words.
func campaignOf(i ledger.Identity) string { return i.Campaign + " (" + i.Report + ")" }
