package handout

import (
	"fmt"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// Papers are the words of Order.Paper.
func Papers() []string { return []string{"a4", "a3", "letter"} }

// paperNamed is the paper that a word of Papers means; A4 for any other.
func paperNamed(name string) impose.Paper {
	switch name {
	case "a3":
		return impose.Paper{Name: "A3", Width: mm(297), Height: mm(420)}
	case "letter":
		return impose.Paper{Name: "Letter", Width: 612 * length.Pt, Height: 792 * length.Pt}
	}
	return impose.Paper{Name: "A4", Width: mm(210), Height: mm(297)}
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

// paperOf is the name of the paper that a pack is printed on: the one that was
// ordered, or, if no page is of that size, that of the first page.
func paperOf(whole *foreign.File, ordered impose.Paper) string {
	for i := range whole.Pages {
		if p := &whole.Pages[i]; alike(p.Width, p.Height, ordered.Width, ordered.Height) {
			return ordered.Name
		}
	}
	if name, known := sizeName(&whole.Pages[0]); known {
		return name
	}
	return ordered.Name
}

// sizeName is what paper of a page's size is called: by its name where known, or
// else by its millimetres.
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

// alike says that two sizes are one, standing or lying, give or take 2 mm.
func alike(w1, h1, w2, h2 length.Length) bool {
	near := func(a, b length.Length) bool { return a-b < mm(2) && b-a < mm(2) }
	return near(min(w1, h1), min(w2, h2)) && near(max(w1, h1), max(w2, h2))
}
