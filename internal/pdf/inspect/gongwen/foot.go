package gongwen

import (
	"regexp"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// dashHigh is how far above the baseline the dashes of a page number stand, thousandths of
// its size.
const dashHigh = 370

// folios holds the page numbers against 7.5.
func (c *checker) folios() {
	form := regexp.MustCompile(`^[—–－-]\s*(\d+)\s*[—–－-]$`)
	digits := regexp.MustCompile(`\d+`)
	for i := range c.below {
		n := i + 1
		var l *line
		for j := range c.below[i] {
			if digits.MatchString(c.below[i][j].text) {
				l = &c.below[i][j]
				break
			}
		}
		if i == 0 && c.isLetter(redRule(&c.pages[0])) {
			if l != nil {
				c.say("letter folio", "10.1", n, diag.Words{"the page number of a letter's first page", "信函首页页码"}, strings.TrimSpace(l.text), "—")
			}
			continue
		}
		if l == nil {
			c.say("folio", "7.5", n, diag.Words{"the page number", "页码"}, "—", "— "+strconv.Itoa(n)+" —")
			continue
		}
		text := strings.TrimSpace(l.text)
		if !form.MatchString(text) {
			c.say("folio form", "7.5", n, diag.Words{"the page number", "页码"}, text, "— "+strconv.Itoa(n)+" —")
		}
		if digits.FindString(text) != strconv.Itoa(n) {
			c.say("folio order", "7.5", n, diag.Words{"the page number", "页码"}, digits.FindString(text), strconv.Itoa(n))
		}
		c.folio(l, n)
	}
}

// folio holds size and place of the number of page n against 7.5.
func (c *checker) folio(l *line, n int) {
	if !near(l.size, 14*length.Pt, fine) {
		c.say("folio size", "7.5", n, diag.Words{"the size of the page number", "页码字号"}, pt(l.size), "14 pt")
	}
	if down := l.y - l.size.Milli(dashHigh) - c.top - c.deep; !about(down, length.MM(7_000)) {
		c.say("folio place", "7.5", n, diag.Words{"from the type area's foot to the page number", "页码一字线至版心下边缘"}, mm(down), "7 mm")
	}
	left, right := l.x-c.left, c.left+c.wide-l.right
	in, side, other := right, diag.Words{"the right", "右侧"}, diag.Words{"the left", "左侧"}
	if n%2 == 0 {
		in, side, other = left, other, side
	}
	if (left < right) != (n%2 == 0) {
		c.say("folio side", "7.5", n, diag.Words{"the side of the page number", "页码位置"}, other, side)
		return
	}
	if !about(in, l.size) {
		c.say("folio inset", "7.5", n, diag.Words{"from the type area's edge to the page number", "页码至版心边缘"}, pt(in), pt(14*length.Pt))
	}
}
