package brief

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report/form"
	"jianbao/internal/theme"

	"go.yaml.in/yaml/v4"
)

// PaperNames lists the papers that there are, the default first.
func PaperNames() []string { return theme.PaperNames() }

// PaperNamed returns the paper of a name; false when it is none of PaperNames.
func PaperNamed(name string) (Paper, bool) {
	switch name {
	case "a4":
		return Paper{Name: name, Width: length.MM(210_000), Height: length.MM(297_000)}, true
	case "letter":
		return Paper{Name: name, Width: 612 * length.Pt, Height: 792 * length.Pt}, true
	case "a5":
		return Paper{Name: name, Width: length.MM(148_000), Height: length.MM(210_000)}, true
	}
	return Paper{}, false
}

// houseMargins are the margins of STANDARDS.md, Look 1.
func houseMargins() Margins {
	return Margins{Top: length.MM(16_000), Outer: length.MM(18_000), Bottom: length.MM(18_000), Binding: length.MM(20_000)}
}

// TypeArea is the width and height that the margins leave of a paper.
func TypeArea(p Paper, m Margins) (width, height length.Length) {
	return p.Width - m.Outer - m.Binding, p.Height - m.Top - m.Bottom
}

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

// Small says that the paper is much narrower than A4, as A5 is.
func (p Paper) Small() bool { return p.Width < length.MM(165_000) }

// onSmallPaper are the margins on paper narrower than A4: in proportion, but 13 mm at
// least at the sides, 15 at the head and 17 at the foot, where furniture stands.
func (m Margins) onSmallPaper(p Paper) Margins {
	a4, _ := PaperNamed("a4")
	if p.Small() {
		m.Outer = max(m.Outer*p.Width/a4.Width, min(m.Outer, length.MM(13_000)))
		m.Binding = max(m.Binding*p.Width/a4.Width, min(m.Binding, length.MM(13_000)))
		m.Top = max(m.Top*p.Width/a4.Width, min(m.Top, length.MM(15_000)))
		m.Bottom = max(m.Bottom*p.Width/a4.Width, min(m.Bottom, length.MM(17_000)))
	}
	return m
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
