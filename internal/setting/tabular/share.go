package tabular

import "jianbao/internal/length"

// Sum adds up lengths.
func Sum(ls []length.Length) (all length.Length) {
	for _, l := range ls {
		all += l
	}
	return all
}

// mostWrapped is in how many lines, in eighths, the text of wide columns may stand before
// narrow ones give way too.
const mostWrapped = 8 * 3

// Shared are the widths of columns that want more than a width: the wide ones give way
// first, those that want half more than their share. What gives way does so by as much, so
// that the text of each stands on about as many lines: a column of remarks is wider than
// one of names. None is below its least. The least of all must fit.
func Shared(least, want []length.Length, width length.Length) []length.Length {
	out := make([]length.Length, len(least))
	share := width / length.Length(len(least))
	at := func(eighths length.Length, all bool) length.Length {
		for k := range out {
			if out[k] = want[k]; all || want[k] > share*3/2 {
				out[k] = max(least[k], want[k]*8/eighths)
			}
		}
		return Sum(out)
	}
	fits := false
	for eighths := length.Length(8); eighths <= mostWrapped && !fits; eighths++ {
		fits = at(eighths, false) <= width
	}
	if !fits {
		low, high := length.Length(8), length.Length(8) // high fits
		for at(high, true) > width && high < 1<<20 {
			low, high = high, 2*high
		}
		for low+1 < high {
			if mid := (low + high) / 2; at(mid, true) <= width {
				high = mid
			} else {
				low = mid
			}
		}
		at(high, true)
	}
	widest := 0 // takes what is left
	for k := range out {
		if want[k]-out[k] > want[widest]-out[widest] {
			widest = k
		}
	}
	out[widest] += max(0, min(width-Sum(out), want[widest]-out[widest]))
	return out
}

// Fit counts the first columns that have their least in a width, gap apart.
func Fit(least []length.Length, gap, width length.Length) int {
	for k, l := range least {
		if width -= l; width < 0 {
			return k
		}
		width -= gap
	}
	return len(least)
}
