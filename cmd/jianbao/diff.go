package main

import (
	"context"
	"fmt"
	"strings"

	"jianbao/internal/changes"
	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func diffVerb() verb {
	o := &order{}
	return verb{
		name: "diff", words: "OLD NEW", summary: "say what changed from one report to another, text by text",
		about: "Texts are known by their ids, so an item that moved is the same item, and comments, quotes and line\n" +
			"ends do not count. What was added, removed, changed or moved stands in the order of the new report.",
		example: "jianbao diff report-monday.yaml report.yaml\njianbao diff --format json old.yaml new.yaml",
		after:   "exit: 0 nothing changed, or the changes were printed · 2 a mistake in the command line · 4 a report has errors",
		flags:   func() *pflag.FlagSet { return diffFlags(o) },
		run:     runDiff,
	}
}

func diffFlags(o *order) *pflag.FlagSet {
	fs := newFlags("diff")
	fs.Var(&setting{takes: "text|json", read: o.setFormat}, "format", "print changes as text or as JSON")
	return fs
}

func runDiff(ctx context.Context, s *session, args []string) error {
	o := &order{}
	fs := diffFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("diff")
	}
	if fs.NArg() != 2 && !s.log.Failed() {
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "diff", "choice": "two reports", "like": "jianbao diff old.yaml new.yaml"})
	}
	if s.log.Failed() {
		return s.stop()
	}
	readings, err := s.loadReports(ctx, s.readReports(ctx, fs.Args()))
	if err != nil {
		return err
	}
	for _, r := range readings {
		if r.Report == nil || r.log.Failed() {
			s.log.Merge(r.log)
		}
	}
	if s.log.Failed() || len(readings) != 2 {
		return s.stop()
	}
	found := changes.Between(readings[0].Report, readings[1].Report)
	if o.json {
		if found == nil {
			found = []changes.Change{}
		}
		return writeJSON(s.Out, found)
	}
	var b strings.Builder
	for _, c := range found {
		fmt.Fprintf(&b, "%s: %s %s\n", c.Pos, s.words(string(c.Kind)), c.Path)
		for _, side := range []struct{ mark, text string }{{"-", c.Old}, {"+", c.New}} {
			if side.text == "" {
				continue
			}
			for line := range strings.SplitSeq(strings.TrimRight(side.text, "\n"), "\n") {
				b.WriteString("  " + side.mark + " " + line + "\n")
			}
		}
	}
	if len(found) == 0 {
		b.WriteString(s.words("no text changed") + "\n")
	}
	_, err = s.Out.Write([]byte(b.String()))
	return err
}
