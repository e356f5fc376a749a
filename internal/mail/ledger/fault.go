package ledger

import "strconv"

// Kind is why a ledger cannot be used.
type Kind uint8

// The kinds of faults.
const (
	Failed  Kind = iota // the system failed, or an order makes no sense: Err says how
	Missing             // there is no ledger
	InUse               // another process has it: Owner
	Damaged             // it is no ledger, or not whole
	Newer               // a newer program wrote it
	Foreign             // it belongs to another campaign: Was
)

// Error says why a ledger cannot be used, or could not be written.
type Error struct {
	Kind  Kind
	Path  string
	Owner Owner    // of InUse: who has it; Process 0 when that is not known
	Was   Identity // of Foreign: whose it is
	Err   error    // the cause; nil when there is no more to say
}

// Error implements error.
func (e *Error) Error() string {
	what := "ledger " + e.Path + ": "
	switch e.Kind {
	case Missing:
		return what + "there is none"
	case InUse:
		return what + "process " + strconv.Itoa(e.Owner.Process) + " has it"
	case Damaged:
		return what + "it is damaged"
	case Newer:
		return what + "a newer program wrote it"
	case Foreign:
		return what + "it is that of " + e.Was.Campaign
	}
	return what + e.Err.Error()
}

// Unwrap gives the cause, or nil.
func (e *Error) Unwrap() error { return e.Err }
