package proof

import (
	"strings"
	"testing"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// FuzzStale: whatever a report keeps as the hash of a source, and whatever stands
// in the file of the old sources, the finding is made or not, has words, and its
// place lies in the text.
func FuzzStale(f *testing.F) {
	f.Add("", "", "")
	f.Add(Digest("治水先治岸。"), "治水先治岸。", "治水先治岸，岸治水清。")
	f.Add(Key("One.  Two")+" zz", "One. Two", "One. \n\nThree! ")
	f.Add("0", "x", "\xff。")
	f.Fuzz(func(t *testing.T, kept, old, now string) {
		if !utf8.ValidString(now) {
			return // a report has none
		}
		key, _, _ := strings.Cut(kept, " ")
		r := &report.Report{Languages: []string{"zh", "en"}, Accepted: map[string]report.Value{"title.en": {Text: kept}}}
		r.Title = report.Localized{Path: "title", Texts: []report.Text{{Lang: "zh", Source: now}, {Lang: "en", Source: "x"}}}
		for _, sources := range []map[string]string{nil, {key: old, Key(old): old}} {
			var log diag.Log
			for _, x := range Texts(r) {
				checkStale(&log, In{Report: r, Sources: sources}, x)
			}
			for _, found := range log.Findings() {
				if found.Format(false) == "" || found.Args["what"] == "" || strings.HasPrefix(kept, Key(now)) {
					t.Errorf("%q, %q, %q: %v", kept, old, now, found.Message())
				}
			}
		}
		if _, at := changedWords(old, now, Key(old)); at < 0 || at > len(now) {
			t.Errorf("at %d of %d", at, len(now))
		}
	})
}
