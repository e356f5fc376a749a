package official

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Masthead adds the head of the first page.
func (s *Setter) Masthead(m brief.Masthead) {
	logo := s.Logo(m.Logo)
	if s.red() {
		s.document(m, logo)
		return
	}
	if logo != nil {
		s.add(galley.Shift(logo, (s.Width-logo.Width)/2)).Keep = true
	}
	if s.Brief.Theme.Masthead.Form == theme.Bulletin {
		s.bulletin(m)
		return
	}
	s.plainHead(m)
}

// plainHead adds what a meeting paper says above its title. A meeting paper has none: series and label, if
// there are any, stand on its first line, unit and date below the title.
func (s *Setter) plainHead(m brief.Masthead) {
	any := m.Logo != nil
	for lang, tag := range s.Brief.Languages {
		var parts []string
		for _, part := range []string{m.Label.Plain(lang), m.Series.Plain(lang)} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		if m.Number != "" && !strings.Contains(m.Series.Plain(lang), m.Number) {
			parts = append(parts, s.Brief.WordsIn(tag).Issue(m.Number))
		}
		if len(parts) == 0 {
			continue
		}
		st := s.Text(lang)
		st.Size, st.Indent, st.Align = s.Brief.Theme.Type.Foot, false, look.Ragged
		l := s.SetWords(words.Words{Plain: strings.Join(parts, "　")}, lang, st, s.Width, s.Element(page.P, 0, lang))
		for _, p := range []brief.Pair{m.Label, m.Series} {
			if l.Source == nil && lang < len(p) && p[lang] != nil {
				l.Source = p[lang]
			}
		}
		s.add(l).Keep = true
		any = true
	}
	if !any {
		s.Pass()
		return
	}
	s.gap = s.Line()
}
