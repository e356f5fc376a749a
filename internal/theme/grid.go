package theme

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// Grid is a page of lines of one pitch, each of so many characters of one size, as
// official documents have it: every line of text takes a line of the grid.
type Grid struct {
	Size  length.Length // of the text in Han
	Latin length.Length // of the text in other scripts
	Pitch length.Length // from one line to the next
	Chars int           // of a line, at most
	Lines int           // of a page, at most
}

// Width is that of the longest line.
func (g *Grid) Width() length.Length { return g.Size * length.Length(g.Chars) }

// Depth is that of a full page.
func (g *Grid) Depth() length.Length { return g.Pitch * length.Length(g.Lines) }

// Headings say how the headings of a page on a grid look. They stand in the size of the
// text, on a line of it.
type Headings struct {
	Section, Item Heading
}

// Heading is the look of the headings of a level.
type Heading struct {
	Face   string // FaceHei or FaceSong
	Bold   bool
	Number string // NumberHan, NumberBrackets, NumberArabic or NumberNone
	RunIn  bool   // the text of the item goes on behind it
}

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

// grid reads the grid. Of one that no theme before has, size, pitch, chars and lines are
// needed; the size of other scripts is nine tenths of that of Han, unless it is given.
func (w *walker) grid(n *yaml.Node, t *Theme) {
	const like = "grid: {size: 三号, pitch: 28.99pt, chars: 28, lines: 22}"
	g := &Grid{}
	if t.Grid != nil {
		*g = *t.Grid
	}
	key := func(name string, read func(*yaml.Node)) form.Field {
		if t.Grid == nil {
			return form.Needed(name, like, read)
		}
		return field(name, read)
	}
	ok := w.Mapping(n, "grid", like,
		key("size", func(n *yaml.Node) { w.length(n, "size", "三号", sizes(), &g.Size) }),
		key("pitch", func(n *yaml.Node) { w.length(n, "pitch", "28.99pt", points(8, 96), &g.Pitch) }),
		key("chars", func(n *yaml.Node) { g.Chars = w.Whole(n, "chars", 8, 60) }),
		key("lines", func(n *yaml.Node) { g.Lines = w.Whole(n, "lines", 8, 80) }),
		field("latin", func(n *yaml.Node) { w.length(n, "latin", "14", sizes(), &g.Latin) }))
	if !ok || g.Size == 0 || g.Pitch == 0 || g.Chars == 0 || g.Lines == 0 {
		return
	}
	if g.Pitch < g.Size {
		w.Bad(n, diag.Words{"a grid whose lines do not touch", "行与行不相碰的网格"}, diag.Words{"the pitch is at least the size", "行距不小于字号"})
		return
	}
	if g.Latin == 0 {
		g.Latin = g.Size * 9 / 10
	}
	t.Grid = g
}

// headings reads how headings look, which only a grid has.
func (w *walker) headings(n *yaml.Node, t *Theme) {
	if t.Grid == nil {
		w.Bad(n, diag.Words{"a key of a theme with a grid", "带网格的主题所用的字段"}, diag.Words{"give the grid before it, or leave it out", "请先写 grid，或删去此项"})
		return
	}
	w.Mapping(n, "heading", "heading: {section: {face: hei, number: 一、}}",
		field("section", func(n *yaml.Node) { w.heading(n, "section", &t.Heading.Section) }),
		field("item", func(n *yaml.Node) { w.heading(n, "item", &t.Heading.Item) }))
}

// heading reads the look of the headings of a level.
func (w *walker) heading(n *yaml.Node, level string, h *Heading) {
	w.Mapping(n, level, level+": {face: song, bold: true, number: （一）, run in: true}",
		field("face", func(n *yaml.Node) { w.word(n, "face", &h.Face, FaceHei, FaceSong) }),
		field("bold", func(n *yaml.Node) { h.Bold = w.Flag(n, "bold") }),
		field("number", func(n *yaml.Node) {
			w.word(n, "number", &h.Number, NumberHan, NumberBrackets, NumberArabic, NumberNone)
		}),
		field("run in", func(n *yaml.Node) { h.RunIn = w.Flag(n, "run in") }))
}

// word reads one of some words; what is none of them is logged, and to stays.
func (w *walker) word(n *yaml.Node, key string, to *string, words ...string) {
	if v := w.Word(n, key, words...); v != "" {
		*to = v
	}
}
