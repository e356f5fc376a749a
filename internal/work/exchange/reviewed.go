package exchange

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/naming"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// ReviewOrder asks for the remarks on a report, and says which are done.
type ReviewOrder struct {
	Reports []string `json:"reports,omitempty"` // the report; none: the first in ./content
	Done    []int    `json:"done,omitempty"`    // remarks that are done from now on, by their ids
	Open    []int    `json:"open,omitempty"`    // remarks that are open again
}

// Reviewed are the remarks on a report.
type Reviewed struct {
	File    string           `json:"file"` // that keeps them: REPORT.review
	Remarks []remarks.Remark `json:"remarks"`
	Places  []diag.Words     `json:"places"` // where each stands, in people's words
	Data    []byte           `json:"-"`      // the file, where the order changed it; nil where not
}

// Review lists the remarks on a report, as the order leaves them. It is nil where the log says
// why that cannot be.
func Review(ctx context.Context, log *diag.Log, p *project.Project, o ReviewOrder) (*Reviewed, error) {
	r, err := p.Source.Sound(ctx, log, o.Reports...)
	if err != nil || r == nil {
		return nil, err
	}
	all, ok := r.Remarks(ctx, log, p.Source)
	if !ok {
		return nil, ctx.Err()
	}
	v := &Reviewed{File: r.Name + remarks.End, Remarks: slices.Clone(all), Places: []diag.Words{}}
	for _, change := range []struct {
		ids  []int
		done bool
	}{{o.Done, true}, {o.Open, false}} {
		for _, id := range change.ids {
			k := slices.IndexFunc(v.Remarks, func(r remarks.Remark) bool { return r.ID == id })
			if k < 0 {
				log.Add(diag.RemarkNone, diag.Pos{}, diag.Args{"id": id, "file": v.File})
				continue
			}
			v.Remarks[k].Done = change.done
		}
	}
	if log.Failed() {
		return nil, nil
	}
	if !slices.Equal(all, v.Remarks) {
		if v.Data, err = remarks.Write(v.Remarks); err != nil {
			return nil, err
		}
	}
	places := naming.Of(r.Report)
	for i := range v.Remarks {
		v.Places = append(v.Places, RemarkPlace(places, &v.Remarks[i]))
	}
	return v, nil
}

// Deliver writes what the order changed.
func (v *Reviewed) Deliver(ctx context.Context, log *diag.Log, p *project.Project) error {
	if v.Data != nil && !p.Put(ctx, log, v.File, v.Data) {
		return ctx.Err()
	}
	return nil
}

// Text shows the remarks for people, those that are done too where all is set; "" where there is
// none to show.
func (v *Reviewed) Text(l diag.Language, all bool) string {
	var b strings.Builder
	for i, r := range v.Remarks {
		if r.Done && !all {
			continue
		}
		mark := "[ ]"
		if r.Done {
			mark = "[x]"
		}
		fmt.Fprintf(&b, "%s %d  %s  %s\n", mark, r.ID, v.Places[i][l], RemarkWho(&r)[l])
		if r.About != "" {
			fmt.Fprintf(&b, "      “%s”\n", r.About)
		}
		for line := range strings.SplitSeq(r.Words, "\n") {
			fmt.Fprintf(&b, "      %s\n", line)
		}
	}
	return b.String()
}
