package cli

import (
	"context"
	"fmt"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/changes"
	"jianbao/internal/work/review"

	"github.com/spf13/pflag"
)

func diffVerb() verb {
	return verb{
		name: "diff", words: "OLD NEW", summary: "say what changed from one report to another, text by text",
		about: "Items are known by their ids, and by their texts where the id is new, so an item that was moved or renamed\n" +
			"is the same item; comments, quotes and line ends do not count. In a text that changed, the words are\n" +
			"marked: [-taken out-]{+put in+}. The order is that of the new report.",
		example: "jianbao diff report-monday.yaml report.yaml\njianbao diff --format json old.yaml new.yaml",
		after:   "exit: 0 nothing changed, or the changes were printed · 2 a mistake in the command line · 4 a report has errors",
		flags:   func() *pflag.FlagSet { return diffFlags(new(bool)) },
		run:     runDiff,
	}
}

func diffFlags(asJSON *bool) *pflag.FlagSet {
	fs := newFlags("diff")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		*asJSON, err = parseFormat(v)
		return err
	}}, "format", "print changes as text or as JSON")
	return fs
}

func runDiff(ctx context.Context, s *session, args []string) error {
	asJSON := false
	fs := diffFlags(&asJSON)
	if s.parseFlags(fs, args) {
		return s.help("diff")
	}
	if fs.NArg() != 2 && !s.log.Failed() {
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "diff", "choice": "two reports", "like": "jianbao diff old.yaml new.yaml"})
	}
	if s.log.Failed() {
		return nil
	}
	found, err := review.Diff(ctx, s.log, s.project(), review.DiffOrder{Old: fs.Arg(0), New: fs.Arg(1)})
	if err != nil || found == nil {
		return err
	}
	if asJSON {
		_ = writeJSON(s.Out, found)
		return nil
	}
	var b strings.Builder
	for i := range found {
		writeChange(s, &b, &found[i])
	}
	if len(found) == 0 {
		b.WriteString(s.words("no text changed") + "\n")
	}
	return s.print([]byte(b.String()))
}

// writeChange shows one change: its place, then what was and what is, or the
// words that changed.
func writeChange(s *session, b *strings.Builder, c *review.Change) {
	fmt.Fprintf(b, "%s: %s %s", c.Pos, s.words(string(c.Kind)), c.Path)
	if c.From != "" && c.From != c.Path {
		b.WriteString(s.words(", was ") + c.From)
	}
	b.WriteString("\n")
	if len(c.Words) > 0 {
		b.WriteString("    " + changes.Marked(c.Words) + "\n")
		return
	}
	for _, side := range []struct{ mark, text string }{{"-", c.Old}, {"+", c.New}} {
		if side.text == "" {
			continue
		}
		for line := range strings.SplitSeq(strings.TrimRight(side.text, "\n"), "\n") {
			b.WriteString("  " + side.mark + " " + line + "\n")
		}
	}
}
