package deliver

import (
	"errors"
	"io/fs"
	"syscall"
)

// The system error codes of Windows that have no name in package syscall.
const (
	errWriteProtect     = syscall.Errno(19)
	errSharingViolation = syscall.Errno(32)
	errLockViolation    = syscall.Errno(33)
	errHandleDiskFull   = syscall.Errno(39)
	errDiskFull         = syscall.Errno(112)
	errInvalidName      = syscall.Errno(123)
	errFilenameTooLong  = syscall.Errno(206)
	errDirectory        = syscall.Errno(267)
	errDiskQuota        = syscall.Errno(1295)
	errUserMapped       = syscall.Errno(1224)
)

// isAny says whether an error is one of the codes.
func isAny(err error, codes ...syscall.Errno) bool {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return false
	}
	for _, c := range codes {
		if no == c {
			return true
		}
	}
	return false
}

// These say the same as their namesakes of other systems.

func isFull(err error) bool     { return isAny(err, errDiskFull, errHandleDiskFull, errDiskQuota) }
func isReadOnly(err error) bool { return isAny(err, errWriteProtect) }
func isBadName(err error) bool  { return isAny(err, errInvalidName, errFilenameTooLong) }
func isInTheWay(err error) bool { return isAny(err, errDirectory) }
func isFolder(error) bool       { return false } // the folder itself tells

// isHold says that another program keeps the old file. Windows answers a rename
// over an open file with a sharing violation or, more often, with access denied.
func isHold(err error) bool {
	return isAny(err, errSharingViolation, errLockViolation, errUserMapped) || errors.Is(err, fs.ErrPermission)
}
