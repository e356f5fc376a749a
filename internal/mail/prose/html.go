package prose

import (
	"html"
	"jianbao/internal/han"
	"strconv"
	"strings"
)

// page writes nodes as HTML. Nothing in it is fetched, and nothing runs.
type page struct {
	b    strings.Builder
	lang string // of the element that is open; BCP 47
}

// nodes writes nodes one after the other.
func (p *page) nodes(ns []node) {
	for i := range ns {
		p.node(&ns[i])
	}
}

// open writes a tag, with its language where that differs from what is around it.
// An empty style or class is left out.
func (p *page) open(tag, lang, style, class string) {
	p.b.WriteString("<" + tag)
	if lang != "" && lang != p.lang {
		p.b.WriteString(` lang="` + html.EscapeString(lang) + `"`)
	}
	if class != "" {
		p.b.WriteString(` class="` + class + `"`)
	}
	if style != "" {
		p.b.WriteString(` style="` + style + `"`)
	}
	p.b.WriteString(">")
}

// close writes the end of an element.
func (p *page) close(tag string) { p.b.WriteString("</" + tag + ">\n") }

// The style and the class of quiet words, which sheet makes lighter on a dark
// page.
const (
	quietClass = "q"
	quietStyle = "color:#595959;"
)

// node writes one node.
func (p *page) node(n *node) {
	switch n.kind {
	case group:
		p.nodes(n.kids)
	case heading:
		p.heading(n)
	case passage:
		p.passage(n, "p", "margin:0 0 .8em;")
	case list:
		p.list(n)
	case entry:
		p.entry(n, "div")
	case quote:
		p.open("blockquote", n.lang, "margin:0 0 .8em;padding:0 0 0 1em;border-left:3px solid #a6a6a6;", "")
		p.inside(n.lang, n.kids)
		p.close("blockquote")
	case code:
		p.open("pre", n.lang, "margin:0 0 .8em;white-space:pre-wrap;font-size:.9em;", "")
		for i, s := range n.spans {
			if i > 0 {
				p.b.WriteByte('\n')
			}
			p.b.WriteString(html.EscapeString(s.text))
		}
		p.close("pre")
	case table:
		p.table(n)
	case figures:
		p.open("div", n.lang, "margin:0 0 1em;", "")
		p.inside(n.lang, n.kids)
		p.close("div")
	case figure:
		p.figure(n)
	case inPlace:
		p.shown(n)
	case divide:
		p.b.WriteString(`<hr style="border:0;border-top:1px solid #a6a6a6;margin:1.4em 0 .8em;">` + "\n")
	}
}

// inside writes nodes within an element in the language lang; "" means in that
// of what is around it.
func (p *page) inside(lang string, ns []node) {
	old := p.lang
	if lang != "" {
		p.lang = lang
	}
	p.nodes(ns)
	p.lang = old
}

// heading writes a heading of its level. In a pair the two headings stand close.
func (p *page) heading(n *node) {
	style := [...]string{
		"margin:.8em 0 .5em;font-size:1.5em;line-height:1.3;font-weight:bold;",
		"margin:1.6em 0 .6em;font-size:1.2em;line-height:1.35;font-weight:bold;",
		"margin:1.4em 0 .5em;font-size:1em;line-height:1.4;font-weight:bold;",
		"margin:1em 0 .4em;font-size:1em;line-height:1.4;font-weight:bold;",
	}[n.level-1]
	if n.close {
		style += "margin-top:0;"
	}
	if n.paired {
		style += "margin-bottom:.1em;"
	}
	tag := "h" + strconv.Itoa(n.level)
	p.open(tag, n.lang, style, "")
	p.spans(n.spans, n.lang)
	p.close(tag)
}

// passage writes a paragraph in a tag. margin is its style, unless its tone has a
// style of its own.
func (p *page) passage(n *node, tag, margin string) {
	class := ""
	switch n.tone {
	case quiet:
		margin, class = "margin:0 0 .3em;font-size:.875em;"+quietStyle, quietClass
	case loud:
		margin = "margin:0;font-size:1.5em;line-height:1.3;font-weight:bold;"
	case titled:
		margin += "font-weight:bold;"
	}
	p.open(tag, n.lang, margin, class)
	p.spans(n.spans, n.lang)
	p.close(tag)
}

// figure is a value over its label.
func (p *page) figure(n *node) {
	p.open("div", n.lang, "margin:0 0 .8em;", "")
	old := p.lang
	p.lang = n.lang
	for i := range n.kids {
		p.passage(&n.kids[i], "p", "margin:0;")
	}
	p.lang = old
	p.close("div")
}

// list writes entries. Their labels are words of the text, so that the list shows
// none of its own.
func (p *page) list(n *node) {
	p.open(`ol role="list"`, n.lang, "list-style-type:none;margin:0 0 .8em;padding:0;", "")
	for i := range n.kids {
		k := &n.kids[i]
		margin := "margin:0 0 .35em;"
		if n.loose {
			margin = "margin:0 0 1em;"
		}
		p.open("li", "", margin+"padding:0;", "")
		p.inside(n.lang, []node{*k})
		p.close("li")
	}
	p.close("ol")
}

// entry writes a label, and what belongs to it indented by the label's width.
func (p *page) entry(n *node, tag string) {
	width, style, class := hang(n.label), "margin:0;", ""
	if n.tone == quiet {
		style, class = "margin:0;font-size:.875em;"+quietStyle, quietClass
	}
	if n.label != "" {
		style += "padding-left:" + width + ";"
	}
	p.open(tag, n.lang, style, class)
	old := p.lang
	p.lang = n.lang
	for i := range n.kids {
		k := &n.kids[i]
		if i > 0 || k.kind != passage {
			if i == 0 {
				p.label(n, width)
			}
			p.node(k)
			continue
		}
		margin := "margin:0;"
		if i+1 < len(n.kids) {
			margin = "margin:0 0 .4em;"
		}
		if k.tone == titled {
			margin += "font-weight:bold;"
		}
		if n.label != "" {
			margin += "text-indent:-" + width + ";"
		}
		p.open("p", k.lang, margin, "")
		p.label(n, width)
		p.spans(k.spans, k.lang)
		p.close("p")
	}
	p.lang = old
	p.close(tag)
}

// label writes the label of an entry in its box.
func (p *page) label(n *node, width string) {
	if n.label == "" {
		return
	}
	weight := ""
	if n.strong {
		weight = "font-weight:bold;"
	}
	p.b.WriteString(`<span style="display:inline-block;min-width:` + width + `;text-indent:0;` + weight + `">` + html.EscapeString(n.label))
	if !strings.HasSuffix(n.label, "、") {
		p.b.WriteString("&nbsp;") // for programs that know no boxes
	}
	p.b.WriteString("</span>")
}

// hang is the width of a label's box as CSS has it: 2em for 一、, 3em for 十一、. A
// Chinese character counts 1 em, others half, and there is 1 em of space unless
// the label ends in 、.
func hang(label string) string {
	n := 0
	for _, r := range label {
		n += 5
		if r > 0x2e80 {
			n += 5
		}
	}
	if strings.HasSuffix(label, "、") {
		return strconv.Itoa(max(n, 20)/10) + "em"
	}
	return strconv.Itoa((n+10)/10) + "." + strconv.Itoa((n+10)%10) + "em"
}

// table writes a table that scrolls sideways where it is too wide.
func (p *page) table(n *node) {
	p.b.WriteString(`<div style="overflow-x:auto;margin:0 0 1em;">`)
	p.open(`table border="0" cellspacing="0" cellpadding="0"`, n.lang, "border-collapse:collapse;font-size:.9375em;line-height:1.45;", "")
	old := p.lang
	p.lang = n.lang
	for r, row := range n.rows {
		tag, attr, line := "td", "", "border-bottom:1px solid #bfbfbf;"
		if r < n.header {
			tag, attr, line = "th", ` scope="col"`, "border-bottom:2px solid #737373;font-weight:bold;"
		}
		p.b.WriteString("<tr>")
		for _, c := range row {
			align := "left"
			if c.right {
				align = "right"
			} else if c.mid {
				align = "center"
			}
			p.open(tag+attr, "", "padding:.35em .9em .35em 0;vertical-align:top;text-align:"+align+";"+line, "")
			p.spans(c.spans, n.lang)
			p.b.WriteString("</" + tag + ">")
		}
		p.b.WriteString("</tr>\n")
	}
	p.lang = old
	p.b.WriteString("</table></div>\n")
}

// spans writes runs of words in a language. Emphasis in Chinese is bold, because
// no face has well-made slanted Han characters (CLREQ 5.1).
func (p *page) spans(ss []span, lang string) {
	for _, s := range ss {
		if s.brk {
			p.b.WriteString("<br>")
			continue
		}
		var close []string
		open := func(tag, attr string) {
			p.b.WriteString("<" + tag + attr + ">")
			close = append(close, "</"+tag+">")
		}
		if s.link != "" && leadsOut(s.link) {
			open("a", ` href="`+html.EscapeString(s.link)+`"`)
		}
		if s.raised {
			open("sup", ` style="line-height:0;"`)
		}
		if s.above {
			open("sup", ` style="line-height:0;"`)
		}
		if s.below {
			open("sub", ` style="line-height:0;"`)
		}
		if s.strong {
			open("strong", "")
		}
		if s.em {
			style := ""
			if han.Chinese(lang) {
				style = ` style="font-style:normal;font-weight:bold;"`
			}
			open("em", style)
		}
		if s.code {
			open("code", "")
		}
		p.b.WriteString(html.EscapeString(s.text))
		for i := len(close) - 1; i >= 0; i-- {
			p.b.WriteString(close[i])
		}
	}
}
