package tabular

import "jianbao/internal/length"

// Sum adds up lengths.
func Sum(ls []length.Length) (all length.Length) {
	for _, l := range ls {
		all += l
	}
	return all
}

// Shared are the widths of columns that want more than a width: the widest give way
// first, down to one width of all that are wider, and none below its least. The least of
// all must fit.
func Shared(least, want []length.Length, width length.Length) []length.Length {
	out := make([]length.Length, len(least))
	at := func(most length.Length) length.Length {
		for k := range out {
			out[k] = max(least[k], min(want[k], most))
		}
		return Sum(out)
	}
	low, high := length.Length(0), width+1 // low fits
	for low+1 < high {
		if mid := (low + high) / 2; at(mid) <= width {
			low = mid
		} else {
			high = mid
		}
	}
	at(low)
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
