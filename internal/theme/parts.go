package theme

import (
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// Body is how paragraphs and lists look.
type Body struct {
	Indent bool          // by two em, where the template asks for nothing else
	Space  length.Length // between paragraphs; 0: two fifths of a line, and none where they are indented
	Mark   string        // of the items of a list without numbers

	Leading Leading // from which a template's ladder goes down
}

// Leading is the pitch of lines in thousandths of the size, in Han and in other scripts; 0: as
// the template has it.
type Leading struct{ Han, Latin int }

// In is that of a language.
func (l Leading) In(lang string) int {
	if han.Written(lang) {
		return l.Han
	}
	return l.Latin
}

// Table is how tables look. The size of their type is Type.Table.
type Table struct {
	Rules  string // RulesThree, RulesLines or RulesNone
	Head   string // HeadPlain or HeadTint
	Colour string // of the rules, a role of Colours, or RoleBlack
}

// The rules of a table.
const (
	RulesThree = "three" // 三线表: at the head, below the heads, at the foot, and above a total
	RulesLines = "lines" // the same, and a thin one between rows
	RulesNone  = "none"  // none
)

// The heads of a table.
const (
	HeadPlain = "plain"
	HeadTint  = "tint" // on a ground of the tint
)

// Figure is how pictures stand with their words.
type Figure struct {
	Caption string // CaptionBelow or CaptionAbove. The size of its type is Type.Caption
}

// Where a caption stands.
const (
	CaptionBelow = "below"
	CaptionAbove = "above"
)

// The words of a slot of the running head.
const (
	SlotTitle     = "title"
	SlotPublisher = "publisher"
	SlotSeries    = "series"
	SlotNumber    = "number"
	SlotDate      = "date"
	SlotNone      = "none"
)

// marks are what may stand before the items of a list. The built-in faces have them all.
func marks() []string { return []string{"•", "–", "—", "■", "□", "○", "●", "◆", "·"} }

// paragraph reads how paragraphs and lists look.
func (w *walker) paragraph(n *yaml.Node, b *Body) {
	w.Mapping(n, "paragraph", "paragraph: {indent: true, mark: •}",
		field("indent", func(n *yaml.Node) { b.Indent = w.Flag(n, "indent") }),
		field("space", func(n *yaml.Node) { w.length(n, "space", "6pt", points(0, 36), &b.Space) }),
		field("mark", func(n *yaml.Node) { w.word(n, "mark", &b.Mark, marks()...) }),
		field("leading", func(n *yaml.Node) { w.leading(n, &b.Leading) }))
}

// leading reads one leading for all scripts, or one for Han and one for others.
func (w *walker) leading(n *yaml.Node, to *Leading) {
	if n.Kind != yaml.MappingNode {
		if v := w.times(n, "leading", "1.6"); v > 0 {
			*to = Leading{v, v}
		}
		return
	}
	part := func(key, like string, to *int) form.Field {
		return field(key, func(n *yaml.Node) {
			if v := w.times(n, key, like); v > 0 {
				*to = v
			}
		})
	}
	w.Mapping(n, "leading", "leading: {han: 1.7, latin: 1.5}", part(ScriptHan, "1.7", &to.Han), part(ScriptLatin, "1.5", &to.Latin))
}

// times reads how many times the size a pitch is, in thousandths; 0 where it is none.
func (w *walker) times(n *yaml.Node, key, like string) int {
	s := w.Text(n, key, key+": "+like)
	if s == "" {
		return 0
	}
	v, err := length.Thousandths(s)
	if err != nil || v < 1000 || v > 3000 {
		w.Bad(n, diag.Words{"a leading from 1 to 3 times the size", "字号 1 到 3 倍的行距"}, diag.Words{"write it like {like}", "请写成 {like} 这样"}.With(diag.Args{"like": like}))
		return 0
	}
	return v
}

// table reads how tables look.
func (w *walker) table(n *yaml.Node, t *Table) {
	w.Mapping(n, "table", "table: {rules: three, head: tint}",
		field("rules", func(n *yaml.Node) { w.word(n, "rules", &t.Rules, RulesThree, RulesLines, RulesNone) }),
		field("head", func(n *yaml.Node) { w.word(n, "head", &t.Head, HeadPlain, HeadTint) }),
		field("colour", func(n *yaml.Node) { w.word(n, "colour", &t.Colour, append(roles(), RoleBlack)...) }))
}

// figure reads how pictures stand with their words.
func (w *walker) figure(n *yaml.Node, f *Figure) {
	w.Mapping(n, "figure", "figure: {caption: below}",
		field("caption", func(n *yaml.Node) { w.word(n, "caption", &f.Caption, CaptionBelow, CaptionAbove) }))
}

// head reads the running head.
func (w *walker) head(n *yaml.Node, h *Head) {
	slot := func(key string, to *string) func(*yaml.Node) {
		return func(n *yaml.Node) {
			w.word(n, key, to, SlotTitle, SlotPublisher, SlotSeries, SlotNumber, SlotDate, SlotNone)
		}
	}
	w.Mapping(n, "head", "head: {left: title, right: date}",
		field("show", func(n *yaml.Node) { h.Show = w.Flag(n, "show") }),
		field("left", slot("left", &h.Left)), field("centre", slot("centre", &h.Centre)), field("right", slot("right", &h.Right)))
}
