package exchange

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

// asImported are the texts of a report in a language as import reads them in a
// Word file of export's, by path. A text is unchanged in a file when it reads
// as it does here, whatever Markdown stands in the report.
func asImported(ctx context.Context, r *report.Report, lang string) (map[string]wayback.Marked, error) {
	data, err := export.Word(r, lang, func(path string) string { return export.PathMark(path, lang) })
	if err != nil {
		return nil, err
	}
	texts, _, err := wayback.Marks(ctx, &diag.Log{}, "", data)
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	for _, l := range r.Leaves() {
		paths[export.PathMark(l.Path, lang)] = l.Path
	}
	out := map[string]wayback.Marked{}
	for _, t := range texts {
		out[paths[t.Mark]] = t
	}
	return out, nil
}

// word is a Word file of a report, each text with a bookmark that says
// which it is and how it was.
func word(ctx context.Context, r *report.Report, lang string) ([]byte, error) {
	was, err := asImported(ctx, r, lang)
	if err != nil {
		return nil, err
	}
	return export.Word(r, lang, func(path string) string {
		return export.PathMark(path, lang) + export.TextMark(textAt(path, was[path]))
	})
}

func textAt(path string, m wayback.Marked) string {
	if report.HasBlocks(path) {
		return m.Body
	}
	return m.Text
}

// marked compares the texts of a Word file that export made with the report.
func (b *returning) marked(ctx context.Context, texts, loose []wayback.Marked) error {
	lang, paths := b.languageOf(texts)
	if lang == "" {
		return b.structure(ctx)
	}
	was, err := asImported(ctx, b.r.Report, lang)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	var rest []wayback.Marked // paragraphs below a text of one paragraph
	for _, t := range texts {
		path := paths[wayback.PathMark(t.Mark)]
		if path == "" || seen[path] {
			loose = append(loose, t)
			continue
		}
		seen[path] = true
		now, is := textAt(path, was[path]), textAt(path, t)
		text := is
		if l, ok := b.localized(path); ok && report.HasBlocks(path) && l.In(lang) != nil {
			text = amend.Merge(l.In(lang).Source, now, is)
		}
		b.decide(t.Pos, path, lang, now, is, text, strings.TrimPrefix(t.Mark, wayback.PathMark(t.Mark)))
		if t.Rest != "" && !report.HasBlocks(path) {
			rest = append(rest, wayback.Marked{Mark: path, Text: t.Rest, Pos: t.Pos})
		}
	}
	b.missing(was, seen)
	b.below(rest, seen, lang)
	for _, t := range loose {
		b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph", "text": short(t.Body)})
	}
	return nil
}

// languageOf finds the language that a file's bookmarks were made in, and the
// paths that they mean.
func (b *returning) languageOf(texts []wayback.Marked) (string, map[string]string) {
	best, most := "", 0
	var of map[string]string
	for _, lang := range b.r.Languages {
		paths, n := map[string]string{}, 0
		for _, l := range b.r.Leaves() {
			paths[export.PathMark(l.Path, lang)] = l.Path
		}
		for _, t := range texts {
			if paths[wayback.PathMark(t.Mark)] != "" {
				n++
			}
		}
		if n > most {
			best, most, of = lang, n, paths
		}
	}
	return best, of
}

// missing names the texts that stood in the file when it was made and no longer
// do.
func (b *returning) missing(was map[string]wayback.Marked, seen map[string]bool) {
	var gone []string
	for path := range was {
		if path != "" && !seen[path] {
			gone = append(gone, path)
		}
	}
	slices.Sort(gone)
	for _, path := range gone {
		b.log.Add(diag.ImportEmptied, diag.Pos{File: b.in.File}, diag.Args{"path": path})
	}
}

// below puts paragraphs that were written below a title into the body that
// belongs to it, where there is none yet; else they are named.
func (b *returning) below(rest []wayback.Marked, seen map[string]bool, lang string) {
	for _, t := range rest {
		cut := strings.LastIndexByte(t.Mark, '.')
		body := t.Mark[:max(cut, 0)] + ".body"
		last := t.Mark[cut+1:]
		l, _ := b.localized(body)
		if cut < 0 || strings.HasPrefix(t.Mark, "summary.") || last != "title" && last != "lead" && last != "short" || seen[body] || l.In(lang) != nil {
			b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph below " + t.Mark, "text": short(t.Text)})
			continue
		}
		b.decide(t.Pos, body, lang, "", t.Text, t.Text, "")
	}
}
