package handout

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/pdf/foreign"
)

// sayLeft says what of a file does not come onto paper.
func sayLeft(log *diag.Log, p *foreign.File) {
	var what []string
	add := func(n int, noun string) {
		if n > 0 {
			what = append(what, han.Counted(n, noun))
		}
	}
	add(p.Left.Fields, "filled form field")
	add(p.Left.Marks, "mark")
	if len(what) > 0 {
		log.Add(diag.Undrawn, diag.Pos{}, diag.Args{"file": p.Name, "what": strings.Join(what, " and "), "pages": pagesText(p.Left.Pages)})
	}
	sayCounted(log, diag.ValuesDrawn, p, p.Left.Drawn, "form field", p.Left.OnDrawn)
	sayCounted(log, diag.OldLook, p, p.Left.Old, "form field", p.Left.OnDrawn)
	sayCounted(log, diag.PaperOnly, p, p.Left.Paper, "mark", p.Left.OnPaper)
	sayCounted(log, diag.NotForPrint, p, p.Left.Screen, "mark", p.Left.OnScreen)
	sayLacking(log, p)
	what = nil
	add(p.Left.Attached, "attached file")
	if p.Left.Signed {
		what = append(what, "the digital signature (what it shows is kept)")
	}
	if p.Left.Scripts {
		what = append(what, "scripts")
	}
	if len(what) > 0 {
		log.Add(diag.LeftBehind, diag.Pos{}, diag.Args{"file": p.Name, "what": listed(what)})
	}
}

// sayCounted says that n things stand on pages of a file; nothing where there are none.
func sayCounted(log *diag.Log, code diag.Code, p *foreign.File, n int, noun string, pages []int) {
	if n > 0 {
		log.Add(code, diag.Pos{}, diag.Args{"file": p.Name, "what": han.Counted(n, noun), "pages": pagesText(pages)})
	}
}

// sayLacking names what the pages of a file lack, and what was put right.
func sayLacking(log *diag.Log, p *foreign.File) {
	if p.Encrypted {
		log.Add(diag.Unlocked, diag.Pos{}, diag.Args{"file": p.Name})
	}
	if p.Mended != "" {
		log.Add(diag.PartMended, diag.Pos{}, diag.Args{"file": p.Name})
	}
	if p.LostPages > 0 {
		log.Add(diag.PagesGone, diag.Pos{}, diag.Args{"file": p.Name, "what": han.Counted(p.LostPages, "page")})
	}
	var unsized []int
	for i := range p.Pages {
		if p.Pages[i].Unsized {
			unsized = append(unsized, i)
		}
	}
	sayOf(log, diag.PartMissing, p, func(p *foreign.Page) []string { return p.Missing })
	sayOf(log, diag.PartDamaged, p, func(p *foreign.Page) []string { return p.Damaged })
	if len(unsized) > 0 {
		log.Add(diag.PageUnsized, diag.Pos{}, diag.Args{"file": p.Name, "pages": pagesText(unsized)})
	}
}

// sayOf says what is the matter with pages of a file, once for those with the same.
func sayOf(log *diag.Log, code diag.Code, p *foreign.File, of func(*foreign.Page) []string) {
	pages := map[string][]int{}
	var order []string
	for i := range p.Pages {
		what := strings.Join(of(&p.Pages[i]), ", ")
		if what == "" {
			continue
		}
		if pages[what] == nil {
			order = append(order, what)
		}
		pages[what] = append(pages[what], i)
	}
	for _, what := range order {
		log.Add(code, diag.Pos{}, diag.Args{"file": p.Name, "what": what, "pages": pagesText(pages[what])})
	}
}

// listed joins what is left behind: "2 attached files", "marks and scripts", "a, b and
// c".
func listed(what []string) string {
	last := len(what) - 1
	if last == 0 {
		return what[0]
	}
	return strings.Join(what[:last], ", ") + " and " + what[last]
}

// pagesText is a list of pages for a message, from 0: "page 3", "pages 1–3, 7".
func pagesText(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		text := strconv.Itoa(pages[i] + 1)
		if j > i {
			text += "–" + strconv.Itoa(pages[j]+1)
		}
		parts = append(parts, text)
		i = j + 1
	}
	word := "page "
	if len(pages) > 1 {
		word = "pages "
	}
	const most = 8
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	return word + strings.Join(parts, ", ")
}
