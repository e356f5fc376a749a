package chart

import (
	"slices"

	"jianbao/internal/length"
)

// end is what is written at an end of a line.
type end struct {
	k, row int
	y      length.Length // where it is written
}

// ends writes the last value of each line behind it, with the name of the series where
// there is room; with first, the first value before it. What would stand too close is moved
// apart.
func (l *lined) ends(first bool) {
	var all []end
	for k := range l.series {
		row := l.lastOf(k)
		if first {
			row = 0
		}
		if row < 0 || l.series[k].data[row].value == nil || first && row == l.lastOf(k) {
			continue
		}
		all = append(all, end{k, row, l.point(row, k).Y})
	}
	slices.SortStableFunc(all, func(a, b end) int { return int(a.y - b.y) })
	l.moveApart(all)
	for _, e := range all {
		one := l.series[e.k].data[e.row]
		if first {
			l.put(l.cells[e.row][e.k], one.label, l.x(e.row)-l.size/2-valueGap/2, e.y, l.width, before, true, l.Ink)
			continue
		}
		x := l.left + l.field + valueGap
		l.put(l.cells[e.row][e.k], one.label, x, e.y, l.width, after, true, l.Ink)
		if l.direct {
			wide := l.natural(one.label, true)
			l.put(l.head[e.k+1], l.series[e.k].name, x+wide+l.size/2, e.y, l.width, after, l.marked != nil && l.marked[e.k], l.Ink)
		}
	}
	for k := range l.series { // a series without values has its name below the others
		if !first && l.direct && l.lastOf(k) < 0 {
			l.put(l.head[k+1], l.series[k].name, l.left+l.field+valueGap, l.top+l.wide, l.width, after, false, l.Ink)
		}
	}
}

// moveApart moves what is written down until each has a line of its own, then all up that
// went below the field.
func (l *lined) moveApart(all []end) {
	high := l.pitch * 15 / 16
	for i := 1; i < len(all); i++ {
		all[i].y = max(all[i].y, all[i-1].y+high)
	}
	foot := l.top + l.wide + l.pitch/3
	for i := len(all) - 1; i >= 0 && all[i].y > foot; i-- {
		all[i].y = foot
		foot -= high
	}
}
