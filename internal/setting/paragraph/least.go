package paragraph

// Least is the fewest lines that the paragraph can take at a measure, in
// thousandths of an em: it is not broken, only weighed.
func (p *Paragraph) Least(measure int) int {
	n := len(p.clusters)
	if n == 0 {
		return 0
	}
	width := int(p.natural(0, n-1)) + int(p.indent(measure))
	if p.opt.Align == Justify {
		width -= int(p.sum.shrink[n-1] + p.flex(int32(width)))
	}
	// Every break gives up a blank half at its end and one at the next start, or
	// the space that was typed there.
	lines := 1
	for width > lines*measure {
		width -= 1000
		lines++
	}
	return lines
}
