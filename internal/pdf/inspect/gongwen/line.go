package gongwen

import (
	"regexp"
	"slices"
	"unicode"

	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// emTop is how far above the baseline the em box of Han begins, thousandths of the size.
const emTop = 880

// line is what stands on one baseline.
type line struct {
	text     string
	x, right length.Length
	y        length.Length // the baseline
	size     length.Length // of its largest run
	colour   uint32        // of its first run
	font     string        // of its first run
	table    bool          // its first run stands in a table, or it has wide gaps as tables have
}

// top is that of the em box.
func (l *line) top() length.Length { return l.y - l.size.Milli(emTop) }

// middle is that of the em box.
func (l *line) middle() length.Length { return l.y - l.size.Milli(emTop-500) }

// linesOf are the lines of a page, from top to bottom.
func linesOf(p *inspect.Page) (out []line) {
	runs := slices.Clone(p.Runs)
	slices.SortStableFunc(runs, func(a, b inspect.Run) int {
		if near(a.Y, b.Y, length.Pt) {
			return int(a.X - b.X)
		}
		return int(a.Y - b.Y)
	})
	for _, r := range runs {
		if r.Turned || r.Text == "" || r.Artifact != "" && r.Y < p.Height/2 { // a running head is none of the text
			continue
		}
		if n := len(out); n > 0 && near(out[n-1].y, r.Y, length.Pt) {
			l := &out[n-1]
			l.table = l.table || r.X-l.right > 3*max(r.Size, l.size)
			l.text, l.right, l.size = l.text+r.Text, max(l.right, r.Right), max(l.size, r.Size)
			continue
		}
		out = append(out, line{text: r.Text, x: r.X, right: r.Right, y: r.Y, size: r.Size, colour: r.Colour, font: r.Font, table: inTable(r.Element)})
	}
	return out
}

// inTable says that an element is a cell of a table; nil is not.
func inTable(n *inspect.Node) bool { return n != nil && (n.Tag == "TD" || n.Tag == "TH") }

// measure finds the lines, the size of the text, which most Han characters have, and its pitch,
// which most lines have.
func (c *checker) measure() {
	sizes, pitches := map[length.Length]int{}, map[length.Length]int{}
	chinese, letters := 0, 0
	numbered := regexp.MustCompile(`^\s*[—–－-]\s*\d+\s*[—–－-]\s*$`)
	foot := c.top + c.deep + length.MM(2_000)
	for i := range c.pages {
		var within, below []line
		all := linesOf(&c.pages[i])
		for k, l := range all {
			if l.top() > foot || k+1 == len(all) && numbered.MatchString(l.text) {
				below = append(below, l)
				continue
			}
			within = append(within, l)
			for _, r := range l.text {
				if han.Is(r) {
					chinese++
					if !l.table {
						sizes[l.size]++
					}
				} else if unicode.IsLetter(r) {
					letters++
				}
			}
		}
		c.lines, c.below = append(c.lines, within), append(c.below, below)
	}
	if chinese*2 < letters { // the figures of the text are those of Chinese
		return
	}
	c.size = most(sizes)
	for _, ls := range c.lines {
		for i := 1; i < len(ls); i++ {
			if c.body(&ls[i]) && c.body(&ls[i-1]) {
				pitches[ls[i].y-ls[i-1].y]++
			}
		}
	}
	c.pitch = most(pitches)
}

// most is the key that was counted most; of two the smaller, and 0 where there is none.
func most(counts map[length.Length]int) (best length.Length) {
	for k, n := range counts {
		if n > counts[best] || n == counts[best] && k < best {
			best = k
		}
	}
	return best
}

// body says that a line has the size of the text.
func (c *checker) body(l *line) bool { return near(l.size, c.size, length.Pt/2) }

// red says that a colour is red.
func red(colour uint32) bool {
	r, g, b := colour>>16&255, colour>>8&255, colour&255
	return r >= 0x90 && g <= 0x50 && b <= 0x50
}

// dark says that a colour is black, or nearly so.
func dark(colour uint32) bool {
	return max(colour>>16&255, colour>>8&255, colour&255) <= 0x30
}
