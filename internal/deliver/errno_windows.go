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

func isFull(err error) bool     { return isAny(err, errDiskFull, errHandleDiskFull, errDiskQuota) }
func isReadOnly(err error) bool { return isAny(err, errWriteProtect) }
func isBadName(err error) bool  { return isAny(err, errInvalidName, errFilenameTooLong) }
func isInTheWay(err error) bool { return isAny(err, errDirectory) }

// isHold says that another program keeps the target: Windows answers a rename
// over an open file with a sharing violation or, more often, access denied.
func isHold(err error) bool {
	return isAny(err, errSharingViolation, errLockViolation, errUserMapped) || errors.Is(err, fs.ErrPermission)
}
