package paragraph

import (
	"slices"
	"strings"

	"jianbao/internal/setting/page"
)

// store is what the lines of a paragraph are made of: one array for all their glyphs,
// and one string for all their characters.
type store struct {
	glyphs []page.Glyph
	words  strings.Builder
}

// storeFor has room for so many lines, each with a hyphen of ours.
func (p *Paragraph) storeFor(lines int) *store {
	s := &store{glyphs: make([]page.Glyph, 0, len(p.glyphs)+lines)}
	n := lines
	for i := range p.glyphs {
		n += int(p.glyphs[i].Bytes)
	}
	s.words.Grow(n)
	return s
}

// placer turns the clusters and gaps of a line into segments of glyphs.
type placer struct {
	*lineSetter
	l     *Line
	seg   *Segment // the last of the line; nil: there is none yet
	run   int32    // the run of seg; -1: the next cluster begins a new segment
	x     int32    // the pen, from the left edge of the measure
	fresh int      // the next cluster
	said  int      // clusters before this one are the rest of a word that a hyphen before them reads as
	begun int      // where the glyphs of seg begin in the store
	read  int      // and where its characters do
}

// place fills l.Segments and l.Width. A typed space keeps its glyph, so that the text
// layer has it; at the end of a line it has no width.
func (s *lineSetter) place(l *Line) {
	s.segments = s.segments[:0]
	pl := placer{lineSetter: s, l: l, run: -1, x: int32(l.Indent), fresh: s.from}
	cut := int32(0) // what the blank left half of the cluster gives up
	if c := &s.p.clusters[s.from]; !s.p.opt.NoSqueeze {
		cut = c.lead // CLREQ 3.1.7: an opening mark at the line start
	}
	pl.said = max(s.said, s.from)
	for i := s.from; i <= s.to; i++ {
		if i == pl.said {
			pl.run = -1 // a new segment: what follows is read as it stands
		}
		pl.cluster(&s.p.clusters[i], cut)
		if i < s.to {
			cut = pl.gap(i)
		}
	}
	pl.finish()
	pl.keep()
	l.Segments = slices.Clone(s.segments)
}

// use begins a segment for a run, unless the last segment is one of it. from is the
// first character of the segment.
func (pl *placer) use(run, from int32) {
	if run == pl.run {
		return
	}
	p := pl.p
	r := &p.runs[run]
	sp := &p.spans[r.span]
	pl.begin(Segment{
		X: pl.at(pl.x), Face: r.face, Scale: sp.scale(), Rise: sp.Rise, Lang: r.lang, Tag: sp.Tag,
		Dots: sp.Emphasis && p.chars[from].class.hanSide(), Pos: p.at(int(from)),
	})
	if pl.run = run; pl.fresh < pl.said {
		pl.seg.Actual, pl.seg.HasActual = " ", true
	}
}

// at is where the pen at x comes to stand when the glyphs of the line are drawn wider
// or narrower.
func (pl *placer) at(x int32) int {
	from := int64(x) - int64(pl.l.Indent)
	return int(x) + int(from*int64(pl.l.Expansion)/10000)
}

// begin adds a segment to the line. The glyphs that come into the store from now on are its
// own.
func (pl *placer) begin(s Segment) {
	pl.keep()
	pl.segments = append(pl.segments, s)
	pl.seg, pl.begun, pl.read = &pl.segments[len(pl.segments)-1], len(pl.glyphs), pl.words.Len()
}

// keep gives the last segment its glyphs, which are all that came since it began.
func (pl *placer) keep() {
	if pl.seg != nil {
		pl.seg.Run = page.Run{Words: pl.words.String()[pl.read:], Glyphs: pl.glyphs[pl.begun:len(pl.glyphs):len(pl.glyphs)]}
	}
}

// put adds a glyph to the last segment.
func (pl *placer) put(g page.Glyph, words string) {
	g.Bytes = int32(len(words))
	pl.words.WriteString(words)
	pl.glyphs = append(pl.glyphs, g)
}

// last is the glyph that was put last.
func (pl *placer) last() *page.Glyph { return &pl.glyphs[len(pl.glyphs)-1] }

// cluster adds the glyphs of c, of which the first carries the text, and moves the
// pen. cut is what the blank left half of an opening mark gives up.
func (pl *placer) cluster(c *cluster, cut int32) {
	pl.use(c.run, c.from)
	pl.fresh++
	pl.seg.Gap = 0
	first := len(pl.glyphs)
	pl.glyphs = append(pl.glyphs, pl.p.glyphs[c.first:c.after]...)
	for _, ch := range pl.p.chars[c.from:c.to] {
		pl.words.WriteRune(ch.r)
	}
	if cut != 0 {
		own := pl.own(cut)
		pl.glyphs[first].Shift -= int16(own)
		pl.glyphs[first].Advance -= own
	}
	pl.x += c.width - cut
}

// rise is how far the glyphs of the last segment are raised, so that programs that read
// the file see one line.
func (pl *placer) rise() int16 { return int16(pl.own(int32(pl.seg.Rise))) }

// own turns thousandths of the paragraph's em into thousandths of the segment's.
func (pl *placer) own(w int32) int32 { return w * 1000 / int32(pl.seg.Scale) }

// gap sets the joint after cluster i, and returns what the blank left half of the
// next cluster gives up. That glyph is drawn further left: a pen that moves back
// breaks the line for programs that read the text layer.
func (pl *placer) gap(i int) (cut int32) {
	p, j, g := pl.p, &pl.p.joints[i], pl.gaps[i-pl.from]
	if j.space {
		pl.space(j, g)
		return 0
	}
	if g < 0 {
		cut = min(max(-g-p.clusters[i].trail, 0), p.clusters[i+1].lead)
		g += cut
	}
	pl.last().Advance += pl.own(g)
	pl.seg.Gap = int(pl.own(max(g, 0)))
	pl.x += g
	return cut
}

// space sets a typed space with a width, in the face that it was shaped with.
func (pl *placer) space(j *joint, width int32) {
	pl.use(j.word.run, pl.p.runFrom(j.word.run))
	pl.seg.Gap = 0
	pl.put(page.Glyph{ID: j.word.id, Rise: pl.rise(), Advance: pl.own(width)}, " ")
	pl.x += width
}

// runFrom is the first character of a run.
func (p *Paragraph) runFrom(run int32) int32 { return p.runs[run].from }

// finish ends the line: the blank half of the last mark goes, and a hyphen of ours or
// the space that was typed here is added.
func (pl *placer) finish() {
	p, c := pl.p, &pl.p.clusters[pl.to]
	if c.trail > 0 && !p.opt.NoSqueeze {
		pl.last().Advance -= pl.own(c.trail)
		pl.x -= c.trail
	}
	if pl.l.Hyphen {
		pl.hyphen(c)
	}
	pl.l.Width = pl.at(pl.x) - pl.l.Indent
	if j := &p.joints[pl.to]; pl.to < len(p.joints)-1 && j.space {
		pl.space(j, 0)
	}
}

// hyphen adds the hyphen that breaks the word of c. In the text layer it reads as the
// rest of the word, and the rest on the next line, with the space after it, reads as
// a space: programs get the word whole, in one place, and no hyphen.
// (An ActualText over both parts breaks the line for poppler, one of U+00AD
// leaves the word in two, and PDFium does not believe an empty one.)
func (pl *placer) hyphen(c *cluster) {
	p, h, seg := pl.p, pl.p.runs[c.run].hyphen, *pl.seg
	var rest []rune
	if end := p.wordRest(pl.to + 1); pl.to+1 >= pl.said {
		for _, c := range p.clusters[pl.to+1 : end] { // a character without a face is in none
			for _, ch := range p.chars[c.from:c.to] {
				rest = append(rest, ch.r)
			}
		}
	}
	pl.begin(Segment{
		X: pl.at(pl.x), Face: seg.Face, Scale: seg.Scale, Rise: seg.Rise, Lang: seg.Lang, Tag: seg.Tag, Pos: seg.Pos,
		Actual: string(rest), HasActual: true,
	})
	pl.put(page.Glyph{ID: h.ID, Rise: pl.rise(), Advance: h.Advance}, "-")
	pl.x += p.hyphenWidth(pl.to)
}

// wordRest is the cluster after the end of the word that goes on at cluster i; marks
// that stand at the word belong to it.
func (p *Paragraph) wordRest(i int) int {
	for i < len(p.clusters)-1 && !p.joints[i].space && p.joints[i].brk != mayBreak && p.joints[i].brk != mustBreak {
		i++
	}
	return i + 1
}
