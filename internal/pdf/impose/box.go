package impose

import (
	"math/bits"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// box is a rectangle in thousandths of a point, from the lower left corner.
type box struct{ x0, y0, x1, y1 int }

func (b box) width() int  { return b.x1 - b.x0 }
func (b box) height() int { return b.y1 - b.y0 }

// mostSide bounds the side of a page: 14,400 units (ISO 32000-1 annex C) with
// the largest sensible user unit.
const mostSide = 1_440_000_000

// sound says that the box has an area, of a size that can be meant.
func (b box) sound() bool {
	return b.width() > 0 && b.height() > 0 && b.width() < mostSide && b.height() < mostSide
}

func (b box) and(c box) box {
	return box{max(b.x0, c.x0), max(b.y0, c.y0), min(b.x1, c.x1), min(b.y1, c.y1)}
}

// array is the box as PDF writes it.
func (b box) array() types.Array {
	return types.Array{decimal(b.x0), decimal(b.y0), decimal(b.x1), decimal(b.y1)}
}

// decimal is a number of thousandths as PDF writes it.
func decimal(thousandths int) types.Object {
	if thousandths%1000 == 0 {
		return types.Integer(thousandths / 1000)
	}
	return types.Float(thousandths) / 1000
}

// matrix is a transformation (ISO 32000-1 8.3.3): a, b, c, d in millionths,
// e and f in thousandths of a point.
type matrix struct{ a, b, c, d, e, f int }

const one = 1_000_000

func identity() matrix { return matrix{a: one, d: one} }

// times is m followed by n: a point goes through m first.
func (m matrix) times(n matrix) matrix {
	return matrix{
		mul(m.a, n.a) + mul(m.b, n.c), mul(m.a, n.b) + mul(m.b, n.d),
		mul(m.c, n.a) + mul(m.d, n.c), mul(m.c, n.b) + mul(m.d, n.d),
		mul(m.e, n.a) + mul(m.f, n.c) + n.e, mul(m.e, n.b) + mul(m.f, n.d) + n.f,
	}
}

// inverse undoes m, which turns by quarters and does not scale.
func (m matrix) inverse() matrix {
	i := matrix{a: m.a, b: m.c, c: m.b, d: m.d}
	i.e = -mul(m.e, i.a) - mul(m.f, i.c)
	i.f = -mul(m.e, i.b) - mul(m.f, i.d)
	return i
}

// mul is x·y in millionths. What is beyond any page is cut off, so that
// hostile numbers cannot overflow.
func mul(x, y int) int {
	const most = 1 << 44
	hi, lo := bits.Mul64(uint64(absolute(x)), uint64(absolute(y)))
	n := most
	if hi < one {
		if q, _ := bits.Div64(hi, lo, one); q < most {
			n = int(q)
		}
	}
	if x < 0 != (y < 0) {
		return -n
	}
	return n
}

func absolute(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// array is the matrix as PDF writes it.
func (m matrix) array() types.Array {
	out := types.Array{}
	for _, n := range []int{m.a, m.b, m.c, m.d} {
		out = append(out, types.Float(n)/one)
	}
	return append(out, decimal(m.e), decimal(m.f))
}

// operands are the matrix as cm takes it.
func (m matrix) operands() string {
	s := ""
	for _, o := range m.array() {
		s += number(o) + " "
	}
	return s
}

// quarter turns by degrees, a multiple of 90 clockwise, what lies in b, and
// moves it so that its lower left corner is the origin.
func quarter(b box, degrees int) matrix {
	switch degrees {
	case 90:
		return matrix{b: -one, c: one, e: -b.y0, f: b.x1}
	case 180:
		return matrix{a: -one, d: -one, e: b.x1, f: b.y1}
	case 270:
		return matrix{b: one, c: -one, e: b.y1, f: -b.x0}
	}
	return matrix{a: one, d: one, e: -b.x0, f: -b.y0}
}
