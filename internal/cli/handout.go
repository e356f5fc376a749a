package cli

import (
	"context"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/pflag"

	"jianbao/internal/cli/preview"
	"jianbao/internal/diag"
	"jianbao/internal/work/handout"
	"jianbao/internal/work/project"
)

func handoutVerb() verb {
	return verb{
		name: "handout", words: "FILE.pdf|@TEMPLATE[:LANG]|REPORT…", summary: "put briefs and PDFs on sheets for the meeting table",
		about: "Parts are PDFs of anyone's, briefs by the name of their template (@summary, @lessons:en), or reports,\n" +
			"which stand for their default briefs. A pack is one file of all of them, with a cover, one numbering\n" +
			"and one outline; 2up and 4up put several pages on a side; a booklet is folded once and stapled.",
		example: "jianbao handout agenda.pdf @summary @lessons annex.pdf -o pack.pdf\n" +
			"jianbao handout out/pandemic-cooperation-lessons-zh.pdf --layout booklet -o booklet.pdf\n" +
			"jianbao handout @summary:zh @summary:en --layout 2up --duplex none --copies 30\n" +
			"jianbao handout --printer-test -o test.pdf",
		after: "A PDF that asks for a password, or has no page that can be read, is refused by name, and nothing is written.\nWhat is damaged or missing in one is named.",
		flags: func() *pflag.FlagSet { return (&handoutFlags{}).flags() },
		run:   runHandout,
	}
}

func runHandout(ctx context.Context, s *session, args []string) error {
	o := &handoutFlags{out: "out"}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("handout")
	}
	o.job.Parts = fs.Args()
	p := s.project()
	checkHandout(s, o, p.Source)
	if s.log.Failed() {
		return nil
	}
	// Packs are of many files, in memory that stays within bounds.
	defer debug.SetGCPercent(debug.SetGCPercent(60))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(350 << 20)) // a part may have 100 MB
	do := handout.Make
	if o.test {
		do = handout.PrinterTest
	}
	made, err := do(ctx, s.log, p, o.job)
	if err == nil {
		err = giveHandout(ctx, s, p, o, made)
	}
	var exit Exit
	if err != nil {
		exit = s.tellFault(s.log, err, "nothing was written", "the handout could not be made")
	}
	all := append(made.Findings, s.log.Findings()...)
	s.say(all)
	if exit == 0 {
		exit = Exit(diag.StrictVerdictOf(all, o.job.Strict))
	}
	if exit != 0 && o.out != "-" && !o.job.Preview && p.Source.Is(o.file()) {
		end := s.log.Blank()
		tellStale(end, []string{o.file()})
		s.say(end.Findings())
	}
	return exit
}

// giveHandout writes the file and prints its name, or prints the preview.
func giveHandout(ctx context.Context, s *session, p *project.Project, o *handoutFlags, made *handout.Handout) error {
	switch {
	case made.PDF != nil && made.Backs == nil && o.out == "-":
		return s.print(made.PDF)
	case made.Backs != nil:
		base := strings.TrimSuffix(o.file(), filepath.Ext(o.file()))
		fronts, backs := base+"-fronts.pdf", base+"-backs.pdf"
		if !p.Put(ctx, s.log, fronts, made.PDF) || !p.Put(ctx, s.log, backs, made.Backs) {
			return ctx.Err()
		}
		return s.print([]byte(fronts + "\n" + backs + "\n"))
	case made.PDF != nil:
		if !p.Put(ctx, s.log, o.file(), made.PDF) {
			return ctx.Err()
		}
		return s.print([]byte(o.file() + "\n"))
	case o.job.Preview && made.Plan != nil && o.test:
		return s.print([]byte(s.words("printer test: 1 sheet of "+made.Plan.Paper+", front and back") + "\n"))
	case o.job.Preview && made.Plan != nil:
		return s.print([]byte(preview.Handout(s.words, made.Plan)))
	}
	return nil
}

// checkHandout logs flags that cannot stand together.
func checkHandout(s *session, o *handoutFlags, source *project.Source) {
	clash := s.clash
	if len(o.job.Parts) == 0 && !o.test {
		s.log.Add(diag.NoPartNamed, diag.Pos{}, nil)
	}
	if len(o.job.Parts) > 0 && o.test {
		clash("--printer-test", o.job.Parts[0], "the test is a sheet of its own")
	}
	if o.cover && o.noCover {
		clash("--cover", "--no-cover", "give one of them")
	}
	if o.numbers && o.noNumbers {
		clash("--numbers", "--no-numbers", "give one of them")
	}
	o.job.Cover, o.job.Numbers = yesOrNo(o.cover, o.noCover), yesOrNo(o.numbers, o.noNumbers)
	if o.job.Continuation != "" && o.job.Letterhead == "" {
		clash("--continuation", "a handout without --letterhead", "--continuation lies under the pages after the letterhead's")
	}
	if o.out == "-" && o.job.Preview {
		clash("-o -", "--preview", "a preview writes no file")
	}
	if o.out == "-" && strings.HasPrefix(o.job.Duplex, handout.Manual) {
		clash("-o -", "--duplex "+o.job.Duplex, "fronts and backs are two files; name one, and both are called after it")
	}
	if o.out == "-" && s.OutTerminal {
		s.log.Add(diag.NotOnTerminal, diag.Pos{}, nil)
	}
	if o.job.Since != "" && o.job.Preview {
		clash("--since", "--preview", "what differs is known only when the sheets are made")
	}
	inputs := o.job.Inputs(source)
	for _, file := range inputs {
		if file != "-" && o.out != "-" && isSameFile(source, file, o.file()) {
			clash("-o "+o.out, file, "a part cannot be the file that is written")
		}
	}
	s.onceFromInput(inputs)
}

// yesOrNo is the choice of two flags; nil where neither is given.
func yesOrNo(yes, no bool) *bool {
	if !yes && !no {
		return nil
	}
	return &yes
}

// isSameFile says that two names are of one file; "" is of none.
func isSameFile(source *project.Source, a, b string) bool {
	one, other := source.Path(a), source.Path(b)
	if a == "" || filepath.Clean(one) == filepath.Clean(other) {
		return a != ""
	}
	is, err := os.Stat(one)
	was, err2 := os.Stat(other)
	return err == nil && err2 == nil && os.SameFile(is, was)
}
