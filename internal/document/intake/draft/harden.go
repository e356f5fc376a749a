package draft

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report"
)

// Harden reads the report file as build will, and mends the draft until it can
// be read. A text that is no good Markdown becomes plain text, and that is said:
// marks that only look like Markdown are common in documents. The error is ctx's.
func (d *Draft) Harden(ctx context.Context, log *diag.Log, file string) error {
	for round := range 3 {
		w := &writer{langs: d.Languages, notes: d.Notes.Named(), at: 1}
		w.report(d, file)
		found := &diag.Log{}
		if _, err := report.Load(ctx, found, "report", w.b.Bytes()); err != nil {
			return err
		}
		if found.Failed() && found.Findings()[0].Code == diag.TooManyParts {
			log.Add(diag.ImportTooLarge, diag.Pos{File: file}, diag.Args{"why": "the report would have more parts than a report may have"})
			return nil
		}
		bad := map[int]bool{}
		for _, f := range found.Findings() {
			if f.Severity != diag.Error && f.Code != diag.FootnoteUndefined && f.Code != diag.LinkDefinition {
				continue
			}
			for i, l := range w.put {
				if f.Pos.Line >= l.from && f.Pos.Line < l.to {
					bad[i] = true
				}
			}
		}
		if len(bad) == 0 {
			if w.notesInText > 0 {
				log.Add(diag.ImportNoteInText, diag.Pos{File: file}, diag.Args{"count": strconv.Itoa(w.notesInText)})
			}
			return nil
		}
		for i, l := range w.put {
			if !bad[i] {
				continue
			}
			was := l.text[l.lang]
			l.text[l.lang] = plainMarkdown(was, round)
			if round == 0 {
				log.Add(diag.ImportPlain, diag.Pos{File: file}, diag.Args{"text": wording.Head(was)})
			}
		}
	}
	return nil
}

// plainMarkdown escapes a text so that it means itself. In round 0 tables, lists
// and emphasis are left as they are; after that nothing is.
func plainMarkdown(s string, round int) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if round == 0 {
			line = wording.EscapeMarks(line, "<[]!`&")
		} else {
			line = wording.SafeStart(wording.EscapeMarks(strings.TrimLeft(line, " \t"), "\\*_[]<>`|!~&#"))
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}
