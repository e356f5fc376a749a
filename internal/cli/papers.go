package cli

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"jianbao/internal/diag"
	"jianbao/internal/work/roster"
)

func papersVerb() verb {
	return verb{
		name: "papers", words: "sign-in|register|cards|labels LIST", summary: "make the papers that a list of people needs: to sign in, to hand out, for the table, for folders",
		about: "The list is that of build --for, CSV or XLSX. sign-in is a sheet to sign; register says who took which copy and\n" +
			"gave it back; cards are name cards, folded once, with the name on both sides; labels stand on sheets of labels.",
		example: "jianbao papers sign-in people.csv --meeting 'Water Council' --at 2026-12-01T14:30\njianbao papers labels people.csv --labels 70x37mm -o labels.pdf",
		flags:   func() *pflag.FlagSet { return papersFlags(&roster.Order{}, new(string)) },
		run:     runPapers,
	}
}

func papersFlags(o *roster.Order, out *string) *pflag.FlagSet {
	fs := newFlags("papers")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	add("out", "o", "FILE.pdf", "the file to write, else the kind of paper in ./out", text(out))
	add("lang", "l", "zh|en|both", "the language of titles and headers, else that of the list's", func(v string) error {
		o.Languages = map[string][]string{"zh": {"zh"}, "en": {"en"}, "both": {"zh", "en"}}[v]
		return parseChoice(v, []string{"zh", "en", "both"}, new(string))
	})
	add("paper", "", "a4|a5", "the paper of name cards, a4 without it", func(v string) error { return parseChoice(strings.ToLower(v), roster.Papers(), &o.Paper) })
	add("labels", "", "3x8|70x37mm", "how many labels stand on a sheet, or how large one is", func(v string) error {
		o.Labels = v
		if _, err := roster.ParseGrid(v); err != nil {
			return hintError(err.Error())
		}
		return nil
	})
	add("title", "", "TEXT", "the title, else what the paper is", text(&o.Title))
	add("sheet", "", "NAME", "the sheet of a workbook", text(&o.Sheet))
	meetingFlags(fs, &o.Meeting)
	return fs
}

func runPapers(ctx context.Context, s *session, args []string) error {
	o, out := roster.Order{}, ""
	fs := papersFlags(&o, &out)
	if s.parseFlags(fs, args) {
		return s.help("papers")
	}
	switch {
	case s.log.Failed():
	case fs.NArg() < 2:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "papers", "choice": "a kind of paper and a list", "like": "jianbao papers sign-in people.csv"})
	case fs.NArg() > 2:
		s.noWords("papers", fs.Args()[2:], "make one paper at a time")
	case parseChoice(fs.Arg(0), roster.Kinds(), &o.Kind) != nil:
		s.noWords("papers", fs.Args()[:1], diag.Hint(fs.Arg(0), roster.Kinds(), ""))
	}
	if s.log.Failed() {
		return nil
	}
	if o.List = fs.Arg(1); out == "" {
		out = filepath.Join("out", o.Kind+".pdf")
	}
	p := s.project()
	pdf, err := roster.Make(ctx, s.log, p, o)
	if err != nil || pdf == nil || !p.Put(ctx, s.log, out, pdf) {
		return err
	}
	return s.print([]byte(out + "\n"))
}
