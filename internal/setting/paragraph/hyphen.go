package paragraph

// hyphenate marks the joints inside English words at which a line may end with a
// hyphen. Words with a digit, an apostrophe, or a capital after the first letter are
// left whole, and so are addresses.
func (p *Paragraph) hyphenate(s *Scratch) {
	if !p.opt.Hyphenate && p.opt.Align != Ragged {
		return
	}
	for i := 0; i < len(p.clusters); {
		end := p.wordEnd(i)
		if end-i >= 4 {
			p.hyphenateWord(&s.word, i, end)
		}
		i = max(end, i+1)
	}
}

// wordEnd is the end of the word of plain letters that begins at cluster i.
func (p *Paragraph) wordEnd(i int) int {
	end := i
	for end < len(p.clusters) {
		c := &p.clusters[end]
		if c.class != latin || c.run != p.clusters[i].run || p.chars[c.from].r > 'z' {
			break
		}
		end++
		if p.joints[end-1].space || p.joints[end-1].brk != noBreak {
			break
		}
	}
	return end
}

// hyphenateWord marks the joints of the word of clusters [from, to).
func (p *Paragraph) hyphenateWord(w *word, from, to int) {
	if from > 0 && !p.joints[from-1].space && p.joined(from-1) || to < len(p.clusters) && !p.joints[to-1].space && p.joined(to) {
		return
	}
	w.letters, w.ends = w.letters[:0], w.ends[:0]
	for i := from; i < to; i++ {
		for _, ch := range p.chars[p.clusters[i].from:p.clusters[i].to] {
			r := ch.r
			if r >= 'A' && r <= 'Z' {
				if len(w.letters) > 0 {
					return // CEPI, BioNTech
				}
				r += 'a' - 'A'
			}
			if r < 'a' || r > 'z' {
				return
			}
			w.letters = append(w.letters, byte(r))
		}
		w.ends = append(w.ends, len(w.letters))
	}
	patternsOf(p.opt.Lang).mark(w)
	for k, end := range w.ends {
		if w.points[end] {
			p.joints[from+k].brk = hyphenBreak
		}
	}
}

// joined says that the character of cluster i makes one word with the letters
// beside it: a digit, an apostrophe, the parts of an address.
func (p *Paragraph) joined(i int) bool {
	switch p.chars[p.clusters[i].from].r {
	case '\'', '/', '@', '_', '.', '-', '&', '=', ':':
		// A full stop or colon that ends a sentence is followed by a space.
		return !p.joints[i].space && i+1 < len(p.clusters)
	}
	return p.clusters[i].class == digit
}
