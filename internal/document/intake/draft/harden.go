package draft

import (
	"context"
	"slices"
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report"
)

// mostRounds is how often the draft is mended and read again. Each round takes
// more of the marks of a text for plain text.
const mostRounds = 4

// Harden reads the report file as build will, and mends the draft until it can
// be read. What a report cannot express becomes plain text, paragraph by
// paragraph, and that is said: marks that only look like Markdown are common in
// documents. The error is ctx's.
func (d *Draft) Harden(ctx context.Context, log *diag.Log, file string) error {
	d.keepAll()
	d.unlink(log, file)
	for round := range mostRounds {
		w := d.written(file)
		found := &diag.Log{}
		if _, err := report.Load(ctx, found, "report", w.b.Bytes()); err != nil {
			return err
		}
		if overfull(found) {
			log.Add(diag.ImportTooLarge, diag.Pos{File: file}, diag.Args{"why": "the report would have more parts than a report may have"})
			return nil
		}
		if !d.mend(log, file, w, found, round) {
			d.Sound = !found.Failed()
			if w.notesInText > 0 {
				log.Add(diag.ImportNoteInText, diag.Pos{File: file}, diag.Args{"count": strconv.Itoa(w.notesInText)})
			}
			return nil
		}
	}
	return nil
}

// overfull says that a report has more than one may have, whatever its texts say.
func overfull(found *diag.Log) bool {
	return slices.ContainsFunc(found.Findings(), func(f diag.Finding) bool {
		return f.Code == diag.TooManyParts || f.Code == diag.TooManyNodes
	})
}

// mend mends what was found in the report that w wrote. It is false where nothing
// was to be mended.
func (d *Draft) mend(log *diag.Log, file string, w *writer, found *diag.Log, round int) bool {
	mended := false
	bad := map[int]map[int]bool{} // by leaf: the lines of it that are at fault
	for _, f := range found.Findings() {
		if f.Severity != diag.Error && f.Code != diag.FootnoteUndefined && f.Code != diag.LinkDefinition {
			continue
		}
		at, line := w.leafAt(f.Pos.Line)
		if at < 0 {
			mended = d.setDown(log, file, w, f.Pos.Line) || mended
			continue
		}
		if bad[at] == nil {
			bad[at] = map[int]bool{}
		}
		bad[at][line] = true
	}
	for at := range w.put {
		if bad[at] == nil {
			continue
		}
		l := &w.put[at]
		text, changed := d.plainer(w, l, bad[at], round)
		l.text[l.lang] = text
		for _, was := range changed {
			if round == 0 {
				log.Add(diag.ImportPlain, diag.Pos{File: file}, diag.Args{"text": wording.Head(was)})
			}
		}
	}
	return mended || len(bad) > 0
}

// leafAt finds the text that a line of the report file belongs to, and which of
// its lines that is; line is -1 for a text that stands in one line, quoted. at is
// -1 for a line of no text.
func (w *writer) leafAt(of int) (at, line int) {
	for i := range w.put {
		switch l := &w.put[i]; {
		case of < l.from || of >= l.to:
		case l.to == l.from+1:
			return i, -1
		default:
			return i, of - l.from - 1
		}
	}
	return -1, 0
}
