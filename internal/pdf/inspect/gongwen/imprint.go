package gongwen

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

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
	if foot := last.Y + last.Height; !about(foot, c.top+c.deep) {
		c.say("imprint foot", "7.4.1", n, diag.Words{"the imprint's last rule, from the top of the paper,", "版记末条分隔线至纸张上缘"}, mm(foot), "262 mm")
	}
	for i, r := range rules {
		code, want, what := "imprint inner", length.MM(250), diag.Words{"the thickness of an inner rule of the imprint", "版记中间分隔线粗"}
		if i == 0 || i+1 == len(rules) {
			code, want, what = "imprint outer", length.MM(350), diag.Words{"the thickness of an outer rule of the imprint", "版记首末分隔线粗"}
		}
		if !near(r.Height, want, fine) {
			c.say(code, "7.4.1", n, what, mm(r.Height), mm(want))
		}
		if !about(r.Width, c.rules) {
			c.say("imprint width", "7.4.1", n, diag.Words{"the width of a rule of the imprint", "版记分隔线长"}, mm(r.Width), "156 mm")
		}
	}
	for i := range c.lines[n-1] {
		if l := &c.lines[n-1][i]; l.y > rules[0].Y && l.y < last.Y {
			c.imprinted(l, n)
			if strings.HasSuffix(strings.TrimSpace(l.text), "印发") && l.y < rules[len(rules)-2].Y {
				c.say("imprint last", "7.4.3", n, diag.Words{"what follows who printed the document", "印发机关之后的内容"}, diag.Words{"another line", "另一行"}, diag.Words{"the last rule", "末条分隔线"})
			}
		}
	}
}

// imprinted holds a line of the imprint, on page n, against 7.4.2: 四号, one character in from
// both sides.
func (c *checker) imprinted(l *line, n int) {
	if !near(l.size, 14*length.Pt, fine) {
		c.say("imprint size", "7.4.2", n, diag.Words{"the size of the imprint", "版记字号"}, pt(l.size), "14 pt")
	}
	if in := min(l.x-c.left, c.left+c.wide-l.right); in < l.size-length.MM(500) {
		c.say("imprint inset", "7.4.2", n, diag.Words{"the blank beside a line of the imprint", "版记各行两侧空白"}, pt(in), pt(14*length.Pt))
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
