package cli

import (
	"context"

	"github.com/spf13/pflag"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/work/nextissue"
)

func nextVerb() verb {
	return verb{
		name: "next", words: "[REPORT]", summary: "make the report of the next issue from the last one",
		about: "The number goes on (第3期 is 第4期, of a new year 第1期) and so do those in the words of the series. Publisher,\n" +
			"distribution, contact, glossary and what else stays from issue to issue are kept as they are written; the sections\n" +
			"keep their titles. Content is emptied, and the old texts are left in comments. No file is written over.",
		example: "jianbao next content/report.yaml --date 2026-12-15 --campaign campaign.yaml",
		flags:   func() *pflag.FlagSet { return nextFlags(&nextissue.Order{}) },
		run:     runNext,
	}
}

func nextFlags(o *nextissue.Order) *pflag.FlagSet {
	fs := newFlags("next")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	add("date", "", "DAY", "the date of the next issue, today without it", func(v string) error {
		p, ok := report.ParsePeriod(v)
		if d := (report.Date{Year: p.From.Year, Month: p.From.Month, Day: p.From.Day}); ok && d.Day > 0 {
			o.Date = d.ISO()
		} else {
			return hintError("write a day: 2026-12-01")
		}
		return nil
	})
	add("out", "o", "FILE", "the file to write, else beside the report, by its new id", text(&o.Out))
	add("campaign", "", "CAMPAIGN.yaml", "a campaign that is copied for the new report", text(&o.Campaign))
	return fs
}

func runNext(ctx context.Context, s *session, args []string) error {
	o := nextissue.Order{}
	fs := nextFlags(&o)
	if s.parseFlags(fs, args) {
		return s.help("next")
	}
	if fs.NArg() > 1 {
		s.noWords("next", fs.Args()[1:], "one report at a time")
	}
	if s.log.Failed() {
		return nil
	}
	o.Report = fs.Arg(0)
	files, err := nextissue.Make(ctx, s.log, s.project(), o)
	if err != nil || len(files) == 0 {
		return err
	}
	return create(ctx, s, diag.ImportExists, files...)
}
