package brief

import (
	"maps"
	"strconv"

	"jianbao/internal/brief/steps"
	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// DropBeside is what a step drops to give up the narrow column beside the
// summary; other steps name a part of a section or a whole block.
const DropBeside = "beside"

// droppable lists what a step may give up, in the order of the page.
func droppable() []string {
	out := []string{DropBeside, ShowLead, ShowBody, ShowDetail}
	for _, k := range kinds() {
		if k.drops {
			out = append(out, k.name)
		}
	}
	return out
}

// mm writes whole millimetres for messages.
func mm(n int) string { return strconv.Itoa(n) + "mm" }

// keysWords is what a mapping of so many keys is called.
func keysWords(n *yaml.Node) diag.Words {
	return diag.Words{"{n} keys", "{n} 个字段"}.With(diag.Args{"n": len(n.Content) / 2})
}

// ladder reads the steps of fit.
func (w *walker) ladder(n *yaml.Node) []Step {
	var out []Step
	sizeFloors, leadingFloors := map[string]Range{}, map[string]Range{}
	w.List(n, "fit", "fit: [{size: {zh: [12, 10]}}, {drop: beside}]", func(n *yaml.Node) {
		s := Step{Pos: w.Pos(n)}
		w.Mapping(n, "a step of fit", "{size: {zh: [12, 10], en: [10.5, 9]}}",
			form.Key("size", func(n *yaml.Node) { s.Size = w.ranges(n, steps.Sizes(), sizeFloors) }),
			form.Key("leading", func(n *yaml.Node) { s.Leading = w.ranges(n, steps.Leadings(), leadingFloors) }),
			form.Key("sentences", func(n *yaml.Node) { s.Sentences, _ = w.stretch(n, steps.Sentences()) }),
			form.Key("drop", func(n *yaml.Node) { s.Drop = w.Word(n, "drop", droppable()...) }),
			form.Key("use", func(n *yaml.Node) { s.Use = w.Word(n, "use", ShowShort) }),
			form.Key("take", func(n *yaml.Node) { s.Take = w.Word(n, "take", takable()...) }),
		)
		if n.Kind == yaml.MappingNode && len(n.Content) != 2 {
			w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": PartWords("a step of fit"), "want": diag.Words{"one key with its value", "一个字段和它的值"},
				"got": keysWords(n), "like": "- {size: {zh: [12, 10]}}, then - {drop: beside}"})
		}
		out = append(out, s)
	})
	return out
}

// ranges reads {zh: [12, 10], en: 9}, or one range for all languages, which it
// keeps under han and latin. floors holds, by key, where earlier steps of the
// kind ended; a step may not begin above that.
func (w *walker) ranges(n *yaml.Node, m steps.Scale, floors map[string]Range) map[string]Range {
	out := map[string]Range{}
	take := func(lang string, n *yaml.Node) {
		r, ok := w.stretch(n, m)
		if !ok {
			return
		}
		if before, ok := floors[steps.Nearest(floors, lang)]; ok && r.From > before.To {
			w.Log.Add(diag.TemplateLadder, w.Pos(n), diag.Args{"from": m.Write(r.From), "floor": m.Write(before.To)})
			return
		}
		out[lang] = r
	}
	if n.Kind == yaml.MappingNode {
		w.byLanguage(n, m.Key, m.Like, take)
	} else {
		take("han", n)
		if r, ok := out["han"]; ok {
			out["latin"] = r
		}
	}
	maps.Copy(floors, out)
	return out
}

// stretch reads [ceiling, floor], or one value, which is both.
func (w *walker) stretch(n *yaml.Node, m steps.Scale) (Range, bool) {
	if n.Kind == yaml.ScalarNode {
		v, ok := w.measured(n, m)
		return Range{From: v, To: v}, ok
	}
	if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
		w.Wrong(n, m.Key, diag.Words{"one number, or a ceiling and a floor", "一个数，或者上限和下限"}, m.Like)
		return Range{}, false
	}
	from, okFrom := w.measured(n.Content[0], m)
	to, okTo := w.measured(n.Content[1], m)
	if !okFrom || !okTo {
		return Range{}, false
	}
	if from < to {
		w.Log.Add(diag.TemplateRange, w.Pos(n), diag.Args{"key": m.Key, "from": m.Write(from), "to": m.Write(to)})
		return Range{}, false
	}
	return Range{From: from, To: to}, true
}

// measured reads one value of a step.
func (w *walker) measured(n *yaml.Node, m steps.Scale) (int, bool) {
	s := w.Text(n, m.Key, m.Like)
	if s == "" {
		return 0, false
	}
	v, err := m.Read(s)
	if err != nil || v < m.Least || v > m.Most {
		w.Bad(n, m.Want, "")
		return 0, false
	}
	return v, true
}
