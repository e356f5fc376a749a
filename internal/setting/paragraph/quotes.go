package paragraph

// resolveQuotes decides for every quotation mark, dash and ellipsis, which
// Chinese and Latin text share, whether it takes the full-width or the
// proportional form (CLREQ 3.1.1; STANDARDS.md 17). In text without Chinese
// rules all are proportional. In Chinese text a mark is Latin when it stands
// between Latin letters (an apostrophe), or when its pair both begins and ends
// among Latin words.
func (p *Paragraph) resolveQuotes() {
	if !p.han {
		for i := range p.chars {
			p.chars[i].latinQ = shared(p.chars[i].r)
		}
		return
	}
	var opened []int
	for i := range p.chars {
		switch p.chars[i].r {
		case '’':
			if p.latinAt(i-1) && p.latinAt(i+1) {
				p.makeLatin(i)
				continue
			}
			opened = p.closePair(opened, '‘', i)
		case '”':
			opened = p.closePair(opened, '“', i)
		case '“', '‘':
			opened = append(opened, i)
		case '—', '…':
			if p.latinAround(i) {
				p.makeLatin(i)
			}
		}
	}
}

// closePair matches the closing mark at i with the last opened mark of its kind, and
// makes both Latin when both stand among Latin words. It returns the marks that are
// still open.
func (p *Paragraph) closePair(opened []int, mark rune, i int) []int {
	for k := len(opened) - 1; k >= 0; k-- {
		j := opened[k]
		if p.chars[j].r != mark {
			continue
		}
		if p.latinBefore(j) && p.latinAt(j+1) && p.latinAfter(i) && !p.hanWithin(j, i) {
			p.makeLatin(j)
			p.makeLatin(i)
		}
		return opened[:k]
	}
	return opened
}

// makeLatin gives character i its proportional form.
func (p *Paragraph) makeLatin(i int) {
	p.chars[i].latinQ, p.chars[i].class = true, other
}

// latinAt says that there is a character i, and that it is a letter or a digit.
func (p *Paragraph) latinAt(i int) bool {
	return i >= 0 && i < len(p.chars) && isLatin(p.chars[i].class)
}

// latinBefore says that a Latin word, then a space, stands before i.
func (p *Paragraph) latinBefore(i int) bool {
	return i >= 2 && p.chars[i-1].class == space && (p.latinAt(i-2) || p.chars[i-2].class == other)
}

// latinAfter says that after i comes the end of the text, Latin punctuation, or a
// space and a Latin word.
func (p *Paragraph) latinAfter(i int) bool {
	if i+1 == len(p.chars) {
		return true
	}
	if p.chars[i+1].class == space {
		return p.latinAt(i + 2)
	}
	return p.chars[i+1].class == other
}

// latinAround says that the dash or ellipsis at i has Latin words on both
// sides, perhaps with spaces between.
func (p *Paragraph) latinAround(i int) bool {
	a, b := i-1, i+1
	for a >= 0 && (p.chars[a].class == space || p.chars[a].r == p.chars[i].r) {
		a--
	}
	for b < len(p.chars) && (p.chars[b].class == space || p.chars[b].r == p.chars[i].r) {
		b++
	}
	return p.latinAt(a) && p.latinAt(b)
}

// hanWithin says that there is Han in characters [from, to).
func (p *Paragraph) hanWithin(from, to int) bool {
	for _, c := range p.chars[from:to] {
		if c.class == ideograph {
			return true
		}
	}
	return false
}

// shared says that r is a mark of both scripts.
func shared(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '—', '…', '·':
		return true
	}
	return false
}
