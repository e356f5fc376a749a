package wordbrief

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
)

// place is a text of the report by its file: a text that is the same in all languages is
// one, whatever the brief's language is.
type place struct {
	text *report.Text
	lang int
}

// paths are the paths of the texts of a report, in the brief's languages.
func paths(b *brief.Brief) map[place]string {
	out := map[place]string{}
	for _, leaf := range b.Report.Leaves() {
		for l, lang := range b.Languages {
			if t := leaf.In(lang); t != nil {
				out[place{t, l}] = leaf.Path
			}
		}
	}
	return out
}

// marker gives the bookmarks of a text, one for each part of it. A text that is none of the
// report's, or that stands in the file already, has marks that do not come back.
func (s *stage) marker(l int, t *report.Text) func() string {
	path, n := s.paths[place{t, l}], 0
	mark := export.PathMark(path, s.b.Languages[l])
	if path == "" || s.used[mark] {
		return s.own
	}
	s.used[mark] = true
	return func() string {
		if n++; n > 1 {
			return s.signed(mark, wayback.PartMark+strconv.Itoa(n))
		}
		return s.signed(mark, "")
	}
}

// own is a bookmark of words that do not come back.
func (s *stage) own() string {
	s.owns++
	return s.signed(wayback.OwnMark(s.owns), "")
}

// line writes a text of one paragraph; nothing for nil.
func (s *stage) line(l int, style string, number export.Number, t *report.Text) {
	if t == nil || len(t.Blocks) == 0 {
		return
	}
	s.made++
	s.w.Paragraph(s.b.Languages[l], style, s.marker(l, t)(), number, t, t.Blocks[0].Spans)
}

// lines writes a text of one paragraph in every language that has it.
func (s *stage) lines(style string, p brief.Pair) {
	for l, t := range p {
		s.line(l, style, export.Number{}, t)
	}
}

// ours writes words that do not come back; nothing for "".
func (s *stage) ours(l int, style, words string) {
	if words != "" {
		s.spans(l, style, []report.Span{{Text: words}})
	}
}

// spans writes spans that do not come back.
func (s *stage) spans(l int, style string, spans []report.Span) {
	s.made++
	s.w.Paragraph(s.b.Languages[l], style, s.own(), export.Number{}, nil, spans)
}

// rich writes a text of several blocks. In a pair, a block and its translation follow each
// other, as rows have them.
func (s *stage) rich(p brief.Pair) {
	marks := make([]func() string, len(p))
	for l, t := range p {
		switch {
		case t == nil:
		case s.whole(t):
			marks[l] = s.marker(l, t)
		default:
			marks[l] = s.own
		}
	}
	for _, row := range rows.Of(p) {
		if row.Placed != nil {
			s.placed(p, marks, row)
		}
		for l, ks := range row.Blocks {
			if len(ks) > 0 {
				s.made++
			}
			for _, k := range ks {
				s.w.Blocks(s.b.Languages[l], marks[l](), p[l], p[l].Blocks[k:k+1])
			}
		}
	}
}

// whole says that the file can show all of a text, so that it comes back: no chart
// stands in it, and in a pair no picture, which both languages share there.
func (s *stage) whole(t *report.Text) bool {
	whole := true
	for _, blocks := range append([][]report.Block{t.Blocks}, t.Notes...) {
		report.EachPlaced(blocks, func(b *report.Block) {
			whole = whole && len(s.b.Languages) == 1 && s.w.Draws(b.Image)
		})
	}
	return whole
}
