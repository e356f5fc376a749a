//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package deliver

import (
	"errors"
	"os"
	"syscall"
)

// lockFolder locks the folder itself, so that no file is left of it.
func lockFolder(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return func() { _ = f.Close() }, nil
	}
	_ = f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = errLocked
	}
	return nil, err
}
