package gongwen

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// area holds paper, margins and text against 5.1 to 5.2.
func (c *checker) area() {
	for i := range c.pages {
		p := &c.pages[i]
		if !about(p.Width, c.width) || !about(p.Height, c.height) {
			c.say("paper", "5.1", i+1, diag.Words{"the paper", "纸张"}, mm(p.Width)+" × "+mm(p.Height), "210 × 297 mm")
		}
	}
	if c.size == 0 {
		return
	}
	if !near(c.size, length.Pt*1575/100, fine) && !near(c.size, 16*length.Pt, fine) {
		c.say("size", "5.2.2", 0, diag.Words{"the size of the text", "正文字号"}, pt(c.size), "15.75 pt")
	}
	if c.pitch > 0 && !near(c.pitch, length.Pt*1575/100*15/8, fine) && !near(c.pitch, c.deep/22, fine) {
		c.say("pitch", "3.1", 0, diag.Words{"the pitch of the lines", "行距"}, pt(c.pitch), diag.Words{"29.53 pt (or 28.99 pt, 225 mm by 22)", "29.53 pt（或 28.99 pt，即 225 mm ÷ 22）"})
	}
	c.sides()
	c.heads()
	fullest, on := 0, 0
	for i, ls := range c.lines {
		if n := c.rows(ls); n > fullest {
			fullest, on = n, i+1
		}
		c.depth(i, ls)
	}
	if c.pitch > 0 { // what the page holds, for tables and notes may end it early
		fullest = max(fullest, int((c.deep-c.size+length.MM(500))/c.pitch)+1)
	}
	if fullest != 22 && c.pitch > 0 {
		c.say("lines", "5.2.3", on, diag.Words{"the number of lines of a page", "每页行数"}, strconv.Itoa(fullest), "22")
	}
	c.ink()
}

// sides measures the left edge, the width and the characters of the text. Where the text stands
// elsewhere than it should, all else is measured from where it stands.
func (c *checker) sides() {
	left, right := length.Length(1<<30), length.Length(0)
	page := 0
	for i, ls := range c.lines {
		for j := range ls {
			if !c.body(&ls[j]) {
				continue
			}
			left = min(left, ls[j].x)
			if ls[j].right > right {
				right, page = ls[j].right, i+1
			}
		}
	}
	if right == 0 || right-left < c.wide/2 { // no full line
		return
	}
	if !near(left, c.left, length.MM(1_000)) {
		c.say("left", "5.2.1", page, diag.Words{"the left margin", "左边距（订口）"}, mm(left), "28 mm")
		c.left = left
	}
	if !about(right-left, c.wide) {
		c.say("width", "5.2.1", page, diag.Words{"the width of the text", "版心宽"}, mm(right-left), "156 mm")
		c.wide = right - left
	}
	if n := int((right - left + c.size/2) / c.size); n != 28 {
		c.say("chars", "5.2.3", page, diag.Words{"a full line in characters", "每行字数"}, strconv.Itoa(n), "28")
	}
}

// rows is how many lines of the pitch a page takes, from its first to its last.
func (c *checker) rows(ls []line) int {
	if len(ls) == 0 || c.pitch == 0 {
		return len(ls)
	}
	first, last := ls[0], ls[len(ls)-1]
	if !c.body(&first) || !c.body(&last) { // a head or a table has lines of its own
		return 0
	}
	return int((last.y-first.y+c.pitch/2)/c.pitch) + 1
}

// begins says that text whose first characters begin at some height begins at the head of the
// type area, with its characters or with their line.
func (c *checker) begins(at length.Length) bool {
	return near(at, c.top, length.MM(1_000)) || near(at-max(c.pitch-c.size, 0)/2, c.top, length.MM(1_000))
}

// heads measures where most pages behind the first begin. Where that is not the head of the
// type area, all else is measured from there.
func (c *checker) heads() {
	tops := map[length.Length]int{}
	for i, ls := range c.lines {
		if i > 0 && len(ls) > 0 && c.body(&ls[0]) {
			tops[ls[0].top()]++
		}
	}
	top := most(tops)
	if len(tops) == 0 || c.begins(top) {
		return
	}
	c.say("top", "5.2.1", 0, diag.Words{"the top margin", "上边距（天头）"}, mm(top), "37 mm")
	c.top = top
	if lead := max(c.pitch-c.size, 0) / 2; c.pitch <= c.deep/22+fine { // it begins with the line
		c.top -= lead
	}
}

// depth holds the first and the last line of a page against the type area. On the first page
// a head may stand lower.
func (c *checker) depth(i int, ls []line) {
	if len(ls) == 0 {
		return
	}
	first, last := ls[0], ls[len(ls)-1]
	for _, l := range c.below[i] { // a line of text, and no page number
		if c.body(&l) && l.right-l.x > c.wide/2 {
			last = l
		}
	}
	if i > 0 && c.body(&first) && !c.begins(first.top()) {
		c.say("top", "5.2.1", i+1, diag.Words{"the top margin", "上边距（天头）"}, mm(first.top()), "37 mm")
	}
	if foot := last.y + last.size.Milli(1000-emTop); foot > c.top+c.deep+length.MM(500) {
		c.say("foot", "5.2.1", i+1, diag.Words{"the foot of the text, from the top of the paper,", "正文末行下缘至纸张上缘"}, mm(foot), "262 mm")
	}
}

// ink looks for text that is not black; a head in red is looked at elsewhere.
func (c *checker) ink() {
	for i, ls := range c.lines {
		for j := range ls {
			if l := &ls[j]; c.body(l) && !dark(l.colour) {
				c.say("ink", "5.2.4", i+1, diag.Words{"the colour of the text", "文字颜色"}, "#"+strconv.FormatUint(uint64(l.colour)|1<<24, 16)[1:], "#000000")
			}
		}
	}
}
