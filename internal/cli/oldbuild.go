package cli

import (
	"context"
	"runtime"
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// build is one run of the verb.
type build struct {
	*session
	order    *order
	created  *int64 // SOURCE_DATE_EPOCH, when it is set
	readings []*reading
	jobs     []*job
	early    Exit // for which everything stops before a brief is set; 0: none
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
