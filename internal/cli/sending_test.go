package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post/testserver"

	"github.com/emersion/go-smtp"
)

const mailPassword = "swordfish-授权码"

// posting is a campaign of the small report, a server that takes its mail, and a
// clock that moves only when somebody waits.
type posting struct {
	*trial
	*testing.T
	server *testserver.Server
	now    time.Time
	env    map[string]string
}

// newPosting lays out a campaign for n people, of whom every second reads
// English.
func newPosting(t *testing.T, n int, o testserver.Options) *posting {
	t.Helper()
	if o.TLS == "" {
		o.TLS = "implicit"
	}
	o.User, o.Password = "brief@example.org", mailPassword
	p := &posting{trial: newTrial(t), T: t, server: testserver.Start(t, o), now: time.Date(2030, 1, 2, 9, 0, 0, 0, time.UTC), env: map[string]string{passwordVariable: mailPassword}}
	var list strings.Builder
	list.WriteString("name,email,language\n")
	for i := range n {
		fmt.Fprintf(&list, "Guest %d,%s,%s\n", i, guest(i), [...]string{"zh", "en"}[i%2])
	}
	p.write("people.csv", list.String())
	p.write("ca.pem", string(p.server.CA))
	p.campaign("")
	p.Now = func() time.Time { return p.now }
	p.Sleep = func(ctx context.Context, d time.Duration) error { p.now = p.now.Add(d); return ctx.Err() }
	p.Env = func(name string) (string, bool) { v, ok := p.env[name]; return v, ok }
	p.Dial = func(ctx context.Context, address string) (net.Conn, error) {
		_, port, _ := net.SplitHostPort(address)
		return new(net.Dialer).DialContext(ctx, "tcp", "127.0.0.1:"+port)
	}
	return p
}

func guest(i int) string { return fmt.Sprintf("guest%d@example.org", i) }

func (p *posting) write(name, text string) {
	p.Helper()
	if err := os.WriteFile(filepath.Join(p.Dir, name), []byte(text), 0o600); err != nil {
		p.Fatal(err)
	}
}

// campaign writes the campaign, with more lines at its end.
func (p *posting) campaign(more string) {
	p.write("campaign.yaml", "report: small.yaml\nrecipients: people.csv\ntemplates: [cover.yaml]\nfrom: Editors <brief@example.org>\n"+
		"subject: {zh: 简报, en: Brief}\nbody: {zh: \"{name}：\", en: \"Dear {name},\"}\n"+
		"smtp: {host: localhost, port: "+p.server.Port+", security: tls, user: brief@example.org, ca: ca.pem}\n"+more)
}

// send runs the command and returns its exit; what it said is in out and err.
func (p *posting) send(args ...string) Exit {
	p.out.Reset()
	p.err.Reset()
	err := Run(context.Background(), append([]string{"send"}, args...), p.World)
	var exit Exit
	errors.As(err, &exit)
	if strings.Contains(p.out.String()+p.err.String(), "swordfish") {
		p.Errorf("the password was printed:\n%s%s", p.out.String(), p.err.String())
	}
	return exit
}

// want demands an exit, and texts in what was said.
func (p *posting) want(exit, want Exit, said ...string) {
	p.Helper()
	all := p.out.String() + p.err.String()
	if exit != want {
		p.Errorf("exit %d, want %d\n%s", exit, want, all)
	}
	for _, s := range said {
		if !strings.Contains(all, s) {
			p.Errorf("nothing said %q:\n%s", s, all)
		}
	}
}

// has demands how many messages each of the first guests has.
func (p *posting) has(want ...int) {
	p.Helper()
	count := p.server.Count()
	for i, n := range want {
		if count[guest(i)] != n {
			p.Errorf("%s has the message %d times, want %d", guest(i), count[guest(i)], n)
		}
	}
}

// TestSend: a plan sends nothing; a number that is not the count sends nothing;
// the right one sends each their own, once, and a second time nobody.
func TestSend(t *testing.T) {
	p := newPosting(t, 4, testserver.Options{})
	p.want(p.send("campaign.yaml"), 0)
	p.want(p.send("campaign.yaml", "--really"), ExitUsage, "4 messages would go out", "--yes 4")
	p.want(p.send("campaign.yaml", "--really", "--yes", "5"), ExitUsage, "--yes says 5")
	p.env["JIANBAO_REALLY"], p.env["JIANBAO_YES"] = "true", "4"
	p.env["SOURCE_DATE_EPOCH"] = "1000000000"
	p.want(p.send("campaign.yaml"), 0)
	p.has(0, 0, 0, 0)
	p.want(p.send("campaign.yaml", "--really", "--yes", "4"), 0, "4 sent, 0 refused, 0 unknown, 0 not sent")
	p.has(1, 1, 1, 1)
	for i, m := range p.server.Taken() {
		if m.From != "brief@example.org" || !bytes.Contains(m.Data, []byte("Date: Wed, 02 Jan 2030 09:0")) || !bytes.Contains(m.Data, []byte("To: "+`"Guest `+fmt.Sprint(i)+`" <`+guest(i)+">\r\n")) {
			t.Errorf("message %d: %.400s", i, m.Data)
		}
	}
	p.want(p.send("campaign.yaml", "--really", "--yes", "4"), 0, "nothing is left to be sent")
	p.has(1, 1, 1, 1)
	list, err := os.ReadFile(filepath.Join(p.Dir, "campaign.sent.csv"))
	if err != nil || !strings.HasPrefix(string(list), "\ufeffrow,address,state") || strings.Count(string(list), ",sent,2030-01-02 09:0") != 4 {
		t.Errorf("%v\n%s", err, list)
	}
	book, err := os.ReadFile(filepath.Join(p.Dir, "campaign.ledger"))
	if err != nil || bytes.Contains(book, []byte("swordfish")) || bytes.Contains(book, []byte("Dear")) {
		t.Errorf("the ledger holds a password, or a text: %v", err)
	}
	if info, _ := os.Stat(filepath.Join(p.Dir, "campaign.ledger")); info.Mode().Perm()&0o077 != 0 && filepath.Separator == '/' {
		t.Errorf("others may read the ledger: %s", info.Mode())
	}
}

// TestConfirmAtTerminal: the number must be typed; the first addresses are named.
func TestConfirmAtTerminal(t *testing.T) {
	p := newPosting(t, 5, testserver.Options{})
	p.Terminal, p.InTerminal = true, true
	for _, answer := range []string{"", "y\n", "yes\n", "4\n", "55\n"} {
		p.In = strings.NewReader(answer)
		p.want(p.send("campaign.yaml", "--really"), ExitUnsent, "5 messages will be sent by localhost: guest0@example.org, guest1@example.org, guest2@example.org and 2 more", "Type 5 to send")
	}
	p.has(0, 0, 0, 0, 0)
	p.In = strings.NewReader("5\n")
	p.want(p.send("campaign.yaml", "--really"), 0)
	p.has(1, 1, 1, 1, 1)
}

// TestChoices: --limit takes the next ones, --only one, --test-to nobody but the
// one who tries.
func TestChoices(t *testing.T) {
	p := newPosting(t, 5, testserver.Options{})
	p.want(p.send("campaign.yaml", "--really", "--test-to", "me@example.org", "--yes", "2"), 0, "2 messages went to me@example.org only")
	for _, m := range p.server.Taken() {
		parsed, err := mail.ReadMessage(bytes.NewReader(m.Data))
		if err != nil || len(m.To) != 1 || m.To[0] != "me@example.org" || !strings.Contains(decodedHeader(parsed, "Subject"), "Test") {
			t.Errorf("a trial: %v %.300s", m.To, m.Data)
		}
	}
	if _, err := os.Stat(filepath.Join(p.Dir, "campaign.ledger")); err == nil {
		t.Error("a trial began the ledger")
	}
	p.want(p.send("campaign.yaml", "--really", "--only", "guest3@example.org", "--yes", "1"), 0, "so far 1 of 5 messages")
	p.has(0, 0, 0, 1, 0)
	p.want(p.send("campaign.yaml", "--really", "--limit", "2", "--yes", "2"), 0, "so far 3 of 5 messages")
	p.has(1, 1, 0, 1, 0)
	p.want(p.send("campaign.yaml", "--really", "--limit", "2", "--yes", "2"), 0, "5 sent")
	p.has(1, 1, 1, 1, 1)
}

// TestUnknownIsLeftToAPerson: it is named, not sent again, and settled by hand.
func TestUnknownIsLeftToAPerson(t *testing.T) {
	first := true
	p := newPosting(t, 3, testserver.Options{At: func(step testserver.Step, to string) error {
		if step == testserver.Dot && to == guest(1) && first {
			first = false
			return testserver.ErrDropUntaken
		}
		return nil
	}})
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), ExitUnsent, "unknown  people.csv:3  guest1@example.org", "2 sent, 0 refused, 1 unknown", "--settle")
	p.want(p.send("campaign.yaml", "--resume", "--yes", "1"), ExitUnsent, "nothing is left to be sent", "1 unknown")
	p.has(1, 0, 1)
	p.want(p.send("campaign.yaml", "--status"), ExitUnsent, "unknown  people.csv:3")
	p.want(p.send("campaign.yaml", "--settle", "guest0@example.org=unsent"), ExitUsage, "nothing to settle")
	p.want(p.send("campaign.yaml", "--settle", "nobody@example.org=sent"), ExitUsage, "nobody here")
	p.want(p.send("campaign.yaml", "--settle", "guest1@example.org"), ExitUsage)
	p.want(p.send("campaign.yaml", "--settle", "Guest1@example.org=unsent"), ExitUnsent, "not sent, as you say")
	p.want(p.send("campaign.yaml", "--resume", "--yes", "1"), 0, "3 sent")
	p.has(1, 1, 1)
}

// TestRefusals: 550 is final and named with its row; the exit is 8.
func TestRefusals(t *testing.T) {
	p := newPosting(t, 3, testserver.Options{At: func(step testserver.Step, to string) error {
		if step == testserver.Rcpt && to == guest(1) {
			return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "=cmd|' /C calc'!A0"}
		}
		return nil
	}})
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), ExitUnsent, "refused  people.csv:3  guest1@example.org  550 5.1.1 =cmd")
	p.has(1, 0, 1)
	p.want(p.send("campaign.yaml", "--resume", "--yes", "3"), ExitUnsent, "nothing is left")
	p.want(p.send("campaign.yaml", "--settle", guest(1)+"=unsent"), ExitUnsent)
}

// TestEmbargo: nothing leaves before it, to the second.
func TestEmbargo(t *testing.T) {
	p := newPosting(t, 2, testserver.Options{})
	p.campaign("embargo: 2030-01-02 18:00 +08:00\n") // 10:00 UTC
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitContent, "nothing may leave before 2030-01-02 10:00 +00:00")
	p.want(p.send("campaign.yaml", "--really", "--test-to", "me@example.org", "--yes", "2"), ExitContent, "--test-to brief@example.org")
	p.want(p.send("campaign.yaml", "--really", "--test-to", "brief@example.org", "--yes", "2"), 0)
	p.now = time.Date(2030, 1, 2, 9, 59, 59, 0, time.UTC)
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitContent)
	p.has(0, 0)
	p.now = time.Date(2030, 1, 2, 10, 0, 0, 0, time.UTC)
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), 0)
	p.has(1, 1)
}

// TestDayLimit stops cleanly, says when to go on, and goes on.
func TestDayLimit(t *testing.T) {
	p := newPosting(t, 5, testserver.Options{})
	p.campaign("limits: {rate: 6/min, per_day: 3}\n")
	p.want(p.send("campaign.yaml", "--really", "--yes", "5"), ExitUnsent, "the limit of 3 messages a day", "go on from 2030-01-03 00:00 +00:00", "3 sent, 0 refused, 0 unknown, 2 not sent")
	if got := p.now.Sub(time.Date(2030, 1, 2, 9, 0, 0, 0, time.UTC)); got != 20*time.Second {
		t.Errorf("3 messages at 6 a minute took %s", got)
	}
	p.want(p.send("campaign.yaml", "--resume", "--yes", "2"), ExitUnsent, "the limit of 3 messages a day")
	p.now = p.now.AddDate(0, 0, -1)
	p.want(p.send("campaign.yaml", "--resume", "--yes", "2"), ExitUnsent, "is the clock right")
	p.has(1, 1, 1, 0, 0)
	p.now = p.now.AddDate(0, 0, 2)
	p.want(p.send("campaign.yaml", "--resume", "--yes", "2"), 0, "5 sent")
	p.has(1, 1, 1, 1, 1)
}

// TestChangedInTheMiddle: those who wait would get another text than those who
// have it. That is said first.
func TestChangedInTheMiddle(t *testing.T) {
	p := newPosting(t, 3, testserver.Options{})
	p.want(p.send("campaign.yaml", "--resume", "--yes", "3"), ExitContent, "there is no ledger here")
	p.want(p.send("campaign.yaml", "--really", "--limit", "1", "--yes", "1"), 0)
	report, _ := os.ReadFile(filepath.Join(p.Dir, "small.yaml"))
	p.write("small.yaml", string(report)+"\n# another\n")
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitContent, "have changed since 1 of 3 messages went out")
	p.has(1, 0, 0)
	p.want(p.send("campaign.yaml", "--resume", "--yes", "2"), 0, "have changed since")
	p.has(1, 1, 1)
}

// TestLedgerTroubles: each is said, and nothing is sent.
func TestLedgerTroubles(t *testing.T) {
	p := newPosting(t, 2, testserver.Options{})
	path := filepath.Join(p.Dir, "campaign.ledger")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	other, err := ledger.Open(path, ledger.Options{Identity: ledger.Identity{Campaign: "campaign", Report: "another"}, Process: 4242, Now: p.Now})
	must(err)
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitUnsent, "another process (process 4242, since 2030-01-02 09:00:00)")
	p.want(p.send("campaign.yaml", "--status"), ExitUnsent, "another process")
	must(other.Close())
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitContent, "the ledger of campaign (another), and this campaign is campaign (small)")
	for _, damaged := range []string{"", "no ledger"} {
		p.write("campaign.ledger", damaged)
		p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitMachine, "the ledger is damaged")
	}
	must(os.Remove(path))
	must(os.Mkdir(path, 0o700))
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitMachine, "campaign.ledger")
	must(os.Remove(path))
	p.has(0, 0)
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), 0)
	must(os.Remove(path))
	p.want(p.send("campaign.yaml", "--really", "--yes", "2"), ExitContent, "its ledger is gone")
	p.has(1, 1)
}

// TestPasswords come from the environment or from a file that only the user may
// read; no flag has them, nothing prints them.
func TestPasswords(t *testing.T) {
	p := newPosting(t, 1, testserver.Options{})
	delete(p.env, passwordVariable)
	p.want(p.send("campaign.yaml", "--really", "--yes", "1"), ExitUsage, "there is no password", "JIANBAO_SMTP_PASSWORD")
	p.write("mail.password", mailPassword+"\n")
	text, _ := os.ReadFile(filepath.Join(p.Dir, "campaign.yaml"))
	p.write("campaign.yaml", strings.Replace(string(text), "ca: ca.pem", "ca: ca.pem, password-file: mail.password", 1))
	if filepath.Separator == '/' {
		_ = os.Chmod(filepath.Join(p.Dir, "mail.password"), 0o644)
		p.want(p.send("campaign.yaml", "--really", "--yes", "1"), ExitUsage, "may be read by others", "chmod 600 mail.password")
		_ = os.Chmod(filepath.Join(p.Dir, "mail.password"), 0o600)
	}
	p.env[passwordVariable] = "swordfish, but another"
	p.want(p.send("campaign.yaml", "--really", "--yes", "1"), ExitUnsent, "logging in", "535", "授权码")
	p.has(0)
	delete(p.env, passwordVariable)
	p.want(p.send("campaign.yaml", "--really", "--yes", "1"), 0)
	p.has(1)
}

// TestPlain: without encryption nothing goes, but to this machine or by two
// words.
func TestPlain(t *testing.T) {
	p := newPosting(t, 1, testserver.Options{TLS: "none"})
	p.want(p.send("campaign.yaml", "--really", "--yes", "1"), ExitUnsent, "securing the connection")
	text, _ := os.ReadFile(filepath.Join(p.Dir, "campaign.yaml"))
	for _, host := range []string{"mail.example.net", "localhost"} {
		exit := map[string]Exit{"mail.example.net": ExitUnsent}[host]
		p.write("campaign.yaml", strings.NewReplacer("security: tls, ", "", "host: localhost", "host: "+host).Replace(string(text)))
		p.want(p.send("campaign.yaml", "--really", "--plain", "--yes", "1"), ExitUsage, "--plain --plain")
		p.want(p.send("campaign.yaml", "--really", "--yes", "1"), exit)
	}
	p.has(1)
	p.write("second.yaml", strings.NewReplacer("security: tls, ", "", "host: localhost", "host: mail.example.net").Replace(string(text)))
	p.want(p.send("second.yaml", "--really", "--plain", "--plain", "--yes", "1"), 0)
	p.has(2)
}
