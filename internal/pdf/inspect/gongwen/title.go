package gongwen

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// title holds the title against 7.3.1: what is largest on the first page, the head aside.
func (c *checker) title(ls []line, rule *inspect.Area) {
	at, end := -1, 0
	for i := range ls {
		l := &ls[i]
		if red(l.colour) || rule != nil && l.y < rule.Y || l.size <= c.size+length.Pt {
			continue
		}
		if at < 0 || l.size > ls[at].size+length.Pt/2 {
			at = i
		}
		if near(l.size, ls[at].size, fine) {
			end = i
		}
	}
	if at < 0 {
		c.say("title", "7.3.1", 1, diag.Words{"the title", "标题"}, "—", "22 pt")
		return
	}
	top := &ls[at]
	if !near(top.size, 22*length.Pt, fine) {
		c.say("title size", "7.3.1", 1, diag.Words{"the size of the title", "标题字号"}, pt(top.size), "22 pt")
	}
	for i := at; i <= end; i++ {
		if l := &ls[i]; near(l.size, top.size, fine) && !c.centred(l) {
			c.say("title centred", "7.3.1", 1, diag.Words{"the blank left of the title", "标题左侧空白"}, mm(l.x-c.left), mm((c.wide-l.right+l.x)/2))
		}
	}
	if end+1 < len(ls) {
		c.addressee(&ls[end], &ls[end+1])
	}
	if rule == nil || c.pitch == 0 {
		return
	}
	if down := top.top() - rule.Y - rule.Height; !between(down, 2*c.pitch, 2*c.pitch+max(c.pitch-top.size, 0)/2) {
		c.say("title place", "7.3.1", 1, diag.Words{"the lines between the red rule and the title", "红色分隔线与标题之间的行数"}, tenths(down, c.pitch), "2")
	}
}

// tenths says how many times a length holds another, with one decimal.
func tenths(a, b length.Length) string {
	n := int64(a * 10 / b)
	return strconv.FormatInt(n/10, 10) + "." + strconv.FormatInt(max(n%10, 0), 10)
}
