package pages

import (
	"slices"

	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// columnGap is the least distance of the labels of two columns.
const columnGap = 72 * length.Pt

// marker is where the labels of a list stand, and the texts beside them.
type marker struct {
	labels, texts []length.Length
	gaps          []length.Length // from each label to its text
	bodies        bool            // an item has more than a title
}

// lists measures how far the labels of a list are out of line, and the texts beside
// them, over all pages. Labels that are far apart are of different columns. Where the
// items have bodies, labels may run into the titles: all gaps are then the same.
func (m *measurer) lists() {
	type key struct {
		list *inspect.Node
		lang string
	}
	all := map[key]*marker{}
	var order []*marker
	label := map[key]*line{} // the last one
	for _, b := range m.blocks {
		if b.list == nil || b.item == nil || len(b.lines) == 0 || b.table != nil || b.note {
			continue
		}
		k, l := key{b.list, b.lang}, b.lines[0]
		if all[k] == nil {
			all[k] = &marker{}
			order = append(order, all[k])
		}
		switch to := all[k]; {
		case b.tag == "Lbl":
			to.labels, label[k] = append(to.labels, l.x), l
		case b.tag == "P" && b.body:
			to.bodies = true
		case b.tag == "P":
			to.texts = append(to.texts, l.x)
			if label[k] != nil {
				to.gaps = append(to.gaps, l.x-label[k].right)
			}
		}
	}
	for _, l := range order {
		m.outOfLine(l.labels)
		if runIn := l.bodies && spread(l.gaps) <= mostSpread; !runIn {
			m.outOfLine(l.texts)
		}
	}
}

// outOfLine keeps how far lengths of one list differ, where it is the worst.
func (m *measurer) outOfLine(x []length.Length) {
	if by := spread(x); by > m.out.Labels {
		m.out.Labels, m.out.At = by, distinct(x, 0)
	}
}

// spread sorts lengths, and is how far lengths of one column differ at most.
func spread(x []length.Length) (most length.Length) {
	if len(x) == 0 {
		return 0
	}
	slices.Sort(x)
	from := x[0]
	for i := 1; i < len(x); i++ {
		if x[i]-from > columnGap {
			from = x[i]
		}
		most = max(most, x[i]-from)
	}
	return most
}

// The least that a last line holds: in a Chinese list, in a Chinese paragraph, in
// halves of a character; and in other languages, per cent of the measure.
const (
	leastItem      = 2 * 4
	leastParagraph = 2 * 3
	leastPart      = 15
)

// runts counts last lines that are too short.
func (m *measurer) runts() {
	measure := m.measures()
	for _, b := range m.blocks {
		n := len(b.lines)
		item := b.item != nil && b.tag == "P" && !b.body
		if n == 0 || b.table != nil || b.note || b.tag != "P" || b.reach || b.sect == nil {
			continue
		}
		if item {
			m.out.Items++
		}
		last := b.lines[n-1]
		if n < 2 || !tooShort(last, item, measure[edgeOf(last)]) {
			continue
		}
		if item {
			m.out.Runts++
			m.out.Pages[last.page].Runts++
		} else {
			m.out.Pages[last.page].Short++
		}
	}
}

// tooShort says that a last line holds too little. right is where the lines of its
// column end.
func tooShort(l *line, item bool, right length.Length) bool {
	if !l.isHan() {
		return int64(l.right-l.x)*100 < int64(right-l.x)*leastPart
	}
	if item {
		return weight(l.text) < leastItem
	}
	return weight(l.text) < leastParagraph
}

// edge is the left edge of a column on a page.
type edge struct {
	page int
	x    length.Length // to the point
	lang string
}

// edgeOf is the left edge at which a line stands.
func edgeOf(l *line) edge { return edge{l.page, l.x / length.Pt, l.lang} }

// measures are where the longest line at each left edge ends.
func (m *measurer) measures() map[edge]length.Length {
	out := map[edge]length.Length{}
	for _, p := range m.pages {
		for _, l := range p.lines {
			if l.table == nil {
				out[edgeOf(l)] = max(out[edgeOf(l)], l.right)
			}
		}
	}
	return out
}
