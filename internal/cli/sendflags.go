package cli

import (
	"strconv"

	"jianbao/internal/work/mailing"
	"jianbao/internal/work/sending"

	"github.com/spf13/pflag"
)

// sendOrder is what `send` was asked for, as the flags say it.
type sendOrder struct {
	mail    mailing.Order
	init    bool
	json    bool
	jobs    int // 0: as many as there are cores
	really  bool
	resume  bool
	yes     int // the number of messages; 0: not given
	plain   int // how often --plain was given
	status  bool
	settled []sending.Settlement
}

// leaves says that messages are to leave, or to be laid down as drafts.
func (o *sendOrder) leaves() bool { return o.really || o.resume || o.mail.Drafts }

// order is the order of what leaves.
func (o *sendOrder) order() sending.Order {
	return sending.Order{Mail: o.mail, Resume: o.resume, Plain: o.plain}
}

func sendFlags(o *sendOrder) *pflag.FlagSet {
	fs := newFlags("send")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	fs.BoolVar(&o.init, "init", false, "write a campaign with comments, to begin with")
	fs.BoolVar(&o.mail.Look, "list", false, "check everything and show who would get what; write nothing")
	add("limit", "", "N", "only the first N people of the list", o.setLimit)
	add("only", "", "ADDRESS", "only the person with this address", address(&o.mail.Only))
	add("where", "", "COLUMN=VALUE", "only the people who have VALUE in COLUMN of the list, group=press", func(v string) error {
		if o.mail.Where = v; !mailing.ParseWhere(v) {
			return hintError("write it like group=press")
		}
		return nil
	})
	fs.BoolVar(&o.mail.SecondCC, "second-to-cc", false, "where a cell holds several addresses, send to the first, with a copy to the others")
	add("test-to", "", "ADDRESS", "to this address instead, marked as a test: one message of each kind, or those of --only\nand --limit", address(&o.mail.TestTo))
	add("show", "", "note", "print this of the list, note, which is not printed unasked", parseShow(&o.mail.Show))
	addConvert(fs)
	add("theme", "", "NAME|FILE", "the theme of the briefs, else the campaign's or the template's", text(&o.mail.Theme))
	add("out", "o", "FOLDER", "where the messages go, in its folder mail; ./out without it", func(v string) error {
		if v == "" || v == "-" {
			return hintError("name a folder")
		}
		o.mail.Out = v
		return nil
	})
	add("format", "", "text|json", "print a table, or all about each message", func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	})
	add("jobs", "", "N", "make N messages at a time", func(v string) error { return parseJobs(v, &o.jobs) })
	fs.BoolVar(&o.really, "really", false, "send the messages, after asking")
	fs.BoolVar(&o.mail.Drafts, "drafts", false, "lay the messages down as drafts, for a person to send: into the mailbox that imap names,\nelse as files in out/drafts; nothing is sent")
	fs.BoolVar(&o.resume, "resume", false, "go on with a campaign that has begun to be sent, with what it is now")
	add("yes", "", "N", "for scripts: send without asking, if exactly N messages go out", o.setYes)
	fs.BoolVar(&o.status, "status", false, "tell who has the message, from the ledger; send nothing")
	add("settle", "", "ADDRESS=sent|unsent", "note in the ledger what became of a message whose end is unknown", o.addSettled)
	add("correct", "", "CAMPAIGN", "to those, and only those, who have or may have the message of CAMPAIGN, with a line that says so", o.setCorrect)
	fs.VarPF((*times)(&o.plain), "plain", "", "given twice over, send without encryption where the server offers none").NoOptDefVal = "true"
	for _, name := range byHand() {
		_ = fs.SetAnnotation(name, typedOnly, []string{""})
	}
	fs.BoolVar(&o.mail.Strict, "strict", false, "a warning stops everything")
	return fs
}

// byHand lists the flags that no variable of the environment may give.
func byHand() []string {
	return []string{"really", "drafts", "resume", "yes", "plain", "status", "settle", "correct", "init"}
}

// address reads the address of a flag.
func address(to *string) func(string) error {
	return func(v string) (err error) {
		if *to, err = mailing.ParseAddress(v); err != nil {
			return hintError(err.Error())
		}
		return nil
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

func (o *sendOrder) setLimit(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return hintError("it is a whole number from 1")
	}
	o.mail.Limit = n
	return nil
}

func (o *sendOrder) setYes(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return hintError("it is the exact number of messages")
	}
	o.yes = n
	return nil
}

func (o *sendOrder) addSettled(v string) error {
	s, err := sending.ParseSettlement(v)
	if err != nil {
		return hintError(err.Error())
	}
	o.settled = append(o.settled, s)
	return nil
}

func (o *sendOrder) setCorrect(v string) error {
	if v == "" {
		return hintError("name a campaign that was sent")
	}
	o.mail.Correct = v
	return nil
}

// checkSend logs the flags that cannot stand together.
func checkSend(s *session, o *sendOrder) {
	looks := o.status || len(o.settled) > 0
	switch {
	case o.mail.Drafts && o.really:
		s.clash("--drafts", "--really", "a draft is sent by a person")
	case o.leaves() && o.mail.Look:
		s.clash("--list", "--really", "--list sends nothing")
	case o.leaves() && looks:
		s.clash("--really", "--status", "--status and --settle send nothing")
	case o.resume && o.mail.TestTo != "":
		s.clash("--resume", "--test-to", "a test is never gone on with: write --really")
	case o.mail.TestTo != "" && o.mail.Correct != "":
		s.clash("--correct", "--test-to", "try the campaign itself")
	}
}
