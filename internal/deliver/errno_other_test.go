//go:build !windows

package deliver

import "syscall"

const (
	heldErrno = syscall.EBUSY
	fullErrno = syscall.ENOSPC
)
