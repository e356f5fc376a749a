package cli

import (
	"context"
	"runtime"
	"runtime/debug"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

func buildVerb() verb {
	return verb{
		name: "build", words: "[REPORT…]", summary: "make briefs from a report",
		about: "Without REPORT, every report in ./content is taken; of a folder, those in it; - is the standard input.\n" +
			"Without -t and -l, the one-page summary, a brief of each section with items, and the default templates\n" +
			"in ./templates are made, in each language and in both.",
		example: "jianbao build\n" +
			"jianbao build report.yaml -t summary -l zh\n" +
			"jianbao build report.yaml -l both --name '{title}-{template}-{lang}' -o handouts\n" +
			"jianbao build report.yaml --for people.csv -t summary",
		after: "A flag that is not given is taken from the environment: JIANBAO_OUT for --out, JIANBAO_FORMAT for\n" +
			"--format, and so on; JIANBAO_LANGUAGES for --lang.\n\n" +
			"exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 3 a warning under --strict\n" +
			"      4 the report or a template has errors · 5 a translation is missing · 6 a character has no glyph,\n" +
			"      or a font is unusable · 7 it does not fit",
		flags: func() *pflag.FlagSet { return buildFlags(&buildOrder{}) },
		run:   runBuild,
	}
}

// runBuild makes the briefs: one for all, numbered copies in one file, or one
// for each person of a list.
func runBuild(ctx context.Context, s *session, args []string) error {
	o := &buildOrder{out: "out"}
	fs := buildFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("build")
	}
	o.briefs.Reports = fs.Args()
	p := s.project()
	checkBuild(s, o)
	if s.log.Failed() {
		return nil
	}
	p.Workers = o.jobs
	defer keepToCores(o.jobs)()
	// A few briefs are soon made, and collected seldom: many set it back.
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(mostMemory))
	o.briefs.One = o.out == "-"
	switch {
	case o.people != "" && !o.briefs.Copies.Any():
		return buildForPeople(ctx, s, p, o)
	case o.people != "":
		plan, first, err := copies.Numbered(ctx, s.log, p, o.copies())
		s.say(first.Findings())
		return buildPlanned(ctx, s, p, o, plan, err)
	}
	plan, err := edition.Begin(ctx, s.log, p, o.briefs)
	return buildPlanned(ctx, s, p, o, plan, err)
}

// checkBuild logs flags that cannot stand together, and items that cannot be
// read.
func checkBuild(s *session, o *buildOrder) {
	b := &o.briefs
	brief.ParseItems(s.log, b.Items...)
	clash := s.clash
	if b.Sample && len(b.Reports) > 0 {
		clash("--sample", b.Reports[0], "the sample stands for a report")
	}
	if o.out == "-" && o.json {
		clash("-o -", "--format json", "the standard output holds the brief or the list, not both")
	}
	if o.out == "-" && b.Name != "" {
		clash("-o -", "--name", "what goes to the standard output has no name")
	}
	if o.out == "-" && s.OutTerminal {
		s.log.Add(diag.NotOnTerminal, diag.Pos{}, nil)
	}
	if b.Copies.Of == edition.AllCopies && o.people == "" {
		clash("--copies all", "a brief without --for", "the list of --for says how many are all; or name a number: --copies 30")
	}
	if o.people != "" && !b.Copies.Any() && o.out == "-" {
		clash("--for", "-o -", "copies are files; name a folder for them")
	}
	if o.people != "" && b.Name != "" {
		clash("--for", "--name", "a copy is called ID-TEMPLATE-LANGUAGE-NUMBER-name.pdf")
	}
	if o.people != "" && b.To == "docx" {
		clash("--to=docx", "--for", "a Word file to edit is nobody's copy")
	}
	if o.people == "" && len(o.show) > 0 {
		clash("--show", "a brief without --for", "--show prints a column of the list that --for names")
	}
	if o.people == "" && o.sheet != "" {
		clash("--sheet", "a brief without --for", "--sheet chooses a sheet of the list that --for names")
	}
	o.pictures(s)
	if b.Large && b.Size != nil && *b.Size < brief.LargeSize {
		clash("--large", "--size "+b.Size.Decimal(), "large print begins at 18 pt; --large --size 24 is larger still")
	}
	if b.Notes == string(brief.NotePages) && b.Pairing == "leaf" {
		clash("--notes page", "--pairing leaf", "the second language stands on the back of the first, where the page for notes would be; take --notes lines or margin")
	}
	s.onceFromInput(b.Reports)
}

// clash logs two flags that cannot stand together.
func (s *session) clash(one, other, hint string) {
	s.log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": one, "other": other, "hint": hint})
}

// onceFromInput logs names among which - stands more than once.
func (s *session) onceFromInput(names []string) {
	n := 0
	for _, name := range names {
		if name == "-" {
			n++
		}
	}
	if n > 1 {
		s.clash("-", "-", "the standard input can be read once")
	}
}

// keepToCores gives the process no more cores than --jobs: the threads that
// write files and collect garbage share them. It returns what undoes it.
func keepToCores(jobs int) (undo func()) {
	cores := runtime.GOMAXPROCS(0)
	if jobs > 0 && jobs < cores {
		runtime.GOMAXPROCS(jobs)
	}
	return func() { runtime.GOMAXPROCS(cores) }
}

// Building is collected more often beyond mostMemory, or beyond memoryFor bytes for each of
// its reports: what a large report needs, up to 16 MB, is no less for being collected.
const (
	mostMemory = 300 << 20
	memoryFor  = 36
)

// buildPlanned presses and writes what was planned, and says how it went. err is
// that of the planning.
func buildPlanned(ctx context.Context, s *session, p *project.Project, o *buildOrder, plan *edition.Plan, err error) error {
	if err == nil && plan.Verdict() == diag.Done {
		if len(plan.Jobs) > 3 { // what the briefs before left is collected: nine take little more than one
			debug.SetGCPercent(200)
		}
		debug.SetMemoryLimit(max(mostMemory, memoryFor*plan.Size()))
		shown := s.line()
		p.Progress = shown.show
		err = plan.Press(ctx, p)
		shown.done()
	}
	if err == nil && plan.Verdict() == diag.Done {
		if o.out == "-" {
			writeOut(s, plan)
		} else {
			p.Progress = nil
			err = plan.Deliver(ctx, p, o.out)
		}
	}
	return endBuild(s, p, o, plan, err)
}

// writeOut sends the one brief there is to the standard output.
func writeOut(s *session, plan *edition.Plan) {
	j := plan.Jobs[0]
	if j.Verdict != diag.Done {
		return
	}
	for _, part := range j.Printed.PDF {
		if _, err := s.Out.Write(part); err != nil {
			j.Verdict = diag.MachineVerdict
			return
		}
	}
	receipt := deliver.Describe("-", j.Printed.PDF...)
	j.Receipt = &receipt
}
