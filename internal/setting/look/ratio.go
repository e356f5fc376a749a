package look

import "jianbao/internal/length"

// Estimate is one paragraph in two languages, as the choice of the columns' ratio
// weighs it.
type Estimate struct {
	Natural [2]length.Length // its width on one line; 0: the language does not have it
	Pitch   [2]length.Length
	GoesOn  bool // it stands below the one before, and is not levelled anew
}

// BestRatio is the ratio between 42:58 and 58:42, in thousandths, that makes the
// pairs shortest; among equals the most even. columns are the widths of a ratio; not ok
// where one would be too narrow. takes says that a ratio which is the best so far may be
// taken; it is asked of no other, for the answer takes time.
func BestRatio(estimates []Estimate, columns func(ratio int) (width []length.Length, ok bool), takes func(ratio int) bool) int {
	best, bestHeight := 500, length.Length(1<<31-1)
	for _, r := range []int{500, 490, 510, 480, 520, 470, 530, 460, 540, 450, 550, 440, 560, 430, 570, 420, 580} {
		width, ok := columns(r)
		if !ok {
			continue
		}
		h, left, right := length.Length(0), length.Length(0), length.Length(0)
		for _, e := range estimates {
			if !e.GoesOn {
				h, left, right = h+max(left, right), 0, 0
			}
			left += e.lines(0, width[0]) * e.Pitch[0]
			right += e.lines(1, width[1]) * e.Pitch[1]
		}
		h += max(left, right)
		if h < bestHeight && takes(r) {
			best, bestHeight = r, h
		}
	}
	return best
}

// lines is about how many lines a language of the pair takes in a width: about 3 %
// of a line is lost at its end.
func (e *Estimate) lines(lang int, width length.Length) length.Length {
	if e.Natural[lang] == 0 {
		return 0
	}
	used := width * 97 / 100
	return (e.Natural[lang] + used - 1) / used
}
