package sending

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// Account tells how a whole campaign stands.
type Account struct {
	Entries []ledger.Entry // in the order of the list's rows
}

// Tally counts a ledger. Planned messages have not been tried, Later ones were
// refused for now; those handed over lie with a person, as drafts.
type Tally struct{ All, Sent, Handed, Refused, Unknown, Later, Planned int }

// TallyOf counts entries.
func TallyOf(entries []ledger.Entry) Tally {
	t := Tally{All: len(entries)}
	for _, e := range entries {
		switch e.State {
		case ledger.Accepted:
			t.Sent++
		case ledger.Handed:
			t.Handed++
		case ledger.Refused:
			t.Refused++
		case ledger.Unknown:
			t.Unknown++
		case ledger.Later:
			t.Later++
		default:
			t.Planned++
		}
	}
	return t
}

// Left is how many are still to be sent.
func (t Tally) Left() int { return t.Later + t.Planned }

// String is "498 sent, 1 refused, 1 unknown, 0 not sent"; where drafts were handed over, it
// begins with them.
func (t Tally) String() string {
	if t.Handed > 0 {
		return fmt.Sprintf("%d handed over, %d sent, %d refused, %d unknown, %d not sent", t.Handed, t.Sent, t.Refused, t.Unknown, t.Left())
	}
	return fmt.Sprintf("%d sent, %d refused, %d unknown, %d not sent", t.Sent, t.Refused, t.Unknown, t.Left())
}

// account tells how the campaign stands, and writes two files beside the ledger
// that do so. ends are those of the run that has just been.
func (r *Run) account(ctx context.Context, ends []post.End) *Account {
	entries, err := r.ledger.Entries()
	if err != nil {
		r.ledgerFault(err)
		return nil
	}
	mailing.ByPlace(entries)
	keptBack(entries, ends)
	writeAccount(ctx, r.log(), r.p, r.stem, entries)
	tellUnsent(r.log(), r.stem, r.order.Mail.Campaign, entries, r.partly(ends))
	return &Account{entries}
}

// partly says that a run was asked for some of the messages, and these went.
func (r *Run) partly(ends []post.End) bool {
	for _, e := range ends {
		if e.State != ledger.Accepted && e.State != ledger.Handed {
			return false
		}
	}
	return len(ends) > 0 && (r.plan.Order.Limit > 0 || r.plan.Order.Only != "" || r.plan.Order.Where != "")
}

// writeAccount writes the two files, which only their owner may read: they hold
// addresses. A stopped run has them, too.
func writeAccount(ctx context.Context, log *diag.Log, p *project.Project, stem string, entries []ledger.Entry) {
	ctx = context.WithoutCancel(ctx)
	dir, name := filepath.Dir(p.Source.Path(stem)), filepath.Base(stem)
	text := Text(entries, len(entries), p.Language)
	for ending, data := range map[string][]byte{listEnding: table(entries, p.Now().Location()), reportEnding: []byte(text)} {
		if _, err := deliver.Private(ctx, dir, name+ending, data); err != nil {
			project.Unwritten(log, stem+ending, err)
		}
	}
}

// tellUnsent leads to the verdict that not everything was sent, unless all went,
// or partly says that all went which this run was asked for.
func tellUnsent(log *diag.Log, stem, campaign string, entries []ledger.Entry, partly bool) {
	t := TallyOf(entries)
	file := stem + listEnding
	if t.Unknown > 0 {
		log.Add(diag.EndsUnknown, diag.Pos{}, diag.Args{"what": unknownEnds(t.Unknown), "file": file, "campaign": campaign})
	}
	if t.Sent+t.Handed < t.All {
		code := diag.NotAllSent
		if partly {
			code = diag.SomeSent
		}
		if t.Handed > 0 && partly {
			code = diag.SomeHanded
		} else if t.Handed > 0 {
			code = diag.NotAllHanded
		}
		log.Add(code, diag.Pos{}, diag.Args{"sent": strconv.Itoa(t.Sent), "all": strconv.Itoa(t.All), "refused": strconv.Itoa(t.Refused),
			"unknown": strconv.Itoa(t.Unknown), "handed": strconv.Itoa(t.Handed), "left": strconv.Itoa(t.Left()), "file": file})
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

func unknownEnds(n int) string {
	if n == 1 {
		return "of 1 message nobody can know whether it was sent"
	}
	return fmt.Sprintf("of %d messages nobody can know whether they were sent", n)
}

// Results are an account as `--format json` prints it.
type Results struct {
	Sent     int      `json:"sent"`
	Refused  int      `json:"refused"`
	Unknown  int      `json:"unknown"`
	NotSent  int      `json:"not_sent"`
	Messages []Result `json:"messages"`
}

// Result is one message in it.
type Result struct {
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

// Results tells of the account.
func (a *Account) Results() Results {
	t := TallyOf(a.Entries)
	out := Results{Sent: t.Sent, Refused: t.Refused, Unknown: t.Unknown, NotSent: t.Left(), Messages: []Result{}}
	for _, e := range a.Entries {
		out.Messages = append(out.Messages, Result{e.Place, e.Address, strings.ReplaceAll(stateWord(e), " ", "-"), e.At.UTC(), e.Code, e.Reply, append([]string{}, e.Without...), e.Message, e.Settled})
	}
	return out
}
