package gongwen

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// thin is how thick a rule is at most.
const thin = 5 * length.Pt

// head holds the head in red and the title against 7.2 and 7.3.1.
func (c *checker) head() {
	if len(c.lines) == 0 {
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
	if name >= 0 {
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
	return near(l.x-c.left, c.left+c.wide-l.right, length.MM(3_000))
}

// name holds the name in red against 7.2.4.
func (c *checker) name(l *line) {
	if !c.centred(l) {
		c.say("name centred", "7.2.4", 1, diag.Words{"the blank left of the name in red", "发文机关标志左侧空白"}, mm(l.x-c.left), mm(c.left+c.wide-l.right))
	}
	if down := l.top() - c.top; !near(down, length.MM(35_000), length.MM(2_000)) {
		c.say("name place", "7.2.4", 1, diag.Words{"from the type area's head to the name in red", "发文机关标志上边缘至版心上边缘"}, mm(down), "35 mm")
	}
	if l.right-l.x > c.wide+length.MM(1_000) {
		c.say("name width", "7.2.4", 1, diag.Words{"the width of the name in red", "发文机关标志宽"}, mm(l.right-l.x), "≤ 156 mm")
	}
}

// rule holds the red rule, and the document number above it, against 7.2.5 and 7.2.7.
func (c *checker) rule(a *inspect.Area, ls []line) {
	if !near(a.Width, c.wide, length.MM(1_000)) {
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
	if gap := a.Y - above.y - above.size.Milli(1000-emTop); !near(gap, length.MM(4_000), length.MM(1_000)) {
		c.say("rule place", "7.2.7", 1, diag.Words{"from the document number to the red rule", "发文字号至红色分隔线"}, mm(gap), "4 mm")
	}
	if !c.body(above) {
		c.say("number size", "7.2.5", 1, diag.Words{"the size of the document number", "发文字号的字号"}, pt(above.size), pt(c.size))
	}
}

// title holds the title against 7.3.1: what is largest on the first page, the head aside.
func (c *checker) title(ls []line, rule *inspect.Area) {
	var first *line
	for i := range ls {
		l := &ls[i]
		if red(l.colour) || rule != nil && l.y < rule.Y {
			continue
		}
		if l.size > c.size+length.Pt && (first == nil || l.size > first.size+length.Pt/2) {
			first = l
		}
	}
	if first == nil {
		c.say("title", "7.3.1", 1, diag.Words{"the title", "标题"}, "—", "22 pt")
		return
	}
	if !near(first.size, 22*length.Pt, length.Pt/2) {
		c.say("title size", "7.3.1", 1, diag.Words{"the size of the title", "标题字号"}, pt(first.size), "22 pt")
	}
	if !c.centred(first) {
		c.say("title centred", "7.3.1", 1, diag.Words{"the blank left of the title", "标题左侧空白"}, mm(first.x-c.left), mm(c.left+c.wide-first.right))
	}
	if rule == nil || c.pitch == 0 {
		return
	}
	if down := first.top() - (c.pitch-first.size)/2 - rule.Y; !near(down, 2*c.pitch, c.pitch*3/5) {
		lines := strconv.FormatInt(int64(down*10/c.pitch)/10, 10) + "." + strconv.FormatInt(max(int64(down*10/c.pitch)%10, 0), 10)
		c.say("title place", "7.3.1", 1, diag.Words{"the lines between the red rule and the title", "红色分隔线与标题之间的行数"}, lines, "2")
	}
}
