package arrange

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

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
	styles, known := []rank{}, points(d.Blocks)
	real := 0 // the deepest heading that the document marks as one
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
		case clue.Part(b.Text) != "" && b.Kind != source.Table && !wording.EndsSentence(b.Text):
			level, title = 1, b.Text
		case (i > 1 || i == 1 && firstHeading(&d.Blocks[2%len(d.Blocks)])) && i+1 < len(d.Blocks) && b.Kind == source.Paragraph && clue.IsHeading(b.Text):
			level, title = 1, b.Text
		case unmarked && bareHeading(d.Blocks, i):
			level, title, bare = 1, b.Text, true
		case labelledHeading(d.Blocks, i, known):
			st, n := b.Point()
			own := rank{st, st == labels.Chapter && strings.Contains(b.Label, "节")}
			if level = slices.Index(styles, own) + 1; level == 0 {
				styles = append(styles, own)
				level = len(styles)
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
	return root
}

// firstHeading says that the block below a line right under the title lets it be a heading:
// a point, or a text.
func firstHeading(below *source.Block) bool {
	return below.Kind == source.Item || below.Kind == source.Paragraph && wording.EndsSentence(below.Text)
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

// Expressions that are compiled once, for the first line that needs them.
var (
	captionHead = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(表|图|圖|附|注|Table|Figure|Fig|Source|Note)\P{L}*[0-9一二三四五六七八九十]`)
	})
)

// numberedParts says that the parts of a document are numbered as chapters are.
func numberedParts(all []source.Block, known map[point]bool) bool {
	for i := range all {
		if st, _ := all[i].Point(); (st == labels.HanComma || st == labels.Chapter || st == labels.RomanCapital) && labelledHeading(all, i, known) {
			return true
		}
	}
	return false
}

// bareHeading says that a line reads as a heading where nothing marks it: a few
// words without a mark at their end, after the end of a text, and before a text or
// a list.
func bareHeading(all []source.Block, i int) bool {
	b := &all[i]
	if i < 2 || i+1 >= len(all) || b.Kind != source.Paragraph || strings.ContainsAny(b.Text, "\n：:，,；;。") || endsText(b.Text) {
		return false
	}
	n := utf8.RuneCountInString(b.Text)
	if wording.Language(b.Text) == "zh" && (n > 20 || n < 2) || wording.Language(b.Text) == "en" && (n > 60 || len(strings.Fields(b.Text)) > 8) || wording.Language(b.Text) == "" {
		return false
	}
	if b.Caption || clue.Date(b.Text) != "" || clue.IsPublisher(b.Text) || clue.IsMark(b.Text) || clue.IsAddress(b.Text) || clue.Number(b.Text) != "" || captionHead().MatchString(b.Text) {
		return false
	}
	before, after := &all[i-1], &all[i+1]
	_, dated := clue.OfficeAndDate(before.Text)
	ended := before.Kind != source.Paragraph || wording.EndsSentence(before.Text) || dated != "" || clue.Date(before.Text) != "" || b.Apart && !after.Apart // a text right below it
	text := after.Kind == source.Item && (after.Label == "-" || i+2 < len(all) && all[i+2].Kind == source.Item) || after.Kind == source.Paragraph && wording.EndsSentence(after.Text) && utf8.RuneCountInString(after.Text) > n && !clue.IsSalutation(after.Text)
	return ended && text && (wording.Language(after.Text) == wording.Language(b.Text) || after.Kind == source.Table)
}

// labelledHeading says that a numbered point is a heading: it is short, its
// neighbours are not the points before and after it, and text follows.
func labelledHeading(all []source.Block, i int, known map[point]bool) bool {
	b := &all[i]
	st, n := b.Point()
	if b.Kind == source.Item && labels.Shaped(b.Label) {
		return shapedHeading(all, i)
	}
	if b.Kind != source.Item || st == labels.None || st == labels.Bullet || st == labels.Letter || b.Level > 0 || i+1 >= len(all) || all[i+1].Kind == source.Heading {
		return false
	}
	limit := 60
	if wording.Language(b.Text) == "en" {
		limit = 120
	}
	if utf8.RuneCountInString(b.Text) > limit || strings.ContainsAny(strings.TrimRight(b.Text, "。."), "。；") {
		return false
	}
	near := func(k, want int) bool {
		if k < 0 || k >= len(all) || all[k].Kind != source.Item {
			return false
		}
		s, m := all[k].Point()
		return s == st && m == want
	}
	if near(i-1, n-1-b.Left) || near(i+1, n+1+all[i+1].Left) {
		return false
	}
	if st == labels.HanComma || st == labels.Chapter || st == labels.HanBracket {
		return true
	}
	// "1. A point" alone between paragraphs: a heading when it has siblings.
	return (known[point{st, n - 1}] || known[point{st, n + 1}]) && all[i+1].Kind == source.Paragraph
}

// shapedHeading says that a point behind a shape, ▲ or ■, is a heading: a text stands below
// it and below another one of its kind.
func shapedHeading(all []source.Block, i int) bool {
	head := func(k int) bool {
		b := &all[k]
		return b.Kind == source.Item && b.Label == all[i].Label && utf8.RuneCountInString(b.Text) <= 60 && !wording.EndsSentence(b.Text) && k+1 < len(all) && all[k+1].Kind == source.Paragraph && utf8.RuneCountInString(all[k+1].Text) > utf8.RuneCountInString(b.Text)
	}
	if !head(i) {
		return false
	}
	for k := range all {
		if k != i && head(k) {
			return true
		}
	}
	return false
}

// point is a number in a style of labels.
type point struct {
	style  labels.Style
	number int
}

// points are the numbered points of the document that are no part of another.
func points(all []source.Block) map[point]bool {
	m := map[point]bool{}
	for i := range all {
		if all[i].Kind == source.Item && all[i].Level == 0 {
			st, n := all[i].Point()
			m[point{st, n}] = true
		}
	}
	return m
}
