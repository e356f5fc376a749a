//go:build !windows

package deliver

import (
	"errors"
	"syscall"
)

// isFull says that the disk, or the user's share of it, is full.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isReadOnly says that the disk may not be written to.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isBadName says that the system takes no file of that name.
func isBadName(err error) bool {
	return errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.EILSEQ) || errors.Is(err, syscall.EINVAL)
}

// isInTheWay says that there is a file where a folder is wanted.
func isInTheWay(err error) bool { return errors.Is(err, syscall.ENOTDIR) }

// isFolder says that there is a folder where a file is wanted.
func isFolder(err error) bool { return errors.Is(err, syscall.EISDIR) }

// isHold says that another program keeps the old file. On these systems that
// happens only where the file is a mount of its own, as in a container.
func isHold(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}
