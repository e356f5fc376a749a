package cli

import (
	"context"
	"slices"

	"jianbao/internal/cli/asking"
	"jianbao/internal/diag"
	"jianbao/internal/work/exchange"

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

// askChanges asks the one at the terminal about the changes that are open.
func askChanges(ctx context.Context, s *session, d *exchange.Decisions, changes []exchange.Change) {
	asking.Changes(ctx, s.In, s.Err, s.language, s.words, d, changes)
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
