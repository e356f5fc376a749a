package brief

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// sectionParts lists the parts of a section that a path may name after the dot.
func sectionParts() []string { return []string{ShowTitle, ShowLead, ShowBody, ShowDetail} }

// isField says whether a path names a part of the report that is no section.
func isField(path string) bool {
	for _, f := range fieldPaths() {
		if f == path {
			return true
		}
	}
	return false
}

// require reads the paths of what must be there.
func (w *walker) require(n *yaml.Node) []Path {
	var out []Path
	w.List(n, "require", "require: [title, lessons.title]", func(n *yaml.Node) {
		if v := w.Text(n, "require", "lessons.title"); v != "" {
			out = append(out, Path{Text: v, Pos: w.Pos(n)})
		}
	})
	return out
}

// checkRequire logs the required paths that name nothing the template shows.
func (w *walker) checkRequire(t *Template) {
	known := fieldPaths()
	for _, s := range t.sections() {
		known = append(known, s.Section)
		for _, part := range sectionParts() {
			if s.Shows(part) {
				known = append(known, s.Section+"."+part)
			}
		}
	}
	shown := t.sections()
	for _, kind := range []string{KindSections, KindCards} {
		if b := t.block(kind); b != nil {
			shown, known = append(shown, *b), append(known, t.Brief...)
		}
	}
	for _, s := range shown {
		known = append(known, anySections)
		for _, part := range sectionParts() {
			if s.Shows(part) {
				known = append(known, anySections+"."+part)
			}
		}
	}
	for _, p := range t.Require {
		if !contains(known, strings.TrimSuffix(p.Text, onlyIfGiven)) {
			w.Log.Add(diag.TemplateUnshown, p.Pos, diag.Args{"path": p.Text, "hint": unshownHint(p.Text, known)})
		}
	}
}

// unshownHint is the way out for a required path that nothing shows.
func unshownHint(path string, known []string) diag.Words {
	id, part, _ := strings.Cut(path, ".")
	if contains(known, id) && contains(sectionParts(), part) {
		return diag.Words{"add {part} to what the section {id} shows, or require less", "请让章节 {id} 显示 {part}，或减少 require"}.
			With(diag.Args{"part": part, "id": id})
	}
	return form.DidYouMean(path, known)
}

// checkDrops logs the steps of fit that give up what no block shows, or what the
// template requires.
func (w *walker) checkDrops(t *Template) {
	for _, s := range t.Fit {
		if s.Drop == "" {
			continue
		}
		if !t.has(s.Drop) {
			w.Log.Add(diag.TemplateUnshown, s.Pos, diag.Args{"path": "drop: " + s.Drop,
				"hint": diag.Words{"remove the step, or show it among the blocks", "请删去这一步，或在 blocks 中显示它"}})
		}
		for _, p := range t.Require {
			if p.Text == s.Drop || strings.HasSuffix(p.Text, "."+s.Drop) {
				w.Log.Add(diag.TemplateValue, s.Pos, diag.Args{"value": "drop: " + s.Drop,
					"want": diag.Words{"something to give up, for {path} is required", "可以放弃的内容，因为必须有 {path}"}.With(diag.Args{"path": p.Text}),
					"hint": diag.Words{"remove the step, or the path from require", "请删去这一步，或从 require 中去掉"}})
			}
		}
	}
}

// has says whether the template shows what a step may drop.
func (t *Template) has(what string) bool {
	switch what {
	case DropBeside:
		b := t.block(KindSummary)
		return b != nil && b.Beside > 0
	case ShowLead, ShowBody, ShowDetail:
		b := t.block(KindSections)
		return b != nil && b.Shows(what) || slices.ContainsFunc(t.sections(), func(s BlockSpec) bool { return s.Shows(what) })
	}
	return t.block(what) != nil
}

// contains says whether s is in the list.
func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
