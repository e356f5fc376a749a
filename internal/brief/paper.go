package brief

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

func (w *walker) page(n *yaml.Node, t *Template) {
	w.Mapping(n, "page", "page: {paper: a4}",
		form.Key("paper", func(n *yaml.Node) {
			if p := w.Word(n, "paper", PaperNames()...); p != "" {
				t.Paper = p
			}
		}),
		form.Key("margins", func(n *yaml.Node) { w.margins(n, "margins", &t.Margins) }),
		form.Key("pair", func(n *yaml.Node) {
			m := t.Margins
			w.margins(n, "pair", &m)
			t.PairMargins = &m
		}),
		form.Key("short", func(n *yaml.Node) {
			m := t.Margins
			w.margins(n, "short", &m)
			t.ShortMargins = &m
		}),
	)
}

// margins reads the four margins; those that are not named stay as they are.
// None may be under 5 mm, because printers clip that much. The bottom needs 15
// mm for the foot, whose line of 8 pt stands 10 mm above the edge.
func (w *walker) margins(n *yaml.Node, name string, m *Margins) {
	side := func(key string, least int, to *length.Length) form.Field {
		return form.Key(key, func(n *yaml.Node) {
			if l, ok := w.millimetres(n, key, least, 80); ok {
				*to = l
			}
		})
	}
	w.Mapping(n, name, name+": {top: 16mm, outer: 18mm, bottom: 18mm, binding: 20mm}",
		side("top", 5, &m.Top), side("outer", 5, &m.Outer), side("bottom", 15, &m.Bottom), side("binding", 5, &m.Binding))
}

// millimetres reads a length with its unit, between least and most mm. It logs
// what is none, and is false then.
func (w *walker) millimetres(n *yaml.Node, key string, least, most int) (length.Length, bool) {
	v := w.Text(n, key, key+": 18mm")
	if v == "" {
		return 0, false
	}
	want := diag.Words{"a length from {least} to {most}", "{least} 到 {most} 之间的长度"}.With(diag.Args{"least": mm(least), "most": mm(most)})
	l, err := length.Parse(v)
	if last := v[len(v)-1]; err != nil || last >= '0' && last <= '9' {
		w.Bad(n, want, diag.Words{"write the unit as well: {like}", "请连单位一起写：{like}"}.With(diag.Args{"like": strings.TrimSpace(key + ": 18mm")}))
		return 0, false
	}
	if l < length.MM(least*1000) || l > length.MM(most*1000) {
		w.Bad(n, want, "")
		return 0, false
	}
	return l, true
}
