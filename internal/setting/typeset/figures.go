package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// figureSetter sets key figures.
type figureSetter struct {
	*composer
	size   length.Length // of a value
	parent int           // the structure element that they belong to
}

// newFigureSetter sets the key figures of a report.
func newFigureSetter(c *composer) figureSetter { return figureSetter{c, c.sizes.figure, 0} }

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
			st := style{size: size, bold: true, sans: true, align: ragged}
			for t != nil && size > leastFigure && c.shape(wordsOf(t), lang, st, false).Natural() > width.Ems(size) {
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
			s.Add(&galley.Rule{Width: width, Thick: rulePt, Colour: faint}, 4*length.Pt).Keep = true
		}
		s.Add(c.figure(f, 0, width), lengthIf(i > 0, 3*length.Pt))
	}
	return s
}

// figureRow adds key figures to the galley.
func (c figureSetter) figureRow(fs []brief.Figure) {
	for _, r := range c.rows(fs, c.width) {
		c.add(r, c.blockGap()).Elastic = true
	}
}

// rows are figures beside each other in a width, in large print one below the other.
func (c figureSetter) rows(fs []brief.Figure, width length.Length) (out []galley.Box) {
	if len(fs) == 0 {
		return nil
	}
	most := max(1, int(width/length.MM(45000)))
	if c.b.Reading.Large {
		most = 1
	}
	rows := (len(fs) + most - 1) / most
	n := (len(fs) + rows - 1) / rows // four stand two and two, not three and one
	c.size = c.oneSize(fs, (width-c.gutter()*length.Length(n-1))/length.Length(n))
	for len(fs) > 0 {
		n = min(n, len(fs))
		w := (width - c.gutter()*length.Length(n-1)) / length.Length(n)
		r := &galley.Row{Whole: true}
		for i, f := range fs[:n] {
			s := &galley.Stack{}
			for lang := range c.b.Languages {
				s.Add(c.figure(f, lang, w), lengthIf(lang > 0, 2*length.Pt))
			}
			r.Put(s, (w+c.gutter())*length.Length(i))
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
	value := style{size: c.size, colour: c.accent, bold: true, sans: true, align: ragged}
	if lang > 0 {
		value.size = max(c.size*2/3, c.sizes.small)
	}
	label, source := c.small(), c.small()
	label.colour = ink
	if c.onePager() {
		label.pitch = c.pitchOf(label.size, 1333)
		source.pitch = label.pitch
	}
	for _, pieces := range []struct {
		pair brief.Pair
		st   style
	}{{f.Value, value}, {f.Label, label}, {f.Source, source}} {
		if lang >= len(pieces.pair) || pieces.pair[lang] == nil {
			continue
		}
		st, w := pieces.st, wordsOf(pieces.pair[lang])
		for st.size > c.sizes.small && c.shape(w, lang, st, false).Natural() > width.Ems(st.size) && st.bold {
			st.size = max(st.size-length.Pt/2, c.sizes.small)
		}
		if st.pitch == 0 {
			st.pitch = c.pitchOf(st.size, 1200)
		}
		s.Add(c.setWords(w, lang, st, width, c.element(page.P, c.parent, lang)), 0).Keep = true
	}
	s.Whole = true
	return s
}
