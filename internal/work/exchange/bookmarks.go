package exchange

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/report/remarks"
	"jianbao/internal/setting/page"
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
		mark := export.PathMark(path, lang) + export.TextMark(textAt(path, was[path]))
		return strings.TrimSpace(mark + " " + orders[path])
	}, drawings(reading), remarksOn(said, lang))
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

// drawings reads the pictures of a report for a Word file; each is one, however often it
// is asked for.
func drawings(r *project.Reading) func(file string) *export.Drawing {
	known := map[string]*export.Drawing{}
	return func(file string) *export.Drawing {
		if d, ok := known[file]; ok {
			return d
		}
		known[file] = nil
		data, err := r.Picture(file)
		if err != nil {
			return nil
		}
		p, err := page.OpenPicture(file, data)
		if err != nil {
			return nil
		}
		d := &export.Drawing{Data: data, Format: p.Format, Width: p.Width, Height: p.Height}
		if p.Turn.Sideways() { // Word shows a photograph as it is stored
			d.Width, d.Height = d.Height, d.Width
		}
		known[file] = d
		return d
	}
}

func textAt(path string, m wayback.Marked) string {
	if report.HasBlocks(path) {
		return m.Body
	}
	return m.Text
}

// marked compares the texts of a Word file that export made with the report.
func (b *returning) marked(ctx context.Context, back *wayback.Returned) error {
	lang, paths := b.languageOf(back.Bookmarks())
	if lang == "" {
		return b.structure(ctx)
	}
	was, err := asImported(ctx, b.r.Report, lang)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	texts, loose := back.Texts(paths)
	for _, t := range texts {
		seen[t.Path] = true
		now, is := textAt(t.Path, was[t.Path]), textAt(t.Path, t)
		text := is
		if l, ok := b.localized(t.Path); ok && report.HasBlocks(t.Path) && l.In(lang) != nil {
			text = placedAgain(amend.Merge(l.In(lang).Source, now, is), l.In(lang))
		}
		b.decide(t.Pos, t.Path, lang, now, is, text, strings.TrimPrefix(t.Mark, wayback.PathMark(t.Mark)))
		if t.Rest != "" && !report.HasBlocks(t.Path) {
			b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph below " + t.Path, "text": short(t.Rest)})
		}
	}
	b.missing(was, seen)
	b.reorder(back, texts, lang)
	for _, t := range loose {
		b.log.Add(diag.ImportUnpaired, t.Pos, diag.Args{"what": "a paragraph", "text": short(t.Body)})
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

// languageOf finds the language that a file's bookmarks were made in, and the
// paths that they mean.
func (b *returning) languageOf(bookmarks []string) (string, map[string]string) {
	best, most := "", 0
	var of map[string]string
	for _, lang := range b.r.Languages {
		paths, n := pathsOf(b.r.Report, lang), 0
		for _, m := range bookmarks {
			if paths[wayback.PathMark(m)] != "" {
				n++
			}
		}
		if n > most {
			best, most, of = lang, n, paths
		}
	}
	return best, of
}
