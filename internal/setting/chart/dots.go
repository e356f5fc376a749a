package chart

import (
	"math/big"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// dots draws a dot for each value on the line of its row. Of a chart of one series each
// value is written; else an axis says where they are.
func (c *chart) dots() {
	p := c.planRows(1)
	from, to := withZero(spread(c.extremes()))
	left := p.names + nameGap + c.size/2
	var marks []*big.Rat // of the axis
	if len(c.series) > 1 {
		marks = c.marks(from, to, c.width-left)
		from, to = marks[0], marks[len(marks)-1]
	} else {
		c.room(left, max(c.widestValue(false), c.widestValue(true))+c.size/2)
	}
	if c.measuring {
		return
	}
	s := scale{from, to, c.field}
	y := length.Length(0)
	if len(c.series) > 1 {
		y = c.legend()
	}
	top := y
	rows := make([]length.Length, len(c.rows))
	for i := range c.rows {
		high := c.high(p, i)
		rows[i] = y + high/2
		y += high + p.blank
	}
	if len(c.series) > 1 {
		y = c.axis(s, marks, left, top, y)
	} else {
		c.straight(c.stand(c.head[1], c.series[0].name), left, y, left+c.field, y, hair, c.Faint)
	}
	for i := range c.rows {
		c.put(c.names[i], c.rows[i], p.names, rows[i], p.names, before, false, c.Ink)
		c.straight(c.figure, left, rows[i], left+c.field, rows[i], hair/2, c.Faint)
		c.rowOfDots(s, left, rows[i], i)
	}
	c.straight(c.stand(c.head[0], c.corner), left, top, left, y-c.pitch/2, hair, c.Faint)
	c.out.High = y
}

// rowOfDots draws the dots of row i at the height y.
func (c *chart) rowOfDots(s scale, left, y length.Length, i int) {
	for k := range c.series {
		one := c.series[k].data[i]
		if one.value == nil {
			if len(c.series) == 1 {
				c.put(c.cells[i][k], one.label, left+valueGap, y, c.width, after, false, c.Ink)
			} else {
				c.stand(c.cells[i][k], one.label)
			}
			continue
		}
		x := left + s.at(one.value)
		if len(c.series) == 1 {
			c.dot(c.figure, i, x, y)
			c.put(c.cells[i][k], one.label, x+c.size/2+valueGap/2, y, c.width, after, true, c.Ink)
			continue
		}
		c.dot(c.stand(c.cells[i][k], one.label), k, x, y)
	}
}

// dot draws the dot of a series: full, hollow, lighter, lighter and hollow. Of a chart of
// one series k is the row, which may stand out.
func (c *chart) dot(elem, k int, x, y length.Length) {
	d := c.size.Milli(750)
	col, hollow := c.colourOf(k, 0), false
	if len(c.series) > 1 {
		col, hollow = c.tint([]int{0, 0, 45, 45}[k%4]), k%2 == 1
		if c.marked != nil {
			col = c.tint(45)
			if c.marked[k] {
				col, hollow = c.Accent, false
			}
		}
	}
	c.fill(elem, x-d/2, y-d/2, d, d, col, true)
	if hollow {
		in := d - 3*length.Pt
		c.fill(c.figure, x-in/2, y-in/2, in, in, Paper, true)
	}
}

// room gives the values what is left of the width between two blanks.
func (c *chart) room(left, right length.Length) {
	c.field = c.width - left - right
	if c.Most > 0 {
		c.field = min(c.field, c.Most)
	}
	c.field = max(c.field, c.width/8)
}

// marks finds as many round values for the axis of a range as have room beside each other,
// c.ticks and one at the most, and gives the values the rest of the room.
func (c *chart) marks(from, to *big.Rat, room length.Length) (marks []*big.Rat) {
	if c.ticks = c.Ticks; c.ticks == 0 {
		c.ticks = 5
	}
	for ; c.ticks > 0; c.ticks-- {
		marks = ticks(from, to, c.ticks)
		widest, last := length.Length(0), length.Length(0)
		for _, w := range tickWords(marks, c.axisLanguage(), c.money(), c.sign()) {
			last = c.natural(own(w, c.Tables[0].Lang), false)
			widest = max(widest, last)
		}
		c.room(c.width-room, max(c.size, last/2))
		if c.ticks == 1 || c.field/length.Length(len(marks)-1) >= widest+c.size/2 {
			break
		}
	}
	return marks
}

// axis draws upright lines at round values and writes those below them. It returns the
// foot of the words.
func (c *chart) axis(s scale, marks []*big.Rat, left, top, foot length.Length) length.Length {
	words := tickWords(marks, c.axisLanguage(), c.money(), c.sign())
	for i, m := range marks {
		x := left + s.at(m)
		c.straight(c.figure, x, top, x, foot, hair/2, c.Faint)
		c.put(0, own(words[i], c.Tables[0].Lang), x, foot+c.pitch/2, c.width, over, false, c.Ink)
	}
	return foot + c.pitch
}

// axisLanguage is the language of the numbers of an axis; "" where two read them.
func (c *chart) axisLanguage() string {
	if len(c.Tables) > 1 {
		return ""
	}
	return c.Languages[c.Tables[0].Lang]
}

// path draws a line through points with the pen of a series.
func (c *chart) path(k int, at []page.Point) {
	col, width, dash := c.pen(k)
	c.stroke(c.figure, page.Path{Points: at, Width: width, Colour: col, Dash: dash, Round: len(dash) == 0})
}
