package review

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// AcceptOrder says which translations are up to date with their sources.
type AcceptOrder struct {
	Reports []string `json:"reports,omitempty"` // as in Order
	Paths   []string `json:"paths,omitempty"`   // of texts, or of what they stand in: "lessons"; none: all
	Strict  bool     `json:"strict,omitempty"`
}

// Acceptance is reports with the digests of the sources that their translations
// were made from.
type Acceptance struct {
	Files  []Accepted `json:"files"`
	strict bool
	plan   *edition.Plan
}

// Accepted is a report file with its digests.
type Accepted struct {
	File    string `json:"file"`
	Data    []byte `json:"data"`    // the whole file
	Sources []byte `json:"sources"` // the file beside it that holds the sources
	Count   int    `json:"count"`   // how many translations have a digest now
	New     int    `json:"new"`     // how many of them had none, or another
	reading *project.Reading
}

// Accept puts the digests into the reports in memory. Its result is what is
// known, with an error too.
func Accept(ctx context.Context, log *diag.Log, p *project.Project, o AcceptOrder) (*Acceptance, error) {
	plan, err := begin(ctx, log, p, Order{Reports: o.Reports, Strict: o.Strict})
	a := &Acceptance{Files: []Accepted{}, strict: o.Strict, plan: plan}
	for _, r := range plan.Readings {
		if err == nil && r.Valid() {
			err = a.accept(ctx, p, r, o.Paths)
		}
	}
	return a, err
}

// accept puts the digests of the paths into one report.
func (a *Acceptance) accept(ctx context.Context, p *project.Project, r *project.Reading, paths []string) error {
	accepted, sources, changed := proof.Accepted(r.Report, paths)
	for _, w := range paths {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(accepted)), func(p string) bool { return p == w || strings.HasPrefix(p, w+".") }) {
			r.Log.Add(diag.NothingToAccept, diag.Pos{File: r.Name}, diag.Args{"path": w})
		}
	}
	if r.Log.Failed() {
		return nil
	}
	data, why, err := withDigests(ctx, r, accepted)
	if err != nil {
		return err
	}
	if why != "" {
		a.plan.Log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.Name, "why": why})
		return nil
	}
	kept, err := json.MarshalIndent(sourcesOf(accepted, sources, keptSources(ctx, p, r)), "", " ")
	if err != nil {
		return err
	}
	a.Files = append(a.Files, Accepted{r.Name, data, append(kept, '\n'), len(accepted), changed, r})
	return ctx.Err()
}

// Deliver writes each report and, before it, the file of its sources, so that a
// digest never lacks its source. One that cannot be written is in the findings
// of the result.
func (a *Acceptance) Deliver(ctx context.Context, p *project.Project) error {
	for _, f := range a.Files {
		kept := !f.reading.Own() || p.Put(ctx, a.plan.Log, f.File+keptEnd, f.Sources) // Save says whose it is
		if !kept || !p.Save(ctx, a.plan.Log, f.reading, f.Data, "check --accept") {
			if err := ctx.Err(); err != nil {
				return err
			}
			continue
		}
		f.reading.Log.Add(diag.AcceptedNow, diag.Pos{File: f.File}, diag.Args{"count": strconv.Itoa(f.Count), "new": strconv.Itoa(f.New)})
	}
	return nil
}

// Result is what was found in the reports, and what became of them so far.
func (a *Acceptance) Result() *Result { return resultOf(a.plan, a.strict, false) }

// withDigests is a report's file with the digests in its `accepted`, in the place
// of those that are there; every other byte stays. why says what keeps it from
// that.
func withDigests(ctx context.Context, r *project.Reading, accepted map[string]string) (data []byte, why string, err error) {
	data, err = amend.Digests(r.Data, "accepted", "the sources as they were when the translations were last looked at; by jianbao check --accept", accepted)
	if err != nil {
		return nil, err.Error(), nil
	}
	again := &diag.Log{}
	if _, err := report.Load(ctx, again, r.Name, data); err != nil {
		return nil, "", err
	}
	if again.Failed() {
		return nil, "with the accepted hashes at its end it would not be a report", nil
	}
	return data, "", nil
}
