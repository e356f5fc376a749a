package prose

import (
	"strings"

	"jianbao/internal/diag"
)

// text writes nodes as plain text. A paragraph is one line, however long (see the
// package comment).
type text struct {
	b      strings.Builder
	indent string // before every line
	blank  bool   // the last line is empty, or there is none yet
	first  string // the label that goes before the next line; "" for none
}

// line writes a line behind the indent and the label, if there is one. What
// follows is then indented by the label's width.
func (t *text) line(s string) {
	t.b.WriteString(strings.TrimRight(t.indent+t.first+s, " ") + "\n")
	if t.first != "" {
		t.indent += strings.Repeat(" ", diag.Width(t.first))
		t.first = ""
	}
	t.blank = false
}

// gap makes sure that an empty line comes before what follows.
func (t *text) gap() {
	if !t.blank && t.b.Len() > 0 && t.first == "" {
		t.b.WriteString("\n")
		t.blank = true
	}
}

// nodes writes nodes one after the other.
func (t *text) nodes(ns []node) {
	for i := range ns {
		t.node(&ns[i])
	}
}

// node writes one node.
func (t *text) node(n *node) {
	switch n.kind {
	case group, quote, figures:
		if n.kind == quote {
			defer t.within("> ")()
		}
		t.nodes(n.kids)
	case heading:
		t.heading(n)
	case passage:
		if n.tone != quiet {
			t.gap()
		}
		for _, l := range lines(n.spans) {
			t.line(l)
		}
		if n.tone != quiet && n.tone != titled {
			t.gap()
		}
	case code:
		t.gap()
		for _, s := range n.spans {
			t.line("    " + s.text)
		}
		t.gap()
	case list:
		t.gap()
		for i := range n.kids {
			t.node(&n.kids[i])
			if n.loose {
				t.gap()
			}
		}
		t.gap()
	case entry:
		t.entry(n)
	case table:
		t.table(n)
	case figure:
		var parts []string
		for _, k := range n.kids {
			parts = append(parts, strings.Join(lines(k.spans), " "))
		}
		t.line(strings.Join(parts, "  "))
	case divide:
		t.gap()
		t.line(strings.Repeat("-", 24))
	}
}

// within puts a mark before every line, until its result is called.
func (t *text) within(mark string) func() {
	old := t.indent
	t.indent += mark
	return func() { t.indent = old }
}

// heading writes a heading, and a line below it at levels 1 and 2.
func (t *text) heading(n *node) {
	t.gap()
	words := strings.Join(lines(n.spans), " ")
	t.line(words)
	if n.level <= 2 {
		t.line(strings.Repeat([]string{"=", "-"}[n.level-1], min(diag.Width(words), 64)))
	}
	t.gap()
}

// entry writes the first line behind the label, and the others below that line.
func (t *text) entry(n *node) {
	old := t.indent
	defer func() { t.indent, t.first = old, "" }()
	if n.label != "" {
		t.first = n.label
		if !strings.HasSuffix(n.label, "、") {
			t.first += " "
		}
	}
	for i := range n.kids {
		k := &n.kids[i]
		if k.kind == passage {
			for _, l := range lines(k.spans) {
				t.line(l)
			}
			if i+1 < len(n.kids) {
				t.gap()
			}
			continue
		}
		t.node(k)
	}
	if t.first != "" { // an entry without words
		t.line("")
	}
}

// table sets columns side by side, as wide as their cells. Where that is over 76
// columns of text, the cells of a row stand below each other.
func (t *text) table(n *node) {
	t.gap()
	defer t.gap()
	var widths []int
	cells := make([][]string, len(n.rows))
	for r, row := range n.rows {
		for c, one := range row {
			s := strings.Join(lines(one.spans), " ")
			cells[r] = append(cells[r], s)
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], diag.Width(s))
		}
	}
	total := 0
	for _, w := range widths {
		total += w + 2
	}
	for r, row := range cells {
		if total > 76 {
			for c, s := range row {
				if s != "" {
					t.line(strings.Repeat(" ", min(c, 1)*2) + s)
				}
			}
			continue
		}
		var b strings.Builder
		for c, s := range row {
			fill := strings.Repeat(" ", widths[c]-diag.Width(s))
			if n.rows[r][c].right {
				b.WriteString(fill + s + "  ")
			} else {
				b.WriteString(s + fill + "  ")
			}
		}
		t.line(b.String())
	}
}

// lines are the words of spans, a string for each line. A link that does not show
// where it leads has its address behind it.
func lines(ss []span) []string {
	out := []string{""}
	last := func() *string { return &out[len(out)-1] }
	for i, s := range ss {
		switch {
		case s.brk:
			out = append(out, "")
		case s.raised:
			*last() += "[" + s.text + "]"
		case s.above:
			*last() += "^" + s.text
		case s.below:
			*last() += "_" + s.text
		default:
			*last() += s.text
		}
		if end := i+1 == len(ss) || ss[i+1].link != s.link; end && s.link != "" && leadsOut(s.link) && !showsLink(linkText(ss[:i+1], s.link), s.link) {
			*last() += " <" + s.link + ">"
		}
	}
	return out
}

// linkText is the words of the link that ends the spans.
func linkText(ss []span, link string) string {
	text := ""
	for i := len(ss) - 1; i >= 0 && ss[i].link == link; i-- {
		text = ss[i].text + text
	}
	return text
}

// showsLink says that the words of a link are its address.
func showsLink(text, link string) bool {
	bare := func(s string) string {
		for _, scheme := range []string{"https://", "http://", "mailto:", "tel:"} {
			s = strings.TrimPrefix(s, scheme)
		}
		return strings.TrimSuffix(s, "/")
	}
	return bare(text) == bare(link)
}

// leadsOut says that a link is of a kind that a reader of mail can follow: https,
// http, mailto or tel.
func leadsOut(link string) bool {
	scheme, _, ok := strings.Cut(link, ":")
	if !ok {
		return false
	}
	switch strings.ToLower(scheme) {
	case "https", "http", "mailto", "tel":
		return true
	}
	return false
}
