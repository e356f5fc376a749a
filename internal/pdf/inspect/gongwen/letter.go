package gongwen

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// isLetter says that a rule is one of the double rules of a letter, 信函: wider than the type
// area, and near the head of the sheet (10.1).
func (c *checker) isLetter(rule *inspect.Area) bool {
	return rule != nil && rule.Width > c.rules+length.MM(8_000) && rule.Y < length.MM(90_000)
}

// letter holds the head and the foot of a letter's first page against 10.1. name is the name in
// red; nil: there is none.
func (c *checker) letter(name *line, ls []line) {
	var upper, lower []*inspect.Area
	p := &c.pages[0]
	for i := range p.Areas {
		switch a := &p.Areas[i]; {
		case !red(a.Colour) || a.Height >= thin || a.Width < length.MM(50_000):
		case a.Y < p.Height/2:
			upper = append(upper, a)
		default:
			lower = append(lower, a)
		}
	}
	for _, a := range append(upper[:len(upper):len(upper)], lower...) {
		if !about(a.Width, length.MM(170_000)) {
			c.say("letter rule", "10.1", 1, diag.Words{"the width of a double rule", "红色双线长"}, mm(a.Width), "170 mm")
		} else if middle := a.X + a.Width/2; !about(middle, c.width/2) {
			c.say("letter rule", "10.1", 1, diag.Words{"the middle of a double rule", "红色双线中点至纸张左缘"}, mm(middle), mm(c.width/2))
		}
	}
	first := topOf(upper)
	if name == nil {
		c.say("letter name", "10.1", 1, diag.Words{"the name in red", "发文机关标志"}, "—", "30 mm")
	} else {
		if !about(name.top(), length.MM(30_000)) {
			c.say("letter name", "10.1", 1, diag.Words{"from the head of the paper to the name in red", "发文机关标志上边缘至上页边"}, mm(name.top()), "30 mm")
		}
		if gap := first - name.y - name.size.Milli(1000-emTop); len(upper) > 0 && !about(gap, length.MM(4_000)) {
			c.say("letter gap", "10.1", 1, diag.Words{"from the name in red to the double rule", "发文机关标志至红色双线"}, mm(gap), "4 mm")
		}
	}
	foot := length.Length(0)
	for _, a := range lower {
		foot = max(foot, a.Y+a.Height)
	}
	if up := p.Height - foot; !about(up, length.MM(20_000)) {
		c.say("letter foot", "10.1", 1, diag.Words{"from the double rule to the foot of the paper", "下方红色双线至下页边"}, mm(up), "20 mm")
	}
	c.letterNumber(first, ls)
}

// letterNumber holds the number of a letter against 10.1: at the right edge, below the first
// rule, which stands at some height.
func (c *checker) letterNumber(rule length.Length, ls []line) {
	for i := range ls {
		l := &ls[i]
		if l.y <= rule || l.y > rule+3*c.pitch || !strings.HasSuffix(strings.TrimSpace(l.text), "号") {
			continue
		}
		if in := c.left + c.wide - l.right; !near(in, 0, length.MM(1_000)) {
			c.say("letter number", "10.1", 1, diag.Words{"the blank right of the document number", "发文字号右侧空白"}, mm(in), "0 mm")
		}
	}
}

// topOf is where the first of some areas begins; 0 for none.
func topOf(areas []*inspect.Area) length.Length {
	top := length.Length(0)
	for i, a := range areas {
		if i == 0 || a.Y < top {
			top = a.Y
		}
	}
	return top
}
