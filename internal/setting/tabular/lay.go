package tabular

import "jianbao/internal/length"

// Column is what the cells of a column ask for, in thousandths of an em.
type Column struct {
	Want  int  // with every cell on one line
	Least int  // with short cells and figures on one line, and words whole
	Hard  int  // with figures and words whole
	After int  // what stands behind the decimal point of its figures, the widest
	Count int  // of its figures
	Words bool // a cell is neither a figure nor stands for one
}

// Figures says that a column holds figures.
func (c *Column) Figures() bool { return c.Count > 0 && !c.Words }

// shortCell is how wide a cell may be that does not wrap, six em.
const shortCell = 6000

// longCell is the least width of a column of long words, four em: an address is not
// broken into pieces of less.
const longCell = 4000

// Add adds a cell of the body or of the heads to what its column asks for. natural is
// its width on one line, word that of its longest word.
func (c *Column) Add(natural, word int) {
	c.Want = max(c.Want, natural)
	c.Least = max(c.Least, min(natural, max(shortCell, word)))
	c.Hard = max(c.Hard, min(natural, word))
}

// AddFigure adds a figure: before the decimal point it is before wide, behind it after.
func (c *Column) AddFigure(before, after int) {
	c.Count++
	whole := max(c.Hard-c.After, before)
	c.After = max(c.After, after)
	for _, w := range []*int{&c.Want, &c.Least, &c.Hard} {
		*w = max(*w, whole+c.After)
	}
}

// Layout is how a table is set to a width.
type Layout struct {
	Size   length.Length   // of the type
	X, W   []length.Length // the left edges and the widths of the columns
	Width  length.Length   // of all
	Wraps  bool            // some cells take more than one line
	Spills bool            // words are wider than their column, and are broken
}

// Lay places columns in a width, gap apart at least and most apart at most. sizes are
// those of the type to try, the largest first. Columns with all cells on one line stand
// apart as far as the width allows; else the wide ones give way to the narrow ones.
// hard lets short cells wrap too. Type in which a cell has more than four lines gives way to
// smaller type, if that has fewer. It is false where even their words and figures are wider
// than the width.
func Lay(cols []Column, sizes []length.Length, gap, most, width length.Length, hard bool) (Layout, bool) {
	n := length.Length(len(cols))
	best, fewest := Layout{}, length.Length(0)
	for _, size := range sizes {
		l := Layout{Size: size, W: make([]length.Length, len(cols)), X: make([]length.Length, len(cols))}
		least := make([]length.Length, len(cols))
		for k := range cols {
			l.W[k], least[k] = inEms(cols[k].Want, size), inEms(cols[k].Least, size)
			if hard {
				least[k] = inEms(cols[k].Hard, size)
			}
		}
		room, apart := width-gap*(n-1), gap
		switch free := room - Sum(l.W); {
		case n == 1:
			l.W[0], l.Wraps = width, free < 0
			if least[0] > width {
				continue
			}
		case free >= 0:
			apart = min(gap+free/(n-1), most)
		case Sum(least) <= room:
			l.W, l.Wraps = Shared(least, l.W, room), true
		default:
			continue
		}
		l.place(apart)
		lines := length.Length(0)
		for k := range cols {
			lines = max(lines, (inEms(cols[k].Want, size)+l.W[k]-1)/l.W[k])
		}
		if fewest == 0 || lines < fewest {
			best, fewest = l, lines
		}
		if lines <= mostLines {
			break
		}
	}
	return best, fewest > 0
}

// mostLines is how many lines a cell may have before its table is set smaller.
const mostLines = 4

// place finds the left edges of the columns, which stand a gap apart.
func (l *Layout) place(gap length.Length) {
	x := length.Length(0)
	for k, w := range l.W {
		l.X[k] = x
		x += w + gap
	}
	l.Width = x - gap
}

// Force lays out columns of which the words are wider than the width: those with short
// words have their least, and the others share the rest. It is false where figures or
// columns of four em find no room.
func Force(cols []Column, size, gap, width length.Length) (Layout, bool) {
	l := Layout{Size: size, W: Floor(cols, size), X: make([]length.Length, len(cols)), Wraps: true, Spills: true}
	room := width - gap*length.Length(len(cols)-1)
	if Sum(l.W) > room {
		return l, false
	}
	want := make([]length.Length, len(cols))
	for k := range cols {
		want[k] = max(inEms(cols[k].Hard, size), l.W[k])
	}
	l.W = Shared(l.W, want, room)
	l.place(gap)
	return l, true
}

// Floor is how wide each column must be in any case: its figures whole, its words where
// they are short, four em of long ones.
func Floor(cols []Column, size length.Length) []length.Length {
	out := make([]length.Length, len(cols))
	for k, c := range cols {
		w := c.Hard
		if w > shortCell && !c.Figures() {
			w = longCell
		}
		out[k] = inEms(w, size)
	}
	return out
}

// inEms is a length of thousandths of an em, rounded up to be sure, and half an em at
// least.
func inEms(milli int, size length.Length) length.Length {
	return max(size.Milli(milli)+1, size/2)
}
