package sending

import (
	"context"
	"strconv"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// worthSaying is a wait that a person wonders about.
const worthSaying = 10 * time.Second

// post sends the jobs, and tells how far it is.
func (r *Run) post(ctx context.Context, book post.Book, today int) ([]post.End, post.Stop) {
	l := r.plan.Campaign.Limits
	count, done := r.p.Counter(len(r.jobs)), 0
	return post.Run(ctx, post.Order{
		Server: r.server, Book: book, Today: today, Now: r.p.Now, Sleep: r.access.sleep,
		Limits: post.Limits{Every: every(l.Rate), EveryDomain: every(l.PerDomain), PerDay: l.PerDay, Retries: l.Retries},
		Tell: func(e post.Event) {
			switch {
			case e.End != nil:
				done++
				count("")
				r.kept.ended(e.End)
			case e.Until.Sub(r.p.Now()) > worthSaying && r.p.Progress != nil:
				r.p.Progress(project.Progress{Done: done, All: len(r.jobs), Until: e.Until})
			}
		},
	}, r.jobs)
}

func every(r campaign.Rate) time.Duration {
	if r.Count == 0 {
		return 0
	}
	return r.Per / time.Duration(r.Count)
}

// tellStop says why a run ended before its end.
func (r *Run) tellStop(stop post.Stop) {
	host := r.server.Host + ":" + r.server.Port
	args := diag.Args{"server": host, "campaign": r.order.Mail.Campaign}
	if stop.Fault != nil {
		args["why"], args["stage"] = stop.Fault.Error(), stop.Fault.Stage.String()
		if hint := post.Advice(r.server.Host, r.server.Port, stop.Fault); hint != "" {
			args["hint"] = hint
		}
	}
	if stop.Err != nil {
		args["why"] = stop.Err.Error()
	}
	if stop.Reason == post.BookFault {
		args["why"] = mailing.LedgerReason(stop.Err)
	}
	code := map[post.Reason]diag.Code{post.Interrupted: diag.SendStopped, post.DayFull: diag.SendDayFull,
		post.Unreachable: diag.SendUnreachable, post.Turned: diag.SendTurned, post.SenderFault: diag.SendSender,
		post.Alike: diag.SendAlike, post.Silent: diag.SendSilent, post.BookFault: diag.SendLedger, post.HaltedByMake: diag.SendHalted}[stop.Reason]
	switch stop.Reason {
	case post.Finished:
		return
	case post.DayFull:
		args["limit"], args["until"] = strconv.Itoa(r.plan.Campaign.Limits.PerDay), r.clock(stop.Until)
	}
	r.log().Add(code, diag.Pos{}, args)
}

// forgetful is the ledger of a trial: it remembers nothing.
type forgetful struct{}

// Begin implements post.Book.
func (forgetful) Begin(string, string, string) error { return nil }

// Closing implements post.Book.
func (forgetful) Closing(string) error { return nil }

// End implements post.Book.
func (forgetful) End(string, ledger.Outcome) error { return nil }

// sendTrial sends everything to the one who tries it out.
func (r *Run) sendTrial(ctx context.Context) {
	if len(r.jobs) == 0 {
		return
	}
	ends, stop := r.post(ctx, forgetful{}, 0)
	r.tellStop(stop)
	sent, to := 0, r.order.Mail.TestTo
	for _, e := range ends {
		if e.State == ledger.Accepted {
			sent++
		}
		if e.Why == "" || e.State == ledger.Accepted {
			continue // its turn never came
		}
		r.log().Add(diag.TrialNotSent, diag.Pos{}, diag.Args{"to": to, "why": e.Why})
	}
	if sent > 0 {
		r.log().Add(diag.TrialSent, diag.Pos{}, diag.Args{"messages": han.Counted(sent, "message"), "to": to})
	}
}
