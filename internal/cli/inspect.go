package cli

import (
	"context"
	"strings"

	"jianbao/internal/cli/facts"
	"jianbao/internal/diag"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/inspection"

	"github.com/spf13/pflag"
)

// shown is what inspect prints of each file.
type shown struct {
	json, tree, text bool
	gongwen          bool
	standard         string
	passwords        string
}

func (o *shown) flags() *pflag.FlagSet {
	fs := newFlags("inspect")
	fs.BoolVar(&o.tree, "tree", false, "print the tag tree with its text")
	fs.BoolVar(&o.text, "text", false, "print the text, page by page")
	fs.Var(&setting{takes: strings.Join(inspection.Standards(), "|"), read: func(v string) error { return parseChoice(v, inspection.Standards(), &o.standard) }}, "standard", "ask one standard alone, PDF/UA-1 or a level of PDF/A-2; the exit then says whether it is kept")
	fs.BoolVar(&o.gongwen, "gongwen", false, "measure the pages against the figures of Chinese official documents, GB/T 9704-2012, instead")
	fs.StringVar(&o.passwords, "password-file", "", "a password a line: each is tried on a PDF that asks for one")
	passwords := fs.Lookup("password-file")
	passwords.Value = &namedValue{passwords.Value, "FILE"}
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	}}, "format", "print it for people or for programs")
	return fs
}

func inspectVerb() verb {
	return verb{
		name: "inspect", words: "FILE.pdf…", summary: "show what is in a PDF, and what it lacks for everyone to read it",
		about: "Pages, fonts, languages, outline and tags are read back, and held against what a document\n" +
			"for screen readers (PDF/UA-1) and for archives (PDF/A-2a) must say of itself. - is the standard input.",
		example: "jianbao inspect out/*.pdf\njianbao inspect --tree out/pandemic-cooperation-lessons-zh-en.pdf\njianbao inspect --standard ua1 report.pdf",
		after: "Faults end it with exit 4; a file that is no PDF, or a damaged one, with exit 1. Exit 0 says that\n" +
			"no fault was seen that a program can see: whether a text describes its picture, a person must read.",
		flags: func() *pflag.FlagSet { return new(shown).flags() },
		run:   runInspect,
	}
}

func runInspect(ctx context.Context, s *session, args []string) error {
	var o shown
	fs := o.flags()
	switch help := s.parseFlags(fs, args); {
	case help:
		return s.help("inspect")
	case s.log.Failed():
		return nil
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "inspect", "choice": "a PDF", "like": "jianbao inspect out/*.pdf"})
		return nil
	}
	all, err := inspection.Inspect(ctx, s.log, s.project(), inspection.Order{Files: fs.Args(), Tree: o.tree && !o.json, Standard: o.standard, Gongwen: o.gongwen, Passwords: o.passwords})
	if err != nil && !crew.Stopped(err) {
		return err
	}
	for i := range all {
		all[i].Speak(s.language)
	}
	if o.json {
		_ = writeJSON(s.Out, all)
	} else {
		_ = s.print([]byte(facts.Words(s.words).Text(all, o.tree, o.text)))
	}
	if err != nil {
		s.log.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": "not every file was read"})
		s.say(s.log.Findings())
		return ExitStopped
	}
	return nil
}
