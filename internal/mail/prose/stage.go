package prose

import "jianbao/internal/brief"

// stage takes the blocks of a brief, each kind by a method, and makes nodes of them.
type stage struct {
	walk
	out []node
}

// add appends nodes.
func (s *stage) add(ns ...node) { s.out = append(s.out, ns...) }

// made counts the nodes so far.
func (s *stage) made() int { return len(s.out) }

// Masthead adds the lines of the masthead.
func (s *stage) Masthead(b brief.Masthead) { s.add(s.masthead(b)...) }

// Meeting adds the line of the meeting, in each language.
func (s *stage) Meeting(b brief.Meeting) {
	for l, line := range b.Lines {
		s.add(words(s.tag(l), line.Text(), quiet))
	}
}

// CopyNumber adds nothing: the number is that of a sheet of paper.
func (s *stage) CopyNumber(brief.CopyNumber) {}

// Title adds the title and the subtitle.
func (s *stage) Title(b brief.Title) {
	s.add(s.title(b.Text, 1)...)
	s.add(s.each(b.Subtitle, func(lang string, sp []span) node { return node{kind: passage, tone: quiet, lang: lang, spans: sp} })...)
}

// Addressee adds the lines of whom a copy is for.
func (s *stage) Addressee(b brief.Addressee) { s.add(s.addressee(b)...) }

// Summary adds the paragraphs of the summary, then the figures beside it.
func (s *stage) Summary(b brief.Summary) {
	for _, p := range b.Paragraphs {
		s.add(s.rich(p)...)
	}
	s.add(s.figures(b.Figures)...)
}

// Figures adds the key figures.
func (s *stage) Figures(b brief.Figures) { s.add(s.figures(b.Figures)...) }

// Columns adds the sections one after the other.
func (s *stage) Columns(b brief.Columns) {
	for _, one := range b.Sections {
		s.add(s.section(one)...)
	}
}

// Section adds a section.
func (s *stage) Section(b *brief.Section) { s.add(s.section(b)...) }

// Prose adds a headed text.
func (s *stage) Prose(b brief.Prose) { s.add(s.prose(b)...) }

// Contact adds a line of each way to reach the publisher.
func (s *stage) Contact(b brief.Contact) { s.add(s.contact(b.Contact)...) }

// Distribution adds to whom a bulletin goes.
func (s *stage) Distribution(b brief.Distribution) { s.add(s.distribution(b.Distribution)...) }
