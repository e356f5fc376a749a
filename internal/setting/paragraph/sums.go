package paragraph

// sums are running totals over clusters and joints, so that the width and the
// elasticity of any line are four subtractions.
type sums struct {
	first   []int32 // natural start of cluster i as the first of a line, trimmed
	last    []int32 // natural end of cluster i as the last of a line, trimmed
	shrink  []int32 // of joints before joint i
	stretch []int32 // word spaces and Han-Latin gaps
	gaps    []int32 // Han gaps that may open
}

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
