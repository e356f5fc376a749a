package cli

import (
	"errors"
	"io"
	"jianbao/internal/work/crew"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
)

// copyResult is one copy in the list of --format json.
type copyResult struct {
	Report   string         `json:"report"`
	Template string         `json:"template"`
	Language string         `json:"language"`
	Row      int            `json:"row"`  // of the list, from 1
	File     *string        `json:"file"` // null when none is there
	UpToDate bool           `json:"up_to_date"`
	Made     *deliver.Made  `json:"made"` // null when none is there
	Findings []diag.Finding `json:"findings"`
}

// copyList is what --format json prints of a run of copies.
type copyList struct {
	Findings []diag.Finding `json:"findings"` // of the list and the report
	Copies   []copyResult   `json:"copies"`
}

func (c *oldCopies) result(p *personal) copyResult {
	r := copyResult{Report: p.like.reading.ID, Template: p.like.edition.Template.Name, Language: p.like.lang,
		Row: p.row.Number, UpToDate: p.fresh, Findings: []diag.Finding{}}
	if p.log != nil {
		r.Findings = c.readings[0].findings(p.log)
	}
	if p.there {
		path := filepath.Join(c.order.out, p.file)
		made := c.ledger.m.Copies[p.file]
		r.File, r.Made = &path, &made
	}
	return r
}

// finishCopies says all there is to say of a run of copies, and finds the exit.
func (c *oldCopies) finishCopies(err error) error {
	exit := c.verdict()
	findings := c.log.Findings()
	for _, r := range c.readings {
		findings = append(findings, r.findings(r.log)...)
	}
	done, fresh := 0, 0
	for _, p := range c.made {
		if p.there {
			done++
		}
		if p.fresh {
			fresh++
		}
		if p.exit != 0 && (exit == 0 || p.exit < exit) {
			exit = p.exit
		}
		if p.log != nil {
			findings = append(findings, c.readings[0].findings(p.log)...)
		}
	}
	c.say(findings)
	end := &diag.Log{}
	if err != nil {
		exit = exitOfFault(err)
		c.logCopiesStopped(end, err, done)
	}
	c.sayCopies(end, done, fresh)
	if err := c.printCopies(); err != nil {
		end.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
		exit = ExitMachine
	}
	c.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return c.sayBroken(fault)
	}
	return exit
}

func (c *oldCopies) logCopiesStopped(end *diag.Log, err error, done int) {
	var fault *crew.Panic
	switch {
	case crew.Stopped(err):
		end.Add(diag.Stopped, diag.Pos{}, diag.Args{
			"what": strconv.Itoa(done) + " of " + strconv.Itoa(len(c.made)) + " copies are there, each of them whole; the same command goes on"})
	case errors.As(err, &fault):
	default:
		end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the copies could not be made", "why": err.Error()})
	}
}

// sayCopies counts.
func (c *oldCopies) sayCopies(end *diag.Log, done, fresh int) {
	if fresh > 0 {
		end.Add(diag.CopiesUpToDate, diag.Pos{}, diag.Args{"fresh": strconv.Itoa(fresh), "all": strconv.Itoa(len(c.made))})
	}
	if missing := len(c.made) - done; missing > 0 && done > 0 {
		end.Add(diag.CopiesNotMade, diag.Pos{}, diag.Args{"count": strconv.Itoa(missing), "all": strconv.Itoa(len(c.made))})
	}
}

// printCopies writes a path a line, or JSON.
func (c *oldCopies) printCopies() error {
	if c.order.json {
		out := copyList{Findings: append(c.said.Findings(), c.log.Findings()...), Copies: []copyResult{}}
		for _, p := range c.made {
			out.Copies = append(out.Copies, c.result(p))
		}
		return writeJSON(c.Out, out)
	}
	var text strings.Builder
	for _, p := range c.made {
		if p.there {
			text.WriteString(filepath.Join(c.order.out, p.file) + "\n")
		}
	}
	_, err := io.WriteString(c.Out, text.String())
	return err
}
