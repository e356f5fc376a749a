package galley

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// Draw draws the lines one below the other, and makes each a link where Jump says so.
func (l *Lines) Draw(c *Canvas, x, y length.Length) {
	base, source := y+l.Baseline(), l.begins()
	for i := range l.Set {
		l.drawLine(c, &l.Set[i], x, base, source)
		if l.Jump != "" {
			line := &l.Set[i]
			c.link(page.Link{X: x + l.Size.Milli(line.Indent), Y: base - l.Size.Milli(page.EmTop), Width: l.Size.Milli(line.Width), Height: l.Size, Anchor: l.Jump, Contents: l.Says, Element: l.Element})
		}
		base += l.Pitch
	}
}

// begins is where the paragraph's text begins in its file; nil where it has no place.
func (l *Lines) begins() *diag.Pos {
	if l.Source == nil {
		return nil
	}
	pos := l.Source.At(0)
	if pos.Line == 0 {
		return nil
	}
	return &pos
}

// drawLine draws one line with its left edge at x and its baseline at base.
func (l *Lines) drawLine(c *Canvas, line *paragraph.Line, x, base length.Length, source *diag.Pos) {
	dots := false
	for i := range line.Segments {
		s := &line.Segments[i]
		elem := l.Element
		if s.Tag > 0 {
			elem = l.Links[s.Tag-1]
		}
		if elem == 0 {
			c.Furniture(l.Artifact)
		} else {
			c.mark(elem)
		}
		size := l.Size
		if s.Scale != 1000 {
			size = size.Milli(s.Scale)
		}
		t := page.Text{
			X: x + l.Size.Milli(s.X), Y: base, Face: s.Face, Size: size, Colour: l.Colour,
			Lang: s.Lang, Run: s.Run, Pos: s.Pos, Source: source, Actual: s.Actual, HasActual: s.HasActual,
			Expansion: line.Expansion,
		}
		note := l.noteOf(s)
		if s.Tag > 0 && note == nil {
			t.Colour = l.LinkColour
		}
		c.text(t)
		switch {
		case note != nil:
			c.link(page.Link{X: t.X, Y: t.Y - l.Size.Milli(page.EmTop), Width: max(advance(s, t), size/2), Height: l.Size, Anchor: note.Name, Contents: note.Says, Element: elem})
		case s.Tag > 0:
			l.drawLink(c, s, t, elem)
		}
		dots = dots || s.Dots
	}
	if dots {
		l.drawDots(c, line, x, base)
	}
}

// noteOf is the note that a segment is the mark of; nil: it is none.
func (l *Lines) noteOf(s *paragraph.Segment) *Note {
	if s.Tag == 0 || len(l.Notes) == 0 {
		return nil
	}
	return l.Notes[s.Tag-1]
}

// advance is the width of a segment that was drawn as t, without the gap after it.
func advance(s *paragraph.Segment, t page.Text) length.Length {
	w := s.Width() - s.Gap
	return t.Size.Milli(w + w*t.Expansion/10000)
}

// drawLink makes a segment clickable and underlines it: a link must not be told
// by its colour alone. The line ends with the link's last letter, not with the gap
// after it. t is the segment as it was drawn.
func (l *Lines) drawLink(c *Canvas, s *paragraph.Segment, t page.Text, elem int) {
	width := advance(s, t)
	if width <= 0 {
		return
	}
	uri := l.URIs[s.Tag-1]
	c.link(page.Link{X: t.X, Y: t.Y - t.Size.Milli(page.EmTop), Width: width, Height: t.Size, URI: uri, Contents: uri, Element: elem})
	c.Rule(t.X, t.Y+t.Size.Milli(140), width, Hairline, l.LinkColour)
}

// drawDots puts a dot below every emphasized Han character (CLREQ 2.4.2).
func (l *Lines) drawDots(c *Canvas, line *paragraph.Line, x, base length.Length) {
	d := l.Size.Milli(130)
	for i := range line.Segments {
		s := &line.Segments[i]
		at := s.X
		for g, word := range s.All() {
			if s.Dots && g.Advance >= 900 && isWord(word) {
				mid := x + l.Size.Milli(at+500*s.Scale/1000)
				c.fill(mid-d/2, base+l.Size.Milli(180), d, d, l.Colour, true)
			}
			at += int(g.Advance) * s.Scale / 1000
		}
	}
}

// isWord says that text is not a mark of punctuation and not blank.
func isWord(text string) bool {
	switch text {
	case "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "〈", "〉", "", " ":
		return false
	}
	return true
}
