package foreign

import (
	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
)

// Ground is what a place on a page has on it.
type Ground uint8

// The grounds, from the best for a number or a stamp to the worst.
const (
	Bare    Ground = iota // nothing but paper
	Drawn                 // lines, colour or pictures
	Written               // text
)

// spot is a place with ink, on the page as it is shown.
type spot struct {
	geometry.Box
	ground Ground
}

const (
	nearEdge  = 57_000 // 20 mm in thousandths of a point: where numbers and stamps may come
	mostSpots = 3_000  // of one page
)

// Under says what lies under a rectangle, which is given from the upper left of
// the page as it is shown. It knows only what is within 20 mm of the head or the
// foot. Widths of text are estimates.
func (p *Page) Under(x, y, width, height length.Length) Ground {
	at := geometry.Box{X0: geometry.Milli(x), Y0: geometry.Milli(p.Height - y - height), X1: geometry.Milli(x + width), Y1: geometry.Milli(p.Height - y)}
	found := Bare
	for _, s := range p.near {
		if s.ground > found && s.And(at).Sound() {
			found = s.ground
		}
	}
	return found
}

// ink gathers the spots of a page.
type ink struct {
	upright geometry.Matrix // from the page's own coordinates to the page as it is shown
	height  int             // of the page as it is shown
	area    int             // of it, in square points
	spots   []spot

	path  geometry.Box // around the path in the making, on the page as it is shown
	begun bool         // there is such a path
}

// unitSquare is where a picture stands, in units of its own.
func unitSquare() geometry.Box { return geometry.Box{X1: 1000, Y1: 1000} }

// at maps a rectangle, drawn under the matrix m, to the page as it is shown.
func (k *ink) at(b geometry.Box, m geometry.Matrix) geometry.Box {
	return b.Through(m.Times(k.upright))
}

// note keeps a spot, if it is near the head or the foot.
func (k *ink) note(b geometry.Box, g Ground) {
	if len(k.spots) < mostSpots && (b.Y0 < nearEdge || b.Y1 > k.height-nearEdge) {
		k.spots = append(k.spots, spot{b, g})
	}
}

// extend adds a rectangle, in millionths of a unit, to the path in the making.
func (k *ink) extend(x0, y0, x1, y1 int, m geometry.Matrix) {
	b := k.at(geometry.Box{X0: x0 / 1000, Y0: y0 / 1000, X1: x1 / 1000, Y1: y1 / 1000}, m)
	if k.begun {
		b = b.Around(k.path)
	}
	k.path, k.begun = b, true
}

// paint ends the path. What is filled white is paper; a line round the whole
// page is no ground for what stands within.
func (k *ink) paint(fills, strokes, white bool) {
	if k.begun && (fills && !white || strokes && k.path.Width()/1000*(k.path.Height()/1000) < k.area/2) {
		b := k.path
		k.note(geometry.Box{X0: b.X0 - 500, Y0: b.Y0 - 500, X1: b.X1 + 500, Y1: b.Y1 + 500}, Drawn)
	}
	k.begun = false
}

// draw follows the operators of paths, colours and inline pictures; n are their
// operands in millionths.
func (w *walk) draw(op string, n []int) {
	k := &w.ink
	switch op {
	case "m", "l", "c", "v", "y":
		for i := 0; i+1 < len(n); i += 2 {
			k.extend(n[i], n[i+1], n[i], n[i+1], w.now.ctm)
		}
	case "re":
		if len(n) == 4 {
			k.extend(n[0], n[1], n[0]+n[2], n[1]+n[3], w.now.ctm)
		}
	case "f", "F", "f*":
		k.paint(true, false, w.now.white)
	case "B", "B*", "b", "b*":
		k.paint(true, true, w.now.white)
	case "S", "s":
		k.paint(false, true, false)
	case "n":
		k.begun = false
	case "ID": // an inline image, whose end was passed over
		k.note(k.at(unitSquare(), w.now.ctm), Drawn)
	case "g", "rg", "sc", "scn", "k", "cs":
		w.now.white = isWhite(op, n)
	}
}

// isWhite says that an operator sets the colour to fill with to white, as far as
// its operands tell.
func isWhite(op string, n []int) bool {
	full := geometry.One
	if op == "k" {
		full = 0
	}
	for _, v := range n {
		if v != full {
			return false
		}
	}
	return len(n) > 0 && op != "cs" && len(n) != 2
}

// move follows the operators that say where text stands (ISO 32000-1 9.4.2); n
// are their operands in millionths.
func (w *walk) move(op string, n []int) {
	by := func(x, y int) {
		w.line = geometry.Matrix{A: geometry.One, D: geometry.One, E: x / 1000, F: y / 1000}.Times(w.line)
		w.text = w.line
	}
	switch op {
	case "BT":
		w.text, w.line = geometry.Identity(), geometry.Identity()
	case "Tm":
		if m, ok := matrixOf(n); ok {
			w.text, w.line = m, m
		}
	case "TL":
		if len(n) > 0 {
			w.now.leading = n[len(n)-1]
		}
	case "TD", "Td":
		if len(n) == 2 {
			if op == "TD" {
				w.now.leading = -n[1]
			}
			by(n[0], n[1])
		}
	case "T*", "'", "\"":
		by(0, -w.now.leading)
	}
}

// write notes the place of so many bytes of text, half an em each.
func (w *walk) write(bytes int) {
	em := w.now.size / 1000
	b := geometry.Box{Y0: -em / 4, X1: min(bytes, 10_000) * em / 2, Y1: em * 85 / 100}
	w.ink.note(w.ink.at(b, w.text.Times(w.now.ctm)), Written)
	w.text = geometry.Matrix{A: geometry.One, D: geometry.One, E: b.X1}.Times(w.text)
}
