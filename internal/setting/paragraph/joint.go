package paragraph

// breakKind says whether a line may end at a joint.
type breakKind uint8

const (
	noBreak breakKind = iota
	mayBreak
	hyphenBreak // with a hyphen of ours at the end of the line
	mustBreak
)

// The kinds of joints that may be squeezed, in the order in which they give way
// (CLREQ 3.1.9; STANDARDS.md 18). What these have first of all, the blank half of a
// mark at the end of a line, is not here: it is always trimmed.
const (
	squeezeWord     = iota // Latin word spaces (then the middle dot, which has its half em from the start)
	squeezeBracket         // brackets and quotes
	squeezePause           // ， 、 ； ：
	squeezeHanLatin        // Han-Latin gaps, to an eighth of an em
	squeezeStop            // 。 ？ ！
	squeezeKinds
)

// The kinds of joints that may be stretched, in their order (STANDARDS.md 19).
const (
	stretchNone = iota
	stretchWord
	stretchHanLatin
	stretchHan // all Han gaps equally
)

// Gaps and what they may come to, in thousandths of an em.
const (
	noteGap        = 130 // between Han and the number of a note
	hanLatinGap    = 250 // between Han and Latin: a quarter em (CLREQ 3.2.2)
	hanLatinLeast  = 125 // squeezed
	hanLatinMost   = 270 // stretched; the Han gaps take the rest, where it is not seen
	hanLatinLimit  = 333 // stretched where nothing else is left (STANDARDS.md 19)
	hanComfortable = 40  // a Han gap that nobody sees
	hanMost        = 100 // a Han gap at its limit: a pitch of 1.1 em (STANDARDS.md 20)
	hanLimit       = 140 // a Han gap of a loose line; the pitch never comes to 1.15 em
)

// joint is what stands between two clusters. Lengths are thousandths of an em.
type joint struct {
	gap        int32     // the natural width; below 0 where the blank halves of marks are saved
	shrink     int32     // by how much it may be squeezed
	stretch    int32     // by how much it may be stretched; Han gaps have hanMost instead
	shrinkKind uint8     // squeezeWord, ...
	growKind   uint8     // stretchNone, ...
	brk        breakKind // whether a line may end here
	penalty    int32     // what the break costs, before it is squared
	space      bool      // a space was typed here
	word       glyphRef  // its glyph
}

// glyphRef is the glyph of a typed space and the run it belongs to.
type glyphRef struct {
	run   int32
	id    uint16
	width int32
}

// join takes the typed spaces out of the clusters and makes the joints between
// those that are left.
func (p *Paragraph) join(s *Scratch) {
	count := 0
	for i := range p.clusters {
		if p.clusters[i].class != space {
			count++
		}
	}
	words, joints := make([]cluster, 0, count), make([]joint, 0, count)
	for i := range p.clusters {
		c := p.clusters[i]
		if c.class == space {
			if k := len(joints) - 1; k >= 0 {
				joints[k].space = true
				joints[k].word = glyphRef{run: c.run, id: p.glyphs[c.first].ID, width: c.width}
			}
			continue
		}
		words = append(words, c)
		joints = append(joints, joint{})
	}
	p.clusters, p.joints = words, joints
	for i := 0; i+1 < len(words); i++ {
		p.space(i)
	}
	p.opportunities(s)
	p.hyphenate(s)
}

// space sets the width of the joint after cluster i, and what it may come to.
func (p *Paragraph) space(i int) {
	a, b, j := &p.clusters[i], &p.clusters[i+1], &p.joints[i]
	switch {
	case j.space:
		p.wordSpace(j)
	case a.class.isMark() && b.class.isMark():
		p.squeezeMarks(i)
	case p.hanBeside(a, b):
		j.gap, j.shrink, j.shrinkKind = hanLatinGap, hanLatinGap-hanLatinLeast, squeezeHanLatin
		j.stretch, j.growKind = hanLatinMost-hanLatinGap, stretchHanLatin
	case p.raised(b) && a.class == ideograph:
		j.gap = noteGap
	case a.class.hanSide() && b.class.hanSide():
		p.hanGap(a, b, j)
	case a.class.hanSide() || b.class.hanSide():
		j.markBlank(a, b) // between a mark and Latin
	}
}

// wordSpace sets the joint of a typed space: 80-133 % of its width in Latin text, up
// to half an em in Chinese (CLREQ 3.2.3).
func (p *Paragraph) wordSpace(j *joint) {
	w := j.word.width
	if j.gap = w; w >= 1000 {
		return // an ideographic space stays as its author typed it
	}
	j.gap, j.shrink, j.shrinkKind = w, w/5, squeezeWord
	j.stretch, j.growKind = w/3, stretchWord
	if p.han {
		j.stretch = max(w/3, 500-w)
	}
}

// squeezeMarks sets the joint between two full-width marks. Half an em is saved
// (CLREQ 3.1.7), out of the blank right half of the first mark or, after an opening
// one, the blank left half of the second.
func (p *Paragraph) squeezeMarks(i int) {
	a, b, j := &p.clusters[i], &p.clusters[i+1], &p.joints[i]
	if p.opt.NoSqueeze {
		return
	}
	switch {
	case a.trail > 0:
		j.gap = -a.trail
		if b.class == open && b.lead > 0 { // ）（: half an em is left between them
			j.shrink, j.shrinkKind = b.lead/2, squeezeBracket
		}
	case a.class == open && b.class == open:
		j.gap = -b.lead
	}
}

// hanGap sets the joint between two Han characters, or a Han character and a mark.
func (p *Paragraph) hanGap(a, b *cluster, j *joint) {
	if a.class == dash && b.class == dash || a.class == ellipsis && b.class == ellipsis {
		return
	}
	if p.exclaimed(a) {
		j.gap = -a.trail // ？！ together take one em (CLREQ 3.1.7)
		return
	}
	j.markBlank(a, b)
	if p.connector(a) || p.connector(b) {
		return
	}
	j.growKind = stretchHan
}

// markBlank lets the joint between a and b give up the blank half of a mark, whether the
// other is Han or Latin (CLREQ 3.1.6). It does nothing where neither has such a half.
func (j *joint) markBlank(a, b *cluster) {
	switch {
	case a.trail > 0 && a.class == closing:
		j.shrink, j.shrinkKind = a.trail, squeezeBracket
	case a.trail > 0 && a.class == stop:
		j.shrink, j.shrinkKind = a.trail/2, squeezeStop
	case a.trail > 0:
		j.shrink, j.shrinkKind = a.trail, squeezePause
	case b.lead > 0:
		j.shrink, j.shrinkKind = b.lead, squeezeBracket
	}
}

// exclaimed says that a is the second of exactly two marks ？ and ！ in a row.
func (p *Paragraph) exclaimed(a *cluster) bool {
	i := int(a.from)
	is := func(k int) bool {
		return k >= 0 && k < len(p.chars) && (p.chars[k].r == '？' || p.chars[k].r == '！')
	}
	return !p.opt.NoSqueeze && is(i) && is(i-1) && !is(i-2) && !is(i+1)
}

// connector says that c joins what stands around it, so that nothing is stretched
// there (STANDARDS.md 19).
func (p *Paragraph) connector(c *cluster) bool {
	switch p.chars[c.from].r {
	case '～', '〜', '/', '／', '－', '–', '-':
		return true
	}
	return c.class == midDot
}

// hanBeside says that a gap belongs between a and b: one is Han, the other
// Latin letters or digits, both on the line and not raised.
func (p *Paragraph) hanBeside(a, b *cluster) bool {
	if !(a.class == ideograph && p.latinEdge(b, false) || p.latinEdge(a, true) && b.class == ideograph) {
		return false
	}
	return !p.raised(a) && !p.raised(b)
}

// raised says that c stands above the line, as the number of a note does.
func (p *Paragraph) raised(c *cluster) bool { return p.spans[p.runs[c.run].span].Rise != 0 }

// latinEdge says that c meets Han as a letter or digit does; a sign of a number (%,
// ℃, $) counts as part of it. end says that c is the last of the Latin text, else it
// is the first.
func (p *Paragraph) latinEdge(c *cluster, end bool) bool {
	if isLatin(c.class) {
		return true
	}
	switch p.chars[c.from].r {
	case '%', '‰', '℃', '°', '+':
		return end
	case '$', '£', '€', '¥', '#', '@':
		return !end
	}
	return false
}
