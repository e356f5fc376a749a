package chart

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/report/quantity"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

const pt = length.Pt

// elements are the structure that a chart makes in a test.
type elements struct{ all []page.Element }

// setter sets words of 0.5 em a letter and 1 em a Han character, and notes them in Says.
func setter(e *elements) *Setter {
	wide := func(w tabular.Words) (n int) {
		words := w.Plain
		if w.Spans != nil {
			words = tabular.Plain(w.Spans)
		}
		for _, r := range words {
			n += 500
			if r > 0x2E80 {
				n += 500
			}
		}
		return n
	}
	t := &tabular.Setter{Small: 9 * pt, Least: 8 * pt, Natural: wide,
		Pitch: func(size length.Length, m int) length.Length { return size.Milli(m) },
		Set: func(w tabular.Words, st tabular.Style, width length.Length, elem int) *galley.Lines {
			says := w.Plain
			if w.Spans != nil {
				says = tabular.Plain(w.Spans)
			}
			n := (int(st.Size.Milli(wide(w))) + int(width) - 1) / int(width)
			return &galley.Lines{Count: max(n, 1), Size: st.Size, Pitch: st.Pitch, Element: elem, Says: says}
		},
		Element: func(tag page.Tag, parent, lang int) int {
			e.all = append(e.all, page.Element{Tag: tag, Parent: parent})
			return len(e.all) - 1
		},
	}
	e.all = []page.Element{{Tag: page.Doc, Parent: -1}}
	return &Setter{Setter: t, Languages: []string{"zh", "en"},
		Elements: &e.all, High: 650 * pt, Accent: 0x1F3864, Ink: 0x1A1A1A, Faint: 0x8A8A8A}
}

// table is a table in a language, its rows parted by line ends, its cells by "|".
func table(lang int, rows string) tabular.In {
	b := &report.Block{Kind: report.Table, Header: 1}
	for row := range strings.Lines(rows) {
		var cells []report.Cell
		for cell := range strings.SplitSeq(strings.TrimSpace(row), "|") {
			var c report.Cell
			if cell = strings.TrimSpace(cell); cell != "" {
				c.Spans = []report.Span{{Text: cell}}
			}
			cells = append(cells, c)
		}
		b.Rows = append(b.Rows, cells)
	}
	return tabular.In{Text: &report.Text{Blocks: []report.Block{*b}}, Lang: lang, Around: tabular.Around{Table: b}}
}

// drawn is a chart of a kind at a width, with its structure.
func drawn(kind string, width length.Length, ts ...tabular.In) (*chart, *elements) {
	e := &elements{}
	c := setter(e).chart(In{Kind: kind, Tables: ts}, width)
	c.tag(0)
	c.draw()
	return c, e
}

// words are the words that stand on a chart, each with its place: its left edge, and the
// height of its first baseline.
type words struct {
	says string
	x, y length.Length
}

func (c *chart) written() (out []words) {
	for _, s := range c.out.Shapes {
		var in func(b galley.Box, x length.Length)
		in = func(b galley.Box, x length.Length) {
			switch b := b.(type) {
			case *galley.Lines:
				out = append(out, words{b.Says, x, s.Y + b.Baseline()})
			case *galley.Stack:
				for _, p := range b.Parts {
					in(p.Box, x)
				}
			}
		}
		if s.Item == nil {
			in(s.Box, s.X)
		}
	}
	return out
}

// near says that a value read from a drawing is within half a per cent of the data, or
// where no place on the page is nearer.
func near(got, want, unit float64) bool {
	return math.Abs(got-want) <= max(math.Abs(want)*0.005, unit*0.51)
}

func float(r *big.Rat) float64 {
	f, _ := r.Float64()
	return f
}

// editions are the data of a chart in Chinese, in English, and in both.
func editions(zh, en string) map[string][]tabular.In {
	return map[string][]tabular.In{"zh": {table(0, zh)}, "en": {table(1, en)}, "pair": {table(0, zh), table(1, en)}}
}

const threeZh = "年份|城区|乡村|新区\n2021年|23.8|31|12\n2022年|19.2|30.1|0\n2023年|15|28|—\n2024年|11.4|0.4|1200.5"
const threeEn = "Year|City|Country|New town\n2021|23.8|31|12\n2022|19.2|30.1|0\n2023|15|28|—\n2024|11.4|0.4|1,200.5"
const oneZh = "城市|变化\n江城|-7.5\n山城|81.5\n海城|0\n石城|n/a\n沙城|4.3\n白城|-120"
const oneEn = "City|Change\nJiangcheng|−7.5\nShancheng|81.5\nHaicheng|0\nShicheng|n/a\nShacheng|4.3\nBaicheng|−120"

// TestBarsAreAsLongAsTheirValues: read with a ruler, in all editions, each bar is its value.
func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	for kind, in := range map[string][2]string{report.Bar: {oneZh, oneEn}, report.GroupedBar: {threeZh, threeEn}, report.StackedBar: {threeZh, threeEn}} {
		for edition, ts := range editions(in[0], in[1]) {
			for _, width := range []length.Length{length.MM(78_000), length.MM(160_000)} {
				c, _ := drawn(kind, width, ts...)
				var bars []page.Fill
				for _, s := range c.out.Shapes {
					if f, is := s.Item.(page.Fill); is && f.Colour != Paper && f.Width != f.Height {
						bars = append(bars, f)
					}
				}
				longest, most := length.Length(0), new(big.Rat)
				for _, b := range bars {
					longest = max(longest, b.Width)
				}
				for _, s := range c.series {
					for _, one := range s.data {
						if one.value != nil && new(big.Rat).Abs(one.value).Cmp(most) > 0 {
							most = new(big.Rat).Abs(one.value)
						}
					}
				}
				unit := float(most) / float64(longest)
				for i := range c.rows {
					for k := range c.series {
						v := c.series[k].data[i].value
						if v == nil || rounded(new(big.Rat).Mul(new(big.Rat).Abs(v), big.NewRat(int64(longest), 1).Quo(big.NewRat(int64(longest), 1), most))) == 0 {
							continue // no bar
						}
						if len(bars) == 0 {
							t.Fatalf("%s, %s: too few bars", kind, edition)
						}
						// The end of a stacked bar is rounded, and so is its beginning.
						if got := float64(bars[0].Width) * unit; !near(got, math.Abs(float(v)), 2*unit) {
							t.Errorf("%s, %s, %s: the bar of %s is %.3f long", kind, edition, width, c.series[k].data[i].plain(), got)
						}
						bars = bars[1:]
					}
				}
				if len(bars) > 0 {
					t.Errorf("%s, %s: %d bars too many", kind, edition, len(bars))
				}
			}
		}
	}
}

// TestLinesPassThroughTheirValues: read at the axis, in all editions, each point of a line
// is its value.
func TestLinesPassThroughTheirValues(t *testing.T) {
	for kind, rows := range map[string][2]string{report.LineChart: {threeZh, threeEn}, report.DotChart: {threeZh, threeEn},
		report.SlopeChart: {"年份|甲|乙\n2021年|12.5|80\n2025年|40|61.3", "Year|A|B\n2021|12.5|80\n2025|40|61.3"}} {
		for edition, ts := range editions(rows[0], rows[1]) {
			c, _ := drawn(kind, length.MM(160_000), ts...)
			var dots []length.Length
			legend := 0
			if kind == report.DotChart {
				legend = len(c.series)
			}
			for _, s := range c.out.Shapes {
				switch it := s.Item.(type) {
				case page.Path:
					if len(it.Points) == 1 && kind != report.DotChart {
						dots = append(dots, -it.Points[0].Y)
					}
				case page.Fill:
					if it.Round && it.Colour != Paper {
						dots = append(dots, it.X+it.Width/2)
					}
				}
			}
			dots = dots[min(legend, len(dots)):]
			var values []float64
			if kind == report.DotChart {
				for i := range c.rows {
					for k := range c.series {
						if v := c.series[k].data[i].value; v != nil {
							values = append(values, float(v))
						}
					}
				}
			} else {
				for _, s := range c.series {
					for _, one := range s.data {
						if one.value != nil {
							values = append(values, float(one.value))
						}
					}
				}
			}
			if len(dots) != len(values) {
				t.Fatalf("%s, %s: %d dots of %d values", kind, edition, len(dots), len(values))
			}
			from, to, zero := c.calibrated(kind, dots, values)
			for i, v := range values {
				got := float64(dots[i]-zero) * (to.value - from.value) / float64(to.at-from.at)
				got += from.value
				if !near(got, v, (to.value-from.value)/float64(to.at-from.at)) {
					t.Errorf("%s, %s: the point of %v reads %.3f", kind, edition, v, got)
				}
			}
		}
	}
}

// readAt is a value and where it stands.
type readAt struct {
	at    length.Length
	value float64
}

// calibrated are two places of the axis with their values, as they are written there; of a
// slope, which has no axis, the points of the first value and the second.
func (c *chart) calibrated(kind string, dots []length.Length, values []float64) (from, to readAt, zero length.Length) {
	if kind == report.SlopeChart {
		return readAt{dots[0], values[0]}, readAt{dots[1], values[1]}, dots[0]
	}
	var marks []readAt
	for _, s := range c.out.Shapes {
		if p, is := s.Item.(page.Path); is && p.Width == hair/2 && len(p.Points) == 2 {
			at := -p.Points[0].Y
			if kind == report.DotChart {
				if at = p.Points[0].X; p.Points[0].Y == p.Points[1].Y {
					continue
				}
			}
			marks = append(marks, readAt{at: at})
		}
	}
	k := 0
	for _, w := range c.written() {
		q, ok := quantity.Read(w.says)
		near := k < len(marks) && (kind == report.DotChart && w.y > c.out.High-c.pitch || kind == report.LineChart && w.x < marksLeft(c))
		if ok && near {
			marks[k].value = float(q.Value)
			k++
		}
	}
	return marks[0], marks[k-1], marks[0].at
}

// marksLeft is where the lines of the axis begin.
func marksLeft(c *chart) length.Length {
	for _, s := range c.out.Shapes {
		if p, is := s.Item.(page.Path); is && p.Width == hair/2 {
			return p.Points[0].X
		}
	}
	return 0
}

// TestTheTableIsTheData: a screen reader finds every name and every value of every kind of
// chart once, in the cell where the report has it.
func TestTheTableIsTheData(t *testing.T) {
	many := "月份|甲\n"
	for i := range 60 {
		many += "第" + strings.Repeat("一", i%9+1) + "月|" + big.NewInt(int64(i*i%97)).String() + "\n"
	}
	for _, kind := range report.ChartKinds() {
		for name, rows := range map[string]string{"three": threeZh, "one": oneZh, "sixty": many, "single": "|值\n甲|5", "none": "城市|值\n甲|—\n乙|", "huge": "城市|a|b\n甲|99999999999999999999|1\n乙|-5万亿|3",
			"zero": "城市|值\n甲|0\n乙|0"} {
			in := table(0, rows)
			c, e := drawn(kind, length.MM(78_000), in)
			said := map[int]string{}
			for _, s := range c.out.Shapes {
				if b, is := s.Box.(*galley.Stack); is {
					for _, p := range b.Parts {
						l := p.Box.(*galley.Lines)
						said[l.Element] += l.Says
					}
				}
				if s.Item != nil && s.Element > 0 && e.all[s.Element].Actual == "" && e.all[s.Element].Tag != page.FigureEl {
					t.Errorf("%s of %s: a shape stands for a cell that says nothing", kind, name)
				}
			}
			k, cells := 0, []string{}
			for i, el := range e.all {
				if el.Tag == page.TH || el.Tag == page.TD {
					if said[i] != "" && el.Actual != "" {
						t.Errorf("%s of %s: %q is said twice", kind, name, el.Actual)
					}
					cells = append(cells, said[i]+el.Actual)
				}
			}
			for _, row := range in.Table.Rows {
				for _, cell := range row {
					if want := tabular.Plain(cell.Spans); k >= len(cells) || cells[k] != want {
						t.Fatalf("%s of %s: cell %d is %q, want %q", kind, name, k, cells[min(k, len(cells)-1)], want)
					}
					k++
				}
			}
		}
	}
}

// TestNothingStandsOutside: whatever the values, all that is drawn stands within the
// chart.
func TestNothingStandsOutside(t *testing.T) {
	long := "a|b|c|d\n"
	for i := range 60 {
		long += "一个很长很长很长很长的城市名称" + "|" + strings.Repeat("9", i%12+1) + "|-5|0\n"
	}
	for _, kind := range report.ChartKinds() {
		rows := strings.ReplaceAll(strings.ReplaceAll(long, "|-5|0", ""), "|c|d", "")
		if c, _ := drawn(kind, length.MM(78_000), table(0, rows)); c.out.High > 620*pt {
			t.Errorf("%s: 60 rows are %s high", kind, c.out.High)
		}
		for _, rows := range []string{threeZh, oneZh, long, "|值\n甲|5", "城市|值\n甲|—"} {
			for _, width := range []length.Length{length.MM(78_000), length.MM(160_000)} {
				c, _ := drawn(kind, width, table(0, rows))
				for _, s := range c.out.Shapes {
					var x, y, x2, y2 length.Length
					switch it := s.Item.(type) {
					case page.Fill:
						x, y, x2, y2 = it.X, it.Y, it.X+it.Width, it.Y+it.Height
					case page.Path:
						x, y, x2, y2 = it.Points[0].X, it.Points[0].Y, it.Points[0].X, it.Points[0].Y
						for _, p := range it.Points {
							x, y, x2, y2 = min(x, p.X), min(y, p.Y), max(x2, p.X), max(y2, p.Y)
						}
					default:
						x, y, x2, y2 = s.X, s.Y+2*pt, s.X, s.Y+s.Box.Height()-2*pt
						if l := s.Box.(*galley.Stack).Parts[0].Box.(*galley.Lines); l.Count == 1 {
							x2 += c.natural(own(l.Says, 0), false)
						}
					}
					if x < -pt || x2 > width+pt || y < -2*pt || y2 > c.out.High+2*pt {
						t.Errorf("%s, %s: %T %+v of %s x %s stands outside", kind, width, s.Item, s, width, c.out.High)
						break
					}
				}
			}
		}
	}
}
