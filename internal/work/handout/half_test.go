package handout_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/handout"
)

// TestBriefsAreSetForTheHalf: where two pages share a side a brief is set anew for its
// half, so that no type becomes too small; one that does not fit there is made smaller,
// which is said.
func TestBriefsAreSetForTheHalf(t *testing.T) {
	var items strings.Builder
	for i := range 52 {
		fmt.Fprintf(&items, "      - {id: i%d, title: {zh: 第%d条建议要写清谁来做, en: Advice %d says who does it}}\n", i+1, i+1, i+1)
	}
	p := folder(t)
	p.Source.Unsaved["long.yaml"] = []byte(strings.Replace(small, "id: small", "id: long", 1) + "  - id: advice\n    title: {zh: 建议, en: Advice}\n    items:\n" + items.String())
	for _, layout := range []string{"2up", "booklet"} {
		for _, c := range []struct {
			report string
			said   diag.Code
		}{{"small.yaml", diag.PrintAs}, {"long.yaml", diag.BriefMadeSmaller}} {
			out, log := made(t, p, handout.Order{Parts: []string{"@summary:zh"}, Report: c.report, Layout: layout})
			if out.PDF == nil {
				t.Fatalf("%s, %s: no PDF: %s; %s", layout, c.report, codes(out.Findings), codes(log.Findings()))
			}
			said := codes(log.Findings())
			if !strings.Contains(said, string(c.said)) {
				t.Errorf("%s, %s: says %s, want %s", layout, c.report, said, c.said)
			}
			if small := strings.Contains(said, string(diag.TypeTooSmall)); small != (c.said == diag.BriefMadeSmaller) {
				t.Errorf("%s, %s: type is too small: %v", layout, c.report, small)
			}
		}
	}
}
