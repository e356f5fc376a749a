package cli

import (
	"context"
	"strconv"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func sendVerb() verb {
	return verb{
		name: "send", words: "CAMPAIGN.yaml", summary: "send briefs by mail, each person their own; without --really only show what would be sent",
		about: "A campaign names a report, a list of people, and the words of the message. The messages are written\n" +
			"into out/mail, one .eml a person, with preview.html to look at; nothing leaves. With --really each\n" +
			"person gets theirs, once: the ledger beside the campaign keeps what became of every message, and a\n" +
			"run that was stopped goes on where it was. The password is in JIANBAO_SMTP_PASSWORD, or in the file\n" +
			"that smtp.password-file names.",
		example: "jianbao send --init\n" +
			"jianbao send campaign.yaml\n" +
			"jianbao send campaign.yaml --list\n" +
			"jianbao send campaign.yaml --really --test-to me@example.org\n" +
			"jianbao send campaign.yaml --really\n" +
			"jianbao send campaign.yaml --status\n" +
			"jianbao send --correct campaign.yaml --really",
		after: "exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 3 a warning under --strict\n" +
			"      4 the campaign, the list or the report has errors · 5 a translation is missing · 6 a character\n" +
			"      has no glyph · 7 a brief does not fit · 8 not everything was sent",
		flags: func() *pflag.FlagSet { return sendFlags(&sendOrder{}) },
		run:   runSend,
	}
}

// sendOrder is what `send` was asked to do.
type sendOrder struct {
	out    string
	init   bool
	list   bool // nothing is written
	json   bool
	strict bool
	jobs   int
	limit  int    // 0: all
	only   string // one address; "": all
	leaving
	testTo string // whom all messages go to instead; "": those they are for
}

func sendFlags(o *sendOrder) *pflag.FlagSet {
	fs := newFlags("send")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	fs.BoolVar(&o.init, "init", false, "write a campaign with comments, to begin with")
	fs.BoolVar(&o.list, "list", false, "check everything and show who would get what; write nothing")
	add("limit", "", "N", "only the first N people of the list", o.setLimit)
	add("only", "", "ADDRESS", "only the person with this address", func(v string) error { return setAddress(v, &o.only) })
	add("test-to", "", "ADDRESS", "to this address instead, marked as a test: one message of each kind, or those of --only\nand --limit", func(v string) error { return setAddress(v, &o.testTo) })
	add("out", "o", "FOLDER", "where the messages go, in its folder mail; ./out without it", func(v string) error {
		if v == "" || v == "-" {
			return hintError("name a folder")
		}
		o.out = v
		return nil
	})
	add("format", "", "text|json", "print a table, or all about each message", func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	})
	add("jobs", "", "N", "make N messages at a time", func(v string) error {
		b := &order{}
		err := b.setJobs(v)
		o.jobs = b.jobs
		return err
	})
	o.leaving.flags(fs)
	fs.BoolVar(&o.strict, "strict", false, "a warning stops everything")
	return fs
}

func (o *sendOrder) setLimit(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return hintError("it is a whole number from 1")
	}
	o.limit = n
	return nil
}

// runSend plans a campaign and, without --really, writes what would be sent.
func runSend(ctx context.Context, s *session, args []string) error {
	o := &sendOrder{out: "out"}
	fs := sendFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("send")
	}
	created := s.epoch()
	words := fs.Args()
	if o.correct != "" && len(words) == 0 {
		words = []string{o.correct}
	}
	s.checkLeaving(o)
	switch {
	case s.log.Failed():
	case o.init:
		return s.initCampaign(ctx, words)
	case len(words) == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "send", "choice": "the campaign", "like": "jianbao send campaign.yaml; jianbao send --init writes one"})
	case len(words) > 1:
		s.noWords("send", words[1:], "one campaign at a time")
	}
	if s.log.Failed() {
		return s.stop()
	}
	if o.status || len(o.settled) > 0 {
		return s.lookAtLedger(ctx, o, words[0])
	}
	if o.sendsAll() && !s.ledgerFree(o, words[0]) {
		return s.stop()
	}
	m := newMailing(s, o, created)
	err := m.plan(ctx, words[0])
	switch {
	case err != nil || m.verdict() != 0:
	case o.leaves():
		err = m.leave(ctx)
	default:
		err = m.rehearse(ctx)
	}
	return m.finish(err)
}
