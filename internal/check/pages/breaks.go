package pages

import (
	"slices"

	"jianbao/internal/han"
	"jianbao/internal/length"
)

// breaks counts single lines of a paragraph at the foot or the head of a page, and
// headings that stand at the foot, away from what they head.
func (m *measurer) breaks() {
	for _, b := range m.blocks {
		if b.table != nil || b.note || b.head || b.tag == "Lbl" {
			continue
		}
		count := map[int]int{}
		for _, l := range b.lines {
			count[l.page]++
		}
		if len(count) < 2 {
			continue
		}
		first, last := b.lines[0].page, b.lines[len(b.lines)-1].page
		for _, p := range []int{first, last} {
			if count[p] == 1 {
				m.out.Pages[p].Alone++
			}
		}
	}
	for i := range m.pages {
		if i+1 < len(m.pages) && m.endsWithHeading(i) {
			m.out.Pages[i].Alone++
		}
	}
}

// endsWithHeading says that the last text of a page is a heading, or the title of an
// item whose body is on the next page.
func (m *measurer) endsWithHeading(i int) bool {
	var last *line
	for _, l := range m.pages[i].lines {
		if l.flows() && (last == nil || l.y >= last.y) {
			last = l
		}
	}
	switch {
	case last == nil:
		return false
	case len(last.tag) == 2 && last.tag[0] == 'H' && last.tag != "H1":
		return true
	case last.item == nil || last.body:
		return false
	}
	return slices.ContainsFunc(m.pages[i+1].lines, func(l *line) bool { return l.item == last.item && l.body })
}

// floorOf is the least size of a title: of the first language, and of the second.
func floorOf(lang string, second bool) length.Length {
	switch {
	case second:
		return 12 * length.Pt
	case han.Written(lang):
		return 16 * length.Pt
	}
	return 14 * length.Pt
}

// titles counts titles under their floor, and headings of sections that are smaller
// than the titles of their items.
func (m *measurer) titles() {
	first := ""
	for _, b := range m.blocks {
		if !b.head || len(b.lines) == 0 {
			continue
		}
		if first == "" {
			first = b.lang
		}
		p := &m.out.Pages[b.lines[0].page]
		size := b.lines[0].size
		if p.Title == 0 || size < p.Title {
			p.Title = size
		}
		if size < floorOf(b.lang, b.lang != first) {
			p.Low++
		}
	}
	heading := map[string]length.Length{}
	for _, b := range m.blocks {
		if len(b.lines) == 0 {
			continue
		}
		l := b.lines[0]
		switch {
		case b.tag == "H2":
			heading[b.lang] = l.size
		case b.item != nil && b.tag == "P" && !b.body && b.table == nil && heading[b.lang] > 0 && l.size > heading[b.lang]:
			m.out.Pages[l.page].Inverted++
			delete(heading, b.lang)
		}
	}
}

// sizes lists the sizes of type on each page, furniture among them. What is raised
// beside a line, the mark of a note, is part of that line.
func (m *measurer) sizes() {
	for i, p := range m.pages {
		var all []length.Length
		for k, r := range p.Runs {
			raised := k > 0 && r.Y != p.Runs[k-1].Y && r.Y > p.Runs[k-1].Y-p.Runs[k-1].Size && r.Y < p.Runs[k-1].Y && r.Size < p.Runs[k-1].Size
			if !raised {
				all = append(all, r.Size)
			}
		}
		slices.Sort(all)
		all = distinct(all, length.Pt/16)
		slices.Reverse(all)
		m.out.Pages[i].Sizes = all
	}
}
