package cli

import (
	"context"
	"fmt"
	"strings"

	"jianbao/internal/work/project"
	"jianbao/internal/work/review"

	"github.com/spf13/pflag"
)

// checkOrder is what `check` was asked for.
type checkOrder struct {
	job     review.Order
	fix     bool
	dry     bool
	accept  *[]string // the paths that are up to date; empty: all; nil: it was not asked for
	explain string    // a code
	reading bool
	json    bool
	sarif   bool
	by      string // who saves
}

func checkVerb() verb {
	return verb{
		name: "check", words: "[REPORT…]", summary: "read reports as an editor does: figures, translations, marks, fit",
		about: "One list of findings in the order of the file: figures that the languages give differently, texts without\n" +
			"a twin, terms of the glossary, translations older than their source, marks and spaces, characters without\n" +
			"a glyph, briefs that do not fit. Nothing is written. What is meant as it is goes into the report's ignore.",
		example: "jianbao check\n" +
			"jianbao check report.yaml --strict --format json\n" +
			"jianbao check report.yaml --fix\n" +
			"jianbao check report.yaml --accept=lessons,summary.1\n" +
			"jianbao check --explain figure-differs",
		after: "exit: 0 nothing but warnings · 3 a warning under --strict · 4 to 7 as for build",
		flags: func() *pflag.FlagSet { return (&checkOrder{}).flags() },
		run:   runCheck,
	}
}

func (o *checkOrder) flags() *pflag.FlagSet {
	fs := newFlags("check")
	fs.BoolVar(&o.fix, "fix", false, "mend in the file what is certain, marks and spaces, and show it")
	fs.BoolVar(&o.dry, "dry-run", false, "with --fix, show what would be mended, and write nothing")
	fs.Var(&setting{takes: "PATH,…", read: o.setAccept}, "accept", "keep that translations are up to date with their sources: all, or those of =PATH,…")
	fs.Lookup("accept").NoOptDefVal = everything
	fs.Var(&setting{takes: "CODE", read: func(v string) error { o.explain = v; return nil }}, "explain", "say what a code means")
	fs.VarP(&setting{takes: "NAME|FILE,…", read: func(v string) error { return parseList(v, &o.job.Templates) }}, "template", "t", "look whether these briefs fit, and no others")
	fs.BoolVar(&o.job.Fit, "fit", false, "look whether the briefs fit, even of a report of more than 512 KB")
	fs.BoolVar(&o.reading, "reading", false, "print how much there is to read, by section and language")
	fs.Var(&setting{takes: "text|json|sarif", read: o.setFormat}, "format", "print findings as text, or as JSON or SARIF to the standard output")
	byFlag(fs, &o.by)
	fs.BoolVar(&o.job.Strict, "strict", false, "a warning ends with exit 3")
	return fs
}

// everything is what --accept without a value means.
const everything = "*"

func (o *checkOrder) setAccept(v string) error {
	paths := []string{}
	for w := range strings.SplitSeq(v, ",") {
		if w = strings.TrimSpace(w); w != "" && w != everything {
			paths = append(paths, w)
		}
	}
	o.accept = &paths
	return nil
}

func (o *checkOrder) setFormat(v string) (err error) {
	if o.sarif = v == "sarif"; o.sarif {
		return nil
	}
	if o.json, err = parseFormat(v); err != nil {
		return hintError("it is text, json or sarif")
	}
	return nil
}

// runCheck reads the reports, mends them, or accepts their translations.
func runCheck(ctx context.Context, s *session, args []string) error {
	o := &checkOrder{}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("check")
	}
	if o.explain != "" {
		return explainCode(s, o.explain)
	}
	o.job.Reports = fs.Args()
	p := s.project()
	p.By = s.savedBy(o.by)
	if s.log.Failed() {
		return nil
	}
	switch {
	case o.fix:
		return checkFix(ctx, s, p, o)
	case o.accept != nil:
		accepted, err := review.Accept(ctx, s.log, p, review.AcceptOrder{Reports: o.job.Reports, Paths: *o.accept, Strict: o.job.Strict})
		if err == nil {
			err = accepted.Deliver(ctx, p)
		}
		return endCheck(s, o, accepted.Result(), err)
	}
	shown := s.line()
	p.Progress = shown.show
	found, err := review.Check(ctx, s.log, p, o.job)
	shown.done()
	return endCheck(s, o, found, err)
}

// checkFix shows what is mended, and then mends it.
func checkFix(ctx context.Context, s *session, p *project.Project, o *checkOrder) error {
	mending, err := review.Fix(ctx, s.log, p, review.FixOrder{Reports: o.job.Reports, Strict: o.job.Strict})
	var b strings.Builder
	for _, f := range mending.Files {
		fmt.Fprintf(&b, "--- %s\n+++ %s\n", f.File, f.File)
		for _, c := range f.Changes {
			fmt.Fprintf(&b, "@@ -%d +%d @@\n-%s\n+%s\n", c.Line, c.Line, c.Old, c.New)
		}
	}
	_ = s.print([]byte(b.String()))
	if s.out.fault != nil {
		return s.out.fault // nothing is mended that was not shown
	}
	if err == nil && !o.dry {
		err = mending.Deliver(ctx, p)
	}
	return endCheck(s, o, mending.Result(), err)
}
