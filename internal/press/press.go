// Package press is the whole pipeline in one short file: read this first.
//
//	report.Load -> brief.Tailor -> typeset.Set -> paint.Paint -> finish.Finish
//
// A report file becomes a Report; a Report and an Edition (template, languages,
// choice of items) become a Brief; a Brief becomes pages; pages become a PDF.
package press

import (
	"context"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/typeface"
)

// Options are what a brief needs beside report and edition.
type Options struct {
	Faces    *typeface.Set
	Open     func(name string) ([]byte, error) // reads a picture; name is relative to the report's folder
	Created  int64                             // the dates in the file, seconds since 1970; 0: the report's own date, 00:00 UTC
	Producer string                            // "jianbao 0.1.0"
}

// Printed is one finished brief.
type Printed struct {
	Name  string // "ccg-2020-03-lessons-zh"
	PDF   []byte // nil when the log holds an error
	Pages int
	Fit   Fit
}

// Fit says what setting was chosen, and what was given up for it.
type Fit struct {
	Size    map[string]length.Length // by language
	Leading map[string]int           // thousandths of the size, by language
	Used    []string                 // what was given up, in order: "beside", "short"
}

// Press makes one brief. What the user must know is in the log; Printed.PDF is
// nil when that holds an error.
func Press(ctx context.Context, log *diag.Log, r *report.Report, e brief.Edition, o Options) (Printed, error) {
	return Printed{}, nil
}
