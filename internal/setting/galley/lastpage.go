package galley

import "jianbao/internal/length"

// TooMuch is by how much the text of pages is more than all but the last hold. What they
// left blank at their feet counts for them.
func TooMuch(sheets []Sheet, depth length.Length) length.Length {
	out := -depth * length.Length(len(sheets)-1)
	for i := range sheets {
		out += sheets[i].Filled()
	}
	return out
}

// ThirdFull says that pages are n, and that the last is a third full.
func ThirdFull(sheets []Sheet, n int, depth length.Length) bool {
	return len(sheets) == n && sheets[n-1].Filled()*3 >= depth+12*length.Pt
}

// mostGiving is how many pages may give lines to the last.
const mostGiving = 8

// GiveLines cuts a galley into as many pages as sheets are, of which the last before the end
// are less deep, as few as fill a third of the last page: they keep so many hundredths of
// their depth. Where none do, it is false, and the sheets are as they were.
func GiveLines(g *Stack, sheets []Sheet, depth, line, keep length.Length) ([]Sheet, bool) {
	n := len(sheets)
	for from := n - 2; from >= max(0, n-1-mostGiving); from-- {
		for less := line; less <= depth*(100-keep)/100; less += line {
			tried := PaginateLess(g, depth, from, less, 0)
			if len(tried) > n {
				break
			}
			if ThirdFull(tried, n, depth) {
				return tried, true
			}
		}
	}
	return sheets, false
}

// leastCompany is how many lines of text stand on the last page of an official document at
// least, above unit and date and the imprint: they are not left alone.
const leastCompany = 4

// InCompany cuts a galley on a grid so that its last page has lines of the page before, where
// it has fewer than leastCompany. The page before keeps two thirds of its own. Where that is
// not enough, the sheets are as they were.
func InCompany(g *Stack, sheets []Sheet, depth, pitch length.Length) []Sheet {
	n := len(sheets)
	if n < 2 || sheets[n-1].Turned || sheets[n-1].Filled() >= leastCompany*pitch {
		return sheets
	}
	for less := pitch; less <= depth/3; less += pitch {
		tried := PaginateLess(g, depth, n-2, less, pitch)
		if len(tried) > n {
			break
		}
		if tried[n-1].Filled() >= leastCompany*pitch {
			return tried
		}
	}
	return sheets
}
