package gongwen

import (
	"regexp"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// thin is how thick a rule is at most.
const thin = 5 * length.Pt

// head holds the head in red and the title against 7.2 and 7.3.1.
func (c *checker) head() {
	if len(c.lines) == 0 || c.size == 0 {
		return
	}
	ls := c.lines[0]
	name := -1
	for i := range ls {
		if red(ls[i].colour) && (name < 0 || ls[i].size > ls[name].size) {
			name = i
		}
	}
	rule := redRule(&c.pages[0])
	if rule != nil && issue(ls, rule) { // a bulletin: its head is its own
		c.title(ls, nil)
		return
	}
	if c.isLetter(rule) {
		var of *line
		if name >= 0 {
			of = &ls[name]
		}
		c.letter(of, ls)
		c.title(ls, nil)
		return
	}
	if name >= 0 {
		c.corner(ls, &ls[name])
		c.name(&ls[name])
		if rule == nil {
			c.say("rule", "7.2.7", 1, diag.Words{"the red rule below the head", "红色分隔线"}, "—", "156 mm")
		}
	}
	if rule != nil {
		c.rule(rule, ls)
	}
	c.title(ls, rule)
}

// issue says that a head is that of a bulletin, 简报: what stands right above its rule ends
// with a date.
func issue(ls []line, rule *inspect.Area) bool {
	dated := regexp.MustCompile(`(?:日|\d{4})$`)
	above := ""
	for i := range ls {
		if ls[i].y <= rule.Y {
			above = strings.TrimSpace(ls[i].text)
		}
	}
	return dated.MatchString(above)
}

// headEnd is where the head of the first page ends, at its red rule; 0: it has none.
func (c *checker) headEnd() length.Length {
	if rule := redRule(&c.pages[0]); rule != nil {
		return rule.Y
	}
	return 0
}

// redRule is the widest red rule of a page; nil: it has none.
func redRule(p *inspect.Page) (best *inspect.Area) {
	for i := range p.Areas {
		a := &p.Areas[i]
		if red(a.Colour) && a.Height < thin && a.Width > length.MM(50_000) && (best == nil || a.Width > best.Width) {
			best = a
		}
	}
	return best
}

// centred says that a line stands in the middle of the type area.
func (c *checker) centred(l *line) bool {
	return near(l.x-c.left, c.left+c.wide-l.right, length.MM(1_000)) // half of it to each side
}

// corner holds what stands above the name against 7.2.1 to 7.2.3: the number of the copy, how
// secret and how urgent it is, at the left of the first lines.
func (c *checker) corner(ls []line, name *line) {
	number := regexp.MustCompile(`^\d+$`)
	for i := range ls {
		l := &ls[i]
		if l.y >= name.top() || red(l.colour) || strings.ContainsFunc(l.text, unicode.IsLetter) && !strings.ContainsFunc(l.text, han.Is) {
			continue
		}
		text := strings.TrimSpace(l.text)
		if number.MatchString(text) && len(text) != 6 {
			c.say("copy number", "7.2.1", 1, diag.Words{"the number of the copy", "份号"}, text, diag.Words{"six digits", "6 位数字"})
		}
		if !near(l.size, c.size, fine) {
			c.say("corner size", "7.2.1", 1, diag.Words{"the size of what stands above the name", "份号、密级、紧急程度的字号"}, pt(l.size), pt(c.size))
		}
		if in := l.x - c.left; !near(in, 0, length.MM(1_000)) {
			c.say("corner place", "7.2.1", 1, diag.Words{"the indent of what stands above the name", "份号、密级、紧急程度的缩进"}, mm(in), "0 mm")
		}
	}
}

// name holds the name in red against 7.2.4.
func (c *checker) name(l *line) {
	if !c.centred(l) {
		c.say("name centred", "7.2.4", 1, diag.Words{"the blank left of the name in red", "发文机关标志左侧空白"}, mm(l.x-c.left), mm((c.wide-l.right+l.x)/2))
	}
	if down := l.top() - c.top; !about(down, length.MM(35_000)) {
		c.say("name place", "7.2.4", 1, diag.Words{"from the type area's head to the name in red", "发文机关标志上边缘至版心上边缘"}, mm(down), "35 mm")
	}
	if l.right-l.x > c.wide+length.MM(500) {
		c.say("name width", "7.2.4", 1, diag.Words{"the width of the name in red", "发文机关标志宽"}, mm(l.right-l.x), "≤ 156 mm")
	}
}

// rule holds the red rule, and the document number above it, against 7.2.5 and 7.2.7.
func (c *checker) rule(a *inspect.Area, ls []line) {
	if !about(a.Width, c.rules) {
		c.say("rule width", "7.2.7", 1, diag.Words{"the width of the red rule", "红色分隔线长"}, mm(a.Width), "156 mm")
	}
	if a.Height < length.MM(300) || a.Height > length.MM(1_100) {
		c.say("rule thickness", "7.2.7", 1, diag.Words{"the thickness of the red rule", "红色分隔线粗"}, mm(a.Height), "0.35–1 mm")
	}
	var above *line
	for i := range ls {
		if ls[i].y <= a.Y {
			above = &ls[i]
		}
	}
	if above == nil || red(above.colour) {
		return
	}
	if gap := a.Y - above.y - above.size.Milli(1000-emTop); !about(gap, length.MM(4_000)) {
		c.say("rule place", "7.2.7", 1, diag.Words{"from the document number to the red rule", "发文字号至红色分隔线"}, mm(gap), "4 mm")
	}
	if !near(above.size, c.size, fine) {
		c.say("number size", "7.2.5", 1, diag.Words{"the size of the document number", "发文字号的字号"}, pt(above.size), pt(c.size))
	}
	c.number(above)
}

// number holds the place of the document number against 7.2.5: in the middle, or one character
// in where who signed stands at its right (7.2.6).
func (c *checker) number(l *line) {
	if !strings.Contains(l.text, "签发人") {
		if !c.centred(l) {
			c.say("number centred", "7.2.5", 1, diag.Words{"the blank left of the document number", "发文字号左侧空白"}, mm(l.x-c.left), mm((c.wide-l.right+l.x)/2))
		}
		return
	}
	if left, right := l.x-c.left, c.left+c.wide-l.right; !about(left, c.size) || !about(right, c.size) {
		c.say("signer place", "7.2.6", 1, diag.Words{"the blanks beside the document number and the signer", "发文字号和签发人两侧空白"}, mm(left)+", "+mm(right), mm(c.size))
	}
}
