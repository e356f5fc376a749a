package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/exchange"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

// revisionFlags are those that decide about the tracked changes of a document.
func revisionFlags(fs *pflag.FlagSet, d *exchange.Decisions) {
	fs.Var(&setting{takes: "ask|take|leave", read: func(v string) error {
		if !slices.Contains(exchange.ChangesWords(), v) {
			return hintError(diag.Hint(v, exchange.ChangesWords(), ""))
		}
		d.Changes = v
		return nil
	}}, "changes", "what becomes of the tracked changes of a Word file: with --into each is asked about without it, of a new report all are taken")
	fs.Var(&setting{takes: "NAME,…", read: func(v string) error { return parseList(v, &d.Authors) }}, "author", "with --changes, those of these authors; about those of others it asks")
}

// askChanges asks the one at the terminal about each change that is open, and puts the answers
// into the decisions. False means that there was no answer to the end: the rest stays open.
func askChanges(ctx context.Context, s *session, d *exchange.Decisions, changes []exchange.Change) bool {
	in := bufio.NewReader(s.In)
	everybody := "" // the answer for all that follow
	for _, c := range changes {
		if c.State != exchange.ChangeOpen {
			continue
		}
		answer := everybody
		if answer == "" {
			fmt.Fprintf(s.Err, "%d/%d  %s\n      %s\n%s ", c.Number, len(changes), c.Place[s.language], c.What[s.language]+s.words(" by ")+c.Author,
				s.words("Take it? y yes, n no, a all that follow, q none that follow:"))
			line, err := project.Await(ctx, func() ([]byte, error) { return in.ReadBytes('\n') })
			if err != nil && len(line) == 0 {
				if err == io.EOF {
					fmt.Fprintln(s.Err)
				}
				return false
			}
			answer = strings.ToLower(strings.TrimSpace(string(line)))
		}
		switch answer {
		case "a", "q":
			everybody = answer
		}
		switch answer {
		case "y", "yes", "是", "a":
			d.Take = append(d.Take, c.Number)
		case "n", "no", "否", "q":
			d.Leave = append(d.Leave, c.Number)
		}
	}
	return true
}

// asksChanges says that there is somebody at the terminal to be asked.
func (o *importOrder) asksChanges(s *session) bool {
	d := o.document.Decisions
	wanted := d.Changes == exchange.AskChanges || d.Changes == "" && o.into != "" || len(d.Authors) > 0
	return wanted && s.InTerminal && s.Terminal && o.document.File != "-"
}

// undecided is the end of a run that left changes open: what is to be said is said, and the
// exit tells.
func (s *session) undecided() error {
	findings := s.log.Findings()
	s.say(findings)
	if exit := exitOf(findings); exit != 0 {
		return exit
	}
	return ExitStrict
}
