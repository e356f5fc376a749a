package cli

import (
	"context"
	"regexp"
	"strings"

	"jianbao/internal/diag"
	"jianbao/templates"

	"github.com/spf13/pflag"
)

// shells are those for which there is completion.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

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
	scripts := map[string]func([]completed) string{"bash": bashScript, "zsh": zshScript, "fish": fishScript, "powershell": powershellScript}
	switch script := scripts[fs.Arg(0)]; {
	case s.log.Failed():
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "completion", "choice": "which shell", "like": "jianbao completion bash"})
	case fs.NArg() > 1:
		s.noWords("completion", fs.Args()[1:], "ask for one at a time")
	case script == nil:
		s.noWords("completion", fs.Args(), diag.Hint(fs.Arg(0), shells(), ""))
	default:
		return s.print([]byte(script(completions(s))))
	}
	return nil
}

// completed is what a shell completes after one command.
type completed struct {
	name, summary string
	words         []string // beside files
	options       []completedOption
}

type completedOption struct {
	long, short, usage string
	takes              bool     // a value follows
	values             []string // which; none: a file, or what nobody can guess
}

// completions are the commands, what they do in the language of the messages.
func completions(s *session) []completed {
	var out []completed
	for _, v := range verbs() {
		c := completed{name: v.name, summary: strings.Join(strings.Fields(s.words(v.summary)), " "), words: choices(v.words)}
		switch v.name {
		case "help":
			c.words = verbNames()
		case "handout":
			for _, name := range templates.Names() {
				c.words = append(c.words, "@"+name)
			}
		}
		v.flags().VisitAll(func(f *pflag.Flag) {
			o := completedOption{long: f.Name, short: f.Shorthand, usage: strings.Join(strings.Fields(s.words(f.Usage)), " "), takes: f.Value.Type() != "bool", values: choices(f.Value.Type())}
			switch f.Name {
			case "template":
				o.values = templates.Names()
			case "explain":
				o.values = diag.Codes()
			}
			c.options = append(c.options, o)
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
