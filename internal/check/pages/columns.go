package pages

import (
	"slices"
	"strings"

	"jianbao/internal/length"
)

// column is lines one under the other, beside other columns.
type column []*line

// top is the upper edge of its first line.
func (c column) top() length.Length { return c[0].top() }

// bottom is the lower edge of its lowest line.
func (c column) bottom() (y length.Length) {
	for _, l := range c {
		y = max(y, l.bottom())
	}
	return y
}

// right is where its longest line ends.
func (c column) right() (x length.Length) {
	for _, l := range c {
		x = max(x, l.right)
	}
	return x
}

// names says that it is the name of a part, which stands beside the part's items.
func (c column) names() bool {
	return !slices.ContainsFunc(c, func(l *line) bool { return !strings.HasPrefix(l.tag, "H") })
}

// left is where its first line begins.
func (c column) left() length.Length { return c[0].x }

// flows says that a line is of the text that flows in columns: no cell, label, note or
// title.
func (l *line) flows() bool {
	return l.sect != nil && l.table == nil && !l.note && !l.head && !l.reach && l.tag != "Lbl"
}

// besides finds the columns that stand beside each other on a page. Text goes on in the
// next column when a line stands above the one before it, and to its right; the columns
// end with a line that begins left of the last. What stands in two languages is a pair,
// and no columns; key figures are none either, whose values and labels stand out by size.
func besides(p sheet) (groups [][]column) {
	var open []column
	var lines []*line // that follow each other downwards
	end := func() {
		if len(open) > 0 {
			groups = append(groups, append(open, lines))
		}
		open, lines = nil, nil
	}
	size := bodySize(p)
	for _, l := range p.lines {
		loose := l.tag == "P" && l.item == nil
		if !l.flows() || loose && (l.size > size.Milli(1150) || l.size < size.Milli(850)) {
			continue
		}
		if n := len(lines); n > 0 {
			last := lines[n-1]
			switch {
			case l.y < last.y-last.size/2 && l.x >= last.x+2*l.size && l.lang == last.lang:
				from := slices.IndexFunc(lines, func(b *line) bool { return b.y > l.y-l.size })
				if len(open) > 0 {
					from = 0
				}
				before := column(lines[max(0, from):])
				switch {
				case before.names():
					lines = nil
				case before.right() <= l.x:
					open, lines = append(open, before), nil
				default:
					end()
				}
			case len(open) > 0 && l.x < column(lines).left()-2*l.size:
				end()
			}
		}
		lines = append(lines, l)
	}
	end()
	return groups
}

// paired says that the text of a page stands in two languages.
func (p sheet) paired() bool {
	lang := ""
	for _, l := range p.lines {
		if l.sect != nil {
			if lang != "" && lang != l.lang {
				return true
			}
			lang = l.lang
		}
	}
	return false
}

// columns measures how columns beside each other differ.
func (m *measurer) columns() {
	for i, p := range m.pages {
		out := &m.out.Pages[i]
		out.Columns = -1
		if p.paired() {
			continue
		}
		for _, g := range besides(p) {
			low, high := g[0].bottom(), g[0].bottom()
			least, most := g[0].bottom()-g[0].top(), g[0].bottom()-g[0].top()
			for _, c := range g[1:] {
				low, high = min(low, c.bottom()), max(high, c.bottom())
				least, most = min(least, c.bottom()-c.top()), max(most, c.bottom()-c.top())
			}
			pitch := max(pitchOf(g), length.Pt)
			out.Columns = max(out.Columns, int((high-low+pitch/2)/pitch))
			out.Ratio = max(out.Ratio, int(most*10/max(least, 1)))
		}
	}
}

// pitchOf is the pitch of the lines of columns: the most common step within a block,
// else one and a half of the size.
func pitchOf(g []column) length.Length {
	var lines []*line
	for _, c := range g {
		lines = append(lines, c...)
	}
	if pitch, _ := commonPitch(lines); pitch > 0 {
		return pitch
	}
	return lines[0].size * 3 / 2
}

// commonPitch is the most common step from a line to the next of its block, and how
// often it is met; 0: no block has two lines.
func commonPitch(lines []*line) (pitch length.Length, times int) {
	met := map[length.Length]int{}
	for i := 1; i < len(lines); i++ {
		if a, b := lines[i-1], lines[i]; a.block == b.block && a.page == b.page && b.y > a.y {
			met[b.y-a.y]++
		}
	}
	for step, n := range met {
		if n > times || n == times && step < pitch {
			pitch, times = step, n
		}
	}
	return pitch, times
}
