package official

import (
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

// rules are the thicknesses of the rules of an imprint: the outer two, and the inner.
func (s *Setter) rules() (outer, inner length.Length) {
	if s.Brief.Theme.Masthead.Form == theme.Bulletin {
		return length.Pt, length.Pt * 7 / 10
	}
	return length.MM(350), length.MM(250) // GB/T 9704-2012 7.4.1
}

// imprintStyle is that of an imprint: 四号, one character in from the edges.
func (s *Setter) imprintStyle() look.Style {
	size := s.Brief.Theme.Type.Foot
	return look.Style{Size: size, Pitch: size.Milli(1571), Colour: s.Ink, Align: look.Ragged}
}

// Distribution adds to whom it goes, 报 / 送 / 发, and how many copies were printed, between
// rules, at the foot of the last page.
func (s *Setter) Distribution(b brief.Distribution) {
	s.Sign()
	s.imprint(b.Distribution)
}

// imprint adds an imprint, with who printed the document in its last line.
func (s *Setter) imprint(d *report.Distribution) {
	outer, inner := s.rules()
	out := &galley.Stack{Whole: true}
	rule := func(thick length.Length) {
		if IsLetter(s.Brief) { // GB/T 9704-2012 10.1: it has none
			return
		}
		out.Add(&galley.Rule{Width: s.area(), Thick: thick, Above: 2 * length.Pt, Below: 2 * length.Pt, Colour: s.Ink}, 0)
	}
	rule(outer)
	printed := &galley.Stack{}
	for lang, tag := range s.Brief.Languages {
		w, st := s.Brief.WordsIn(tag), s.imprintStyle()
		for _, line := range recipients(d, w) {
			if s.red() && line.text == d.Send.In(tag) { // stands below the title
				continue
			}
			if s.red() && line.text == d.Copy.In(tag) && han.Chinese(tag) {
				line.label = "抄送" + w.Colon
			}
			out.Add(s.labelled(line.label, line.text, lang, st), 0)
		}
		if d.Printed > 0 {
			st.Align = look.FlushRight
			printed.Add(s.PlainRight(w.Printed(d.Printed), lang, st, s.Width-st.Size), 0)
		}
	}
	if len(printed.Parts) > 0 {
		if len(out.Parts) > 1 {
			rule(inner)
		}
		out.Add(printed, 0)
	}
	if s.printsOffice() {
		if len(out.Parts) > 1 {
			rule(inner)
		}
		out.Add(s.office(), 0)
	}
	if !IsLetter(s.Brief) {
		out.Add(&galley.Rule{Width: s.area(), Thick: outer, Above: 2 * length.Pt, Colour: s.Ink}, 0)
	}
	p := s.add(out)
	p.Before = max(p.Before, s.Line())
	p.Sink, p.Drop = true, s.footDrop()
}

// footDrop is how far what stands on the foot of the type area ends below the lines of the
// grid; never 0.
func (s *Setter) footDrop() length.Length {
	if over := s.Brief.GridOver(); over > 0 {
		return -over
	}
	return 1
}

// labelled is a label and a text that hangs behind it.
func (s *Setter) labelled(label string, t *report.Text, lang int, st look.Style) galley.Box {
	hang := s.WidthOf(label, lang, st) + st.Size/2
	r := &galley.Row{}
	elem := s.Element(page.P, 0, lang)
	r.Put(s.PlainWords(label, lang, st, 2*hang, elem), st.Size)
	l := s.SetWords(words.Of(t), lang, st, s.Width-2*st.Size-hang, elem)
	r.Put(l, st.Size+hang)
	return r
}

// Distributed is to whom a bulletin without a grid goes, 报 / 送 / 发 and 共印×份, between
// rules across a width; nil where it says nothing.
func Distributed(c *words.Setter, d *report.Distribution, width length.Length) *galley.Stack {
	if d == nil {
		return nil
	}
	s := &galley.Stack{Whole: true}
	s.Add(&galley.Rule{Width: width, Thick: look.RulePt, Below: 3 * length.Pt, Colour: c.Ink}, 0)
	for lang, tag := range c.Brief.Languages {
		w, st := c.Brief.WordsIn(tag), c.Item(lang)
		st.Align = look.Ragged
		for _, line := range recipients(d, w) {
			l := c.PlainWords(line.label+line.text.Plain(), lang, st, width, c.Element(page.P, 0, lang))
			l.Source = line.text
			s.Add(l, length.Pt)
		}
		if d.Printed > 0 {
			st.Align = look.FlushRight
			s.Add(c.PlainRight(w.Printed(d.Printed), lang, st, width), length.Pt)
		}
	}
	s.Add(&galley.Rule{Width: width, Thick: look.RulePt, Above: 3 * length.Pt, Colour: c.Ink}, 0)
	return s
}

// recipient is a line of an imprint: 报：, and to whom.
type recipient struct {
	label string
	text  *report.Text
}

// recipients are the lines of an imprint that the language of the words has.
func recipients(d *report.Distribution, w brief.Words) (out []recipient) {
	for _, line := range []struct {
		label string
		text  report.Localized
	}{{w.ReportTo, d.Report}, {w.SendTo, d.Send}, {w.CopyTo, d.Copy}} {
		if t := line.text.In(w.Lang); t != nil {
			out = append(out, recipient{line.label + w.Colon, t})
		}
	}
	return out
}
