package paragraph

// shrink is by how much the line of clusters [from, to] may be squeezed.
func (b *breaker) shrink(from, to int) int32 {
	return b.p.sum.shrink[to] - b.p.sum.shrink[from]
}

// cost is what the line of clusters [from, to] costs after node k, and how many
// lines in a row then end in a hyphen. diff is what the line falls short of its
// measure; below 0, what it is over.
func (b *breaker) cost(k int32, from, to int, diff int32, kind breakKind) (int64, int) {
	last := kind == mustBreak
	bad := b.badness(from, to, diff, last)
	total := (lineCost + bad) * (lineCost + bad)
	if bad >= looseBadness {
		total += looseCost
	}
	run := 0
	if kind == hyphenBreak {
		run = int(b.scratch.nodes[k].hyphen) + 1
		total += hyphenCost * hyphenCost
		if run > 1 {
			total += doubleCost
		}
	} else if !last {
		pen := int64(b.p.joints[to].penalty)
		total += pen * pen
	}
	if last && to == len(b.p.clusters)-1 && from > 0 {
		total += b.p.runt(from, to, b.scratch.nodes[k].hyphen > 0)
	}
	return total, run
}

// badness is 0 for a line of its natural width and 100 for one that is squeezed or
// stretched to its limit. last says that the line ends the paragraph, or stands
// before a forced break, and need not be stretched.
func (b *breaker) badness(from, to int, diff int32, last bool) int64 {
	if !b.justify {
		if last || diff <= 0 {
			return 0
		}
		r := int64(diff) * 100 / int64(b.measure)
		return r * r / 40
	}
	if diff < 0 {
		bad := cube(int64(-diff), int64(b.shrink(from, to)+b.p.flex(b.measure)))
		if b.p.han {
			// One mark gives up its half before the next kind is asked: that is
			// seen sooner than Han gaps opened by a fortieth of an em.
			bad += int64(-diff) / 20
		}
		return bad
	}
	if last {
		return 0
	}
	p := b.p
	elastic := p.sum.stretch[to] - p.sum.stretch[from] + p.flex(b.measure)
	gaps := p.sum.gaps[to] - p.sum.gaps[from]
	if elastic == 0 && gaps == 0 {
		return looseBadness * int64(diff) / int64(b.measure) // an address: it stays short, as if ragged
	}
	most := elastic + gaps*hanMost
	if p.han && diff > most && diff <= elastic+gaps*hanLimit {
		// Loose, and said so, but better than a last line of one character.
		return strainedBadness + int64(diff-most)*strainedMore/int64(gaps*(hanLimit-hanMost))
	}
	if diff > most {
		over := int64(diff-most) * 1000 / int64(most+1)
		return looseBadness + looserMost*over/(over+2000)
	}
	return cube(int64(diff), int64(elastic+gaps*hanComfortable))
}

// flex is by how much a line of a width may be narrowed or widened by drawing its
// glyphs narrower or wider: two per cent, in text without Chinese. It is used where
// the word spaces alone cannot keep to 80-133 % (STANDARDS.md 32). Letters are never
// spaced.
func (p *Paragraph) flex(width int32) int32 {
	if p.han || p.opt.Align != Justify {
		return 0
	}
	return width / 50
}

// cube is 100 (need/have)^3; need is at most two and a half times have.
func cube(need, have int64) int64 {
	if need == 0 {
		return 0
	}
	r := need * 100 / have
	return r * r * r / 10000
}

// runt is the cost of a last line of clusters [from, to] that is too short
// (STANDARDS.md 23, 33); 0 for one that is not. afterHyphen says that the line before
// ends in a hyphen.
func (p *Paragraph) runt(from, to int, afterHyphen bool) int64 {
	hans, letters := 0, 0
	for i := from; i <= to && hans+letters < 6; i++ {
		switch c := &p.clusters[i]; {
		case c.class == ideograph:
			hans++
		case isLatin(c.class):
			letters++
		}
	}
	switch {
	case hans+letters <= 1:
		return runtCost
	case afterHyphen && hans == 0:
		return partCost
	case hans == 0 && letters < 5, hans+letters < 3:
		return shortCost
	}
	return 0
}

// hyphenWidth is the width of the hyphen that would end a line after cluster i.
func (p *Paragraph) hyphenWidth(i int) int32 {
	r := &p.runs[p.clusters[i].run]
	return int32(int(r.hyphen.Advance) * p.spans[r.span].scale() / 1000)
}
