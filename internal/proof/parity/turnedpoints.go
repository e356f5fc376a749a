package parity

import (
	"context"
	"math"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/lexicon"
	"jianbao/internal/proof/names"
	"jianbao/internal/report"
)

// point is a title of an item, or an item of a list, in both languages.
type point struct {
	a, b   diag.Pos
	path   string
	za, zb string // the texts
	zh, en signs
}

// farthest is how far apart two points may stand that changed places.
const farthest = 8

// mostPoints is how many points of one list or section are compared.
const mostPoints = 400

// turnedPoints names points of one section, or of one list, whose translations seem to
// have changed places: each fits the other's better, by words, names and length, than
// its own. It is for points without figures; order looks at those.
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

// Bounds of tellTurned: by how much the signs that two points changed places must
// outweigh those that they did not, and what the signs weigh. A length out of proportion
// counts against two texts, by its logarithm.
const (
	turnedMargin = 1.5
	nameWeight   = 2.0
	verbWeight   = 0.5
	lengthWeight = 1.5
)

func (c *checker) tellTurned(points []point) {
	if len(points) < 2 || len(points) > mostPoints {
		return
	}
	for i := range points {
		p := &points[i]
		if han.Chinese(c.source) {
			p.zh, p.en = readSigns(p.za, true), readSigns(p.zb, false)
		} else {
			p.zh, p.en = readSigns(p.zb, true), readSigns(p.za, false)
		}
	}
	for i := range points {
		p := &points[i]
		own := p.zh.fit(p.en)
		for k := i + 1; k < len(points) && k <= i+farthest; k++ {
			q := &points[k]
			there, back := p.zh.fit(q.en), q.zh.fit(p.en)
			stay := own.add(q.zh.fit(q.en))
			if there.shared == 0 || back.shared == 0 || there.add(back).worth-stay.worth < turnedMargin {
				continue
			}
			c.log.AddPair(diag.ParityOrder, p.a, q.b, diag.Args{"other": languageName(c.other), "where": q.path})
			break
		}
	}
}

// signs are what tells whether a text is the translation of another.
type signs struct {
	words  []int           // the places of the word pairs, in order
	names  map[string]bool // known names by their English, and words in Latin letters
	weight int             // its length
}

// fit is how well two texts go together: how many signs they share, and what these are
// worth.
type fit struct {
	shared int
	worth  float64
}

func (f fit) add(g fit) fit { return fit{f.shared + g.shared, f.worth + g.worth} }

// readSigns finds the signs of a text.
func readSigns(s string, chinese bool) signs {
	x := signs{words: pairWords(s, chinese), names: map[string]bool{}, weight: weight(s)}
	g := names.Known()
	known := g.InLatin(s)
	if chinese {
		known = g.InHan(s)
	}
	for _, m := range known {
		x.names[g.All[m.ID].Latin[0]] = true
	}
	for _, m := range capitals(s) {
		if chinese || m.inside {
			x.names[s[m.start:m.end]] = true
		}
	}
	return x
}

// fit compares a Chinese text with an English one.
func (x signs) fit(y signs) (f fit) {
	n := lexicon.Things()
	for _, p := range x.words {
		if _, ok := slices.BinarySearch(y.words, p); ok {
			f.shared++
			f.worth += verbWeight
			if p < n {
				f.worth += 1 - verbWeight
			}
		}
	}
	for name := range x.names {
		if y.names[name] {
			f.shared++
			f.worth += nameWeight
		}
	}
	f.worth -= lengthWeight * math.Abs(math.Log(float64(x.weight+4)/float64(y.weight+4))-usualRatio)
	return f
}
