package typeset_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// near is how exactly lines stand level or at one x: 0.2 pt.
const near = length.Pt / 5

// A rule of the look (STANDARDS.md, The look) that can be measured, and a way to break
// it, which proves that the measure would notice.
type rule struct {
	name    string
	briefs  [][2]string // template, languages; of the sample
	measure func(p *pages) []string
	spoil   func(p *pages)
}

func everyBrief() (out [][2]string) {
	for _, name := range []string{"summary", "lessons", "recommendations"} {
		for _, langs := range []string{"zh", "en", "zh+en"} {
			out = append(out, [2]string{name, langs})
		}
	}
	return out
}

func rules() []rule {
	summaries := [][2]string{{"summary", "zh"}, {"summary", "en"}}
	pairs := [][2]string{{"summary", "zh+en"}, {"lessons", "zh+en"}, {"recommendations", "zh+en"}}
	return []rule{
		{"1 measure", everyBrief(), measures, func(p *pages) { p.lines[len(p.lines)/2].right += 600 * length.Pt }},
		{"1 margins", everyBrief(), margins, func(p *pages) { p.lines[len(p.lines)/2].x = 0 }},
		{"5 columns", summaries, columns, func(p *pages) { p.lower(p.lastItem(), 120*length.Pt) }},
		{"5 rules above headings", summaries, ruledHeadings, func(p *pages) { p.doc.Pages[0].Items = nil }},
		{"7 items at one x", everyBrief(), hanging, func(p *pages) { p.lines[p.lastTitle()].x += length.Pt }},
		{"8 last ink", summaries, lastInk, func(p *pages) { p.fit.Size["zh"], p.fit.Size["en"] = 1, 1; p.lower(-1, -200*length.Pt) }},
		{"10 level pairs", pairs, levelPairs, func(p *pages) { p.lower(p.lastTitle(), length.Pt) }},
		{"10 columns of a pair", pairs, pairColumns, func(p *pages) { p.fit.Size["en"] = p.fit.Size["zh"] }},
		{"24 widows and orphans", everyBrief(), wholeParagraphs, func(p *pages) { p.strand() }},
		{"25 headings", everyBrief(), keptHeadings, func(p *pages) { p.strandHeading() }},
		{"in the type area", everyBrief(), inside, func(p *pages) { p.lower(p.lastItem(), 800*length.Pt) }},
		{"lines apart", everyBrief(), apart, func(p *pages) { p.crowd() }},
	}
}

func TestTheLook(t *testing.T) {
	r := sample(t)
	for _, rule := range rules() {
		t.Run(rule.name, func(t *testing.T) {
			for _, b := range rule.briefs {
				p := set(t, r, edition(t, b[0], b[1]))
				for _, fault := range rule.measure(p) {
					t.Errorf("%s: %s", p.brief.Name, fault)
				}
				rule.spoil(p)
				if len(rule.measure(p)) == 0 {
					t.Errorf("%s: the measure does not notice a page that breaks the rule", p.brief.Name)
				}
			}
		})
	}
}

// measures: no line over 40 em of Chinese or 80 characters of English.
func measures(p *pages) (faults []string) {
	for _, l := range p.lines {
		if l.furniture || !p.within(l.elem, page.Sect) {
			continue
		}
		if em := (l.right - l.x).Ems(l.size); l.han() && em > 40_300 {
			faults = append(faults, fmt.Sprintf("%d.%d em: %q", em/1000, em%1000/100, l.text))
		} else if n := utf8.RuneCountInString(l.text); !l.han() && (n > 82 || em > 40_300) {
			faults = append(faults, fmt.Sprintf("%d characters, %d em: %q", n, em/1000, l.text))
		}
	}
	return faults
}

// margins: no text outside the type area's sides, and some at its left.
func margins(p *pages) (faults []string) {
	for _, l := range p.lines {
		left, _, right, _ := p.areaOf(l.page)
		if l.x < left-near || l.right > right+near {
			faults = append(faults, fmt.Sprintf("%s to %s: %q", l.x, l.right, l.text))
		}
	}
	return faults
}

// columns: the one-pager's lists stand 6 mm apart at least, and their feet
// differ by two lines at most.
func columns(p *pages) (faults []string) {
	heads := p.tagged(page.H2)
	if len(heads) != 2 || heads[0].baseline != heads[1].baseline {
		return []string{fmt.Sprintf("%d headings, not two beside each other", len(heads))}
	}
	var foot [2]length.Length
	gutter := length.Length(1 << 30)
	for _, l := range p.lines {
		if p.within(l.elem, page.L) {
			side := 0
			if l.x >= heads[1].x-near {
				side = 1
			} else {
				gutter = min(gutter, heads[1].x-l.right)
			}
			foot[side] = max(foot[side], l.baseline)
		}
	}
	pitch := p.pitch()
	if d := max(foot[0]-foot[1], foot[1]-foot[0]); d > 2*pitch+near {
		faults = append(faults, fmt.Sprintf("the feet differ by %s, %s a line", d, pitch))
	}
	if gutter < length.MM(5995)-near {
		faults = append(faults, fmt.Sprintf("the gutter is %s", gutter))
	}
	return faults
}

// pitch is the line pitch of the text.
func (p *pages) pitch() length.Length {
	lang := p.brief.Languages[0]
	return p.fit.Size[lang].Milli(p.fit.Leading[lang])
}

// ruledHeadings: a rule of 1 pt stands above each heading of the lists.
func ruledHeadings(p *pages) (faults []string) {
	for _, h := range p.tagged(page.H2) {
		found := false
		for _, it := range p.doc.Pages[h.page].Items {
			r, ok := it.(page.Rule)
			above := h.baseline - h.size
			found = found || ok && r.Height == length.Pt && r.X <= h.x+near && r.X+r.Width >= h.right-near && r.Y < above && r.Y > above-length.MM(5000)
		}
		if !found {
			faults = append(faults, fmt.Sprintf("no rule above %q", h.text))
		}
	}
	return faults
}

// hanging: the text of the items of a list starts at one x in each column, the
// lines below the first too, and their labels hang left of it, ending before it.
func hanging(p *pages) (faults []string) {
	labels := map[int]line{}         // by list item and, in a pair, language
	at := map[[2]int]length.Length{} // by list and column: where text starts
	level := map[int]bool{}          // paragraphs that begin beside a label
	for _, l := range p.lines {
		if p.tag(l) == page.Lbl && !p.within(l.elem, page.Note) {
			labels[p.itemOf(l.elem)] = l
		}
		label, ok := labels[p.itemOf(l.elem)]
		if !ok || p.tag(l) != page.P || p.within(l.elem, page.Note) {
			continue
		}
		if l.baseline == label.baseline && l.page == label.page {
			level[l.elem] = true
			if label.right > l.x+near {
				faults = append(faults, fmt.Sprintf("the label %q ends at %s, its text begins at %s", label.text, label.right, l.x))
			}
		}
		key := [2]int{p.doc.Elements[p.itemOf(l.elem)].Parent, int(label.x)}
		if x, seen := at[key]; !level[l.elem] {
			continue
		} else if !seen {
			at[key] = l.x
		} else if max(x-l.x, l.x-x) > near {
			faults = append(faults, fmt.Sprintf("at %s, not %s: %q", l.x, x, l.text))
		}
	}
	if len(labels) == 0 {
		return []string{"no labels"}
	}
	return faults
}

// itemOf is the list item that an element stands in, 0 for none.
func (p *pages) itemOf(elem int) int {
	for ; elem > 0; elem = p.doc.Elements[elem].Parent {
		if p.doc.Elements[elem].Tag == page.LI {
			return elem
		}
	}
	return 0
}

// lastInk: a one-pager ends at 88-97 % of the type area, unless its text
// stands at the template's ceiling; a page that is full as it comes may reach
// contact says that a line is of the contact, which stands at the foot of the last
// page, on the line of the folio if there is room.
func (p *pages) contact(l line) bool {
	_, _, _, bottom := p.area()
	return (l.size == 9*length.Pt || l.size == 8*length.Pt) && l.baseline > bottom-40*length.Pt && l.baseline <= p.brief.Paper.Height-length.MM(10_000) && l.page == len(p.doc.Pages)-1
}

// two hundredths further.
func lastInk(p *pages) []string {
	_, top, _, bottom := p.area()
	ink := length.Length(0)
	for _, l := range p.lines {
		if !l.furniture && !p.contact(l) {
			ink = max(ink, l.baseline)
		}
	}
	ceiling := true
	for lang, size := range p.fit.Size {
		ceiling = ceiling && size >= length.Length(p.brief.Fit[0].Size[lang].From)
	}
	if share := (ink - top) * 1000 / (bottom - top); share > 970 || share < 880 && !ceiling {
		return []string{fmt.Sprintf("the last ink stands at %d.%d %%", share/10, share%10)}
	}
	return nil
}
