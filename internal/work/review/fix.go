package review

import (
	"context"
	"fmt"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// FixOrder says which reports are mended.
type FixOrder struct {
	Reports []string `json:"reports,omitempty"` // as in Order
	Strict  bool     `json:"strict,omitempty"`
}

// Mending is what can be put right for certain, marks and spaces, in reports.
type Mending struct {
	Files  []Mended `json:"files"` // those in which there is something to mend
	strict bool
	plan   *edition.Plan
}

// Mended is a report file put right.
type Mended struct {
	File    string         `json:"file"`
	Changes []proof.Change `json:"changes"`
	Data    []byte         `json:"data"` // the whole file
	reading *project.Reading
}

// Fix mends the reports in memory. Its result is what is known, with an error
// too.
func Fix(ctx context.Context, log *diag.Log, p *project.Project, o FixOrder) (*Mending, error) {
	plan, err := begin(ctx, log, p, Order{Reports: o.Reports, Strict: o.Strict})
	m := &Mending{Files: []Mended{}, strict: o.Strict, plan: plan}
	for _, r := range plan.Readings {
		if err != nil || !r.Valid() {
			continue
		}
		fixed, changes, fault := proof.Fix(ctx, r.Report, r.Data)
		if fault != nil {
			err = fmt.Errorf("%s: %w", r.Name, fault)
			continue
		}
		if len(changes) == 0 {
			r.Log.Add(diag.NothingToMend, diag.Pos{File: r.Name}, nil)
			continue
		}
		m.Files = append(m.Files, Mended{r.Name, changes, fixed, r})
	}
	return m, err
}

// Deliver writes the reports that were mended. One that cannot be written is in
// the findings of the result.
func (m *Mending) Deliver(ctx context.Context, p *project.Project) error {
	for _, f := range m.Files {
		if !p.Save(ctx, m.plan.Log, f.reading, f.Data, "check --fix") {
			if err := ctx.Err(); err != nil {
				return err
			}
			continue
		}
		f.reading.Log.Add(diag.Mended, diag.Pos{File: f.File}, diag.Args{"count": han.Counted(len(f.Changes), "line")})
	}
	return nil
}

// Result is what was found in the reports, and what became of them so far.
func (m *Mending) Result() *Result { return resultOf(m.plan, m.strict, false) }
