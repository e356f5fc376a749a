package ledger

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Owner is the process that has a ledger.
type Owner struct {
	Process int // its number; 0 when it is not known
	Since   time.Time
}

// notePath is the file beside the ledger that says who has it, for the process
// that comes second. It is no lock: the lock is the system's, and goes with its
// process.
func notePath(path string) string { return path + ".pid" }

// writeNote notes who has the ledger. A link that stands in the note's place is
// replaced, and what it leads to stays as it is.
func writeNote(path string, o Owner) {
	// Without the note the lock holds all the same; the second process is only
	// told less.
	f, err := os.CreateTemp(filepath.Dir(path), ".jianbao-*.tmp")
	if err != nil {
		return
	}
	_, err = f.WriteString(strconv.Itoa(o.Process) + " " + o.Since.UTC().Format(time.RFC3339) + "\n")
	if f.Close() != nil || err != nil || os.Rename(f.Name(), notePath(path)) != nil {
		_ = os.Remove(f.Name())
	}
}

// mostNote is how many bytes of a note are read.
const mostNote = 100

// readNote is who has the ledger; zero when the note is missing, damaged or a link.
func readNote(path string) Owner {
	before, err := os.Lstat(notePath(path))
	if err != nil || !before.Mode().IsRegular() {
		return Owner{}
	}
	f, err := os.Open(notePath(path))
	if err != nil {
		return Owner{}
	}
	defer f.Close()
	data := make([]byte, mostNote)
	n, _ := io.ReadFull(f, data)
	if is, err := f.Stat(); err != nil || !os.SameFile(before, is) {
		return Owner{}
	}
	process, since, _ := strings.Cut(strings.TrimSpace(string(data[:n])), " ")
	var o Owner
	if o.Process, err = strconv.Atoi(process); err != nil {
		return Owner{}
	}
	if o.Since, err = time.Parse(time.RFC3339, since); err != nil {
		return Owner{}
	}
	return o
}
