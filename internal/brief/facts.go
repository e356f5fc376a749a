package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Facts are the figures of a section or of an item, and where what it says is from.
type Facts struct {
	Figures []Figure
	Sources []Pair
}

// The parts of a gap in facts.
const (
	partFigures = "figures"
	partSources = "sources"
)

// facts puts figures and sources beside their translations. g names the section and
// the item that have them.
func (w *tailor) facts(figures []report.Figure, sources []report.Localized, g gap) Facts {
	var f Facts
	g.part = partFigures
	for _, one := range figures {
		if !w.sees(one.For, one.Not) {
			w.hide(diag.Words{"a figure of {id}", "{id} 的一项数据"}.With(diag.Args{"id": g.section}))
			continue
		}
		f.Figures = append(f.Figures, Figure{Value: w.pair(one.Value, g), Label: w.pair(one.Label, g), Source: w.pair(one.Source, g)})
	}
	g.part = partSources
	for _, l := range sources {
		f.Sources = append(f.Sources, w.pair(l, g))
	}
	return f
}

// none says that there are neither figures nor sources.
func (f Facts) none() bool { return len(f.Figures)+len(f.Sources) == 0 }

// texts lists the texts, figures first.
func (f Facts) texts() []Pair { return append(figureTexts(f.Figures), f.Sources...) }

// only is the facts in one language.
func (f Facts) only(lang int) Facts {
	out := Facts{Figures: figuresIn(f.Figures, lang)}
	for _, s := range f.Sources {
		out.Sources = append(out.Sources, s.in(lang))
	}
	return out
}

// SourcesIn lists the sources that a language of the brief has, from 0.
func (f Facts) SourcesIn(lang int) []*report.Text {
	var out []*report.Text
	for _, s := range f.Sources {
		if lang < len(s) && s[lang] != nil {
			out = append(out, s[lang])
		}
	}
	return out
}

// countFacts counts the figures and the sources of the items of a section; but is set where
// the first figure of each is shown.
func countFacts(s *report.Section, but bool) (figures, sources int) {
	for i := range s.Items {
		n := len(s.Items[i].Figures)
		if but && n > 0 {
			n--
		}
		figures += n
		sources += len(s.Items[i].Sources)
	}
	return figures, sources
}

// factWords names the figures and the sources of what has them, where there are any.
func factWords(of diag.Words, figures, sources int) []diag.Words {
	var out []diag.Words
	for _, one := range []struct {
		n    int
		part string
	}{{figures, partFigures}, {sources, partSources}} {
		if one.n > 0 {
			out = append(out, diag.Words{"the {part} of {what}", "{what}的{part}"}.With(diag.Args{"part": factWord(one.part), "what": of}))
		}
	}
	return out
}

// factWord is the name of a part of facts.
func factWord(part string) diag.Words {
	if part == partSources {
		return diag.Words{"sources", "来源"}
	}
	return diag.Words{"figures", "数据"}
}
