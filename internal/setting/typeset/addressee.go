package typeset

import (
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/words"
)

// copySetter sets what is one copy's own: whom it is for, and its number.
type copySetter struct{ *composer }

// Addressee adds the line of whom a copy is for.
func (c stage) Addressee(a brief.Addressee) { copySetter(c).addressee(a) }

// CopyNumber adds the number of a copy.
func (c stage) CopyNumber(n brief.CopyNumber) { copySetter(c).copyNumber(n) }

// addressElements are the structure elements of a copy's own paragraphs: for the line
// of whom it is for, the name, the number with the seat, and the note; for its number,
// one a language. 0: there is none.
type addressElements [3]int

// addressee adds the line of whom a copy is for.
func (c copySetter) addressee(a brief.Addressee) {
	var e addressElements
	for i, there := range addressParts(a) {
		if there {
			e[i] = c.Element(page.P, 0, 0)
		}
	}
	c.add(c.addOwn(&owned{kind: ownLine, elements: e}, a), c.BlockGap()).Keep = true
}

// copyNumber adds the number of a copy: on the line of the meeting, where that is the
// block before, else on a line of its own.
func (c copySetter) copyNumber(n brief.CopyNumber) {
	var e addressElements
	for lang := range c.Brief.Languages {
		e[lang] = c.Element(page.P, 0, lang)
	}
	o := c.addOwn(&owned{kind: ownNumber, elements: e}, brief.Addressee{Copy: n.Copy, Of: n.Of})
	if c.afterMeeting {
		p := &c.galley.Parts[len(c.galley.Parts)-1]
		r := galley.Beside(p.Box, o, 0)
		r.Whole = true
		p.Box = r
		return
	}
	c.add(o, 2*length.Pt).Keep = true
}

// numberBox sets the number of a copy, a line a language: at the right, in a bulletin
// at the left.
func (c copySetter) numberBox(a brief.Addressee, e addressElements) galley.Box {
	st := c.Small()
	st.Colour = c.Ink
	if !c.Bulletined() {
		st.Align = look.FlushRight
	}
	s := &galley.Stack{}
	for lang, tag := range c.Brief.Languages {
		w := words.Words{Plain: c.Brief.WordsIn(tag).CopyOf(a.Copy, a.Of)}
		s.Add(c.SetAt(c.Shape(w, lang, st, false), c.width.Ems(st.Size), st, e[lang]), lengthIf(lang > 0, length.Pt/2))
	}
	return s
}

// numberWidth is the width that the longest number of the copies takes from the line
// of the meeting, with the blank between them; 0 where it takes none.
func (c *composer) numberWidth() length.Length {
	if c.Brief.Copy == nil || c.Bulletined() {
		return 0
	}
	st, most := c.Small(), 0
	for lang, tag := range c.Brief.Languages {
		w := words.Words{Plain: c.Brief.WordsIn(tag).CopyOf(c.Brief.Copy.Of, c.Brief.Copy.Of)}
		most = max(most, c.Shape(w, lang, st, false).Natural())
	}
	return st.Size.Milli(most) + 2*st.Size
}

// addOwn makes the box of o, which is one copy's own, and adds it to those that
// another copy has in its place.
func (c copySetter) addOwn(o *owned, a brief.Addressee) *owned {
	o.Own = &galley.Own{Box: c.ownBox(o, a)}
	c.owned = append(c.owned, o)
	return o
}

// ownBox sets for the copy of a what stands in the place of o.
func (c copySetter) ownBox(o *owned, a brief.Addressee) galley.Box {
	switch o.kind {
	case ownNumber:
		return c.numberBox(a, o.elements)
	case ownFoot:
		return c.footLine(c.Brief.WordsIn(c.Brief.Languages[0]).CopyOf(a.Copy, a.Of))
	}
	return c.addresseeBox(a, o.elements)
}

// addressParts says which paragraphs the line of whom a copy is for has, in the order
// of addressElements.
func addressParts(a brief.Addressee) [3]bool {
	return [3]bool{true, a.Number != "" || a.Seat != "", a.Note != ""}
}

// addresseeBox sets the name at the left, in the size of the text, the number and the
// seat at the right, and a note below. Its height depends on how many lines these
// take, and on nothing else.
func (c copySetter) addresseeBox(a brief.Addressee, e addressElements) galley.Box {
	w := c.Brief.WordsIn(c.Brief.Languages[0])
	at := func(int) diag.Pos { return a.Pos }
	st := look.Style{Size: c.Setting.Size[0], Colour: c.Ink, Sans: true, Align: look.Ragged}
	st.Pitch = c.PitchOf(st.Size, 1400)
	room, level := c.width, false
	var right *galley.Lines
	if copied := w.Copy(a.Number, a.Seat); copied != "" {
		s := st
		s.Align = look.FlushRight
		sh := c.Shape(words.Words{Plain: copied, At: at}, 0, s, false)
		right = c.SetAt(sh, c.width.Ems(s.Size), s, e[1])
		if natural := s.Size.Milli(sh.Natural()); natural < c.width/2 {
			level, room = true, c.width-natural-2*s.Size
		}
	}
	out := &galley.Stack{}
	name := words.Words{Plain: w.To(a.Name, a.Title, a.Organisation), At: at}
	left := c.SetAt(c.Shape(name, 0, st, false), room.Ems(st.Size), st, e[0])
	switch {
	case right == nil:
		out.Add(left, 0)
	case level:
		out.Add(galley.Beside(left, right, 0), 0)
	default:
		out.Add(left, 0)
		out.Add(right, 0)
	}
	if a.Note != "" {
		small := c.Small()
		out.Add(c.SetAt(c.Shape(words.Words{Plain: a.Note, At: at}, 0, small, false), c.width.Ems(small.Size), small, e[2]), small.Size/4)
	}
	return out
}

// ownKind is a kind of box that is one copy's own.
type ownKind uint8

const (
	ownLine   ownKind = iota // the line of whom it is for
	ownNumber                // its number, on page 1
	ownFoot                  // its number, in the foot of a page
)

// owned is a box that is one copy's own. Its Box and place are those of the copy that
// the brief was set with.
type owned struct {
	*galley.Own
	kind     ownKind
	elements addressElements
}

// addressing sets for other copies what is one copy's own.
type addressing struct {
	mu sync.Mutex // held while a copy is set
	c  *composer  // with the setting that was chosen
	at []owned    // where such boxes stand
}

// addressing keeps what is needed of the chosen try; nil where no box is one copy's
// own.
func (c *composer) addressing() *addressing {
	if len(c.owned) == 0 {
		return nil
	}
	a := &addressing{}
	for _, o := range c.owned {
		a.at = append(a.at, *o)
	}
	a.c = &composer{width: c.width, cols: c.cols}
	a.c.Look, a.c.Languages = c.Look, c.Languages
	a.c.Store = shaped.NewTexts(c.Store.Faces()).ForBrief(c.Log) // without the texts of the run
	return a
}

// matches says that a copy has the same boxes as the one that was set, and the line of
// whom it is for the same paragraphs.
func (same *addressing) matches(a brief.Addressee) bool {
	line, number := false, false
	for _, o := range same.at {
		switch o.kind {
		case ownLine:
			line = true
			for i, there := range addressParts(a) {
				if there != (o.elements[i] != 0) {
					return false
				}
			}
		case ownNumber:
			number = true
		}
	}
	return line == (a.Name != "") && number == (a.Copy > 0)
}

// Address sets what is one copy's own of a brief that was set with an addressee, for
// another addressee. The pages of the Document hold these items and no others. It is
// nil where the line takes another height or has other parts; the brief must then be
// set anew. What is wrong with the words goes to the log. Address is safe for
// concurrent use.
func (r Result) Address(log *diag.Log, a brief.Addressee) *page.Document {
	same := r.address
	if same == nil || !same.matches(a) {
		return nil
	}
	same.mu.Lock()
	defer same.mu.Unlock()
	c := *same.c
	c.Store, c.Log = shaped.NewTexts(c.Store.Faces()).ForBrief(log), log
	doc := *r.Document
	doc.Pages = make([]page.Page, len(r.Document.Pages))
	for i := range doc.Pages {
		doc.Pages[i] = r.Document.Pages[i]
		doc.Pages[i].Items = nil
	}
	for _, o := range same.at {
		b := copySetter{&c}.ownBox(&o, a)
		if b.Height() != o.Height() {
			return nil
		}
		cv := &galley.Canvas{Mono: c.Brief.Reading.Mono}
		cv.Begin(o.Page)
		(&galley.Own{Box: b}).Draw(cv, o.X, o.Y)
		doc.Pages[o.Page].Items = append(doc.Pages[o.Page].Items, cv.Items...)
	}
	return &doc
}
