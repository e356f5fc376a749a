package wordbrief

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/brief/flow"
	"jianbao/internal/document/export"
	"jianbao/internal/report"
)

// stage takes the blocks of a brief, each kind by a method, and writes them.
type stage struct {
	b      *brief.Brief
	w      *export.Writer
	signed func(mark, part string) string
	paths  map[place]string
	used   map[string]bool // the marks of the texts that stand in the file
	owns   int             // how many marks do not come back
	made   int             // paragraphs
	linked bool            // the address of the report was written
}

// link writes the address of the report.
func (s *stage) link(to string) {
	s.linked = true
	s.spans(0, export.SmallStyle, []report.Span{{Text: to, Link: to}})
}

// Marking writes the label and the embargo.
func (s *stage) Marking(b brief.Marking) {
	for l := range s.b.Languages {
		if line := b.On(true, l); line != "" {
			s.spans(l, export.TextStyle, []report.Span{{Text: line, Style: report.Strong}})
		}
	}
}

// Masthead writes the lines of the masthead. One that is a text of the report comes back.
func (s *stage) Masthead(b brief.Masthead) {
	for l, lines := range flow.Masthead(s.b.Languages, b) {
		for _, line := range lines {
			text := slices.IndexFunc([]brief.Pair{b.Publisher, b.Series, b.Name, b.Label}, func(p brief.Pair) bool { return line != "" && p.Plain(l) == line })
			if text < 0 {
				s.ours(l, export.SmallStyle, line)
				continue
			}
			s.line(l, export.SmallStyle, export.Number{}, []brief.Pair{b.Publisher, b.Series, b.Name, b.Label}[text][l])
		}
	}
}

// Meeting writes the line of the meeting.
func (s *stage) Meeting(b brief.Meeting) {
	for l, line := range b.Lines {
		s.ours(l, export.SmallStyle, line.Text())
	}
}

// CopyNumber writes nothing: the number is that of a sheet of paper.
func (s *stage) CopyNumber(brief.CopyNumber) {}

// Title writes the title and the subtitle.
func (s *stage) Title(b brief.Title) {
	s.lines(export.TitleStyle, b.Text)
	s.lines(export.SubtitleStyle, b.Subtitle)
}

// Addressee writes whom a copy is for.
func (s *stage) Addressee(b brief.Addressee) {
	for _, line := range flow.Addressee(s.b.Languages[0], b) {
		s.ours(0, export.TextStyle, line)
	}
}

// Messages writes the key messages, each language a list under its heading.
func (s *stage) Messages(b brief.Messages) {
	for l, lang := range s.b.Languages {
		ts := b.In(l)
		if len(ts) == 0 {
			continue
		}
		s.ours(l, export.SectionStyle, b.Heading(brief.WordsFor(lang)))
		list := s.w.Bullets()
		for _, t := range ts {
			s.line(l, export.BulletStyle, list, t)
		}
	}
}

// Summary writes the paragraphs of the summary, then the figures beside it.
func (s *stage) Summary(b brief.Summary) {
	for _, p := range b.Paragraphs {
		s.rich(p)
	}
	s.figures(b.Figures)
}

// Figures writes the key figures.
func (s *stage) Figures(b brief.Figures) { s.figures(b.Figures) }

func (s *stage) figures(fs []brief.Figure) {
	for _, f := range fs {
		for l := range s.b.Languages {
			for i, p := range []brief.Pair{f.Value, f.Label, f.Source} {
				if l < len(p) {
					s.line(l, export.FigureStyle([]string{"value", "label", "source"}[i]), export.Number{}, p[l])
				}
			}
		}
	}
}

// Quotes writes the quotes, each with who said it below the words.
func (s *stage) Quotes(b brief.Quotes) {
	for _, q := range b.All {
		for l := range s.b.Languages {
			if text, by := q.In(l); text != nil {
				s.line(l, export.QuoteStyle, export.Number{}, text)
				s.line(l, export.SmallStyle, export.Number{}, by)
			}
		}
	}
}

// Timeline writes what happened when, each language under its heading, a date above its
// words.
func (s *stage) Timeline(b brief.Timeline) {
	for l, lang := range s.b.Languages {
		if !b.Has(l) {
			continue
		}
		s.ours(l, export.SectionStyle, b.Heading(brief.WordsFor(lang)))
		for _, e := range b.Events {
			if e.Text[l] == nil {
				continue
			}
			if e.Date[l] != nil {
				s.spans(l, export.SmallStyle, []report.Span{{Text: e.Date[l].Plain(), Style: report.Strong}})
			}
			s.line(l, export.TextStyle, export.Number{}, e.Text[l])
		}
	}
}

// SideColumn writes what the page has in its side column, one after the other.
func (s *stage) SideColumn(b brief.SideColumn) { b.Each(s) }

// Columns writes the sections one after the other.
func (s *stage) Columns(b brief.Columns) {
	for _, one := range b.Sections {
		s.Section(one)
	}
}

// Cards writes the sections of the cards one after the other.
func (s *stage) Cards(b brief.Cards) { s.Columns(brief.Columns{Sections: b.Sections}) }

// Section writes a section: its heading, what was chosen and what is lacking, its texts,
// and its items.
func (s *stage) Section(b *brief.Section) {
	s.lines(export.SectionStyle, b.Title)
	for l, lang := range s.b.Languages {
		for _, line := range flow.Chosen(b, lang) {
			s.ours(l, export.SmallStyle, line)
		}
	}
	body := func() {
		s.rich(b.Body)
		s.facts(b.Facts)
	}
	if b.LeadsList() {
		body()
		s.lines(export.TextStyle, b.Lead)
	} else {
		s.lines(export.TextStyle, b.Lead)
		body()
	}
	lists, next := make([]export.Number, len(s.b.Languages)), 0
	for _, it := range b.Items {
		for l, t := range it.Title {
			if b.Number && it.Number != next {
				lists[l] = s.w.Numbers(b.Label(s.b.Languages[l], it.Number), it.Number)
			}
			style := export.TextStyle
			switch {
			case b.Detail:
				style = export.ItemStyle
			case b.Number:
				style = export.NumberStyle
			}
			s.line(l, style, lists[l], t)
		}
		next = it.Number + 1
		s.figures(it.Figures)
		s.rich(it.Body)
		s.sources(it.Facts)
	}
}

// facts writes the figures of a section, and where its facts are from.
func (s *stage) facts(f brief.Facts) {
	s.figures(f.Figures)
	s.sources(f)
}

func (s *stage) sources(f brief.Facts) {
	for l, lang := range s.b.Languages {
		if line := flow.Sources(f, l, lang); line != nil {
			s.spans(l, export.SmallStyle, line)
		}
	}
}

// Glossary writes the terms, each language on a line.
func (s *stage) Glossary(b brief.Glossary) {
	for l, lang := range s.b.Languages {
		if slices.ContainsFunc(b.Terms, func(p brief.Pair) bool { return l < len(p) && p[l] != nil }) {
			s.ours(l, export.SectionStyle, b.Heading(brief.WordsFor(lang)))
		}
	}
	for _, p := range b.Terms {
		s.lines(export.TextStyle, p)
	}
}

// Authors writes who wrote the report, each language under its heading.
func (s *stage) Authors(b brief.Authors) {
	for l, lang := range s.b.Languages {
		headed := false
		for _, a := range b.People {
			sp := a.Spans(l, lang)
			if sp == nil {
				continue
			}
			if !headed {
				s.ours(l, export.SectionStyle, b.Heading(brief.WordsFor(lang)))
				headed = true
			}
			s.spans(l, export.TextStyle, sp)
		}
	}
}

// Prose writes a headed text. One with which its heading runs in on the page has that above
// it, each language by itself.
func (s *stage) Prose(b brief.Prose) {
	if b.Label(brief.WordsFor("")) != "" {
		for l, lang := range s.b.Languages {
			if l < len(b.Text) && b.Text[l] != nil {
				s.spans(l, export.TextStyle, []report.Span{{Text: b.Label(brief.WordsFor(lang)), Style: report.Strong}})
				one := make(brief.Pair, len(b.Text))
				one[l] = b.Text[l]
				s.rich(one)
			}
		}
		return
	}
	for l, lang := range s.b.Languages {
		if l < len(b.Text) && b.Text[l] != nil {
			s.ours(l, export.SectionStyle, b.Heading(s.b.Report, brief.WordsFor(lang)))
		}
	}
	s.rich(b.Text)
}

// QR writes the address that the page has as a code.
func (s *stage) QR(b brief.QR) { s.link(b.Link.Text) }

// Contact writes a line of each way to reach the publisher.
func (s *stage) Contact(b brief.Contact) {
	for l, all := range flow.Contact(s.b.Languages, b.Contact) {
		for _, line := range all {
			s.spans(l, export.SmallStyle, line)
		}
	}
}

// Distribution writes to whom a bulletin goes.
func (s *stage) Distribution(b brief.Distribution) {
	for l, lang := range s.b.Languages {
		for _, line := range flow.Distribution(lang, b.Distribution) {
			s.ours(l, export.SmallStyle, line)
		}
	}
}

// Official writes what an official document says beside its text, a line each.
func (s *stage) Official(b brief.Official) {
	for l, lang := range s.b.Languages {
		for _, line := range brief.OfficialLines(b.Official, brief.WordsFor(lang)) {
			s.ours(l, export.SmallStyle, line.Plain())
		}
	}
}
