package prose

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/flow"
	"jianbao/internal/report"
)

// walk makes nodes of a brief.
type walk struct {
	b    *brief.Brief
	open func(name string) ([]byte, error) // reads a picture, to be shown; nil: none are
}

// nodes makes nodes of everything in a brief, and of the report's link unless a
// line is that link already. The error names a block of which nothing was made.
func (w walk) nodes() ([]node, error) {
	s := &stage{walk: w}
	for _, b := range w.b.Blocks {
		if err := w.b.Hand(b, s, s.made); err != nil {
			return nil, err
		}
	}
	if link := w.b.Report.Link.Text; link != "" && !says(s.out, link) {
		n := words(w.tag(0), "", quiet)
		n.spans = []span{{text: link, link: link}}
		s.add(n)
	}
	return s.out, nil
}

// says says whether one of the nodes has a span of just these words.
func says(ns []node, words string) bool {
	for _, n := range ns {
		for _, s := range n.spans {
			if s.text == words {
				return true
			}
		}
	}
	return false
}

// tag is the tag of the brief's language i, as HTML has it.
func (w walk) tag(i int) string { return brief.Tag(w.b.Languages[i]) }

// each makes a node of a text of one line, in every language that has it.
func (w walk) each(p brief.Pair, do func(lang string, s []span) node) []node {
	var out []node
	for l, t := range p {
		if t != nil && len(t.Blocks) > 0 {
			out = append(out, do(w.tag(l), spans(t.Blocks[0].Spans)))
		}
	}
	return out
}

// title makes headings of a text of one line, in every language that has it. The
// second stands close to the first.
func (w walk) title(p brief.Pair, level int) []node {
	out := w.each(p, func(lang string, s []span) node { return node{kind: heading, level: level, lang: lang, spans: s} })
	for i := range out {
		out[i].close, out[i].paired = i > 0, i+1 < len(out)
	}
	return out
}

// masthead makes the lines of the masthead.
func (w walk) masthead(m brief.Masthead) []node {
	var out []node
	for l, all := range flow.Masthead(w.b.Languages, m) {
		for _, line := range all {
			if line != "" {
				out = append(out, words(w.tag(l), line, quiet))
			}
		}
	}
	return out
}

// addressee makes the lines of whom a copy is for.
func (w walk) addressee(a brief.Addressee) []node {
	var out []node
	for i, line := range flow.Addressee(w.b.Languages[0], a) {
		tone := quiet
		if i == 0 {
			tone = plainTone
		}
		out = append(out, words(w.tag(0), line, tone))
	}
	return out
}

// figures makes the key figures, the languages of each below each other.
func (w walk) figures(fs []brief.Figure) []node {
	all := node{kind: figures}
	for _, f := range fs {
		for l := range w.b.Languages {
			one := node{kind: figure, lang: w.tag(l)}
			for i, p := range []brief.Pair{f.Value, f.Label, f.Source} {
				if l < len(p) && p[l] != nil && len(p[l].Blocks) > 0 {
					tone := [...]tone{loud, plainTone, quiet}[i]
					one.kids = append(one.kids, node{kind: passage, lang: one.lang, tone: tone, spans: spans(p[l].Blocks[0].Spans)})
				}
			}
			if len(one.kids) > 0 {
				all.kids = append(all.kids, one)
			}
		}
	}
	if len(all.kids) == 0 {
		return nil
	}
	return []node{all}
}

// section makes a section's heading, what was chosen and what is lacking, its
// texts, and its items.
func (w walk) section(s *brief.Section) []node {
	out := w.title(s.Title, 2)
	for l, lang := range w.b.Languages {
		for _, line := range flow.Chosen(s, lang) {
			out = append(out, words(w.tag(l), line, quiet))
		}
	}
	lead := w.each(s.Lead, func(lang string, sp []span) node { return node{kind: passage, lang: lang, spans: sp} })
	body := append(append(w.rich(s.Body), w.figures(s.Figures)...), w.sources(s.Facts)...)
	if s.LeadsList() {
		out = append(append(out, body...), lead...)
	} else {
		out = append(append(out, lead...), body...)
	}
	if len(s.Items) == 0 {
		return out
	}
	all := node{kind: list, loose: s.Detail || len(w.b.Languages) > 1}
	for _, it := range s.Items {
		all.kids = append(all.kids, w.item(s, it)...)
	}
	return append(out, all)
}

// item makes one item: its label and title in each language, then its text.
func (w walk) item(s *brief.Section, it brief.Item) []node {
	one := node{kind: group}
	for l, t := range it.Title {
		if t == nil || len(t.Blocks) == 0 {
			continue
		}
		e := node{kind: entry, lang: w.tag(l), strong: true}
		if s.Number {
			e.label = s.Label(w.b.Languages[l], it.Number)
		}
		title := node{kind: passage, lang: e.lang, spans: spans(t.Blocks[0].Spans)}
		if s.Detail {
			title.tone = titled
		}
		e.kids = []node{title}
		one.kids = append(one.kids, e)
	}
	one.kids = append(append(append(one.kids, w.figures(it.Figures)...), w.rich(it.Body)...), w.sources(it.Facts)...)
	return []node{one}
}

// prose makes a headed text.
func (w walk) prose(p brief.Prose) []node {
	var out []node
	if p.Label(brief.WordsFor("")) != "" {
		return w.runIn(p)
	}
	for l, lang := range w.b.Languages {
		if l >= len(p.Text) || p.Text[l] == nil {
			continue
		}
		words := p.Heading(w.b.Report, brief.WordsFor(lang))
		out = append(out, node{kind: heading, level: 3, lang: w.tag(l), close: len(out) > 0, spans: []span{{text: words}}})
	}
	return append(out, w.rich(p.Text)...)
}

// runIn makes nodes of a text with which its heading runs in, each language by itself.
func (w walk) runIn(p brief.Prose) (out []node) {
	for l, lang := range w.b.Languages {
		if l >= len(p.Text) || p.Text[l] == nil {
			continue
		}
		one := make(brief.Pair, len(p.Text))
		one[l] = p.Text[l]
		name, text := span{text: p.Label(brief.WordsFor(lang)), strong: true}, w.rich(one)
		if text[0].kind == passage {
			text[0].spans = append([]span{name}, text[0].spans...)
		} else {
			out = append(out, node{kind: passage, lang: w.tag(l), spans: []span{name}})
		}
		out = append(out, text...)
	}
	return out
}

// contact makes a line of each way to reach the publisher.
func (w walk) contact(k *report.Contact) []node {
	var out []node
	for l, all := range flow.Contact(w.b.Languages, k) {
		for _, line := range all {
			out = append(out, node{kind: passage, lang: w.tag(l), tone: quiet, spans: spans(line)})
		}
	}
	if len(out) > 0 {
		out = append([]node{{kind: divide}}, out...)
	}
	return out
}

// distribution makes the 报 / 送 / 发, and how many copies were printed.
func (w walk) distribution(d *report.Distribution) []node {
	out := []node{{kind: divide}}
	for l, lang := range w.b.Languages {
		for _, line := range flow.Distribution(lang, d) {
			out = append(out, words(w.tag(l), line, quiet))
		}
	}
	return out
}
