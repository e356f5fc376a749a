package cli

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
)

// tally counts a ledger.
type tally struct{ all, sent, refused, unknown, later, planned int }

func tallyOf(entries []ledger.Entry) tally {
	t := tally{all: len(entries)}
	for _, e := range entries {
		switch e.State {
		case ledger.Accepted:
			t.sent++
		case ledger.Refused:
			t.refused++
		case ledger.Unknown:
			t.unknown++
		case ledger.Later:
			t.later++
		default:
			t.planned++
		}
	}
	return t
}

// left is how many are still to be sent.
func (t tally) left() int { return t.later + t.planned }

// String is "498 sent, 1 refused, 1 unknown, 0 not sent".
func (t tally) String() string {
	return fmt.Sprintf("%d sent, %d refused, %d unknown, %d not sent", t.sent, t.refused, t.unknown, t.left())
}

// account tells how the whole campaign stands: on the standard output, and in
// two files beside the ledger.
func (d *dispatch) account(ctx context.Context, ends []post.End) {
	entries, err := d.book.Entries()
	if err != nil {
		d.ledgerFault(err)
		return
	}
	byPlace(entries)
	keptBack(entries, ends)
	ctx = context.WithoutCancel(ctx) // a stopped run has its report too
	dir, name := filepath.Dir(d.path(d.stem)), filepath.Base(d.stem)
	text := d.reportText(entries, len(entries))
	for ending, data := range map[string][]byte{listEnding: reportList(entries, d.Now().Location()), reportEnding: []byte(text)} {
		if _, err := d.Deliver(ctx, dir, name+ending, data); err != nil {
			logFault(d.log, d.stem+ending, err)
		}
	}
	d.printReport(entries, mostNamed)
	d.sayUnsent(entries, ends)
}

// printReport prints the report, for people or for programs.
func (d *dispatch) printReport(entries []ledger.Entry, most int) {
	if !d.json {
		_ = d.print([]byte(d.reportText(entries, most)))
		return
	}
	t := tallyOf(entries)
	out := sentList{Sent: t.sent, Refused: t.refused, Unknown: t.unknown, NotSent: t.left(), Messages: []sentMessage{}}
	for _, e := range entries {
		out.Messages = append(out.Messages, sentMessage{e.Place, e.Address, strings.ReplaceAll(stateWord(e), " ", "-"), e.At.UTC(), e.Code, e.Reply, append([]string{}, e.Without...), e.Message, e.Settled})
	}
	if err := writeJSON(d.Out, out); err != nil {
		d.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
	}
}

// sentList is what --format json prints of a campaign that was sent.
type sentList struct {
	Sent     int           `json:"sent"`
	Refused  int           `json:"refused"`
	Unknown  int           `json:"unknown"`
	NotSent  int           `json:"not_sent"`
	Messages []sentMessage `json:"messages"`
}

// sentMessage is one message in it.
type sentMessage struct {
	Place     string    `json:"place"`
	Address   string    `json:"address"`
	State     string    `json:"state"` // "sent", "refused", "unknown", "not-sent"
	Time      time.Time `json:"time"`  // since when
	Code      int       `json:"code"`
	Answer    string    `json:"answer"`
	Without   []string  `json:"without"` // those in copy whom the server refused
	MessageID string    `json:"message_id"`
	Settled   bool      `json:"settled"` // by hand
}

// sayUnsent leads to exit 8 unless all went; where a run was asked for some of
// them, unless these went. ends are those of the run.
func (d *dispatch) sayUnsent(entries []ledger.Entry, ends []post.End) {
	t := tallyOf(entries)
	file := d.stem + listEnding
	if t.unknown > 0 {
		d.log.Add(diag.EndsUnknown, diag.Pos{}, diag.Args{"what": unknownEnds(t.unknown), "file": file, "campaign": d.file})
	}
	if t.sent < t.all {
		code := diag.NotAllSent
		if (d.limit > 0 || d.only != "") && allAccepted(ends) {
			code = diag.SomeSent
		}
		d.log.Add(code, diag.Pos{}, diag.Args{"sent": strconv.Itoa(t.sent), "all": strconv.Itoa(t.all), "refused": strconv.Itoa(t.refused),
			"unknown": strconv.Itoa(t.unknown), "left": strconv.Itoa(t.left()), "file": file})
	}
}

// keptBack notes why messages were kept back that never came to the server.
func keptBack(entries []ledger.Entry, ends []post.End) {
	why := map[string]string{}
	for _, e := range ends {
		why[e.Job.Key] = e.Why
	}
	for i := range entries {
		if entries[i].Reply == "" && entries[i].State == ledger.Planned {
			entries[i].Reply = why[entries[i].Key]
		}
	}
}

func allAccepted(ends []post.End) bool {
	for _, e := range ends {
		if e.State != ledger.Accepted {
			return false
		}
	}
	return len(ends) > 0
}

func unknownEnds(n int) string {
	if n == 1 {
		return "of 1 message nobody can know whether it was sent"
	}
	return fmt.Sprintf("of %d messages nobody can know whether they were sent", n)
}

// mostNamed is how many are named on the standard output.
const mostNamed = 20

// reportText is the report for people: the counts, and each that did not go.
func (s *session) reportText(entries []ledger.Entry, most int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", s.words(tallyOf(entries).String()))
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
			line := s.words(stateWord(e)) + "  " + e.Place + "  " + e.Address
			if e.Reply != "" {
				line += "  " + s.words(e.Reply)
			}
			b.WriteString(line + "\n")
		}
	}
	if more > 0 {
		fmt.Fprintf(&b, "%s\n", s.words(fmt.Sprintf("and %d more", more)))
	}
	return b.String()
}

// stateWord is a state as people call it.
func stateWord(e ledger.Entry) string {
	switch e.State {
	case ledger.Accepted:
		return "sent"
	case ledger.Refused:
		return "refused"
	case ledger.Unknown:
		return "unknown"
	}
	return "not sent"
}

// reportList is the report for tables: CSV in UTF-8 with a mark by which
// spreadsheets know that, and no cell that one would compute.
func reportList(entries []ledger.Entry, zone *time.Location) []byte {
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

// byPlace puts entries into the order of the list's rows.
func byPlace(entries []ledger.Entry) {
	slices.SortStableFunc(entries, func(a, b ledger.Entry) int {
		return cmp.Or(cmp.Compare(len(a.Place), len(b.Place)), cmp.Compare(a.Place, b.Place))
	})
}
