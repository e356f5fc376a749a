package cli

import (
	"bufio"
	"context"
	"errors"
	"path/filepath"
	"runtime/debug"
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
)

// buildForPeople makes a copy for each person of a list. What is wrong with the
// list or the report stops everything before a file is written; what is wrong
// with one row's characters stops that copy.
func buildForPeople(ctx context.Context, s *session, p *project.Project, o *buildOrder) error {
	free := keepSmall()
	plan, err := copies.Begin(ctx, s.log, p, o.copies())
	free()
	s.say(plan.First.Findings())
	if err == nil && plan.Verdict() == diag.Done {
		err = plan.Prepare(ctx, p)
	}
	if err == nil && plan.Verdict() == diag.Done {
		keepLean(len(plan.Copies))
		shown := s.bar()
		p.Progress = shown.show
		err = plan.Deliver(ctx, p, o.out)
		shown.done()
	}
	return endCopies(s, p, o, plan, err)
}

// keepSmall bounds the memory of what is planned for each of thousands, which
// would otherwise be as much garbage as there is. It returns what undoes it.
func keepSmall() (undo func()) {
	const most = 96 << 20
	before := debug.SetMemoryLimit(most)
	return func() { debug.SetMemoryLimit(before) }
}

// keepLean lets garbage be collected more often than usual, the more there is to
// make: thousands are made in memory that does not grow.
func keepLean(all int) {
	const many = 20_000
	if all > many {
		debug.SetGCPercent(40)
		return
	}
	debug.SetGCPercent(60)
}

// endCopies says all there is to say of a run of copies, and finds the exit.
func endCopies(s *session, p *project.Project, o *buildOrder, plan *copies.Plan, err error) error {
	exit := Exit(plan.Verdict())
	for _, c := range plan.Copies {
		if v := Exit(c.Verdict); v != 0 && (exit == 0 || v < exit) {
			exit = v
		}
	}
	s.say(plan.Findings())
	end := s.log.Blank()
	there, fresh := plan.Tally()
	all := strconv.Itoa(len(plan.Copies))
	if err != nil {
		exit = s.tellFault(end, err, strconv.Itoa(there)+" of "+all+" copies are there, each of them whole; the same command goes on", "the copies could not be made")
	}
	if fresh > 0 {
		end.Add(diag.CopiesUpToDate, diag.Pos{}, diag.Args{"fresh": strconv.Itoa(fresh), "all": all})
	}
	if missing := len(plan.Copies) - there; missing > 0 && there > 0 {
		end.Add(diag.CopiesNotMade, diag.Pos{}, diag.Args{"count": strconv.Itoa(missing), "all": all})
	}
	tellStale(end, plan.Stale(p, o.out))
	printCopies(s, o, plan)
	s.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return s.sayBroken(fault)
	}
	return exit
}

// printCopies writes a path a line, or JSON.
func printCopies(s *session, o *buildOrder, plan *copies.Plan) {
	if o.json {
		_ = writeJSON(s.Out, plan.Results(o.out))
		return
	}
	out := bufio.NewWriter(s.Out)
	for _, c := range plan.Copies {
		if c.There {
			_, _ = out.WriteString(filepath.Join(o.out, c.File) + "\n")
		}
	}
	_ = out.Flush()
}
