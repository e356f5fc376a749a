package post

import (
	"context"
	"time"

	"jianbao/internal/mail/ledger"
)

// Order is what is to be sent, and how.
type Order struct {
	Server *Server
	Limits Limits
	Book   Book
	Today  int // messages that left today before this run
	Now    func() time.Time
	Sleep  func(ctx context.Context, d time.Duration) error
	Tell   func(Event) // nil: nobody listens
}

// Limits are how fast and how much may be sent; 0 is without limit.
type Limits struct {
	Every       time.Duration // from one message to the next
	EveryDomain time.Duration // from one message to the next to the same domain
	PerDay      int           // messages a calendar day
	Retries     int           // how often an address is tried again in one run that was refused for now
}

// Book is where the ends of transactions are kept: a ledger, or for a trial
// nothing. Each method returns when the disk has what it was told.
type Book interface {
	Begin(key, message, content string) error
	Closing(key string) error
	End(key string, o ledger.Outcome) error
}

// Job is one message to be sent.
type Job struct {
	Key       string    // of the ledger
	Address   string    // whom it is for
	NotBefore time.Time // the server has asked to wait until then
	Tries     int       // before this run
	// Make makes the letter, at the last moment. An error keeps back this one
	// message; a *Halt ends the run.
	Make func(ctx context.Context) (*Letter, error)
}

// Halt is the error of a Make after which nothing more may be sent.
type Halt struct{ Err error }

// Error implements error.
func (h *Halt) Error() string { return h.Err.Error() }

// Unwrap gives the reason.
func (h *Halt) Unwrap() error { return h.Err }

// End is what became of a job in this run.
type End struct {
	Job     *Job
	State   ledger.State // Planned: not sent, and nothing is known against sending it
	Code    int
	Why     string // the server's answer, or what went wrong
	Without []string
	Next    time.Time // of Later
	Err     error     // of Make, when it kept the message back
}

// Event is something to show while a run goes on.
type Event struct {
	End   *End      // a job has ended, for this run
	Until time.Time // or the run waits
	Why   string    // for this
}

// Reason is why a run stopped before its end.
type Reason uint8

// The reasons.
const (
	Finished     Reason = iota // it did not: every job has ended
	Interrupted                // it was told to
	DayFull                    // the day's limit is reached: go on at Until
	Unreachable                // the server cannot be reached, or keeps breaking off
	Turned                     // the server, or its certificate, turns us away: Fault
	SenderFault                // the server takes nothing from this sender: Fault
	Alike                      // it refused message after message for its content: Fault
	Silent                     // it ended message after message without an answer
	BookFault                  // the ledger could not be written: Err
	HaltedByMake               // a letter said so: Err
)

// Stop says why a run stopped.
type Stop struct {
	Reason Reason
	Fault  *Fault
	Until  time.Time
	Err    error
}
