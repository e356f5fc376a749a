// Package parity compares the languages of a report: do they say the same?
// Figures are compared by value, structure by number, terms by the report's
// glossary. What differs goes to the log, with both places; every code may be
// accepted by the report's ignore list, which the caller honours.
package parity

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// checker compares one language of a report with its first one.
type checker struct {
	log      *diag.Log
	r        *report.Report
	source   string // the first language
	other    string
	all      []leaf
	glossary []term
}

// Check compares every other language of r with its first one. The error is
// ctx's only.
func Check(ctx context.Context, log *diag.Log, r *report.Report) error {
	if len(r.Languages) == 0 {
		return ctx.Err()
	}
	all := leaves(r)
	checkItems(log, all, r.Languages)
	checkTongues(log, all, r.Languages)
	checkRepeats(log, all, r.Languages)
	checkSpelling(log, all, r.Languages)
	for _, other := range r.Languages[1:] {
		c := &checker{log: log, r: r, source: r.Languages[0], other: other, all: all, glossary: glossary(r, r.Languages[0], other)}
		c.twins()
		c.lengths()
		for i := range all {
			if err := ctx.Err(); err != nil {
				return err
			}
			a, b := all[i].In(c.source), all[i].In(c.other)
			if a == nil || b == nil || a == b {
				continue
			}
			c.figures(a, b, all[i].items)
			c.structure(a, b)
			c.terms(a, b)
			c.names(&all[i], a, b)
		}
	}
	return ctx.Err()
}

// languageName is the English name of a language, for messages.
func languageName(tag string) string {
	switch {
	case len(tag) >= 2 && tag[:2] == "zh":
		return "Chinese"
	case len(tag) >= 2 && tag[:2] == "en":
		return "English"
	}
	return tag
}
