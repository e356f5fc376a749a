package official

import (
	"jianbao/internal/brief"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Title adds the title, centred and broken by its sense, a line of the grid each; below it
// unit and date, where the head has none; and a line of blank.
func (s *Setter) Title(t brief.Title) {
	h := s.Element(page.H1, 0, -1)
	if s.Brief.Theme.Masthead.Form == theme.Bulletin {
		s.gap = s.Line()
	}
	second := false
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if s.Paired() {
			elem = s.Element(page.Span, h, lang)
		}
		size, _ := s.TitleSize(lang, second)
		st := look.Style{Size: size, Pitch: s.Line(), Colour: s.Ink, Bold: true, Align: look.Centred}
		s.add(s.TitleIn(st, words.Words{Text: text, Spans: words.Of(text).Spans}, lang, second, s.Width, elem)).Keep = true
		second = true
	}
	for lang, text := range t.Subtitle {
		if text != nil {
			s.centred(words.Of(text), lang, text)
		}
	}
	if m, ok := s.masthead(); ok && m.Form == theme.None {
		s.unitAndDate(m.Masthead)
	}
	s.gap = s.Line()
	if s.red() {
		s.to()
	}
}

// headed is a masthead and its form.
type headed struct {
	brief.Masthead
	Form theme.Form
}

// masthead is that of the brief; not ok where it has none.
func (s *Setter) masthead() (headed, bool) {
	for _, b := range s.Brief.Blocks {
		if m, is := b.(brief.Masthead); is {
			form := s.Brief.Theme.Masthead.Form
			return headed{m, form}, true
		}
	}
	return headed{}, false
}

// unitAndDate adds the issuing unit and the date, each on a line.
func (s *Setter) unitAndDate(m brief.Masthead) {
	for lang, tag := range s.Brief.Languages {
		if unit := m.Publisher.Plain(lang); unit != "" {
			s.centred(words.Words{Plain: unit}, lang, m.Publisher[lang])
		}
		if m.Date.Year != 0 {
			date := s.Brief.WordsIn(tag).DateText(m.Date)
			if s.Han(lang) {
				date = "（" + date + "）"
			}
			s.centred(words.Words{Plain: date}, lang, nil)
		}
	}
}

// centred adds centred lines of the text's size, which stay with what follows. from, which
// may be nil, is where they stand in the report.
func (s *Setter) centred(w words.Words, lang int, from *report.Text) {
	st := s.Text(lang)
	st.Align = look.Centred
	var l *galley.Lines = s.SetAt(s.Shape(w, lang, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, lang))
	if from != nil {
		l.Source = from
	}
	s.add(l).Keep = true
}
