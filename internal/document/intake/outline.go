package intake

import (
	"strings"
	"unicode/utf8"
)

// part is a heading with all that stands under it, up to the next of its level
// or above.
type part struct {
	title  string
	number int // of its label; 0 for none
	level  int
	lang   string
	at     Block
	blocks []Block
	parts  []*part
}

// outline finds the headings, and puts the blocks under them. The part that it
// returns has no title: its blocks stand before the first heading.
func outline(d *Document) *part {
	root := &part{}
	open := []*part{root}
	styles, known := []style{}, points(d.Blocks)
	real := 0 // the deepest heading that the document marks as one
	for _, b := range d.Blocks {
		if b.Kind == Heading {
			real = max(real, b.Level)
		}
	}
	for i := range d.Blocks {
		b := d.Blocks[i]
		level, number, title := 0, 0, ""
		switch {
		case b.Kind == Heading:
			level = b.Level
			_, number, _, title = labelOf(b.Text)
		case partKind(b.Text) != "" && b.Kind != Table && utf8.RuneCountInString(b.Text) <= 30 && !lastIsFull(b.Text):
			level, title = 1, b.Text
		case (i > 1 || i == 1 && d.Blocks[2%len(d.Blocks)].Kind == Item) && i+1 < len(d.Blocks) && b.Kind == Paragraph && bareHeading(b.Text):
			level, title = 1, b.Text
		case labelledHeading(d.Blocks, i, known):
			st, n := b.point()
			level = 0
			for k, s := range styles {
				if s == st {
					level = k + 1
				}
			}
			if level == 0 {
				styles = append(styles, st)
				level = len(styles)
			}
			level += real
			number, title = n, b.Text
		}
		if level == 0 {
			top := open[len(open)-1]
			top.blocks = append(top.blocks, b)
			continue
		}
		for len(open) > 1 && open[len(open)-1].level >= level {
			open = open[:len(open)-1]
		}
		p := &part{title: strings.TrimSpace(title), number: number, level: level, lang: language(title), at: b}
		above := open[len(open)-1]
		above.parts = append(above.parts, p)
		open = append(open, p)
	}
	return root
}

// labelledHeading says that a numbered point is a heading: it is short, its
// neighbours are not the points before and after it, and text follows.
func labelledHeading(all []Block, i int, known map[point]bool) bool {
	b := &all[i]
	st, n := b.point()
	if b.Kind != Item || st == noLabel || st == bullet || st == letter || b.Level > 0 || i+1 >= len(all) {
		return false
	}
	limit := 60
	if language(b.Text) == "en" {
		limit = 120
	}
	if utf8.RuneCountInString(b.Text) > limit || strings.ContainsAny(strings.TrimRight(b.Text, "。."), "。；") {
		return false
	}
	near := func(k, want int) bool {
		if k < 0 || k >= len(all) || all[k].Kind != Item {
			return false
		}
		s, m := all[k].point()
		return s == st && m == want
	}
	if near(i-1, n-1) || near(i+1, n+1) {
		return false
	}
	if st == hanComma || st == chapter || st == hanParen {
		return true
	}
	// "1. A point" alone between paragraphs: a heading when it has siblings.
	return (known[point{st, n - 1}] || known[point{st, n + 1}]) && all[i+1].Kind == Paragraph
}

// point is a number in a style of labels.
type point struct {
	style  style
	number int
}

// points are the numbered points of the document that are no part of another.
func points(all []Block) map[point]bool {
	m := map[point]bool{}
	for i := range all {
		if all[i].Kind == Item && all[i].Level == 0 {
			st, n := all[i].point()
			m[point{st, n}] = true
		}
	}
	return m
}

// partKind says which part of a report a heading begins: "summary", "about",
// "cite", "notice", "contact", or "" for a section of its own.
func partKind(title string) string {
	_, _, _, rest := labelOf(title)
	t := strings.ToLower(strings.Trim(rest, " \t\u3000:：*#【】[]"))
	t = strings.ReplaceAll(strings.ReplaceAll(t, " ", ""), "\u3000", "")
	switch t {
	case "摘要", "内容摘要", "内容提要", "提要", "概要", "核心摘要", "executivesummary", "summary", "abstract", "overview", "synopsis":
		return "summary"
	case "关于我们", "aboutus", "机构简介", "单位简介", "关于":
		return "about"
	case "引用", "引用格式", "howtocite", "citation":
		return "cite"
	case "声明", "免责声明", "版权声明", "disclaimer", "notice", "copyright":
		return "notice"
	case "关键数字", "主要数据", "keyfigures":
		return "figures"
	case "联系我们", "联系方式", "contact", "contactus":
		return "contact"
	}
	return ""
}

// bareHeading says that a line without a number is a heading: a few words that
// name a kind of section.
func bareHeading(s string) bool {
	if sectionKind(s) == "" || lastIsFull(s) {
		return false
	}
	if language(s) == "zh" {
		return utf8.RuneCountInString(s) <= 8
	}
	return len(strings.Fields(s)) <= 3
}

// sectionKind is the id of a section by what its title speaks of.
func sectionKind(title string) string {
	t := strings.ToLower(title)
	for _, k := range []struct{ id, words string }{
		{"recommendations", "建议 对策 recommendation suggestion proposal"},
		{"lessons", "经验 教训 启示 lesson learned experience"},
		{"findings", "发现 主要结论 finding"},
		{"conclusion", "结论 结语 结束语 总结 conclusion concluding"},
		{"introduction", "引言 前言 导言 绪论 背景 introduction background preface"},
		{"references", "参考文献 references bibliography"},
	} {
		for _, w := range strings.Fields(k.words) {
			if strings.Contains(t, w) {
				return k.id
			}
		}
	}
	return ""
}
