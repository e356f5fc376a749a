package edition

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/draft"
	"jianbao/internal/work/project"
)

// Plan is the briefs that an order asks for, and what became of them.
type Plan struct {
	Request  *Request
	Log      *diag.Log // what concerns no single report
	Readings []*project.Reading
	Jobs     []*Job       // reports, then templates, then languages
	Stop     diag.Verdict // why nothing is made, where Log does not say it; Done: nothing stands against it
}

// Size is how many bytes the reports have.
func (pl *Plan) Size() (n int64) {
	for _, r := range pl.Readings {
		n += int64(len(r.Data))
	}
	return n
}

// Begin reads templates, reports and the meeting, and lists the briefs. Where the
// plan's Verdict is not Done, the order cannot be carried out.
func Begin(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Plan, error) {
	pl := &Plan{Request: Read(log, o), Log: log}
	o.checkWord(log)
	menu, err := ReadMenu(ctx, log, p.Source, o.Templates, len(o.Templates) == 0)
	if err != nil {
		return pl, err
	}
	if err := menu.Dress(ctx, log, p.Source, o.Theme); err != nil {
		return pl, err
	}
	files := p.Source.Chosen(ctx, log, o.Reports, o.Sample)
	if err := ctx.Err(); err != nil {
		return pl, err
	}
	if pl.Readings, err = project.Load(ctx, log, files); err != nil {
		return pl, err
	}
	menu.CheckWords(log, o.Templates, pl.Readings)
	if pl.Request.Meeting, err = p.Source.Meeting(ctx, log, o.Meeting); err != nil {
		return pl, err
	}
	if pl.Verdict() != diag.Done {
		return pl, nil
	}
	if pl.Request.Proof {
		pl.Request.drafts = map[*project.Reading]map[string]string{}
		for _, r := range pl.Readings {
			pl.Request.drafts[r] = draft.Line(ctx, log, p, r)
		}
		if err := pl.Request.readRemarks(ctx, log, p.Source, pl.Readings); err != nil {
			return pl, err
		}
	}
	pl.list(menu)
	if pl.Verdict() == diag.Done {
		pl.CheckJobs()
	}
	pl.number()
	return pl, nil
}

// list lists the briefs: those of the templates and sections that were asked for, or
// what is made unasked.
func (pl *Plan) list(menu *Menu) {
	q := pl.Request
	for _, r := range pl.Readings {
		brief.CheckItems(r.Log, r.Report, q.items)
		for _, t := range menu.asked(r, q) {
			for _, languages := range Languages(r.Report, q.Languages) {
				pl.Jobs = append(pl.Jobs, q.Job(r, t, languages))
			}
		}
	}
}

// CheckJobs logs that there is no brief, or more than there is room for, or two
// of one name.
func (pl *Plan) CheckJobs() {
	q := pl.Request
	switch {
	case len(pl.Jobs) == 0 && !q.Idle:
		pl.Log.Add(diag.NothingToMake, diag.Pos{}, nil)
	case q.One && len(pl.Jobs) > 1:
		pl.Log.Add(diag.OneBriefOnly, diag.Pos{}, diag.Args{"count": strconv.Itoa(len(pl.Jobs)), "briefs": Names(pl.Jobs)})
	case !q.One:
		CheckNames(pl.Log, pl.Jobs)
	}
}

// number gives each brief its numbered copies.
func (pl *Plan) number() {
	copies := pl.Request.Copies
	of := copies.Total(0)
	if of == 0 {
		return
	}
	pl.CheckPrinted(of)
	copies.Tell(pl.Log, of)
	for _, j := range pl.Jobs {
		for _, n := range copies.List(of) {
			j.People = append(j.People, brief.Addressee{Copy: n, Of: of})
		}
	}
}

// CheckPrinted warns where a report says another number of copies, 共印×份.
func (pl *Plan) CheckPrinted(copies int) {
	for _, r := range pl.Readings {
		if r.Report == nil || r.Distribution.Printed == 0 || r.Distribution.Printed == copies {
			continue
		}
		for _, j := range pl.Jobs {
			if j.Reading == r && shows(j.Edition.Template, brief.KindDistribution) {
				r.Log.Add(diag.PrintedDiffers, diag.Pos{File: r.Name}, diag.Args{
					"printed": strconv.Itoa(r.Distribution.Printed), "copies": strconv.Itoa(copies)})
				break
			}
		}
	}
}

// shows says whether a template has a block of a kind.
func shows(t *brief.Template, kind string) bool {
	for _, b := range t.Blocks {
		if b.Kind == kind {
			return true
		}
	}
	return false
}

// CheckNames logs every two jobs whose files some file system takes for one.
func CheckNames(log *diag.Log, jobs []*Job) {
	first := map[string]*Job{}
	for _, j := range jobs {
		key := deliver.FoldName(j.File)
		other, taken := first[key]
		if !taken {
			first[key] = j
			continue
		}
		log.Add(diag.SameFileName, diag.Pos{}, diag.Args{
			"one": other.called(j), "other": j.called(other), "file": j.File, "hint": sameNameHint(j, other)})
	}
}

// called tells the job from another one: by its report, too, if need be.
func (j *Job) called(other *Job) string {
	if j.Reading != other.Reading {
		return j.Reading.Name + " " + j.Label()
	}
	return j.Label()
}

func sameNameHint(a, b *Job) string {
	switch {
	case a.Reading != b.Reading && a.Reading.Name == b.Reading.Name:
		return "name each report once"
	case a.Reading != b.Reading && a.Reading.ID == b.Reading.ID:
		return "both reports have the id " + a.Reading.ID + "; give one of them another, or make them apart, with two folders -o"
	case a.Edition.Template != b.Edition.Template && a.Edition.Template.Name == b.Edition.Template.Name:
		return "both templates are named " + a.Edition.Template.Name + "; give one of them another name"
	}
	return "let the names tell them apart: --name '{id}-{template}-{lang}'"
}

// Names lists jobs for a message, not more than a line of them.
func Names(jobs []*Job) string {
	const most = 6
	var names []string
	for i, j := range jobs {
		if i == most && len(jobs) > most+1 {
			names = append(names, "and "+strconv.Itoa(len(jobs)-most)+" more")
			break
		}
		names = append(names, j.bare())
	}
	return strings.Join(names, ", ")
}

// Verdict is why everything stops; Done where nothing does: a fault of the order,
// of a template or a report, or under Strict a warning of those. A fault of the
// content or of the order that shows only when a brief is set counts as the
// report's.
func (pl *Plan) Verdict() diag.Verdict {
	if pl.Stop != diag.Done {
		return pl.Stop
	}
	if v := diag.StrictVerdictOf(pl.common(), pl.Request.Strict); v != diag.Done {
		return v
	}
	for _, j := range pl.Jobs {
		switch j.Verdict {
		case diag.ContentVerdict, diag.UsageVerdict, diag.MachineVerdict:
			return j.Verdict
		}
	}
	return diag.Done
}

// common are the findings of no single brief.
func (pl *Plan) common() []diag.Finding {
	findings := pl.Log.Findings()
	for _, r := range pl.Readings {
		findings = append(findings, r.Findings(r.Log)...)
	}
	return findings
}

// Findings are all there is to say, in the order of the files and of the briefs.
func (pl *Plan) Findings() []diag.Finding {
	findings := pl.Log.Findings()
	for _, r := range pl.Readings {
		findings = append(findings, r.Findings(r.Log)...)
		for _, j := range pl.Jobs {
			if j.Reading == r {
				findings = append(findings, j.Findings()...)
			}
		}
	}
	return findings
}
