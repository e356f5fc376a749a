package deliver

import (
	"errors"
	"io/fs"
	"os"
)

// Fault is why a file could not be delivered, as far as a user can act on it.
type Fault uint8

// The faults, from the most to the least common.
const (
	Failed   Fault = iota // anything else; Err says what
	Held                  // the old file is open in another program that lets nobody replace it
	Full                  // the disk, or the user's share of it, is full
	ReadOnly              // the folder may not be written to
	InTheWay              // a folder has the file's name, or a file that of the folder
	BadName               // the system takes no file of that name, or of that length
)

// Error says which file could not be delivered and why. The old file of that
// name, if there was one, is untouched, and nothing half written is left.
type Error struct {
	Fault Fault
	Path  string // what could not be written: the file, or the folder
	Err   error
}

// Error implements error.
func (e *Error) Error() string { return "deliver " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the system's own error.
func (e *Error) Unwrap() error { return e.Err }

// refuse wraps err, which came of making or writing path.
func refuse(path string, err error) error {
	return &Error{Fault: FaultOf(err), Path: path, Err: err}
}

// refuseTarget wraps err, which came of putting the new file in the place of
// the old one at path. Only here can a hold by another program show.
func refuseTarget(path string, err error) error {
	fault := FaultOf(err)
	info, statErr := os.Stat(path)
	switch {
	case statErr == nil && info.IsDir():
		fault = InTheWay
	case isHold(err):
		fault = Held
	}
	return &Error{Fault: fault, Path: path, Err: err}
}

// FaultOf sorts what the system said.
func FaultOf(err error) Fault {
	switch {
	case isFull(err):
		return Full
	case isBadName(err):
		return BadName
	case isInTheWay(err):
		return InTheWay
	case isReadOnly(err), errors.Is(err, fs.ErrPermission):
		return ReadOnly
	}
	return Failed
}
