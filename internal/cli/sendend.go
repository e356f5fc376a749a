package cli

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/cli/columns"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/sending"
)

// printAccount prints how a campaign stands, for people or for programs; nothing
// where account is nil.
func printAccount(s *session, o *sendOrder, account *sending.Account, most int) {
	switch {
	case account == nil:
	case o.json:
		_ = writeJSON(s.Out, account.Results())
	default:
		if most == allNamed {
			most = len(account.Entries)
		}
		_ = s.print([]byte(sending.Text(account.Entries, most, s.language)))
	}
}

// endSend says all there is to say, prints the table, and finds the exit.
func endSend(s *session, o *sendOrder, plan *mailing.Plan, err error) error {
	exit, made := Exit(plan.Verdict()), mailing.Written(plan)
	for _, l := range plan.Letters {
		if v := Exit(l.Verdict); v != 0 && (exit == 0 || v < exit) {
			exit = v
		}
	}
	s.say(plan.Findings())
	end := s.log.Blank()
	if err != nil {
		exit = s.tellFault(end, err, "nothing was sent; "+han.Counted(made, "message")+" were written", "the messages could not be made")
	}
	done := exit == 0 || made > 0 || o.mail.Look && plan.Verdict() == diag.Done
	if !o.leaves() && (done || o.json) {
		if o.json {
			_ = writeJSON(s.Out, plan.Results(done))
		} else {
			_ = s.print([]byte(letterTable(s, plan)))
		}
	}
	if !o.leaves() && done && s.out.fault == nil {
		tellPlanned(end, o, plan, made)
	}
	s.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return s.sayBroken(fault)
	}
	return exit
}

// tellPlanned counts, and says that nothing left.
func tellPlanned(end *diag.Log, o *sendOrder, plan *mailing.Plan, made int) {
	all := len(plan.Letters)
	if o.mail.Look {
		end.Add(diag.MailListed, diag.Pos{}, diag.Args{"count": han.Counted(all, "message")})
		tellUnmade(end, mailing.Unmade(plan), all)
		return
	}
	folder := o.mail.Folder()
	end.Add(diag.MailPlanned, diag.Pos{}, diag.Args{"count": han.Counted(made, "message"), "folder": folder, "preview": filepath.Join(folder, mailing.PreviewName)})
	tellUnmade(end, all-made, all)
}

// tellUnmade counts the messages that could not be made.
func tellUnmade(end *diag.Log, unmade, all int) {
	if unmade > 0 {
		end.Add(diag.MailNotMade, diag.Pos{}, diag.Args{"count": strconv.Itoa(unmade), "all": strconv.Itoa(all)})
	}
}

// letterTable shows who would get what, a line a person.
func letterTable(s *session, plan *mailing.Plan) string {
	rows := [][]string{{"", s.words("name"), s.words("address"), s.words("language"), s.words("briefs"), s.words("copy to")}}
	for _, l := range plan.Letters {
		briefs := strings.Join(l.Templates(), ", ")
		if l.Verdict != diag.Done {
			briefs += " (" + s.words("not made") + ")"
		}
		rows = append(rows, []string{strconv.Itoa(l.Row.Number), l.Name(), l.Address, l.Lang(), briefs, strings.Join(l.CC, ", ")})
	}
	return columns.Of(rows, []int{6, 24, 40, 8, 40, 60})
}
