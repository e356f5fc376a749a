package paragraph

// char is one character as it will be set.
type char struct {
	r      rune
	class  class
	latinQ bool  // a quote, dash or dot that takes its proportional form
	forced bool  // a line break is forced after it
	span   int32 // index into Paragraph.spans
	offset int32 // byte offset in the span's text
}

// collect joins the spans into characters: white space is folded to single
// spaces, spaces typed between Han and Latin or beside full-width marks go
// (CLREQ 3.2.2: the gap there is layout's), quotes are resolved.
func (p *Paragraph) collect() {
	n := 0
	for _, s := range p.spans {
		n += len(s.Text)
	}
	p.chars = make([]char, 0, n)
	for i, s := range p.spans {
		if s.Break {
			if k := p.lastInk(); k >= 0 {
				p.chars[k].forced = true
				p.chars = p.chars[:k+1]
			}
			continue
		}
		for off, r := range s.Text {
			c := char{r: r, class: classify(r, p.han), span: int32(i), offset: int32(off)}
			if c.class == space {
				if k := len(p.chars); k == 0 || p.chars[k-1].class == space || p.chars[k-1].forced {
					continue
				}
				c.r = ' '
			}
			p.chars = append(p.chars, c)
		}
	}
	p.chars = p.chars[:p.lastInk()+1]
	p.resolveQuotes()
	p.dropSpaces()
}

// lastInk is the index of the last character that is not a space, or -1.
func (p *Paragraph) lastInk() int {
	k := len(p.chars) - 1
	for k >= 0 && p.chars[k].class == space {
		k--
	}
	return k
}

// dropSpaces removes the typed spaces that layout sets itself.
func (p *Paragraph) dropSpaces() {
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
	case a == han && isLatin(b), isLatin(a) && b == han:
		return true
	case a.isMark() || b.isMark():
		return a != space && b != space
	}
	return false
}
