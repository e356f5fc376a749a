package cli

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
	"jianbao/internal/proof/parity"

	"github.com/spf13/pflag"
)

// checking is one run of check: what `check` was asked for.
type checking struct {
	*build
	fix     bool
	accept  *[]string // the paths that are up to date; empty for all; nil when not asked
	sarif   bool
	explain string
	reading bool
	dry     bool
	fit     bool // briefs are set even of a large report
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
		flags: func() *pflag.FlagSet { return (&checking{build: &build{order: &order{}}}).flags() },
		run:   runCheck,
	}
}

func (c *checking) flags() *pflag.FlagSet {
	fs := newFlags("check")
	fs.BoolVar(&c.fix, "fix", false, "mend in the file what is certain, marks and spaces, and show it")
	fs.BoolVar(&c.dry, "dry-run", false, "with --fix, show what would be mended, and write nothing")
	fs.Var(&setting{takes: "PATH,…", read: c.setAccept}, "accept", "keep that translations are up to date with their sources: all, or those of =PATH,…")
	fs.Lookup("accept").NoOptDefVal = everything
	fs.Var(&setting{takes: "CODE", read: func(v string) error { c.explain = v; return nil }}, "explain", "say what a code means")
	fs.BoolVar(&c.fit, "fit", false, "look whether the briefs fit, even of a report of more than 512 KB")
	fs.BoolVar(&c.reading, "reading", false, "print how much there is to read, by section and language")
	fs.Var(&setting{takes: "text|json|sarif", read: c.setFormat}, "format", "print findings as text, or as JSON or SARIF to the standard output")
	fs.BoolVar(&c.order.strict, "strict", false, "a warning ends with exit 3")
	return fs
}

// everything is what --accept without a value means.
const everything = "*"

func (c *checking) setAccept(v string) error {
	paths := []string{}
	for w := range strings.SplitSeq(v, ",") {
		if w = strings.TrimSpace(w); w != "" && w != everything {
			paths = append(paths, w)
		}
	}
	c.accept = &paths
	return nil
}

func (c *checking) setFormat(v string) error {
	if c.sarif = v == "sarif"; c.sarif {
		return nil
	}
	if err := c.order.setFormat(v); err != nil {
		return hintError("it is text, json or sarif")
	}
	return nil
}

// runCheck reads, compares, and says.
func runCheck(ctx context.Context, s *session, args []string) error {
	c := &checking{build: &build{session: s, order: &order{out: "out", reading: true}}}
	fs := c.flags()
	if s.parseFlags(fs, args) {
		return s.help("check")
	}
	if c.explain != "" {
		return c.explainCode()
	}
	c.order.reports = fs.Args()
	c.created = s.epoch()
	if s.log.Failed() {
		return s.stop()
	}
	if err := c.prepare(ctx); err != nil {
		return c.finishCheck(err)
	}
	for _, r := range c.readings {
		if r.Report == nil || r.log.Failed() {
			continue
		}
		if err := c.read(ctx, r); err != nil {
			return c.finishCheck(err)
		}
	}
	var err error
	if c.setsBriefs() && (c.verdict() == 0 || c.verdict() == ExitStrict) {
		err = c.press(ctx)
	} else {
		c.jobs = nil
	}
	return c.finishCheck(err)
}

// mostFitted is how large a report may be, in bytes, for its briefs to be set
// without being asked: a larger one takes seconds.
const mostFitted = 512 << 10

// setsBriefs says whether it is looked if the briefs fit; what is not is said.
func (c *checking) setsBriefs() bool {
	if c.fix || c.accept != nil {
		return false
	}
	for _, r := range c.readings {
		if len(r.data) > mostFitted && !c.fit {
			r.log.Add(diag.FitNotChecked, diag.Pos{File: r.name}, nil)
			return false
		}
	}
	return true
}

// read does for one report what the flags ask for.
func (c *checking) read(ctx context.Context, r *reading) error {
	switch {
	case c.fix:
		return c.mend(ctx, r)
	case c.accept != nil:
		return c.keep(ctx, r)
	}
	// The two read the same texts and know nothing of each other.
	log, failed := r.log.For(""), make(chan error, 1)
	go func() { failed <- proof.Check(ctx, log, proof.In{Report: r.Report, Sources: c.keptSources(r)}) }()
	err := parity.Check(ctx, r.log, r.Report)
	if e := <-failed; err == nil {
		err = e
	}
	r.log.Merge(log)
	return err
}
