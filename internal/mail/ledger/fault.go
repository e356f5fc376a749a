package ledger

import "strconv"

// Kind is why a ledger cannot be used.
type Kind uint8

// The kinds of faults.
const (
	Failed  Kind = iota // the system said no: Err says what
	Missing             // there is none
	InUse               // another process has it: Owner
	Damaged             // it is no ledger, or not whole
	Newer               // a newer program wrote it
	Foreign             // it is that of another campaign: Was
)

// Error says why a ledger cannot be used, or could not be written.
type Error struct {
	Kind  Kind
	Path  string
	Owner Owner    // of InUse; its Process is 0 when that is not known
	Was   Identity // of Foreign
	Err   error
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

// Unwrap gives the system's own error, where there is one.
func (e *Error) Unwrap() error { return e.Err }
