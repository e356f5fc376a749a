package official

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// What GB/T 9704-2012 10.1 says of a letter, in micrometres: the name begins 30 mm below the
// head of the sheet, a double rule of 170 mm stands 4 mm below it, and another 20 mm above the
// foot of the sheet.
const (
	letterDown = 30_000
	letterRule = 170_000
	letterFoot = 20_000
)

// What a double rule is made of: its thin line and the blank; the thick line is the bar of the
// theme.
const (
	thinLine  = length.Pt / 2
	lineBlank = length.Pt * 5 / 4
)

// raised is a box that begins above its place, in the margin at the head of the sheet.
type raised struct {
	galley.Box
	by length.Length
}

// Height is that of what stands below its place.
func (r raised) Height() length.Length { return max(r.Box.Height()-r.by, 0) }

// Draw draws the box.
func (r raised) Draw(c *galley.Canvas, x, y length.Length) { r.Box.Draw(c, x, y-r.by) }

// letter adds the head of a letter: the name in red over a double rule, below it what an
// official document has above its name, and the number at the right.
func (s *Setter) letter(m brief.Masthead, from brief.Pair, above []brief.Pair, logo *galley.Picture) {
	head := &galley.Stack{}
	below := length.Length(0) // the blank that the last line of the name has
	by := s.Brief.Margins.Top - s.Brief.GridLead() - length.MM(letterDown)
	for lang, t := range from {
		if t == nil {
			continue
		}
		name := s.redName(t, lang)
		below = (name.Pitch - name.Size) / 2
		if len(head.Parts) == 0 {
			by += below
		}
		head.Add(galley.Shift(name, max(s.Width-name.Widest(), 0)/2), 0)
	}
	if len(head.Parts) == 0 {
		below = -by
		by = 0
	}
	rule := &galley.Stack{}
	rule.Add(&galley.Rule{Width: length.MM(letterRule), Thick: s.Brief.Theme.Masthead.Bar, Above: max(length.MM(ruleDown)-below, 0), Colour: s.Second}, 0)
	rule.Add(&galley.Rule{Width: length.MM(letterRule), Thick: thinLine, Above: lineBlank, Colour: s.Second}, 0)
	head.Add(galley.Shift(rule, LetterLeft(s.Brief)-s.Brief.Margins.Binding), 0)
	s.add(raised{head, by}).Keep = true

	out := &galley.Stack{Whole: true}
	out.Add(galley.Blank(max(s.Brief.Grid().Size*7/8-s.Brief.GridLead(), 0)), 0) // 7/8 of a character, 10.1
	r, left := &galley.Row{}, &galley.Stack{}
	s.corners(left, above, logo)
	if len(left.Parts) > 0 {
		r.Put(left, 0)
	}
	if number := s.numbered(m); number != "" {
		st := s.Text(0)
		st.Indent, st.Align = false, look.FlushRight
		r.Put(s.SetAt(s.Shape(words.Words{Plain: number}, 0, st, false), s.Width.Ems(st.Size), st, s.Element(page.P, 0, 0)), 0)
	}
	if !r.Empty() {
		out.Add(r, 0)
	}
	p := s.add(out)
	p.Keep, p.Restart = true, true
	s.gap = blankLines * s.Line()
}

// IsLetter says that a brief is set as a letter.
func IsLetter(b *brief.Brief) bool {
	return b.Grid() != nil && b.Theme.Masthead.Form == theme.Letter
}

// LetterLeft is where the double rules of a letter begin, from the left edge of the sheet.
func LetterLeft(b *brief.Brief) length.Length { return (b.Paper.Width - length.MM(letterRule)) / 2 }

// LetterFoot draws the double rule at the foot of the first page of a letter: the thin line
// above the thick one.
func LetterFoot(c *galley.Canvas, b *brief.Brief, colour page.Colour) {
	y, wide, left := b.Paper.Height-length.MM(letterFoot)-b.Theme.Masthead.Bar, length.MM(letterRule), LetterLeft(b)
	c.Rule(left, y-lineBlank-thinLine, wide, thinLine, colour)
	c.Rule(left, y, wide, b.Theme.Masthead.Bar, colour)
}
