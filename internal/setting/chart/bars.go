package chart

import (
	"math/big"

	"jianbao/internal/length"
	"jianbao/internal/report"
)

// barSpan is the part of its room that the longest bar takes at most, in hundredths.
const barSpan = 80

// bars draws bars from zero: one a row, one a series, or those of a row one behind the
// other.
func (c *chart) bars() {
	n := len(c.series)
	if c.Kind == report.StackedBar {
		n = 1
	}
	p := c.planRows(n)
	least, most := c.zeroRange()
	from, to := spread(least, most)
	room := c.width - p.names - nameGap
	left, right := length.Length(0), length.Length(0)
	if c.Kind != report.StackedBar {
		left, right = c.widestValue(true), c.widestValue(false)
	}
	if most.Sign() == 0 && least.Sign() < 0 {
		right = 0
	}
	c.field = room - left - right
	if left == 0 && c.Kind != report.StackedBar {
		c.field = min(c.field, room*barSpan/100)
	}
	if c.Most > 0 {
		c.field = min(c.field, c.Most)
	}
	c.field = max(c.field, c.width/8)
	if c.measuring {
		return
	}
	b := barred{chart: c, plan: p, scale: scale{from, to, c.field}, left: p.names + nameGap + left}
	b.zero = b.left + b.at(new(big.Rat))
	b.draw()
}

// barred is a chart of bars, laid out.
type barred struct {
	*chart
	scale
	plan rowPlan
	left length.Length // where the values begin
	zero length.Length // where the bars begin
}

// draw draws the names, the bars, their values and the line that they begin at.
func (b *barred) draw() {
	y := length.Length(0)
	direct := b.direct()
	if len(b.series) > 1 && !direct {
		y = b.legend()
	}
	if direct && b.Kind == report.StackedBar {
		b.over(b.pitch / 2)
		y = b.pitch
	}
	top := y
	for i := range b.rows {
		if i > 0 {
			y += b.plan.blank
		}
		high := b.high(b.plan, i)
		b.put(b.names[i], b.rows[i], b.plan.names, y+high/2, b.plan.names, before, false, b.Ink)
		at := y + (high-b.plan.row())/2
		if b.Kind == report.StackedBar {
			b.stack(i, at)
		} else {
			for k := range b.series {
				b.bar(i, k, at, direct && i == 0)
				at += b.plan.thick + b.plan.within
			}
		}
		y += high
	}
	b.base(top, y)
	b.out.High = y
}

// bar draws one bar with its value, and the name of its series where named.
func (b *barred) bar(i, k int, y length.Length, named bool) {
	one := b.series[k].data[i]
	mid := y + b.plan.thick/2
	end, to := b.zero, after
	if one.value != nil {
		end = b.left + b.at(one.value)
		b.fill(b.figure, min(end, b.zero), y, max(end-b.zero, b.zero-end), b.plan.thick, b.colourOf(i, k), false)
	}
	x := end + valueGap
	if end < b.zero {
		x, to = end-valueGap, before
	}
	b.put(b.cells[i][k], one.label, x, mid, b.width, to, one.value != nil, b.Ink)
	if named {
		b.put(b.head[k+1], b.series[k].name, x+b.natural(one.label, true)+b.size/2, mid, b.width, after, false, b.Ink)
	}
}

// stack draws the bars of a row one behind the other, from zero to either side. A value
// that has no room in its bar is not written.
func (b *barred) stack(i int, y length.Length) {
	up, down := new(big.Rat), new(big.Rat)
	for k := range b.series {
		one := b.series[k].data[i]
		if one.value == nil {
			b.stand(b.cells[i][k], one.label)
			continue
		}
		sum := up
		if one.value.Sign() < 0 {
			sum = down
		}
		from := b.left + b.at(sum)
		sum.Add(sum, one.value)
		to := b.left + b.at(sum)
		from, to = min(from, to), max(from, to)
		elem, written := b.figure, b.natural(one.label, false)+length.Pt <= to-from && b.pitch <= b.plan.thick+3*length.Pt
		if !written {
			elem = b.stand(b.cells[i][k], one.label)
		}
		col := b.colourOf(i, k)
		b.fill(elem, from, y, to-from, b.plan.thick, col, false)
		if from > b.zero || k > 0 && to == from {
			b.fill(b.figure, from, y, min(hair, to-from), b.plan.thick, Paper, false)
		}
		if written {
			b.put(b.cells[i][k], one.label, (from+to)/2, y+b.plan.thick/2, b.width, over, false, b.wordsOn(i, k))
		}
	}
}

// base draws the line that the bars begin at. Where nothing else stands for the heads of
// the table, a piece that lies on it does.
func (b *barred) base(top, foot length.Length) {
	y := top - length.Pt
	b.straight(b.figure, b.zero, y, b.zero, foot+length.Pt, hair, b.Ink)
	heads := []int{0}
	if len(b.series) == 1 {
		heads = []int{0, 1}
	}
	for _, h := range heads {
		said := b.corner
		if h > 0 {
			said = b.series[h-1].name
		}
		b.straight(b.stand(b.head[h], said), b.zero, y, b.zero, y+length.Pt, hair, b.Ink)
		y += length.Pt
	}
}

// direct says that the names of the series have room beside the bars of the first row, or
// over them where those are stacked.
func (b *barred) direct() bool {
	if len(b.series) < 2 || len(b.rows) == 0 || b.Most > 0 { // twins have names at one place
		return false
	}
	at := new(big.Rat)
	for k := range b.series {
		one := b.series[k].data[0]
		if one.value == nil || one.value.Sign() < 0 {
			return false
		}
		from := b.left + b.at(at)
		if b.Kind == report.StackedBar {
			at.Add(at, one.value)
			if from+b.natural(b.series[k].name, false)+length.Pt > b.left+b.at(at) {
				return false
			}
			continue
		}
		end := b.left + b.at(one.value) + valueGap + b.natural(one.label, true) + b.size/2
		if end+b.natural(b.series[k].name, false) > b.width {
			return false
		}
	}
	return true
}

// over writes the names of the series over the bars of the first row.
func (b *barred) over(y length.Length) {
	at := new(big.Rat)
	for k := range b.series {
		b.put(b.head[k+1], b.series[k].name, b.left+b.at(at), y, b.width, after, false, b.Ink)
		at.Add(at, b.series[k].data[0].value)
	}
}
