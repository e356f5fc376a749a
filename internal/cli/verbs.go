package cli

import (
	"context"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

// verb is one command of jianbao.
type verb struct {
	name    string
	words   string // what may follow, "[REPORT…]"
	summary string // one line, for the list of commands
	about   string // a short paragraph, for its own help
	example string // lines to copy
	after   string // what stands last in its help
	flags   func() *pflag.FlagSet
	run     func(ctx context.Context, s *session, args []string) error
}

// verbs lists the commands in the order of the help.
func verbs() []verb {
	return []verb{buildVerb(), handoutVerb(), sendVerb(), importVerb(), exportVerb(), checkVerb(), newVerb(), diffVerb(), reviewVerb(), historyVerb(), finalVerb(), nextVerb(), papersVerb(), inspectVerb(), listVerb(), themeVerb(), fontsVerb(), schemaVerb(), completionVerb(), manVerb(), versionVerb(), helpVerb()}
}

func verbNamed(name string) (verb, bool) {
	for _, v := range verbs() {
		if v.name == name {
			return v, true
		}
	}
	return verb{}, false
}

func verbNames() []string {
	var names []string
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	return names
}

// firstVerb takes the verb from the command line; help is the answer to no verb
// and to the flags by which every program gives its help.
func firstVerb(args []string) (name string, rest []string) {
	if len(args) == 0 {
		return "help", []string{"--bare"}
	}
	switch args[0] {
	case "-h", "--help":
		return "help", args[1:]
	case "--version":
		return "version", args[1:]
	}
	return args[0], args[1:]
}

// noWords logs every word in args as one too many.
func (s *session) noWords(v string, args []string, hint string) {
	for _, a := range args {
		s.log.Add(diag.TooManyWords, diag.Pos{}, diag.Args{"verb": v, "word": a, "hint": hint})
	}
}
