package paragraph

// Least is a lower bound of the number of lines that the paragraph takes at a
// measure, in thousandths of an em. The paragraph is not broken, only weighed.
func (p *Paragraph) Least(measure int) int {
	n, indent := len(p.clusters), int(p.indent(measure))
	switch {
	case n == 0:
		return 0
	case measure-indent < 3000: // what cannot be parted, as a dash of three, may be wider than its line
		return 1
	}
	width := int(p.natural(0, n-1)) + indent
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
