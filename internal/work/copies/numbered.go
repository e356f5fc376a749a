package copies

import (
	"context"
	"slices"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// Numbered plans numbered copies, all of a brief in one file: the people of the
// list have the first numbers, the others are spare. The second result is how the
// list was read, to be said first.
func Numbered(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*edition.Plan, *diag.Log, error) {
	pl, err := Begin(ctx, log, p, o)
	of := 0
	if err == nil && pl.List != nil && pl.Verdict() == diag.Done {
		of = pl.count()
	}
	out := &edition.Plan{Request: pl.Request, Log: pl.Log, Stop: pl.Verdict()}
	if pl.Reading != nil {
		out.Readings = []*project.Reading{pl.Reading}
	}
	if err != nil || pl.List == nil || out.Stop != diag.Done {
		return out, pl.First, err
	}
	out.Jobs = pl.gather(of)
	out.CheckPrinted(of)
	pl.Request.Copies.Tell(pl.Log, of)
	out.CheckJobs()
	return out, pl.First, nil
}

// count is how many copies there are of the meeting: those of the people, and
// the spare ones.
func (pl *Plan) count() int {
	people := len(pl.List.Rows)
	ordered := pl.Request.Copies.Total(people)
	if people > ordered {
		pl.Log.Add(diag.FewerCopiesThanPeople, diag.Pos{File: pl.List.File, Sheet: pl.List.Sheet}, diag.Args{
			"copies": strconv.Itoa(ordered), "people": strconv.Itoa(people)})
	}
	return ordered
}

// gather puts the copies of each edition into a job of their own. A person has
// one number, in the order of the list; the copies that are nobody's come last,
// in the edition of those who name none.
func (pl *Plan) gather(of int) []*edition.Job {
	var jobs []*edition.Job
	add := func(j *edition.Job, a brief.Addressee) {
		if !slices.Contains(jobs, j) {
			jobs = append(jobs, j)
		}
		j.People = append(j.People, a)
	}
	number := map[int]int{} // by row
	for i, r := range pl.List.Rows {
		number[r.Number] = i + 1
	}
	wanted := pl.Request.Copies
	for _, c := range pl.Copies {
		a := *pl.addressee(c.Row)
		a.Copy, a.Of = number[c.Row.Number], of
		if wanted.Has(a.Copy) {
			add(c.Job, a)
		}
	}
	spare := slices.DeleteFunc(wanted.List(of), func(n int) bool { return n <= len(pl.List.Rows) })
	if len(spare) == 0 {
		return jobs
	}
	for _, j := range pl.spare() {
		for _, n := range spare {
			add(j, brief.Addressee{Copy: n, Of: of})
		}
	}
	return jobs
}

// spare are the jobs of the copies that are nobody's.
func (pl *Plan) spare() []*edition.Job {
	ordered := pl.Order.Briefs.Languages
	languages := edition.Languages(pl.Reading.Report, ordered[:min(1, len(ordered))])[0]
	var out []*edition.Job
	for _, t := range pl.Templates {
		i := slices.IndexFunc(pl.Copies, func(c *Copy) bool {
			return c.Job.Edition.Template == t && slices.Equal(c.Job.Edition.Languages, languages)
		})
		if i >= 0 {
			out = append(out, pl.Copies[i].Job)
			continue
		}
		out = append(out, pl.Request.Job(pl.Reading, t, languages))
	}
	return out
}
