package contour

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// cubicAt is a point of a cubic curve.
func cubicAt(p [4]point, t float64) point {
	u := 1 - t
	at := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return point{x: at(p[0].x, p[1].x, p[2].x, p[3].x), y: at(p[0].y, p[1].y, p[2].y, p[3].y)}
}

// sampled are points along contours of quadratic curves, close to each other.
func sampled(all [][]point) (out []point) {
	for _, c := range all {
		for i, p := range c {
			a, b := c[(i+len(c)-1)%len(c)], c[(i+1)%len(c)]
			switch {
			case p.on && b.on:
				for k := range 200 {
					out = append(out, between(p, b, float64(k)/200))
				}
			case !p.on:
				if !a.on {
					a = between(a, p, 0.5)
				}
				if !b.on {
					b = between(p, b, 0.5)
				}
				for k := range 201 {
					t := float64(k) / 200
					out = append(out, between(between(a, p, t), between(p, b, t), t))
				}
			}
		}
	}
	return out
}

// decoded is what another reader sees in a record.
func decoded(t *testing.T, record string) (all [][]point) {
	t.Helper()
	g, err := tables.ParseGlyf([]byte(record), []uint32{0, uint32(len(record))})
	if err != nil {
		t.Fatal(err)
	}
	simple, ok := g[0].Data.(tables.SimpleGlyph)
	if !ok {
		t.Fatalf("no simple glyph: %T", g[0].Data)
	}
	from := 0
	for _, e := range simple.EndPtsOfContours {
		var c []point
		for _, p := range simple.Points[from : e+1] {
			c = append(c, point{x: float64(p.X), y: float64(p.Y), on: p.Flag&onCurve != 0})
		}
		all, from = append(all, c), int(e)+1
	}
	return all
}

// TestDrawnWithinAThousandth: whatever a cubic curve does (a bow, an S, a loop, a cusp),
// what is drawn in its place lies within a thousandth of an em of it, as another reader
// has it from the record.
func TestDrawnWithinAThousandth(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		var p [4]point
		for i := range p {
			p[i] = point{x: math.Round(r.Float64()*1200 - 200), y: math.Round(r.Float64()*1200 - 300)}
		}
		if n == 0 { // a cusp
			p = [4]point{{x: 0, y: 0}, {x: 600, y: 600}, {x: 0, y: 600}, {x: 600, y: 0}}
		}
		segments := []opentype.Segment{{Op: opentype.SegmentOpMoveTo, Args: args(p[0])},
			{Op: opentype.SegmentOpCubeTo, Args: args(p[1], p[2], p[3])}}
		record, ok := Record(segments, 1000, n%2 == 0)
		if !ok || record == "" {
			t.Fatalf("%v: no record", p)
		}
		drawn := sampled(decoded(t, record))
		for k := range 101 {
			want, nearest := cubicAt(p, float64(k)/100), math.Inf(1)
			for _, d := range drawn {
				nearest = min(nearest, math.Hypot(d.x-want.x, d.y-want.y))
			}
			if nearest > 1 {
				t.Fatalf("%v: at %d %% the drawn line is %.2f/1000 em away", p, k, nearest)
			}
		}
	}
}

// args are the arguments of a segment.
func args(p ...point) (out [3]opentype.SegmentPoint) {
	for i, q := range p {
		out[i] = opentype.SegmentPoint{X: float32(q.x), Y: float32(q.y)}
	}
	return out
}

// TestTheBoxIsThatOfTheInk: control points outside of it do not widen the box of a
// glyph, from which the blank of a mark is taken.
func TestTheBoxIsThatOfTheInk(t *testing.T) {
	segments := []opentype.Segment{{Op: opentype.SegmentOpMoveTo, Args: args(point{x: 0, y: 0})},
		{Op: opentype.SegmentOpQuadTo, Args: args(point{x: 100, y: 200}, point{x: 200, y: 0})}}
	record, _ := Record(segments, 1000, false)
	g, err := tables.ParseGlyf([]byte(record), []uint32{0, uint32(len(record))})
	if err != nil {
		t.Fatal(err)
	}
	if g[0].XMin != 0 || g[0].YMin != 0 || g[0].XMax != 200 || g[0].YMax != 100 {
		t.Errorf("box %d %d %d %d, want 0 0 200 100", g[0].XMin, g[0].YMin, g[0].XMax, g[0].YMax)
	}
	if record, ok := Record(segments[:1], 1000, false); record != "" || !ok {
		t.Errorf("a lone point draws %q", record)
	}
	far := []opentype.Segment{segments[0], {Op: opentype.SegmentOpLineTo, Args: args(point{x: 40_000})}, {Op: opentype.SegmentOpLineTo, Args: args(point{y: 9})}}
	if _, ok := Record(far, 1000, false); ok {
		t.Error("an outline larger than a record holds is given out")
	}
}

// TestAnOutlineWithoutEndIsRefused: a few bytes that call each other ten deep would draw
// for years.
func TestAnOutlineWithoutEndIsRefused(t *testing.T) {
	p := &PostScript{parts: []private{{}}}
	for i := range 9 {
		var code []byte
		for range 200 {
			code = append(code, byte(139+i+1-107), 29) // call the next
		}
		p.global = append(p.global, append(code, 11))
	}
	p.global = append(p.global, []byte{139 + 10, 139 + 10, 5, 11}) // rlineto
	segments, err := p.draw([]byte{139 - 107, 29, 14}, &p.parts[0], nil)
	if err == nil || len(segments) != 0 {
		t.Errorf("it drew %d segments, %v", len(segments), err)
	}
}
