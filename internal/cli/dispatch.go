package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
)

// parcel is one message that a campaign would send.
type parcel struct {
	key     string // the address, normalised
	address string // as it goes to the server
	place   string // its row
	name    string
	// letter makes the message and looks at it once more. content is a hash of
	// what it brings.
	letter func(ctx context.Context) (*post.Letter, error)
}

// dispatch is one run that sends a campaign.
type dispatch struct {
	*session
	campaign *campaign.Campaign
	file     string // the campaign's file, as the user calls it
	stem     string // its name and that of the ledger, without their endings
	corrects string // the ID of the ledger whose messages this run corrects
	report   string // the report's id
	content  string // a hash of what is sent
	resume   bool
	plain    int    // how often --plain was given
	yes      int    // the number of --yes; 0 for none
	limit    int    // at most so many in this run; 0 for all
	only     string // the key of the one who gets it in this run; "" for all
	trial    string // --test-to: everything goes there, and the ledger knows nothing of it
	json     bool   // the report is for programs
	tell     func() // says what was found until now
	parcels  []*parcel
	server   *post.Server
	book     *ledger.Ledger
}

// send sends what is left of the campaign. What there was to say has gone to
// the log and to the report when it returns.
func (d *dispatch) send(ctx context.Context) {
	if !d.mayLeave() || !d.prepareServer(ctx) {
		return
	}
	if d.trial != "" {
		d.sendTrial(ctx)
		return
	}
	if !d.openLedger() {
		return
	}
	defer func() {
		if err := d.book.Close(); err != nil {
			d.ledgerFault(err)
		}
	}()
	jobs, ok := d.jobs()
	if !ok {
		return
	}
	if len(jobs) == 0 {
		d.log.Add(diag.NothingToSend, diag.Pos{}, nil)
		d.account(ctx, nil)
		return
	}
	if !d.confirm(ctx, d.addressesOf(jobs)) {
		return
	}
	today, err := d.book.SentSince(startOfDay(d.Now()))
	if err == nil {
		err = d.book.SetContent(d.content)
	}
	if err != nil {
		d.ledgerFault(err)
		return
	}
	ends, stop := d.run(ctx, jobs, d.book, today)
	d.sayStop(stop)
	d.account(ctx, ends)
}

// mayLeave holds the embargo.
func (d *dispatch) mayLeave() bool {
	e := d.campaign.Embargo
	if e == nil || !d.Now().Before(e.Time) || d.own(d.trial) {
		return true
	}
	d.log.Add(diag.EmbargoStands, e.Pos, diag.Args{"until": d.clock(e.Time), "now": d.clock(d.Now()), "own": d.campaign.From.Address})
	return false
}

// own says that an address is the sender's: a trial may go there at any time.
func (d *dispatch) own(address string) bool { return isOwn(d.campaign, address) }

func isOwn(c *campaign.Campaign, address string) bool {
	if address == "" {
		return false
	}
	own := []string{c.From.Address, c.SMTP.User}
	if c.ReplyTo != nil {
		own = append(own, c.ReplyTo.Address())
	}
	return slices.ContainsFunc(own, func(o string) bool { return strings.EqualFold(o, address) })
}

// clock is a time as people here read it.
func (d *dispatch) clock(t time.Time) string {
	return t.In(d.Now().Location()).Format("2006-01-02 15:04 -07:00")
}

func startOfDay(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, t.Location())
}

// jobs are the messages that are left to be sent, of those that the campaign
// has. False means that a fault was logged.
func (d *dispatch) jobs() ([]*post.Job, bool) {
	var people []ledger.Addressee
	for _, p := range d.parcels {
		people = append(people, ledger.Addressee{Key: p.key, Address: p.address, Place: p.place})
	}
	if !d.unchanged() {
		return nil, false
	}
	if err := d.book.Plan(people); err != nil {
		d.ledgerFault(err)
		return nil, false
	}
	var jobs []*post.Job
	for _, p := range d.parcels {
		e, _, err := d.book.Entry(p.key)
		if err != nil {
			d.ledgerFault(err)
			return nil, false
		}
		if e.State != ledger.Planned && e.State != ledger.Later || d.only != "" && d.only != p.key {
			continue
		}
		if d.limit > 0 && len(jobs) == d.limit {
			break
		}
		jobs = append(jobs, d.job(p, e))
	}
	return jobs, true
}

func (d *dispatch) job(p *parcel, e ledger.Entry) *post.Job {
	return &post.Job{Key: p.key, Address: p.address, NotBefore: e.Next, Tries: e.Tries, Make: func(ctx context.Context) (*post.Letter, error) {
		// A message under way is finished, even when the run is to stop.
		l, err := p.letter(context.WithoutCancel(ctx))
		if e := d.campaign.Embargo; err == nil && e != nil && d.Now().Before(e.Time) && !d.own(d.trial) {
			err = &post.Halt{Err: errors.New("the clock was put back before the embargo's end")}
		}
		return l, err
	}}
}

// unchanged refuses to go on with another content than that which some have.
func (d *dispatch) unchanged() bool {
	entries, err := d.book.Entries()
	if err != nil {
		d.ledgerFault(err)
		return false
	}
	t := tallyOf(entries)
	was := d.book.Content()
	switch {
	case len(entries) == 0 || t.left() == t.all:
		return true
	case t.left() == 0 && was != d.content:
		d.log.Add(diag.CampaignDone, diag.Pos{File: d.file}, diag.Args{"campaign": d.file, "file": d.another()})
		return true
	case was != d.content:
		args := diag.Args{"sent": strconv.Itoa(t.sent + t.unknown), "all": strconv.Itoa(t.all)}
		if !d.resume {
			d.log.Add(diag.CampaignChanged, diag.Pos{File: d.file}, args)
			return false
		}
		d.log.Add(diag.CampaignGoesOnChanged, diag.Pos{File: d.file}, args)
		return true
	}
	d.log.Add(diag.CampaignGoesOn, diag.Pos{}, diag.Args{"done": strconv.Itoa(t.all - t.left()), "all": strconv.Itoa(t.all)})
	return true
}

// another is a campaign file in which what is sent now could be corrected.
func (d *dispatch) another() string {
	if d.corrects == "" {
		return ""
	}
	return "another.yaml "
}

// run sends jobs, and shows how far it is.
func (d *dispatch) run(ctx context.Context, jobs []*post.Job, book post.Book, today int) ([]post.End, post.Stop) {
	bar := d.oldbar(len(jobs))
	defer bar.done()
	l := d.campaign.Limits
	return post.Run(ctx, post.Order{
		Server: d.server, Book: book, Today: today, Now: d.Now, Sleep: d.sleep,
		Limits: post.Limits{Every: every(l.Rate), EveryDomain: every(l.PerDomain), PerDay: l.PerDay, Retries: l.Retries},
		Tell: func(e post.Event) {
			switch {
			case e.End != nil:
				bar.step("")
			case e.Until.Sub(d.Now()) > worthSaying:
				bar.wait(e.Until)
			}
		},
	}, jobs)
}

// worthSaying is a wait that a person wonders about.
const worthSaying = 10 * time.Second

func every(r campaign.Rate) time.Duration {
	if r.Count == 0 {
		return 0
	}
	return r.Per / time.Duration(r.Count)
}

// sleep waits, or until ctx has ended.
func (s *session) sleep(ctx context.Context, d time.Duration) error {
	if s.Sleep != nil {
		return s.Sleep(ctx, d)
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// sayStop says why a run ended before its end.
func (d *dispatch) sayStop(stop post.Stop) {
	host := d.server.Host + ":" + d.server.Port
	args := diag.Args{"server": host, "campaign": d.file}
	if stop.Fault != nil {
		args["why"], args["stage"] = stop.Fault.Error(), stop.Fault.Stage.String()
		if hint := post.Advice(d.server.Host, d.server.Port, stop.Fault); hint != "" {
			args["hint"] = hint
		}
	}
	if stop.Err != nil {
		args["why"] = stop.Err.Error()
	}
	if stop.Reason == post.BookFault {
		args["why"] = ledgerReason(stop.Err)
	}
	code := map[post.Reason]diag.Code{post.Interrupted: diag.SendStopped, post.DayFull: diag.SendDayFull,
		post.Unreachable: diag.SendUnreachable, post.Turned: diag.SendTurned, post.SenderFault: diag.SendSender,
		post.Alike: diag.SendAlike, post.Silent: diag.SendSilent, post.BookFault: diag.SendLedger, post.HaltedByMake: diag.SendHalted}[stop.Reason]
	switch stop.Reason {
	case post.Finished:
		return
	case post.DayFull:
		args["limit"], args["until"] = strconv.Itoa(d.campaign.Limits.PerDay), d.clock(stop.Until)
	}
	d.log.Add(code, diag.Pos{}, args)
}

// addressesOf are those that jobs go to.
func (d *dispatch) addressesOf(jobs []*post.Job) []string {
	var out []string
	for _, j := range jobs {
		out = append(out, j.Address)
	}
	return out
}

// stemOf is the name of a campaign's file without its ending.
func stemOf(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// noBook is the ledger of a trial: it remembers nothing.
type noBook struct{}

func (noBook) Begin(string, string, string) error { return nil }
func (noBook) Closing(string) error               { return nil }
func (noBook) End(string, ledger.Outcome) error   { return nil }

// sendTrial sends everything to the one who tries it out.
func (d *dispatch) sendTrial(ctx context.Context) {
	var jobs []*post.Job
	for _, p := range d.parcels {
		jobs = append(jobs, d.job(p, ledger.Entry{}))
	}
	var to []string
	for range jobs {
		to = append(to, d.trial)
	}
	if len(jobs) == 0 || !d.confirm(ctx, to) {
		return
	}
	ends, stop := d.run(ctx, jobs, noBook{}, 0)
	d.sayStop(stop)
	sent := 0
	for _, e := range ends {
		if e.State == ledger.Accepted {
			sent++
		}
		if e.Why == "" || e.State == ledger.Accepted {
			continue // its turn never came
		}
		d.log.Add(diag.TrialNotSent, diag.Pos{}, diag.Args{"to": d.trial, "why": e.Why})
	}
	if sent > 0 {
		d.log.Add(diag.TrialSent, diag.Pos{}, diag.Args{"messages": messages(sent), "to": d.trial})
	}
}
