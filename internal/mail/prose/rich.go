package prose

import (
	"slices"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/report"
)

// rich makes nodes of a text: its blocks, then its notes. In a pair, a block and
// its translation follow each other; where the two languages differ in the number
// of blocks, one language follows the other.
func (w walk) rich(p brief.Pair) []node {
	var out []node
	all := rows.Of(p)
	level := len(p) == 2 && p[0] != nil && p[1] != nil && len(p[0].Blocks) == len(p[1].Blocks)
	if level || slices.ContainsFunc(all, func(r rows.Row) bool { return r.Placed != nil }) {
		for _, row := range all {
			if row.Placed != nil {
				out = append(out, w.picture(brief.PlacedPicture(row.Placed, w.b.Languages, row.Lang), w.all()...)...)
			}
			for l, ks := range row.Blocks {
				for _, k := range ks {
					out = append(out, w.blocks(l, p[l].Blocks[k:k+1])...)
				}
			}
		}
		for l, t := range p {
			if t != nil {
				out = append(out, w.notes(l, t)...)
			}
		}
		return out
	}
	for l, t := range p {
		if t != nil {
			out = append(append(out, w.blocks(l, t.Blocks)...), w.notes(l, t)...)
		}
	}
	return out
}

// notes makes a list of a text's footnotes; nil when it has none.
func (w walk) notes(l int, t *report.Text) []node {
	lang := w.tag(l)
	if len(t.Notes) == 0 {
		return nil
	}
	all := node{kind: list, lang: lang, tone: quiet}
	for i, note := range t.Notes {
		all.kids = append(all.kids, node{kind: entry, lang: lang, tone: quiet, label: strconv.Itoa(i + 1), kids: w.blocks(l, note)})
	}
	return []node{all}
}

// blocks makes nodes of blocks of Markdown in the brief's language l.
func (w walk) blocks(l int, bs []report.Block) []node {
	lang := w.tag(l)
	var out []node
	for _, b := range bs {
		n := node{kind: passage, lang: lang, spans: spans(b.Spans)}
		switch b.Kind {
		case report.Placed:
			out = append(out, w.picture(brief.PlacedPicture(&b, w.b.Languages, l), l)...)
			continue
		case report.Heading:
			n.kind, n.level = heading, 4
		case report.Code:
			n.kind = code
		case report.List:
			n = node{kind: list, lang: lang, loose: !b.Tight}
			for i, item := range b.Items {
				e := node{kind: entry, lang: lang, label: "•", kids: w.blocks(l, item)}
				if b.Ordered {
					e.label = strconv.Itoa(b.Start+i) + "."
				}
				n.kids = append(n.kids, e)
			}
		case report.Quote:
			n = node{kind: quote, lang: lang}
			if b.Box != "" {
				n.kids = append(n.kids, node{kind: passage, tone: titled, lang: lang, spans: spans(b.Spans)})
			}
			for _, inner := range b.Items {
				n.kids = append(n.kids, w.blocks(l, inner)...)
			}
		case report.Table:
			n = node{kind: table, lang: lang, header: b.Header}
			for _, row := range b.Rows {
				var cells []cell
				for _, c := range row {
					cells = append(cells, cell{spans(c.Spans), c.Align == report.AlignRight, c.Align == report.AlignCenter})
				}
				n.rows = append(n.rows, cells)
			}
		}
		out = append(out, n)
	}
	return out
}

// spans makes spans of those of a report.
func spans(ss []report.Span) []span {
	out := make([]span, 0, len(ss))
	for _, s := range ss {
		if s.Note > 0 {
			out = append(out, span{text: strconv.Itoa(s.Note), raised: true})
			continue
		}
		out = append(out, span{text: s.Text, strong: s.Style&report.Strong != 0, em: s.Style&report.Emphasis != 0,
			code: s.Style&report.CodeStyle != 0, above: s.Style&report.Above != 0, below: s.Style&report.Below != 0, link: s.Link, brk: s.Break})
	}
	return out
}
