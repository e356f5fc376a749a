package cli

import (
	"context"
	"fmt"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/changes"

	"github.com/spf13/pflag"
)

func diffVerb() verb {
	o := &order{}
	return verb{
		name: "diff", words: "OLD NEW", summary: "say what changed from one report to another, text by text",
		about: "Items are known by their ids, and by their texts where the id is new, so an item that was moved or renamed\n" +
			"is the same item; comments, quotes and line ends do not count. In a text that changed, the words are\n" +
			"marked: [-taken out-]{+put in+}. The order is that of the new report.",
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
		return writeJSON(s.Out, changeList(found))
	}
	var b strings.Builder
	for i := range found {
		s.writeChange(&b, &found[i])
	}
	if len(found) == 0 {
		b.WriteString(s.words("no text changed") + "\n")
	}
	_, err = s.Out.Write([]byte(b.String()))
	return err
}

// writeChange shows one change: its place, then what was and what is, or the
// words that changed.
func (s *session) writeChange(b *strings.Builder, c *changes.Change) {
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

// placedChange is a change with its place, as JSON has it.
type placedChange struct {
	changes.Change
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func changeList(found []changes.Change) []placedChange {
	out := []placedChange{}
	for _, c := range found {
		out = append(out, placedChange{c, c.Pos.File, c.Pos.Line, c.Pos.Column})
	}
	return out
}
