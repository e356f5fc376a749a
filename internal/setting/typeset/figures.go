package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// figureSetter sets key figures.
type figureSetter struct {
	*composer
	size   length.Length // of a value
	parent int           // the structure element that they belong to
}

// newFigureSetter sets the key figures of a report.
func newFigureSetter(c *composer) figureSetter { return figureSetter{c, c.Sizes.Figure, 0} }

// Figures adds a row of key figures.
func (c stage) Figures(f brief.Figures) { newFigureSetter(c.composer).figureRow(f.Figures) }

// leastFigure is the least size of the values of key figures that shrink together; one
// that is wider than its column even so shrinks alone.
const leastFigure = 16 * length.Pt

// oneSize is the size of the values of some key figures in which each stands on one line
// of a width.
func (c figureSetter) oneSize(fs []brief.Figure, width length.Length) length.Length {
	size := c.size
	for _, f := range fs {
		for lang, t := range f.Value {
			st := look.Style{Size: size, Bold: true, Sans: true, Align: look.Ragged}
			for t != nil && size > leastFigure && c.Shape(words.Of(t), lang, st, false).Natural() > width.Ems(size) {
				size -= length.Pt
			}
		}
	}
	return size
}

// figureColumn sets key figures one below the other, a hairline between them.
func (c figureSetter) figureColumn(fs []brief.Figure, width length.Length) galley.Box {
	s := &galley.Stack{}
	c.size = c.oneSize(fs, width)
	for i, f := range fs {
		if i > 0 {
			s.Add(&galley.Rule{Width: width, Thick: look.RulePt, Colour: look.Faint}, 4*length.Pt).Keep = true
		}
		s.Add(c.figure(f, 0, width), lengthIf(i > 0, 3*length.Pt))
	}
	return s
}

// figureRow adds key figures to the galley.
func (c figureSetter) figureRow(fs []brief.Figure) {
	for _, r := range c.rows(fs, c.width) {
		c.add(r, c.BlockGap()).Elastic = true
	}
}

// rows are figures beside each other in a width, in large print one below the other.
func (c figureSetter) rows(fs []brief.Figure, width length.Length) (out []galley.Box) {
	if len(fs) == 0 {
		return nil
	}
	most := max(1, int(width/length.MM(45000)))
	if c.Brief.Reading.Large {
		most = 1
	}
	rows := (len(fs) + most - 1) / most
	n := (len(fs) + rows - 1) / rows // four stand two and two, not three and one
	c.size = c.oneSize(fs, (width-c.Gutter()*length.Length(n-1))/length.Length(n))
	for len(fs) > 0 {
		n = min(n, len(fs))
		w := (width - c.Gutter()*length.Length(n-1)) / length.Length(n)
		r := &galley.Row{Whole: true}
		for i, f := range fs[:n] {
			s := &galley.Stack{}
			for lang := range c.Brief.Languages {
				s.Add(c.figure(f, lang, w), lengthIf(lang > 0, 2*length.Pt))
			}
			r.Put(s, (w+c.Gutter())*length.Length(i))
		}
		out = append(out, r)
		fs = fs[n:]
	}
	return out
}

// figure sets one key figure in one language: its value in Hei over its label and
// its source, 9/12. A value that is too wide for one line shrinks.
func (c figureSetter) figure(f brief.Figure, lang int, width length.Length) galley.Box {
	s := &galley.Stack{}
	value := look.Style{Size: c.size, Colour: c.Accent, Bold: true, Sans: true, Align: look.Ragged}
	if lang > 0 {
		value.Size = max(c.size*2/3, c.Sizes.Small)
	}
	label, source := c.Small(), c.Small()
	label.Colour = look.Ink
	if c.OnePager() {
		label.Pitch = c.PitchOf(label.Size, 1333)
		source.Pitch = label.Pitch
	}
	for _, pieces := range []struct {
		pair brief.Pair
		st   look.Style
	}{{f.Value, value}, {f.Label, label}, {f.Source, source}} {
		if lang >= len(pieces.pair) || pieces.pair[lang] == nil {
			continue
		}
		st, w := pieces.st, words.Of(pieces.pair[lang])
		for st.Size > c.Sizes.Small && c.Shape(w, lang, st, false).Natural() > width.Ems(st.Size) && st.Bold {
			st.Size = max(st.Size-length.Pt/2, c.Sizes.Small)
		}
		if st.Pitch == 0 {
			st.Pitch = c.PitchOf(st.Size, 1200)
		}
		s.Add(c.SetWords(w, lang, st, width, c.Element(page.P, c.parent, lang)), 0).Keep = true
	}
	s.Whole = true
	return s
}
