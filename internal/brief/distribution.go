package brief

import (
	"jianbao/internal/report"
)

// KindDistribution is 报 / 送 / 发, to whom a bulletin goes.
const KindDistribution = "distribution"

// Distribution is the 报 / 送 / 发 at the foot of a bulletin.
type Distribution struct{ Distribution *report.Distribution }

func distributionKind() kind {
	texts := func(r *report.Report) []report.Localized {
		return givenOf(r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy)
	}
	return kind{
		name:    KindDistribution,
		alone:   asItIs,
		read:    nothingMore,
		make:    func(w *tailor, _ BlockSpec) Block { return w.distribution() },
		fields:  []field{{"distribution", texts}},
		leftOut: unlessShown(KindDistribution, func(r *report.Report) bool { return len(texts(r)) > 0 || r.Distribution.Printed > 0 }),
	}
}

// distribution makes the 报 / 送 / 发; nil when the report has none.
func (w *tailor) distribution() Block {
	d := &w.r.Distribution
	given := d.Printed > 0
	for _, l := range []report.Localized{d.Report, d.Send, d.Copy} {
		w.field(KindDistribution, l)
		given = given || l.Given()
	}
	if !given {
		return nil
	}
	return Distribution{Distribution: d}
}

// KindName is KindDistribution.
func (b Distribution) KindName() string { return KindDistribution }

// Texts lists to whom the bulletin is reported, sent and copied.
func (b Distribution) Texts(languages []string) []Pair {
	d := b.Distribution
	return []Pair{PairIn(d.Report, languages), PairIn(d.Send, languages), PairIn(d.Copy, languages)}
}

func (b Distribution) in(int) Block { return b }

func (b Distribution) hand(s Stage) { s.Distribution(b) }
