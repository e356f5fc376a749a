package gongwen

import (
	"regexp"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
)

// headings holds headings of the first level, 一、, and the second,（一）, against 7.3.3.
func (c *checker) headings() {
	first := regexp.MustCompile(`^[一二三四五六七八九十]+、`)
	second := regexp.MustCompile(`^（[一二三四五六七八九十]+）`)
	for i, ls := range c.lines {
		if c.size == 0 {
			return
		}
		for j := range ls {
			l := &ls[j]
			one := first.MatchString(l.text)
			if !one && !second.MatchString(l.text) || l.x < c.left-length.MM(2_000) || l.x-c.left >= 4*c.size && l.x-c.left < c.wide/4 { // further in, it hangs behind a label: 出席：…
				continue
			}
			if in := l.x - c.left; !about(in, 2*c.size) && in < c.wide/4 {
				c.say("indent", "7.3.3", i+1, diag.Words{"the indent of a heading", "标题缩进"}, pt(in), pt(2*c.size))
			}
			if !near(l.size, c.size, fine) && l.size < c.size*5/4 {
				c.say("heading", "7.3.3", i+1, diag.Words{"the size of a heading", "层次标题字号"}, pt(l.size), pt(c.size))
			}
			if one && c.body(l) && ofText(l.font) {
				c.say("heading face", "7.3.3", i+1, diag.Words{"the face of a heading of the first level", "一级标题字体"}, l.font, diag.Words{"Hei", "黑体"})
			}
		}
	}
}

// ofText says that a font is one of those for running text, by its name.
func ofText(font string) bool {
	font = strings.ToLower(font)
	for _, name := range []string{"fangsong", "fang-song", "simfang", "kaiti", "simkai", "simsun", "songti", "serif"} {
		if strings.Contains(font, name) && !strings.Contains(font, "sansserif") && !strings.Contains(font, "sans-serif") {
			return true
		}
	}
	return false
}

// indents holds the first lines of paragraphs against 7.3.3: two characters in. What is
// further in is no paragraph but a list, or stands in the middle.
func (c *checker) indents() {
	for i, ls := range c.lines {
		for j := range ls {
			l := &ls[j]
			in := l.x - c.left
			if i == 0 && l.y < c.headEnd() { // the document number, with who signed
				continue
			}
			if !near(l.size, c.size, fine) || in <= length.MM(1_000) || in >= 3*c.size || l.right-l.x < c.wide/2 || !han.Is(first(l.text)) {
				continue
			}
			if !about(in, 2*c.size) {
				c.say("paragraph", "7.3.3", i+1, diag.Words{"the indent of a paragraph", "段首缩进"}, pt(in), pt(2*c.size))
			}
		}
	}
}

// first is the first character of a text that is not empty.
func first(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// addressee holds the line below the title against 7.3.2, where it says to whom the document
// goes: at the left, one blank line below.
func (c *checker) addressee(title, l *line) {
	if !c.body(l) || !strings.HasSuffix(strings.TrimSpace(l.text), "：") || c.pitch == 0 {
		return
	}
	if in := l.x - c.left; !near(in, 0, length.MM(1_000)) {
		c.say("addressee", "7.3.2", 1, diag.Words{"the indent of the addressee", "主送机关缩进"}, mm(in), "0 mm")
	}
	if down := l.y - title.y; !about(down, 2*c.pitch) && !about(l.middle()-title.middle(), 2*c.pitch) {
		c.say("addressee place", "7.3.2", 1, diag.Words{"from the title to the addressee", "标题至主送机关"}, mm(down), mm(2*c.pitch))
	}
}

// end holds the date below the text against 7.3.5: Arabic digits without zeros before them,
// two characters from the right at least.
func (c *checker) end() {
	digits := regexp.MustCompile(`^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$`)
	other := regexp.MustCompile(`^(?:[一二三四五六七八九〇○零]{4}\s*年.{1,3}月.{1,4}日|\d{4}\s*年(?:\s*0\d\s*月.*|\s*\d+\s*月\s*0\d\s*)日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$`)
	for i := len(c.lines) - 1; i >= 0; i-- {
		for j := range c.lines[i] {
			l := &c.lines[i][j]
			text := strings.TrimSpace(l.text)
			if !c.body(l) || l.x < c.left+c.wide/3 || c.centred(l) || i == 0 && l.y < c.headEnd() {
				continue
			}
			if other.MatchString(text) {
				c.say("date form", "7.3.5.4", i+1, diag.Words{"the date", "成文日期"}, text, "2026年3月9日")
			}
			if in := c.left + c.wide - l.right; digits.MatchString(text) && in < 2*c.size-length.MM(500) {
				c.say("date place", "7.3.5", i+1, diag.Words{"the blank right of the date", "成文日期右侧空白"}, pt(in), diag.Words{"two to four characters", "二字至四字"})
			}
		}
	}
}
