package copies

import (
	"context"
	"fmt"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/press"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// pressed are the bases from which the copies of a plan are made, by the label of
// their edition.
type pressed struct {
	log     *diag.Log
	options *press.Options
	bases   map[string]*bases
}

// bases are the bases of one edition, one for each height of the line of whom
// the copy is for.
type bases struct {
	mu  sync.Mutex
	all []*press.Base
}

// Prepare sets each edition once for a line of the usual height, so that a fault
// of the report shows before anything is written. The plan's Verdict tells of it.
func (pl *Plan) Prepare(ctx context.Context, p *project.Project) error {
	var jobs []*edition.Job
	for _, c := range pl.Copies {
		jobs = append(jobs, c.Job)
	}
	options, err := edition.Options(ctx, pl.Log, p, pl.Request.Faces, jobs...)
	if err != nil || options == nil {
		return err
	}
	options.Open = pl.Reading.Picture
	pl.pressed = &pressed{log: pl.Log, options: options, bases: map[string]*bases{}}
	for _, c := range pl.Copies {
		label := c.Job.Label()
		if pl.pressed.bases[label] != nil || c.Verdict != diag.Done {
			continue
		}
		usual := c.Job.Edition
		usual.Addressee = usualAddressee(*pl.addressee(c.Row))
		log := pl.Reading.Log.For(label)
		base, err := press.Prepare(ctx, log, pl.Reading.Report, usual, *options)
		if err != nil {
			return fmt.Errorf("%s: %w", label, err)
		}
		pl.Reading.Log.Merge(log)
		if base == nil && !log.Failed() {
			return fmt.Errorf("%s: no page came out, and no reason was given", label)
		}
		pl.pressed.bases[label] = &bases{all: []*press.Base{base}}
	}
	return nil
}

// usualAddressee has the parts of a person's line, in words that every face has.
func usualAddressee(a brief.Addressee) *brief.Addressee {
	usual := &brief.Addressee{Name: "A"}
	if a.Number != "" || a.Seat != "" {
		usual.Number = "1"
	}
	if a.Note != "" {
		usual.Note = "A"
	}
	return usual
}

// Address sets the person's line on a base that has room for it, a new one if
// need be; Prepare has made the first. The copy is nil when the log of c says why there is none. It may be
// called by several goroutines, for one copy each.
func (pl *Plan) Address(ctx context.Context, c *Copy) (*press.Copy, *press.Base, error) {
	x := pl.pressed
	set := x.bases[c.Job.Label()]
	set.mu.Lock()
	known := set.all
	set.mu.Unlock()
	for _, b := range known {
		log := x.log.For(c.Job.Label())
		copied := b.Address(log, *pl.addressee(c.Row))
		if copied == nil {
			continue
		}
		if _, any := log.Worst(); any {
			c.Log = log
		}
		if log.Failed() {
			copied = nil
		}
		return copied, b, nil
	}
	c.Log = x.log.For(c.Job.Label())
	own := c.Job.Edition
	own.Addressee = pl.addressee(c.Row)
	b, err := press.Prepare(ctx, c.Log, c.Job.Reading.Report, own, *x.options)
	if err != nil || b == nil {
		return nil, nil, err
	}
	set.mu.Lock()
	set.all = append(set.all[:len(set.all):len(set.all)], b)
	set.mu.Unlock()
	return b.Address(&diag.Log{}, *own.Addressee), b, nil
}
