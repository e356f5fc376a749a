package chart

import (
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// inWords says in a language what a chart shows: its kind, its series, the least and the
// greatest value with their rows. The values themselves stand in its table.
func (c *chart) inWords(lang string) string {
	zh := han.Chinese(lang)
	var b strings.Builder
	pick := func(chinese, other string) string {
		if zh {
			return chinese
		}
		return other
	}
	b.WriteString(c.kindWords(pick))
	for k, s := range c.series {
		if k == 4 {
			break
		}
		least, most := -1, -1
		for i, one := range s.data {
			if one.value == nil {
				continue
			}
			if least < 0 || one.value.Cmp(s.data[least].value) < 0 {
				least = i
			}
			if most < 0 || one.value.Cmp(s.data[most].value) > 0 {
				most = i
			}
		}
		b.WriteString(pick("", " "))
		if len(c.series) > 1 {
			b.WriteString(s.name.plain() + pick("：", ": "))
		}
		if least < 0 {
			b.WriteString(pick("没有数据。", "no data."))
			continue
		}
		say := func(i int) string { return c.rows[i].plain() + pick("，", ", ") + s.data[i].plain() }
		if c.Kind == report.LineChart || c.Kind == report.SlopeChart {
			from, to := c.firstOf(k), c.lastOf(k)
			b.WriteString(pick("从 ", "from ") + s.data[from].plain() + pick("（", " (") + c.rows[from].plain() + pick("）到 ", ") to ") + s.data[to].plain() + pick("（", " (") + c.rows[to].plain() + pick("）；", "); "))
		}
		if least == most || s.data[least].value.Cmp(s.data[most].value) == 0 {
			b.WriteString(pick("均为 ", "all ") + s.data[most].plain() + pick("。", "."))
			continue
		}
		b.WriteString(pick("最高：", "highest: ") + say(most) + pick("；最低：", "; lowest: ") + say(least) + pick("。", "."))
	}
	return b.String()
}

// kindWords is what a chart is called.
func (c *chart) kindWords(pick func(chinese, other string) string) string {
	switch c.Kind {
	case report.LineChart:
		return pick("折线图。", "Line chart.")
	case report.SlopeChart:
		return pick("斜线图。", "Slope chart.")
	case report.DotChart:
		return pick("点图。", "Dot chart.")
	case report.StackedBar:
		return pick("堆叠条形图。", "Stacked bar chart.")
	}
	return pick("条形图。", "Bar chart.")
}

// firstOf is the row of the first value of a series, which has one.
func (c *chart) firstOf(k int) int {
	for i := range c.rows {
		if c.series[k].data[i].value != nil {
			return i
		}
	}
	return 0
}
