package paragraph

// Total-fit line breaking after Knuth and Plass: of all ways to break the
// paragraph, the one whose worst lines are least bad as a whole. Costs are
// integers, so that every machine breaks alike.

const (
	lineCost     = 10         // a line costs something, so that fewer are better
	overfull     = 1 << 40    // only where nothing else is left
	manyHyphens  = 1 << 36    // more hyphens running than mostHyphens
	looseCost    = 1 << 30    // a line beyond the limits of standards.md 20: the fewer the better
	looseBadness = 2000       // of such a line, and more the looser
	looserMost   = 1500       // so that the sum over a paragraph stays below looseCost
	runtCost     = 10_000_000 // a last line of one character (standards.md 23): less than a loose line
	shortCost    = 6_000      // a last line of two, or a short word
	partCost     = 60_000     // a last line of a word part (standards.md 33)
	hyphenCost   = 50
	doubleCost   = 3_000 // two hyphens running
	mostHyphens  = 2
)

// breaker holds one search.
type breaker struct {
	p       *Paragraph
	measure int32
	indent  int32
	justify bool
	prune   bool
	nodes   []node
	active  []int32
	forced  map[int]bool // joints broken by force
}

// node is a way to end a line: the next line starts at cluster start.
type node struct {
	start  int32
	prev   int32
	cost   int64
	hyphen int8 // lines running that ended in a hyphen
}

// Breaks returns, for each line, the index after its last cluster.
func (p *Paragraph) breaks(measure int) (ends []int32, forced map[int]bool) {
	n := len(p.clusters)
	if n == 0 {
		return nil, nil
	}
	b := breaker{p: p, measure: int32(max(measure, 1)), indent: p.indent(measure), justify: p.opt.Align == Justify, prune: true}
	if p.whole(&b) {
		return []int32{int32(n)}, nil
	}
	b.force()
	last := b.search()
	if b.nodes[last].cost >= overfull {
		b.prune = false
		last = b.search()
	}
	for k := last; k > 0; k = b.nodes[k].prev {
		ends = append(ends, b.nodes[k].start)
	}
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends, b.forced
}

// indent is that of the first line, 0 where it would leave no room for a
// character.
func (p *Paragraph) indent(measure int) int32 {
	if measure-p.opt.Indent < 1000 {
		return 0
	}
	return int32(p.opt.Indent)
}

// whole says that the paragraph fits on one line without a forced break.
func (p *Paragraph) whole(b *breaker) bool {
	n := len(p.clusters)
	for i := 0; i < n-1; i++ {
		if p.joints[i].brk == mustBreak {
			return false
		}
	}
	return p.natural(0, n-1)+b.indent <= b.measure
}

// natural is the width of the line of clusters [from, to], trimmed at both ends.
func (p *Paragraph) natural(from, to int) int32 {
	return p.sum.last[to] - p.sum.first[from]
}

// search fills nodes and returns the index of the best last one.
func (b *breaker) search() int32 {
	p, n := b.p, len(b.p.clusters)
	b.nodes = append(b.nodes[:0], node{prev: -1})
	b.active = append(b.active[:0], 0)
	for i := 0; i < n; i++ {
		kind := p.joints[i].brk
		if i == n-1 {
			kind = mustBreak
		} else if b.forced[i] && kind == noBreak {
			kind = mayBreak
		} else if kind == hyphenBreak && !p.opt.Hyphenate && !b.forced[i] {
			kind = noBreak
		}
		if kind != noBreak {
			b.end(i, kind)
		}
	}
	best := b.active[0]
	for _, k := range b.active {
		if b.nodes[k].cost < b.nodes[best].cost {
			best = k
		}
	}
	return best
}

// end considers ending a line after cluster i from every active node.
func (b *breaker) end(i int, kind breakKind) {
	var best [mostHyphens + 1]node
	var found [mostHyphens + 1]bool
	keep, lastOver := b.active[:0], int32(-1)
	for _, k := range b.active {
		from := int(b.nodes[k].start)
		width, room := b.p.natural(from, i), b.measure
		if k == 0 {
			room -= b.indent
		}
		if kind == hyphenBreak {
			width += b.p.hyphenWidth(i)
		}
		diff := room - width
		if diff < 0 && (!b.justify || -diff > b.shrink(from, i)+b.p.flex(room)) {
			// Overfull: a later end only makes it worse, unless this one bears a hyphen.
			if w := b.p.natural(from, i); kind == hyphenBreak && w-b.shrink(from, i)-b.p.flex(room) <= room {
				keep = append(keep, k)
			} else if lastOver < 0 || b.nodes[k].cost < b.nodes[lastOver].cost || from > int(b.nodes[lastOver].start) {
				lastOver = k
			}
			continue
		}
		if kind != mustBreak {
			keep = append(keep, k)
		}
		if b.prune && kind != mustBreak && diff*5 > b.measure*3 {
			continue
		}
		cost, run := b.cost(k, from, i, diff, kind)
		if run > mostHyphens {
			cost, run = cost+manyHyphens, mostHyphens
		}
		if cost += b.nodes[k].cost; !found[run] || cost < best[run].cost {
			best[run], found[run] = node{start: int32(i + 1), prev: k, cost: cost, hyphen: int8(run)}, true
		}
	}
	b.active = keep
	any := false
	for run := range best {
		if found[run] {
			b.nodes = append(b.nodes, best[run])
			b.active = append(b.active, int32(len(b.nodes)-1))
			any = true
		}
	}
	if !any && len(b.active) == 0 {
		// Nothing reaches this far within the measure: one overfull line.
		b.nodes = append(b.nodes, node{start: int32(i + 1), prev: lastOver, cost: b.nodes[max(lastOver, 0)].cost + overfull})
		b.active = append(b.active, int32(len(b.nodes)-1))
	}
}

func (b *breaker) shrink(from, to int) int32 {
	return b.p.sum.shrink[to] - b.p.sum.shrink[from]
}

// cost is what the line of clusters [from, to] costs, and how many lines
// running would then end in a hyphen.
func (b *breaker) cost(k int32, from, to int, diff int32, kind breakKind) (int64, int) {
	last := kind == mustBreak
	bad := b.badness(from, to, diff, last)
	total := (lineCost + bad) * (lineCost + bad)
	if bad >= looseBadness {
		total += looseCost
	}
	run := 0
	if kind == hyphenBreak {
		run = int(b.nodes[k].hyphen) + 1
		total += hyphenCost * hyphenCost
		if run > 1 {
			total += doubleCost
		}
	} else if !last {
		pen := int64(b.p.joints[to].penalty)
		total += pen * pen
	}
	if last && to == len(b.p.clusters)-1 && from > 0 {
		total += b.p.runt(from, to, b.nodes[k].hyphen > 0)
	}
	return total, run
}

// badness is 0 for a perfect line and 100 for one at its limit.
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
	if most := elastic + gaps*hanMost; diff > most {
		over := int64(diff-most) * 1000 / int64(most+1)
		return looseBadness + looserMost*over/(over+2000)
	}
	return cube(int64(diff), int64(elastic+gaps*hanComfortable))
}

// flex is how much a line of a width may be narrowed or widened by drawing its
// glyphs so: two per cent, in text without Chinese, where the word spaces alone
// cannot keep within 80-133 % (standards.md 32). Letters are never spaced.
func (p *Paragraph) flex(width int32) int32 {
	if p.han || p.opt.Align != Justify {
		return 0
	}
	return width / 50
}

// cube is 100 (need/have)^3, where need is at most two and a half of have.
func cube(need, have int64) int64 {
	if need == 0 {
		return 0
	}
	r := need * 100 / have
	return r * r * r / 10000
}

// runt is the cost of a last line that is too short (standards.md 23, 33).
func (p *Paragraph) runt(from, to int, afterHyphen bool) int64 {
	hans, letters := 0, 0
	for i := from; i <= to && hans+letters < 6; i++ {
		switch c := &p.clusters[i]; {
		case c.class == han:
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
