package mailing

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/work/project"
)

// LedgerEnding is that of the ledger beside a campaign's file.
const LedgerEnding = ".ledger"

// Stem is the name of a campaign's file without its ending.
func Stem(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// ByPlace puts entries into the order of the list's rows.
func ByPlace(entries []ledger.Entry) {
	slices.SortStableFunc(entries, func(a, b ledger.Entry) int {
		return cmp.Or(cmp.Compare(len(a.Place), len(b.Place)), cmp.Compare(a.Place, b.Place))
	})
}

// TellLedgerFault says why the ledger in a file cannot be used for a campaign. is
// whose ledger it should be; the zero Identity where any will do.
func TellLedgerFault(log *diag.Log, p *project.Project, campaign, file string, is ledger.Identity, err error) {
	pos := diag.Pos{File: file}
	var fault *ledger.Error
	if !errors.As(err, &fault) {
		log.Add(diag.LedgerFailed, pos, diag.Args{"why": project.Reason(err)})
		return
	}
	switch fault.Kind {
	case ledger.Missing:
		log.Add(diag.LedgerMissing, pos, diag.Args{"campaign": campaign})
	case ledger.InUse:
		who := ""
		if o := fault.Owner; o.Process != 0 {
			who = " (process " + strconv.Itoa(o.Process) + ", since " + o.Since.In(p.Now().Location()).Format("2006-01-02 15:04:05") + ")"
		}
		log.Add(diag.LedgerInUse, pos, diag.Args{"who": who})
	case ledger.Damaged:
		log.Add(diag.LedgerDamaged, pos, nil)
	case ledger.Newer:
		log.Add(diag.LedgerNewer, pos, nil)
	case ledger.Foreign:
		log.Add(diag.LedgerForeign, pos, diag.Args{"was": owner(fault.Was), "is": owner(is)})
	default:
		log.Add(diag.LedgerFailed, pos, diag.Args{"why": LedgerReason(fault.Err)})
	}
}

// LedgerReason is why the system would not write, in words where it is common.
func LedgerReason(err error) string {
	switch deliver.FaultOf(err) {
	case deliver.Full:
		return "the disk is full"
	case deliver.ReadOnly:
		return "it may not be written"
	}
	return project.Reason(err)
}

// owner is whose a ledger is, in words.
func owner(i ledger.Identity) string { return i.Campaign + " (" + i.Report + ")" }
