package roster

import (
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// cards lays a card a page, on its lower half.
func (m *maker) cards() int {
	width, height, most := mm(210), mm(297), 110*length.Pt
	if m.order.Paper == Papers()[1] {
		width, height, most = mm(148), mm(210), 76*length.Pt
	}
	for _, r := range m.list.Rows {
		m.l.Page(width, height)
		end := func() {}
		if !m.bare {
			end = m.l.Within(page.Element{Tag: page.Sect})
		}
		for _, x := range []length.Length{mm(4), width - mm(10)} { // where it is folded
			m.l.Rule(page.Rule{X: x, Y: height / 2, Width: mm(6), Height: length.Pt / 2, Colour: ruleColour})
		}
		name := spaced(r.Get(recipients.Name))
		line := press.Line{Text: name, Lang: m.personal(name), X: mm(12), Width: width - mm(24), Size: most, Bold: true, Colour: inkColour, Tag: m.tag(page.H1), Align: paragraph.Centre}
		for m.l.Natural(line) > line.Width && line.Size > 24*length.Pt {
			line.Size -= length.Pt
		}
		if line.Size < most*6/10 {
			m.small(r.At(recipients.Name), name)
		}
		// The name stands in the middle of its half, a little higher where there is more.
		line.Y = height*3/4 + line.Size*36/100
		under := r.Get(recipients.Organisation)
		if under != "" {
			line.Y -= mm(6)
		}
		m.l.Set(line)
		if under != "" {
			m.fit(box{mm(12), height - mm(16), width - mm(24), 0}, under, m.personal(under), 18*length.Pt, false, true, m.tag(page.P))
		}
		end()
	}
	return len(m.list.Rows)
}

// tag is a tag of what is set; "" in a picture.
func (m *maker) tag(t page.Tag) page.Tag {
	if m.bare {
		return ""
	}
	return t
}

// spaced puts a blank into a Chinese name of two characters, as name cards have it.
func spaced(name string) string {
	if c := []rune(name); len(c) == 2 && han.Is(c[0]) && han.Is(c[1]) {
		return string(c[0]) + "　" + string(c[1])
	}
	return name
}

// labels lays the labels of folders, a sheet of them a page.
func (m *maker) labels() int {
	g, err := ParseGrid(m.order.Labels)
	if err != nil {
		g, _ = ParseGrid("3x8")
	}
	left, top := (mm(210)-g.Width*length.Length(g.Columns))/2, (mm(297)-g.Height*length.Length(g.Rows))/2
	each, pages := g.Columns*g.Rows, 0
	for i, r := range m.list.Rows {
		if i%each == 0 {
			m.l.Page(mm(210), mm(297))
			pages++
		}
		x, y := left+g.Width*length.Length(i%g.Columns), top+g.Height*length.Length(i%each/g.Columns)
		end := m.l.Within(page.Element{Tag: page.Sect})
		size := min(16*length.Pt, g.Height*3/10)
		inner := box{x + mm(4), y + g.Height*40/100, g.Width - mm(8), 0}
		name := r.Get(recipients.Name)
		smaller, next := m.fit(inner, name, m.personal(name), size, true, false, page.H1)
		if smaller {
			m.small(r.At(recipients.Name), name)
		}
		for _, field := range []string{recipients.Organisation, recipients.Seat} {
			if text := r.Get(field); text != "" {
				inner.base, inner.height = next, 0
				if smaller, next = m.fit(inner, text, m.personal(text), min(10*length.Pt, size*6/10), false, false, page.P); smaller {
					m.small(r.At(field), text)
				}
			}
		}
		end()
	}
	return pages
}
