package gongwen

import (
	"regexp"
	"strings"

	"jianbao/internal/diag"
)

// beside holds what stands beside the text against 7.3.4, 7.3.7 and 10.3: attachments, a note
// below the date, who was present.
func (c *checker) beside() {
	if c.size == 0 {
		return
	}
	present, dated := regexp.MustCompile(`^(?:出席|请假|列席)\s*：`), regexp.MustCompile(`^\d{4}\s*年.*日$`)
	for i, ls := range c.lines {
		for j := range ls {
			l := &ls[j]
			if !c.body(l) || i == 0 && l.y < c.headEnd() {
				continue
			}
			text := strings.TrimSpace(l.text)
			if strings.HasPrefix(text, "附件：") {
				c.twoIn(l, i, "attachments", "7.3.4", diag.Words{"the indent of the attachments", "附件说明缩进"})
				if j > 0 && c.pitch > 0 && !about(l.y-ls[j-1].y, 2*c.pitch) {
					c.say("attachments place", "7.3.4", i+1, diag.Words{"from the text to the attachments", "正文至附件说明"}, mm(l.y-ls[j-1].y), mm(2*c.pitch))
				}
			}
			if strings.HasPrefix(text, "（") && j > 0 && dated.MatchString(strings.TrimSpace(ls[j-1].text)) && !c.centred(&ls[j-1]) {
				c.twoIn(l, i, "note", "7.3.7", diag.Words{"the indent of the note below the date", "附注缩进"})
			}
			if present.MatchString(text) {
				c.twoIn(l, i, "present", "10.3", diag.Words{"the indent of who was present", "出席人员名单缩进"})
				if ofText(l.font) {
					c.say("present face", "10.3", i+1, diag.Words{"the face of 出席, 请假 and 列席", "“出席”“请假”“列席”字体"}, l.font, diag.Words{"Hei", "黑体"})
				}
			}
		}
	}
}

// twoIn holds a line of page i, from 0, against an indent of two characters.
func (c *checker) twoIn(l *line, i int, code, clause string, what diag.Words) {
	if in := l.x - c.left; !about(in, 2*c.size) {
		c.say(code, clause, i+1, what, pt(in), pt(2*c.size))
	}
}
