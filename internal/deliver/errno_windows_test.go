package deliver

const (
	heldErrno = errSharingViolation
	fullErrno = errDiskFull
)
