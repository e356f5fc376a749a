package sheet

import "jianbao/internal/length"

// Paper is a size of paper.
type Paper struct {
	Name          string // "a4", "letter", "a5"
	Width, Height length.Length
}

// Margins are the four margins of a page. Binding is the left of every page,
// Outer the right.
type Margins struct{ Top, Outer, Bottom, Binding length.Length }

// PaperNamed returns the paper of a name; false when there is none.
func PaperNamed(name string) (Paper, bool) {
	switch name {
	case "a4":
		return Paper{Name: name, Width: length.MM(210_000), Height: length.MM(297_000)}, true
	case "letter":
		return Paper{Name: name, Width: 612 * length.Pt, Height: 792 * length.Pt}, true
	case "a5":
		return Paper{Name: name, Width: length.MM(148_000), Height: length.MM(210_000)}, true
	}
	return Paper{}, false
}

// Phone is the width of a telephone's screen, in the points that web pages know, with
// more height than most briefs have; and its margins.
func Phone() (Paper, Margins) {
	const edge = 20 * length.Pt
	return Paper{Name: "phone", Width: 390 * length.Pt, Height: 10_000 * length.Pt}, Margins{Top: edge, Outer: edge, Bottom: edge, Binding: edge}
}

// HouseMargins are the margins of STANDARDS.md, Look 1.
func HouseMargins() Margins {
	return Margins{Top: length.MM(16_000), Outer: length.MM(18_000), Bottom: length.MM(18_000), Binding: length.MM(20_000)}
}

// TypeArea is the width and height that the margins leave of a paper.
func TypeArea(p Paper, m Margins) (width, height length.Length) {
	return p.Width - m.Outer - m.Binding, p.Height - m.Top - m.Bottom
}

// Small says that the paper is much narrower than A4, as A5 is.
func (p Paper) Small() bool { return p.Width < length.MM(165_000) }

// OnSmallPaper are the margins on paper narrower than A4: in proportion, but 13 mm at
// least at the sides, 15 at the head and 17 at the foot, where furniture stands.
func (m Margins) OnSmallPaper(p Paper) Margins {
	a4, _ := PaperNamed("a4")
	if p.Small() {
		m.Outer = max(m.Outer*p.Width/a4.Width, min(m.Outer, length.MM(13_000)))
		m.Binding = max(m.Binding*p.Width/a4.Width, min(m.Binding, length.MM(13_000)))
		m.Top = max(m.Top*p.Width/a4.Width, min(m.Top, length.MM(15_000)))
		m.Bottom = max(m.Bottom*p.Width/a4.Width, min(m.Bottom, length.MM(17_000)))
	}
	return m
}
