package cli

import (
	"errors"
	"jianbao/internal/work/crew"
	"strconv"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
)

// finish says all there is to say, prints the results, and finds the exit. err
// is what the machine could not do.
func (b *build) finish(err error) error {
	exit := b.verdict()
	for _, j := range b.jobs {
		if exit == 0 {
			exit = j.exit
		}
	}
	b.say(b.allFindings())
	end := &diag.Log{} // what is said after all the rest
	if err != nil {
		b.logFailure(end, err)
		exit = exitOfFault(err)
	}
	b.logNotMade(end, exit)
	if err := b.printResults(); err != nil {
		end.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
		exit = ExitMachine
	}
	b.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return b.sayBroken(fault)
	}
	return exit
}

// logFailure puts into words what the machine could not do.
func (b *build) logFailure(end *diag.Log, err error) {
	if crew.Stopped(err) {
		done := 0
		for _, j := range b.jobs {
			if j.receipt != nil {
				done++
			}
		}
		what := "nothing was written"
		if done > 0 {
			what = strconv.Itoa(done) + " of " + strconv.Itoa(len(b.jobs)) + " briefs were written, each of them whole"
		}
		end.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": what})
		return
	}
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return // said last, by itself
	}
	end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the briefs could not be made", "why": err.Error()})
}

// logFault puts into words why a file could not be delivered.
func logFault(log *diag.Log, file string, err error) {
	var fault *deliver.Error
	if !errors.As(err, &fault) {
		log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": file, "why": reason(err)})
		return
	}
	args := diag.Args{"file": fault.Path, "why": reason(fault.Err)}
	switch fault.Fault {
	case deliver.Held:
		log.Add(diag.FileHeld, diag.Pos{}, args)
	case deliver.Full:
		log.Add(diag.DiskFull, diag.Pos{}, args)
	case deliver.ReadOnly:
		log.Add(diag.FolderReadOnly, diag.Pos{}, args)
	case deliver.InTheWay:
		if strings.HasSuffix(fault.Path, nameSuffix) {
			log.Add(diag.FolderInTheWay, diag.Pos{}, args)
			return
		}
		log.Add(diag.FileInTheWay, diag.Pos{}, args)
	case deliver.BadName:
		log.Add(diag.NameRefused, diag.Pos{}, args)
	default:
		log.Add(diag.CannotWrite, diag.Pos{}, args)
	}
}

// allFindings are those of the whole run, in the order of the files and editions.
func (b *build) allFindings() []diag.Finding {
	findings := b.log.Findings()
	for _, r := range b.readings {
		findings = append(findings, r.findings(r.log)...)
		for _, j := range b.jobs {
			if j.reading == r {
				findings = append(findings, r.findings(j.log)...)
			}
		}
	}
	return findings
}

// logNotMade notes which briefs of several were not made, and why when no
// finding says so.
func (b *build) logNotMade(end *diag.Log, exit Exit) {
	if exit == 0 {
		return
	}
	var missing []*job
	for _, j := range b.jobs {
		if j.receipt == nil {
			missing = append(missing, j)
		}
	}
	hint := ""
	if exit == ExitStrict {
		hint = "--strict takes a warning for an error"
	}
	// Where nothing at all was made, the errors say enough.
	if len(missing) > 0 && (len(missing) < len(b.jobs) || exit == ExitStrict) {
		end.Add(diag.NotMade, diag.Pos{}, diag.Args{
			"count": strconv.Itoa(len(missing)), "all": strconv.Itoa(len(b.jobs)), "briefs": briefNames(missing), "hint": hint})
	}
}
