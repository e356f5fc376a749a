package post

import (
	"context"
	"time"

	"jianbao/internal/mail/ledger"
)

// Order says how messages are sent.
type Order struct {
	Server *Server
	Limits Limits
	Book   Book
	Today  int                                              // messages that left today before this run
	Now    func() time.Time                                 // the clock
	Sleep  func(ctx context.Context, d time.Duration) error // waits, or returns early when ctx ends
	Tell   func(Event)                                      // hears what happens; may be nil
}

// Limits are how fast and how much may be sent; 0 means no limit.
type Limits struct {
	Every       time.Duration // at least, between two messages
	EveryDomain time.Duration // at least, between two messages to one domain
	PerDay      int           // messages in a calendar day
	Retries     int           // tries after the first, in one run, of an address that is refused for now
}

// Book keeps how far each message has come: a ledger, or for a trial something
// that keeps nothing. Each method returns when the disk has what it was told.
type Book interface {
	Begin(key, message, content string) error
	Closing(key string) error
	End(key string, o ledger.Outcome) error
}

// Job is one message to be sent.
type Job struct {
	Key       string    // in the ledger
	Address   string    // of the person it is for
	NotBefore time.Time // no try before this time; zero for none
	Tries     int       // tries before this run
	// Make makes the letter, at the last moment. An error keeps this one message
	// back; a *Halt ends the run.
	Make func(ctx context.Context) (*Letter, error)
}

// Halt is an error of Make after which nothing more may be sent.
type Halt struct{ Err error }

// Error implements error.
func (h *Halt) Error() string { return h.Err.Error() }

// Unwrap gives the reason.
func (h *Halt) Unwrap() error { return h.Err }

// End is what became of a job in this run.
type End struct {
	Job     *Job
	State   ledger.State // Planned when it was not sent, and may be sent later
	Code    int          // of the server's answer; 0 for none
	Why     string       // the server's answer, or what went wrong
	Without []string     // those in copy whom the server refused
	Next    time.Time    // of Later: no try before this time
	Err     error        // of Make, when it kept the message back
}

// Event is something to show while a run goes on: that a job has ended, or that
// the run waits.
type Event struct {
	End   *End      // the job that has ended; nil when the run waits
	Until time.Time // how long it waits
	Why   string    // it waits
}

// Reason is why a run stopped before its end.
type Reason uint8

// The reasons.
const (
	Finished     Reason = iota // it did not stop: every job has ended
	Interrupted                // its context ended: Err
	DayFull                    // the day's limit is reached; it may go on at Until
	Unreachable                // the server cannot be reached, or keeps breaking off: Fault
	Turned                     // the server turns us away, or its certificate does not hold: Fault
	SenderFault                // the server takes nothing from this sender: Fault
	Alike                      // the server refused message after message for its content: Fault
	Silent                     // message after message ended without an answer: Fault
	BookFault                  // the Book could not be written: Err
	HaltedByMake               // a Make returned a *Halt: Err
)

// Stop says why a run stopped. Which fields it uses depends on its Reason.
type Stop struct {
	Reason Reason
	Fault  *Fault
	Until  time.Time
	Err    error
}
