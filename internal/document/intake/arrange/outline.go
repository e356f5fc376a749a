package arrange

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// part is a heading with all that stands under it, up to the next of its level
// or above.
type part struct {
	title  string // without its label; "" for the root
	label  string // "第一章　", as written; "" for none
	style  labels.Style
	number int // of its label; 0 for none
	level  int
	lang   string
	bare   bool         // nothing marks the heading but its words and its place
	at     source.Block // the heading itself
	blocks []source.Block
	parts  []*part
}

// outline finds the headings, and puts the blocks under them. The part that it
// returns has no title: its blocks stand before the first heading. sole is the
// language of a document in one. Where ctx ends, it stops early.
func outline(ctx context.Context, d *source.Document, sole string) *part {
	root := &part{}
	open := []*part{root}
	styles, known := map[string][]rank{}, points(d.Blocks) // the styles of each language
	column := false                                        // a heading in brackets stands above, 【工作动态】
	real := 0                                              // the deepest heading that the document marks as one
	for _, b := range d.Blocks {
		if b.Kind == source.Heading {
			real = max(real, b.Level)
		}
	}
	unmarked := real == 0 && !numberedParts(d.Blocks, known)
	first := "" // the language of the title
	for i := range d.Blocks {
		if ctx.Err() != nil {
			return root
		}
		b := d.Blocks[i]
		level, title, bare := 0, "", false
		if b.Title && b.Kind == source.Paragraph {
			if lang := wording.Language(b.Text); len(open) == 1 || first != "" && lang != first && sole == "" {
				open = open[:1] // the title in the other language: what comes is its masthead
				first = lang
			}
		}
		switch {
		case b.Kind == source.Heading:
			level, title = b.Level, b.Text
		case clue.Part(labels.Before(b.Label, b.Text)) != "" && b.Kind != source.Table && !wording.EndsSentence(b.Text):
			level, title = 1, b.Text
		case real == 0 && columnHeading(d.Blocks, i):
			level, title, column = 1, strings.Trim(b.Text, "【】 "), true
		case (i > 1 || i == 1 && firstHeading(&d.Blocks[2%len(d.Blocks)])) && i+1 < len(d.Blocks) && b.Kind == source.Paragraph && clue.IsHeading(b.Text):
			level, title = 1, b.Text
		case unmarked && bareHeading(d.Blocks, i):
			level, title, bare = 1, b.Text, true
			if column {
				level = 2
			}
		case labelledHeading(d.Blocks, i, known):
			st, n := b.Point()
			own := rank{st, st == labels.Chapter && strings.Contains(b.Label, "节")}
			tongue := ""
			if sole == "" {
				tongue = wording.Language(b.Text)
			}
			if len(styles[tongue]) == 0 && real == 0 && waits(open[len(open)-1]) {
				styles[tongue] = []rank{{}} // the level of the heading above
			}
			if level = slices.Index(styles[tongue], own) + 1; level == 0 {
				styles[tongue] = append(styles[tongue], own)
				level = len(styles[tongue])
			}
			level += real
			title = b.Text
			b.Style, b.Number = st, n
		}
		if level == 0 {
			top := open[len(open)-1]
			top.blocks = append(top.blocks, b)
			continue
		}
		for len(open) > 1 && open[len(open)-1].level >= level {
			open = open[:len(open)-1]
		}
		p := &part{title: strings.TrimSpace(title), level: level, at: b, label: b.Label, bare: bare}
		p.style, p.number = b.Point()
		if b.Label == "" {
			p.style, p.number, p.label, p.title = labels.Of(p.title)
			if m := decimalLabel(p.title); m != "" && b.Kind == source.Heading && p.style == labels.None { // 2.1 Depth
				p.style, p.label, p.title = labels.DigitsDot, m, p.title[len(m):]
				parts := strings.FieldsFunc(m, func(r rune) bool { return strings.ContainsRune(".． \t\u3000", r) })
				p.number, _ = strconv.Atoi(parts[len(parts)-1])
			}
			if p.title == "" && (p.style == labels.Chapter || p.style == labels.Article || p.style == labels.Named) { // nothing but a label: 第一章
				p.style, p.label, p.title = labels.None, "", strings.TrimSpace(title)
			}
		}
		if f, ok := figure(&p.at); ok {
			p.blocks = append(p.blocks, f)
		}
		above := open[len(open)-1]
		above.parts = append(above.parts, p)
		open = append(open, p)
	}
	outermostLists(root)
	return root
}

// outermostLists lifts the lists under the headings that stood under the number of the
// heading itself: what is the outermost there has the level 0.
func outermostLists(p *part) {
	lift, seen := 0, false
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != source.Item {
			if !seen {
				lift = 0
			}
			continue
		}
		if !seen {
			lift, seen = b.Level, true
		}
		b.Level = max(b.Level-lift, 0)
	}
	for _, c := range p.parts {
		outermostLists(c)
	}
}

// firstHeading says that the block below a line right under the title lets it be a heading:
// a point, or a text.
func firstHeading(below *source.Block) bool {
	return below.Kind == source.Item || below.Kind == source.Paragraph && wording.EndsSentence(below.Text)
}

// waits says that a heading is one by its words alone, and that nothing stands below it
// yet: the first numbered point is below it, and not beside it.
func waits(p *part) bool {
	return p.title != "" && p.label == "" && p.at.Kind != source.Heading && len(p.blocks)+len(p.parts) == 0
}

// rank is what numbered headings of one level have in common.
type rank struct {
	style   labels.Style
	section bool // 第一节, which stands below 第一章
}

// decimalLabel is the label of several numbers at the head of a title, with the space
// behind it: "2.1 " of 2.1 Depth; "" for none.
func decimalLabel(title string) string {
	rest := clue.AfterDecimals(title)
	label := title[:len(title)-len(rest)]
	if rest == "" || !strings.ContainsAny(strings.TrimRight(label, ".． \t\u3000"), ".．") {
		return ""
	}
	return label
}
