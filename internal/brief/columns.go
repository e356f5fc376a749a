package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindColumns is sections side by side.
const KindColumns = "columns"

// Columns sets sections side by side, one a column.
type Columns struct{ Sections []*Section }

func columnsKind() kind {
	return kind{
		name:    KindColumns,
		read:    (*walker).columnsSpec,
		make:    (*tailor).columns,
		leftOut: func(*Template, *report.Report) []diag.Words { return nil }, // the kind section says it
		many:    true,
	}
}

func (w *walker) columnsSpec(n *yaml.Node, b *BlockSpec) {
	const like = "columns: [{section: {id: lessons}}, {section: {id: recommendations}}]"
	w.List(n, "columns", like, func(n *yaml.Node) {
		s := BlockSpec{Kind: KindSection, Pos: w.Pos(n)}
		w.Mapping(n, "a column", like, form.Key(KindSection, func(n *yaml.Node) { w.sectionSpec(n, &s) }))
		b.Columns = append(b.Columns, s)
	})
	if k := len(n.Content); n.Kind == yaml.SequenceNode && (k == 1 || k > 3) {
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": "columns", "want": diag.Words{"two or three sections", "两三个章节"},
			"got": diag.Words{"a list of {n}", "{n} 项的列表"}.With(diag.Args{"n": k}), "like": like})
	}
}

// columns sets sections side by side; nil when the report has none of them.
func (w *tailor) columns(spec BlockSpec) Block {
	var c Columns
	for _, s := range spec.Columns {
		if section := w.section(s); section != nil {
			c.Sections = append(c.Sections, section)
		}
	}
	if len(c.Sections) == 0 {
		return nil
	}
	return c
}

// KindName is KindColumns.
func (b Columns) KindName() string { return KindColumns }

// Texts lists those of the sections.
func (b Columns) Texts(languages []string) (out []Pair) {
	for _, s := range b.Sections {
		out = append(out, s.Texts(languages)...)
	}
	return out
}

func (b Columns) in(lang int) Block {
	var ss []*Section
	for _, s := range b.Sections {
		ss = append(ss, s.only(lang))
	}
	b.Sections = ss
	return b
}

func (b Columns) hand(s Stage) { s.Columns(b) }
