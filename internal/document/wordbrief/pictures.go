package wordbrief

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/document/export"
	"jianbao/internal/report"
)

// placed writes a picture that stands in a text: a part of the text where that comes back.
func (s *stage) placed(p brief.Pair, marks []func() string, row rows.Row) {
	picture := brief.PlacedPicture(row.Placed, s.b.Languages, row.Lang)
	t := p[row.Lang]
	if !s.whole(t) {
		s.picture(picture)
		return
	}
	s.made++
	s.w.Blocks(s.b.Languages[row.Lang], marks[row.Lang](), t, []report.Block{*row.Placed})
	s.captions(picture)
}

// picture writes a picture, else its words, and what stands below it; a chart as a table.
func (s *stage) picture(p brief.Picture) {
	if p.Image.Chart != nil {
		s.chart(p.Image.Chart)
		return
	}
	if s.w.Draws(p.Image) {
		words, l := p.AltWords()
		s.made++
		s.w.Picture(s.b.Languages[l], s.own(), p.Image, words)
	} else {
		for l, t := range p.Alt {
			if t != nil {
				s.ours(l, export.SmallStyle, brief.WordsFor(s.b.Languages[l]).Picture(t.Plain()))
			}
		}
	}
	s.captions(p)
}

// captions writes the words below a picture.
func (s *stage) captions(p brief.Picture) {
	s.lines(export.CaptionStyle, p.Caption)
	s.lines(export.SmallStyle, p.Credit)
	s.lines(export.SmallStyle, p.Licence)
}

// chart writes a chart: its data as a table between its title and its source.
func (s *stage) chart(c *report.Chart) {
	for l, lang := range s.b.Languages {
		s.line(l, export.CaptionStyle, export.Number{}, c.Title.In(lang))
		s.line(l, export.SmallStyle, export.Number{}, c.Subtitle.In(lang))
		if t := c.Table(lang); t != nil {
			s.made++
			s.w.Blocks(lang, s.marker(l, t)(), t, t.Blocks[:1])
		}
		s.line(l, export.SmallStyle, export.Number{}, c.Note.In(lang))
		s.line(l, export.SmallStyle, export.Number{}, c.Source.In(lang))
	}
}

// Images writes the pictures that no text places.
func (s *stage) Images(b brief.Images) {
	if !b.Bare {
		for l, lang := range s.b.Languages {
			s.ours(l, export.SectionStyle, b.Heading(brief.WordsFor(lang)))
		}
	}
	for _, p := range b.Pictures {
		s.picture(p)
	}
}
