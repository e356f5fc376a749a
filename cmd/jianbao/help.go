package main

import (
	"context"
	"fmt"
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
		return s.print([]byte(overview()))
	case args[0] == "--bare":
		// No command is no order: the help goes where messages go.
		s.Err.Write([]byte(overview()))
		return ExitUsage
	case len(args) > 1:
		s.noWords("help", args[1:], "ask for one at a time")
		return s.stop()
	}
	return s.help(args[0])
}

// help prints what a command does and takes.
func (s *session) help(name string) error {
	v, ok := verbNamed(name)
	if !ok {
		s.log.Add(diag.UnknownVerb, diag.Pos{}, diag.Args{
			"word": name, "hint": didYouMean(name, verbNames(), "jianbao help lists the commands")})
		return s.stop()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "jianbao %s: %s\n\nusage: %s\n", v.name, v.summary, strings.TrimSpace("jianbao "+v.name+" "+v.words))
	if v.about != "" {
		b.WriteString("\n" + v.about + "\n")
	}
	if flags := v.flags().FlagUsages(); flags != "" {
		b.WriteString("\n" + flagTable(v.flags()))
	}
	if v.example != "" {
		b.WriteString("\nfor example:\n")
		for line := range strings.SplitSeq(v.example, "\n") {
			b.WriteString("  " + line + "\n")
		}
	}
	if v.after != "" {
		b.WriteString("\n" + v.after + "\n")
	}
	return s.print([]byte(b.String()))
}

// overview is the help of the whole program.
func overview() string {
	var b strings.Builder
	b.WriteString("jianbao (简报) makes printable briefs, in Chinese, English or both, from one report.\n\n")
	b.WriteString("usage: jianbao COMMAND …\n\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "  %-26s%s\n", strings.TrimSpace(v.name+" "+v.words), v.summary)
	}
	b.WriteString("\njianbao build makes every brief of the reports in ./content, or of a sample, in ./out.\n")
	b.WriteString("jianbao help COMMAND explains more.\n")
	return b.String()
}

// flagTable lists the flags in two columns; a long left side has a line of its own.
func flagTable(fs *pflag.FlagSet) string {
	const column = 34
	var b strings.Builder
	fs.VisitAll(func(f *pflag.Flag) {
		usage := strings.ReplaceAll(f.Usage, "\n", "\n"+strings.Repeat(" ", column))
		left := "      --" + f.Name
		if f.Shorthand != "" {
			left = "  -" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			left += " " + f.Value.Type()
		}
		if len([]rune(left)) > column-2 {
			fmt.Fprintf(&b, "%s\n%*s%s\n", left, column, "", usage)
			return
		}
		fmt.Fprintf(&b, "%-*s%s\n", column, left, usage)
	})
	return b.String()
}

// print writes a result to the standard output.
func (s *session) print(text []byte) error {
	if _, err := s.Out.Write(text); err != nil {
		s.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
		return s.stop()
	}
	return nil
}
