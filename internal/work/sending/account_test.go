package sending

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/work/project"
)

// TestAccountIsPrivate: the files that name everybody are their owner's alone.
func TestAccountIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: the bits of a file mean nothing here")
	}
	var log diag.Log
	dir := t.TempDir()
	p := &project.Project{Source: &project.Source{Dir: dir}, Now: time.Now}
	writeAccount(context.Background(), &log, p, "spring", []ledger.Entry{{Address: "a@b.cn", State: ledger.Accepted}})
	for _, ending := range []string{listEnding, reportEnding} {
		if info, err := os.Stat(dir + "/spring" + ending); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v, %v", ending, info, err, log.Findings())
		}
	}
}
