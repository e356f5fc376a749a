package brief

import (
	"sort"
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// gap is a text that one language lacks.
type gap struct {
	lang    string
	section string   // "" for a part of the report itself
	part    string   // "summary"; of a section ShowTitle, ShowLead, ShowBody or ShowDetail
	item    string   // the id of the item; "" for a text of the section itself
	total   int      // items in the section
	pos     diag.Pos // of the text in the languages that have it
}

// path is how a template names the part: "lessons.title".
func (g gap) path() string {
	if g.section == "" {
		return g.part
	}
	return g.section + "." + g.part
}

// requires says whether the template requires a part.
func (t *Template) requires(path string) bool {
	for _, p := range t.Require {
		if p.Text == path {
			return true
		}
	}
	return false
}

// tellGaps warns, once for each language, of the texts that it lacks.
func (w *tailor) tellGaps() {
	for _, lang := range w.langs {
		var missing []gap
		for _, g := range w.gaps {
			if g.lang == lang {
				missing = append(missing, g)
			}
		}
		if len(missing) > 0 {
			inFileOrder(missing)
			w.log.Add(w.gapCode(missing), missing[0].pos,
				diag.Args{"template": w.t.Name, "language": LanguageName(lang), "what": describe(missing)})
		}
	}
}

// inFileOrder sorts gaps by their place.
func inFileOrder(gaps []gap) {
	sort.SliceStable(gaps, func(i, j int) bool {
		a, b := gaps[i].pos, gaps[j].pos
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	})
}

// describe names gaps in words, those of the items of one section together.
func describe(gaps []gap) string {
	var out []string
	for len(gaps) > 0 {
		first, rest := gaps[0], []gap(nil)
		var same []gap
		for _, g := range gaps {
			if g.path() == first.path() && (g.item == "") == (first.item == "") {
				same = append(same, g)
			} else {
				rest = append(rest, g)
			}
		}
		out = append(out, describeGroup(same))
		gaps = rest
	}
	return strings.Join(out, "; ")
}

// describeGroup names the gaps of one part: "lessons.body (line 29)", "the
// bodies of all 10 items of lessons (lines 36 to 139)".
func describeGroup(same []gap) string {
	first, last := same[0], same[len(same)-1]
	if first.item == "" {
		var lines []string
		for _, g := range same {
			lines = append(lines, strconv.Itoa(g.pos.Line))
		}
		if len(lines) == 1 {
			return first.path() + " (line " + lines[0] + ")"
		}
		return first.path() + " (lines " + strings.Join(lines, ", ") + ")"
	}
	parts, count := "titles", strconv.Itoa(len(same))
	if first.part == ShowDetail {
		parts = "bodies"
	}
	if len(same) == first.total && len(same) > 3 {
		return "the " + parts + " of all " + count + " items of " + first.section +
			" (lines " + strconv.Itoa(first.pos.Line) + " to " + strconv.Itoa(last.pos.Line) + ")"
	}
	return "the " + parts + " of " + count + " of " + strconv.Itoa(first.total) + " items of " + first.section + " (" + listItems(same) + ")"
}

// listItems names items with their lines, at most twenty.
func listItems(gaps []gap) string {
	var out []string
	for i, g := range gaps {
		if i == 20 {
			out = append(out, "and "+strconv.Itoa(len(gaps)-i)+" more")
			break
		}
		out = append(out, g.item+" line "+strconv.Itoa(g.pos.Line))
	}
	return strings.Join(out, ", ")
}
