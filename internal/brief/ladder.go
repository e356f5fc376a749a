package brief

import (
	"maps"
	"strconv"
	"strings"

	"jianbao/internal/brief/steps"
	"jianbao/internal/diag"
	"jianbao/internal/length"
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

// scale is how the values of a kind of step are read and written.
type scale struct {
	key         string     // of the template
	least, most int        // in the unit of the step
	want        diag.Words // what a value must be, for messages
	like        string     // an example, for messages
	read        func(string) (int, error)
	write       func(int) string
}

// sizes are in points with decimals, kept in 1/64 pt.
func sizes() scale {
	return scale{key: "size", least: int(5 * length.Pt), most: int(48 * length.Pt),
		want: diag.Words{"a size from 5 to 48 points", "5 到 48 点之间的字号"}, like: "size: {zh: [12, 10], en: [10.5, 9]}",
		read:  func(s string) (int, error) { l, err := length.Parse(s); return int(l), err },
		write: func(v int) string { return length.Length(v).Decimal() }}
}

// leadings are multiples of the size, kept in thousandths.
func leadings() scale {
	return scale{key: "leading", least: 1000, most: 3000,
		want: diag.Words{"a leading from 1 to 3 times the size", "字号 1 到 3 倍的行距"}, like: "leading: {zh: [1.65, 1.5], en: 1.4}",
		read: length.Thousandths, write: thousandths}
}

// sentences are counted.
func sentences() scale {
	return scale{key: "sentences", least: 1, most: 99,
		want: diag.Words{"a number from 1 to 99", "1 到 99 之间的数"}, like: "sentences: [6, 1]", read: strconv.Atoi, write: strconv.Itoa}
}

// thousandths writes 1650 as 1.65.
func thousandths(v int) string {
	s := strconv.Itoa(v/1000) + "." + strconv.Itoa(1000 + v%1000)[1:]
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// mm writes whole millimetres for messages.
func mm(n int) string { return strconv.Itoa(n) + "mm" }

// keysWords is what a mapping of so many keys is called.
func keysWords(n *yaml.Node) diag.Words {
	return diag.Words{"{n} keys", "{n} 个字段"}.With(diag.Args{"n": len(n.Content) / 2})
}

// ladder reads the steps of fit.
func (w *walker) ladder(n *yaml.Node) []Step {
	var steps []Step
	sizeFloors, leadingFloors := map[string]Range{}, map[string]Range{}
	w.List(n, "fit", "fit: [{size: {zh: [12, 10]}}, {drop: beside}]", func(n *yaml.Node) {
		s := Step{Pos: w.Pos(n)}
		w.Mapping(n, "a step of fit", "{size: {zh: [12, 10], en: [10.5, 9]}}",
			form.Key("size", func(n *yaml.Node) { s.Size = w.ranges(n, sizes(), sizeFloors) }),
			form.Key("leading", func(n *yaml.Node) { s.Leading = w.ranges(n, leadings(), leadingFloors) }),
			form.Key("sentences", func(n *yaml.Node) { s.Sentences, _ = w.stretch(n, sentences()) }),
			form.Key("drop", func(n *yaml.Node) { s.Drop = w.Word(n, "drop", droppable()...) }),
			form.Key("use", func(n *yaml.Node) { s.Use = w.Word(n, "use", ShowShort) }),
			form.Key("take", func(n *yaml.Node) { s.Take = w.Word(n, "take", takable()...) }),
		)
		if n.Kind == yaml.MappingNode && len(n.Content) != 2 {
			w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": PartWords("a step of fit"), "want": diag.Words{"one key with its value", "一个字段和它的值"},
				"got": keysWords(n), "like": "- {size: {zh: [12, 10]}}, then - {drop: beside}"})
		}
		steps = append(steps, s)
	})
	return steps
}

// ranges reads {zh: [12, 10], en: 9}, or one range for all languages, which it
// keeps under han and latin. floors holds, by key, where earlier steps of the
// kind ended; a step may not begin above that.
func (w *walker) ranges(n *yaml.Node, m scale, floors map[string]Range) map[string]Range {
	out := map[string]Range{}
	take := func(lang string, n *yaml.Node) {
		r, ok := w.stretch(n, m)
		if !ok {
			return
		}
		if before, ok := floors[steps.Nearest(floors, lang)]; ok && r.From > before.To {
			w.Log.Add(diag.TemplateLadder, w.Pos(n), diag.Args{"from": m.write(r.From), "floor": m.write(before.To)})
			return
		}
		out[lang] = r
	}
	if n.Kind == yaml.MappingNode {
		w.byLanguage(n, m.key, m.like, take)
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
func (w *walker) stretch(n *yaml.Node, m scale) (Range, bool) {
	if n.Kind == yaml.ScalarNode {
		v, ok := w.measured(n, m)
		return Range{From: v, To: v}, ok
	}
	if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
		w.Wrong(n, m.key, diag.Words{"one number, or a ceiling and a floor", "一个数，或者上限和下限"}, m.like)
		return Range{}, false
	}
	from, okFrom := w.measured(n.Content[0], m)
	to, okTo := w.measured(n.Content[1], m)
	if !okFrom || !okTo {
		return Range{}, false
	}
	if from < to {
		w.Log.Add(diag.TemplateRange, w.Pos(n), diag.Args{"key": m.key, "from": m.write(from), "to": m.write(to)})
		return Range{}, false
	}
	return Range{From: from, To: to}, true
}

// measured reads one value of a step.
func (w *walker) measured(n *yaml.Node, m scale) (int, bool) {
	s := w.Text(n, m.key, m.like)
	if s == "" {
		return 0, false
	}
	v, err := m.read(s)
	if err != nil || v < m.least || v > m.most {
		w.Bad(n, m.want, "")
		return 0, false
	}
	return v, true
}
