package brief

import (
	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindTitle is the title.
const KindTitle = "title"

// Title is the title of the brief.
type Title struct {
	Text     Pair
	Subtitle Pair // the template's own title, "Lessons"; nil when the template does not show it
}

func titleKind() kind {
	return kind{
		name:    KindTitle,
		alone:   asItIs,
		read:    (*walker).titleSpec,
		make:    (*tailor).title,
		fields:  []field{oneField("title", func(r *report.Report) report.Localized { return r.Title })},
		leftOut: unlessShown(KindTitle, func(*report.Report) bool { return true }),
	}
}

func (w *walker) titleSpec(n *yaml.Node, b *BlockSpec) {
	w.Mapping(n, "title", "title: {subtitle: true}",
		form.Key("subtitle", func(n *yaml.Node) { b.Subtitle = w.Flag(n, "subtitle") }))
}

// title makes the title of the brief.
func (w *tailor) title(spec BlockSpec) Block {
	t := Title{Text: w.field("title", w.r.Title)}
	if spec.Subtitle {
		for _, lang := range w.langs {
			t.Subtitle = append(t.Subtitle, report.Plain(lang, w.t.TitleIn(lang), spec.Pos))
		}
	}
	return t
}

// KindName is KindTitle.
func (b Title) KindName() string { return KindTitle }

// Texts lists title and subtitle.
func (b Title) Texts([]string) []Pair { return []Pair{b.Text, b.Subtitle} }

func (b Title) in(lang int) Block {
	b.Text, b.Subtitle = b.Text.in(lang), b.Subtitle.in(lang)
	return b
}

func (b Title) hand(s Stage) { s.Title(b) }
