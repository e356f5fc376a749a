package review

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
	"jianbao/internal/proof/parity"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// Order says which reports are read.
type Order struct {
	Reports   []string `json:"reports,omitempty"`   // as in edition.Order
	Templates []string `json:"templates,omitempty"` // of the briefs that are set; none: what build makes unasked
	Fit       bool     `json:"fit,omitempty"`       // briefs are set even of a large report
	Strict    bool     `json:"strict,omitempty"`    // a warning counts in the verdict
}

// mostFitted is how large a report may be, in bytes, for its briefs to be set
// without being asked: a larger one takes seconds.
const mostFitted = 512 << 10

// begin reads the reports and lists the briefs that would be made of them.
func begin(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*edition.Plan, error) {
	return edition.Begin(ctx, log, p, edition.Order{Reports: o.Reports, Templates: o.Templates, Strict: o.Strict, Idle: true})
}

// Check reads the reports and sets their briefs. The result is what is known,
// with an error too; its findings include those of log.
func Check(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Result, error) {
	plan, err := begin(ctx, log, p, o)
	for _, r := range plan.Readings {
		if err == nil && r.Valid() {
			err = proofread(ctx, p, r)
		}
	}
	fitted := false
	if err == nil && o.sets(plan) {
		fitted = true
		err = plan.Press(ctx, p)
	}
	return resultOf(plan, o.Strict, fitted), err
}

// proofread compares the languages of a report, and reads each of them. The two
// read the same texts and know nothing of each other.
func proofread(ctx context.Context, p *project.Project, r *project.Reading) error {
	marks := r.Log.For("")
	sources := keptSources(ctx, p, r)
	err := crew.Each(ctx, 2, 2, func(ctx context.Context, i int) error {
		return crew.Guard(ctx, r.Name, func() error {
			if i == 0 {
				return parity.Check(ctx, r.Log, r.Report)
			}
			return proof.Check(ctx, marks, proof.In{Report: r.Report, Sources: sources})
		})
	})
	r.Log.Merge(marks)
	return err
}

// sets says whether it is looked if the briefs fit. A report that is too large
// for that is named.
func (o *Order) sets(plan *edition.Plan) bool {
	for _, r := range plan.Readings {
		if len(r.Data) > mostFitted && !o.Fit {
			r.Log.Add(diag.FitNotChecked, diag.Pos{File: r.Name}, nil)
			return false
		}
	}
	return slices.Contains([]diag.Verdict{diag.Done, diag.StrictVerdict}, plan.Verdict())
}
