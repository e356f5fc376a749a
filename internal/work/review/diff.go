package review

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/report/changes"
	"jianbao/internal/work/project"
)

// DiffOrder names two reports, the second of which came after the first.
type DiffOrder struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// Change is a change of a text, with its place.
type Change struct {
	changes.Change
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Diff says what changed from one report to the other, in the order of the new
// one. It is nil where the log says why that cannot be told, and empty where no
// text changed.
func Diff(ctx context.Context, log *diag.Log, p *project.Project, o DiffOrder) ([]Change, error) {
	readings, err := p.Source.Readings(ctx, log, []string{o.Old, o.New})
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		if !r.Valid() {
			log.Merge(r.Log)
		}
	}
	if log.Failed() || len(readings) != 2 {
		return nil, ctx.Err()
	}
	found, err := changes.Between(ctx, readings[0].Report, readings[1].Report)
	if err != nil {
		return nil, err
	}
	out := []Change{}
	for _, c := range found {
		out = append(out, Change{c, c.Pos.File, c.Pos.Line, c.Pos.Column})
	}
	return out, nil
}
