package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Missing is what is done where a language lacks a text that the brief shows.
type Missing string

// The ways. Without one (""), a missing text that the template requires stops the
// brief; any other is left out, and that is said.
const (
	MissingRefuse Missing = "refuse" // any missing text stops the brief
	MissingMark   Missing = "mark"   // a mark stands in its place
	MissingLeave  Missing = "leave"  // it is left out, required or not
)

// missingWords lists the ways, for messages.
func missingWords() []string {
	return []string{string(MissingRefuse), string(MissingMark), string(MissingLeave)}
}

// ParseMissing reads one of the ways; false when s is none.
func ParseMissing(s string) (Missing, bool) {
	for _, w := range missingWords() {
		if s == w {
			return Missing(s), true
		}
	}
	return "", false
}

// missing is the edition's way, else the template's.
func (w *tailor) missing() Missing {
	if w.e.Missing != "" {
		return w.e.Missing
	}
	return w.t.Missing
}

// markable says whether a mark may stand for a missing part. For bodies none
// does: that a language has none is said once for the section. A picture stands there
// without its words.
func markable(g gap) bool { return g.part != ShowDetail && g.part != ShowBody && g.part != KindImages }

// markText is the mark for a missing translation: ［待译］, [not translated].
func markText(lang string) *report.Text {
	words := WordsFor(lang).Untranslated()
	return &report.Text{Lang: lang, Source: words, Blocks: []report.Block{{Kind: report.Paragraph, Spans: []report.Span{{Text: words}}}}}
}

// OwnText is a text of our own words, which stands in no file.
func OwnText(lang, words string) *report.Text { return report.Plain(lang, words, diag.Pos{}) }

// gapCode is the message that tells of missing texts: as an error, as marked, or
// as left out.
func (w *tailor) gapCode(missing []gap) diag.Code {
	switch w.missing() {
	case MissingRefuse:
		return diag.RequiredUntranslated
	case MissingMark:
		for _, g := range missing {
			if markable(g) {
				return diag.MarkedMissing
			}
		}
	}
	return diag.Untranslated
}
