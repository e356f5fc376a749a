package cli

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
	"jianbao/internal/work/sending"

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

// runSend plans a campaign and, without --really, writes what would be sent.
func runSend(ctx context.Context, s *session, args []string) error {
	o := &sendOrder{}
	o.mail.Out = "out"
	fs := sendFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("send")
	}
	p := s.project()
	words := fs.Args()
	if o.mail.Correct != "" && len(words) == 0 {
		words = []string{o.mail.Correct}
	}
	checkSend(s, o)
	switch {
	case s.log.Failed():
	case o.init:
		return initCampaign(ctx, s, words)
	case len(words) == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "send", "choice": "the campaign", "like": "jianbao send campaign.yaml; jianbao send --init writes one"})
	case len(words) > 1:
		s.noWords("send", words[1:], "one campaign at a time")
	}
	if s.log.Failed() {
		return nil
	}
	o.mail.Campaign, o.mail.Leave = words[0], o.leaves()
	p.Workers = o.jobs
	switch {
	case len(o.settled) > 0:
		printAccount(s, o, sending.Settle(ctx, s.log, p, o.order(), o.settled, os.Getpid()), allNamed)
		return nil
	case o.status:
		printAccount(s, o, sending.Status(s.log, p, o.order()), allNamed)
		return nil
	case o.mail.SendsAll() && !sending.Free(s.log, p, o.order()):
		return nil
	}
	free := keepSmall()
	plan, err := mailing.Begin(ctx, s.log, p, o.mail)
	free()
	s.say(plan.First().Findings())
	switch {
	case err != nil || plan.Verdict() != diag.Done:
	case o.leaves():
		err = sendPlanned(ctx, s, p, o, plan)
	default:
		keepLean(len(plan.Letters))
		shown := s.bar()
		p.Progress = shown.show
		err = plan.Make(ctx)
		shown.done()
	}
	return endSend(s, o, plan, err)
}

// sendPlanned sends the letters that were planned, after asking.
func sendPlanned(ctx context.Context, s *session, p *project.Project, o *sendOrder, plan *mailing.Plan) error {
	keepLean(len(plan.Letters))
	run, err := sending.Begin(ctx, p, plan, o.order(), access(s))
	if err != nil || run == nil {
		return err
	}
	defer run.Close()
	to := run.To()
	if len(to) > 0 && !o.mail.Drafts && !confirmed(ctx, s, o, plan, run) {
		return nil
	}
	shown := s.bar()
	p.Progress = shown.show
	account := run.Send(ctx)
	shown.done()
	printAccount(s, o, account, mostNamed)
	return nil
}

// passwordVariable holds the password or the token. It is the only setting of
// the environment that no flag has: a flag could be read in the list of
// processes.
const passwordVariable = "JIANBAO_SMTP_PASSWORD"

// boxVariable is the same, of the mailbox of drafts and of copies.
const boxVariable = "JIANBAO_IMAP_PASSWORD"

// access is what sending needs of the world.
func access(s *session) sending.Access {
	dial := s.Dial
	if dial == nil {
		dial = func(ctx context.Context, address string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "tcp", address)
		}
	}
	return sending.Access{Secret: s.env(passwordVariable), BoxSecret: s.env(boxVariable), Dial: dial, Sleep: s.Sleep, Process: os.Getpid(), Show: s.showCode}
}

// showCode asks the one at the terminal to let the program in.
func (s *session) showCode(address, code string, until time.Time) {
	fmt.Fprintf(s.Err, "%s\n", s.words(fmt.Sprintf("Open %s and type %s, until %s; then it goes on here", address, code, until.In(s.Now().Location()).Format("15:04"))))
}

// confirmed asks the one at the terminal to type how many messages go out, or
// holds the number of --yes against it. What was found until now is said first:
// it may change the answer.
func confirmed(ctx context.Context, s *session, o *sendOrder, plan *mailing.Plan, run *sending.Run) bool {
	s.say(plan.Findings())
	plan.Told()
	to, log := run.To(), plan.Log()
	all, count := han.Counted(len(to), "message"), strconv.Itoa(len(to))
	switch {
	case o.yes == len(to):
		return true
	case o.yes != 0:
		log.Add(diag.SendMiscounted, diag.Pos{}, diag.Args{"said": strconv.Itoa(o.yes), "messages": all, "campaign": o.mail.Campaign})
		return false
	case !s.InTerminal || !s.Terminal:
		log.Add(diag.SendUnconfirmed, diag.Pos{}, diag.Args{"messages": all, "count": count})
		return false
	}
	const named = 3
	names := strings.Join(to[:min(len(to), named)], ", ")
	if len(to) > named {
		names += s.words(fmt.Sprintf(" and %d more", len(to)-named))
	}
	fmt.Fprintf(s.Err, "%s: %s\n%s ", s.words(fmt.Sprintf("%s will be sent by %s", all, run.Server())), names,
		s.words(fmt.Sprintf("Type %d to send:", len(to))))
	line, err := project.Await(ctx, func() ([]byte, error) { return bufio.NewReader(s.In).ReadBytes('\n') })
	if err != nil && len(line) == 0 {
		fmt.Fprintln(s.Err)
	}
	if strings.TrimSpace(string(line)) == count {
		return true
	}
	log.Add(diag.SendDeclined, diag.Pos{}, diag.Args{"count": count})
	return false
}

// mostNamed is how many messages that did not go are named on the standard
// output after a run; the account beside the campaign names all.
const (
	mostNamed = 20
	allNamed  = -1
)
