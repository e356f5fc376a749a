package brief

import (
	"jianbao/internal/report"
)

// KindGlossary is the terms of the report.
const KindGlossary = "glossary"

// Glossary is the terms of the report, each beside its translation. In a brief of one
// language a term has its translations behind it.
type Glossary struct {
	Terms []Pair
	all   []report.Localized // the terms in all the languages of the report
}

func glossaryKind() kind {
	return kind{
		name:    KindGlossary,
		alone:   asItIs,
		read:    nothingMore,
		drops:   true,
		make:    (*tailor).glossary,
		fields:  []field{{KindGlossary, func(r *report.Report) []report.Localized { return r.Glossary }}},
		leftOut: unlessShown(KindGlossary, func(r *report.Report) bool { return len(r.Glossary) > 0 }),
	}
}

// glossary makes the block of the terms; nil when the report has none.
func (w *tailor) glossary(BlockSpec) Block {
	var b Glossary
	for _, l := range w.r.Glossary {
		p := w.field(KindGlossary, l)
		if len(w.langs) == 1 && p.Given() {
			p = Pair{translated(p[0], l)}
		}
		if p.Given() {
			b.Terms, b.all = append(b.Terms, p), append(b.all, l)
		}
	}
	if len(b.Terms) == 0 {
		return nil
	}
	return b
}

// translated is a term with its translations behind it. A term that is the same in all languages is returned as it is.
func translated(t *report.Text, l report.Localized) *report.Text {
	out := *t
	out.Blocks = []report.Block{{Kind: report.Paragraph, Spans: append([]report.Span(nil), t.Blocks[0].Spans...)}}
	for i := range l.Texts {
		if other := &l.Texts[i]; other.Lang != t.Lang && len(other.Blocks) > 0 {
			out.Blocks[0].Spans = append(append(out.Blocks[0].Spans, report.Span{Text: TermGap}), other.Blocks[0].Spans...)
		}
	}
	return &out
}

// TermGap stands between a term and its translation in a brief of one language.
const TermGap = " — "

// Heading is the heading of the terms in the words of a page.
func (b Glossary) Heading(w Words) string { return w.Glossary }

// KindName is KindGlossary.
func (b Glossary) KindName() string { return KindGlossary }

// Texts lists the terms.
func (b Glossary) Texts([]string) []Pair { return b.Terms }

func (b Glossary) in(lang int) Block {
	var out Glossary
	for i, p := range b.Terms {
		if one := p.in(lang); one.Given() {
			out.Terms, out.all = append(out.Terms, Pair{translated(one[0], b.all[i])}), append(out.all, b.all[i])
		}
	}
	if len(out.Terms) == 0 {
		return nil
	}
	return out
}

func (b Glossary) hand(s Stage) { s.Glossary(b) }
