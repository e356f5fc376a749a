package deliver

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// The names of temporaries are hidden and have our name in them, so that what a
// killed run left behind cannot be mistaken for somebody else's file.
const (
	temporaryPrefix = ".jianbao-"
	temporarySuffix = ".tmp"
)

// abandoned is the age from which a temporary cannot belong to a run that is
// still going, even where the clocks of a network disk differ by hours.
const abandoned = 24 * time.Hour

// createTemporary opens a new file in dir with these rights. os.CreateTemp would
// always give one that only its owner may read.
func createTemporary(dir string, mode fs.FileMode) (*os.File, error) {
	for try := 0; ; try++ {
		name := temporaryPrefix + strconv.FormatUint(rand.Uint64(), 36) + temporarySuffix
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && try < 100 {
			continue
		}
		return f, err
	}
}

// Sweep removes from dir the temporaries that are at least a day old at the time
// now, which a killed run left behind, and says how many. A folder that is not
// there has none.
func Sweep(dir string, now time.Time) (int, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, refuse(dir, err)
	}
	swept := 0
	for _, e := range entries {
		if !isTemporary(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		info, err := e.Info()
		if err != nil || now.Sub(info.ModTime()) < abandoned {
			continue
		}
		if os.Remove(filepath.Join(dir, e.Name())) == nil {
			swept++
		}
	}
	return swept, nil
}

// isTemporary says whether a file's name is that of a temporary.
func isTemporary(name string) bool {
	return strings.HasPrefix(name, temporaryPrefix) && strings.HasSuffix(name, temporarySuffix)
}
