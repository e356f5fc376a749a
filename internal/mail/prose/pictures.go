package prose

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/brief/flow"
)

// Images adds the words of the pictures that no text places.
func (s *stage) Images(b brief.Images) {
	if !b.Bare {
		s.add(s.ownHeading(b.Heading, func(int) bool { return true })...)
	}
	for _, p := range b.Pictures {
		s.add(s.picture(p, s.all()...)...)
	}
}

// Glossary adds the terms, each language on a line.
func (s *stage) Glossary(b brief.Glossary) {
	s.add(s.ownHeading(b.Heading, func(l int) bool {
		for _, p := range b.Terms {
			if l < len(p) && p[l] != nil {
				return true
			}
		}
		return false
	})...)
	all := node{kind: list}
	for _, p := range b.Terms {
		one := node{kind: group}
		for l, t := range p {
			if t != nil {
				one.kids = append(one.kids, node{kind: entry, lang: s.tag(l), kids: []node{{kind: passage, lang: s.tag(l), spans: spans(t.Blocks[0].Spans)}}})
			}
		}
		all.kids = append(all.kids, one)
	}
	s.add(all)
}

// ownHeading makes a heading of our own in each of the brief's languages that has
// names.
func (w walk) ownHeading(words func(brief.Words) string, has func(l int) bool) []node {
	var out []node
	for l, lang := range w.b.Languages {
		if has(l) {
			out = append(out, node{kind: heading, level: 3, lang: w.tag(l), close: len(out) > 0, spans: []span{{text: words(brief.WordsFor(lang))}}})
		}
	}
	return out
}

// all are the brief's languages, from 0.
func (w walk) all() []int {
	out := make([]int, len(w.b.Languages))
	for l := range out {
		out[l] = l
	}
	return out
}

// picture makes lines of the words of a picture in these languages: a message shows no
// pictures.
func (w walk) picture(p brief.Picture, languages ...int) []node {
	if p.Image.Chart != nil {
		return w.chart(p.Image.Chart, languages)
	}
	var out []node
	data := w.file(p)
	for _, l := range languages {
		if t := p.Alt[l]; t != nil && data != nil {
			out = beside(out, w.tag(l), t.Plain(), data)
		} else if t != nil {
			n := words(w.tag(l), brief.WordsFor(w.b.Languages[l]).Picture(t.Plain()), quiet)
			n.stands = true
			out = append(out, n)
		}
	}
	for _, pair := range []brief.Pair{p.Caption, p.Credit, p.Licence} {
		for _, l := range languages {
			if t := pair[l]; t != nil {
				out = append(out, node{kind: passage, lang: w.tag(l), tone: quiet, spans: spans(t.Blocks[0].Spans)})
			}
		}
	}
	return out
}

// pictured says that nodes have the words of a picture.
func pictured(ns []node) bool {
	return slices.ContainsFunc(ns, func(n node) bool { return n.stands || pictured(n.kids) })
}

// sources makes the line, in each language, of where a section or an item has its
// facts from.
func (w walk) sources(f brief.Facts) []node {
	var out []node
	for l, lang := range w.b.Languages {
		if line := flow.Sources(f, l, lang); line != nil {
			out = append(out, node{kind: passage, lang: w.tag(l), tone: quiet, spans: spans(line)})
		}
	}
	return out
}
