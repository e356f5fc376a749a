package paragraph

import (
	"slices"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// run is a stretch of characters of one face, language and span, shaped once.
type run struct {
	face   int
	span   int32
	from   int32 // its first character
	lang   string
	hyphen typeface.Glyph // the hyphen of this face; zero where the run has no letters
}

// cluster is one or more glyphs for one or more characters, which are never taken
// apart. Widths are in thousandths of an em of the paragraph's size.
type cluster struct {
	run   int32 // index into Paragraph.runs
	from  int32 // characters [from, to)
	to    int32
	first int32 // its glyphs are Paragraph.glyphs[first:after]
	after int32
	width int32
	lead  int32 // blank at the left that a line start trims
	trail int32 // blank at the right that a line end trims
	class class
}

// Prepare makes a paragraph of spans: it collects their characters, shapes them and
// finds where lines may end. Characters that no face has are logged (diag.NoGlyph),
// each once a paragraph, and left out; of a variant that no face has, the common form
// is set (diag.VariantMissing). With a nil scratch it uses memory of its own.
func Prepare(log *diag.Log, faces *typeface.Set, spans []Span, o Options, scratch *Scratch) *Paragraph {
	if scratch == nil {
		scratch = new(Scratch)
	}
	p := &Paragraph{opt: o, spans: spans, han: han.Written(o.Lang)}
	p.collect()
	p.shape(log, faces, scratch)
	p.join(scratch)
	p.sum.fill(p.clusters, p.joints, !o.NoSqueeze)
	return p
}

// Characters is how many characters there are.
func (p *Paragraph) Characters() int { return len(p.chars) }

// Empty says that there is nothing to set.
func (p *Paragraph) Empty() bool { return len(p.clusters) == 0 }

// shape cuts the characters into runs and shapes each.
func (p *Paragraph) shape(log *diag.Log, faces *typeface.Set, s *Scratch) {
	s.text = resized(s.text, len(p.chars))
	for i := range p.chars {
		s.text[i] = p.chars[i].r
	}
	p.chooseFaces(log, faces, s)
	p.clusters, p.glyphs = slices.Grow(s.clusters[:0], len(s.text)), make([]page.Glyph, 0, len(s.text))
	for from := 0; from < len(s.text); {
		if s.missing[from] {
			from++
			continue
		}
		to := p.runEnd(from, s.faces, s.missing)
		p.shapeRun(faces, s, from, to)
		from = to
	}
	s.clusters = p.clusters
}

// roleOf is the face that a span asks for. Emphasis turns Latin to italics.
func roleOf(s *Span, c class) typeface.Role {
	if !s.Emphasis || c.hanSide() {
		return s.Role
	}
	if s.Role == typeface.SongBold || s.Role == typeface.HeiBold {
		return typeface.ItalicBold
	}
	return typeface.Italic
}

// runEnd is the end of the run that begins at character from.
func (p *Paragraph) runEnd(from int, fs []int32, missing []bool) int {
	a := &p.chars[from]
	to := from + 1
	for to < len(p.chars) && !missing[to] {
		b := &p.chars[to]
		if b.span != a.span || fs[to] != fs[from] || b.class.hanSide() != a.class.hanSide() {
			break
		}
		// Two dashes are one glyph of two em; a third begins anew.
		if (a.class == dash) != (b.class == dash) || a.class == dash && to-from == 2 {
			break
		}
		to++
	}
	return to
}

// shapeRun shapes characters [from, to), which are of one face, and appends their clusters.
func (p *Paragraph) shapeRun(faces *typeface.Set, s *Scratch, from, to int) {
	a, face := &p.chars[from], int(s.faces[from])
	f := faces.Face(face)
	scale := p.spans[a.span].scale()
	r := run{face: face, span: a.span, from: int32(from), lang: p.runLang(from, to)}
	if !a.class.hanSide() && p.letters(from, to) {
		r.hyphen = f.Hyphen()
	}
	lang, features := shapingOf(a)
	if a.class.hanSide() && f.Given() {
		lang = p.opt.Lang // its forms for a region, if it has them
	}
	s.shaped = f.ShapeInto(s.shaped, s.text, from, to, lang, features...)
	glyphs := s.shaped
	p.runs = append(p.runs, r)
	for i := 0; i < len(glyphs); {
		k := i + 1
		for k < len(glyphs) && glyphs[k].Cluster == glyphs[i].Cluster {
			k++
		}
		end := to
		if k < len(glyphs) {
			end = int(glyphs[k].Cluster)
		}
		p.appendCluster(f, glyphs[i:k], int(glyphs[i].Cluster), end, scale)
		i = k
	}
}

// letters says that there are letters of an alphabet in characters [from, to).
func (p *Paragraph) letters(from, to int) bool {
	for i := from; i < to; i++ {
		if p.chars[i].class == latin {
			return true
		}
	}
	return false
}

// shapingOf is the language and features with which a run is shaped. The Noto
// SC faces hold full-width quotes by default and proportional ones under pwid;
// the dash of one em in Chinese, and the ligature of two, are zh-CN's.
func shapingOf(a *char) (string, []typeface.Feature) {
	if a.class.hanSide() {
		return "zh-CN", nil
	}
	return "en", []typeface.Feature{{Tag: "pwid", Value: 1}}
}

// latinQuote is the most that a proportional quotation mark takes, under half
// an em (STANDARDS.md 17).
const latinQuote = 490

// latinDouble says that c is a double quotation mark in its proportional form.
func latinDouble(c char) bool { return c.latinQ && (c.r == '“' || c.r == '”') }

// scale is Scale, with its default.
func (s *Span) scale() int {
	if s.Scale == 0 {
		return 1000
	}
	return s.Scale
}

// appendCluster adds the cluster of characters [from, to), with the widths
// that Chinese composition gives to marks (CLREQ 3.1.1).
func (p *Paragraph) appendCluster(f *typeface.Face, glyphs []typeface.Glyph, from, to, scale int) {
	c := cluster{run: int32(len(p.runs) - 1), from: int32(from), to: int32(to), first: int32(len(p.glyphs)), class: p.chars[from].class}
	w := 0
	for _, g := range glyphs {
		w += int(g.Advance)
	}
	switch {
	case len(glyphs) == 1 && w > latinQuote && latinDouble(p.chars[from]):
		// The bold faces draw quotes wide; a twin with less blank serves.
		glyphs[0].Shift -= int32(w-latinQuote) / 2
		glyphs[0].Advance, w = latinQuote, latinQuote
	case c.class == midDot && len(glyphs) == 1:
		// CLREQ 3.1.1: the middle dot takes half an em on the Mainland.
		glyphs[0].Shift += int32(500-w) / 2
		glyphs[0].Advance, w = 500, 500
	case c.class == open && w == 1000:
		c.lead = int32(f.BlankHalf(glyphs[0], true))
	case c.class.isMark() && w == 1000:
		c.trail = int32(f.BlankHalf(glyphs[len(glyphs)-1], false))
	}
	c.width = int32(w * scale / 1000)
	c.lead = c.lead * int32(scale) / 1000
	c.trail = c.trail * int32(scale) / 1000
	rise := int32(p.spans[p.chars[from].span].Rise * 1000 / scale) // the outlines are raised, not the baseline
	for _, g := range glyphs {
		p.glyphs = append(p.glyphs, page.Glyph{ID: g.ID, Shift: int16(g.Shift), Rise: int16(g.Rise + rise), Advance: g.Advance})
	}
	for _, ch := range p.chars[from:to] {
		p.glyphs[c.first].Bytes += int32(utf8.RuneLen(ch.r))
	}
	c.after = int32(len(p.glyphs))
	p.clusters = append(p.clusters, c)
}

// runLang is the language of the run of characters [from, to), as readers are told
// it. Han has the paragraph's language, or zh-CN in text of another script. Latin
// words in Chinese text are English; names of capitals and numbers (G20, CCG) stay
// with their sentence.
func (p *Paragraph) runLang(from, to int) string {
	if p.chars[from].class.hanSide() {
		if p.han {
			return p.opt.Lang
		}
		return "zh-CN"
	}
	if !p.han {
		return p.opt.Lang
	}
	lower := 0
	for _, c := range p.chars[from:to] {
		if c.class == latin && c.r >= 'a' && c.r <= 'z' {
			lower++
		}
	}
	if lower >= 3 {
		return "en"
	}
	return p.opt.Lang
}

// at is the place in the report of character i; the zero Pos where it is not known.
func (p *Paragraph) at(i int) diag.Pos {
	if i < 0 || i >= len(p.chars) {
		return diag.Pos{}
	}
	c := &p.chars[i]
	if s := &p.spans[c.span]; s.At != nil {
		return s.At(int(c.offset))
	}
	return diag.Pos{}
}
