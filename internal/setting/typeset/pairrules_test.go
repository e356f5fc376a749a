package typeset_test

import (
	"fmt"
	"strings"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// tagged are the first lines of the elements of a tag.
func (p *pages) tagged(tag page.Tag) (out []line) {
	for _, ls := range p.paragraphs() {
		if p.tag(ls[0]) == tag {
			out = append(out, ls[0])
		}
	}
	return out
}

// lastItem is the index of the last line that belongs to a list.
func (p *pages) lastItem() int {
	for i := len(p.lines) - 1; i > 0; i-- {
		if p.within(p.lines[i].elem, page.LBody) && p.tag(p.lines[i]) == page.P && p.lines[i-1].elem != p.lines[i].elem {
			return i
		}
	}
	return 0
}

// lastTitle is the index of the last line of text beside a label.
func (p *pages) lastTitle() int {
	for i := len(p.lines) - 1; i > 0; i-- {
		if p.tag(p.lines[i-1]) == page.Lbl && p.tag(p.lines[i]) == page.P && !p.within(p.lines[i].elem, page.Note) && p.lines[i].baseline == p.lines[i-1].baseline {
			return i
		}
	}
	return 0
}

// lower moves a line down; -1 is all of them.
func (p *pages) lower(i int, by length.Length) {
	for k := range p.lines {
		if k == i || i < 0 {
			p.lines[k].baseline += by
		}
	}
}

// levelPairs: the first baselines of an item in two languages are level: those of its
// labels, and of its title. Its text goes on below at the pace of each language.
func levelPairs(p *pages) (faults []string) {
	firsts := map[int][]line{} // by list item, its labels and the first lines of its titles
	seen := map[int]bool{}
	for i, l := range p.lines {
		if l.furniture || seen[l.elem] {
			continue
		}
		seen[l.elem] = true
		label := p.tag(l) == page.Lbl || i > 0 && p.tag(p.lines[i-1]) == page.Lbl
		if item := p.itemOf(l.elem); label && item > 0 && p.itemOf(p.doc.Elements[item].Parent) == 0 && !p.within(l.elem, page.Note) {
			firsts[item] = append(firsts[item], l)
		}
	}
	for _, ls := range firsts {
		faults = append(faults, unlevel(p, ls)...)
	}
	return faults
}

// unlevel finds, among the first lines of an item's labels and titles, one of the left
// column without its like in the right.
func unlevel(p *pages, ls []line) (faults []string) {
	middle := p.middle()
	for _, a := range ls {
		level := false
		for _, b := range ls {
			level = level || (a.x < middle) != (b.x < middle) && a.page == b.page && max(a.baseline-b.baseline, b.baseline-a.baseline) <= near
		}
		if !level && !p.within(a.elem, page.Table) {
			faults = append(faults, fmt.Sprintf("nothing stands level with %q", a.text))
		}
	}
	return faults
}

// middle is where the second column of a pair begins: the x of the second label
// or heading on a line.
func (p *pages) middle() length.Length {
	for i, a := range p.lines {
		for _, b := range p.lines[i+1:] {
			if p.tag(a) == page.H2 && p.tag(b) == page.H2 && a.page == b.page && a.baseline == b.baseline {
				return b.x
			}
		}
	}
	return 0
}

// pairColumns: the widths of the columns are within 42:58 and 58:42, 8 mm
// apart, on a one-pager 6, and English has 0.92-0.955 of the Chinese size.
func pairColumns(p *pages) (faults []string) {
	left, _, right, _ := p.area()
	middle := p.middle()
	edge := length.Length(0)
	for _, l := range p.lines {
		if !l.furniture && l.x < middle && p.within(l.elem, page.LI) {
			edge = max(edge, l.right)
		}
	}
	free := right - left - length.MM(8000)
	if share := (right - middle) * 100 / free; share < 41 || share > 59 {
		faults = append(faults, fmt.Sprintf("the second column has %d %%", share))
	}
	least := length.MM(8000)
	if p.brief.Template.OneMax > 0 {
		least = length.MM(5995) // halves of the one-pager's grid
	}
	if middle-edge < least-near {
		faults = append(faults, fmt.Sprintf("the columns are %s apart", middle-edge))
	}
	if share := p.fit.Size["en"] * 1000 / p.fit.Size["zh"]; share < 920 || share > 955 {
		faults = append(faults, fmt.Sprintf("English has %d/1000 of the Chinese size", share))
	}
	return faults
}

// wholeParagraphs: no page begins with the last line of a paragraph or ends with its
// first.
func wholeParagraphs(p *pages) (faults []string) {
	for _, ls := range p.paragraphs() {
		for from := 0; from < len(ls); {
			to := from
			for to < len(ls) && ls[to].page == ls[from].page {
				to++
			}
			if to-from < 2 && len(ls) > 1 {
				faults = append(faults, fmt.Sprintf("page %d has one line of a paragraph: %q", ls[from].page+1, ls[from].text))
			}
			from = to
		}
	}
	return faults
}

// keptHeadings: below a heading, or an item's title in bold, its page has more.
func keptHeadings(p *pages) (faults []string) {
	lowest := map[int]length.Length{}
	for _, l := range p.lines {
		if !l.furniture {
			lowest[l.page] = max(lowest[l.page], l.baseline)
		}
	}
	for _, l := range p.lines {
		switch p.tag(l) {
		case page.H1, page.H2, page.H3:
			if l.baseline >= lowest[l.page]-near {
				faults = append(faults, fmt.Sprintf("stranded at the foot of page %d: %q", l.page+1, l.text))
			}
		}
	}
	return faults
}

// inside: no text below the type area, furniture apart.
func inside(p *pages) (faults []string) {
	for _, l := range p.lines {
		_, top, _, bottom := p.areaOf(l.page)
		if !l.furniture && !p.contact(l) && !p.marking(l) && (l.baseline > bottom || l.baseline-l.size < top-length.Pt) {
			faults = append(faults, fmt.Sprintf("page %d, %s: %q", l.page+1, l.baseline, l.text))
		}
	}
	return faults
}

// marking says that a line is of the marking, which stands in the top margin of page 1.
func (p *pages) marking(l line) bool {
	for lang := range p.brief.Languages {
		if m := p.brief.Marking; m != nil && l.page == 0 && l.baseline > 6*length.Pt && strings.Contains(m.On(true, lang), l.text) {
			return true
		}
	}
	return false
}

// apart: no two lines overlap.
func apart(p *pages) (faults []string) {
	for i, a := range p.lines {
		for _, b := range p.lines[i+1:] {
			if b.page != a.page {
				break
			}
			if a.x < b.right-near && b.x < a.right-near && max(a.baseline-b.baseline, b.baseline-a.baseline) < min(a.size, b.size)*9/10 && !tinyOn(a, b) {
				faults = append(faults, fmt.Sprintf("page %d: %q and %q overlap", a.page+1, a.text, b.text))
			}
		}
	}
	return faults
}

// tinyOn says that one of the lines is nothing but a space or a raised mark.
func tinyOn(a, b line) bool { return a.right-a.x < a.size/2 || b.right-b.x < b.size/2 }

// strand leaves one line of a paragraph alone on the next page.
func (p *pages) strand() {
	for i := 1; i < len(p.lines); i++ {
		if !p.lines[i].furniture && p.lines[i].elem == p.lines[i-1].elem {
			p.lines[i].page++
			return
		}
	}
}

// strandHeading moves the first heading to the foot of its page.
func (p *pages) strandHeading() {
	for i := range p.lines {
		if p.tag(p.lines[i]) == page.H2 || p.tag(p.lines[i]) == page.H1 {
			p.lines[i].baseline += 2000 * length.Pt
			return
		}
	}
}

// crowd lets the second line of a paragraph stand on its first.
func (p *pages) crowd() {
	for i := 1; i < len(p.lines); i++ {
		a, b := p.lines[i-1], &p.lines[i]
		if !b.furniture && b.elem == a.elem && b.page == a.page && b.right-b.x > 4*b.size && a.x == b.x {
			b.baseline = a.baseline + length.Pt*3/2
			return
		}
	}
}
