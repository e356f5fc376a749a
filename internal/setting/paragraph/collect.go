package paragraph

import "unicode/utf8"

// char is one character as it will be set.
type char struct {
	r      rune
	class  class
	latinQ bool  // a quote, dash or dot that takes its proportional form
	forced bool  // a line break is forced after it
	hint   hint  // what an invisible character after it says of breaking there
	span   int32 // index into Paragraph.spans
	offset int32 // byte offset in the span's text
}

// hint is what an invisible character says about a line break at its place.
type hint uint8

const (
	hintNone   hint = iota
	hintMay         // a zero-width space
	hintHyphen      // a soft hyphen
	hintGlue        // a word joiner, a no-break space
)

// hintOf returns the hint of a character that is nothing but a hint and is dropped.
func hintOf(r rune) hint {
	switch r {
	case 0x200B:
		return hintMay
	case 0xAD:
		return hintHyphen
	case 0x2060, 0xFEFF:
		return hintGlue
	}
	return hintNone
}

// collect joins the spans into characters: white space is folded to single
// spaces, spaces typed between Han and Latin or beside full-width marks go
// (CLREQ 3.2.2: the gap there is layout's), quotes are resolved.
func (p *Paragraph) collect() {
	n := 0
	for _, s := range p.spans {
		n += utf8.RuneCountInString(s.Text)
	}
	p.chars = make([]char, 0, n)
	zh := p.han && !p.opt.Verbatim
	for i, s := range p.spans {
		if s.Break {
			if k := p.lastInk(); k >= 0 {
				p.chars[k].forced = true
				p.chars = p.chars[:k+1]
			}
			continue
		}
		for off, r := range s.Text {
			p.add(char{r: r, class: classify(r, zh), span: int32(i), offset: int32(off)})
		}
	}
	p.chars = p.chars[:p.lastInk()+1]
	if !p.opt.Verbatim {
		p.resolveQuotes()
		p.dropSpaces()
	}
}

// add appends a character, unless it is white space after white space, or a hint,
// which is noted at the character before it.
func (p *Paragraph) add(c char) {
	k := len(p.chars) - 1
	if h := hintOf(c.r); h != hintNone {
		if k >= 0 {
			p.chars[k].hint = h
		}
		return
	}
	if c.class == space && p.opt.Verbatim {
		c.r, c.class = ' ', other
	}
	if c.class == space {
		if unbreaking(c.r) {
			c.hint = hintGlue
			if k >= 0 {
				p.chars[k].hint = hintGlue
			}
		}
		switch {
		case k < 0 || p.chars[k].forced:
			return
		case p.chars[k].class == space:
			p.chars[k].hint = max(p.chars[k].hint, c.hint)
			return
		case c.r != ideographicSpace:
			c.r = ' '
		}
	}
	if k >= 0 && joinsPrevious(c.r) {
		prev := &p.chars[k]
		if prev.class == space { // the mark stands on the space, which then is no gap
			prev.r, prev.class = 0xA0, other
		}
		c.class, c.span, c.offset = prev.class, prev.span, prev.offset
	}
	p.chars = append(p.chars, c)
}

// ideographicSpace is a typed space of one em.
const ideographicSpace = 0x3000

// unbreaking says that no line ends at the space r.
func unbreaking(r rune) bool { return r == 0xA0 || r == 0x202F || r == 0x2007 }

// lastInk is the index of the last character that is not a space, or -1.
func (p *Paragraph) lastInk() int {
	k := len(p.chars) - 1
	for k >= 0 && p.chars[k].class == space {
		k--
	}
	return k
}

// dropSpaces removes the typed spaces in whose place the layout sets a gap of its own.
// In Latin text a space beside a Chinese name is a word space and stays.
func (p *Paragraph) dropSpaces() {
	if !p.han {
		return
	}
	out := p.chars[:0]
	for i, c := range p.chars {
		if c.class == space && i > 0 && i+1 < len(p.chars) && layoutSpace(p.chars[i-1].class, p.chars[i+1].class) {
			continue
		}
		out = append(out, c)
	}
	p.chars = out
}

// layoutSpace says that a space typed between a and b is the layout's affair:
// between Han and Latin, where a quarter em is set whether typed or not, and
// beside a full-width mark, which brings its own space.
func layoutSpace(a, b class) bool {
	switch {
	case a == ideograph && isLatin(b), isLatin(a) && b == ideograph:
		return true
	case a.isMark() || b.isMark():
		return a != space && b != space
	}
	return false
}
