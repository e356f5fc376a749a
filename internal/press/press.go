// Package press is the whole pipeline in one short file: read this first.
//
//	report.Load -> brief.Tailor -> typeset.Set -> paint.Paint -> finish.Finish
//
// A report file becomes a Report; a Report and an Edition (template, languages,
// choice of items) become a Brief; a Brief becomes pages; pages become a PDF.
//
// Copies for a list of people share what is the same in all (copies.go), and may
// be one file (run.go). shared.go is what the briefs of a run share.
package press

import (
	"context"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeset"
)

// Options are what a brief needs beside report and edition.
type Options struct {
	Faces    *typeface.Set
	Open     func(name string) ([]byte, error) // reads a picture; name is relative to the report's folder
	Created  *int64                            // the dates in the file, seconds since 1970; nil means the report's own date, 00:00 UTC
	Shared   *Shared                           // what the briefs of a run share; nil means nothing
	Producer string                            // the program, in the metadata: "jianbao 0.1.0"
	Places   bool                              // Printed.Places is wanted
}

// Printed is one finished brief.
type Printed struct {
	Name  string // "ccg-2020-03-lessons-zh"
	PDF   File   // nil when the log holds an error
	Pages int
	Fit   Fit

	Places []page.Place // where each text of the report stands; nil unless Options.Places is set
}

// File is a finished PDF in parts, of which several files may share some.
type File = finish.File

// Fit says which setting was chosen, and what was given up for it.
type Fit = typeset.Fit

// Press makes one brief. What the user must know goes to the log; Printed.PDF is
// nil when the log holds an error.
func Press(ctx context.Context, log *diag.Log, r *report.Report, e brief.Edition, o Options) (Printed, error) {
	if e.Addressee != nil {
		return pressOne(ctx, log, r, e, o)
	}
	b, err := brief.Tailor(ctx, log, r, e)
	if err != nil || b == nil || log.Failed() {
		return Printed{}, err
	}
	set, err := o.set(ctx, log, b)
	if err != nil || set.Document == nil {
		return Printed{Name: b.Name}, err
	}
	doc := set.Document
	o.sign(&doc.Meta, r)
	out := Printed{Name: b.Name, Pages: len(doc.Pages), Fit: set.Fit}
	if o.Places {
		out.Places = doc.Places()
	}
	painted, err := paint.PaintLast(ctx, doc, o.Faces)
	if err != nil {
		return Printed{Name: b.Name}, err
	}
	pdf, err := finish.Finish(ctx, finish.Input{PDF: painted.PDF, Streams: painted.Streams, Doc: doc, Fonts: painted.Fonts, Marks: painted.Marks, Packers: o.packers()})
	if err != nil {
		return Printed{Name: b.Name}, err
	}
	out.PDF = pdf
	return out, nil
}

// sign enters the producer and the date into the metadata.
func (o *Options) sign(m *page.Meta, r *report.Report) {
	m.Producer = o.Producer
	if o.Created != nil {
		m.Created = *o.Created
	} else if r.Date.Year > 0 {
		m.Created = r.Date.First().Unix()
	}
}
