package cli

import (
	"cmp"
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/work/themepage"

	"github.com/spf13/pflag"
)

func themeVerb() verb {
	return verb{
		name: "theme", words: "NAME|FILE", summary: "print a theme with a comment on every key, or a specimen of it",
		about: "Prints what a theme says, and what those say that it is made from, as YAML. With --specimen it makes a\n" +
			"PDF in which every size, colour and part of a page that the theme has is seen and named.",
		example: "jianbao theme institute\njianbao theme institute --specimen\njianbao theme templates/themes/our-house.yaml --specimen -o look.pdf",
		flags:   func() *pflag.FlagSet { return themeFlags(&themeOrder{}) },
		run:     runTheme,
	}
}

// themeOrder is what `theme` was asked for; an out of "" is THEME-specimen.pdf.
type themeOrder struct {
	specimen bool
	out      string
}

func themeFlags(o *themeOrder) *pflag.FlagSet {
	fs := newFlags("theme")
	fs.BoolVar(&o.specimen, "specimen", false, "make a specimen of the theme, in Chinese and English")
	fs.VarP(&setting{takes: "FILE", read: text(&o.out)}, "out", "o", "the file of the specimen; NAME-specimen.pdf without it")
	return fs
}

// runTheme prints a theme, or makes its specimen.
func runTheme(ctx context.Context, s *session, args []string) error {
	o := &themeOrder{}
	fs := themeFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("theme")
	}
	switch {
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "theme", "choice": "a theme", "like": "jianbao theme institute; jianbao list names all"})
	case fs.NArg() > 1:
		s.noWords("theme", fs.Args()[1:], "ask for one at a time")
	}
	if o.out != "" && !o.specimen {
		s.clash("-o", "a theme without --specimen", "--specimen makes the file")
	}
	if s.log.Failed() {
		return nil
	}
	if o.specimen {
		return makeSpecimen(ctx, s, o, fs.Arg(0))
	}
	text, err := themepage.Written(ctx, s.log, s.project(), fs.Arg(0), s.language)
	if err != nil || text == "" {
		return err
	}
	return s.print([]byte(text))
}

// makeSpecimen makes the specimen of a theme, writes it and prints its name.
func makeSpecimen(ctx context.Context, s *session, o *themeOrder, name string) error {
	p := s.project()
	made, err := themepage.Specimen(ctx, s.log, p, name)
	if err != nil || made == nil {
		return err
	}
	s.say(made.Findings)
	if made.PDF == nil {
		return Exit(diag.StrictVerdictOf(made.Findings, false))
	}
	out := cmp.Or(o.out, made.Name+"-specimen.pdf")
	if !p.Put(ctx, s.log, out, made.PDF) {
		return ctx.Err()
	}
	return s.print([]byte(out + "\n"))
}
