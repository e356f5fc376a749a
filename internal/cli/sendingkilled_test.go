//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post/testserver"
)

// TestKilledSendGoesOn kills the program that sends a campaign, with no warning,
// again and again, wherever it just is. At the end nobody has the message twice,
// and whoever has none, or of whom it cannot be known, is named as unknown.
func TestKilledSendGoesOn(t *testing.T) {
	const people = 60
	p := newPosting(t, people, testserver.Options{})
	p.campaign("limits: {rate: 99999/s}\n")
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	kills := 0
	for _, until := range []int{3, 11, 20, 29, 41, 52} {
		left := p.left(people)
		c := exec.Command(program, "send", "campaign.yaml", map[bool]string{true: "--really", false: "--resume"}[kills == 0], "--yes", strconv.Itoa(left))
		c.Args[0], c.Dir = "jianbao", p.Dir // TestMain makes a jianbao of it
		c.Env = append(os.Environ(), passwordVariable+"="+mailPassword)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for start := time.Now(); len(p.server.Taken()) < until && time.Since(start) < 20*time.Second; {
			time.Sleep(200 * time.Microsecond)
		}
		_ = c.Process.Kill()
		_ = c.Wait()
		kills++
	}
	before := len(p.server.Taken())
	if before < 52 || before >= people {
		t.Fatalf("the kills came at %d messages", before)
	}
	last := exec.Command(program, "send", "campaign.yaml", "--resume", "--yes", strconv.Itoa(p.left(people)))
	last.Args[0], last.Dir, last.Env = "jianbao", p.Dir, append(os.Environ(), passwordVariable+"="+mailPassword)
	out, _ := last.CombinedOutput() // exit 8, with some unknown
	for _, ending := range []string{".sent.csv", ".sent.txt"} {
		if _, err := os.Stat(filepath.Join(p.Dir, "campaign"+ending)); err != nil {
			t.Error(err)
		}
	}
	book, err := ledger.Open(filepath.Join(p.Dir, "campaign.ledger"), ledger.Options{Read: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	count, unknown := p.server.Count(), 0
	for i := range people {
		e, found, err := book.Entry(guest(i))
		if err != nil || !found {
			t.Fatalf("%s: %v", guest(i), err)
		}
		n := count[guest(i)]
		switch {
		case n > 1:
			t.Errorf("%s has the message %d times", guest(i), n)
		case e.State == ledger.Unknown:
			unknown++
			if !strings.Contains(string(out), "unknown  people.csv:"+strconv.Itoa(i+2)+"  "+guest(i)) {
				t.Errorf("%s is not named:\n%s", guest(i), out)
			}
		case e.State != ledger.Accepted || n != 1:
			t.Errorf("%s is %s, and has %d messages", guest(i), e.State, n)
		}
	}
	if unknown > kills {
		t.Errorf("%d kills left %d unknown", kills, unknown)
	}
	t.Logf("%d kills left %d unknown", kills, unknown)
}

// left is how many are not sent, by --status.
func (p *posting) left(all int) int {
	p.Helper()
	p.send("campaign.yaml", "--status")
	m := regexp.MustCompile(`(\d+) not sent`).FindStringSubmatch(p.out.String())
	if m == nil {
		return all
	}
	n, _ := strconv.Atoi(m[1])
	return n
}
