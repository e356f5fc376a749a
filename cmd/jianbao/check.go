package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/parity"
	"jianbao/internal/proof"
	"jianbao/internal/report"

	"github.com/spf13/pflag"
)

// checking is one run of check: what `check` was asked for.
type checking struct {
	*build
	fix, accept bool
	explain     string
	reading     bool
	dry         bool
	fit         bool // briefs are set even of a large report
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
	fs.BoolVar(&c.accept, "accept", false, "keep that all translations are up to date with their sources")
	fs.Var(&setting{takes: "CODE", read: func(v string) error { c.explain = v; return nil }}, "explain", "say what a code means")
	fs.BoolVar(&c.fit, "fit", false, "look whether the briefs fit, even of a report of more than 512 KB")
	fs.BoolVar(&c.reading, "reading", false, "print how much there is to read, by section and language")
	fs.Var(&setting{takes: "text|json", read: c.order.setFormat}, "format", "print findings as text, or as JSON to the standard output")
	fs.BoolVar(&c.order.strict, "strict", false, "a warning ends with exit 3")
	return fs
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
	if c.fix || c.accept {
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
	case c.accept:
		return c.keep(ctx, r)
	}
	if err := parity.Check(ctx, r.log, r.Report); err != nil {
		return err
	}
	return proof.Check(ctx, r.log, r.Report)
}

// mend writes the file with what is certain put right.
func (c *checking) mend(ctx context.Context, r *reading) error {
	fixed, changes, err := proof.Fix(r.Report, r.data)
	if err != nil {
		return fmt.Errorf("%s: %w", r.name, err)
	}
	if again := (&diag.Log{}); len(changes) > 0 { // what is written must be a report still
		if _, err := report.Load(ctx, again, r.name, fixed); err != nil || again.Failed() {
			return fmt.Errorf("%s: mending would have broken the file", r.name)
		}
	}
	if len(changes) == 0 {
		r.log.Add(diag.NothingToMend, diag.Pos{File: r.name}, nil)
		return nil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", r.name, r.name)
	for _, ch := range changes {
		fmt.Fprintf(&b, "@@ -%d +%d @@\n-%s\n+%s\n", ch.Line, ch.Line, ch.Old, ch.New)
	}
	if _, err := c.Out.Write(b.Bytes()); err != nil {
		return err
	}
	if c.dry {
		return nil
	}
	if !c.rewrite(ctx, r, fixed) {
		return nil
	}
	r.log.Add(diag.Mended, diag.Pos{File: r.name}, diag.Args{"count": plural(len(changes), "line")})
	return nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// rewrite puts data into the report's file, whole or not at all.
func (c *checking) rewrite(ctx context.Context, r *reading, data []byte) bool {
	if r.dir == "" || r.name == "<stdin>" {
		c.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.name, "why": "it is no file of yours"})
		return false
	}
	path := c.path(r.name)
	if _, err := c.Deliver(ctx, filepath.Dir(path), filepath.Base(path), data); err != nil {
		logFault(c.log, r.name, err)
		return false
	}
	return true
}

// keep writes the digests of all sources into the report's `accepted`, in the
// place of those that are there; every other byte stays.
func (c *checking) keep(ctx context.Context, r *reading) error {
	accepted := proof.Accepted(r.Report)
	paths := make([]string, 0, len(accepted))
	for p := range accepted {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	var b strings.Builder
	b.WriteString("accepted: # the sources as they were when the translations were last looked at; by jianbao check --accept\n")
	for _, p := range paths {
		b.WriteString("  " + p + ": \"" + accepted[p] + "\"\n")
	}
	text := withoutKey(string(r.data), "accepted:")
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	if c.rewrite(ctx, r, []byte(text+b.String())) {
		r.log.Add(diag.AcceptedNow, diag.Pos{File: r.name}, diag.Args{"count": strconv.Itoa(len(paths))})
	}
	return nil
}

// withoutKey is a YAML file without a key of its top level.
func withoutKey(text, key string) string {
	var out strings.Builder
	inside := false
	for _, line := range strings.SplitAfter(text, "\n") {
		if strings.HasPrefix(line, key) {
			inside = true
			continue
		}
		if inside && (strings.HasPrefix(line, " ") || strings.TrimSpace(line) == "") {
			continue
		}
		inside = false
		out.WriteString(line)
	}
	return out.String()
}

// finishCheck prints the findings, the fit of each edition and the readings.
func (c *checking) finishCheck(err error) error {
	findings := c.allFindings()
	exit := exitOf(findings)
	if exit == 0 && c.order.strict && warned(findings) {
		exit = ExitStrict
	}
	end := &diag.Log{}
	if err != nil {
		end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the check could not be done", "why": err.Error()})
		exit = ExitMachine
	}
	c.tellIgnored(end)
	if c.order.json {
		if err := writeJSON(c.Out, c.report(findings)); err != nil {
			exit = ExitMachine
		}
		c.say(end.Findings())
		return exitError(exit)
	}
	c.say(findings)
	if !c.fix && !c.accept {
		c.printFit()
	}
	if c.reading {
		c.printReading()
	}
	c.say(end.Findings())
	return exitError(exit)
}

// tellIgnored counts what the reports accept.
func (c *checking) tellIgnored(end *diag.Log) {
	for _, r := range c.readings {
		if r.Report == nil || len(r.Ignore) == 0 {
			continue
		}
		hidden := len(r.log.Findings()) - len(r.findings(r.log))
		var codes []string
		for _, code := range r.Ignore {
			codes = append(codes, code.Text)
		}
		if hidden > 0 {
			end.Add(diag.Ignored, diag.Pos{File: r.name}, diag.Args{"count": plural(hidden, "finding"), "codes": strings.Join(codes, ", ")})
		}
	}
}

// printFit writes a line an edition: whether it fits, and how.
func (c *checking) printFit() {
	var b strings.Builder
	for _, j := range c.jobs {
		b.WriteString(diag.Pad(strings.TrimSuffix(j.file, nameSuffix), 28) + " ")
		if j.printed.PDF == nil {
			b.WriteString(c.words("cannot be made") + "\n")
			continue
		}
		b.WriteString(c.words(plural(j.printed.Pages, "page")))
		for _, lang := range j.edition.Languages {
			fmt.Fprintf(&b, "  %s %s pt × %s", lang, j.printed.Fit.Size[lang].Decimal(), decimal(j.printed.Fit.Leading[lang]))
		}
		if len(j.printed.Fit.Used) > 0 {
			b.WriteString("  " + c.words("given up: "+strings.Join(j.printed.Fit.Used, ", ")))
		}
		b.WriteString("\n")
	}
	_, _ = c.Out.Write([]byte(b.String()))
}

// printReading writes how much there is to read.
func (c *checking) printReading() {
	var b strings.Builder
	for _, r := range c.readings {
		if r.Report == nil {
			continue
		}
		fmt.Fprintf(&b, "%s %4s %s %s %s  %s\n", diag.Pad(c.words("section"), 18), "", padLeft(c.words("characters"), 10),
			padLeft(c.words("words"), 7), padLeft(c.words("minutes"), 8), c.words("longest sentence"))
		for _, x := range proof.Readings(r.Report) {
			name := x.Section
			if name == "" {
				name = c.words("(outside)")
			}
			fmt.Fprintf(&b, "%s %-4s %10d %7d %8.1f  %s%s\n", diag.Pad(name, 18), x.Lang, x.Characters, x.Words, float64(x.Seconds)/60,
				c.words(fmt.Sprintf("%d, line %d: ", x.Longest, x.Pos.Line)), x.Sentence)
		}
	}
	_, _ = c.Out.Write([]byte(b.String()))
}

// checkReport is what --format json prints.
type checkReport struct {
	Findings []diag.Finding  `json:"findings"`
	Editions []result        `json:"editions"`
	Reading  []proof.Reading `json:"reading"`
}

func (c *checking) report(findings []diag.Finding) checkReport {
	out := checkReport{Findings: slices.Clip(diag.Distinct(findings)), Editions: []result{}, Reading: []proof.Reading{}}
	if out.Findings == nil {
		out.Findings = []diag.Finding{}
	}
	for _, j := range c.jobs {
		r := j.result(nil)
		r.Findings = []diag.Finding{}
		if j.printed.PDF != nil {
			r.Pages, r.Fit = &j.printed.Pages, fitOf(j.printed.Fit)
		}
		out.Editions = append(out.Editions, r)
	}
	for _, r := range c.readings {
		if r.Report != nil {
			out.Reading = append(out.Reading, proof.Readings(r.Report)...)
		}
	}
	return out
}

// explainCode prints what a code means.
func (c *checking) explainCode() error {
	code := diag.Code(c.explain)
	e, ok := c.language.Entry(code)
	if !ok {
		c.log.Add(diag.NoSuchCode, diag.Pos{}, diag.Args{"code": c.explain, "hint": diag.DidYouMean(c.explain, diag.Codes())})
		return c.stop()
	}
	var b strings.Builder
	b.WriteString(string(code) + c.words(" ("+e.Severity.String()+")") + "\n\n")
	if why := c.language.Explain(code); why != "" {
		b.WriteString(why + "\n\n")
	}
	b.WriteString(c.words("says   ") + e.Text + "\n")
	if e.Hint != "" && !strings.HasPrefix(e.Hint, "{") {
		b.WriteString(c.words("hint   ") + e.Hint + "\n")
	}
	if e.Severity != diag.Error {
		b.WriteString("\n" + c.words("Where it is meant as it is, put it into the report: ") + "ignore: [" + string(code) + "]\n")
	}
	_, err := c.Out.Write([]byte(b.String()))
	return err
}
