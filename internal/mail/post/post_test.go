package post

import (
	"context"
	"crypto/x509"
	"fmt"
	"net"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post/testserver"

	"github.com/emersion/go-smtp"
)

// rig is a server, a ledger and a clock that moves only when somebody waits.
type rig struct {
	*testing.T
	server *testserver.Server
	path   string
	now    time.Time
	order  Order
	told   []Event
	waited time.Duration
	people int
	copies []string
	made   func(i int, l *Letter) error // may change what is sent
}

const password = "swordfish-授权码"

// newRig starts a server; security is what the client insists on.
func newRig(t *testing.T, people int, security Security, o testserver.Options) *rig {
	t.Helper()
	s := testserver.Start(t, o)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(s.CA)
	r := &rig{T: t, server: s, people: people, path: filepath.Join(t.TempDir(), "spring.ledger"), now: time.Date(2026, 3, 30, 9, 0, 0, 0, time.UTC)}
	long := 20 * time.Second // nothing waits so long
	r.order = Order{
		Server: &Server{Host: "localhost", Port: s.Port, Security: security, Roots: roots, User: o.User, Secret: NewSecret(password),
			Name: "client.example", Dial: dialHere, Patience: Patience{long, long, long, long, long}},
		Limits: Limits{Retries: 3},
		Now:    func() time.Time { return r.now },
		Sleep: func(ctx context.Context, d time.Duration) error {
			r.now = r.now.Add(d)
			r.waited += d
			return ctx.Err()
		},
		Tell: func(e Event) { r.told = append(r.told, e) },
	}
	return r
}

func dialHere(ctx context.Context, address string) (net.Conn, error) {
	_, port, _ := net.SplitHostPort(address)
	return new(net.Dialer).DialContext(ctx, "tcp", "127.0.0.1:"+port)
}

func address(i int) string { return fmt.Sprintf("p%d@example.org", i) }

func text(i int) []byte {
	return []byte("From: a@example.com\r\nTo: " + address(i) + "\r\nSubject: for " + address(i) + "\r\n\r\n.\r\n..two\r\n" +
		strings.Repeat(strings.Repeat("0123456789", 7)+"\r\n", 200) + "end\r\n")
}

// run opens the ledger, sends what it does not know as settled, and closes it.
func (r *rig) run() ([]End, Stop) {
	r.Helper()
	book, err := ledger.Open(r.path, ledger.Options{Identity: ledger.Identity{Campaign: "spring"}, Now: r.order.Now})
	if err != nil {
		r.Fatal(err)
	}
	defer book.Close()
	jobs := jobsOf(r, book)
	if r.order.Book == nil {
		r.order.Book = book
		defer func() { r.order.Book = nil }()
	}
	return Run(context.Background(), r.order, jobs)
}

func jobsOf(r *rig, book *ledger.Ledger) []*Job {
	var people []ledger.Addressee
	for i := range r.people {
		people = append(people, ledger.Addressee{Key: address(i), Address: address(i)})
	}
	if err := book.Plan(people); err != nil {
		r.Fatal(err)
	}
	var jobs []*Job
	for i := range r.people {
		e, _, err := book.Entry(address(i))
		if err != nil {
			r.Fatal(err)
		}
		if e.State != ledger.Planned && e.State != ledger.Later {
			continue
		}
		jobs = append(jobs, &Job{Key: e.Key, Address: e.Address, NotBefore: e.Next, Make: func(context.Context) (*Letter, error) {
			l := &Letter{From: "a@example.com", To: address(i), Copies: r.copies, ID: fmt.Sprintf("<%d@example.com>", i), Data: text(i)}
			if r.made != nil {
				return l, r.made(i, l)
			}
			return l, nil
		}})
	}
	return jobs
}

// states gives the ledger's states in the order of the people.
func (r *rig) states() string {
	r.Helper()
	book, err := ledger.Open(r.path, ledger.Options{Read: true, Now: r.order.Now})
	if err != nil {
		r.Fatal(err)
	}
	defer book.Close()
	var out []string
	for i := range r.people {
		e, _, err := book.Entry(address(i))
		if err != nil {
			r.Fatal(err)
		}
		out = append(out, string(e.State))
	}
	return strings.Join(out, " ")
}

func (r *rig) want(stop Stop, reason Reason, states string) {
	r.Helper()
	if stop.Reason != reason {
		r.Errorf("stopped for %d, want %d: %+v %v", stop.Reason, reason, stop.Fault, stop.Err)
	}
	if got := r.states(); got != states {
		r.Errorf("the ledger has %s, want %s", got, states)
	}
	r.once()
}

// once: nobody has the message twice, and everyone of whom the ledger says so
// has it.
func (r *rig) once() {
	r.Helper()
	count := r.server.Count()
	for i, state := range strings.Fields(r.states()) {
		n := count[address(i)]
		if n > 1 || state == "accepted" && n != 1 || (state == "planned" || state == "refused" || state == "later") && n != 0 {
			r.Errorf("%s is %s in the ledger, and has the message %d times", address(i), state, n)
		}
	}
}

func all(state string, n int) string { return strings.TrimSpace(strings.Repeat(state+" ", n)) }

// TestWays sends by each way of encrypting and logging in; what arrives is what
// was sent, byte for byte, over one connection.
func TestWays(t *testing.T) {
	for _, c := range []struct {
		name     string
		security Security
		o        testserver.Options
	}{
		{"tls from the first byte, with a login", Implicit, testserver.Options{TLS: "implicit", User: "u@example.com", Password: password}},
		{"starttls with a login", StartTLS, testserver.Options{TLS: "starttls", User: "u@example.com", Password: password}},
		{"starttls without a login", StartTLS, testserver.Options{TLS: "starttls"}},
		{"starttls where it is offered", Opportunistic, testserver.Options{TLS: "starttls", User: "u@example.com", Password: password}},
		{"where it is not", Opportunistic, testserver.Options{User: "u@example.com", Password: password}},
		{"in the open", Open, testserver.Options{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			connections := 0
			c.o.At = func(step testserver.Step, _ string) error {
				if step == testserver.Connect {
					connections++
				}
				return nil
			}
			r := newRig(t, 5, c.security, c.o)
			_, stop := r.run()
			r.want(stop, Finished, all("accepted", 5))
			for i, m := range r.server.Taken() {
				if string(m.Data) != string(text(i)) || m.From != "a@example.com" {
					t.Errorf("message %d arrived as another", i)
				}
			}
			if most := map[bool]int{true: 2, false: 1}[c.security != Implicit]; connections > most+1 {
				t.Errorf("%d connections for 5 messages", connections)
			}
			r.run()
			r.once()
		})
	}
}

// TestNothingInTheOpen: where the encryption was taken away, or the certificate
// is not the server's, neither the login nor a message is sent.
func TestNothingInTheOpen(t *testing.T) {
	for _, c := range []struct {
		name     string
		security Security
		tls      string
		host     string
		foreign  bool
		nature   Nature
	}{
		{"starttls taken away", StartTLS, "", "", false, NoTLS},
		{"no tls at a port for it", Implicit, "", "", false, NoTLS},
		{"another's name", Implicit, "implicit", "mail.example.net", false, Certificate},
		{"another's name, starttls", StartTLS, "starttls", "mail.example.net", false, Certificate},
		{"another's name, where it need not be", Opportunistic, "starttls", "mail.example.net", false, Certificate},
		{"an authority nobody knows", Implicit, "implicit", "", true, Certificate},
		{"an authority nobody knows, starttls", StartTLS, "starttls", "", true, Certificate},
	} {
		t.Run(c.name, func(t *testing.T) {
			seen := ""
			r := newRig(t, 2, c.security, testserver.Options{TLS: c.tls, Host: c.host, User: "u@example.com", Password: password,
				At: func(step testserver.Step, _ string) error {
					if step != testserver.Connect {
						seen += string(step) + " "
					}
					return nil
				}})
			if c.foreign {
				_, ca := testserver.Certificate(t, "localhost")
				r.order.Server.Roots = x509.NewCertPool()
				r.order.Server.Roots.AppendCertsFromPEM(ca)
			}
			_, stop := r.run()
			r.want(stop, Turned, all("planned", 2))
			if stop.Fault == nil || stop.Fault.Nature != c.nature {
				t.Errorf("the fault is %+v", stop.Fault)
			}
			if seen != "" || len(r.server.Taken()) > 0 {
				t.Errorf("it went on to: %s", seen)
			}
			if c.security != Opportunistic && Advice("localhost", r.server.Port, stop.Fault) == "" {
				t.Error("no advice")
			}
		})
	}
}

// TestLoginRefused: it stops at once, says what to do, and repeats nothing of what
// the server said to the password, which this one sends back.
func TestLoginRefused(t *testing.T) {
	r := newRig(t, 2, Implicit, testserver.Options{TLS: "implicit", User: "u@example.com", Password: "another"})
	_, stop := r.run()
	r.want(stop, Turned, all("planned", 2))
	said := fmt.Sprintf("%v %+v %#v %v %+v", stop.Fault, stop.Fault, r.order.Server.Secret, r.order.Server.Secret, r.order.Server)
	if stop.Fault.Code != 535 || strings.Contains(said, "swordfish") || stop.Fault.Text != "" || stop.Fault.Reply() != "535 5.0.0" {
		t.Errorf("%s", said)
	}
	for host, want := range map[string]string{"smtp.qq.com": "授权码", "smtp.exmail.qq.com": "授权码", "smtp.163.com": "客户端授权码", "smtp.gmail.com": "app password",
		"smtp.office365.com": "xoauth2", "smtp.example.org": "Coremail", "evilqq.com": "JIANBAO_SMTP_PASSWORD"} {
		if got := Advice(host, "465", stop.Fault); !strings.Contains(got, want) {
			t.Errorf("%s: %s", host, got)
		}
	}
}

// answer is the server's answer at a step, for some recipients and the first n
// times only; n < 0 is always.
func answer(step testserver.Step, to string, n int, err error) func(testserver.Step, string) error {
	return func(s testserver.Step, who string) error {
		if s != step || to != "" && who != to || n == 0 {
			return nil
		}
		n--
		return err
	}
}

func says(code int) error { return &smtp.SMTPError{Code: code, Message: "so says the test"} }

// TestAnswers goes through what a server may answer at each step.
func TestAnswers(t *testing.T) {
	const one = "p1@example.org"
	for _, c := range []struct {
		name   string
		at     func(testserver.Step, string) error
		reason Reason
		states string
	}{
		{"550 to one", answer(testserver.Rcpt, one, -1, says(550)), Finished, "accepted refused accepted"},
		{"450 to one, once", answer(testserver.Rcpt, one, 1, says(450)), Finished, all("accepted", 3)},
		{"450 to one, always", answer(testserver.Rcpt, one, -1, says(450)), Finished, "accepted later accepted"},
		{"451 at the end, once", answer(testserver.Dot, one, 1, says(451)), Finished, all("accepted", 3)},
		{"552 at the end", answer(testserver.Dot, one, -1, says(552)), Finished, "accepted refused accepted"},
		{"554 while the message is sent", answer(testserver.Data, one, -1, says(554)), Finished, "accepted refused accepted"},
		{"421 at the beginning, once", answer(testserver.Connect, "", 1, says(421)), Finished, all("accepted", 3)},
		{"421 at MAIL, once", answer(testserver.Mail, "", 1, says(421)), Finished, all("accepted", 3)},
		{"421 at RCPT, twice", answer(testserver.Rcpt, one, 2, says(421)), Finished, all("accepted", 3)},
		{"421 at the end, once", answer(testserver.Dot, one, 1, says(421)), Finished, all("accepted", 3)},
		{"421 always", answer(testserver.Mail, "", -1, says(421)), Unreachable, all("planned", 3)},
		{"554 at the beginning", answer(testserver.Connect, "", -1, says(554)), Turned, all("planned", 3)},
		{"451 at MAIL, once", answer(testserver.Mail, "", 1, says(451)), Finished, all("accepted", 3)},
		{"451 at MAIL, always", answer(testserver.Mail, "", -1, says(451)), SenderFault, all("planned", 3)},
		{"553 at MAIL", answer(testserver.Mail, "", -1, says(553)), SenderFault, all("planned", 3)},
		{"a quota at the end", answer(testserver.Dot, one, -1, &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 4, 5}, Message: "Daily user sending limit exceeded"}), SenderFault, "accepted planned planned"},
		{"dropped at once, once", answer(testserver.Connect, "", 1, testserver.ErrDrop), Finished, all("accepted", 3)},
		{"dropped after MAIL", answer(testserver.Mail, "", 1, testserver.ErrDrop), Finished, all("accepted", 3)},
		{"dropped after RCPT", answer(testserver.Rcpt, one, 2, testserver.ErrDrop), Finished, all("accepted", 3)},
		{"dropped at one, always", answer(testserver.Rcpt, one, -1, testserver.ErrDrop), Finished, "accepted planned accepted"},
		{"421 to one, always", answer(testserver.Rcpt, one, -1, says(421)), Finished, "accepted planned accepted"},
		{"dropped after the end, taken", answer(testserver.Dot, one, 1, testserver.ErrDrop), Finished, "accepted unknown accepted"},
		{"dropped after the end, not taken", answer(testserver.Dot, one, 1, testserver.ErrDropUntaken), Finished, "accepted unknown accepted"},
		{"dropped after every end", answer(testserver.Dot, "", -1, testserver.ErrDrop), Silent, all("unknown", 3)},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit", At: c.at})
			ends, stop := r.run()
			r.want(stop, c.reason, c.states)
			if len(ends) != 3 {
				t.Errorf("%d ends for 3 jobs", len(ends))
			}
			r.run() // and again: nobody twice
			r.once()
		})
	}
}

// TestDroppedBeforeTheEnd: a connection that breaks before the message ended is
// no doubt where we could see it, and a doubt where we could not; never twice.
func TestDroppedBeforeTheEnd(t *testing.T) {
	for _, large := range []bool{false, true} {
		r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit", At: answer(testserver.Data, "p1@example.org", 1, testserver.ErrDropUntaken)})
		r.made = func(i int, l *Letter) error {
			if large {
				l.Data = append(l.Data, []byte(strings.Repeat(strings.Repeat("x", 76)+"\r\n", 200_000))...)
			}
			return nil
		}
		_, stop := r.run()
		states := r.states()
		if large || states != "accepted unknown accepted" {
			r.want(stop, Finished, all("accepted", 3))
		}
		r.once()
	}
}

// TestAlike stops before a whole list has been refused for what the message is.
func TestAlike(t *testing.T) {
	r := newRig(t, 9, Implicit, testserver.Options{TLS: "implicit", At: answer(testserver.Dot, "", -1, says(554))})
	_, stop := r.run()
	r.want(stop, Alike, all("refused", 5)+" "+all("planned", 4))
}

// TestSlow: a server that does not answer at a step is waited for so long and
// no longer.
func TestSlow(t *testing.T) {
	for _, c := range []struct {
		step   testserver.Step
		states string
		short  func(*Patience) *time.Duration
	}{
		{testserver.Connect, all("accepted", 3), func(p *Patience) *time.Duration { return &p.Connect }},
		{testserver.Mail, all("accepted", 3), func(p *Patience) *time.Duration { return &p.Command }},
		{testserver.Rcpt, all("accepted", 3), func(p *Patience) *time.Duration { return &p.Command }},
		{testserver.Dot, "accepted unknown accepted", func(p *Patience) *time.Duration { return &p.End }},
	} {
		t.Run(string(c.step), func(t *testing.T) {
			t.Parallel()
			over := make(chan struct{})
			var slow atomic.Bool // the server speaks with several connections at once
			r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit", At: func(s testserver.Step, to string) error {
				if s != c.step || to != "" && to != address(1) || slow.Swap(true) {
					return nil
				}
				<-over
				return testserver.ErrDropUntaken
			}})
			defer close(over)
			*c.short(&r.order.Server.Patience) = 2 * time.Second
			_, stop := r.run()
			r.want(stop, Finished, c.states)
		})
	}
}

// TestCopies: one in copy who is refused does not keep the message from the one
// it is for, and is named; one who is to come later is waited for once.
func TestCopies(t *testing.T) {
	for _, code := range []int{550, 450} {
		r := newRig(t, 2, Implicit, testserver.Options{TLS: "implicit", At: answer(testserver.Rcpt, "cc@example.org", -1, says(code))})
		r.copies = []string{"other@example.org", "cc@example.org"}
		ends, stop := r.run()
		r.want(stop, Finished, all("accepted", 2))
		for _, e := range ends {
			if len(e.Without) != 1 || !strings.HasPrefix(e.Without[0], "cc@example.org: ") {
				t.Errorf("%d: without %v", code, e.Without)
			}
		}
		if got := r.server.Taken()[0].To; len(got) != 2 {
			t.Errorf("%d: it went to %v", code, got)
		}
	}
}

// TestPace: messages are spaced, a day's limit stops cleanly and says when to go
// on, and the next day goes on.
func TestPace(t *testing.T) {
	r := newRig(t, 7, Implicit, testserver.Options{TLS: "implicit"})
	r.order.Limits = Limits{Every: 2 * time.Second, EveryDomain: 5 * time.Second, PerDay: 4}
	_, stop := r.run()
	r.want(stop, DayFull, all("accepted", 4)+" "+all("planned", 3))
	if r.waited != 15*time.Second {
		t.Errorf("waited %s for 4 messages to one domain", r.waited)
	}
	if want := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC); !stop.Until.Equal(want) {
		t.Errorf("go on at %s", stop.Until)
	}
	r.order.Today = 4
	if _, stop = r.run(); stop.Reason != DayFull {
		t.Errorf("the same day: %+v", stop)
	}
	r.now = r.now.AddDate(0, 0, -1) // the clock is put back: the ledger still counts them
	if _, stop = r.run(); stop.Reason != DayFull {
		t.Errorf("the day before: %+v", stop)
	}
	r.now, r.order.Today = r.now.AddDate(0, 0, 2), 0
	_, stop = r.run()
	r.want(stop, Finished, all("accepted", 7))
}

// TestClockGoesBack in the middle of a run: nobody waits for hours.
func TestClockGoesBack(t *testing.T) {
	r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit"})
	r.order.Limits = Limits{Every: 2 * time.Second, Retries: 3}
	r.made = func(i int, l *Letter) error {
		r.now = r.now.Add(-time.Hour)
		return nil
	}
	_, stop := r.run()
	r.want(stop, Finished, all("accepted", 3))
	if r.waited > 10*time.Second {
		t.Errorf("waited %s", r.waited)
	}
}

// TestUnfit: what must not go out does not; the rest goes.
func TestUnfit(t *testing.T) {
	for name, spoil := range map[string]func(*Letter){
		"a bare LF":       func(l *Letter) { l.Data = []byte("Subject: x\n\r\n\r\n") },
		"a bare CR":       func(l *Letter) { l.Data = []byte("Subject: x\rBcc: y\r\n") },
		"no end":          func(l *Letter) { l.Data = []byte("Subject: x\r\n\r\nx") },
		"nothing":         func(l *Letter) { l.Data = nil },
		"a long line":     func(l *Letter) { l.Data = []byte(strings.Repeat("x", 999) + "\r\n") },
		"two recipients":  func(l *Letter) { l.To = "a@example.org> <b@example.org" },
		"a header in one": func(l *Letter) { l.Copies = []string{"a@example.org\r\nDATA"} },
		"too large":       func(l *Letter) { l.Data = []byte(strings.Repeat(strings.Repeat("x", 70)+"\r\n", 3000)) },
	} {
		r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit", MaxSize: 100_000})
		r.made = func(i int, l *Letter) error {
			if i == 1 {
				spoil(l)
			}
			return nil
		}
		ends, stop := r.run()
		r.want(stop, Finished, "accepted planned accepted")
		for _, e := range ends {
			if e.Job.Key == address(1) && e.Why == "" {
				t.Errorf("%s: nothing was said", name)
			}
		}
	}
}

// TestHalt: a letter that says so ends the run, before it leaves.
func TestHalt(t *testing.T) {
	r := newRig(t, 3, Implicit, testserver.Options{TLS: "implicit"})
	r.made = func(i int, l *Letter) error {
		if i == 1 {
			return &Halt{fmt.Errorf("this is another's brief")}
		}
		return nil
	}
	ends, stop := r.run()
	r.want(stop, HaltedByMake, "accepted planned planned")
	if len(ends) != 3 || !strings.Contains(stop.Err.Error(), "another's") {
		t.Errorf("%+v %v", ends, stop.Err)
	}
}
