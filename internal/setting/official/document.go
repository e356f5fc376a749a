package official

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// What GB/T 9704-2012 says of the head: the name of the issuing unit begins 35 mm below the
// head of the type area (7.2.4), two lines stand blank below it (7.2.5), and the red rule
// stands 4 mm below the document number (7.2.7).
const (
	nameDown   = 35_000 // micrometres
	ruleDown   = 4_000
	blankLines = 2
)

// red says that the head is that of an official document, with the name in red.
func (s *Setter) red() bool { return s.Brief.Theme.Masthead.Form.Official() }

// area is the width of the type area, which rules take.
func (s *Setter) area() length.Length {
	w, _ := brief.TypeArea(s.Brief.Paper, s.Brief.Margins)
	return w
}

// document adds the head of an official document, 文件: label, name in red, document number,
// red rule. The logo, which may be nil, stands at its right above the name. The lines of the grid begin anew below it, so that each blank is as high as it
// should be.
func (s *Setter) document(m brief.Masthead, logo *galley.Picture) {
	out := &galley.Stack{Whole: true}
	urgency := brief.PairIn(s.parts().Urgency, s.Brief.Languages)
	from, above := m.Publisher, []brief.Pair{m.Label, urgency, m.Series} // 7.2.3
	if kind := s.kind(); !from.Given() || kind != "" && strings.HasSuffix(m.Series.Plain(0), kind) {
		from, above = m.Series, above[:2]
	}
	if s.Brief.Theme.Masthead.Form == theme.Letter {
		s.letter(m, from, above, logo)
		return
	}
	s.corners(out, above, logo)
	below := length.Length(0) // the blank that the last line of the name has
	for lang, t := range from {
		if t != nil {
			name := s.redName(t, lang)
			if down := s.Brief.GridLead() + length.MM(nameDown) - (name.Pitch-name.Size)/2 - out.Height(); lang == 0 && down > 0 {
				out.Add(galley.Blank(down), 0)
			}
			out.Add(galley.Shift(name, max(s.Width-name.Widest(), 0)/2), 0)
			below = (name.Pitch - name.Size) / 2
		}
	}
	out.Add(galley.Blank(blankLines*s.Line()-below), 0)
	s.numberLine(out, s.numbered(m))
	out.Add(&galley.Rule{Width: s.area(), Thick: s.Brief.Theme.Masthead.Bar, Above: length.MM(ruleDown) - (s.Line()-s.Text(0).Size)/2, Colour: s.Second}, 0)
	p := s.add(out)
	p.Keep, p.Restart = true, true
	s.gap = blankLines * s.Line()
}

// numbered is the number of the document as it is printed; "" where it has none, or its series
// has it.
func (s *Setter) numbered(m brief.Masthead) string {
	switch {
	case m.Number == "" || strings.Contains(m.Series.Plain(0), m.Number):
		return ""
	case strings.ContainsAny(m.Number, "〔[（(号"):
		return m.Number
	}
	return s.Brief.WordsIn(s.Brief.Languages[0]).Issue(m.Number)
}

// corners adds texts at the left above the name, and the logo, which may be nil, at the right.
func (s *Setter) corners(out *galley.Stack, texts []brief.Pair, logo *galley.Picture) {
	width, left := s.Width, &galley.Stack{}
	if logo != nil {
		width -= logo.Width + s.Brief.Grid().Size
	}
	for _, p := range texts {
		s.corner(left, p, width)
	}
	r := &galley.Row{}
	if len(left.Parts) > 0 {
		r.Put(left, 0)
	}
	if logo != nil {
		r.Put(logo, s.Width-logo.Width)
	}
	if !r.Empty() {
		out.Add(r, 0)
	}
}

// corner adds a text at the left above the name, where an official document has how secret it
// is; in a pair both languages on one line, where they have room.
func (s *Setter) corner(out *galley.Stack, p brief.Pair, width length.Length) {
	r, x := &galley.Row{}, length.Length(0)
	for lang, t := range p {
		if t == nil {
			continue
		}
		st := s.Text(lang)
		st.Sans, st.Indent, st.Align = true, false, look.Ragged
		if x > 0 && x+s.WidthOf(t.Plain(), lang, st) > width { // it needs a line of its own
			out.Add(r, 0)
			r, x = &galley.Row{}, 0
		}
		l := s.SetWords(words.Of(t), lang, st, width-x, s.Element(page.P, 0, lang))
		r.Put(l, x)
		x += l.Widest() + st.Size
	}
	if !r.Empty() {
		out.Add(r, 0)
	}
}

// kind is what stands behind the name in red: 文件, 纪要; nothing in a letter.
func (s *Setter) kind() string {
	switch s.Brief.Theme.Masthead.Form {
	case theme.Letter:
		return ""
	case theme.Minutes:
		return "纪要"
	}
	return "文件"
}

// redName is the name of the issuing unit in red: in Chinese with its kind behind it, unless it
// has that already; as large as the theme says, less where it is wider than the page.
func (s *Setter) redName(t *report.Text, lang int) *galley.Lines {
	run := lead{from: t}
	run.put(t, 0, words.Of(t).Spans...)
	if kind := s.kind(); kind != "" && han.Chinese(s.Brief.Languages[lang]) && !strings.HasSuffix(t.Plain(), kind) {
		run.put(nil, 0, report.Span{Text: kind})
	}
	w := run.before(nil, nil)
	st := look.Style{Size: s.Sizes.Bulletin[min(lang, 1)], Colour: s.Second, Bold: true, Align: look.Ragged}
	for st.Size > s.Sizes.Name && s.Shape(w, lang, st, false).Natural() > s.Width.Ems(st.Size) {
		st.Size -= length.Pt
	}
	st.Pitch = st.Size * 5 / 4
	l := s.SetAt(s.Shape(w, lang, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, lang))
	l.Source = t
	return l
}

// to adds to whom an official document goes, at the left below its title (7.3.2).
func (s *Setter) to() {
	for _, b := range s.Brief.Blocks {
		d, is := b.(brief.Distribution)
		if !is {
			continue
		}
		for lang, tag := range s.Brief.Languages {
			t := d.Distribution.Send.In(tag)
			if t == nil {
				continue
			}
			run := lead{from: t}
			run.put(t, 0, words.Of(t).Spans...)
			run.put(nil, 0, report.Span{Text: s.Brief.WordsIn(tag).Colon})
			st := s.Text(lang)
			st.Indent, st.Rag = false, !s.Han(lang)
			s.add(s.SetWords(run.before(nil, nil), lang, st, s.Width, s.Element(page.P, 0, lang))).Keep = true
		}
	}
}

// Sign adds the issuing unit and the date below the text of an official document, once, one
// in the middle of the other (7.3.5).
func (s *Setter) Sign() {
	m, ok := s.masthead()
	if !ok || !s.red() || s.signed {
		return
	}
	s.signed = true
	s.gap = s.Line()
	for lang, tag := range s.Brief.Languages {
		st := s.Text(lang)
		st.Indent, st.Align = false, look.Ragged
		unit, date := m.Publisher.Plain(lang), ""
		if m.Date.Year != 0 {
			date = s.Brief.WordsIn(tag).DateText(m.Date)
		}
		uw, dw := s.WidthOf(unit, lang, st), s.WidthOf(date, lang, st)
		in := 4 * st.Size
		if uw > dw {
			in = 2 * st.Size
		}
		middle := s.Width - in - max(uw, dw)/2
		for i, text := range [2]string{unit, date} {
			if text == "" {
				continue
			}
			l := s.PlainWords(text, lang, st, s.Width, s.Element(page.P, 0, lang))
			if i == 0 && m.Publisher[lang] != nil {
				l.Source = m.Publisher[lang]
			}
			s.add(galley.Shift(l, max(middle-l.Widest()/2, 0))).Keep = i == 0
		}
	}
}
