package exchange

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
)

// translation compares the rows of a translation with the report. A path that
// is not there is a fault; a source that is not as it was is a warning.
func (b *returning) translation(t *wayback.Translation) {
	lang := b.o.Language
	if lang == "" {
		lang = t.Target
	}
	if !slices.Contains(b.r.Languages, lang) || lang == b.r.Languages[0] {
		b.log.Add(diag.ImportNotSide, diag.Pos{File: b.in.File}, diag.Args{"report": b.o.Report})
		return
	}
	for _, s := range t.Struck {
		b.log.Add(diag.ImportStruck, diag.Pos{File: b.in.File, Line: s.Line, Column: 1}, diag.Args{"text": s.Text})
	}
	known := map[string]export.Row{}
	for _, row := range export.Rows(b.r.Report, b.r.Languages[0], lang) {
		known[row.Path] = row
	}
	for _, row := range b.once(t.Rows) {
		was, ok := known[row.Path]
		if !ok {
			b.log.Add(diag.ImportNoPath, row.Pos, diag.Args{"path": row.Path})
			continue
		}
		if b.decide(row.Pos, row.Path, lang, was.Target, row.Target, row.Target, strings.TrimPrefix(row.Mark, wayback.PathMark(row.Mark))) && row.Source != was.Source {
			b.log.Add(diag.ImportSourceMoved, row.Pos, diag.Args{"path": row.Path})
		}
	}
}

// once are rows without those that say again what another says. A path that
// stands twice with different translations is a fault: nobody knows which is meant.
func (b *returning) once(rows []wayback.Row) []wayback.Row {
	first := map[string]wayback.Row{}
	out := rows[:0:0]
	for _, row := range rows {
		was, again := first[row.Path]
		switch {
		case !again:
			first[row.Path] = row
			out = append(out, row)
		case row.Target != was.Target:
			b.log.AddPair(diag.ImportTwice, row.Pos, was.Pos, diag.Args{"path": row.Path})
		}
	}
	return out
}

// structure puts any document into the report by its structure.
func (b *returning) structure(ctx context.Context) error {
	made, err := draft(ctx, b.log, b.in)
	if err != nil || made == nil || b.log.Failed() {
		return err
	}
	lang := b.o.Language
	for _, l := range made.Languages {
		if lang == "" && l != b.r.Languages[0] {
			lang = l
		}
	}
	if lang == "" {
		lang = made.Languages[0]
	}
	whole := diag.Pos{File: b.in.File}
	if !slices.Contains(made.Languages, lang) {
		b.log.Add(diag.ImportNotLanguage, whole, diag.Args{"lang": lang, "has": strings.Join(made.Languages, ", ")})
		return nil
	}
	placed, err := wayback.Pair(ctx, b.log, made, b.r.Report, lang, b.in.File, b.pairs)
	if err != nil {
		return err
	}
	for _, p := range placed {
		now := ""
		if l, ok := b.localized(p.Path); ok {
			if t := l.In(lang); t != nil && t.Lang == lang {
				now = t.Source
				if p.Ours {
					continue // it would take the place of a heading that somebody wrote
				}
				if t.Plain() == report.Plain(lang, p.Text, diag.Pos{}).Plain() {
					continue
				}
			}
		}
		b.decide(whole, p.Path, lang, now, p.Text, p.Text, "")
	}
	for _, im := range made.Images {
		b.log.Add(diag.ImportUnpaired, whole, diag.Args{"what": "a picture", "text": im.File})
	}
	return nil
}

// localized finds a text of the report by its path.
func (b *returning) localized(path string) (found report.Localized, ok bool) {
	if b.texts == nil {
		b.texts = map[string]report.Localized{}
		for _, l := range b.r.Leaves() {
			b.texts[l.Path] = l.Localized
		}
	}
	found, ok = b.texts[path]
	return found, ok
}
