package sending

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
)

// Text is the account for people: the counts, and each that did not go, most of
// them at the most.
func Text(entries []ledger.Entry, most int, language diag.Language) string {
	words := func(english string) string { return language.Words(english, accountChinese) }
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", words(TallyOf(entries).String()))
	named, more := 0, 0
	for _, state := range []ledger.State{ledger.Unknown, ledger.Refused, ledger.Later, ledger.Planned} {
		for _, e := range entries {
			// Those whose turn never came are counted; the files name them.
			if e.State != state || most < len(entries) && state == ledger.Planned && e.Reply == "" {
				continue
			}
			if named++; named > most {
				more++
				continue
			}
			line := words(stateWord(e)) + "  " + e.Place + "  " + e.Address
			if e.Reply != "" {
				line += "  " + words(e.Reply)
			}
			b.WriteString(line + "\n")
		}
	}
	if more > 0 {
		fmt.Fprintf(&b, "%s\n", words(fmt.Sprintf("and %d more", more)))
	}
	return b.String()
}

// stateWord is a state as people call it.
func stateWord(e ledger.Entry) string {
	switch e.State {
	case ledger.Accepted:
		return "sent"
	case ledger.Handed:
		return "handed over"
	case ledger.Refused:
		return "refused"
	case ledger.Unknown:
		return "unknown"
	}
	return "not sent"
}

// table is the account for spreadsheets: CSV in UTF-8 with a mark by which
// spreadsheets know that, and no cell that one would compute.
func table(entries []ledger.Entry, zone *time.Location) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	write := func(cells ...string) {
		for i := range cells {
			cells[i] = inert(cells[i])
		}
		_ = w.Write(cells) // to memory
	}
	write("row", "address", "state", "time", "code", "answer", "without", "tries", "message-id")
	for _, e := range entries {
		code, at := "", ""
		if e.Code != 0 {
			code = strconv.Itoa(e.Code)
		}
		if e.Tries > 0 || e.Settled {
			at = e.At.In(zone).Format("2006-01-02 15:04:05")
		}
		answer := e.Reply
		if e.Settled {
			answer = "settled by hand"
		}
		write(e.Place, e.Address, stateWord(e), at, code, answer, strings.Join(e.Without, "; "), strconv.Itoa(e.Tries), e.Message)
	}
	w.Flush()
	return b.Bytes()
}

// inert keeps a spreadsheet from taking a cell for a formula (OWASP, CSV
// injection): such cells begin with an apostrophe.
func inert(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r") == 0 {
		return "'" + cell
	}
	return cell
}
