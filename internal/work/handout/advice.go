package handout

import (
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// adviser says what there is to know of the sheets before they are printed.
type adviser struct {
	log   *diag.Log
	order *Order
	paper impose.Paper
	parts []*part
	only  bool // the file holds the sheets that differ from an older file, and no other
}

// imposed says what became of the pages on their sheets.
func (a *adviser) imposed(out *impose.Imposed) {
	type sizes struct{ size, before string }
	pages := map[sizes][]int{}
	var order []sizes
	for _, s := range out.TooSmall {
		key := sizes{tenths(s.Size), tenths(s.Before)}
		if pages[key] == nil {
			order = append(order, key)
		}
		pages[key] = append(pages[key], s.Page)
	}
	for _, key := range order {
		slices.Sort(pages[key])
		a.log.Add(diag.TypeTooSmall, diag.Pos{}, diag.Args{"size": key.size, "before": key.before, "pages": pagesText(pages[key])})
	}
	if out.LostLinks > 0 {
		a.log.Add(diag.LinksLost, diag.Pos{}, diag.Args{"links": han.Counted(out.LostLinks, "link")})
	}
}

// tenths gives points with one decimal.
func tenths(l length.Length) string {
	n := (int(l)*10 + 32) / 64
	return fmt.Sprintf("%d.%d", n/10, n%10)
}

// print says what to do at the printer.
func (a *adviser) print(sheets []impose.Sheet, whole *foreign.File) {
	if whole.Claim == "" {
		a.log.Add(diag.NotArchival, diag.Pos{}, diag.Args{"why": a.notArchival()})
	}
	a.lessArchival(whole)
	a.notUniversal(whole)
	if a.order.pack() {
		a.otherSizes(whole)
	}
	a.how(sheets, whole)
}

// notArchival names the part on which it rests.
func (a *adviser) notArchival() string {
	for _, p := range a.parts {
		if p.pdf.Claim == "" {
			return p.pdf.Name + " is not"
		}
	}
	return "its parts do not agree on one colour profile"
}

// lessArchival names a part that calls itself more of PDF/A-2 than the whole does, and what
// it rests on.
func (a *adviser) lessArchival(whole *foreign.File) {
	if whole.Claim == "" || !a.order.pack() && slices.ContainsFunc(a.parts, func(p *part) bool { return p.pdf.Universal }) {
		return // notUniversal says of the same tags that they are gone
	}
	most, least := a.parts[0].pdf, a.parts[0].pdf
	for _, p := range a.parts { // the levels are A, U and B: each asks for less than the one before it
		if levelOf(p.pdf) < levelOf(most) {
			most = p.pdf
		}
		if levelOf(p.pdf) > levelOf(least) {
			least = p.pdf
		}
	}
	why := a.untagged()
	if least.Claim == whole.Claim {
		why = least.Name + " is " + archival(least)
	}
	if levelOf(most) < levelOf(whole) {
		a.log.Add(diag.LessArchival, diag.Pos{}, diag.Args{"claim": archival(whole), "more": archival(most), "file": most.Name, "why": why})
	}
}

// levelOf is the place of a file's claim of PDF/A-2 among the three: the lower, the more
// it asks for.
func levelOf(p *foreign.File) int { return strings.Index("2A2U2B", p.Claim) }

// archival is what a file claims, as people write it: "PDF/A-2a".
func archival(p *foreign.File) string { return "PDF/A-" + strings.ToLower(p.Claim) }

// untagged says why the whole has no tags, though its parts have.
func (a *adviser) untagged() string {
	if a.order.pack() {
		return "its tags are not all there"
	}
	return "tags have no place on sheets of several pages"
}

// notUniversal names a part that says that it is PDF/UA-1, when the whole does not, and
// what it rests on.
func (a *adviser) notUniversal(whole *foreign.File) {
	is, why := "", a.untagged()
	for _, p := range a.parts {
		switch {
		case p.pdf.Universal && is == "":
			is = p.pdf.Name
		case !p.pdf.Universal && a.order.pack():
			why = p.pdf.Name + " is not"
		}
	}
	if is != "" && !whole.Universal {
		a.log.Add(diag.NotUniversal, diag.Pos{}, diag.Args{"file": is, "why": why})
	}
}

// otherSizes names the pages that are not of the paper, and theirs.
func (a *adviser) otherSizes(whole *foreign.File) {
	paper := paperOf(whole, a.paper)
	pages := map[string][]int{}
	var sizes []string
	for i := range whole.Pages {
		name, _ := sizeName(&whole.Pages[i])
		if name == paper {
			continue
		}
		if pages[name] == nil {
			sizes = append(sizes, name)
		}
		pages[name] = append(pages[name], i)
	}
	const most = 4
	for _, name := range sizes[:min(len(sizes), most)] {
		a.log.Add(diag.OtherSizes, diag.Pos{}, diag.Args{"paper": paper, "size": name, "pages": pagesText(pages[name])})
	}
}

// how says what to set: paper, sides, the edge to flip on, scale, sheets.
func (a *adviser) how(sheets []impose.Sheet, whole *foreign.File) {
	o := a.order
	paper := a.paper.Name
	if o.pack() {
		paper = paperOf(whole, a.paper)
	}
	how := fmt.Sprintf("%s, %s, 100 %% scale (not “fit to page”)", paper, a.sides(sheets, whole))
	switch {
	case a.only:
		how += fmt.Sprintf("; the file holds %s, those that differ: print it once", han.Counted(len(sheets), "sheet"))
	case o.Copies.Any():
		of := o.Copies.Total(0)
		n := len(o.Copies.List(of))
		copies := han.Counted(n, "copy")
		how += fmt.Sprintf("; the file holds %s: print it once; %s = %s", copies, copies, han.Counted(n*len(sheets), "sheet"))
		o.Copies.Tell(a.log, of)
	default:
		how += fmt.Sprintf("; a copy is %s, 30 copies = %d sheets", han.Counted(len(sheets), "sheet"), 30*len(sheets))
	}
	if o.Layout == Layouts()[impose.Booklet] {
		how += "; lay the sheets on each other, fold them once, staple through the fold"
	}
	a.log.Add(diag.PrintAs, diag.Pos{}, diag.Args{"how": how})
}

// sides says on which sides to print, and over which edge to flip.
func (a *adviser) sides(sheets []impose.Sheet, whole *foreign.File) string {
	o := a.order
	switch {
	case oneSided(sheets):
		return "one side"
	case strings.HasPrefix(o.Duplex, Manual):
		return "both sides by hand, the fronts first"
	case o.Duplex == Edges()[impose.ShortEdge], o.Duplex == "" && o.pack() && mostlyLying(whole):
		return "both sides, flip on the short edge"
	}
	return "both sides, flip on the long edge"
}
