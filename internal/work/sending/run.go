package sending

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// Run is the letters of a campaign that are left to be sent. It holds the ledger
// until Close.
type Run struct {
	plan    *mailing.Plan
	p       *project.Project
	order   Order
	access  Access
	stem    string // the name of the ledger and the reports, without their endings
	content string // a hash of what is sent
	server  *post.Server
	ledger  *ledger.Ledger // nil: this is a trial, of which nothing is remembered
	jobs    []*post.Job
	boxAt   *post.Server // the mailbox of drafts and of copies; nil: none is asked for
	kept    *keeper      // lays copies of what was sent there; nil: nobody does
}

// Begin tries all briefs, makes ready the server and opens the ledger. Nothing is
// dialled yet, and nothing leaves before Send. The run is nil when that cannot
// be, or when the log says why not.
func Begin(ctx context.Context, p *project.Project, plan *mailing.Plan, o Order, a Access) (*Run, error) {
	if all, err := plan.Try(ctx); err != nil || !all {
		return nil, err
	}
	r := &Run{plan: plan, p: p, order: o, access: a, stem: stem(&o.Mail), content: plan.Content()}
	if !r.mayLeave() || !r.prepare(ctx) {
		return nil, nil
	}
	if r.trial() {
		for _, l := range plan.Letters {
			r.jobs = append(r.jobs, r.job(l, ledger.Entry{}))
		}
		return r, nil
	}
	if !r.openLedger() {
		return nil, nil
	}
	if !r.planJobs() {
		r.Close()
		return nil, nil
	}
	return r, nil
}

// prepare makes ready what the messages go to: a server, or a place for drafts.
func (r *Run) prepare(ctx context.Context) bool {
	if !r.order.Mail.Drafts {
		return r.prepareServer(ctx)
	}
	return r.plan.Campaign.IMAP.Host == "" || r.prepareBox(ctx)
}

// log is where the run says what is wrong.
func (r *Run) log() *diag.Log { return r.plan.Log() }

// trial says that everything goes to the one who tries it out.
func (r *Run) trial() bool { return r.order.Mail.TestTo != "" }

// To are the addresses to which messages would go, one for each message.
func (r *Run) To() []string {
	var out []string
	for _, j := range r.jobs {
		if r.trial() {
			out = append(out, r.order.Mail.TestTo)
			continue
		}
		out = append(out, j.Address)
	}
	return out
}

// Server is the name of the server that takes the messages.
func (r *Run) Server() string {
	if r.server == nil {
		return ""
	}
	return r.server.Host
}

// Close gives the ledger back.
func (r *Run) Close() {
	if r.ledger == nil {
		return
	}
	if err := r.ledger.Close(); err != nil {
		r.ledgerFault(err)
	}
}

// Send sends what is left of the campaign. What there is to say is in the log.
// The account tells how the whole campaign stands; it is nil for a trial, and
// when the ledger failed.
func (r *Run) Send(ctx context.Context) *Account {
	if r.order.Mail.Drafts {
		return r.handOver(ctx)
	}
	defer r.keepCopies()()
	if r.trial() {
		r.sendTrial(ctx)
		return nil
	}
	if len(r.jobs) == 0 {
		r.log().Add(diag.NothingToSend, diag.Pos{}, nil)
		return r.account(ctx, nil)
	}
	today, err := r.ledger.SentSince(startOfDay(r.p.Now()))
	if err == nil {
		err = r.ledger.SetContent(r.content)
	}
	if err != nil {
		r.ledgerFault(err)
		return nil
	}
	ends, stop := r.post(ctx, r.ledger, today)
	r.tellStop(stop)
	return r.account(ctx, ends)
}

// mayLeave holds the embargo.
func (r *Run) mayLeave() bool {
	if !r.embargoed() {
		return true
	}
	c := r.plan.Campaign
	if r.order.Mail.Drafts { // a person sends them, and is told when
		r.log().Add(diag.DraftsEmbargo, c.Embargo.Pos, diag.Args{"until": r.clock(c.Embargo.Time)})
		return true
	}
	r.log().Add(diag.EmbargoStands, c.Embargo.Pos, diag.Args{"until": r.clock(c.Embargo.Time), "now": r.clock(r.p.Now()), "own": c.From.Address})
	return false
}

// embargoed says that an embargo stands; a trial may go to the sender at any
// time.
func (r *Run) embargoed() bool {
	e := r.plan.Campaign.Embargo
	return e != nil && r.p.Now().Before(e.Time) && !r.plan.Campaign.Own(r.order.Mail.TestTo)
}

// clock is a time as people here read it.
func (r *Run) clock(t time.Time) string {
	return t.In(r.p.Now().Location()).Format("2006-01-02 15:04 -07:00")
}

func startOfDay(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, t.Location())
}

// planJobs lists the messages that are left to be sent, of those that the
// campaign has. False means that a fault was logged.
func (r *Run) planJobs() bool {
	var people []ledger.Addressee
	for _, l := range r.plan.Letters {
		people = append(people, ledger.Addressee{Key: l.Key, Address: l.Address, Place: l.Place()})
	}
	if !r.unchanged() {
		return false
	}
	if err := r.ledger.Plan(people); err != nil {
		r.ledgerFault(err)
		return false
	}
	only, limit := r.plan.Order.Only, r.plan.Order.Limit
	for _, l := range r.plan.Letters {
		e, _, err := r.ledger.Entry(l.Key)
		if err != nil {
			r.ledgerFault(err)
			return false
		}
		if e.State != ledger.Planned && e.State != ledger.Later || only != "" && only != l.Key || !mailing.Chosen(r.plan, l) {
			continue
		}
		if limit > 0 && len(r.jobs) == limit {
			break
		}
		r.jobs = append(r.jobs, r.job(l, e))
	}
	return true
}

func (r *Run) job(l *mailing.Letter, e ledger.Entry) *post.Job {
	return &post.Job{Key: l.Key, Address: l.Address, NotBefore: e.Next, Tries: e.Tries, Make: func(ctx context.Context) (*post.Letter, error) {
		// A message under way is finished, even when the run is to stop.
		made, err := r.plan.Parcel(context.WithoutCancel(ctx), l, r.content)
		if err == nil {
			made.Copies = append(slices.Clip(made.Copies), blindCopies(r.plan.Campaign)...)
			r.kept.made(l.Key, made.Data)
		}
		if err == nil && r.embargoed() && !r.order.Mail.Drafts {
			err = &post.Halt{Err: errors.New("the clock was put back before the embargo's end")}
		}
		return made, err
	}}
}

// unchanged refuses to go on with another content than that which some have.
func (r *Run) unchanged() bool {
	entries, err := r.ledger.Entries()
	if err != nil {
		r.ledgerFault(err)
		return false
	}
	t, file := TallyOf(entries), r.order.Mail.Campaign
	was := r.ledger.Content()
	switch {
	case len(entries) == 0 || t.Left() == t.All:
		return true
	case t.Left() == 0 && was != r.content:
		r.log().Add(diag.CampaignDone, diag.Pos{File: file}, diag.Args{"campaign": file, "file": r.another()})
		return true
	case was != r.content:
		args := diag.Args{"sent": strconv.Itoa(t.Sent + t.Unknown), "all": strconv.Itoa(t.All)}
		if !r.order.Resume {
			r.log().Add(diag.CampaignChanged, diag.Pos{File: file}, args)
			return false
		}
		r.log().Add(diag.CampaignGoesOnChanged, diag.Pos{File: file}, args)
		return true
	}
	r.log().Add(diag.CampaignGoesOn, diag.Pos{}, diag.Args{"done": strconv.Itoa(t.All - t.Left()), "all": strconv.Itoa(t.All)})
	return true
}

// another is a campaign file in which what is sent now could be corrected.
func (r *Run) another() string {
	if r.plan.Corrects() == "" {
		return ""
	}
	return "another.yaml "
}
