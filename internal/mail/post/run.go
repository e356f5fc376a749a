package post

import (
	"context"
	"errors"
	"time"

	"jianbao/internal/mail/ledger"
)

// run is one run over the jobs.
type run struct {
	Order
	pace     *pace
	queue    []*waiting
	ends     []End
	line     *connection // nil for none
	spoke    bool        // there has been a connection
	failures int         // connections in a row that came to nothing
	slow     int         // times in a row that the server asked the sender to wait
	pause    time.Time   // no message goes before
	silent   int         // ends in a row without an answer
	alike    int         // messages in a row that were refused for their content
	stop     *Stop       // nil while the run goes on
}

// waiting is a job that has not ended.
type waiting struct {
	job   *Job
	at    time.Time // no try before this time
	tries int       // in this run
}

// Run sends the jobs over one connection, in their order; those that the server
// wants later come again later. It returns what became of each job, in the order
// in which they ended. Jobs that were not tried to the end come last, as
// Planned.
func Run(ctx context.Context, o Order, jobs []*Job) ([]End, Stop) {
	r := &run{Order: o, pace: newPace(o.Limits, o.Now(), o.Today)}
	now := o.Now()
	for _, j := range jobs {
		w := &waiting{job: j}
		if j.NotBefore.After(now) {
			w.at = bounded(now, j.NotBefore, longest)
		}
		r.queue = append(r.queue, w)
	}
	for len(r.queue) > 0 && r.stop == nil {
		if w := r.next(ctx); w != nil {
			r.one(ctx, w)
		}
	}
	if r.line != nil {
		r.line.hangUp()
	}
	for _, w := range r.queue {
		r.ends = append(r.ends, End{Job: w.job, State: ledger.Planned})
	}
	if r.stop == nil {
		r.stop = &Stop{}
	}
	return r.ends, *r.stop
}

// idle is the longest wait over which a connection is kept.
const idle = 30 * time.Second

// next waits until a job may go, and takes the first such from the queue. It
// returns nil when the run must stop.
func (r *run) next(ctx context.Context) *waiting {
	for {
		if ctx.Err() != nil {
			return r.halt(Stop{Reason: Interrupted, Err: ctx.Err()})
		}
		now := r.Now()
		if full, until := r.pace.full(now); full {
			return r.halt(Stop{Reason: DayFull, Until: until})
		}
		soonest, at := -1, time.Time{}
		for i, w := range r.queue {
			ready := later(r.pace.ready(now, w.job.Address), later(w.at, r.pause))
			if soonest < 0 || ready.Before(at) {
				soonest, at = i, ready
			}
			if !ready.After(now) {
				break
			}
		}
		if !at.After(now) {
			w := r.queue[soonest]
			r.queue = append(r.queue[:soonest], r.queue[soonest+1:]...)
			return w
		}
		r.wait(ctx, now, at)
	}
}

// wait waits until a time, without a connection when that is long.
func (r *run) wait(ctx context.Context, now, until time.Time) {
	d := until.Sub(now)
	if d > idle && r.line != nil {
		r.line.hangUp()
		r.line = nil
	}
	if d > time.Second {
		r.tell(Event{Until: until, Why: "limits, or the server has asked to wait"})
	}
	_ = r.Sleep(ctx, d) // an end of ctx is seen at the next turn
}

// halt stops the run. It returns nil, for next.
func (r *run) halt(s Stop) *waiting {
	r.stop = &s
	return nil
}

// tell lets the caller know of an event.
func (r *run) tell(e Event) {
	if r.Tell != nil {
		r.Tell(e)
	}
}

// ended closes a job for this run.
func (r *run) ended(e End) {
	r.ends = append(r.ends, e)
	r.tell(Event{End: &r.ends[len(r.ends)-1]})
}

// back puts a job at the end of the queue, not to be tried before at.
func (r *run) back(w *waiting, at time.Time) {
	w.at = at
	r.queue = append(r.queue, w)
}

// first puts a job back at the head of the queue: what failed was not its fault.
func (r *run) first(w *waiting) {
	r.queue = append([]*waiting{w}, r.queue...)
}

// one tries one job once.
func (r *run) one(ctx context.Context, w *waiting) {
	if r.line == nil {
		line, f := r.Server.connect(ctx)
		if f != nil {
			r.first(w)
			r.noLine(f)
			return
		}
		r.line, r.spoke = line, true
	}
	letter, err := w.job.Make(ctx)
	if err == nil {
		err = letter.unfit()
	}
	if err != nil {
		var halt *Halt
		if errors.As(err, &halt) {
			r.halt(Stop{Reason: HaltedByMake, Err: halt.Err})
		}
		r.ended(End{Job: w.job, State: ledger.Planned, Why: err.Error(), Err: err})
		return
	}
	key := w.job.Key
	if err := r.Book.Begin(key, letter.ID, letter.Content); err != nil {
		r.first(w)
		r.halt(Stop{Reason: BookFault, Err: err})
		return
	}
	w.tries++
	patient := w.job.Tries+w.tries < 2
	used := r.line.used
	e := r.line.send(ctx, letter, patient, func() error { return r.Book.Closing(key) })
	if e.lost {
		_ = r.line.wire.Close()
		r.line = nil
	}
	r.pace.tried(r.Now(), w.job.Address, e.state == ledger.Accepted || e.state == ledger.Unknown)
	r.settle(w, e, used > 0)
}
