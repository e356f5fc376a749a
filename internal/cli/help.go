package cli

import (
	"context"
	"strings"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func helpVerb() verb {
	return verb{
		name: "help", words: "[COMMAND]", summary: "explain a command",
		flags: func() *pflag.FlagSet { return newFlags("help") },
		run:   runHelp,
	}
}

func runHelp(_ context.Context, s *session, args []string) error {
	switch {
	case len(args) == 0, args[0] == "-h", args[0] == "--help":
		return s.print([]byte(overview(s)))
	case args[0] == "--bare":
		// No command is no order: the help goes where messages go.
		s.Err.Write([]byte(overview(s)))
		return ExitUsage
	case len(args) > 1:
		s.noWords("help", args[1:], "ask for one at a time")
		return nil
	}
	return s.help(args[0])
}

// help prints what a command does and takes.
func (s *session) help(name string) error {
	v, ok := verbNamed(name)
	if !ok {
		s.log.Add(diag.UnknownVerb, diag.Pos{}, diag.Args{
			"word": name, "hint": diag.Hint(name, verbNames(), "jianbao help lists the commands")})
		return nil
	}
	var b strings.Builder
	b.WriteString("jianbao " + v.name + s.words(": ") + s.words(v.summary))
	b.WriteString("\n\n" + s.words("usage: ") + strings.TrimSpace("jianbao "+v.name+" "+s.words(v.words)) + "\n")
	if v.about != "" {
		b.WriteString("\n" + s.words(v.about) + "\n")
	}
	if flags := v.flags().FlagUsages(); flags != "" {
		b.WriteString("\n" + flagTable(s, v.flags()))
	}
	if v.example != "" {
		b.WriteString("\n" + s.words("for example:") + "\n")
		for line := range strings.SplitSeq(v.example, "\n") {
			b.WriteString("  " + line + "\n")
		}
	}
	if v.after != "" {
		b.WriteString("\n" + s.words(v.after) + "\n")
	}
	return s.print([]byte(b.String()))
}

// overview is the help of the whole program.
func overview(s *session) string {
	var b strings.Builder
	b.WriteString(s.words("jianbao (简报) makes printable briefs, in Chinese, English or both, from one report.") + "\n\n")
	b.WriteString(s.words("usage: ") + "jianbao " + s.words("COMMAND …") + "\n\n")
	for _, v := range verbs() {
		b.WriteString(row("  "+strings.TrimSpace(v.name+" "+s.words(v.words)), 28, s.words(v.summary)))
	}
	b.WriteString("\n" + s.words("jianbao build makes every brief of the reports in ./content, in ./out; --sample those of a sample.") + "\n")
	b.WriteString(s.words("jianbao help COMMAND explains more.") + "\n")
	b.WriteString(s.words("Messages are in Chinese or English, as the system is set, or as JIANBAO_LANG says: zh, en.") + "\n")
	return b.String()
}

// row is a line of two columns, the right one from column on; a long left side
// has a line of its own.
func row(left string, column int, right string) string {
	if diag.Width(left) > column-2 {
		left += "\n" + strings.Repeat(" ", column)
	}
	return diag.Pad(left, column) + right + "\n"
}

// flagTable lists the flags in two columns.
func flagTable(s *session, fs *pflag.FlagSet) string {
	const column = 34
	var b strings.Builder
	fs.VisitAll(func(f *pflag.Flag) {
		usage := strings.ReplaceAll(s.words(f.Usage), "\n", "\n"+strings.Repeat(" ", column))
		left := "      --" + f.Name
		if f.Shorthand != "" {
			left = "  -" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			left += " " + s.words(f.Value.Type())
		}
		b.WriteString(row(left, column, usage))
	})
	return b.String()
}
