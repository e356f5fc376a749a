package contour

import (
	"math"

	"github.com/go-text/typesetting/font/opentype"
)

// point is a point of an outline, in units of the font.
type point struct {
	x, y float64
	on   bool // on the curve, not a control point
}

// mostQuadratics is how many quadratic curves a cubic one becomes at most.
const mostQuadratics = 64

// between is the point at t, from 0 to 1, of the way from a to b.
func between(a, b point, t float64) point {
	return point{x: a.x + float64((b.x-a.x)*t), y: a.y + float64((b.y-a.y)*t), on: true}
}

// quadratics appends to out the quadratic curves of a cubic one from p0 to p3, two
// points a curve: control point and end. They lie within the tolerance of the cubic.
//
// A cubic is furthest from the quadratic with the same ends and the control point
// (3(p1+p2) - p0 - p3)/4 by √3/36 of |p3 - 3p2 + 3p1 - p0|. Of n equal parts each is as
// far by the third power of n less.
func quadratics(out []point, p0, p1, p2, p3 point, tolerance float64) []point {
	far := math.Hypot(p3.x-p0.x-float64(3*(p2.x-p1.x)), p3.y-p0.y-float64(3*(p2.y-p1.y))) * math.Sqrt(3) / 36
	n := 1
	for n < mostQuadratics && far > tolerance*float64(n*n*n) {
		n++
	}
	for i := range n {
		a, b, c, d := part(p0, p1, p2, p3, float64(i)/float64(n), float64(i+1)/float64(n))
		out = append(out, point{x: (float64(3*(b.x+c.x)) - a.x - d.x) / 4, y: (float64(3*(b.y+c.y)) - a.y - d.y) / 4}, d)
	}
	return out
}

// part is the cubic curve that runs as another does from s to t.
func part(p0, p1, p2, p3 point, s, t float64) (a, b, c, d point) {
	at := func(u, v, w float64) point { // the blossom of the cubic
		x, y, z := between(p0, p1, u), between(p1, p2, u), between(p2, p3, u)
		return between(between(x, y, v), between(y, z, v), w)
	}
	return at(s, s, s), at(s, s, t), at(s, t, t), at(t, t, t)
}

// contours are the closed outlines of segments, with quadratic curves alone. A contour
// of fewer than three points has no ink and is left out.
func contours(segments []opentype.Segment, tolerance float64) (all [][]point) {
	var open []point
	end := func() {
		if n := len(open); n > 1 && open[0].x == open[n-1].x && open[0].y == open[n-1].y {
			open = open[:n-1] // the end is the start
		}
		if len(open) > 2 {
			all = append(all, open)
		}
		open = nil
	}
	for _, s := range segments {
		var args [3]point
		for i, a := range s.Args {
			args[i] = point{x: float64(a.X), y: float64(a.Y)}
		}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			end()
			open = append(open, on(args[0]))
		case opentype.SegmentOpLineTo:
			open = append(open, on(args[0]))
		case opentype.SegmentOpQuadTo:
			open = append(open, args[0], on(args[1]))
		case opentype.SegmentOpCubeTo:
			if len(open) > 0 {
				open = quadratics(open, open[len(open)-1], args[0], args[1], on(args[2]), tolerance)
			}
		}
	}
	end()
	return all
}

// on is p as a point on the curve.
func on(p point) point {
	p.on = true
	return p
}
