package brief

import (
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"

	"go.yaml.in/yaml/v4"
)

// KindMasthead is the head of the first page.
const KindMasthead = "masthead"

// Masthead is the head of the first page. Form is "plain" or "jianbao".
type Masthead struct {
	Form      string
	Name      Pair // jianbao: the bulletin's name (the series)
	Series    Pair
	Publisher Pair
	Label     Pair // 内部资料; nil where it stands above the head, see Marking
	Date      report.Date
	Number    string        // of the issue: "3" of 第3期; "" for none
	Logo      *report.Image // nil for none
}

func mastheadKind() kind {
	return kind{
		name:  KindMasthead,
		alone: func(b *BlockSpec) { b.Form = "plain" },
		read:  func(w *walker, n *yaml.Node, b *BlockSpec) { b.Form = w.Word(n, "masthead", "plain", "jianbao") },
		make:  (*tailor).masthead,
		fields: []field{
			oneField("series", func(r *report.Report) report.Localized { return r.Series }),
			oneField("publisher", func(r *report.Report) report.Localized { return r.Publisher }),
			oneField("label", func(r *report.Report) report.Localized { return r.Label }),
		},
		leftOut: leftOutOfMasthead,
	}
}

// leftOutOfMasthead names what only a masthead shows.
func leftOutOfMasthead(t *Template, r *report.Report) []diag.Words {
	if t.block(KindMasthead) != nil {
		return nil
	}
	var out []diag.Words
	for _, part := range []struct {
		there bool
		name  string
	}{{r.Series.Given(), "series"}, {r.Publisher.Given(), "publisher"}, {r.Date.Year != 0, "date"}, {r.Logo != nil, "logo"},
		{r.Number.Text != "", "number"}} {
		if part.there {
			out = append(out, PartWords(part.name))
		}
	}
	return out
}

// masthead makes the head of the first page.
func (w *tailor) masthead(spec BlockSpec) Block {
	r := w.r
	m := Masthead{Form: spec.Form, Date: r.Date, Number: r.Number.Text, Logo: r.Logo,
		Series: w.field("series", r.Series), Publisher: w.field("publisher", r.Publisher), Label: w.field("label", r.Label)}
	if spec.Form == "jianbao" {
		m.Name = m.Series
	}
	return m
}

// DateFirst says that a masthead has its date above its series, and not below: the series
// ends with a number, No. 112, and the date begins with one, so that who hears the two,
// or finds the text with a program, would take them for one. series and dates are by
// language; one language that asks for it moves the dates of both.
func DateFirst(series, dates []string) bool {
	for l, s := range series {
		last, _ := utf8.DecodeLastRuneInString(s)
		first, _ := utf8.DecodeRuneInString(dates[l])
		if unicode.IsDigit(last) && unicode.IsDigit(first) {
			return true
		}
	}
	return false
}

// KindName is KindMasthead.
func (b Masthead) KindName() string { return KindMasthead }

// Texts lists name, series, publisher and label.
func (b Masthead) Texts([]string) []Pair { return []Pair{b.Name, b.Series, b.Publisher, b.Label} }

func (b Masthead) in(lang int) Block {
	b.Name, b.Series, b.Publisher, b.Label = b.Name.in(lang), b.Series.in(lang), b.Publisher.in(lang), b.Label.in(lang)
	return b
}

func (b Masthead) hand(s Stage) { s.Masthead(b) }
