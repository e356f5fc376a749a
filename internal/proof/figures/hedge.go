package figures

import (
	"strings"

	"jianbao/internal/proof/bounds"
	"jianbao/internal/proof/units"
)

// hedge reads the words beside an English figure: more than, nearly, rose by.
func (e *english) hedge(f *Figure) {
	before := strings.ToLower(e.s[max(f.Start-48, 0):f.Start])
	before = strings.TrimRight(strings.ReplaceAll(before, "\n", " "), " ")
	before = strings.TrimSuffix(strings.TrimSuffix(before, " a"), " the age of")
	after := strings.ToLower(e.s[f.End:min(f.End+40, len(e.s))])
	switch f.Kind {
	case Date, Decade, Century, Quarter, Half, Clock:
		f.Part = bounds.EnglishPart(&before)
		f.Hedge = bounds.EnglishWhen(before)
		return
	}
	if timeUnit(f.Unit) {
		f.Ago = bounds.EnglishAgo(before, after)
	}
	f.Hedge = bounds.English(before, timeUnit(f.Unit))
	if f.Hedge == 0 {
		f.Hedge = bounds.EnglishAfter(after)
	}
	f.Trend = bounds.EnglishTrend(clause(e.s, f, bounds.EnglishClause))
}

// shareHedge gives both ends of a range what stands beside one of them: within 3-5 days.
func shareHedge(fs []Figure) {
	for i := 1; i < len(fs); i++ {
		a, b := &fs[i-1], &fs[i]
		if a.Range != 1 || b.Range != 2 || a.Kind != b.Kind || a.Kind == Date {
			continue
		}
		if a.Hedge == 0 {
			a.Hedge = b.Hedge
		} else if b.Hedge == 0 {
			b.Hedge = a.Hedge
		}
	}
}

// timeUnit says that a unit is one of time.
func timeUnit(unit string) bool {
	of, _ := units.Dimension(unit)
	return of == "time"
}

// clause is the part of a text around a figure that no mark parts.
func clause(s string, f *Figure, marks string) string {
	from, to := max(f.Start-90, 0), min(f.End+90, len(s))
	if k := strings.LastIndexAny(s[from:f.Start], marks); k >= 0 {
		from += k + 1
	}
	if k := strings.IndexAny(s[f.End:to], marks); k >= 0 {
		to = f.End + k
	}
	return s[from:to]
}

// hedge reads the words beside a Chinese figure: 超过, 近, 以上, 下降.
func (h *chinese) hedge(s string, f *Figure) {
	before, after := strings.TrimRight(s[max(f.Start-36, 0):f.Start], " "), strings.TrimLeft(s[f.End:min(f.End+24, len(s))], " ")
	if k := strings.LastIndexAny(before, bounds.HanClause); k >= 0 {
		before = strings.ToValidUTF8(before[k:], "")
	}
	switch f.Kind {
	case Date, Decade, Century, Quarter, Half, Clock:
		f.Part, f.Hedge = bounds.HanWhen(s[max(f.Start-3, 0):f.Start], after)
		return
	}
	if said := bounds.Han(before, timeUnit(f.Unit)); said != 0 {
		f.Hedge = said
	}
	if timeUnit(f.Unit) {
		f.Ago = bounds.HanAgo(after)
	}
	if strings.HasPrefix(after, "+") {
		f.Hedge = 1
	}
	// A measure word or two may stand between the figure and 以上.
	for n, i := 0, 0; n < 4 && i < len(after); n++ {
		if strings.HasPrefix(after[i:], "以上") || strings.HasPrefix(after[i:], "余") || strings.HasPrefix(after[i:], "多") && n <= 1 {
			f.Hedge = 1
		}
		if strings.HasPrefix(after[i:], "以下") || strings.HasPrefix(after[i:], "以内") || timeUnit(f.Unit) && n <= 1 && strings.HasPrefix(after[i:], "内") {
			f.Hedge = -1
		}
		if timeUnit(f.Unit) && n == 0 && (strings.HasPrefix(after, "以后") || strings.HasPrefix(after, "之后") || strings.HasPrefix(after, "以外")) {
			f.Hedge = 1
		}
		if after[i] < 0x80 || strings.HasPrefix(after[i:], "，") || strings.HasPrefix(after[i:], "。") {
			break
		}
		i += 3
	}
	f.Trend = bounds.HanTrend(clause(s, f, bounds.HanClause))
}
