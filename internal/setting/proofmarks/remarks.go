package proofmarks

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// remarkSize is the size of a remark, which is read and not only looked up.
const remarkSize = 6*length.Pt + length.Pt/2

// mostRemark is how many characters of a remark stand in a margin; REPORT.review has all of it.
const mostRemark = 90

// remarks sets what people remark on the texts of a page beside the lines that it is about.
func (p *proofing) remarks() {
	for _, r := range p.c.Brief.Remarks {
		if t, is := p.lineOf(r.From, r.Line); is {
			p.remark(r, p.right(t.X), t.Y)
		}
	}
}

// lineOf is the line of the page that a line of the report file begins in: the first that begins
// with it, else the last before it of a text that begins in line from, where one behind it stands
// on the page too.
func (p *proofing) lineOf(from, line int) (best page.Text, is bool) {
	behind := false
	for _, item := range p.cv.Items {
		t, text := item.(page.Text)
		if !text || t.Pos.Line == 0 || t.Pos.File != p.c.Brief.Report.File {
			continue
		}
		switch {
		case t.Pos.Line == line:
			return t, true
		case t.Pos.Line > line:
			behind = true
		case t.Pos.Line >= from && (!is || t.Pos.Line >= best.Pos.Line):
			best, is = t, true
		}
	}
	return best, is && behind
}

// remark sets one remark below what stands in the margin already, with a rule at its side.
func (p *proofing) remark(r brief.Remark, right bool, y length.Length) {
	b := p.c.Brief
	x, room, side := length.MM(3500), b.Margins.Binding-length.MM(5500), 0
	if right {
		x, room, side = b.Margins.Binding+p.width+length.MM(2000), b.Margins.Outer-length.MM(6500), 1
	}
	st := look.Style{Size: remarkSize, Pitch: remarkSize + remarkSize/5, Colour: p.c.Accent, Sans: true, Align: look.Ragged}
	if b.Reading.Large {
		st.Size, st.Pitch = brief.LargeLeast, brief.LargeLeast
	}
	text := []rune(r.Words)
	if len(text) > mostRemark {
		text = append(text[:mostRemark], '…')
	}
	l := p.c.SetAt(p.c.Shape(words.Words{Plain: string(text)}, 0, st, false), max(room, 7*st.Size).Ems(st.Size), st, 0)
	for moved := true; moved; {
		moved = false
		for _, t := range p.taken[side] {
			if y < t[1]+st.Size/4 && y+l.Height() > t[0] {
				y, moved = t[1]+st.Size/4, true
			}
		}
	}
	if y+l.Height() > b.Paper.Height-length.MM(4000) { // no room is left below
		return
	}
	p.taken[side] = append(p.taken[side], [2]length.Length{y, y + l.Height()})
	l.Artifact = page.Layout
	l.Draw(p.cv, x, y)
}
