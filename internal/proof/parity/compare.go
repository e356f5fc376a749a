package parity

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
	"jianbao/internal/report"
)

// side is one text with its figures.
type side struct {
	*report.Text
	lang  string
	segs  []segment        // nil where they were not needed
	items float64          // how many items its section has, where it may say so; 0 elsewhere
	all   []figures.Figure // its figures
	open  []int            // the places in all of those that nothing in the other text answers
}

func (c *checker) side(t *report.Text, lang string) side {
	return side{Text: t, lang: lang, all: figures.Read(t.Source, lang)}
}

// figures compares the figures of the two texts of a leaf by value. A title or
// lead may count the items of its section in one language only.
func (c *checker) figures(leaf int, a, b *report.Text) {
	x, y := c.side(a, c.source), c.side(b, c.other)
	x.items, y.items = float64(c.all[leaf].items), float64(c.all[leaf].items)
	if len(x.all) == 0 && len(y.all) == 0 {
		return
	}
	x.segs, y.segs = segments(a), segments(b)
	apart := len(x.segs) > 1 && alike(x.segs, y.segs)
	c.answer(&x, &y, apart)
	c.answer(&y, &x, apart)
	c.doubt(leaf, &x, &y)
	namedDays(&x, &y)
	used := map[int]bool{}
	for _, i := range x.open {
		f := x.all[i]
		if !telling(f) {
			continue
		}
		if k := partner(&x, i, &y, used); k >= 0 {
			used[k] = true
			g := y.all[k]
			c.log.AddPair(diag.FigureDiffers, a.At(f.Start), b.At(g.Start), diag.Args{"figure": f.Text, "otherfigure": g.Text,
				"other": languageName(c.other), "how": how(f, g)})
			continue
		}
		c.missing(&x, f, &y)
	}
	for _, k := range y.open {
		if !used[k] {
			c.missing(&y, y.all[k], &x)
		}
	}
	c.beside(&x, &y)
	c.turned(&x, &y)
}

// namedDays takes a day of the month that one text gives and a day of the week that the
// other gives as the same day, where each text has one of these alone: 26日, Wednesday.
func namedDays(x, y *side) {
	for _, s := range [...][2]*side{{x, y}, {y, x}} {
		i, k := only(s[0], func(f figures.Figure) bool { return f.Kind == figures.Weekday }), only(s[1], func(f figures.Figure) bool {
			return f.Kind == figures.Date && f.Day != 0 && f.Year == 0
		})
		if i >= 0 && k >= 0 {
			s[0].open, s[1].open = slices.Delete(s[0].open, i, i+1), slices.Delete(s[1].open, k, k+1)
			return
		}
	}
}

// only is the place in the open figures of a text of the one that is of a kind; -1 where
// none is, or several are.
func only(s *side, is func(figures.Figure) bool) int {
	at := -1
	for i, k := range s.open {
		if is(s.all[k]) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// missing names a figure that the other text lacks. Small numbers in words
// may be missing: one side, two sides; and one of a thing may be each of it.
func (c *checker) missing(x *side, f figures.Figure, y *side) {
	if !numerate(y.lang) && !strings.ContainsAny(f.Text, "0123456789") {
		return // its words for numbers are not known
	}
	if f.Kind == figures.Count && f.Value == 0 || wholly(f, y) || coded(x, f, y) {
		return
	}
	if f.Kind == figures.Date && f.Day != 0 && nextDay(y) || f.Ordinal && f.Weak && numbered(y, f.Value) {
		return
	}
	if titled(x, f) || enumerated(x, f) || !han.Chinese(x.lang) && han.Chinese(y.lang) && strings.IndexFunc(f.Text, unicode.IsDigit) < 0 && latinWord(y.Source, f.Text) { // Top Ten
		return
	}
	if f.Value == 1 && (f.Kind == figures.Count || f.Kind == figures.Money) { // also the first, which is called the best
		return
	}
	if f.Weak && f.Value == x.items || f.Weak && !(f.Counted && (f.Value >= 4 && f.Kind == figures.Count || f.Kind == figures.Times)) {
		return
	}
	c.log.AddPair(diag.FigureMissing, x.At(f.Start), y.twin(x, f.Start), diag.Args{"figure": f.Text, "other": languageName(y.lang)})
}

// latinWord says that a Chinese text has some Latin letters as a word.
func latinWord(zh, w string) bool {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	i := strings.Index(zh, w)
	return i >= 0 && len(w) > 2 && (i == 0 || !nameByte(zh[i-1])) && (i+len(w) == len(zh) || !nameByte(zh[i+len(w)]))
}

// titled says that a figure in numerals stands in the title of a work, 《十月围城》, which is
// translated freely.
func titled(x *side, f figures.Figure) bool {
	if !han.Chinese(x.lang) || strings.IndexFunc(f.Text, unicode.IsDigit) >= 0 {
		return false
	}
	before := x.Source[:f.Start]
	return strings.LastIndex(before, "《") > strings.LastIndex(before, "》") && strings.Contains(x.Source[f.End:], "》")
}

// enumerated says that a figure counts the things that a Chinese sentence has just named,
// 北京、天津、上海三市, so that a list without it says as much.
func enumerated(x *side, f figures.Figure) bool {
	if !han.Chinese(x.lang) || f.Kind != figures.Count || f.Ordinal || f.Value < 2 || f.Value > 12 {
		return false
	}
	before := x.Source[:f.Start]
	before = before[strings.LastIndexAny(before, "，。；：！？\n")+1:]
	n := strings.Count(before, "、") + 1
	if n == 1 {
		return false
	}
	last := before[strings.LastIndex(before, "、"):]
	if strings.Contains(last, "和") || strings.Contains(last, "及") || strings.Contains(last, "与") {
		return float64(n) == f.Value || float64(n+1) == f.Value
	}
	return float64(n) == f.Value
}

// wholly says that a figure is a hundred per cent, or the hours of a day, for which the
// other text has a word: all, 整个, 全天.
func wholly(f figures.Figure, y *side) bool {
	if f.Value == 24 && f.Unit == "hour" {
		return strings.Contains(y.Source, "全天") || strings.Contains(y.Source, "昼夜") || strings.Contains(y.Source, "round the clock") || strings.Contains(y.Source, "around-the-clock")
	}
	if f.Kind != figures.Percent || f.Value != 100 {
		return false
	}
	if !han.Chinese(y.lang) {
		return anyWord(strings.ToLower(y.Source), "all|whole|entire|full|complete|total|every|absolute|perfect")
	}
	for _, w := range [...]string{"全", "整", "所有", "完", "绝对", "一切", "百分百", "都", "彻底", "十足"} {
		if strings.Contains(y.Source, w) {
			return true
		}
	}
	return false
}

// numbered says that a Chinese text numbers something by a value, in whatever place: 第四，
// may begin a point.
func numbered(y *side, v float64) bool {
	return han.Chinese(y.lang) && v >= 1 && v <= 9 && strings.Contains(y.Source, "第"+hanNumbers[int(v)-1][:3])
}

// nextDay says that a text speaks of a day by the one before it: the next day, 次日.
func nextDay(y *side) bool {
	if han.Chinese(y.lang) {
		return strings.Contains(y.Source, "次日") || strings.Contains(y.Source, "翌日") || strings.Contains(y.Source, "第二天")
	}
	low := strings.ToLower(y.Source)
	return strings.Contains(low, "next day") || strings.Contains(low, "following day") || strings.Contains(low, "day after")
}

// coded says that a figure is part of a word of digits and letters, 0xA8, that the other
// text has too.
func coded(x *side, f figures.Figure, y *side) bool {
	s, from, to := x.Source, f.Start, f.End
	for from > 0 && (nameByte(s[from-1]) || isDigit(s[from-1]) || s[from-1] == '-' && from == f.Start && from > 1 && nameByte(s[from-2])) { // Pico-8
		from--
	}
	for to < len(s) && (nameByte(s[to]) || isDigit(s[to])) {
		to++
	}
	w := s[from:to]
	if k := strings.LastIndexAny(strings.TrimSuffix(s[:from], " "), " \n(,") + 1; from > k && s[from-1] == ' ' && from-k > 3 && !isDigit(s[k]) && nameByte(s[k]) && strings.Contains(strings.ToLower(y.Source), strings.ToLower(s[k:from-1]+w)) {
		return true // windows11, Windows 11
	}
	return strings.IndexFunc(w, unicode.IsLetter) >= 0 && strings.IndexFunc(w, unicode.IsDigit) >= 0 && (f.Unit == "" || len(w) > len(f.Text)) && strings.Contains(strings.ToLower(y.Source), strings.ToLower(w))
}

// numerate says that figures in words are read in a language, not only in digits.
func numerate(lang string) bool {
	base := han.Base(lang)
	return han.Chinese(lang) || base == "en" || base == "ja"
}

// twin is the place in y that goes with a byte of x: its segment, where the two
// texts have the same ones, else the head of the text.
func (y *side) twin(x *side, offset int) diag.Pos {
	if len(x.segs) > 0 && alike(x.segs, y.segs) {
		return y.At(y.segs[segmentOf(x.segs, offset)].start)
	}
	return start(y.Text)
}

// twinPlace is twin for texts whose figures were not read.
func twinPlace(a *report.Text, offset int, b *report.Text) diag.Pos {
	x, y := side{Text: a, segs: segments(a)}, side{Text: b, segs: segments(b)}
	return y.twin(&x, offset)
}

// telling says that a figure is worth naming by itself: no small number in words
// that counts nothing.
func telling(f figures.Figure) bool {
	if f.Value == 1 && f.Kind == figures.Money { // a dollar
		return false
	}
	return !f.Weak || f.Counted && (f.Value >= 2 || f.Value < 0 || f.Unit != "" || f.Ordinal) || f.Kind == figures.Times || f.Kind == figures.Plan
}

// mostAnswers is how many pairs of figures of two texts are compared. Of texts
// with more, a figure is compared with those at about its place.
const mostAnswers = 2 << 20

// about is the part, from and up to, of n figures that figure i of so many is
// compared with.
func about(i, of, n int) (from, to int) {
	if of*n <= mostAnswers {
		return 0, n
	}
	reach := max(mostAnswers/of/2, 20)
	at := i * n / of
	return max(at-reach, 0), min(at+reach, n)
}

// answer finds the figures of x that nothing in y answers. Where the texts have
// the same list items and cells, the answer must stand in the twin.
func (c *checker) answer(x, y *side, apart bool) {
	for i, f := range x.all {
		here, anywhere := false, -1
		from, to := about(i, len(x.all), len(y.all))
		for k := from; k < to; k++ {
			g := y.all[k]
			if !figures.Answers(f, g) {
				continue
			}
			if anywhere < 0 {
				anywhere = k
			}
			if !apart || segmentOf(x.segs, f.Start) == segmentOf(y.segs, g.Start) {
				here = true
				break
			}
		}
		switch {
		case here:
		case anywhere < 0:
			x.open = append(x.open, i)
		case !f.Weak && c.strict(x, f):
			g := y.all[anywhere]
			c.log.AddPair(diag.FigureMoved, x.At(f.Start), y.At(g.Start), diag.Args{"figure": f.Text, "other": languageName(y.lang), "what": x.segs[segmentOf(x.segs, f.Start)].name()})
		}
	}
}

// strict says that a figure stands in an item of a list or a cell of a table,
// where it may not stand in another one of the other language.
func (c *checker) strict(x *side, f figures.Figure) bool {
	return x.segs[segmentOf(x.segs, f.Start)].kind != paragraph && x.lang == c.source
}

// partner is the open figure of y, its place in y.all, that figure i of x was most
// likely meant to equal: of the same kind, and at about the same place of its
// text. It is -1 for none.
func partner(x *side, i int, y *side, used map[int]bool) int {
	f := x.all[i]
	best, least := -1, 10.0
	from, to := about(i, len(x.all), len(y.open))
	for _, k := range y.open[from:to] {
		g := y.all[k]
		if used[k] || !telling(g) {
			continue
		}
		far := math.Abs(float64(f.Start)/float64(len(x.Source)) - float64(g.Start)/float64(len(y.Source)))
		switch {
		case f.Weak && g.Weak:
			if kindOf(f) != kindOf(g) || f.Kind == figures.Count && (f.Ordinal != g.Ordinal || far > 0.25 && !otherUnit(f, g)) {
				continue
			}
		case f.Weak || g.Weak:
			if kindOf(f) != kindOf(g) || f.Kind == figures.Count && (f.Ordinal != g.Ordinal && far > 0.1 || far > 0.2) {
				continue
			}
			far += 0.5
		case kindOf(f) == kindOf(g):
		case f.Kind != figures.Date && g.Kind != figures.Date && sameDigits(f.Value, g.Value):
			far++
		case far < 0.06 && f.Kind != figures.Date && g.Kind != figures.Date:
			far += 2
		default:
			continue
		}
		if far < least {
			best, least = k, far
		}
	}
	return best
}

// otherUnit says that two figures are alike but for their units: two years, 两个月.
func otherUnit(f, g figures.Figure) bool {
	return f.Value == g.Value && f.Value > 1 && f.Unit != "" && g.Unit != "" && f.Unit != g.Unit
}

// kindOf is the kind of a figure; a bare year is of another kind than a day.
func kindOf(f figures.Figure) int {
	if f.Kind == figures.Date && f.Month == 0 && f.Day == 0 {
		return 100
	}
	return int(f.Kind)
}

// sameDigits says that two values differ by a power of ten at most.
func sameDigits(a, b float64) bool {
	if a <= 0 || b <= 0 {
		return a == b
	}
	d := math.Log10(a / b)
	return math.Abs(d-math.Round(d)) < 1e-9
}

// how says in what two figures differ.
func how(a, b figures.Figure) string {
	switch {
	case a.Kind == figures.Date || a.Kind == figures.Weekday:
		return "another day"
	case a.Kind == figures.Clock:
		return "another time"
	case (a.Kind == figures.Percent) != (b.Kind == figures.Percent) && (a.Kind == figures.Points || b.Kind == figures.Points):
		return "per cent and percentage points are not the same"
	case (a.Kind == figures.Percent) != (b.Kind == figures.Percent):
		return "one is a share of a hundred"
	case a.Value == b.Value && a.Kind == figures.Money && a.Unit != b.Unit:
		return "another currency"
	case a.Unit != b.Unit && a.Unit != "" && b.Unit != "":
		return "another unit"
	case a.Value == -b.Value:
		return "one is below zero"
	case a.Value != b.Value && sameDigits(a.Value, b.Value):
		return "the zeros differ"
	}
	return "the values differ"
}

// beside compares what stands beside figures that are equal: more than and
// less than, rose and fell. Only where each has one partner.
func (c *checker) beside(x, y *side) {
	for i, f := range x.all {
		if f.Hedge == 0 && f.Ago == 0 && f.Trend == 0 && f.Part == 0 || f.Weak && !(f.Counted && f.Value >= 1 || f.Kind == figures.Percent || f.Kind == figures.Times || f.Kind == figures.Money) {
			continue
		}
		n, g := 0, figures.Figure{}
		from, to := about(i, len(x.all), len(y.all))
		for _, o := range y.all[from:to] {
			if figures.Answers(f, o) {
				n, g = n+1, o
			}
		}
		from, to = about(i, len(x.all), len(x.all))
		if n != 1 || twice(f, x.all[from:to]) {
			continue
		}
		args := diag.Args{"figure": f.Text, "otherfigure": g.Text, "other": languageName(c.other)}
		if f.Part != 0 && g.Part != 0 && f.Part != g.Part {
			c.log.AddPair(diag.FigurePart, x.At(f.Start), y.At(g.Start), args)
			continue
		}
		if f.Ago*g.Ago < 0 || f.Hedge*g.Hedge < 0 && dated(f) {
			c.log.AddPair(diag.FigureWhen, x.At(f.Start), y.At(g.Start), args)
			continue
		}
		if f.Hedge*g.Hedge < 0 {
			c.hedged = true
			c.log.AddPair(diag.FigureHedge, x.At(f.Start), y.At(g.Start), args)
			continue
		}
		if f.Trend*g.Trend < 0 && !(f.Weak && f.Kind == figures.Count && f.Unit == "") {
			args["trend"] = map[int8]string{1: "rise", -1: "fall"}[f.Trend]
			c.log.AddPair(diag.FigureTrend, x.At(f.Start), y.At(g.Start), args)
		}
	}
}

// dated says that a figure is a time, which other things are before or after.
func dated(f figures.Figure) bool {
	switch f.Kind {
	case figures.Date, figures.Decade, figures.Century, figures.Quarter, figures.Half, figures.Clock:
		return true
	}
	return false
}

// twice says that another figure of the text says the same as f.
func twice(f figures.Figure, all []figures.Figure) bool {
	n := 0
	for _, g := range all {
		if figures.Answers(f, g) {
			n++
		}
	}
	return n > 1
}

// turned names a range that the other language gives from its end: from 5 to 7
// per cent, from 7 to 5.
func (c *checker) turned(x, y *side) {
	for i := 0; i+1 < len(x.all); i++ {
		first, last := x.all[i], x.all[i+1]
		if first.Range != 1 || last.Range != 2 || figures.Answers(first, last) {
			continue
		}
		same, other := false, -1
		from, to := about(i, len(x.all), len(y.all))
		for k := from; k+1 < to; k++ {
			a, b := y.all[k], y.all[k+1]
			if a.Range != 1 || b.Range != 2 {
				continue
			}
			same = same || figures.Answers(first, a) && figures.Answers(last, b)
			if figures.Answers(first, b) && figures.Answers(last, a) {
				other = k
			}
		}
		if !same && other >= 0 {
			c.log.AddPair(diag.FigureTurned, x.At(first.Start), y.At(y.all[other].Start), diag.Args{"figure": first.Text, "last": last.Text, "other": languageName(c.other)})
		}
	}
}
