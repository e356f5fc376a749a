package paragraph

// Total-fit line breaking after Knuth and Plass: of all ways to break the
// paragraph, the one whose worst lines are least bad as a whole. Costs are
// integers, so that every machine breaks alike.

const (
	lineCost        = 10      // a line costs something, so that fewer are better
	overfull        = 1 << 40 // only where nothing else is left
	manyHyphens     = 1 << 36 // more hyphens running than mostHyphens
	looseCost       = 1 << 30 // a line beyond the limits of standards.md 20: the fewer the better
	looseBadness    = 2000    // of such a line, and more the looser
	strainedBadness = 1000    // of a Chinese line of a pitch over 1.1 em, under 1.15
	strainedMore    = 700
	looserMost      = 1500       // so that the sum over a paragraph stays below looseCost
	runtCost        = 10_000_000 // a last line of one character (standards.md 23): less than a loose line
	shortCost       = 6_000      // a last line of two, or a short word
	partCost        = 60_000     // a last line of a word part (standards.md 33)
	hyphenCost      = 50
	doubleCost      = 3_000 // two hyphens running
	mostHyphens     = 2
)

// breaker holds one search.
type breaker struct {
	p       *Paragraph
	measure int32
	indent  int32
	justify bool
	prune   bool
	room    *Room
	forced  map[int]bool // joints broken by force
}

// Room is working memory for breaking, which one goroutine may lend to one
// paragraph after another. The zero value is ready.
type Room struct {
	nodes  []node
	active []int32
}

// Breaks are where a paragraph is broken at one measure.
type Breaks struct {
	measure int
	ends    []int32      // for each line, the index after its last cluster
	forced  map[int]bool // joints broken by force
}

// Measure is the measure that the paragraph was broken to, in thousandths of
// an em.
func (b *Breaks) Measure() int { return b.measure }

// Count is the number of lines.
func (b *Breaks) Count() int { return len(b.ends) }

// node is a way to end a line: the next line starts at cluster start.
type node struct {
	start  int32
	prev   int32
	cost   int64
	hyphen int8 // lines running that ended in a hyphen
}

// Break finds where lines of a measure, in thousandths of an em, end. room may
// be nil.
func (p *Paragraph) Break(measure int, room *Room) Breaks {
	if room == nil {
		room = new(Room)
	}
	out := Breaks{measure: measure}
	n := len(p.clusters)
	if n == 0 {
		return out
	}
	b := breaker{p: p, room: room, measure: int32(max(measure, 1)), indent: p.indent(measure), justify: p.opt.Align == Justify, prune: true}
	if p.whole(&b) {
		out.ends = []int32{int32(n)}
		return out
	}
	b.force()
	last := b.search()
	if room.nodes[last].cost >= overfull {
		b.prune = false
		last = b.search()
	}
	count := 0
	for k := last; k > 0; k = room.nodes[k].prev {
		count++
	}
	out.ends, out.forced = make([]int32, count), b.forced
	for k := last; k > 0; k = room.nodes[k].prev {
		count--
		out.ends[count] = room.nodes[k].start
	}
	return out
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
	r := b.room
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

// end considers ending a line after cluster i from every active node.
func (b *breaker) end(i int, kind breakKind) {
	var best [mostHyphens + 1]node
	var found [mostHyphens + 1]bool
	keep, lastOver := b.room.active[:0], int32(-1)
	for _, k := range b.room.active {
		from := int(b.room.nodes[k].start)
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
			} else if lastOver < 0 || b.room.nodes[k].cost < b.room.nodes[lastOver].cost || from > int(b.room.nodes[lastOver].start) {
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
		if cost += b.room.nodes[k].cost; !found[run] || cost < best[run].cost {
			best[run], found[run] = node{start: int32(i + 1), prev: k, cost: cost, hyphen: int8(run)}, true
		}
	}
	b.room.active = keep
	any := false
	for run := range best {
		if found[run] {
			b.room.nodes = append(b.room.nodes, best[run])
			b.room.active = append(b.room.active, int32(len(b.room.nodes)-1))
			any = true
		}
	}
	if !any && len(b.room.active) == 0 {
		// Nothing reaches this far within the measure: one overfull line.
		b.room.nodes = append(b.room.nodes, node{start: int32(i + 1), prev: lastOver, cost: b.room.nodes[max(lastOver, 0)].cost + overfull})
		b.room.active = append(b.room.active, int32(len(b.room.nodes)-1))
	}
}
