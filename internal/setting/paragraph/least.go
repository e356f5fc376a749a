package paragraph

// Least is a lower bound of the number of lines that the paragraph takes at a
// measure, in thousandths of an em. The paragraph is not broken, only weighed.
func (p *Paragraph) Least(measure int) int {
	n := len(p.clusters)
	if n == 0 {
		return 0
	}
	width := int(p.natural(0, n-1)) + int(p.indent(measure))
	if p.opt.Align == Justify {
		width -= int(p.sum.shrink[n-1] + p.flex(int32(width)))
	}
	// A break saves an em at most: the blank half of a mark before it and of one after
	// it, or the space that was typed there.
	lines := 1
	for width > lines*measure {
		width -= 1000
		lines++
	}
	return lines
}
