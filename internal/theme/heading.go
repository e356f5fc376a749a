package theme

import (
	"strconv"

	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// Headings say how headings look, by level.
type Headings struct {
	Section, Item Heading
}

// Heading is the look of the headings of a level. On a grid they stand in the size of the
// text, on a line of it.
type Heading struct {
	Size   Scripts // 0: as the template has it
	Face   string  // FaceHei or FaceSong
	Bold   bool
	Colour string        // a role of Colours; "": that of the level
	Number string        // NumberHan, NumberBrackets, NumberArabic or NumberNone; "": as the template has it
	RunIn  bool          // the text of the item goes on behind it; only on a grid
	Before length.Length // blank above it; 0: as the template has it
	After  length.Length // blank below it, beside what the template has; only of sections
	Rule   Rules         // above and below it; only of sections
}

// Rules are the thicknesses of the rules above and below a heading; 0: none.
type Rules struct{ Above, Below length.Length }

// The faces of a heading.
const (
	FaceHei  = "hei"
	FaceSong = "song"
)

// The numbers of a heading.
const (
	NumberHan      = "一、"
	NumberBrackets = "（一）"
	NumberArabic   = "1."
	NumberNone     = "none"
)

// Number is number n of a heading in a language, with the space behind it; "" where the form
// has none.
func Number(form, lang string, n int) string {
	arabic := strconv.Itoa(n)
	switch chinese := han.Chinese(lang); {
	case form == NumberNone, form == "":
		return ""
	case form == NumberBrackets && chinese:
		return "（" + han.Numeral(n) + "）"
	case form == NumberBrackets:
		return "(" + arabic + ") "
	case form == NumberHan && chinese:
		return han.Numeral(n) + "、"
	case chinese:
		return arabic + "."
	}
	return arabic + ". "
}

// headings reads how headings look.
func (w *walker) headings(n *yaml.Node, t *Theme) {
	w.Mapping(n, "heading", "heading: {section: {size: 16, number: 一、}}",
		field("section", func(n *yaml.Node) { w.heading(n, "section", &t.Heading.Section) }),
		field("item", func(n *yaml.Node) { w.heading(n, "item", &t.Heading.Item) }))
}

// heading reads the look of the headings of a level.
func (w *walker) heading(n *yaml.Node, level string, h *Heading) {
	at := func(key, like string, s span, to *length.Length) func(*yaml.Node) {
		return func(n *yaml.Node) { w.length(n, key, like, s, to) }
	}
	fields := []form.Field{
		field("size", func(n *yaml.Node) { w.scripts(n, "size", &h.Size) }),
		field("face", func(n *yaml.Node) { w.word(n, "face", &h.Face, FaceHei, FaceSong) }),
		field("bold", func(n *yaml.Node) { h.Bold = w.Flag(n, "bold") }),
		field("colour", func(n *yaml.Node) { w.word(n, "colour", &h.Colour, roles()...) }),
		field("number", func(n *yaml.Node) {
			w.word(n, "number", &h.Number, NumberHan, NumberBrackets, NumberArabic, NumberNone)
		}),
		field("before", at("before", "18pt", points(0, 60), &h.Before)),
	}
	if level == "item" {
		fields = append(fields, field("run in", func(n *yaml.Node) { h.RunIn = w.Flag(n, "run in") }))
	} else {
		fields = append(fields, field("rule", func(n *yaml.Node) {
			w.Mapping(n, "rule", "rule: {above: 1pt, below: 0.5pt}",
				field("above", at("above", "1pt", points(0, 6), &h.Rule.Above)),
				field("below", at("below", "0.5pt", points(0, 6), &h.Rule.Below)))
		}), field("after", at("after", "4pt", points(0, 60), &h.After)))
	}
	w.Mapping(n, level, level+": {size: 16, colour: ink, number: （一）}", fields...)
}

// word reads one of some words; what is none of them is logged, and to stays.
func (w *walker) word(n *yaml.Node, key string, to *string, words ...string) {
	if v := w.Word(n, key, words...); v != "" {
		*to = v
	}
}
