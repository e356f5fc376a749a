package brief

import (
	"sort"
	"strconv"

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
				diag.Args{"template": w.t.Name, "language": LanguageWords(lang), "what": describe(missing)})
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
func describe(gaps []gap) diag.Words {
	var out []diag.Words
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
	return diag.Clauses(out...)
}

// describeGroup names the gaps of one part: "lessons.body (line 29)", "the
// bodies of all 10 items of lessons (lines 36 to 139)".
func describeGroup(same []gap) diag.Words {
	first, last := same[0], same[len(same)-1]
	if first.item == "" {
		var lines []string
		for _, g := range same {
			lines = append(lines, strconv.Itoa(g.pos.Line))
		}
		where := diag.Words{"{path} (line {n})", "{path}（第 {n} 行）"}
		if len(lines) > 1 {
			where[diag.English] = "{path} (lines {n})"
		}
		return where.With(diag.Args{"path": first.path(), "n": diag.Names(lines)})
	}
	args := diag.Args{"parts": diag.Words{"titles", "标题"}, "n": len(same), "m": first.total, "id": first.section}
	switch first.part {
	case ShowDetail:
		args["parts"] = diag.Words{"bodies", "正文"}
	case partFigures, partSources:
		args["parts"] = factWord(first.part)
	}
	if len(same) == first.total && len(same) > 3 {
		args["from"], args["to"] = first.pos.Line, last.pos.Line
		return diag.Words{"the {parts} of all {n} items of {id} (lines {from} to {to})", "{id} 全部 {n} 条的{parts}（第 {from} 至 {to} 行）"}.With(args)
	}
	args["list"] = listItems(same)
	return diag.Words{"the {parts} of {n} of {m} items of {id} ({list})", "{id} 的 {m} 条中 {n} 条的{parts}（{list}）"}.With(args)
}

// listItems names items with their lines, at most twenty.
func listItems(gaps []gap) diag.Words {
	var out []diag.Words
	for i, g := range gaps {
		if i == 20 {
			out = append(out, diag.Words{"and {n} more", "其余 {n} 个"}.With(diag.Args{"n": len(gaps) - i}))
			break
		}
		out = append(out, diag.Words{"{item} line {n}", "{item} 第 {n} 行"}.With(diag.Args{"item": g.item, "n": g.pos.Line}))
	}
	return diag.List(out...)
}
