package brief

import (
	"slices"

	"jianbao/internal/report"
)

// KindQuotes is words of the report that are set large.
const KindQuotes = "quotes"

// Quotes are words of the report that are set large, each with who said them.
type Quotes struct{ All []Quotation }

// Quotation is one of them. By is nil where nobody is named.
type Quotation struct{ Text, By Pair }

func quotesKind() kind {
	return kind{
		name:  KindQuotes,
		alone: asItIs,
		read:  nothingMore,
		drops: true,
		make:  func(w *tailor, _ BlockSpec) Block { return w.quotes() },
		fields: []field{{KindQuotes, func(r *report.Report) (out []report.Localized) {
			for _, q := range r.Quotes {
				out = append(out, q.Text)
			}
			return out
		}}},
		leftOut: unlessShown(KindQuotes, func(r *report.Report) bool { return len(r.Quotes) > 0 }),
	}
}

// quotes makes the block of the quotes; nil when the report has none.
func (w *tailor) quotes() Block {
	var b Quotes
	for _, q := range w.r.Quotes {
		b.All = append(b.All, Quotation{w.field(KindQuotes, q.Text), w.field(KindQuotes, q.By)})
	}
	return b.given()
}

// given is the block without the quotes of which no language has the words; nil when
// none is left.
func (b Quotes) given() Block {
	b.All = slices.DeleteFunc(b.All, func(q Quotation) bool { return !q.Text.Given() })
	if len(b.All) == 0 {
		return nil
	}
	return b
}

// In are the words and the speaker in a language; nil for what it does not have.
func (q Quotation) In(lang int) (text, by *report.Text) {
	if lang < len(q.Text) {
		text = q.Text[lang]
	}
	if lang < len(q.By) && text != nil {
		by = q.By[lang]
	}
	return text, by
}

// KindName is KindQuotes.
func (b Quotes) KindName() string { return KindQuotes }

// Texts lists the words and who said them.
func (b Quotes) Texts([]string) (out []Pair) {
	for _, q := range b.All {
		out = append(out, q.Text, q.By)
	}
	return out
}

func (b Quotes) in(lang int) Block {
	var out Quotes
	for _, q := range b.All {
		out.All = append(out.All, Quotation{q.Text.in(lang), q.By.in(lang)})
	}
	return out.given()
}

func (b Quotes) hand(s Stage) { s.Quotes(b) }
