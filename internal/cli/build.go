package cli

import (
	"context"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func buildVerb() verb {
	return verb{
		name: "build", words: "[REPORT…]", summary: "make briefs from a report",
		about: "Without REPORT, every report in ./content is taken, else the built-in sample; - is the standard\n" +
			"input. Without -t and -l, every default template is made in each language and in both.",
		example: "jianbao build\n" +
			"jianbao build report.yaml -t summary -l zh\n" +
			"jianbao build report.yaml -l both --name '{title}-{template}-{lang}' -o handouts\n" +
			"jianbao build report.yaml --for people.csv -t summary",
		after: "A flag that is not given is taken from the environment: JIANBAO_OUT for --out, JIANBAO_FORMAT for\n" +
			"--format, and so on; JIANBAO_LANGUAGES for --lang.\n\n" +
			"exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 3 a warning under --strict\n" +
			"      4 the report or a template has errors · 5 a translation is missing · 6 a character has no glyph,\n" +
			"      or a font is unusable · 7 it does not fit",
		flags: func() *pflag.FlagSet { return buildFlags(&order{}) },
		run:   runBuild,
	}
}

// runBuild makes the briefs. Nothing is written before all of them are set, so
// that a fault of the report, whenever it shows, leaves every file as it was.
func runBuild(ctx context.Context, s *session, args []string) error {
	o := &order{out: "out"}
	fs := buildFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("build")
	}
	o.reports = fs.Args()
	created := s.epoch()
	s.checkOrder(o)
	if s.log.Failed() {
		return s.stop()
	}
	defer o.keepToCores()()
	// A few briefs are soon made, and collected seldom: many set it back.
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	b := &build{session: s, order: o, created: created}
	prepare := b.prepare
	switch {
	case o.copies.given():
		prepare = b.prepareRun
	case o.people != "":
		return b.runCopies(ctx)
	}
	err := prepare(ctx)
	if err == nil && b.verdict() == 0 {
		err = b.press(ctx)
	}
	if err == nil && b.verdict() == 0 {
		err = b.write(ctx)
	}
	return b.finish(err)
}

// build is one run of the verb.
type build struct {
	*session
	order    *order
	created  *int64 // SOURCE_DATE_EPOCH, when it is set
	readings []*reading
	jobs     []*job
	early    Exit // for which everything stops before a brief is set; 0: none
}

// checkOrder reads the choice of items and logs flags that cannot stand together.
func (s *session) checkOrder(o *order) {
	o.items = brief.ParseItems(s.log, o.itemTexts...)
	clash := func(one, other, hint string) {
		s.log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": one, "other": other, "hint": hint})
	}
	if o.out == "-" && o.json {
		clash("-o -", "--format json", "the standard output holds the brief or the list, not both")
	}
	if o.out == "-" && o.pattern != nil {
		clash("-o -", "--name", "what goes to the standard output has no name")
	}
	if o.out == "-" && s.OutTerminal {
		s.log.Add(diag.NotOnTerminal, diag.Pos{}, nil)
	}
	if o.copies.all && o.people == "" {
		clash("--copies all", "a brief without --for", "the list of --for says how many are all; or name a number: --copies 30")
	}
	if o.people != "" && !o.copies.given() && o.out == "-" {
		clash("--for", "-o -", "copies are files; name a folder for them")
	}
	if o.people != "" && o.pattern != nil {
		clash("--for", "--name", "a copy is called ID-TEMPLATE-LANGUAGE-NUMBER-name.pdf")
	}
	if o.people == "" && o.sheet != "" {
		clash("--sheet", "a brief without --for", "--sheet chooses a sheet of the list that --for names")
	}
	if o.reads.Large && o.size != nil && *o.size < brief.LargeSize {
		clash("--large", "--size "+o.size.Decimal(), "large print begins at 18 pt; --large --size 24 is larger still")
	}
	if o.reads.Notes == brief.NotePages && o.pairing == brief.Leaf {
		clash("--notes page", "--pairing leaf", "the second language stands on the back of the first, where the page for notes would be; take --notes lines or margin")
	}
	stdin := 0
	for _, name := range o.reports {
		if name == "-" {
			stdin++
		}
	}
	if stdin > 1 {
		clash("-", "-", "the standard input can be read once")
	}
}

// epoch reads SOURCE_DATE_EPOCH (reproducible-builds.org), 0 when it is not set.
func (s *session) epoch() *int64 {
	value := s.env("SOURCE_DATE_EPOCH")
	if value == "" {
		return nil
	}
	const endOfYear9999 = 253402300799 // PDF dates have four digits for the year
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 0 || n > endOfYear9999 || strings.HasPrefix(value, "+") {
		s.log.Add(diag.BadEpoch, diag.Pos{}, diag.Args{"value": value})
	}
	return &n
}

// prepare reads templates and reports and plans the jobs.
func (b *build) prepare(ctx context.Context) error {
	all, err := b.loadTemplates(ctx, b.order.templates)
	if err != nil {
		return err
	}
	sources := b.readReports(ctx, b.order.reports)
	if err := ctx.Err(); err != nil {
		return err
	}
	if b.readings, err = b.loadReports(ctx, sources); err != nil {
		return err
	}
	if b.order.meeting, err = b.meeting(ctx, &b.order.meet); err != nil {
		return err
	}
	if b.verdict() != 0 {
		return nil
	}
	b.jobs = b.plan(b.order, b.readings, all)
	if b.verdict() != 0 {
		return nil
	}
	if len(b.jobs) == 0 {
		if !b.order.reading {
			b.log.Add(diag.NothingToMake, diag.Pos{}, nil)
		}
		return nil
	}
	if b.order.out == "-" && len(b.jobs) > 1 {
		b.log.Add(diag.OneBriefOnly, diag.Pos{}, diag.Args{"count": strconv.Itoa(len(b.jobs)), "briefs": briefNames(b.jobs)})
	}
	if b.order.out != "-" {
		b.checkNames(b.jobs)
	}
	return nil
}

// verdict is the exit for which everything stops: a fault of the command line,
// of a template or a report, or under --strict a warning of those. A content or
// usage fault that shows only when an edition is set counts as the report's.
func (b *build) verdict() Exit {
	if b.early != 0 {
		return b.early
	}
	findings := b.log.Findings()
	for _, r := range b.readings {
		findings = append(findings, r.findings(r.log)...)
	}
	if exit := exitOf(findings); exit != 0 {
		return exit
	}
	if b.order.strict && warned(findings) {
		return ExitStrict
	}
	for _, j := range b.jobs {
		if j.exit == ExitContent || j.exit == ExitUsage || j.exit == ExitMachine {
			return j.exit
		}
	}
	return 0
}

func warned(findings []diag.Finding) bool {
	for _, f := range findings {
		if f.Severity >= diag.Warning {
			return true
		}
	}
	return false
}

// workers is how many briefs are made at a time.
func (b *build) workers(all int) int {
	n := b.order.jobs
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return max(1, min(n, all))
}

// keepToCores gives the process no more cores than --jobs: the threads that
// write files and collect garbage share them. It returns what undoes it.
func (o *order) keepToCores() (undo func()) {
	cores := runtime.GOMAXPROCS(0)
	if o.jobs > 0 && o.jobs < cores {
		runtime.GOMAXPROCS(o.jobs)
	}
	return func() { runtime.GOMAXPROCS(cores) }
}
