package masthead

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// bulletin is the masthead of a Chinese bulletin: the name in red, the number,
// the issuing unit left and the date right, a red rule.
func (c Setter) bulletin(m brief.Masthead) galley.Box {
	s := &galley.Stack{}
	logo := c.logo(m.Logo, c.Brief.Theme.Masthead.Logo, length.MM(60000))
	if logo != nil {
		s.Add(galley.Shift(logo, (c.Width-logo.Width)/2), 0)
	}
	for lang, t := range m.Name {
		if t == nil {
			continue
		}
		st := look.Style{Size: c.Sizes.Bulletin[min(lang, 1)], Colour: c.Second, Bold: true, Sans: c.Brief.Reading.Large, Align: look.Centred}
		for st.Size > c.Sizes.Name && c.Shape(words.Of(t), lang, st, false).Natural() > c.Width.Ems(st.Size) {
			st.Size -= length.Pt
		}
		st.Pitch = c.PitchOf(st.Size, 1300)
		sh := c.Shape(words.Of(t), lang, st, false)
		l := c.SetAt(sh, c.Width.Ems(st.Size), st, c.Element(page.P, 0, lang))
		l.Source = t
		s.Add(l, 2*length.Pt)
	}
	c.issueLines(m, s)
	s.Add(&galley.Rule{Width: c.Width, Thick: 2 * length.Pt, Above: 2 * length.Pt, Colour: c.Second}, 0)
	return s
}

// issueLines adds to the stack the number, and the issuing unit and date on one line.
func (c Setter) issueLines(m brief.Masthead, s *galley.Stack) {
	for lang := range c.Brief.Languages {
		w := c.Brief.WordsIn(c.Brief.Languages[lang])
		st := c.Small()
		st.Colour = c.Ink
		st.Size, st.Pitch = ladder.Eighth(c.Setting.Size[lang]), c.PitchOf(c.Setting.Size[lang], 1400)
		issue := ""
		if m.Number != "" {
			issue = w.Issue(m.Number)
		}
		if line := joined(issue, m.Label.Plain(lang)); line != "" {
			n := st
			n.Align = look.Centred
			l := c.plainCentred(line, lang, n)
			l.Source = firstOf(lang, m.Label)
			s.Add(l, 2*length.Pt)
		}
		left, right := m.Publisher.Plain(lang), dateText(w, m.Date)
		r := &galley.Row{}
		if left != "" {
			l := c.PlainWords(left, lang, st, c.besideDate(left, right, lang, st), c.Element(page.P, 0, lang))
			l.Source = firstOf(lang, m.Publisher)
			r.Put(l, 0)
		}
		if right != "" {
			st.Align = look.FlushRight
			r.Put(c.PlainRight(right, lang, st, c.Width), 0)
		}
		if !r.Empty() {
			s.Add(r, 2*length.Pt)
		}
	}
}

// besideDate is how wide the issuing unit may be: the whole width where the date has room
// beside it on one line, else what the date leaves, so that the two never meet.
func (c Setter) besideDate(unit, date string, lang int, st look.Style) length.Length {
	if date == "" {
		return c.Width
	}
	natural := func(text string) length.Length {
		return st.Size.Milli(c.Shape(words.Words{Plain: text}, lang, st, false).Natural())
	}
	free := c.Width - natural(date) - st.Size
	if natural(unit) <= free {
		return c.Width
	}
	return max(free, c.Width/3)
}

// plainCentred sets words across the type area; the style centres them.
func (c Setter) plainCentred(text string, lang int, st look.Style) *galley.Lines {
	s := c.Shape(words.Words{Plain: text}, lang, st, false)
	return c.SetAt(s, c.Width.Ems(st.Size), st, c.Element(page.P, 0, lang))
}
