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
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// asImported are the texts of a report in a language as import reads them in a
// Word file of export's, by path. A text is unchanged in a file when it reads
// as it does here, whatever Markdown stands in the report.
func asImported(ctx context.Context, r *report.Report, lang string) (map[string]wayback.Marked, error) {
	data, err := export.Word(ctx, r, lang, func(path string) string { return export.PathMark(path, lang) }, nil, nil)
	if err != nil {
		return nil, err
	}
	back, err := wayback.Marks(ctx, &diag.Log{}, "", data, nil)
	out := map[string]wayback.Marked{}
	if err != nil || back == nil {
		return out, err
	}
	texts, _ := back.Texts(pathsOf(r, lang))
	for _, t := range texts {
		out[t.Path] = t
	}
	return out, nil
}

// pathsOf are the paths that bookmarks of a language mean.
func pathsOf(r *report.Report, lang string) map[string]string {
	paths := map[string]string{}
	for _, l := range r.Leaves() {
		paths[export.PathMark(l.Path, lang)] = l.Path
	}
	return paths
}

// word is a Word file of a report, each text with a bookmark that says
// which it is and how it was, with the remarks on them as comments.
func word(ctx context.Context, reading *project.Reading, lang string, said []remarks.Remark) ([]byte, error) {
	r := reading.Report
	was, err := asImported(ctx, r, lang)
	if err != nil {
		return nil, err
	}
	orders := orderMarks(r)
	return export.Word(ctx, r, lang, func(path string) string {
		mark := export.PathMark(path, lang) + export.TextMark(was[path].Whole())
		return strings.TrimSpace(mark + " " + orders[path])
	}, export.Drawings(reading.Picture), remarksOn(said, lang))
}

// remarksOn are the remarks on the texts of a language, by their paths.
func remarksOn(said []remarks.Remark, lang string) func(path string) []remarks.Remark {
	return func(path string) (on []remarks.Remark) {
		for _, r := range said {
			if r.Place == path+"."+lang || r.Place == path+"." { // one text for all languages
				on = append(on, r)
			}
		}
		return on
	}
}

// marked compares the texts of a Word file that export made, or a brief that is one, with
// the report.
func (b *returning) marked(ctx context.Context, back *wayback.Returned) error {
	marks := back.Bookmarks()
	spoken := b.languagesOf(marks)
	if len(spoken) == 0 {
		return b.structure(ctx)
	}
	known := map[string]bool{} // the marks of all languages
	for _, one := range spoken {
		for mark := range one.paths {
			known[mark] = true
		}
	}
	for i, one := range spoken {
		texts, loose := back.Texts(one.paths)
		if err := b.compare(ctx, back, one.lang, texts, slices.ContainsFunc(marks, wayback.IsOwn)); err != nil {
			return err
		}
		for _, t := range loose {
			mark := wayback.PathMark(t.Mark)
			if i > 0 || known[mark] && one.paths[mark] == "" || wayback.IsOwn(mark) && export.TextMark(t.Body) == t.Was() {
				continue
			}
			b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph", "text": short(t.Body)})
		}
	}
	return nil
}

// compare compares the texts of one language. A brief has neither all texts of the report nor
// their order.
func (b *returning) compare(ctx context.Context, back *wayback.Returned, lang string, texts []wayback.Marked, isBrief bool) error {
	was, err := asImported(ctx, b.r.Report, lang)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, t := range texts {
		seen[t.Path] = true
		now, is := was[t.Path].Whole(), t.Whole()
		text := is
		if l, ok := b.localized(t.Path); ok && report.HasBlocks(t.Path) && l.In(lang) != nil {
			text = placedAgain(amend.Merge(l.In(lang).Source, now, is), l.In(lang))
		}
		b.decide(t.Pos, t.Path, lang, now, is, text, t.Was())
		if t.Rest != "" && !report.HasBlocks(t.Path) {
			b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph below " + t.Path, "text": short(t.Rest)})
		}
	}
	if !isBrief {
		b.missing(was, seen)
		b.reorder(back, texts, lang)
	}
	return nil
}

// placedAgain puts the pictures of a text back into one that has them as words.
func placedAgain(text string, t *report.Text) string {
	escape := strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]", "<", "\\<", "`", "\\`")
	report.EachPlaced(t.Blocks, func(b *report.Block) {
		typed := t.Typed(b)
		text = strings.ReplaceAll(text, escape.Replace(typed), typed)
	})
	return text
}

// spokenIn is a language of a file, and the paths that its bookmarks mean.
type spokenIn struct {
	lang  string
	paths map[string]string
}

// languagesOf are the languages that a file's bookmarks were made in, that of the most first.
func (b *returning) languagesOf(bookmarks []string) (out []spokenIn) {
	count := map[string]int{}
	for _, lang := range b.r.Languages {
		paths := pathsOf(b.r.Report, lang)
		for _, m := range bookmarks {
			if paths[wayback.PathMark(m)] != "" {
				count[lang]++
			}
		}
		if count[lang] > 0 {
			out = append(out, spokenIn{lang, paths})
		}
	}
	slices.SortStableFunc(out, func(x, y spokenIn) int { return count[y.lang] - count[x.lang] })
	return out
}
