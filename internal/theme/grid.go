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
