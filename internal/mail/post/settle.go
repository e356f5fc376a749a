package post

import (
	"time"

	"jianbao/internal/mail/ledger"
)

// How often something may happen in a row before the run stops.
const (
	mostFailures = 5 // a connection comes to nothing
	mostDials    = 2 // a connection cannot be made, in a run that has had none yet
	mostSlow     = 5 // the server asks the sender to wait
	mostSilent   = 3 // a message ends without an answer
	mostAlike    = 5 // a message is refused for its content
)

// backOff is the wait after the first, second, … try of one address: 1, 5, and
// then 15 minutes. A grey list wants one to five.
func backOff(tries int) time.Duration {
	return [...]time.Duration{time.Minute, 5 * time.Minute, longest}[min(max(tries, 1), 3)-1]
}

// longest is the longest that an address waits within a run.
const longest = 15 * time.Minute

// lineBackOff is the wait after so many connections in a row came to nothing.
func lineBackOff(failures int) time.Duration {
	return 5 * time.Second << (2 * min(failures-1, 3)) // 5 s, 20 s, 80 s, 5 min
}

// noLine decides what follows when no connection could be made.
func (r *run) noLine(f *Fault) {
	switch {
	case f.Nature == Certificate, f.Nature == NoTLS, f.Nature == NoLogin, f.Nature == Endless, f.Permanent():
		r.halt(Stop{Reason: Turned, Fault: f})
	default:
		r.lineFailed(f)
	}
}

// lineFailed counts a connection that came to nothing. It stops the run, or makes
// it pause.
func (r *run) lineFailed(f *Fault) {
	most := mostFailures
	if f.Stage == Dialling && !r.spoke {
		most = mostDials // it was never there: wrong name, wrong network
	}
	if r.failures++; r.failures >= most {
		r.halt(Stop{Reason: Unreachable, Fault: f})
		return
	}
	r.pause = r.Now().Add(lineBackOff(r.failures))
}

// settle writes down how a transaction ended, and decides what follows. reused
// says that the connection had been used before: it may have broken of old age.
func (r *run) settle(w *waiting, e ending, reused bool) {
	if e.book != nil {
		r.first(w)
		r.halt(Stop{Reason: BookFault, Err: e.book})
		return
	}
	now := r.Now()
	end, again := r.judge(w, e, now)
	if err := r.Book.End(w.job.Key, ledger.Outcome{State: end.State, Code: end.Code, Reply: end.Why, Next: end.Next, Without: end.Without}); err != nil {
		r.halt(Stop{Reason: BookFault, Err: err})
		if end.State == ledger.Accepted {
			// The ledger says that it was being ended: unknown, to the next run.
			end.State, end.Why = ledger.Unknown, "the server accepted it ("+end.Why+"), but the ledger could not be written"
		}
		r.ended(end)
		return
	}
	if r.count(w, e, reused); !again {
		r.ended(end)
	}
}

// judge says what a transaction's end means for its job, and whether it put the
// job back into the queue.
func (r *run) judge(w *waiting, e ending, now time.Time) (end End, again bool) {
	end = End{Job: w.job, State: e.state, Why: e.reply, Without: e.without}
	if e.fault == nil {
		end.Code = 250
		return end, false
	}
	end.Code, end.Why = e.fault.Code, e.fault.Error()
	if e.fault.Nature == Answer {
		end.Why = e.fault.Reply()
	}
	switch {
	case e.fault.Nature == Unfit, e.state == ledger.Unknown:
		return end, false
	case ofSender(e.fault): // nothing is known against the address
		end.State = ledger.Planned
		r.first(w)
		return end, true
	case e.state == ledger.Refused:
		return end, false
	case e.state == ledger.Later:
		end.Next = now.Add(backOff(w.tries))
		if w.tries > r.Limits.Retries {
			return end, false
		}
		r.back(w, end.Next)
		return end, true
	}
	if e.fault.Stage < Addressee {
		r.first(w)
		return end, true
	}
	// The server may break off because of this message, or this address. So the
	// others go first.
	if w.tries > r.Limits.Retries {
		return end, false
	}
	r.back(w, now.Add(backOff(w.tries)))
	return end, true
}

// count counts what happens in a row, and stops the run when it is too often.
func (r *run) count(w *waiting, e ending, reused bool) {
	f := e.fault
	switch {
	case f == nil:
		r.failures, r.slow, r.silent, r.alike = 0, 0, 0, 0
	case f.Nature == Unfit:
	case e.state == ledger.Unknown:
		if r.silent++; r.silent >= mostSilent {
			r.halt(Stop{Reason: Silent, Fault: f})
			return
		}
		r.lineFailed(f)
	case f.Code == 421 || f.outOfStep() || f.Nature != Answer:
		if f.Stage < Addressee {
			w.tries--
		}
		if reused && f.Stage <= Sender {
			return // it had grown old: the next is a fresh one
		}
		r.lineFailed(f)
	case ofSender(f) && f.Permanent():
		r.halt(Stop{Reason: SenderFault, Fault: f})
	case ofSender(f):
		w.tries--
		if r.slow++; r.slow >= mostSlow {
			r.halt(Stop{Reason: SenderFault, Fault: f})
			return
		}
		r.pause = r.Now().Add(backOff(r.slow))
	default:
		r.failures = 0 // it speaks with us
		if f.Permanent() && f.Stage >= Opening {
			if r.alike++; r.alike >= mostAlike {
				r.halt(Stop{Reason: Alike, Fault: f})
			}
		}
	}
}
