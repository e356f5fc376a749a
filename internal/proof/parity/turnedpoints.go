package parity

import (
	"context"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// point is a title of an item, or an item of a list, in both languages, with the common
// words of each.
type point struct {
	a, b   diag.Pos
	path   string
	x, y   []bool
	za, zb string
}

// farthest is how far apart two points may stand that changed places.
const farthest = 8

// mostPoints is how many points of one list or section are compared.
const mostPoints = 400

// turnedPoints names points of one section, or of one list, whose translations seem to
// have changed places: neither has a common word with its own translation, and each has
// one with the other's. It is for points without figures; order looks at those.
func (c *checker) turnedPoints(ctx context.Context) {
	if !(han.Chinese(c.source) && han.Base(c.other) == "en" || han.Chinese(c.other) && han.Base(c.source) == "en") {
		return
	}
	var points []point
	var section *report.Section
	flush := func() {
		c.tellTurned(points)
		points = points[:0]
	}
	for i := range c.all {
		if ctx.Err() != nil {
			return
		}
		l := &c.all[i]
		a, b := l.In(c.source), l.In(c.other)
		if a == nil || b == nil || a == b {
			continue
		}
		if l.Part == report.ItemTitle {
			if l.Section != section {
				flush()
				section = l.Section
			}
			points = append(points, point{a: start(a), b: start(b), path: l.Path, za: a.Source, zb: b.Source})
			continue
		}
		c.tellTurned(listPoints(a, b, l.Path))
	}
	flush()
}

// listPoints are the items of the lists of a text that has the same ones in both
// languages.
func listPoints(a, b *report.Text, path string) (out []point) {
	x, y := segments(a), segments(b)
	if len(x) < 2 || !alike(x, y) {
		return nil
	}
	end := func(s []segment, i, size int) int {
		if i+1 < len(s) {
			return s[i+1].start
		}
		return size
	}
	for i := range x {
		ax, bx := end(x, i, len(a.Source)), end(y, i, len(b.Source))
		if x[i].kind == listItem && x[i].start < ax && y[i].start < bx {
			out = append(out, point{a: a.At(x[i].start), b: b.At(y[i].start), path: path, za: a.Source[x[i].start:ax], zb: b.Source[y[i].start:bx]})
		}
	}
	return out
}

func (c *checker) tellTurned(points []point) {
	if len(points) < 2 || len(points) > mostPoints {
		return
	}
	for i := range points {
		p := &points[i]
		p.x, p.y = commonWords(p.za, han.Chinese(c.source)), commonWords(p.zb, han.Chinese(c.other))
	}
	for i := range points {
		p := &points[i]
		if shared(p.x, p.y) > 0 {
			continue
		}
		for k := i + 1; k < len(points) && k <= i+farthest; k++ {
			q := &points[k]
			if shared(q.x, q.y) > 0 {
				continue
			}
			if m, n := shared(p.x, q.y), shared(q.x, p.y); m > 0 && n > 0 {
				c.log.AddPair(diag.ParityOrder, p.a, q.b, diag.Args{"other": languageName(c.other), "where": q.path})
				break
			}
		}
	}
}
