package cli

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/intake"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

// returning puts the texts of a file into a report.
type returning struct {
	*session
	o     *importOrder
	name  string // of the file
	data  []byte
	r     *reading
	edits []amend.Edit
}

// runInto puts a file into a report: a translation that export made, a Word
// file that export made, or any document, by its structure. Only texts that
// differ are touched, and every other byte of the report stays.
func (s *session) runInto(ctx context.Context, o *importOrder, name string, data []byte) error {
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
	b := &returning{session: s, o: o, name: name, data: data, r: r}
	if err := b.read(ctx); err != nil {
		return err
	}
	if s.log.Failed() {
		return s.stop()
	}
	return b.write(ctx)
}

// read finds out what kind of file it is, and what it changes.
func (b *returning) read(ctx context.Context) error {
	t, err := intake.Translated(ctx, b.name, b.data)
	if err == nil && t != nil {
		b.translation(t)
		return nil
	}
	if err == nil && strings.HasPrefix(string(b.data[:min(len(b.data), 2)]), "PK") {
		texts, loose, err := intake.Marks(ctx, b.log, b.name, b.data)
		if err == nil && len(texts) > 0 {
			return b.marked(ctx, texts, loose)
		}
	}
	return b.structure(ctx)
}

// translation compares the rows of a translation with the report. A path that
// is not there is a fault; a source that is not as it was is a warning.
func (b *returning) translation(t *intake.Translation) {
	lang := b.o.lang
	if lang == "" {
		lang = t.Target
	}
	if !contains(b.r.Languages, lang) || lang == b.r.Languages[0] {
		b.log.Add(diag.ImportNotSide, diag.Pos{File: b.name}, diag.Args{"report": b.o.into})
		return
	}
	known := map[string]export.Row{}
	for _, row := range export.Rows(b.r.Report, b.r.Languages[0], lang) {
		known[row.Path] = row
	}
	for _, row := range t.Rows {
		was, ok := known[row.Path]
		if !ok {
			b.log.Add(diag.ImportNoPath, row.Pos, diag.Args{"path": row.Path})
			continue
		}
		if b.decide(row.Pos, row.Path, lang, was.Target, row.Target, row.Target, strings.TrimPrefix(row.Mark, mark(row.Mark))) && row.Source != was.Source {
			b.log.Add(diag.ImportSourceMoved, row.Pos, diag.Args{"path": row.Path})
		}
	}
}

// decide says whether a text of the file goes into the report, and notes it:
// not when it is as it was when the file was made, nor when the report has
// changed since as well, which is named.
func (b *returning) decide(pos diag.Pos, path, lang, now, is, text, mark string) bool {
	switch {
	case is == now:
		return false
	case strings.TrimSpace(is) == "":
		b.log.Add(diag.ImportEmptied, pos, diag.Args{"path": path})
		return false
	case mark != "" && export.TextMark(is) == mark && now != "":
		return false
	case mark != "" && export.TextMark(now) != mark && now != "" && !b.o.force:
		b.log.Add(diag.ImportBothChanged, pos, diag.Args{"path": path})
		return false
	}
	b.edits = append(b.edits, amend.Edit{Path: path, Lang: lang, Text: text})
	return true
}

// write writes the report with the edits, after reading back that it is still a
// report.
func (b *returning) write(ctx context.Context) error {
	if len(b.edits) == 0 {
		b.log.Add(diag.ImportInto, diag.Pos{File: b.r.name}, diag.Args{"count": "no text"})
		return b.stop()
	}
	data, err := amend.Apply(b.r.data, b.edits)
	if err != nil {
		b.log.Add(diag.ImportUnreadable, diag.Pos{File: b.r.name}, diag.Args{"why": err.Error()})
		return b.stop()
	}
	log := &diag.Log{}
	again, err := report.Load(ctx, log, b.r.name, data)
	if err != nil {
		return err
	}
	if log.Failed() || again == nil {
		b.log.Merge(log)
		return b.stop()
	}
	path := b.path(b.o.into)
	if _, err := b.Deliver(ctx, filepath.Dir(path), filepath.Base(path), data); err != nil {
		logFault(b.log, b.o.into, err)
		return b.stop()
	}
	b.log.Add(diag.ImportInto, diag.Pos{File: b.r.name}, diag.Args{"count": strconv.Itoa(len(b.edits)) + " texts"})
	for _, e := range b.edits {
		b.log.Add(diag.ImportChanged, diag.Pos{File: b.r.name}, diag.Args{"path": e.Path + "." + e.Lang})
	}
	return b.stop()
}
