package ledger

import (
	"os"
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

// writeNote notes who has the ledger.
func writeNote(path string, o Owner) {
	// Without the note the lock holds all the same; the second process is only
	// told less.
	_ = os.WriteFile(notePath(path), []byte(strconv.Itoa(o.Process)+" "+o.Since.UTC().Format(time.RFC3339)+"\n"), 0o600)
}

// readNote is who has the ledger; zero when the note is missing or damaged.
func readNote(path string) Owner {
	data, err := os.ReadFile(notePath(path))
	if err != nil {
		return Owner{}
	}
	process, since, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	var o Owner
	if o.Process, err = strconv.Atoi(process); err != nil {
		return Owner{}
	}
	if o.Since, err = time.Parse(time.RFC3339, since); err != nil {
		return Owner{}
	}
	return o
}
