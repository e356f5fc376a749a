package pages

import (
	"slices"

	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// offGrid is how far a baseline may be from the grid: what rounding makes of it.
const offGrid = length.Pt / 4

// grid counts the baselines that are off. In running text all lines of the text's size
// stand at multiples of half a pitch from each other, over all columns of a page. In the
// lists of a page that has nothing else all gaps are equal. In a pair the first
// baselines of each level agree.
func (m *measurer) grid() {
	for i, p := range m.pages {
		switch {
		case p.paired():
			m.out.Pages[i].Off = unlevel(p)
		case len(m.pages) == 1 && onlyTitles(p):
			m.out.Pages[i].Off = unequalGaps(p)
		default:
			m.out.Pages[i].Off = offHalfLines(p)
		}
	}
}

// onlyTitles says that the lists of a page have no bodies.
func onlyTitles(p sheet) bool {
	return !slices.ContainsFunc(p.lines, func(l *line) bool { return l.item != nil && l.body })
}

// offHalfLines counts the lines of running text that stand off the grid of half lines.
func offHalfLines(p sheet) (off int) {
	var text []*line
	size := bodySize(p)
	for _, l := range p.lines {
		if l.flows() && l.size == size {
			text = append(text, l)
		}
	}
	pitch, times := commonPitch(text)
	if times < 2 || pitch < length.Pt {
		return 0
	}
	for _, l := range text {
		step := (l.y - text[0].y) % (pitch / 2)
		if step < 0 {
			step += pitch / 2
		}
		if step > offGrid && pitch/2-step > offGrid {
			off++
		}
	}
	return off
}

// bodySize is the size of most of the text of a page.
func bodySize(p sheet) (size length.Length) {
	count := map[length.Length]int{}
	for _, l := range p.lines {
		if l.flows() {
			count[l.size] += letters(l.text)
		}
	}
	for s, n := range count {
		if n > count[size] || n == count[size] && s > size {
			size = s
		}
	}
	return size
}

// unequalGaps counts the gaps between items of the page's lists that differ from the
// most common one.
func unequalGaps(p sheet) (off int) {
	gaps := map[length.Length]int{}
	var last *line
	for _, l := range p.lines {
		if l.list == nil || l.tag == "Lbl" || !l.flows() {
			continue
		}
		if last != nil && last.list == l.list && last.item != l.item && l.y > last.y {
			gaps[l.y-last.y]++
		}
		last = l
	}
	most, total := 0, 0
	for gap, n := range gaps {
		near := 0
		for other, k := range gaps {
			if other-gap <= offGrid && gap-other <= offGrid {
				near += k
			}
		}
		most, total = max(most, near), total+n
	}
	return total - most
}

// unlevel counts the levels of a pair whose first baselines differ: items of lists, and
// headings of sections.
func unlevel(p sheet) (off int) {
	type level struct {
		of  *inspect.Node
		tag string
	}
	first := map[level]*line{}
	for _, l := range p.lines {
		key := level{l.item, "item"}
		switch {
		case l.table != nil || l.note || l.body || l.tag == "Lbl":
			continue
		case l.item == nil && l.tag == "H2":
			key = level{l.sect, "H2"}
		case l.item == nil:
			continue
		}
		other, met := first[key]
		if !met {
			first[key] = l
			continue
		}
		if other.lang != l.lang && other.block != l.block {
			beside := l.x >= other.right || other.x >= l.right // else they are stacked
			if d := other.y - l.y; beside && (d > offGrid || -d > offGrid) && l.block.lines[0] == l {
				off++
			}
			delete(first, key)
		}
	}
	return off
}
