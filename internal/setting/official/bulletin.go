package official

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/words"
)

// nameLines is how many lines of the grid the name of a bulletin takes.
const nameLines = 3

// bulletin adds the head of a bulletin: its label at the left, its name, its number, unit
// and date over a rule; all of it whole lines of the grid, and one of blank below.
func (s *Setter) bulletin(m brief.Masthead) {
	for lang := range s.Brief.Languages {
		if label := m.Label.Plain(lang); label != "" {
			s.headLine(words.Words{Plain: label}, lang, s.Brief.Theme.Type.Foot, look.Ragged, m.Label)
		}
	}
	o := s.parts()
	for lang, tag := range s.Brief.Languages {
		if t := o.Urgency.In(tag); t != nil {
			s.headLine(words.Of(t), lang, s.Brief.Theme.Type.Foot, look.Ragged, brief.PairIn(o.Urgency, s.Brief.Languages))
		}
	}
	name := m.Name
	if !name.Given() {
		name = m.Series
	}
	for lang, t := range name {
		if t != nil {
			s.name(words.Of(t), lang, t)
		}
	}
	for lang, tag := range s.Brief.Languages {
		w := s.Brief.WordsIn(tag)
		issue := ""
		if m.Number != "" && !strings.Contains(name.Plain(lang), m.Number) {
			issue = w.Issue(m.Number)
		}
		if total := o.IssueTotal.Text; total != "" {
			issue = s.bracketed(issue, w.IssueTotal(total), lang)
		}
		if issue != "" {
			s.headLine(words.Words{Plain: issue}, lang, 0, look.Centred, nil)
		}
		s.unitBesideDate(m, lang)
	}
	thick := s.Brief.Theme.Masthead.Bar
	s.add(&galley.Rule{Width: s.Width, Thick: thick, Above: 3 * length.Pt, Below: s.Line() - thick - 3*length.Pt, Colour: s.Second}).Keep = true
	s.gap = 0
}

// headLine adds a line of the head, in a size; 0 is that of the text.
func (s *Setter) headLine(w words.Words, lang int, size length.Length, align look.Align, from brief.Pair) {
	st := s.Text(lang)
	st.Indent, st.Align = false, align
	if size > 0 {
		st.Size, st.Sans = size, true
	}
	l := s.SetAt(s.Shape(w, lang, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, lang))
	if lang < len(from) && from[lang] != nil {
		l.Source = from[lang]
	}
	s.add(l).Keep = true
}

// name adds the name of a bulletin, in the colour of its rule, spread over the width that
// the theme asks for.
func (s *Setter) name(w words.Words, lang int, from galley.Source) {
	st := look.Style{Size: s.Sizes.Bulletin[min(lang, 1)], Colour: s.Second, Bold: true, Align: look.Ragged}
	for st.Size > s.Sizes.Name && s.Shape(w, lang, st, false).Natural() > s.Width.Ems(st.Size) {
		st.Size -= length.Pt
	}
	st.Pitch = nameLines * s.Line()
	if lang > 0 {
		st.Pitch = s.Line()
	}
	l := s.SetAt(s.Shape(w, lang, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, lang))
	l.Source = from
	wide := s.Brief.Theme.Masthead.Wide
	if s.Han(lang) {
		spread(l, wide)
	}
	s.add(galley.Shift(l, max(s.Width-l.Widest(), 0)/2)).Keep = true
}

// spread sets the characters of the only line of a box apart, so that it is as wide as wide;
// one that is wider stays as it is.
func spread(l *galley.Lines, wide length.Length) {
	if len(l.Set) != 1 {
		return
	}
	line, glyphs := l.Set[0], 0
	for i := range line.Segments {
		glyphs += len(line.Segments[i].Glyphs)
	}
	free := wide.Ems(l.Size) - line.Width
	if glyphs < 2 || free <= 0 {
		return
	}
	each, moved, at := free/(glyphs-1), 0, 0
	segments := append([]paragraph.Segment(nil), line.Segments...)
	for i := range segments {
		seg := &segments[i]
		seg.X += moved
		run := append(seg.Glyphs[:0:0], seg.Glyphs...)
		for k := range run {
			if at++; at < glyphs {
				run[k].Advance += int32(each)
				moved += each
			}
		}
		seg.Glyphs = run
	}
	line.Segments, line.Width = segments, line.Width+moved
	l.Set = []paragraph.Line{line}
}

// unitBesideDate adds the issuing unit at the left and the date at the right, on two lines
// where they do not fit on one.
func (s *Setter) unitBesideDate(m brief.Masthead, lang int) {
	unit, date := m.Publisher.Plain(lang), ""
	if m.Date.Year != 0 {
		date = s.Brief.WordsIn(s.Brief.Languages[lang]).DateText(m.Date)
	}
	st := s.Text(lang)
	st.Indent, st.Align = false, look.Ragged
	r := &galley.Row{}
	if unit != "" {
		l := s.PlainWords(unit, lang, st, s.Width, s.Element(page.P, 0, lang))
		if m.Publisher[lang] != nil {
			l.Source = m.Publisher[lang]
		}
		if date != "" && (l.Count > 1 || l.Widest()+s.WidthOf(date, lang, st)+st.Size > s.Width) {
			s.add(l).Keep = true
		} else {
			r.Put(l, 0)
		}
	}
	if date != "" {
		st.Align = look.FlushRight
		r.Put(s.PlainRight(date, lang, st, s.Width), 0)
	}
	if !r.Empty() {
		s.add(r).Keep = true
	}
}

// bracketed is the number of an issue with that from the first behind it: 第18期（总第256期）;
// the latter alone where the issue has no number.
func (s *Setter) bracketed(issue, total string, lang int) string {
	switch {
	case issue == "":
		return total
	case s.Han(lang):
		return issue + "（" + total + "）"
	}
	return issue + " (" + total + ")"
}
