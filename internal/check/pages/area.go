package pages

import (
	"slices"

	"jianbao/internal/length"
)

// area is the type area of the document's pages, as it is found on them.
type area struct{ left, right, top, foot length.Length }

// depth is how deep it is.
func (a area) depth() length.Length { return max(1, a.foot-a.top) }

// percent is a part of the type area's depth.
func (a area) percent(l length.Length) int {
	return int((int64(l)*100 + int64(a.depth()/2)) / int64(a.depth()))
}

// findArea finds the type area: from the first ink of any page down to the rule of the
// foot, and from the left end of that rule to its right. Where there is no foot, it is
// the box around all text.
func (m *measurer) findArea() {
	const far = 1 << 30
	ink, foot := area{left: far, top: far}, area{left: far}
	for _, p := range m.pages {
		for _, l := range p.lines {
			ink.left, ink.top = min(ink.left, l.x), min(ink.top, l.top())
			ink.right, ink.foot = max(ink.right, l.right), max(ink.foot, l.bottom())
		}
		top := length.Length(far) // of the foot of this page
		for _, a := range p.Areas {
			switch {
			case a.Artifact == "Footer" && a.Width > p.Width/2:
				top = min(top, a.Y)
				foot.left, foot.right = min(foot.left, a.X), max(foot.right, a.X+a.Width)
			case a.Artifact != "Footer" && a.Artifact != "Background":
				ink.top = min(ink.top, a.Y)
			}
		}
		if top < far {
			foot.foot = max(foot.foot, top)
		}
	}
	m.area = ink
	if foot.foot > 0 {
		m.area = area{left: foot.left, right: foot.right, top: ink.top, foot: foot.foot}
	}
}

// span is a vertical stretch of a page.
type span struct{ top, foot length.Length }

// fill measures how full each page is, and the deepest blank above its last block. Notes
// stand at the foot of a page, however full it is: they count with their height.
func (m *measurer) fill() {
	for i, p := range m.pages {
		var spans []span
		notes := span{top: m.area.foot}
		for _, l := range p.lines {
			switch {
			case l.note:
				notes.top, notes.foot = min(notes.top, l.top()), max(notes.foot, l.bottom())
			case !l.reach:
				spans = append(spans, span{l.top(), l.bottom()})
			}
		}
		for _, a := range p.Areas {
			if (a.Picture || a.Artifact == "") && (notes.foot == 0 || a.Y < notes.top) {
				spans = append(spans, span{a.Y, a.Y + a.Height})
			}
		}
		for _, r := range p.Runs {
			if r.Artifact == "Header" { // the head of a table that goes on, too
				spans = append(spans, span{r.Y - r.Size, r.Y})
			}
		}
		slices.SortFunc(spans, func(a, b span) int { return int(a.top - b.top) })
		end, blank := m.area.top, length.Length(0)
		for _, s := range spans {
			blank = max(blank, s.top-end)
			end = max(end, s.foot)
		}
		m.out.Pages[i].Fill = min(100, m.area.percent(end-m.area.top+max(0, notes.foot-notes.top)))
		m.out.Pages[i].Band = m.area.percent(blank)
	}
}

// sameEdge is how far edges may differ that look like one.
const sameEdge = 3 * length.Pt / 4

// edges finds where wide rules and the text of the rightmost column end. Ragged text
// ends where its longest line does, and counts only where it comes near the others.
func (m *measurer) edges() {
	for i, p := range m.pages {
		var all []length.Length
		for _, a := range p.Areas {
			if a.Width > (m.area.right-m.area.left)/2 && a.Height < 6*length.Pt && a.X+a.Width > m.farRight() {
				all = append(all, a.X+a.Width)
			}
		}
		ends := map[*block][]length.Length{}
		for _, l := range p.lines {
			ends[l.block] = append(ends[l.block], l.right)
		}
		for b, e := range ends {
			// Two lines that end alike are justified.
			slices.Sort(e)
			n := len(e)
			if b.table == nil && !b.head && n > 2 && e[n-1]-e[n-2] <= sameEdge && e[n-1] > m.farRight() {
				all = append(all, e[n-1])
			}
		}
		slices.Sort(all)
		m.out.Pages[i].Edges = distinct(all, sameEdge)
	}
}

// farRight is where the last quarter of the type area's width begins.
func (m *measurer) farRight() length.Length { return m.area.right - (m.area.right-m.area.left)/4 }

// distinct takes from sorted lengths those that are further than so much from the one
// before.
func distinct(sorted []length.Length, apart length.Length) (out []length.Length) {
	for _, l := range sorted {
		if n := len(out); n == 0 || l-out[n-1] > apart {
			out = append(out, l)
		}
	}
	return out
}
