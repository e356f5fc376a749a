package paragraph

import (
	"fmt"

	"jianbao/internal/diag"
)

// Count returns how many lines the paragraph takes at a measure, in
// thousandths of an em, without setting them.
func (p *Paragraph) Count(measure int) int {
	b := p.Break(measure, nil)
	return b.Count()
}

// Lines sets the paragraph to a measure, in thousandths of an em. What had to
// be broken by force or set loose is logged with its place.
func (p *Paragraph) Lines(log *diag.Log, measure int) []Line {
	scratch := new(Scratch)
	return p.Set(log, p.Break(measure, scratch), scratch)
}

// Set sets the lines that Break found. What had to be broken by force or set loose
// is logged with its place; of several loose lines, the loosest. With a nil scratch it uses
// memory of its own.
func (p *Paragraph) Set(log *diag.Log, b Breaks, scratch *Scratch) []Line {
	if scratch == nil {
		scratch = new(Scratch)
	}
	ends, forced, measure := b.ends, b.forced, b.measure
	lines := make([]Line, 0, len(ends))
	from, said, loosest := 0, 0, looseLine{}
	set := lineSetter{p: p, measure: int32(measure), edge: p.edge(b), indent: p.indent(measure), Scratch: scratch, store: p.storeFor(len(ends))}
	for k, e := range ends {
		end := int(e)
		set.from, set.to, set.said, set.last = from, end-1, said, k == len(ends)-1 || p.joints[end-1].brk == mustBreak
		l := set.line()
		if l.Hyphen {
			said = max(said, p.wordRest(end))
		}
		if forced[end-1] && p.joints[end-1].brk != hyphenBreak {
			log.Add(diag.ForcedBreak, l.Pos, diag.Args{"text": p.excerpt(from, end-1)})
		}
		if l.Loose && l.Stretch >= seenStretch && l.Stretch > loosest.stretch {
			loosest = looseLine{l.Stretch, from, end - 1, l.Pos}
		}
		l.Runt = from > 0 && end == len(p.clusters) && p.runt(from, end-1, false) == runtCost
		lines = append(lines, l)
		from, set.indent = end, 0
	}
	if s := loosest.stretch; s > 0 {
		log.Add(diag.LooseLine, loosest.pos, diag.Args{"stretch": fmt.Sprintf("%d.%02d em", 1+s/1000, s%1000/10), "line": p.excerpt(loosest.from, loosest.to)})
	}
	return lines
}

// seenStretch is the least stretch of a loose line that is told of, thousandths of an
// em: a line that is left short instead is as loose as it looks.
const seenStretch = 10

// looseLine is the clusters [from, to] of a line that is stretched too far.
type looseLine struct {
	stretch, from, to int
	pos               diag.Pos
}

// excerpt is the text of clusters [from, to] for a message; one of more than 40
// characters is shortened in the middle.
func (p *Paragraph) excerpt(from, to int) string {
	var out []rune
	for _, c := range p.chars[p.clusters[from].from:p.clusters[to].to] {
		out = append(out, c.r)
	}
	if len(out) > 40 {
		out = append(append(append([]rune{}, out[:18]...), '…'), out[len(out)-18:]...)
	}
	return string(out)
}

// lineSetter places the clusters [from, to] on one line, and those of one line after another.
type lineSetter struct {
	p        *Paragraph
	measure  int32
	edge     int32 // where the widest line of ragged Chinese ends; 0 for all else
	indent   int32
	from, to int
	last     bool // the line ends the paragraph, or stands before a forced break
	said     int  // clusters before this one are the rest of a word that the hyphen of a line before reads as
	*Scratch
	*store
}

// line sets the line.
func (s *lineSetter) line() Line {
	p := s.p
	natural := p.natural(s.from, s.to)
	l := Line{Indent: int(s.indent), Last: s.last, Pos: p.at(int(p.clusters[s.from].from))}
	if s.to < len(p.clusters)-1 && p.joints[s.to].brk == hyphenBreak && !s.last {
		l.Hyphen = true
		natural += p.hyphenWidth(s.to)
	}
	s.gaps = s.gaps[:0]
	for i := s.from; i < s.to; i++ {
		s.gaps = append(s.gaps, p.joints[i].gap)
	}
	diff := s.measure - s.indent - natural
	switch {
	case s.nearlyFull(natural):
		s.stretch(s.open(stretchWord, s.edge-s.indent-natural))
	case p.opt.Align != Justify:
		l.Indent += s.aligned(diff)
	case diff < 0:
		l.Squeeze = int(s.squeeze(-diff))
		s.expand(&l, diff+int32(l.Squeeze), natural+diff)
	case diff > 0 && !s.last:
		left := s.open(stretchWord, diff)
		left = s.expand(&l, left, natural+diff)
		l.Stretch, l.Loose = s.stretch(left)
	}
	s.place(&l)
	return l
}

// Natural is the width of the whole paragraph on one line, in thousandths of
// an em.
func (p *Paragraph) Natural() int {
	if len(p.clusters) == 0 {
		return 0
	}
	return int(p.natural(0, len(p.clusters)-1))
}
