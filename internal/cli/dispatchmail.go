package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"jianbao/internal/work/crew"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/post"
	"jianbao/internal/mail/recipients"

	"github.com/spf13/pflag"
)

// leaving is what `send` was asked beyond a plan.
type leaving struct {
	really  bool
	resume  bool
	yes     int
	plain   int
	status  bool
	settled []settlement
	correct string // the campaign whose messages are to be corrected
}

// leaves says that messages are to leave.
func (l *leaving) leaves() bool { return l.really || l.resume }

// byHand lists the flags that no variable of the environment may give.
func byHand() []string {
	return []string{"really", "resume", "yes", "plain", "status", "settle", "correct", "init"}
}

func (l *leaving) flags(fs *pflag.FlagSet) {
	fs.BoolVar(&l.really, "really", false, "send the messages, after asking")
	fs.BoolVar(&l.resume, "resume", false, "go on with a campaign that has begun to be sent, with what it is now")
	fs.Var(&setting{takes: "N", read: l.setYes}, "yes", "for scripts: send without asking, if exactly N messages go out")
	fs.BoolVar(&l.status, "status", false, "tell who has the message, from the ledger; send nothing")
	fs.Var(&setting{takes: "ADDRESS=sent|unsent", read: l.addSettled}, "settle", "note in the ledger what became of a message whose end is unknown")
	fs.Var(&setting{takes: "CAMPAIGN", read: l.setCorrect}, "correct", "to those, and only those, who have or may have the message of CAMPAIGN, with a line that says so")
	fs.VarPF((*times)(&l.plain), "plain", "", "given twice over, send without encryption where the server offers none").NoOptDefVal = "true"
	for _, name := range byHand() {
		_ = fs.SetAnnotation(name, typedOnly, []string{""})
	}
}

// times is a flag that counts how often it was given.
type times int

// String implements pflag.Value.
func (c *times) String() string { return strconv.Itoa(int(*c)) }

// Type implements pflag.Value: it takes nothing.
func (c *times) Type() string { return "bool" }

// Set implements pflag.Value.
func (c *times) Set(string) error {
	*c++
	return nil
}

func (l *leaving) setYes(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return hintError("it is the exact number of messages")
	}
	l.yes = n
	return nil
}

func (l *leaving) addSettled(v string) error {
	s, err := parseSettlement(v)
	l.settled = append(l.settled, s)
	return err
}

func (l *leaving) setCorrect(v string) error {
	if v == "" {
		return hintError("name a campaign that was sent")
	}
	l.correct = v
	return nil
}

// sendsAll says that the campaign itself is sent, of which --only and --limit
// choose a part for this run.
func (o *sendOrder) sendsAll() bool { return o.leaves() && o.testTo == "" }

// checkLeaving logs the flags that cannot stand together.
func (s *session) checkLeaving(o *sendOrder) {
	clash := func(one, other, hint string) {
		s.log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": one, "other": other, "hint": hint})
	}
	looks := o.status || len(o.settled) > 0
	switch {
	case o.leaves() && o.list:
		clash("--list", "--really", "--list sends nothing")
	case o.leaves() && looks:
		clash("--really", "--status", "--status and --settle send nothing")
	case o.resume && o.testTo != "":
		clash("--resume", "--test-to", "a test is never gone on with: write --really")
	case o.testTo != "" && o.correct != "":
		clash("--correct", "--test-to", "try the campaign itself")
	}
}

// stemFor is the name of a campaign's ledger and reports, without their endings.
func (o *sendOrder) stemFor(file string) string {
	if o.correct != "" && filepath.Clean(o.correct) == filepath.Clean(file) {
		return stemOf(file) + ".correction"
	}
	return stemOf(file)
}

// lookAtLedger does what needs the ledger alone.
func (s *session) lookAtLedger(ctx context.Context, o *sendOrder, file string) error {
	d := &dispatch{session: s, file: file, stem: o.stemFor(file), json: o.json}
	if len(o.settled) > 0 {
		d.settle(ctx, o.settled)
	} else {
		d.status()
	}
	return s.stop()
}

// leave sends the letters that were planned.
func (m *mailing) leave(ctx context.Context) error {
	if all, err := m.tryAll(ctx); err != nil || !all {
		return err
	}
	o := m.asked
	d := &dispatch{session: m.session, campaign: m.campaign, file: m.campaign.File, stem: o.stemFor(m.campaign.File),
		report: m.readings[0].ID, content: m.content(), resume: o.resume, plain: o.plain, yes: o.yes, limit: o.limit, only: o.only, trial: o.testTo}
	if m.corrects != nil {
		d.corrects = m.corrects.ledger
	}
	for _, l := range m.letters {
		d.parcels = append(d.parcels, &parcel{key: l.key, address: l.address, place: l.place(), name: l.row.Get(recipients.Name),
			letter: func(ctx context.Context) (*post.Letter, error) { return m.parcelled(ctx, l, d.content) }})
	}
	d.json = m.order.json
	d.tell = func() {
		m.say(m.found())
		m.told, m.session.log = true, m.log.Blank()
	}
	d.send(ctx)
	return nil
}

// tryAll makes the briefs of all letters once, so that one which cannot be made
// shows before the first has left. False means that it does.
func (m *mailing) tryAll(ctx context.Context) (bool, error) {
	debug.SetGCPercent(60) // thousands, in memory that does not grow
	failed := make([]bool, len(m.letters))
	err := crew.Each(ctx, len(m.letters), m.workers(len(m.letters)), func(ctx context.Context, i int) error {
		l := m.letters[i]
		return crew.Guard(ctx, l.place(), func() error {
			briefs, err := m.makeBriefs(ctx, l)
			if err == nil && briefs == nil {
				failed[i] = true
				for _, p := range l.briefs {
					l.exit = max(l.exit, p.exit)
				}
			}
			return err
		})
	})
	return !slices.Contains(failed, true), err
}

// parcelled makes a letter's message for the server, at the last moment: what
// is given away was read back, and each brief in it is this person's.
func (m *mailing) parcelled(ctx context.Context, l *letter, content string) (*post.Letter, error) {
	m.date = m.Now() // whatever SOURCE_DATE_EPOCH says: a message of another day is taken for spam
	raw, err := l.message(ctx)
	switch {
	case err != nil:
		return nil, &post.Halt{Err: err}
	case raw == nil:
		return nil, &post.Halt{Err: errUnmade{l.place()}}
	}
	return &post.Letter{From: m.campaign.From.Address, To: l.address, Copies: l.cc, ID: "<" + m.messageID(l) + ">", Content: content, Data: raw}, nil
}

// errUnmade is that of a letter which cannot be made any more, though it could
// when everything was checked.
type errUnmade struct{ row string }

// Error implements error.
func (e errUnmade) Error() string { return "the brief for " + e.row + " cannot be made" }

// content is a hash of all that the people get, apart from what differs between
// them.
func (m *mailing) content() string {
	h := sha256.New()
	write := func(v any) {
		data, err := json.Marshal(v)
		if err != nil {
			panic("send: " + err.Error()) // texts
		}
		h.Write(append(data, '\n'))
	}
	write(m.readings[0].data)
	for _, u := range m.textsOf(m.readings[0].Languages) {
		if u.text != nil {
			write([]string{u.key, u.lang, u.text.Source})
		}
	}
	write([]any{m.campaign.From.Address, m.order.templates})
	for _, f := range m.extra {
		write([]any{f.Name, deliver.Describe(f.Name, f.Data)})
	}
	return hex.EncodeToString(h.Sum(nil))
}
