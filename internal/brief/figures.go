package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindFigures is a row of key figures.
const KindFigures = "figures"

// Figures is a row of key figures; large, a column of them that fills the page.
type Figures struct {
	Figures []Figure
	Large   bool
}

// Figure is one key figure.
type Figure struct{ Value, Label, Source Pair }

func figuresKind() kind {
	return kind{
		name:  KindFigures,
		alone: asItIs,
		read:  (*walker).figuresSpec,
		make: func(w *tailor, spec BlockSpec) Block {
			if f := w.figures(spec.Most); len(f) > 0 {
				return Figures{Figures: f, Large: spec.Large}
			}
			return nil
		},
		fields: []field{{"figures", func(r *report.Report) (out []report.Localized) {
			for _, f := range r.Figures {
				out = append(out, f.Value, f.Label)
			}
			return out
		}}},
		leftOut: leftOutFigures,
		drops:   true,
	}
}

func (w *walker) figuresSpec(n *yaml.Node, b *BlockSpec) {
	w.Mapping(n, "figures", "figures: {most: 3}",
		form.Key("most", func(n *yaml.Node) { b.Most = w.Whole(n, "most", 1, 99) }),
		form.Key("large", func(n *yaml.Node) { b.Large = w.Flag(n, "large") }))
}

// figures returns the key figures that the audience sees, at most so many; 0
// means all.
func (w *tailor) figures(most int) []Figure {
	var out []Figure
	for _, f := range w.r.Figures {
		if most > 0 && len(out) == most {
			break
		}
		if !w.sees(f.For, f.Not) {
			w.hide(diag.Words{"a key figure", "一项关键数据"})
			continue
		}
		out = append(out, Figure{Value: w.field("figures", f.Value),
			Label: w.field("figures", f.Label), Source: w.field("figures", f.Source)})
	}
	return out
}

// leftOutFigures says how many of the key figures the template shows nowhere;
// nil when it shows all.
func leftOutFigures(t *Template, r *report.Report) []diag.Words {
	shown, all := 0, len(r.Figures)
	if b := t.block(KindSummary); b != nil {
		shown = b.Beside
	}
	if b := t.block(KindFigures); b != nil {
		shown = max(shown, b.Most)
		if b.Most == 0 {
			shown = all
		}
	}
	switch {
	case shown >= all, shown == 0 && t.takes(KindFigures):
		return nil
	case shown == 0:
		return []diag.Words{PartWords("figures")}
	}
	return []diag.Words{diag.Words{"{n} of {m} figures", "{m} 项关键数据中的 {n} 项"}.With(diag.Args{"n": all - shown, "m": all})}
}

// KindName is KindFigures.
func (b Figures) KindName() string { return KindFigures }

// Texts lists the values, labels and sources.
func (b Figures) Texts([]string) []Pair { return figureTexts(b.Figures) }

func (b Figures) in(lang int) Block {
	b.Figures = figuresIn(b.Figures, lang)
	return b
}

func (b Figures) hand(s Stage) { s.Figures(b) }

// figureTexts lists the texts of key figures.
func figureTexts(fs []Figure) (out []Pair) {
	for _, f := range fs {
		out = append(out, f.Value, f.Label, f.Source)
	}
	return out
}

// figuresIn are key figures in one language.
func figuresIn(fs []Figure, lang int) (out []Figure) {
	for _, f := range fs {
		out = append(out, Figure{Value: f.Value.in(lang), Label: f.Label.in(lang), Source: f.Source.in(lang)})
	}
	return out
}
