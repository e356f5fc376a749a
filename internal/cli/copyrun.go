package cli

import (
	"context"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/press"
)

// copyCount is the value of --copies: a number of copies, or as many as the list
// of --for has people. The zero value asks for none.
type copyCount struct {
	n   int
	all bool
}

func (c *copyCount) given() bool { return c.n > 0 || c.all }

func (c *copyCount) set(v string) error {
	*c = copyCount{all: v == "all"}
	if c.all {
		return nil
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > mostCopies {
		return hintError("it is a whole number from 1 to " + strconv.Itoa(mostCopies) + ", or all with --for")
	}
	c.n = n
	return nil
}

// prepareRun plans numbered copies, all of a brief in one file.
func (b *build) prepareRun(ctx context.Context) error {
	if b.order.people == "" {
		err := b.prepare(ctx)
		b.checkPrinted(b.order.copies.n)
		for _, j := range b.jobs {
			for i := range b.order.copies.n {
				j.people = append(j.people, brief.Addressee{Copy: i + 1, Of: b.order.copies.n})
			}
		}
		return err
	}
	c := &oldCopies{build: b, bases: map[string]*bases{}, said: &diag.Log{}}
	err := c.prepareCopies(ctx)
	of := 0
	if err == nil && c.list != nil && c.verdict() == 0 {
		of = c.countCopies()
	}
	if b.early = c.verdict(); err != nil || c.list == nil || b.early != 0 {
		return err
	}
	c.gather(of)
	c.checkPrinted(of)
	if b.order.out != "-" {
		b.checkNames(b.jobs)
	}
	return nil
}

// checkPrinted warns where a report says another number of copies, 共印×份.
func (b *build) checkPrinted(copies int) {
	for _, r := range b.readings {
		if r.Report == nil || r.Distribution.Printed == 0 || r.Distribution.Printed == copies {
			continue
		}
		for _, j := range b.jobs {
			if j.reading == r && shows(j.edition.Template, brief.KindDistribution) {
				r.log.Add(diag.PrintedDiffers, diag.Pos{File: r.name}, diag.Args{
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

// countCopies is how many copies there are of the meeting: those of the people,
// and the spare ones.
func (c *oldCopies) countCopies() int {
	people := len(c.list.Rows)
	if c.order.copies.all {
		return people
	}
	if people > c.order.copies.n {
		c.log.Add(diag.FewerCopiesThanPeople, diag.Pos{File: c.list.File, Sheet: c.list.Sheet}, diag.Args{
			"copies": strconv.Itoa(c.order.copies.n), "people": strconv.Itoa(people)})
	}
	return c.order.copies.n
}

// gather puts the copies of each edition into a job of their own. A person has
// one number, in the order of the list; the copies that are nobody's come last,
// in the edition of those who name none.
func (c *oldCopies) gather(of int) {
	jobs := map[*job]bool{}
	add := func(j *job, a brief.Addressee) {
		if !jobs[j] {
			jobs[j] = true
			c.jobs = append(c.jobs, j)
		}
		j.people = append(j.people, a)
	}
	number := map[int]int{} // by row
	for i, r := range c.list.Rows {
		number[r.Number] = i + 1
	}
	for _, p := range c.made {
		a := *addresseeOf(p.row)
		a.Copy, a.Of = number[p.row.Number], of
		add(p.like, a)
	}
	for _, j := range c.spare(len(c.list.Rows) < of) {
		for n := len(c.list.Rows) + 1; n <= of; n++ {
			add(j, brief.Addressee{Copy: n, Of: of})
		}
	}
}

// spare are the jobs of the copies that are nobody's.
func (c *oldCopies) spare(any bool) []*job {
	if !any {
		return nil
	}
	languages := languagesFor(c.readings[0].Report, c.order.languages[:min(1, len(c.order.languages))])[0]
	var out []*job
	for _, t := range c.ownTemplates(c.templates) {
		found := false
		for _, p := range c.made {
			if p.like.edition.Template == t && sameLanguages(p.like.edition.Languages, languages) {
				out, found = append(out, p.like), true
				break
			}
		}
		if !found {
			out = append(out, c.order.job(c.readings[0], t, languages))
		}
	}
	return out
}

func sameLanguages(a, b []string) bool {
	return hasLanguages([][]string{a}, b)
}

// byName finds the templates by their names.
func byName(all []*brief.Template) map[string]*brief.Template {
	out := map[string]*brief.Template{}
	for _, t := range all {
		out[t.Name] = t
	}
	return out
}

// print makes a job's brief, or the copies of it.
func (j *job) print(ctx context.Context, o press.Options) (press.Printed, error) {
	if len(j.people) == 0 {
		return press.Press(ctx, j.log, j.reading.Report, j.edition, o)
	}
	return press.PressRun(ctx, j.log, j.reading.Report, j.edition, j.people, o)
}

// tellSheets says what to set at the printer for a file of copies.
func (j *job) tellSheets() {
	if len(j.people) == 0 || j.printed.PDF == nil {
		return
	}
	pages := j.printed.Pages / len(j.people)
	j.log.Add(diag.PrintRun, diag.Pos{}, diag.Args{"copies": diag.Counted(len(j.people), "copy"), "sheets": counted(len(j.people)*(pages/2), "sheet"), "file": j.file})
}
