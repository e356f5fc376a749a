package paragraph

// sums are running totals over clusters and joints, so that the width and the
// elasticity of any line are four subtractions.
type sums struct {
	first   []int32 // where cluster i begins as the first of a line, without the blank half at its left
	last    []int32 // where cluster i ends as the last of a line, without the blank half at its right
	shrink  []int32 // by how much all joints before joint i may be squeezed
	stretch []int32 // by how much their word spaces and Han-Latin gaps may be stretched
	gaps    []int32 // how many Han gaps, which may open too, are among them
}

// fill makes the sums. trim says that marks lose their blank halves at line ends.
func (s *sums) fill(clusters []cluster, joints []joint, trim bool) {
	n := len(clusters)
	all := make([]int32, 5*(n+1))
	s.first, s.last, all = all[:n], all[n:2*n], all[2*n:]
	s.shrink, s.stretch, s.gaps = all[:n+1], all[n+1:2*n+2], all[2*n+2:3*n+3]
	at := int32(0)
	for i := range clusters {
		c, j := &clusters[i], &joints[i]
		s.first[i], s.last[i] = at, at+c.width
		if trim {
			s.first[i] += c.lead
			s.last[i] -= c.trail
		}
		at += c.width + j.gap
		s.shrink[i+1] = s.shrink[i] + j.shrink
		s.stretch[i+1], s.gaps[i+1] = s.stretch[i], s.gaps[i]
		switch j.growKind {
		case stretchWord, stretchHanLatin:
			s.stretch[i+1] += j.stretch
		case stretchHan:
			s.gaps[i+1]++
		}
	}
}
