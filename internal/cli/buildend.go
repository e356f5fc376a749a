package cli

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// endBuild says all there is to say, prints the results, and finds the exit. err
// is what the machine could not do.
func endBuild(s *session, p *project.Project, o *buildOrder, plan *edition.Plan, err error) error {
	exit := Exit(plan.Verdict())
	for _, j := range plan.Jobs {
		if exit == 0 {
			exit = Exit(j.Verdict)
		}
	}
	s.say(plan.Findings())
	end := s.log.Blank() // what is said after all the rest
	if err != nil {
		done := 0
		for _, j := range plan.Jobs {
			if j.Receipt != nil {
				done++
			}
		}
		what := "nothing was written"
		if done > 0 {
			what = strconv.Itoa(done) + " of " + strconv.Itoa(len(plan.Jobs)) + " briefs were written, each of them whole"
		}
		exit = s.tellFault(end, err, what, "the briefs could not be made")
	}
	if s.out.fault == nil {
		tellNotMade(end, plan, exit)
	}
	if !tellStale(end, plan.Stale(p, o.out)) && exit == 0 && !o.json && o.out != "-" && !o.briefs.Sample {
		end.Add(diag.CheckNext, diag.Pos{}, diag.Args{"command": strings.TrimSpace("jianbao check " + strings.Join(o.briefs.Reports, " "))})
	}
	printBuilt(s, o, plan)
	s.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return s.sayBroken(fault)
	}
	return exit
}

// tellStale names the files of an earlier run that lie where those of this one would, the
// first ten of them.
func tellStale(end *diag.Log, stale []string) bool {
	if n := len(stale); n > 10 {
		stale = append(stale[:10:10], "… ("+strconv.Itoa(n)+")")
	}
	if len(stale) > 0 {
		end.Add(diag.StaleBriefs, diag.Pos{}, diag.Args{"files": strings.Join(stale, ", ")})
	}
	return len(stale) > 0
}

// tellFault puts into words what the machine could not do, and finds the exit.
// stopped is how far the work had come, failed what could not be done. A panic
// is said last, by itself.
func (s *session) tellFault(end *diag.Log, err error, stopped, failed string) Exit {
	var fault *crew.Panic
	switch {
	case crew.Stopped(err):
		end.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": stopped})
		return ExitStopped
	case errors.As(err, &fault):
	default:
		end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": failed, "why": err.Error()})
	}
	return ExitMachine
}

// tellNotMade notes which briefs of several were not made, and why when no
// finding says so.
func tellNotMade(end *diag.Log, plan *edition.Plan, exit Exit) {
	if exit == 0 {
		return
	}
	var missing []*edition.Job
	for _, j := range plan.Jobs {
		if j.Receipt == nil {
			missing = append(missing, j)
		}
	}
	hint := ""
	if exit == ExitStrict {
		hint = "--strict takes a warning for an error"
	}
	// Where nothing at all was made, the errors say enough.
	if len(missing) > 0 && (len(missing) < len(plan.Jobs) || exit == ExitStrict) {
		end.Add(diag.NotMade, diag.Pos{}, diag.Args{
			"count": strconv.Itoa(len(missing)), "all": strconv.Itoa(len(plan.Jobs)), "briefs": edition.Names(missing), "hint": hint})
	}
}

// printBuilt writes the results to the standard output: a path a line, or JSON.
func printBuilt(s *session, o *buildOrder, plan *edition.Plan) {
	if o.out == "-" {
		return
	}
	if o.json {
		_ = writeJSON(s.Out, plan.Results())
		return
	}
	var text strings.Builder
	for _, j := range plan.Jobs {
		if j.Receipt != nil {
			text.WriteString(j.Receipt.Path + "\n")
			for _, file := range j.Drawn {
				text.WriteString(file + "\n")
			}
		}
	}
	_, _ = io.WriteString(s.Out, text.String())
}
