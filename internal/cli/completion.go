package cli

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"jianbao/internal/cli/shells"
	"jianbao/internal/diag"
	"jianbao/templates"

	"github.com/spf13/pflag"
)

func completionVerb() verb {
	return verb{
		name: "completion", words: "bash|zsh|fish|powershell", summary: "print what makes a shell complete commands and flags",
		about: "Have the shell read it when it starts; the tab key then completes commands, flags and their values.",
		example: "echo 'source <(jianbao completion bash)' >> ~/.bashrc\n" +
			"jianbao completion zsh > \"${fpath[1]}/_jianbao\"\n" +
			"jianbao completion fish > ~/.config/fish/completions/jianbao.fish\n" +
			"jianbao completion powershell >> $PROFILE",
		flags: func() *pflag.FlagSet { return newFlags("completion") },
		run:   runCompletion,
	}
}

func runCompletion(_ context.Context, s *session, args []string) error {
	fs := newFlags("completion")
	if s.parseFlags(fs, args) {
		return s.help("completion")
	}
	switch {
	case s.log.Failed():
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "completion", "choice": "which shell", "like": "jianbao completion bash"})
	case fs.NArg() > 1:
		s.noWords("completion", fs.Args()[1:], "ask for one at a time")
	case !slices.Contains(shells.Names(), fs.Arg(0)):
		s.noWords("completion", fs.Args(), diag.Hint(fs.Arg(0), shells.Names(), ""))
	default:
		return s.print([]byte(shells.Script(fs.Arg(0), completions(s))))
	}
	return nil
}

// completions are the commands, what they do in the language of the messages.
func completions(s *session) []shells.Command {
	var out []shells.Command
	for _, v := range verbs() {
		c := shells.Command{Name: v.name, Summary: strings.Join(strings.Fields(s.words(v.summary)), " "), Words: choices(v.words)}
		switch v.name {
		case "help":
			c.Words = verbNames()
		case "handout":
			for _, name := range templates.Names() {
				c.Words = append(c.Words, "@"+name)
			}
		}
		v.flags().VisitAll(func(f *pflag.Flag) {
			o := shells.Option{Long: f.Name, Short: f.Shorthand, Usage: strings.Join(strings.Fields(s.words(f.Usage)), " "), Takes: f.Value.Type() != "bool", Values: choices(f.Value.Type())}
			switch f.Name {
			case "template":
				o.Values = templates.Names()
			case "explain":
				o.Values = diag.Codes()
			}
			c.Options = append(c.Options, o)
		})
		out = append(out, c)
	}
	return out
}

// choices are the words of "text|json"; none where a value is of a kind:
// "NAME|FILE".
func choices(takes string) []string {
	takes = strings.TrimSuffix(takes, ",…")
	if !regexp.MustCompile(`^[a-z0-9+]+(\|[a-z0-9+]+)+$`).MatchString(takes) {
		return nil
	}
	return strings.Split(takes, "|")
}
