package brief

import (
	"slices"

	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindSummary is the summary, with key figures beside it where the template asks for
// them.
const KindSummary = "summary"

// Summary is the paragraphs of the summary, with key figures beside them.
type Summary struct {
	Paragraphs []Pair
	Figures    []Figure // beside the text; Fit may give them up ("drop: beside")
}

func summaryKind() kind {
	return kind{
		name:    KindSummary,
		alone:   asItIs,
		read:    (*walker).summarySpec,
		make:    (*tailor).summary,
		fields:  []field{{"summary", func(r *report.Report) []report.Localized { return r.Summary }}},
		leftOut: unlessShown(KindSummary, func(r *report.Report) bool { return len(r.Summary) > 0 }),
	}
}

func (w *walker) summarySpec(n *yaml.Node, b *BlockSpec) {
	const like = "summary: {beside: {figures: 3}}"
	w.Mapping(n, "summary", like, form.Key("beside", func(n *yaml.Node) {
		w.Mapping(n, "beside", like, form.Key("figures", func(n *yaml.Node) { b.Beside = w.Whole(n, "figures", 1, 6) }))
	}))
}

// summary makes the block of the summary; nil when the report has nothing for it.
func (w *tailor) summary(spec BlockSpec) Block {
	var s Summary
	for _, l := range w.r.Summary {
		s.Paragraphs = append(s.Paragraphs, w.field("summary", l))
	}
	if spec.Beside > 0 {
		s.Figures = w.figures(spec.Beside)
	}
	if len(s.Paragraphs) == 0 && len(s.Figures) == 0 {
		return nil
	}
	return s
}

// KindName is KindSummary.
func (b Summary) KindName() string { return KindSummary }

// Texts lists the paragraphs and the figures beside them.
func (b Summary) Texts([]string) []Pair {
	return append(slices.Clone(b.Paragraphs), figureTexts(b.Figures)...)
}

func (b Summary) in(lang int) Block {
	var ps []Pair
	for _, p := range b.Paragraphs {
		ps = append(ps, p.in(lang))
	}
	b.Paragraphs, b.Figures = ps, figuresIn(b.Figures, lang)
	return b
}

func (b Summary) hand(s Stage) { s.Summary(b) }
