package brief

import (
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// blocks reads the blocks of a template. Each kind may stand once, except
// sections and columns. Each section may stand once, because its id is a link
// destination.
func (w *walker) blocks(n *yaml.Node) []BlockSpec {
	var out []BlockSpec
	seen := map[diag.Words]int{} // what -> line
	w.List(n, "blocks", "blocks: [masthead, title, summary]", func(n *yaml.Node) {
		b, ok := w.blockSpec(n)
		if !ok {
			return
		}
		if k, _ := kindNamed(b.Kind); !k.many && b.Named == nil && !w.once(seen, PartWords(b.Kind), b.Pos) {
			return
		}
		b.Side = slices.DeleteFunc(b.Side, func(s BlockSpec) bool { return s.Named == nil && !w.once(seen, PartWords(s.Kind), s.Pos) })
		for _, s := range append(b.Side, b) {
			for _, p := range s.Named {
				w.once(seen, diag.Words{"{id} of the {kind}", "{kind}中的“{id}”"}.With(diag.Args{"id": p.Text, "kind": PartWords(s.Kind)}), p.Pos)
			}
		}
		for _, s := range append(b.Columns, b) {
			if s.Section != "" {
				w.once(seen, diag.Words{"section {id}", "章节 {id}"}.With(diag.Args{"id": s.Section}), s.Pos)
			}
		}
		out = append(out, b)
	})
	return out
}

// once is true the first time that it meets what, and logs the second time. seen
// keeps the lines of what was met.
func (w *walker) once(seen map[diag.Words]int, what diag.Words, pos diag.Pos) bool {
	if line, twice := seen[what]; twice {
		w.Log.Add(diag.TemplateRepeats, pos, diag.Args{"what": what, "line": line})
		return false
	}
	seen[what] = pos.Line
	return true
}

// blockSpec reads one block: a kind alone, or a kind with what belongs to it. It
// is false when there is no kind to use.
func (w *walker) blockSpec(n *yaml.Node) (BlockSpec, bool) {
	b := BlockSpec{Pos: w.Pos(n)}
	if n.Kind == yaml.ScalarNode {
		b.Kind = w.Word(n, "a block", Kinds()...)
		k, known := kindNamed(b.Kind)
		if !known {
			return b, false
		}
		if k.alone == nil {
			w.Log.Add(diag.TemplateMissingKey, w.Pos(n), diag.Args{"where": diag.Words{"a {kind} block", "{kind} 版块"}.With(diag.Args{"kind": b.Kind}),
				"key": "id", "like": "section: {id: lessons, show: [title]}"})
			return b, false
		}
		k.alone(&b)
		return b, true
	}
	var keys []form.Field
	for _, k := range kinds() {
		keys = append(keys, form.Key(k.name, func(n *yaml.Node) { b.Kind = k.name; k.read(w, n, &b) }))
	}
	w.Mapping(n, "a block", "- title", keys...)
	if n.Kind == yaml.MappingNode && len(n.Content) > 2 {
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": PartWords("a block"), "want": diag.Words{"one kind", "一种版块"},
			"got": keysWords(n), "like": "- section: {id: lessons, show: [title]}"})
	}
	return b, b.Kind != ""
}
