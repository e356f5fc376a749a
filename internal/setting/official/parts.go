package official

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Official adds what an official document says beside its text. Its attachments, and who was
// present, stand a line below the text, two characters in (GB/T 9704-2012 7.3.4, 10.3); unit
// and date below them; a note below the date (7.3.7). What its head or its imprint has is not
// here.
func (s *Setter) Official(b brief.Official) {
	added, gap := false, s.Line()
	var notes []func()
	for lang, tag := range s.Brief.Languages {
		in := length.Length(0) // how far the titles of attachments stand in, behind the label
		lines := brief.OfficialLines(b.Official, s.Brief.WordsIn(tag))
		if s.red() {
			slices.SortStableFunc(lines, func(a, b brief.OfficialLine) int { return besideRank(a.Key) - besideRank(b.Key) })
		}
		before := ""
		for _, line := range lines {
			if s.elsewhere(line.Key) {
				continue
			}
			if s.red() && before == "attachments" && line.Key != before { // who was present: 10.3
				gap = s.Line()
			}
			before = line.Key
			if line.Key == "note" && s.red() {
				notes = append(notes, func() { s.paragraph(LineWords(line), lang, 0) })
				continue
			}
			if line.Key != "attachments" {
				in = 0
			}
			s.gap, gap, added = max(s.gap, gap), 0, true
			in = s.besideText(line, lang, in)
		}
	}
	if s.red() {
		s.Sign()
	}
	for _, add := range notes {
		add()
	}
	if s.printsOffice() && !s.hasDistribution() {
		added = true
		s.imprint(&report.Distribution{})
	}
	if !added && len(notes) == 0 {
		s.Pass()
	}
}

// besideRank is the place of a part below the text: attachments stand first, then who was
// present, then what has no place in the standard.
func besideRank(key string) int {
	switch key {
	case "attachments":
		return 0
	case "present", "excused", "attending":
		return 1
	}
	return 2
}

// besideText adds a line whose text hangs behind its label, two characters and in from the
// left. It returns how far in the next title of an attachment stands.
func (s *Setter) besideText(line brief.OfficialLine, lang int, in length.Length) length.Length {
	st := s.Text(lang)
	st.Indent, st.Rag = false, !s.Han(lang)
	if line.Text == nil || line.After != "" {
		st.Indent = true
		s.add(s.SetWords(LineWords(line), lang, st, s.Width, s.Element(page.P, 0, lang)))
		return 0
	}
	name := st
	name.Align = look.Ragged
	name.Sans = besideRank(line.Key) == 1 // 10.3
	x := 2*st.Size + in
	wide := s.advance(line.Before, lang, name)
	r, elem := &galley.Row{}, s.Element(page.P, 0, lang)
	r.Put(s.PlainWords(line.Before, lang, name, wide+st.Size, elem), x)
	r.Put(s.SetWords(words.Of(line.Text), lang, st, s.Width-x-wide, elem), x+wide)
	s.add(r)
	if w := s.Brief.WordsIn(s.Brief.Languages[lang]); in == 0 && line.Key == "attachments" {
		return s.advance(w.Attachments+w.Colon, lang, name)
	}
	return in
}

// advance is the width of a label on a line that goes on: its colon or its space counts whole.
func (s *Setter) advance(label string, lang int, st look.Style) length.Length {
	const goesOn = "字"
	return s.WidthOf(label+goesOn, lang, st) - s.WidthOf(goesOn, lang, st)
}

// LineWords are the words of a line of an official document.
func LineWords(line brief.OfficialLine) words.Words {
	run := lead{from: line.Text}
	run.put(nil, 0, report.Span{Text: line.Before})
	if line.Text != nil {
		run.put(line.Text, 0, words.Of(line.Text).Spans...)
	}
	if line.After != "" {
		run.put(nil, 0, report.Span{Text: line.After})
	}
	return run.before(nil, nil)
}

// elsewhere says that the head or the imprint has a part.
func (s *Setter) elsewhere(key string) bool {
	form := s.Brief.Theme.Masthead.Form
	_, headed := s.masthead()
	switch key {
	case "urgency":
		return headed && (s.red() || form == theme.Bulletin)
	case "issue-total":
		return headed && form == theme.Bulletin
	case "signatory":
		return headed && form == theme.Red
	case "printed-by", "printed-on":
		return s.red() || form == theme.Bulletin
	}
	return false
}

// parts are what the brief shows of an official document beside its text; empty where it shows
// none.
func (s *Setter) parts() *report.Official {
	for _, b := range s.Brief.Blocks {
		if o, is := b.(brief.Official); is {
			return o.Official
		}
	}
	return &report.Official{}
}

// hasDistribution says that the brief has an imprint of its own.
func (s *Setter) hasDistribution() bool {
	for _, b := range s.Brief.Blocks {
		if _, is := b.(brief.Distribution); is {
			return true
		}
	}
	return false
}

// printsOffice says that the imprint has a line of who printed the document, and when.
func (s *Setter) printsOffice() bool {
	o := s.parts()
	return s.elsewhere("printed-by") && (o.PrintedBy.Given() || o.PrintedOn.Year != 0)
}

// office is the line of who printed the document, at the left, and when, at the right, one
// character in (7.4.3); in a pair a line each.
func (s *Setter) office() *galley.Stack {
	out := &galley.Stack{}
	for lang, tag := range s.Brief.Languages {
		st, r := s.imprintStyle(), &galley.Row{}
		on := s.Brief.WordsIn(tag).PrintedOn(s.parts().PrintedOn)
		if t := s.parts().PrintedBy.In(tag); t != nil {
			r.Put(s.SetWords(words.Of(t), lang, st, s.Width-3*st.Size-s.WidthOf(on, lang, st), s.Element(page.P, 0, lang)), st.Size)
		}
		if on != "" {
			st.Align = look.FlushRight
			r.Put(s.PlainRight(on, lang, st, s.Width-st.Size), 0)
		}
		if !r.Empty() {
			out.Add(r, 0)
		}
	}
	return out
}

// numberLine adds the document number to a head: in the middle; where somebody signed, at the
// left with the name at the right, each one character in (7.2.5, 7.2.6).
func (s *Setter) numberLine(out *galley.Stack, number string) {
	st := s.Text(0)
	st.Indent, st.Align = false, look.Centred
	signed := &galley.Stack{}
	wide := length.Length(0)
	for lang, tag := range s.Brief.Languages {
		for _, line := range brief.OfficialLines(s.parts(), s.Brief.WordsIn(tag)) {
			if line.Key == "signatory" && s.elsewhere(line.Key) {
				right := s.Text(lang)
				right.Indent, right.Align = false, look.FlushRight
				l := s.SetAt(s.Shape(LineWords(line), lang, right, false), (s.Width - right.Size).Ems(right.Size), right, s.Element(page.P, 0, lang))
				l.Source = line.Text
				wide = max(wide, l.Widest())
				signed.Add(l, 0)
			}
		}
	}
	if len(signed.Parts) == 0 {
		if number != "" {
			out.Add(s.SetAt(s.Shape(words.Words{Plain: number}, 0, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, 0)), 0)
		}
		return
	}
	r := &galley.Row{}
	if number != "" {
		st.Align = look.Ragged
		l := s.SetAt(s.Shape(words.Words{Plain: number}, 0, st, false), (s.Width - st.Size).Ems(st.Size), st, s.Element(page.P, 0, 0))
		if l.Widest()+wide+3*st.Size > s.Width { // they do not fit on one line
			out.Add(galley.Shift(l, st.Size), 0)
		} else {
			r.Put(l, st.Size)
		}
	}
	r.Put(signed, 0)
	out.Add(r, 0)
}
