package sending

import (
	"context"
	"path/filepath"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/box"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
	"jianbao/internal/work/mailing"
)

// place is where drafts are laid for a person to send.
type place interface {
	// has says whether the draft is there already; id is its Message-ID.
	has(ctx context.Context, id string) (bool, error)
	lay(ctx context.Context, l *mailing.Letter, message []byte) error
	// name is what the place is called, for people.
	name() string
	close()
}

// handOver lays what is left of the campaign down as drafts. The ledger calls them handed
// over, never sent: what becomes of a draft, its sender alone knows.
func (r *Run) handOver(ctx context.Context) *Account { return (&handing{r: r}).over(ctx) }

// handing is the handing over of drafts.
type handing struct {
	r    *Run
	ends []post.End // the drafts that this run laid down
}

func (h *handing) over(ctx context.Context) *Account {
	r := h.r
	if len(r.jobs) == 0 {
		r.log().Add(diag.NothingToSend, diag.Pos{}, nil)
		return h.handed(ctx)
	}
	to, err := h.place(ctx)
	if err != nil {
		h.stopped(ctx, err)
		return h.handed(ctx)
	}
	defer to.close()
	book := h.book()
	if r.ledger != nil {
		if err := r.ledger.SetContent(r.content); err != nil {
			r.ledgerFault(err)
			return nil
		}
	}
	letters := map[string]*mailing.Letter{}
	for _, l := range r.plan.Letters {
		letters[l.Key] = l
	}
	count := r.p.Counter(len(r.jobs))
	for _, j := range r.jobs {
		err := h.hand(ctx, to, book, j, letters[j.Key])
		if bookErr, is := err.(*bookError); is {
			r.ledgerFault(bookErr.err)
			return nil
		}
		if err != nil {
			h.stopped(ctx, err)
			break
		}
		h.ends = append(h.ends, post.End{Job: j, State: ledger.Handed})
		count("")
	}
	if laid := len(h.ends); laid > 0 {
		r.log().Add(diag.DraftsLaid, diag.Pos{}, diag.Args{"messages": han.Counted(laid, "message"), "place": to.name()})
	}
	return h.handed(ctx)
}

// bookError is a fault of the ledger.
type bookError struct{ err error }

// Error implements error.
func (e *bookError) Error() string { return e.err.Error() }

// hand lays one draft down, unless an earlier run that was stopped did so.
func (h *handing) hand(ctx context.Context, to place, book post.Book, j *post.Job, l *mailing.Letter) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	letter, err := j.Make(ctx)
	if err != nil {
		return err
	}
	there := false
	if j.Tries > 0 {
		if there, err = to.has(ctx, letter.ID); err != nil {
			return err
		}
	}
	if !there {
		if err := book.Begin(j.Key, letter.ID, h.r.content); err != nil {
			return &bookError{err}
		}
		// A draft under way is finished, even when the run is to stop.
		if err := to.lay(context.WithoutCancel(ctx), l, letter.Data); err != nil {
			return err
		}
	}
	if err := book.End(j.Key, ledger.Outcome{State: ledger.Handed}); err != nil {
		return &bookError{err}
	}
	return nil
}

// book is the ledger, or for a trial what remembers nothing.
func (h *handing) book() post.Book {
	if h.r.ledger == nil {
		return forgetful{}
	}
	return h.r.ledger
}

// handed is the account; nil for a trial.
func (h *handing) handed(ctx context.Context) *Account {
	if h.r.ledger == nil {
		return nil
	}
	return h.r.account(ctx, h.ends)
}

// stopped says why no more drafts were laid down.
func (h *handing) stopped(ctx context.Context, err error) {
	if ctx.Err() != nil {
		err = diag.Words{"the run was stopped", "中途停止"}
	}
	h.r.log().Add(diag.DraftsStopped, diag.Pos{}, diag.Args{"why": diag.Reason(err), "campaign": h.r.order.Mail.Campaign})
}

// place is the mailbox that the campaign names, or else a folder.
func (h *handing) place(ctx context.Context) (place, error) {
	r := h.r
	if r.boxAt == nil {
		return &draftsFolder{r}, nil
	}
	b, err := box.Open(ctx, r.boxAt)
	if err != nil {
		return nil, err
	}
	folder, err := b.Folder(ctx, box.Drafts, r.plan.Campaign.IMAP.Drafts)
	if err != nil {
		b.Close()
		return nil, err
	}
	return &draftsBox{r, b, folder}, nil
}

// draftsFolder is a folder of files, each of which a mail program opens as a message that
// is still to be sent.
type draftsFolder struct{ r *Run }

// has implements place. A file is written whole or not at all, over one of its name.
func (draftsFolder) has(context.Context, string) (bool, error) { return false, nil }

func (d *draftsFolder) lay(ctx context.Context, l *mailing.Letter, message []byte) error {
	_, err := deliver.Private(ctx, d.r.p.Source.Path(d.name()), l.FileName(), message)
	return err
}

func (d *draftsFolder) name() string { return filepath.Clean(d.r.order.Mail.Folder()) }

func (draftsFolder) close() {}

// draftsBox is the folder of drafts of a mailbox.
type draftsBox struct {
	r      *Run
	b      *box.Box
	folder string
}

func (d *draftsBox) has(ctx context.Context, id string) (bool, error) {
	return d.b.Has(ctx, d.folder, id)
}

func (d *draftsBox) lay(ctx context.Context, _ *mailing.Letter, message []byte) error {
	return d.b.Lay(ctx, box.Drafts, d.folder, message, d.r.p.Now())
}

func (d *draftsBox) name() string { return d.r.boxAt.User + ": " + d.folder }

func (d *draftsBox) close() { d.b.Close() }
