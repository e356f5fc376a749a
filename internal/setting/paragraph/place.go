package paragraph

// placer turns the clusters and gaps of a line into segments of glyphs.
type placer struct {
	*lineSetter
	l     *Line
	seg   *Segment // the last of the line; nil: there is none yet
	run   int32    // the run of seg; -1: the next cluster begins a new segment
	x     int32    // the pen, from the left edge of the measure
	fresh int      // the next cluster
	said  int      // clusters before this one are the rest of a word that a hyphen before them reads as
	store []Glyph  // one array for the glyphs of all segments
}

// place fills l.Segments and l.Width. A typed space keeps its glyph, so that the text
// layer has it; at the end of a line it has no width.
func (s *lineSetter) place(l *Line) {
	count := 0
	for i := s.from; i <= s.to; i++ {
		count += len(s.p.clusters[i].glyphs)
		if s.p.joints[i].space {
			count++
		}
	}
	pl := placer{lineSetter: s, l: l, run: -1, x: int32(l.Indent), fresh: s.from, store: make([]Glyph, 0, count)}
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
}

// use begins a segment for a run, unless the last segment is one of it. from is the
// first character of the segment.
func (pl *placer) use(run, from int32) {
	if run == pl.run {
		return
	}
	pl.keep()
	p := pl.p
	r := &p.runs[run]
	sp := &p.spans[r.span]
	pl.l.Segments = append(pl.l.Segments, Segment{
		X: pl.at(pl.x), Face: r.face, Scale: sp.scale(), Rise: sp.Rise, Lang: r.lang, Tag: sp.Tag,
		Dots: sp.Emphasis && p.chars[from].class.hanSide(), Pos: p.at(int(from)), Glyphs: pl.store[len(pl.store):],
	})
	pl.seg, pl.run = &pl.l.Segments[len(pl.l.Segments)-1], run
	if pl.fresh < pl.said {
		pl.seg.Actual, pl.seg.HasActual = " ", true
	}
}

// at is where the pen at x comes to stand when the glyphs of the line are drawn wider
// or narrower.
func (pl *placer) at(x int32) int {
	from := int64(x) - int64(pl.l.Indent)
	return int(x) + int(from*int64(pl.l.Expansion)/10000)
}

// keep takes the glyphs of the last segment from the shared array, so that the next
// one is put behind them.
func (pl *placer) keep() {
	if pl.seg != nil {
		pl.store = pl.store[:len(pl.store)+len(pl.seg.Glyphs)]
	}
}

// cluster adds the glyphs of c, of which the first carries the text, and moves the
// pen. cut is what the blank left half of an opening mark gives up.
func (pl *placer) cluster(c *cluster, cut int32) {
	pl.use(c.run, c.from)
	pl.fresh++
	pl.seg.Gap = 0
	for k, g := range c.glyphs {
		out := Glyph{ID: g.ID, Shift: int16(g.Shift), Rise: int16(g.Rise), Advance: g.Advance}
		if k == 0 {
			out.Text = pl.p.text(int(c.from), int(c.to))
			own := pl.own(cut)
			out.Shift -= int16(own)
			out.Advance -= own
		}
		pl.seg.Glyphs = append(pl.seg.Glyphs, out)
	}
	pl.x += c.width - cut
}

// text is the text of characters [from, to).
func (p *Paragraph) text(from, to int) string {
	if to == from+1 {
		return string(p.chars[from].r)
	}
	out := make([]rune, 0, to-from)
	for _, c := range p.chars[from:to] {
		out = append(out, c.r)
	}
	return string(out)
}

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
	pl.seg.Glyphs[len(pl.seg.Glyphs)-1].Advance += pl.own(g)
	pl.seg.Gap = int(pl.own(max(g, 0)))
	pl.x += g
	return cut
}

// space sets a typed space with a width, in the face that it was shaped with.
func (pl *placer) space(j *joint, width int32) {
	pl.use(j.word.run, pl.p.runFrom(j.word.run))
	pl.seg.Gap = 0
	pl.seg.Glyphs = append(pl.seg.Glyphs, Glyph{ID: j.word.id, Advance: pl.own(width), Text: " "})
	pl.x += width
}

// runFrom is the first character of a run.
func (p *Paragraph) runFrom(run int32) int32 { return p.runs[run].from }

// finish ends the line: the blank half of the last mark goes, and a hyphen of ours or
// the space that was typed here is added.
func (pl *placer) finish() {
	p, c := pl.p, &pl.p.clusters[pl.to]
	if c.trail > 0 && !p.opt.NoSqueeze {
		pl.seg.Glyphs[len(pl.seg.Glyphs)-1].Advance -= pl.own(c.trail)
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
	rest := ""
	if end := p.wordRest(pl.to + 1); pl.to+1 >= pl.said {
		for _, c := range p.clusters[pl.to+1 : end] { // a character without a face is in none
			rest += p.text(int(c.from), int(c.to))
		}
	}
	pl.l.Segments = append(pl.l.Segments, Segment{
		X: pl.at(pl.x), Face: seg.Face, Scale: seg.Scale, Rise: seg.Rise, Lang: seg.Lang, Tag: seg.Tag, Pos: seg.Pos,
		Glyphs: []Glyph{{ID: h.ID, Advance: h.Advance, Text: "-"}}, Actual: rest, HasActual: true,
	})
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
