package chart

import (
	"fmt"
	"testing"

	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// luma is how light a colour is printed in black alone, of 255.
func luma(c page.Colour) int {
	return (int(c>>16&0xff)*299 + int(c>>8&0xff)*587 + int(c&0xff)*114) / 1000
}

// TestSeriesAreToldApartInGrey: whatever accent a theme may have, the areas of series that
// stand side by side, and the paper, differ by a twelfth of all greys; lines of one tint by
// their dashes.
func TestSeriesAreToldApartInGrey(t *testing.T) {
	for _, accent := range []page.Colour{0, 0x1F3864, 0xC00000, 0x0B5394, 0x006837, 0x767676} {
		for n, head := range []string{"", "|a|b", "|a|b|c", "|a|b|c|d"} {
			if head == "" {
				continue
			}
			rows := head + "\n甲" + "|1|2|3|4"[:2*(n+1)]
			e := &elements{}
			s := setter(e)
			s.Accent = accent
			for marked := range n + 2 {
				c := s.chart(In{Kind: report.GroupedBar, Tables: []tabular.In{table(0, rows)}, Marked: [2]int{0, marked}}, 300*pt)
				var greys []int
				for k := range c.series {
					for _, other := range greys {
						if apart := luma(c.colourOf(0, k)) - other; apart*apart < 21*21 {
							t.Errorf("accent %06x, %d series, %d stands out: series %d is of grey %d, another of %d", accent, n+1, marked, k, luma(c.colourOf(0, k)), other)
						}
					}
					greys = append(greys, luma(c.colourOf(0, k)))
				}
			}
		}
		c := setter(&elements{}).chart(In{Kind: report.LineChart, Tables: []tabular.In{table(0, "|a|b|c|d|e|f\n甲|1|2|3|4|5|6")}}, 300*pt)
		pens := map[string]bool{}
		for k := range c.series {
			col, _, dash := c.pen(k)
			pens[fmt.Sprint(luma(col), dash)] = true
		}
		if len(pens) != 6 {
			t.Errorf("six lines have %d pens", len(pens))
		}
	}
}
