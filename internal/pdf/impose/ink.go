package impose

import "jianbao/internal/length"

// Ground is what a place on a page has on it.
type Ground uint8

// The grounds.
const (
	Bare    Ground = iota // nothing but paper
	Drawn                 // lines, colour or pictures
	Written               // text
)

// spot is a place with ink, on the page as it is shown, from the lower left.
type spot struct {
	box
	ground Ground
}

const (
	nearEdge  = 57_000 // 20 mm: where numbers and stamps may come
	mostSpots = 3_000
)

// Under says what lies under a rectangle, from the upper left of the page, as
// far as it is within 20 mm of its head or foot. Widths of text are estimates.
func (p *Page) Under(x, y, width, height length.Length) Ground {
	at := box{milli(x), milli(p.Height - y - height), milli(x + width), milli(p.Height - y)}
	found := Bare
	for _, s := range p.near {
		if s.ground > found && s.and(at).sound() {
			found = s.ground
		}
	}
	return found
}

// ink gathers the spots of a page.
type ink struct {
	upright matrix
	height  int // of the page as it is shown
	area    int // of it, in square points
	spots   []spot

	path  box
	begun bool
}

// at maps a rectangle, thousandths, to the page as it is shown.
func (k *ink) at(b box, m matrix) box {
	m = m.times(k.upright)
	var out box
	for i, c := range [][2]int{{b.x0, b.y0}, {b.x1, b.y0}, {b.x0, b.y1}, {b.x1, b.y1}} {
		x, y := mul(c[0], m.a)+mul(c[1], m.c)+m.e, mul(c[0], m.b)+mul(c[1], m.d)+m.f
		if i == 0 {
			out = box{x, y, x, y}
		}
		out = box{min(out.x0, x), min(out.y0, y), max(out.x1, x), max(out.y1, y)}
	}
	return out
}

// note keeps a spot near the head or the foot.
func (k *ink) note(b box, g Ground) {
	if len(k.spots) < mostSpots && (b.y0 < nearEdge || b.y1 > k.height-nearEdge) {
		k.spots = append(k.spots, spot{b, g})
	}
}

// extend adds a rectangle, millionths of a unit, to the path in the making.
func (k *ink) extend(x0, y0, x1, y1 int, m matrix) {
	b := k.at(box{x0 / 1000, y0 / 1000, x1 / 1000, y1 / 1000}, m)
	if k.begun {
		b = box{min(b.x0, k.path.x0), min(b.y0, k.path.y0), max(b.x1, k.path.x1), max(b.y1, k.path.y1)}
	}
	k.path, k.begun = b, true
}

// paint ends the path. What is filled white is paper; a line round the whole
// page is no ground for what stands within.
func (k *ink) paint(fills, strokes, white bool) {
	if k.begun && (fills && !white || strokes && k.path.width()/1000*(k.path.height()/1000) < k.area/2) {
		b := k.path
		k.note(box{b.x0 - 500, b.y0 - 500, b.x1 + 500, b.y1 + 500}, Drawn)
	}
	k.begun = false
}

// draw follows the operators of paths, colours and lines of text.
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
		k.note(k.at(box{0, 0, 1000, 1000}, w.now.ctm), Drawn)
	case "g", "rg", "sc", "scn", "k", "cs":
		w.now.white = isWhite(op, n)
	}
}

func isWhite(op string, n []int) bool {
	full := one
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

// move follows the operators that say where text stands (ISO 32000-1 9.4.2).
func (w *walk) move(op string, n []int) {
	by := func(x, y int) {
		w.line = matrix{a: one, d: one, e: x / 1000, f: y / 1000}.times(w.line)
		w.text = w.line
	}
	switch op {
	case "BT":
		w.text, w.line = identity(), identity()
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
	b := box{0, -em / 4, min(bytes, 10_000) * em / 2, em * 85 / 100}
	w.ink.note(w.ink.at(b, w.text.times(w.now.ctm)), Written)
	w.text = matrix{a: one, d: one, e: b.x1}.times(w.text)
}
