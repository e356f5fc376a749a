package contour

import (
	"errors"

	interpreter "github.com/go-text/typesetting/font/cff/interpreter"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// mostSteps is how many operators may draw one glyph. The busiest of Noto Serif CJK
// takes some 600.
const mostSteps = 50_000

// pen draws a charstring (Technical Note 5177; ISO 14496-22, CFF2).
type pen struct {
	reader  interpreter.CharstringReader
	font    *PostScript
	coords  []tables.Coord
	scalars []float64 // of CFF2: by how much each region counts
	steps   int
}

// draw runs the charstring of a glyph that belongs to a part of the font.
func (p *PostScript) draw(code []byte, part *private, coords []tables.Coord) ([]opentype.Segment, error) {
	w := &pen{font: p, coords: coords}
	if p.second {
		w.choose(part.variants)
	}
	var machine interpreter.Machine
	if err := machine.Run(code, part.subrs, p.global, w); err != nil {
		return nil, err
	}
	if p.second {
		w.reader.ClosePath() // CFF2 ends without an operator
	}
	return w.reader.Segments, nil
}

// choose takes the data of the store by which outlines vary.
func (w *pen) choose(data int) {
	w.scalars = w.scalars[:0]
	if data < 0 || data >= len(w.font.store.ItemVariationDatas) {
		return
	}
	for _, i := range w.font.store.ItemVariationDatas[data].RegionIndexes {
		region := w.font.store.VariationRegionList.VariationRegions[i]
		by := 0.0
		if len(w.coords) > 0 {
			by = float64(region.Evaluate(w.coords))
		}
		w.scalars = append(w.scalars, by)
	}
}

// Context implements interpreter.OperatorHandler.
func (w *pen) Context() interpreter.Context { return interpreter.Type2Charstring }

// errForeign says that a charstring has an operator that does not belong there.
var errForeign = errors.New("an outline has an operator that is not known")

// Apply implements interpreter.OperatorHandler.
func (w *pen) Apply(state *interpreter.Machine, op interpreter.Operator) error {
	if w.steps++; w.steps > mostSteps || len(w.reader.Segments) > mostSteps {
		return errors.New("an outline takes too many steps")
	}
	if !op.IsEscaped {
		switch op.Operator { // those that keep the numbers that stand before them
		case 10:
			return interpreter.LocalSubr(state)
		case 29:
			return interpreter.GlobalSubr(state)
		case 11:
			return state.Return()
		case 16:
			return w.blend(state)
		case 19, 20:
			w.reader.Hintmask(state)
			return nil
		}
	}
	err := w.apply(state, op)
	state.ArgStack.Clear()
	return err
}

// apply draws.
func (w *pen) apply(state *interpreter.Machine, op interpreter.Operator) error {
	if op.IsEscaped {
		switch op.Operator {
		case 34:
			return w.reader.Hflex(state)
		case 35:
			return w.reader.Flex(state)
		case 36:
			return w.reader.Hflex1(state)
		case 37:
			return w.reader.Flex1(state)
		}
		return errForeign
	}
	switch op.Operator {
	case 1, 18:
		w.reader.Hstem(state)
	case 3, 23:
		w.reader.Vstem(state)
	case 4:
		return w.reader.Vmoveto(state)
	case 5:
		w.reader.Rlineto(state)
	case 6:
		w.reader.Hlineto(state)
	case 7:
		w.reader.Vlineto(state)
	case 8:
		w.reader.Rrcurveto(state)
	case 14:
		return w.end(state)
	case 15:
		if n := state.ArgStack.Top; n > 0 {
			w.choose(int(state.ArgStack.Vals[n-1]))
		}
	case 21:
		return w.reader.Rmoveto(state)
	case 22:
		return w.reader.Hmoveto(state)
	case 24:
		return w.reader.Rcurveline(state)
	case 25:
		return w.reader.Rlinecurve(state)
	case 26:
		w.reader.Vvcurveto(state)
	case 27:
		w.reader.Hhcurveto(state)
	case 30:
		w.reader.Vhcurveto(state)
	case 31:
		w.reader.Hvcurveto(state)
	default:
		return errForeign
	}
	return nil
}

// end ends a glyph. With four numbers it would draw two others, a letter and its
// accent, which OpenType does not allow.
func (w *pen) end(state *interpreter.Machine) error {
	if state.ArgStack.Top >= 4 {
		return errForeign
	}
	w.reader.ClosePath()
	return interpreter.ErrInterrupt
}

// blend takes the last numbers, n usual values and how each varies by region, for the
// n values that they come to.
func (w *pen) blend(state *interpreter.Machine) error {
	stack, regions := &state.ArgStack, int32(len(w.scalars))
	if stack.Top < 1 {
		return errDamaged
	}
	n := int32(stack.Pop())
	if n < 0 || n > stack.Top || n*(regions+1) > stack.Top {
		return errDamaged
	}
	args := stack.Vals[stack.Top-n*(regions+1) : stack.Top]
	for i := range n {
		for k, by := range w.scalars {
			args[i] += float64(by * args[n+i*regions+int32(k)])
		}
	}
	stack.Top -= n * regions
	return nil
}
