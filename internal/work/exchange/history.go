package exchange

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/report/history"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// HistoryOrder asks for the saves of a report, or for what was before.
type HistoryOrder struct {
	Reports []string `json:"reports,omitempty"` // the report; none: the first in ./content
	Back    string   `json:"back,omitempty"`    // the number of a save, a day, or the path of a text; "": nothing is put back
}

// Past is the history of a report.
type Past struct {
	File  string         `json:"file"`  // the report's
	Saves []history.Save `json:"saves"` // the oldest first
	Data  []byte         `json:"-"`     // the report with what was put back; nil without any

	reading *project.Reading
	back    string
}

// History lists the saves of a report, and puts back in memory what the order says: the report as
// it was after a save, or at the end of a day, or a text as it was before its last change. It is
// nil where the log says why that cannot be.
func History(ctx context.Context, log *diag.Log, p *project.Project, o HistoryOrder) (*Past, error) {
	r, err := p.Source.Sound(ctx, log, o.Reports...)
	if err != nil || r == nil {
		return nil, err
	}
	saves, ok := r.History(ctx, log, p.Source)
	if !ok {
		return nil, ctx.Err()
	}
	v := &Past{File: r.Name, Saves: saves, reading: r, back: o.Back}
	if o.Back == "" {
		return v, nil
	}
	if v.Data = v.before(ctx, o.Back); v.Data == nil {
		log.Add(diag.HistoryNone, diag.Pos{}, diag.Args{"what": o.Back, "file": r.Name + history.End})
		return nil, nil
	}
	found := &diag.Log{}
	if again, err := report.Load(ctx, found, r.Name, v.Data); err != nil || again == nil || found.Failed() {
		log.Merge(found)
		return nil, err
	}
	return v, nil
}

// before is the report with what is to be put back; nil where the history does not have it.
func (v *Past) before(ctx context.Context, what string) []byte {
	if n, err := strconv.Atoi(what); err == nil {
		if n < 1 || n > len(v.Saves) {
			return nil
		}
		return history.State(v.Saves, n-1)
	}
	for i, s := range slices.Backward(v.Saves) {
		if history.Day(s.At) == what {
			return history.State(v.Saves, i)
		}
	}
	for i, s := range slices.Backward(v.Saves) {
		if i == 0 || !slices.ContainsFunc(s.Texts, func(t history.Text) bool { return t.Path == what }) {
			continue
		}
		path, lang := remarks.Split(what)
		text, ok := sourceIn(ctx, history.State(v.Saves, i-1), path, lang)
		if !ok {
			return nil
		}
		data, err := amend.Apply(v.reading.Data, []amend.Edit{{Path: path, Lang: lang, Text: text}})
		if err != nil {
			return nil
		}
		return data
	}
	return nil
}

// sourceIn is a text of a report as it stands in its file; false where it does not have it.
func sourceIn(ctx context.Context, data []byte, path, lang string) (string, bool) {
	r, err := report.Load(ctx, &diag.Log{}, "", data)
	if err != nil || r == nil {
		return "", false
	}
	for _, l := range r.Leaves() {
		if t := l.In(lang); l.Path == path && t != nil {
			return t.Source, true
		}
	}
	return "", false
}

// Deliver writes the report with what was put back, which the history keeps as a save.
func (v *Past) Deliver(ctx context.Context, log *diag.Log, p *project.Project) error {
	if v.Data != nil && p.Save(ctx, log, v.reading, v.Data, "history --put-back "+v.back) {
		log.Add(diag.HistoryBack, diag.Pos{File: v.File}, diag.Args{"what": v.back})
	}
	return ctx.Err()
}

// mostShown is how many texts of a save are shown.
const mostShown = 12

// Text shows the saves for people, the last first, by days; "" where there is none.
func (v *Past) Text(l diag.Language) string {
	var b strings.Builder
	day := ""
	for i, s := range slices.Backward(v.Saves) {
		if d := history.Day(s.At); d != day || i == len(v.Saves)-1 {
			day = d
			fmt.Fprintf(&b, "%s\n", day)
		}
		clock, by := "", s.By
		if len(s.At) >= 16 {
			clock = s.At[11:16]
		}
		what := diag.Same(s.What)
		switch s.What {
		case history.Begun:
			what = diag.Words{"as it was found", "原样"}
		case history.ByHand:
			what = diag.Words{"changed without the program", "程序之外的改动"}
		}
		fmt.Fprintf(&b, "  %d  %s  %s\n", i+1, strings.Join(strings.Fields(clock+" "+by), " "), what[l])
		for k, t := range s.Texts {
			if k == mostShown {
				fmt.Fprintf(&b, "       … +%d\n", len(s.Texts)-k)
				break
			}
			fmt.Fprintf(&b, "       %s: %s → %s\n", t.Path, short(t.Old), short(t.New))
		}
	}
	return b.String()
}
