//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package deliver

import "errors"

// lockFolder has no lock to take here.
func lockFolder(string) (unlock func(), err error) { return nil, errors.ErrUnsupported }
