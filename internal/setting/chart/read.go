package chart

import (
	"math/big"
	"strings"

	"jianbao/internal/report/quantity"
	"jianbao/internal/setting/tabular"
)

// label is a few words of the chart: in one language, or in two that differ.
type label []part

// part is a label in one language.
type part struct {
	tabular.Words
	plain string
}

// plain is the label as it is read out.
func (l label) plain() string {
	var out []string
	for _, p := range l {
		out = append(out, p.plain)
	}
	return strings.Join(out, " ")
}

// datum is one value, as the report writes it.
type datum struct {
	label
	value *big.Rat // nil: there is none
}

// series is a column of the table.
type series struct {
	name label
	data []datum // as many as there are rows
}

// data is what a chart shows.
type data struct {
	corner label // the head of the column of names
	rows   []label
	series []series
}

// read reads the table of a chart, in one language or in two that have the same values.
func read(ts []tabular.In) (d data) {
	first := ts[0].Table
	if len(first.Rows) == 0 || len(first.Rows[0]) < 2 {
		return d
	}
	d.series = make([]series, len(first.Rows[0])-1)
	for i := range first.Rows {
		name := labelAt(ts, i, 0)
		if i < first.Header {
			d.corner = name
			for k := range d.series {
				d.series[k].name = labelAt(ts, i, k+1)
			}
			continue
		}
		d.rows = append(d.rows, name)
		for k := range d.series {
			one := datum{label: labelAt(ts, i, k+1)}
			if len(one.label) > 0 {
				if q, ok := quantity.Read(one.label[0].plain); ok {
					one.value = q.Value
				}
			}
			d.series[k].data = append(d.series[k].data, one)
		}
	}
	return d
}

// labelAt is a cell in all languages of the chart; what is the same in both stands once.
func labelAt(ts []tabular.In, i, k int) (l label) {
	for _, t := range ts {
		if i >= len(t.Table.Rows) || k >= len(t.Table.Rows[i]) {
			continue
		}
		spans := t.Table.Rows[i][k].Spans
		plain := strings.TrimSpace(tabular.Plain(spans))
		switch {
		case plain == "" || len(l) > 0 && (tabular.Same(l[0].plain, plain) || l[0].plain+"年" == plain):
			continue
		case len(l) > 0 && l[0].plain == plain+"年":
			l = nil // of 2025年 and 2025, the numeral is read in both languages
		}
		l = append(l, part{tabular.Words{Text: t.Text, Spans: spans, Lang: t.Lang}, plain})
	}
	return l
}

// sameValues says that two tables are of the same size and have the same values, written
// alike.
func sameValues(a, b tabular.In) bool {
	x, y := read([]tabular.In{a}), read([]tabular.In{b})
	if len(x.rows) != len(y.rows) || len(x.series) != len(y.series) {
		return false
	}
	for k := range x.series {
		for i := range x.rows {
			if !tabular.Same(x.series[k].data[i].plain(), y.series[k].data[i].plain()) {
				return false
			}
		}
	}
	return true
}

// extremes are the least and the greatest value; nil where there is none.
func (d *data) extremes() (least, most *big.Rat) {
	for _, s := range d.series {
		for _, one := range s.data {
			if one.value == nil {
				continue
			}
			if least == nil || one.value.Cmp(least) < 0 {
				least = one.value
			}
			if most == nil || one.value.Cmp(most) > 0 {
				most = one.value
			}
		}
	}
	return least, most
}

// sign is the sign that every value has behind it, such as %; "": none.
func (d *data) sign() string {
	sign := ""
	for _, s := range d.series {
		for _, one := range s.data {
			if one.value == nil {
				continue
			}
			q, _ := quantity.Read(one.label[0].plain)
			if q.Unit != "%" && q.Unit != "％" && q.Unit != "‰" || sign != "" && sign != q.Unit {
				return ""
			}
			sign = q.Unit
		}
	}
	return sign
}

// money is the sign that every value has before it; "": none.
func (d *data) money() string {
	sign, some := "", false
	for _, s := range d.series {
		for _, one := range s.data {
			if one.value == nil {
				continue
			}
			q, _ := quantity.Read(one.label[0].plain)
			if some && q.Before != sign {
				return ""
			}
			sign, some = q.Before, true
		}
	}
	return sign
}
