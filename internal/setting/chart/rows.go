package chart

import (
	"math/big"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/tabular"
)

// density is how the rows of a chart stand: the thickness of a bar and the blank between
// two rows, in thousandths of the size of the words.
type density struct{ thick, blank int }

// densities are those to try, the airiest first.
func densities() []density { return []density{{1370, 950}, {1100, 500}, {850, 300}, {780, 150}} }

// nameGap is the blank between a name and its row.
const nameGap = 6 * length.Pt

// valueGap is the blank between a bar and its value.
const valueGap = 4 * length.Pt

// rowPlan is where the rows of a chart stand.
type rowPlan struct {
	names  length.Length // the width of the names
	thick  length.Length // of a bar
	blank  length.Length // between two rows
	within length.Length // between two bars of a row
	bars   int           // of a row
}

// planRows finds the widths of the names, and how dense the rows must be.
func (c *chart) planRows(bars int) rowPlan {
	p := rowPlan{bars: bars, within: length.Pt}
	airy := c.size
	for i, d := range densities() {
		widest := c.width * 2 / 5
		if i >= 2 {
			c.size = max(airy*8/9, c.Least)
			c.pitch, widest = c.size, c.width*3/5
		}
		p.thick, p.blank = c.size.Milli(d.thick), c.size.Milli(d.blank)
		if bars > 1 {
			p.thick = min(p.thick, c.size.Milli(1100))
		}
		p.names = 0
		for _, l := range c.rows {
			p.names = max(p.names, c.natural(l, false))
		}
		p.names = min(p.names, widest)
		high := length.Length(0)
		for i := range c.rows {
			high += c.high(p, i) + p.blank
		}
		if c.High == 0 || high <= c.High {
			break
		}
	}
	return p
}

// row is the height of the bars of a row.
func (p rowPlan) row() length.Length {
	return p.thick*length.Length(p.bars) + p.within*length.Length(p.bars-1)
}

// high is the height of row i, whose name may take several lines.
func (c *chart) high(p rowPlan, i int) length.Length {
	if c.natural(c.rows[i], false) <= p.names {
		return p.row()
	}
	lines, st := 0, tabular.Style{Size: c.size, Pitch: c.pitch}
	for _, part := range c.rows[i] {
		lines += c.Set(part.Words, st, p.names, 0).Count
	}
	return max(p.row(), c.pitch*length.Length(lines))
}

// zeroRange are the least and the greatest value that bars reach, from zero; of stacked ones
// the sums.
func (c *chart) zeroRange() (least, most *big.Rat) {
	least, most = new(big.Rat), new(big.Rat)
	for i := range c.rows {
		down, up := new(big.Rat), new(big.Rat)
		for k := range c.series {
			v := c.series[k].data[i].value
			if v == nil {
				continue
			}
			if c.Kind != report.StackedBar {
				down.SetInt64(0)
				up.SetInt64(0)
			}
			if v.Sign() < 0 {
				down.Add(down, v)
			} else {
				up.Add(up, v)
			}
			if down.Cmp(least) < 0 {
				least.Set(down)
			}
			if up.Cmp(most) > 0 {
				most.Set(up)
			}
		}
	}
	return least, most
}

// widestValue is how wide the values are; below counts those under zero, else the others.
func (c *chart) widestValue(below bool) (w length.Length) {
	for k := range c.series {
		for _, one := range c.series[k].data {
			if len(one.label) > 0 && (one.value != nil && one.value.Sign() < 0) == below {
				w = max(w, c.natural(one.label, true)+valueGap)
			}
		}
	}
	return w
}
