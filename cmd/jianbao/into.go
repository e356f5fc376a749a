package main

import (
	"context"
	"path/filepath"
	"strconv"

	"jianbao/internal/amend"
	"jianbao/internal/diag"
	"jianbao/internal/export"
	"jianbao/internal/intake"
	"jianbao/internal/report"
)

// runInto puts the third column of a side-by-side file into a report. Only
// texts that differ are touched, and every other byte of the file stays.
func (s *session) runInto(ctx context.Context, o *importOrder, name string, data []byte) error {
	rows, err := intake.Rows(ctx, data)
	if err != nil {
		s.log.Add(diag.ImportUnreadable, diag.Pos{File: name}, diag.Args{"why": err.Error()})
		return s.stop()
	}
	readings, err := s.loadReports(ctx, s.readReports(ctx, []string{o.into}))
	if err != nil {
		return err
	}
	if s.log.Failed() || len(readings) == 0 {
		return s.stop()
	}
	r := readings[0]
	if r.Report == nil || r.log.Failed() {
		s.log.Merge(r.log)
		return s.stop()
	}
	lang := o.lang
	if len(rows) > 0 && len(rows[0]) > 2 && rows[0][0] == "jianbao" && lang == "" {
		lang = rows[0][2]
	}
	if len(rows) < 2 || len(rows[0]) < 3 || rows[0][0] != "jianbao" || !contains(r.Languages, lang) {
		s.log.Add(diag.ImportNotSide, diag.Pos{File: name}, diag.Args{"report": o.into})
		return s.stop()
	}
	edits := s.edits(r, name, lang, rows[1:])
	if s.log.Failed() {
		return s.stop()
	}
	return s.amendReport(ctx, o, r, edits)
}

// edits compares the rows with the report. A path that is not there is a
// fault; a source that is not as it was is a warning.
func (s *session) edits(r *reading, file, lang string, rows [][]string) (out []amend.Edit) {
	known := map[string]export.Row{}
	for _, row := range export.Rows(r.Report, r.Languages[0], lang) {
		known[row.Path] = row
	}
	for i, row := range rows {
		if len(row) < 3 {
			continue
		}
		was, ok := known[row[0]]
		pos := diag.Pos{File: file, Line: i + 2}
		switch {
		case !ok:
			s.log.Add(diag.ImportNoPath, pos, diag.Args{"path": row[0]})
		case row[2] == was.Target || row[2] == "" && was.Target == "":
		case row[2] == "":
			s.log.Add(diag.ImportEmptied, pos, diag.Args{"path": row[0]})
		default:
			if row[1] != was.Source {
				s.log.Add(diag.ImportSourceMoved, pos, diag.Args{"path": row[0]})
			}
			out = append(out, amend.Edit{Path: row[0], Lang: lang, Text: row[2]})
		}
	}
	return out
}

// amendReport writes the report with the edits, after reading back that they
// are in it and that it is still a report.
func (s *session) amendReport(ctx context.Context, o *importOrder, r *reading, edits []amend.Edit) error {
	if len(edits) == 0 {
		s.log.Add(diag.ImportInto, diag.Pos{File: r.name}, diag.Args{"count": "no text"})
		return s.stop()
	}
	data, err := amend.Apply(r.data, edits)
	if err != nil {
		s.log.Add(diag.ImportUnreadable, diag.Pos{File: r.name}, diag.Args{"why": err.Error()})
		return s.stop()
	}
	log := &diag.Log{}
	again, err := report.Load(ctx, log, r.name, data)
	if err != nil {
		return err
	}
	if log.Failed() || again == nil {
		s.log.Merge(log)
		return s.stop()
	}
	path := s.path(o.into)
	if _, err := s.Deliver(ctx, filepath.Dir(path), filepath.Base(path), data); err != nil {
		logFault(s.log, o.into, err)
		return s.stop()
	}
	s.log.Add(diag.ImportInto, diag.Pos{File: r.name}, diag.Args{"count": strconv.Itoa(len(edits)) + " texts"})
	return s.stop()
}
