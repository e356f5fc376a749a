package paragraph

// Total-fit line breaking after Knuth and Plass: of all ways to break the
// paragraph, the one whose worst lines are least bad as a whole. Costs are
// integers, so that every machine breaks alike.

// What a way to break costs. The cost of a line is the square of lineCost and its
// badness, and what else is held against it.
const (
	lineCost        = 10         // of every line, so that fewer are better
	overfull        = 1 << 40    // of a line longer than the measure: only where nothing else is left
	manyHyphens     = 1 << 36    // of more than mostHyphens lines in a row that end in a hyphen
	looseCost       = 1 << 30    // of a line beyond the limits of STANDARDS.md 20: the fewer the better
	looseBadness    = 2000       // the least badness of such a line
	looserMost      = 1500       // how much worse the loosest is, so that the sum over a paragraph stays below looseCost
	strainedBadness = 1000       // the least badness of a Chinese line whose pitch is over 1.1 em and under 1.15
	strainedMore    = 700        // how much worse the widest of these is
	runtCost        = 10_000_000 // of a last line of one character (STANDARDS.md 23): less than a loose line
	shortCost       = 6_000      // of a last line of two characters, or a short word
	partCost        = 60_000     // of a last line that is part of a word (STANDARDS.md 33)
	hyphenCost      = 50         // of a line that ends in a hyphen, before it is squared
	doubleCost      = 3_000      // of a second such line in a row
	mostHyphens     = 2          // lines in a row that may end in a hyphen
)

// breaker is one search for the breaks of a paragraph.
type breaker struct {
	p       *Paragraph
	measure int32
	indent  int32
	justify bool
	prune   bool // lines that leave more than three fifths of the measure blank are not considered
	scratch *Scratch
	forced  map[int]bool // joints that are broken by force; nil: none
}

// Breaks are where a paragraph is broken at one measure.
type Breaks struct {
	measure int
	ends    []int32      // for each line, the index after its last cluster
	forced  map[int]bool // joints that are broken by force; nil: none
}

// Measure is the measure that the paragraph was broken to, in thousandths of
// an em.
func (b *Breaks) Measure() int { return b.measure }

// Count is the number of lines.
func (b *Breaks) Count() int { return len(b.ends) }

// node is a way to set the paragraph up to the end of a line.
type node struct {
	start  int32 // the cluster at which the next line begins
	prev   int32 // the node of the line before; -1: the beginning of the paragraph
	cost   int64 // of all lines so far
	hyphen int8  // how many of the last lines, in a row, end in a hyphen
}

// Break finds where the lines end when they have a measure, in thousandths of an em.
// With a nil scratch it uses memory of its own.
func (p *Paragraph) Break(measure int, scratch *Scratch) Breaks {
	if scratch == nil {
		scratch = new(Scratch)
	}
	out := Breaks{measure: measure}
	n := len(p.clusters)
	if n == 0 {
		return out
	}
	b := breaker{p: p, scratch: scratch, measure: int32(max(measure, 1)), indent: p.indent(measure), justify: p.opt.Align == Justify, prune: true}
	if p.whole(&b) {
		out.ends = []int32{int32(n)}
		return out
	}
	b.force()
	last := b.search()
	if scratch.nodes[last].cost >= overfull {
		b.prune = false
		last = b.search()
	}
	count := 0
	for k := last; k > 0; k = scratch.nodes[k].prev {
		count++
	}
	out.ends, out.forced = make([]int32, count), b.forced
	for k := last; k > 0; k = scratch.nodes[k].prev {
		count--
		out.ends[count] = scratch.nodes[k].start
	}
	return out
}

// indent is the indent of the first line; 0 where it would leave no room for a
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

// natural is the width of the line of clusters [from, to], neither squeezed nor
// stretched, without the blank halves of marks at its ends.
func (p *Paragraph) natural(from, to int) int32 {
	return p.sum.last[to] - p.sum.first[from]
}

// search finds the best way to break and returns the index of its last node.
func (b *breaker) search() int32 {
	p, n := b.p, len(b.p.clusters)
	r := b.scratch
	r.nodes = append(r.nodes[:0], node{prev: -1})
	r.active = append(r.active[:0], 0)
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
	best := r.active[0]
	for _, k := range r.active {
		if r.nodes[k].cost < r.nodes[best].cost {
			best = k
		}
	}
	return best
}

// end considers every line that ends after cluster i and begins at an active node,
// and keeps the best, one for each number of hyphens in a row.
func (b *breaker) end(i int, kind breakKind) {
	var best [mostHyphens + 1]node
	var found [mostHyphens + 1]bool
	keep, lastOver := b.scratch.active[:0], int32(-1)
	for _, k := range b.scratch.active {
		from := int(b.scratch.nodes[k].start)
		width, room := b.p.natural(from, i), b.measure
		if k == 0 {
			room -= b.indent
		}
		if kind == hyphenBreak {
			width += b.p.hyphenWidth(i)
		}
		diff := room - width
		if diff < 0 && (!b.justify || -diff > b.shrink(from, i)+b.p.flex(room)) {
			// Overfull: the node is given up, for a later end only makes it worse. It is
			// kept where the hyphen alone is too much.
			if w := b.p.natural(from, i); kind == hyphenBreak && w-b.shrink(from, i)-b.p.flex(room) <= room {
				keep = append(keep, k)
			} else if lastOver < 0 || b.scratch.nodes[k].cost < b.scratch.nodes[lastOver].cost || from > int(b.scratch.nodes[lastOver].start) {
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
		if cost += b.scratch.nodes[k].cost; !found[run] || cost < best[run].cost {
			best[run], found[run] = node{start: int32(i + 1), prev: k, cost: cost, hyphen: int8(run)}, true
		}
	}
	b.scratch.active = keep
	any := false
	for run := range best {
		if found[run] {
			b.scratch.nodes = append(b.scratch.nodes, best[run])
			b.scratch.active = append(b.scratch.active, int32(len(b.scratch.nodes)-1))
			any = true
		}
	}
	if !any && len(b.scratch.active) == 0 {
		// Nothing reaches this far within the measure: one overfull line.
		b.scratch.nodes = append(b.scratch.nodes, node{start: int32(i + 1), prev: lastOver, cost: b.scratch.nodes[max(lastOver, 0)].cost + overfull})
		b.scratch.active = append(b.scratch.active, int32(len(b.scratch.nodes)-1))
	}
}
