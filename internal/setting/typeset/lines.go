package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// emTop is where the em box of these faces begins above the baseline,
// thousandths of an em.
const emTop = 880

// lines is a set paragraph.
type lines struct {
	set    []paragraph.Line
	count  int // of lines; in a rough galley they are only counted
	size   length.Length
	pitch  length.Length
	colour page.Colour
	whole  bool  // not split over pages: a heading
	elem   int   // the structure element it belongs to; 0: furniture
	links  []int // Link elements by segment tag, from 1
	uris   []string
	jump   string      // the anchor that the whole paragraph leads to
	says   string      // what a reader of annotations is told of it
	linked page.Colour // of links
	// artifact is the kind of furniture, where the paragraph is that (elem 0).
	artifact page.Artifact
}

func (l *lines) height() length.Length { return l.pitch * length.Length(l.count) }

// first is the first baseline: the em box stands in the middle of its pitch.
func (l *lines) first() length.Length {
	if l.count == 0 {
		return 0
	}
	return (l.pitch-l.size)/2 + l.size.Milli(emTop)
}

// blankAbove is the blank between the top of the first line and its em box.
func (l *lines) blankAbove() length.Length { return (l.pitch - l.size) / 2 }

// widest is the width of the longest line; 0 where they are only counted.
func (l *lines) widest() (w length.Length) {
	for i := range l.set {
		w = max(w, l.size.Milli(l.set[i].Width))
	}
	return w
}

// least is what may stand at the foot of a page: two lines (standards.md 24),
// all of a paragraph of three, which splits neither way.
func (l *lines) least() length.Length {
	if l.count <= 3 || l.whole {
		return l.height()
	}
	return 2 * l.pitch
}

// split leaves two lines at least on either side, and no hyphen at the foot.
func (l *lines) split(room length.Length) (head, tail box) {
	n := int(room / l.pitch)
	if n >= len(l.set) {
		return l, nil
	}
	n = min(n, len(l.set)-2)
	for n > 2 && l.set[n-1].Hyphen {
		n--
	}
	if n < 2 || len(l.set) <= 3 || l.whole {
		return nil, l
	}
	return l.cut(n)
}

func (l *lines) draw(c *canvas, x, y length.Length) {
	base := y + l.first()
	for i := range l.set {
		l.drawLine(c, &l.set[i], x, base)
		if l.jump != "" {
			line := &l.set[i]
			c.link(page.Link{X: x + l.size.Milli(line.Indent), Y: base - l.size.Milli(emTop), Width: l.size.Milli(line.Width), Height: l.size, Anchor: l.jump, Contents: l.says, Element: l.elem})
		}
		base += l.pitch
	}
}

func (l *lines) drawLine(c *canvas, line *paragraph.Line, x, base length.Length) {
	dots := false
	for i := range line.Segments {
		s := &line.Segments[i]
		elem := l.elem
		if s.Tag > 0 {
			elem = l.links[s.Tag-1]
		}
		if elem == 0 {
			c.furniture(l.artifact)
		} else {
			c.mark(elem)
		}
		size := l.size
		if s.Scale != 1000 {
			size = size.Milli(s.Scale)
		}
		t := page.Text{
			X: x + l.size.Milli(s.X), Y: base, Face: s.Face, Size: size, Colour: l.colour,
			Lang: s.Lang, Glyphs: placed(s), Pos: s.Pos, Actual: s.Actual, HasActual: s.HasActual,
			Expansion: line.Expansion,
		}
		if s.Tag > 0 {
			t.Colour = l.linked
		}
		c.text(t)
		if s.Tag > 0 {
			l.drawLink(c, s, t, elem)
		}
		dots = dots || s.Dots
	}
	if dots {
		l.drawDots(c, line, x, base)
	}
}

// placed turns the paragraph's glyphs into the page's. A raised segment keeps
// its line's baseline and raises its outlines, so that readers of the file see
// one line.
func placed(s *paragraph.Segment) []page.Glyph {
	rise := int16(s.Rise * 1000 / s.Scale)
	out := make([]page.Glyph, len(s.Glyphs))
	for i, g := range s.Glyphs {
		out[i] = page.Glyph{ID: g.ID, Shift: g.Shift, Rise: g.Rise + rise, Advance: g.Advance, Text: g.Text}
	}
	return out
}

// drawLink underlines a link, so that it is not told by its colour alone, and
// makes it clickable.
func (l *lines) drawLink(c *canvas, s *paragraph.Segment, t page.Text, elem int) {
	w := 0
	for _, g := range s.Glyphs {
		w += int(g.Advance)
	}
	width := t.Size.Milli(w + w*t.Expansion/10000)
	if width <= 0 {
		return
	}
	uri := l.uris[s.Tag-1]
	c.link(page.Link{X: t.X, Y: t.Y - t.Size.Milli(emTop), Width: width, Height: t.Size, URI: uri, Contents: uri, Element: elem})
	c.rule(t.X, t.Y+t.Size.Milli(140), width, hairline, l.linked)
}

// drawDots puts a dot below every emphasized Han character (CLREQ 2.4.2).
func (l *lines) drawDots(c *canvas, line *paragraph.Line, x, base length.Length) {
	d := l.size.Milli(130)
	for i := range line.Segments {
		s := &line.Segments[i]
		at := s.X
		for _, g := range s.Glyphs {
			if s.Dots && g.Advance >= 900 && isWord(g.Text) {
				mid := x + l.size.Milli(at+500*s.Scale/1000)
				c.fill(mid-d/2, base+l.size.Milli(180), d, d, l.colour, true)
			}
			at += int(g.Advance) * s.Scale / 1000
		}
	}
}

// isWord says that text is no mark of punctuation.
func isWord(text string) bool {
	switch text {
	case "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "〈", "〉", "", " ":
		return false
	}
	return true
}
