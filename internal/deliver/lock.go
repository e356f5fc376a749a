package deliver

import (
	"context"
	"errors"
	"os"
	"time"
)

// errLocked says that another has the lock of a folder.
var errLocked = errors.New("another has the folder")

// Lock takes the folder dir, which it makes if need be, for one who keeps a list of
// what lies in it. It waits while another has it; waited says that it did. The
// system gives the lock back when the process ends, however that ends. Where the
// system or the file system has no locks, everybody has the folder.
func Lock(ctx context.Context, dir string) (unlock func(), waited bool, err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, false, refuse(dir, err)
	}
	for wait := 10 * time.Millisecond; ; wait = min(2*wait, time.Second/2) {
		unlock, err := lockFolder(dir)
		if err == nil {
			return unlock, waited, nil
		}
		if !errors.Is(err, errLocked) {
			return func() {}, waited, nil
		}
		waited = true
		if err := pause(ctx, wait); err != nil {
			return nil, true, err
		}
	}
}
