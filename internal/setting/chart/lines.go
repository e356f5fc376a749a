package chart

import (
	"math/big"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// lined is a chart of lines, laid out.
type lined struct {
	*chart
	scale
	marks     []*big.Rat // of the axis; none of a slope
	words     []string   // of the marks
	left, top length.Length
	across    length.Length // from the first point to the last
	direct    bool          // each line has its name at its end
}

// lines draws a line for each series, through its values.
func (c *chart) lines() {
	l := c.layLines()
	if c.measuring {
		return
	}
	if len(c.series) > 1 && !l.direct {
		l.top += c.legend()
	}
	l.top += c.pitch / 2
	foot := l.top + l.wide
	for i, m := range l.marks {
		y := foot - l.at(m)
		c.straight(c.figure, l.left, y, l.left+c.field, y, hair/2, c.Faint)
		c.put(0, own(l.words[i], c.Tables[0].Lang), l.left-valueGap, y, c.width, before, false, c.Ink)
	}
	for k := range c.series {
		l.line(k)
	}
	l.ends(false)
	if c.Kind == report.SlopeChart {
		l.ends(true)
	}
	l.foot(foot)
	c.out.High = foot + c.pitch*5/4
}

// layLines finds where the field of the lines stands.
func (c *chart) layLines() *lined {
	l := &lined{chart: c}
	from, to := withZero(spread(c.extremes()))
	wide := c.width
	if c.Most > 0 { // as high as its twin
		wide = c.Most * 5 / 4
	}
	l.scale = scale{from, to, min(max(wide*2/5, 100*length.Pt), 150*length.Pt)}
	if c.High > 0 {
		l.wide = max(min(l.wide, c.High), 60*length.Pt)
	}
	values, names := length.Length(0), length.Length(0)
	for k := range c.series {
		if i := c.lastOf(k); i >= 0 {
			values = max(values, c.natural(c.series[k].data[i].label, true))
		}
		names = max(names, c.natural(c.series[k].name, false))
	}
	l.direct = len(c.series) > 1 && names <= c.width*3/10
	right := values + valueGap + c.size/2
	if l.direct {
		right += names + c.size/2
	}
	if c.Kind == report.SlopeChart {
		for k := range c.series {
			if len(c.rows) > 0 {
				l.left = max(l.left, c.natural(c.series[k].data[0].label, true)+valueGap+c.size/2)
			}
		}
	} else {
		l.marks = ticks(from, to, 5)
		l.lo, l.hi = l.marks[0], l.marks[len(l.marks)-1]
		l.words = tickWords(l.marks, c.axisLanguage(), c.money(), c.sign())
		for _, w := range l.words {
			l.left = max(l.left, c.natural(own(w, c.Tables[0].Lang), false)+valueGap)
		}
	}
	c.field = max(c.width-l.left-right, c.width/4)
	if c.Most > 0 {
		c.field = min(c.field, c.Most)
	}
	l.across = c.field - c.size
	return l
}

// lastOf is the row of the last value of a series; -1 where it has none.
func (c *chart) lastOf(k int) int {
	for i := len(c.rows) - 1; i >= 0; i-- {
		if c.series[k].data[i].value != nil {
			return i
		}
	}
	return -1
}

// point is where the value of row i stands; i is that of a value.
func (l *lined) point(i, k int) page.Point {
	return page.Point{X: l.x(i), Y: l.top + l.wide - l.at(l.series[k].data[i].value)}
}

// x is where row i stands.
func (l *lined) x(i int) length.Length {
	n := len(l.rows) - 1
	if n < 1 {
		return l.left + l.size/2 + l.across // beside its value
	}
	return l.left + l.size/2 + length.Length(int64(l.across)*int64(i)/int64(n))
}

// line draws the line of a series, in pieces where values are missing. Each value that is
// not written has a dot of the line's own width to stand for it, and one that stands alone
// is seen.
func (l *lined) line(k int) {
	var piece []page.Point
	col, width, dash := l.pen(k)
	end := func() {
		if len(piece) > 1 {
			l.path(k, piece)
		}
		piece = nil
	}
	last := l.lastOf(k)
	for i := range l.rows {
		one := l.series[k].data[i]
		if one.value == nil {
			l.stand(l.cells[i][k], one.label)
			end()
			continue
		}
		p := l.point(i, k)
		piece = append(piece, p)
		d, alone := width, len(piece) == 1 && (i+1 == len(l.rows) || l.series[k].data[i+1].value == nil)
		if alone || i == last || len(l.rows) <= 12 && dash == nil {
			d = width + 5*length.Pt/2
		}
		elem := l.figure
		if i != last && !(l.Kind == report.SlopeChart && i == 0) {
			elem = l.stand(l.cells[i][k], one.label)
		}
		l.stroke(elem, page.Path{Points: []page.Point{p}, Width: d, Colour: col, Round: true})
	}
	end()
}

// foot draws the line below the chart, a piece for each row, and writes as many names of
// rows as have room, the last one among them.
func (l *lined) foot(y length.Length) {
	n := len(l.rows)
	widest := length.Length(0)
	for _, r := range l.rows {
		widest = max(widest, l.natural(r, false))
	}
	step := 1
	for n > 1 && step < n && l.across*length.Length(step)/length.Length(n-1) < widest+l.size/2 {
		step++
	}
	edge := func(i int) length.Length {
		switch {
		case i <= 0:
			return l.left
		case i >= n:
			return l.left + l.field
		}
		return (l.x(i-1) + l.x(i)) / 2
	}
	from := l.left
	for i := range n {
		elem := l.figure
		written := (n-1-i)%step == 0
		if !written {
			elem = l.stand(l.names[i], l.rows[i])
		}
		l.straight(elem, from, y, edge(i+1), y, hair, l.Ink)
		if from = edge(i + 1); written {
			half := l.natural(l.rows[i], false) / 2
			x := min(max(l.x(i), half), l.width-half)
			l.put(l.names[i], l.rows[i], x, y+l.pitch*3/4, l.width, over, false, l.Ink)
			l.straight(l.figure, l.x(i), y, l.x(i), y+2*length.Pt, hair, l.Ink)
		}
	}
	// What stands for the heads lies on that line and is not seen.
	l.straight(l.stand(l.head[0], l.corner), l.left, y, l.left+length.Pt, y, hair, l.Ink)
	if len(l.series) == 1 {
		l.straight(l.stand(l.head[1], l.series[0].name), l.left+length.Pt, y, l.left+2*length.Pt, y, hair, l.Ink)
	}
}
