package deliver

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
)

// Fault is why a file could not be delivered, as far as a user can act on it.
type Fault uint8

// The faults.
const (
	Failed      Fault = iota // none of the others; Err says what
	Held                     // the old file is open in another program, which lets nobody replace it
	Full                     // the disk, or the user's share of it, is full
	ReadOnly                 // the folder may not be written to
	InTheWay                 // a file has the name of the folder
	FolderThere              // a folder has the name of the file
	BadName                  // the system takes no file of that name, or of a name that long
	NoFile                   // a device or a pipe has the name, or is where a link of the name leads
)

// Error says which file could not be delivered and why. The old file of that
// name, if there was one, is untouched, and nothing half written is left.
type Error struct {
	Fault Fault
	Path  string // of the file or the folder that could not be written
	Err   error  // the system's own
}

// Error implements error.
func (e *Error) Error() string { return "deliver " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the system's own error.
func (e *Error) Unwrap() error { return e.Err }

// refuse wraps an error of making or writing path.
func refuse(path string, err error) error {
	return &Error{Fault: FaultOf(err), Path: path, Err: err}
}

// refuseTarget wraps an error of putting the new file in the place of the old one
// at path. Only this step can fail because another program holds the old file.
func refuseTarget(path string, err error) error {
	fault := FaultOf(err)
	info, statErr := os.Stat(path)
	switch {
	case statErr == nil && info.IsDir():
		fault = FolderThere
	case isHold(err):
		fault = Held
	}
	return &Error{Fault: fault, Path: path, Err: err}
}

// isShared says that others than its owner may read a file. On Windows the bits do
// not tell that.
func isShared(info fs.FileInfo) bool {
	return runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0
}

// FaultOf is the fault of an error of the system. It is never Held, which only
// the delivery itself can tell.
func FaultOf(err error) Fault {
	switch {
	case isFull(err):
		return Full
	case isBadName(err):
		return BadName
	case isFolder(err):
		return FolderThere
	case isInTheWay(err):
		return InTheWay
	case isReadOnly(err), errors.Is(err, fs.ErrPermission):
		return ReadOnly
	}
	return Failed
}
