package paragraph

// force finds what is longer than the measure and has no permitted break in it, such
// as a long address or a row of forbidden marks, and marks joints inside it to be
// broken by force: at a hyphenation point, or else where no line starts or ends
// wrongly, if there is such a place.
func (b *breaker) force() {
	p, room := b.p, b.measure-max(b.indent, 0)
	for from := 0; from < len(p.clusters); {
		to := from
		for to < len(p.clusters)-1 && !b.ends(from, to, room) {
			to++
		}
		for from < to && p.natural(from, to) > room {
			from = b.forceOne(from, to, room) + 1
		}
		from = to + 1
	}
}

// ends says that a line that began with cluster from may end with cluster to
// without force.
func (b *breaker) ends(from, to int, room int32) bool {
	switch b.p.joints[to].brk {
	case mayBreak, mustBreak:
		return true
	case hyphenBreak:
		return b.p.opt.Hyphenate && b.p.natural(from, to)+b.p.hyphenWidth(to) <= room
	}
	return false
}

// forceOne marks the best joint of clusters [from, to] up to which a line is no longer
// than room, among equals the last, and returns it.
func (b *breaker) forceOne(from, to int, room int32) int {
	p, best, grade := b.p, from, -1
	for i := from; i < to && (i == from || p.natural(from, i) <= room); i++ {
		g := p.forceGrade(i)
		if p.joints[i].brk == hyphenBreak && p.natural(from, i)+p.hyphenWidth(i) > room {
			g = -1 // the hyphen would stand beyond the line, which is worse than a wrong end
		}
		if g >= grade {
			best, grade = i, g
		}
	}
	if b.forced == nil {
		b.forced = map[int]bool{}
	}
	b.forced[best] = true
	return best
}

// forceGrade says how well a joint bears to be broken by force: from 0, where a line
// would start or end wrongly, to 3, where a word may be hyphenated.
func (p *Paragraph) forceGrade(i int) int {
	a, c := &p.clusters[i], &p.clusters[i+1]
	switch {
	case p.joints[i].brk == hyphenBreak:
		return 3
	case p.forbidden(a, c):
		return 0
	case a.class == digit && (c.class == digit || counter(p.chars[c.from].r)):
		return 1
	}
	return 2
}
