package copies

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// Plan is who gets which copy, and what became of it.
type Plan struct {
	Order     Order
	Request   *edition.Request
	First     *diag.Log // how the list was read, to be said before anything is made; empty where the list is at fault
	Log       *diag.Log // what concerns no single copy, without First
	List      *recipients.List
	Reading   *project.Reading           // the report; nil when it could not be found
	Templates []*brief.Template          // of the copies whose row names none
	named     map[string]*brief.Template // those that rows name, by their words
	Copies    []*Copy                    // in the order of the rows
	pressed   *pressed
	manifest  *Manifest
}

// Copy is one person's copy, and what became of it.
type Copy struct {
	Job     *edition.Job // the edition, shared by all who get it
	Row     recipients.Row
	File    string    // the file's name, without its folder
	Log     *diag.Log // nil: there is nothing to say
	Verdict diag.Verdict
	There   bool // its file is there
	Fresh   bool // it was there before, and up to date
}

// Findings are what is to be said of this copy alone.
func (c *Copy) Findings() []diag.Finding {
	if c.Log == nil {
		return nil
	}
	return c.Job.Reading.Findings(c.Log)
}

// New is a plan of which nothing was read yet but the words of the order. Begin
// reads the rest; a campaign, which reads in another order, does it step by step.
func New(log *diag.Log, o Order) *Plan {
	return &Plan{Order: o, Request: edition.Read(log, o.Briefs), First: log.Blank(), Log: log}
}

// Begin reads the list, the templates and the report, and plans the copies. Where
// the plan's Verdict is not Done, nothing can be made; all that is wrong with the
// list is then in the log, each fault with its place.
func Begin(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Plan, error) {
	pl := New(log, o)
	var err error
	if pl.List, err = ReadList(ctx, log, p, o.List, o.Sheet); err != nil || pl.List == nil {
		return pl, err
	}
	pl.checkList()
	pl.ListRead()
	files := p.Source.Chosen(ctx, pl.Log, o.Briefs.Reports, o.Briefs.Sample)
	if len(files) > 1 {
		pl.Log.Add(diag.OneReportOnly, diag.Pos{}, diag.Args{"first": files[0].Name, "second": files[1].Name})
		return pl, nil
	}
	ok, err := pl.Load(ctx, p.Source, files, func(word, hint string) {
		pl.Log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{"name": word, "hint": hint})
	})
	if err != nil || !ok {
		return pl, err
	}
	if pl.Request.Meeting, err = p.Source.Meeting(ctx, pl.Log, o.Briefs.Meeting); err != nil {
		return pl, err
	}
	pl.Assign() // even where the list has faults: all of them are said
	pl.checkNames()
	return pl, ctx.Err()
}

// ListRead sets apart what was said of the list, unless it is at fault: a person
// who sees the wrong columns can then still stop the run.
func (pl *Plan) ListRead() {
	if !pl.Log.Failed() {
		pl.First, pl.Log = pl.Log, pl.Log.Blank()
	}
}

// Load reads the report of the copies, and finds in it what the order and the list
// name. unknown hears of a word of the order that means nothing, and what to write
// instead. False means that there is no report that can be used.
func (pl *Plan) Load(ctx context.Context, s *project.Source, files []project.File, unknown func(word, hint string)) (bool, error) {
	readings, err := project.Load(ctx, pl.Log, files)
	if err != nil {
		return false, err
	}
	if len(readings) > 0 {
		pl.Reading = readings[0]
	}
	if err := pl.choose(ctx, s, unknown); err != nil {
		return false, err
	}
	return pl.Reading != nil && !pl.Reading.Log.Failed(), nil
}

// common are the findings of no single copy.
func (pl *Plan) common() []diag.Finding {
	findings := pl.Log.Findings()
	if pl.Reading != nil {
		findings = append(findings, pl.Reading.Findings(pl.Reading.Log)...)
	}
	return findings
}

// Findings are all there is to say beside First.
func (pl *Plan) Findings() []diag.Finding {
	findings := pl.common()
	for _, c := range pl.Copies {
		findings = append(findings, c.Findings()...)
	}
	return findings
}

// Verdict is why nothing is made; Done where something is.
func (pl *Plan) Verdict() diag.Verdict {
	if v := diag.StrictVerdictOf(pl.common(), pl.Request.Strict); v != diag.Done {
		return v
	}
	if pl.Request.Strict && diag.Warned(pl.First.Findings()) {
		return diag.StrictVerdict
	}
	return diag.Done
}

// Assign lists the copies, in the order of the rows.
func (pl *Plan) Assign() {
	r, alike := pl.Reading, map[string]*edition.Job{}
	for _, row := range pl.List.Rows {
		languages, ok := rowLanguages(pl.Log, pl.Order.Briefs.Languages, row, r)
		if !ok {
			continue
		}
		for _, t := range pl.templatesOf(row) {
			key := t.Name + "-" + strings.Join(languages, "-")
			if alike[key] == nil {
				alike[key] = pl.Request.Job(r, t, languages)
				r.Log.Merge(alike[key].Log) // what is said of the edition is said once
			}
			file := fmt.Sprintf("%s-%s-%s%s-%04d-%s%s", r.ID, t.Name, alike[key].Lang, pl.Request.Suffix(), row.Number, recipients.FileName(row.Get(recipients.Name)), edition.Ending)
			pl.Copies = append(pl.Copies, &Copy{Job: alike[key], Row: row, File: file, Verdict: alike[key].Verdict})
		}
	}
}

// templatesOf are the templates of a row's copies: those of its own cell, each
// once, else those of the order.
func (pl *Plan) templatesOf(r recipients.Row) (out []*brief.Template) {
	for _, word := range templateCells(r) {
		if t := pl.named[word]; t != nil && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	if len(out) > 0 {
		return out
	}
	return pl.Templates
}

// checkNames logs every two copies whose files some file system takes for one:
// only templates whose names end like a language can make such.
func (pl *Plan) checkNames() {
	first := make(map[string]*Copy, len(pl.Copies))
	for _, c := range pl.Copies {
		key := deliver.FoldName(c.File)
		if other, taken := first[key]; taken {
			pl.Log.Add(diag.SameFileName, c.Row.Pos(), diag.Args{"one": other.Job.Label(), "other": c.Job.Label(), "file": c.File,
				"hint": "give one of the templates another name"})
			continue
		}
		first[key] = c
	}
}
