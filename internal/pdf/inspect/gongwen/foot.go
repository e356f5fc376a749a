package gongwen

import (
	"regexp"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
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
	if !near(l.size, 14*length.Pt, length.Pt*3/10) {
		c.say("folio size", "7.5", n, diag.Words{"the size of the page number", "页码字号"}, pt(l.size), "14 pt")
	}
	if down := l.y - l.size.Milli(dashHigh) - c.top - c.deep; !near(down, length.MM(7_000), length.MM(1_000)) {
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
	if !near(in, l.size, l.size/2) {
		c.say("folio inset", "7.5", n, diag.Words{"from the type area's edge to the page number", "页码至版心边缘"}, pt(in), pt(14*length.Pt))
	}
}

// imprint holds the imprint at the foot of the last page against 7.4: its rules, and the size
// of what stands between them.
func (c *checker) imprint() {
	if len(c.pages) == 0 {
		return
	}
	n := len(c.pages)
	rules := c.imprintRules(&c.pages[n-1])
	if len(rules) < 2 {
		return
	}
	last := rules[len(rules)-1]
	if foot := last.Y + last.Height; !near(foot, c.top+c.deep, length.MM(1_000)) {
		c.say("imprint foot", "7.4.1", n, diag.Words{"the imprint's last rule, from the top of the paper,", "版记末条分隔线至纸张上缘"}, mm(foot), "262 mm")
	}
	for i, r := range rules {
		code, want, what := "imprint inner", length.MM(250), diag.Words{"the thickness of an inner rule of the imprint", "版记中间分隔线粗"}
		if i == 0 || i+1 == len(rules) {
			code, want, what = "imprint outer", length.MM(350), diag.Words{"the thickness of an outer rule of the imprint", "版记首末分隔线粗"}
		}
		if !near(r.Height, want, length.MM(60)) {
			c.say(code, "7.4.1", n, what, mm(r.Height), mm(want))
		}
		if !near(r.Width, c.wide, length.MM(1_000)) {
			c.say("imprint width", "7.4.1", n, diag.Words{"the width of a rule of the imprint", "版记分隔线长"}, mm(r.Width), "156 mm")
		}
	}
	for i := range c.lines[n-1] {
		if l := &c.lines[n-1][i]; l.y > rules[0].Y && l.y < last.Y && !near(l.size, 14*length.Pt, length.Pt*3/10) {
			c.say("imprint size", "7.4.2", n, diag.Words{"the size of the imprint", "版记字号"}, pt(l.size), "14 pt")
		}
	}
}

// imprintRules are the rules of the imprint, from top to bottom: dark, long and thin, the last
// of them near the foot of the type area. nil: there is no imprint.
func (c *checker) imprintRules(p *inspect.Page) (out []inspect.Area) {
	for _, a := range p.Areas {
		if !a.Picture && !red(a.Colour) && a.Height < thin && a.Width > c.wide*2/3 && a.Y > c.top+c.deep/3 && a.Y < c.top+c.deep+length.MM(6_000) {
			out = append(out, a)
		}
	}
	for i := range out {
		for j := i; j > 0 && out[j].Y < out[j-1].Y; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	if n := len(out); n == 0 || out[n-1].Y < c.top+c.deep-length.MM(25_000) {
		return nil
	}
	return out
}
