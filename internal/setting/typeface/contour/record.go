package contour

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/go-text/typesetting/font/opentype"
)

// Flags of a point of a simple outline (ISO 14496-22, glyf).
const (
	onCurve   = 0x01
	shortX    = 0x02
	shortY    = 0x04
	repeated  = 0x08
	sameX     = 0x10 // or, of a short one, that it is positive
	sameY     = 0x20
	mostShort = 255
)

// Record is the record of glyf that draws segments, without instructions; units make
// one em. It is "" where there is no ink, and ok is false where the outline is larger
// than a record holds. Outlines of PostScript run the other way round than those of
// TrueType; reverse turns them.
func Record(segments []opentype.Segment, units int, reverse bool) (record string, ok bool) {
	all := contours(segments, float64(units)/4000)
	if len(all) == 0 {
		return "", true
	}
	var ends []int
	var points []point
	for _, c := range all {
		if reverse {
			slices.Reverse(c[1:]) // the same start, the other way round
		}
		points = append(points, spare(c)...)
		ends = append(ends, len(points)-1)
	}
	for i := range points {
		points[i].x, points[i].y = math.Round(points[i].x), math.Round(points[i].y)
	}
	if len(points) > 0xFFFF || len(ends) > 0x7FFF {
		return "", false
	}
	out := binary.BigEndian.AppendUint16(nil, uint16(len(ends)))
	box := bounds(points, ends)
	for _, v := range box {
		if v < -0x8000 || v > 0x7FFF {
			return "", false
		}
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	for _, e := range ends {
		out = binary.BigEndian.AppendUint16(out, uint16(e))
	}
	out = append(out, 0, 0) // no instructions
	return encoded(out, points)
}

// spare leaves out the points on the curve that TrueType takes for granted: those half
// way between two control points. Of a contour that has none but these the first
// stays.
func spare(c []point) []point {
	out := make([]point, 0, len(c))
	for i, p := range c {
		a, b := c[(i+len(c)-1)%len(c)], c[(i+1)%len(c)]
		if i > 0 && p.on && !a.on && !b.on {
			m := between(a, b, 0.5)
			if math.Abs(m.x-p.x) <= 0.125 && math.Abs(m.y-p.y) <= 0.125 {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// encoded appends flags and coordinates to a record. ok is false when a step from one
// point to the next is too long.
func encoded(out []byte, points []point) (record string, ok bool) {
	var flags, xs, ys []byte
	var last point
	for _, p := range points {
		dx, dy := int(p.x-last.x), int(p.y-last.y)
		if dx != int(int16(dx)) || dy != int(int16(dy)) {
			return "", false
		}
		last = p
		var fx, fy byte
		xs, fx = step(xs, dx, shortX, sameX)
		ys, fy = step(ys, dy, shortY, sameY)
		flag := fx | fy
		if p.on {
			flag |= onCurve
		}
		flags = append(flags, flag)
	}
	for i := 0; i < len(flags); {
		n := 1
		for i+n < len(flags) && n < 256 && flags[i+n] == flags[i] {
			n++
		}
		if n > 2 {
			out = append(out, flags[i]|repeated, byte(n-1))
		} else {
			n = 1
			out = append(out, flags[i])
		}
		i += n
	}
	return string(slices.Concat(out, xs, ys)), true
}

// step appends the way from one coordinate to the next, and gives its flags.
func step(out []byte, d int, short, same byte) ([]byte, byte) {
	switch {
	case d == 0:
		return out, same
	case d > 0 && d <= mostShort:
		return append(out, byte(d)), short | same
	case d < 0 && -d <= mostShort:
		return append(out, byte(-d)), short
	}
	return binary.BigEndian.AppendUint16(out, uint16(int16(d))), 0
}

// bounds is the box of the ink of outlines, xMin, yMin, xMax, yMax, as whole numbers.
// Control points, which may lie outside of the ink, do not count.
func bounds(points []point, ends []int) [4]int {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	add := func(p point) {
		x0, y0, x1, y1 = min(x0, p.x), min(y0, p.y), max(x1, p.x), max(y1, p.y)
	}
	from := 0
	for _, e := range ends {
		c := points[from : e+1]
		from = e + 1
		for i, p := range c {
			if p.on {
				add(p)
				continue
			}
			a, b := c[(i+len(c)-1)%len(c)], c[(i+1)%len(c)]
			if !a.on {
				a = between(a, p, 0.5)
			}
			if !b.on {
				b = between(p, b, 0.5)
			}
			add(a)
			add(b)
			for _, t := range [2]float64{turn(a.x, p.x, b.x), turn(a.y, p.y, b.y)} {
				add(between(between(a, p, t), between(p, b, t), t))
			}
		}
	}
	return [4]int{int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))}
}

// turn is where, from 0 to 1, a coordinate of a quadratic curve turns back; 0 where it
// does not.
func turn(a, c, b float64) float64 {
	d := a - c - (c - b)
	if d == 0 {
		return 0
	}
	return max(0, min(1, (a-c)/d))
}
