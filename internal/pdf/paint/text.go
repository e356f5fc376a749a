package paint

import (
	"strconv"
	"unicode/utf16"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// text shows a run, which is the next of ink's.
func (c *canvas) text(t *page.Text) {
	steps := c.ink.take(t)
	if len(steps) == 0 {
		return
	}
	c.open(box{0, 0, c.page.Width, c.page.Height})
	c.setColour(t.Colour)
	c.beginText()
	c.language(t.Lang)
	c.setFont(c.ink.font[t.Face], t)
	x, y := milli(t.X), milli(c.page.Height-t.Y)
	if x != c.x || y != c.y {
		c.out = append(appendMilli(c.out, x-c.x), ' ')
		c.out = append(appendMilli(c.out, y-c.y), " Td\n"...)
		c.x, c.y = x, y
	}
	subset := c.ink.subsets[c.ink.font[t.Face]]
	c.carried = 0
	for i := 0; i < len(steps); {
		n := int(steps[i].span)
		if n == 0 {
			n = plainRun(steps[i:])
			c.show(subset, steps[i:i+n], i+n == len(steps))
		} else {
			c.out = append(c.out, "/Span<</ActualText"...)
			c.out = appendText(c.out, steps[i].actual)
			c.out = append(c.out, ">>BDC\n"...)
			c.show(subset, steps[i:i+n], i+n == len(steps))
			c.out = append(c.out, "EMC\n"...)
		}
		i += n
	}
}

// plainRun counts the steps up to the next one that needs ActualText.
func plainRun(steps []shown) int {
	for i := range steps {
		if steps[i].span != 0 {
			return i
		}
	}
	return len(steps)
}

// leastMove is the smallest move worth writing, in thousandths of an em. What
// is less, mostly rounding of the face's units, is carried on to the next glyph
// and never adds up.
const leastMove = 3

// show writes steps as one TJ, or Tj when nothing moves. last says that they end the
// run; what the last one moves is then left out, for the next run has a place of its
// own.
func (c *canvas) show(subset *typeface.Subset, steps []shown, last bool) {
	start := len(c.out)
	c.out = append(c.out, "[<"...)
	moves := false
	for i := range steps {
		s := &steps[i]
		c.out = appendHex(c.out, subset.CodeOf(s.use))
		if s.gap >= 0 {
			c.out = appendHex(c.out, subset.CodeOf(s.gap))
		}
		c.carried += int(s.rest)
		if c.carried > -leastMove && c.carried < leastMove || last && i == len(steps)-1 {
			continue
		}
		moves = true
		c.out = append(c.out, '>')
		c.out = strconv.AppendInt(c.out, int64(-c.carried), 10)
		c.out = append(c.out, '<')
		c.carried = 0
	}
	if !moves {
		c.out = append(c.out[:start], c.out[start+1:]...)
		c.out = append(c.out, ">Tj\n"...)
		return
	}
	if n := len(c.out); c.out[n-1] == '<' {
		c.out = append(c.out[:n-1], "]TJ\n"...)
		return
	}
	c.out = append(c.out, ">]TJ\n"...)
}

// beginText opens a text object, if none is open.
func (c *canvas) beginText() {
	if !c.inText {
		c.out = append(c.out, "BT\n"...)
		c.inText, c.x, c.y = true, 0, 0
	}
}

// endText closes the text object, if one is open, and a language's span in it.
func (c *canvas) endText() {
	c.endLanguage()
	if c.inText {
		c.out = append(c.out, "ET\n"...)
		c.inText = false
	}
}

// language opens a span for a run in another language than its element's.
func (c *canvas) language(lang string) {
	if c.mark.Element == 0 || lang == c.inherited {
		lang = ""
	}
	if lang == c.span {
		return
	}
	c.endLanguage()
	if lang != "" {
		c.out = append(c.out, "/Span<</Lang"...)
		c.out = appendText(c.out, lang)
		c.out = append(c.out, ">>BDC\n"...)
		c.span = lang
	}
}

// endLanguage closes a language's span, if one is open.
func (c *canvas) endLanguage() {
	if c.span != "" {
		c.out = append(c.out, "EMC\n"...)
		c.span = ""
	}
}

// setFont takes the font of a run, its size and how wide its glyphs are drawn. font is
// the index of the face's subset.
func (c *canvas) setFont(font int, t *page.Text) {
	if t.Expansion != c.expansion {
		// Tz is in per cent (ISO 32000-1 9.3.4), appendMilli in thousandths.
		c.out = append(appendMilli(c.out, 100_000+10*t.Expansion), " Tz\n"...)
		c.expansion = t.Expansion
	}
	if font == c.font && t.Size == c.size {
		return
	}
	c.out = append(c.out, c.fonts...)
	c.out = append(strconv.AppendInt(c.out, int64(font), 10), ' ')
	c.out = append(appendMilli(c.out, milli(t.Size)), " Tf\n"...)
	c.font, c.size = font, t.Size
}

// appendText writes a text string (ISO 32000-1 7.9.2.2): letters, digits and
// hyphens as they are, anything else in UTF-16BE.
func appendText(b []byte, s string) []byte {
	plain := true
	for i := range len(s) {
		c := s[i]
		plain = plain && (c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')
	}
	if plain {
		return append(append(append(b, '('), s...), ')')
	}
	b = append(b, "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = appendHex(b, u)
	}
	return append(b, '>')
}
