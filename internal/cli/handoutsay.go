package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// sayImposed says what became of the pages on their sheets.
func (h *handout) sayImposed(out *impose.Imposed) {
	bySize := map[string][]int{}
	var order []impose.Small
	for _, s := range out.TooSmall {
		key := tenths(s.Size) + "/" + tenths(s.Before)
		if bySize[key] == nil {
			order = append(order, s)
		}
		bySize[key] = append(bySize[key], s.Page)
	}
	for _, s := range order {
		pages := bySize[tenths(s.Size)+"/"+tenths(s.Before)]
		slices.Sort(pages)
		h.log.Add(diag.TypeTooSmall, diag.Pos{}, diag.Args{"size": tenths(s.Size), "before": tenths(s.Before), "pages": pagesText(pages)})
	}
	if out.LostLinks > 0 {
		h.log.Add(diag.LinksLost, diag.Pos{}, diag.Args{"links": counted(out.LostLinks, "link")})
	}
}

// sayLeft says what of a file does not come onto paper.
func (h *handout) sayLeft(p *foreign.File) {
	var what []string
	add := func(n int, noun string) {
		if n > 0 {
			what = append(what, counted(n, noun))
		}
	}
	add(p.Left.Fields, "filled form field")
	add(p.Left.Marks, "mark")
	if len(what) > 0 {
		h.log.Add(diag.Undrawn, diag.Pos{}, diag.Args{"file": p.Name, "what": strings.Join(what, " and "), "pages": pagesText(p.Left.Pages)})
	}
	what = nil
	add(p.Left.Attached, "attached file")
	if p.Left.Signed {
		what = append(what, "the digital signature (what it shows is kept)")
	}
	if len(what) > 0 {
		h.log.Add(diag.LeftBehind, diag.Pos{}, diag.Args{"file": p.Name, "what": strings.Join(what, " and ")})
	}
}

// tenths gives points with one decimal.
func tenths(l length.Length) string {
	n := (int(l)*10 + 32) / 64
	return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10)
}

// sayPrint says what to do at the printer.
func (h *handout) sayPrint(sheets []impose.Sheet, whole *foreign.File) {
	if whole.Claim == "" {
		h.log.Add(diag.NotArchival, diag.Pos{}, diag.Args{"why": h.notArchival()})
	}
	if h.order.layout == "pack" {
		h.sayOtherSizes(whole)
	}
	h.log.Add(diag.PrintAs, diag.Pos{}, diag.Args{"how": h.how(sheets, whole)})
}

// notArchival names the part on which it rests.
func (h *handout) notArchival() string {
	for _, p := range h.parts {
		if p.part.Claim == "" {
			return p.part.Name + " is not"
		}
	}
	return "its parts do not agree on one colour profile"
}

// how is the advice: paper, sides, the edge to flip on, scale, sheets.
func (h *handout) how(sheets []impose.Sheet, whole *foreign.File) string {
	o := h.order
	duplex := false
	for _, s := range sheets {
		duplex = duplex || s.Back != nil
	}
	side := "one side"
	switch {
	case duplex && (o.sheets.Duplex == impose.ShortEdge || o.layout == "pack" && !o.edge && mostlyLying(whole)):
		side = "both sides, flip on the short edge"
	case duplex:
		side = "both sides, flip on the long edge"
	}
	paper := o.sheets.Paper.Name
	if o.layout == "pack" {
		paper = paperOf(whole, o.sheets.Paper)
	}
	how := fmt.Sprintf("%s, %s, 100 %% scale (not “fit to page”)", paper, side)
	if o.copies > 0 {
		how += fmt.Sprintf("; the file holds %s: print it once; %s = %s", copiesText(o.copies), copiesText(o.copies), counted(o.copies*len(sheets), "sheet"))
	} else {
		how += fmt.Sprintf("; a copy is %s, 30 copies = %d sheets", counted(len(sheets), "sheet"), 30*len(sheets))
	}
	if o.layout == "booklet" {
		how += "; lay the sheets on each other, fold them once, staple through the fold"
	}
	return how
}

// mostlyLying says that more pages lie than stand.
func mostlyLying(whole *foreign.File) bool {
	n := 0
	for _, p := range whole.Pages {
		if p.Width > p.Height {
			n++
		}
	}
	return 2*n > len(whole.Pages)
}

// paperOf is the paper that a pack is printed on: the one that was named, or, if
// no page is of that, the first page's.
func paperOf(whole *foreign.File, named impose.Paper) string {
	for i := range whole.Pages {
		if p := &whole.Pages[i]; alike(p.Width, p.Height, named.Width, named.Height) {
			return named.Name
		}
	}
	if name, known := sizeName(&whole.Pages[0]); known {
		return name
	}
	return named.Name
}

// sizeName is what paper of a page's size is called; known, if that is a name.
func sizeName(p *foreign.Page) (name string, known bool) {
	for _, n := range []struct {
		name          string
		width, height length.Length
	}{
		{"A3", mm(297), mm(420)}, {"A4", mm(210), mm(297)}, {"A5", mm(148), mm(210)}, {"B5", mm(176), mm(250)},
		{"16K", mm(185), mm(260)}, {"Letter", 612 * length.Pt, 792 * length.Pt}, {"Legal", 612 * length.Pt, 1008 * length.Pt}, {"Tabloid", 792 * length.Pt, 1224 * length.Pt},
	} {
		if alike(p.Width, p.Height, n.width, n.height) {
			return n.name, true
		}
	}
	return fmt.Sprintf("%d × %d mm", int((p.Width+mm(1)/2)/mm(1)), int((p.Height+mm(1)/2)/mm(1))), false
}

func copiesText(n int) string {
	if n == 1 {
		return "1 copy"
	}
	return strconv.Itoa(n) + " copies"
}

// sayOtherSizes names the pages that are not of the paper, and theirs.
func (h *handout) sayOtherSizes(whole *foreign.File) {
	paper := paperOf(whole, h.order.sheets.Paper)
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
	for i, name := range sizes {
		if i == most {
			break
		}
		h.log.Add(diag.OtherSizes, diag.Pos{}, diag.Args{"paper": paper, "size": name, "pages": pagesText(pages[name])})
	}
}

// alike says that two sizes are one, standing or lying, give or take 2 mm.
func alike(w1, h1, w2, h2 length.Length) bool {
	near := func(a, b length.Length) bool { return a-b < mm(2) && b-a < mm(2) }
	return near(min(w1, h1), min(w2, h2)) && near(max(w1, h1), max(w2, h2))
}

// preview prints which page comes on which side of which sheet.
func (h *handout) preview(whole *foreign.File) error {
	o := h.order
	sheets, err := impose.Plan(&o.sheets, whole)
	if h.planFault(err) {
		return nil
	}
	var b strings.Builder
	words := h.session.words
	b.WriteString(words(fmt.Sprintf("%s: %s on %s of %s", o.layout, counted(len(whole.Pages), "page"), counted(len(sheets), "sheet"), o.sheets.Paper.Name)) + "\n")
	for _, p := range h.parts {
		fmt.Fprintf(&b, "  %-12s%s\n", pagesOf(p), diag.Visible(p.name))
	}
	b.WriteByte('\n')
	for i, s := range sheets {
		b.WriteString("  " + diag.Pad(words("sheet "+strconv.Itoa(i+1)), 11) + diag.Pad(words("front"), 7) + h.cells(s.Front, words) + "\n")
		if s.Back != nil {
			b.WriteString(strings.Repeat(" ", 13) + diag.Pad(words("back"), 7) + h.cells(s.Back, words) + "\n")
		}
	}
	h.log.Add(diag.PrintAs, diag.Pos{}, diag.Args{"how": h.how(sheets, whole)})
	return h.print([]byte(b.String()))
}

// pagesOf is the range of a part's pages in the whole.
func pagesOf(p *handoutPart) string {
	if p.first == p.last {
		return strconv.Itoa(p.first + 1)
	}
	return strconv.Itoa(p.first+1) + "–" + strconv.Itoa(p.last+1)
}

// cells are the pages of a side from left to right, rows from the top.
func (h *handout) cells(s *impose.Side, words func(string) string) string {
	var b strings.Builder
	for i, c := range s.Cells {
		if i > 0 && c.Y != s.Cells[i-1].Y && c.Page >= 0 && c.X <= s.Cells[i-1].X {
			b.WriteString(" / ")
		} else if i > 0 {
			b.WriteString(" | ")
		}
		if c.Page < 0 || slices.Contains(h.blanks, c.Page) {
			b.WriteString(words("blank"))
		} else {
			b.WriteString(strconv.Itoa(c.Page + 1))
		}
	}
	if s.Turn != 0 {
		b.WriteString("  " + words("(upside down in the file, for the flip)"))
	}
	return b.String()
}
