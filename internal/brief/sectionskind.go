package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindSections is the sections that a report has, whatever their names. Bound puts
// the sections themselves in its place.
const KindSections = "sections"

func sectionsKind() kind {
	return kind{
		name:    KindSections,
		alone:   func(b *BlockSpec) { b.Show = []string{ShowTitle} },
		read:    (*walker).sectionsSpec,
		make:    func(*tailor, BlockSpec) Block { return nil },
		leftOut: func(*Template, *report.Report) []diag.Words { return nil }, // the kind section says it
	}
}

func (w *walker) sectionsSpec(n *yaml.Node, b *BlockSpec) {
	b.Show = []string{ShowTitle}
	w.Mapping(n, KindSections, "sections: {most: 3, show: [title], number: true}",
		form.Key("most", func(n *yaml.Node) { b.Most = w.Whole(n, "most", 1, 99) }),
		form.Key("show", func(n *yaml.Node) { b.Show = w.show(n) }),
		form.Key("number", func(n *yaml.Node) { b.Number = w.Flag(n, "number") }),
		form.Key(KindColumns, func(n *yaml.Node) { b.Abreast = w.Flag(n, KindColumns) }),
	)
}
