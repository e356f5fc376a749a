package parity

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// shape is what of a text can be counted.
type shape struct {
	paragraphs, items, rows, columns, strong, notes int // columns are those of the widest row
	links                                           []string
}

func shapeOf(t *report.Text) (s shape) {
	s.count(t.Blocks)
	s.notes = len(t.Notes)
	return s
}

func (s *shape) count(blocks []report.Block) {
	for i := range blocks {
		b := &blocks[i]
		switch b.Kind {
		case report.List:
			s.items += len(b.Items)
		case report.Table:
			s.rows += len(b.Rows)
			for _, row := range b.Rows {
				s.columns = max(s.columns, len(row))
			}
		case report.Paragraph:
			s.paragraphs++
		}
		s.spans(b.Spans)
		for _, inner := range b.Items {
			nested := shape{}
			nested.count(inner)
			s.links, s.strong = append(s.links, nested.links...), s.strong+nested.strong
		}
	}
}

func (s *shape) spans(spans []report.Span) {
	last, bold := "", false
	for _, sp := range spans {
		if sp.Link != "" && sp.Link != last {
			s.links = append(s.links, sp.Link)
		}
		last = sp.Link
		now := sp.Style&report.Strong != 0
		if now && !bold {
			s.strong++
		}
		bold = now
	}
}

// structure compares the numbers of paragraphs, items, rows, links, notes.
func (c *checker) structure(a, b *report.Text) {
	x, y := shapeOf(a), shapeOf(b)
	tell := func(code diag.Code, one, other string) {
		c.log.AddPair(code, start(a), start(b), diag.Args{"count": one, "othercount": other, "other": languageName(c.other)})
	}
	if x.paragraphs != y.paragraphs && x.items == y.items {
		tell(diag.ParityParagraphs, han.Counted(x.paragraphs, "paragraph"), itoa(y.paragraphs))
	}
	if x.items != y.items {
		tell(diag.ParityList, han.Counted(x.items, "item"), itoa(y.items))
	}
	if x.rows != y.rows || x.columns != y.columns {
		tell(diag.ParityTable, fmt.Sprintf("%d × %d", x.rows, x.columns), fmt.Sprintf("%d × %d", y.rows, y.columns))
	}
	if x.notes != y.notes {
		tell(diag.ParityNotes, han.Counted(x.notes, "note"), itoa(y.notes))
	}
	if x.strong != y.strong {
		tell(diag.ParityEmphasis, han.Counted(x.strong, "strong word"), itoa(y.strong))
	}
	c.links(a, b, x.links, y.links, c.other)
	c.links(b, a, y.links, x.links, c.source)
}

func (c *checker) links(a, b *report.Text, x, y []string, other string) {
	there := make(map[string]bool, len(y))
	for _, l := range y {
		there[l] = true
	}
	for _, l := range x {
		if !there[l] {
			at := max(strings.Index(a.Source, l), 0)
			c.log.AddPair(diag.ParityLinks, a.At(at), twinPlace(a, at, b), diag.Args{"link": l, "other": languageName(other), "code": string(diag.ParityLinks)})
		}
	}
}

// group is the texts of one kind in one section: how many the other language has
// and lacks, and where the first of those are that it lacks.
type group struct {
	name, what     string
	given, missing int
	places         []string
	first          diag.Pos
}

// twins names the texts that one of the two languages lacks, once for each section
// and kind. Where a language has no text of a kind at all, that is meant, and only
// noted.
func (c *checker) twins(ctx context.Context) {
	for _, pair := range [][2]string{{c.source, c.other}, {c.other, c.source}} {
		var groups []*group
		for i := range c.all {
			if ctx.Err() != nil {
				return
			}
			l := &c.all[i]
			has := l.In(pair[0])
			if has == nil {
				continue
			}
			n := len(groups)
			if n == 0 || groups[n-1].name != l.name() || groups[n-1].what != l.what {
				g := groupOf(groups, l.name(), l.what)
				if g == nil {
					g = &group{name: l.name(), what: l.what, first: has.At(0)}
				}
				groups = append(slices.DeleteFunc(groups, func(x *group) bool { return x == g }), g)
			}
			g := groups[len(groups)-1]
			if l.In(pair[1]) != nil {
				g.given++
				continue
			}
			if g.missing++; len(g.places) < 4 {
				g.places = append(g.places, fmt.Sprintf("line %d", has.At(0).Line))
			}
			if g.missing == 1 {
				g.first = has.At(0)
			}
		}
		for _, g := range groups {
			c.tellTwins(g, pair[1])
		}
	}
}

func groupOf(groups []*group, name, what string) *group {
	for _, g := range groups {
		if g.name == name && g.what == what {
			return g
		}
	}
	return nil
}

func (c *checker) tellTwins(g *group, lacking string) {
	if g.missing == 0 {
		return
	}
	places := strings.Join(g.places, ", ")
	if g.given == 0 {
		c.log.Add(diag.ParityOneTongue, g.first, diag.Args{"language": languageName(lacking), "count": itoa(g.missing), "what": g.what, "places": places})
		return
	}
	c.log.Add(diag.ParityTwin, g.first, diag.Args{"section": g.name, "language": languageName(lacking), "count": itoa(g.missing),
		"of": itoa(g.missing + g.given), "what": g.what, "places": places})
}

// lengths names texts whose length is out of proportion, by the report's own.
// In clean reports the ratio of two long texts stays within a quarter of the
// usual one; short ones vary more.
func (c *checker) lengths(ctx context.Context) {
	type ratio struct {
		a, b   *report.Text
		part   report.Part
		weight int
		value  float64 // logarithm
	}
	var all []ratio
	var long []float64
	for i := range c.all {
		if ctx.Err() != nil {
			return
		}
		a, b := c.all[i].In(c.source), c.all[i].In(c.other)
		if a == nil || b == nil || a == b {
			continue
		}
		la, lb := weight(a.Source), weight(b.Source)
		if max(la, lb) < 45 || min(la, lb) < 8 {
			continue
		}
		r := ratio{a, b, c.all[i].Part, max(la, lb), math.Log(float64(la) / float64(lb))}
		all = append(all, r)
		if r.weight >= 100 {
			long = append(long, r.value)
		}
	}
	usual := usualRatio
	if !han.Chinese(c.source) {
		usual = -usualRatio
	}
	slices.Sort(long)
	if len(long) >= 6 {
		usual = min(max(long[len(long)/2], usual-0.2), usual+0.2)
	}
	for _, r := range all {
		off := r.value - usual
		least := 0.36 + max(0, float64(220-r.weight))*0.003
		if sa, sb := sentences(r.a.Source), sentences(r.b.Source); least < 0.5 && (sa-sb)*sign(off) > 0 && min(sa, sb) > 0 {
			least -= 0.1 // one of them lacks a sentence
		}
		switch r.part {
		case report.SummaryText, report.SectionBody, report.ItemBody, report.Tail, report.Reach, report.Sent:
		default:
			least = max(least, 1) // headings are freely put
		}
		if math.Abs(off) > least {
			times := math.Exp(off)
			c.log.AddPair(diag.ParityLength, start(r.a), start(r.b), diag.Args{"times": fmt.Sprintf("%.1f times", times), "other": languageName(c.other)})
		}
	}
}

// usualRatio is the logarithm of how a Chinese text weighs against an English
// one.
const usualRatio = -0.12

func sign(x float64) int {
	if x < 0 {
		return -1
	}
	return 1
}

// sentences counts the sentences of a text, by the marks that end them.
func sentences(s string) (n int) {
	for i, r := range s {
		switch r {
		case '。', '！', '？', '；', ';':
			n++
		case '.', '!', '?':
			if i+1 == len(s) || s[i+1] == '\n' || s[i+1] == ' ' && i+2 < len(s) && !(s[i+2] >= 'a' && s[i+2] <= 'z') {
				n++
			}
		}
	}
	return n
}

// weight is the length of a text, in letters: a Han counts as three, for it says
// more.
func weight(s string) (n int) {
	for _, r := range s {
		switch {
		case han.Is(r):
			n += 3
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			n++
		}
	}
	return n
}
