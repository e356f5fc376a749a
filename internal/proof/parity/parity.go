// Package parity compares the languages of a report: do they say the same?
// Figures are compared by value, structure by number, terms by the report's
// glossary. What differs goes to the log, with both places; every code may be
// accepted by the report's ignore list, which the caller honours.
//
// Where two texts have the same list items and table cells, figures must stand in
// the same one; else anywhere in the text.
//
// False alarms are the worse fault: what is doubtful (a name that a neighbouring
// text has, a heading freely put) is not told. Clean reports in the tests hold
// that. A test changes each of their digits and counts what is not noticed.
package parity

import (
	"context"
	"runtime"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// checker compares one language of a report with its first one.
type checker struct {
	log      *diag.Log
	r        *report.Report
	source   string // the first language
	other    string // the language that is compared with it
	all      []leaf
	glossary []term
	doubts   []doubtful // pairs of texts that may have changed places
	hedged   bool       // of the texts at hand, that a figure is above in one and below in the other was told
}

// Check compares every other language of r with its first one. The error is
// ctx's; what differs goes to the log.
func Check(ctx context.Context, log *diag.Log, r *report.Report) error {
	if len(r.Languages) == 0 {
		return ctx.Err()
	}
	all := leaves(r)
	checkItems(ctx, log, all, r.Languages)
	checkTongues(ctx, log, all, r.Languages)
	checkRepeats(ctx, log, all, r.Languages)
	checkSpelling(ctx, log, all, r.Languages)
	for _, other := range r.Languages[1:] {
		c := &checker{log: log, r: r, source: r.Languages[0], other: other, all: all, glossary: glossary(r, r.Languages[0], other)}
		c.twins(ctx)
		c.lengths(ctx)
		c.texts(ctx)
		c.turnedPoints(ctx)
	}
	return ctx.Err()
}

// texts compares the texts one by one, some at a time; what is found is in the
// order of the report.
func (c *checker) texts(ctx context.Context) {
	parts := min(runtime.GOMAXPROCS(0), len(c.all)/64+1)
	logs, doubts := make([]*diag.Log, parts), make([][]doubtful, parts)
	var wait sync.WaitGroup
	for n := range parts {
		part := *c
		logs[n] = c.log.For("")
		part.log = logs[n]
		wait.Go(func() {
			for i := n * len(c.all) / parts; i < (n+1)*len(c.all)/parts && ctx.Err() == nil; i++ {
				part.text(i)
			}
			doubts[n] = part.doubts
		})
	}
	wait.Wait()
	for n, l := range logs {
		c.log.Merge(l)
		c.doubts = append(c.doubts, doubts[n]...)
	}
	c.order(ctx)
}

// text compares text i of the report.
func (c *checker) text(i int) {
	a, b := c.all[i].In(c.source), c.all[i].In(c.other)
	if a == nil || b == nil || a == b {
		return
	}
	c.hedged = false
	c.figures(i, a, b)
	c.structure(a, b)
	c.terms(a, b)
	c.names(i, a, b)
	c.models(a, b)
	c.senses(a, b)
}

// languageName is the English name of a language, for messages.
func languageName(tag string) string {
	switch {
	case han.Chinese(tag):
		return "Chinese"
	case len(tag) >= 2 && tag[:2] == "en":
		return "English"
	}
	return tag
}
