package cli

import (
	"context"

	"jianbao/internal/work/exchange"

	"github.com/spf13/pflag"
)

// historyOrder is what `history` was asked for.
type historyOrder struct {
	job exchange.HistoryOrder
	by  string
}

func historyVerb() verb {
	return verb{
		name: "history", words: "[REPORT]", summary: "show what was saved when and by whom, and put back what was before",
		about: "Every save by the program (import --into, check --fix, check --accept) is kept in REPORT.history, and what was\n" +
			"changed without it since the save before. --put-back takes the number of a save, a day, or the path of a\n" +
			"text, which is put back as it was before its last change; that is a save, too.",
		example: "jianbao history report.yaml\njianbao history report.yaml --put-back 3\njianbao history report.yaml --put-back 2026-03-02\njianbao history report.yaml --put-back lessons.title.zh",
		after:   "exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the report has errors",
		flags:   func() *pflag.FlagSet { return (&historyOrder{}).flags() },
		run:     runHistory,
	}
}

func (o *historyOrder) flags() *pflag.FlagSet {
	fs := newFlags("history")
	fs.Var(&setting{takes: "N|DAY|PATH", read: func(v string) error { o.job.Back = v; return nil }}, "put-back", "put back the report as it was after save N or at the end of a day, or one text")
	byFlag(fs, &o.by)
	return fs
}

// byFlag is the flag that says who saves.
func byFlag(fs *pflag.FlagSet, by *string) {
	fs.Var(&setting{takes: "NAME", read: func(v string) error { *by = v; return nil }}, "by", "who saves, as the history names them; the user of the system without it")
}

// savedBy is who saves: who was named, else the user of the system.
func (s *session) savedBy(named string) string {
	if named == "" && s.User != nil {
		return s.User()
	}
	return named
}

func runHistory(ctx context.Context, s *session, args []string) error {
	o := &historyOrder{}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("history")
	}
	if fs.NArg() > 1 {
		s.noWords("history", fs.Args()[1:], "one report at a time")
	}
	if s.log.Failed() {
		return nil
	}
	o.job.Reports = fs.Args()
	p := s.project()
	p.By = s.savedBy(o.by)
	past, err := exchange.History(ctx, s.log, p, o.job)
	if err != nil || past == nil {
		return err
	}
	if o.job.Back != "" {
		return past.Deliver(ctx, s.log, p)
	}
	text := past.Text(s.language)
	if text == "" {
		text = s.words("nothing was saved by the program yet") + "\n"
	}
	return s.print([]byte(text))
}
