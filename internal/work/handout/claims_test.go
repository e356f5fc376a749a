package handout_test

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/work/handout"
)

// TestClaims: a brief is PDF/UA and PDF/A, and so is a pack of it alone. A part that is
// neither is named, beside the one that was; on sheets, what they cannot hold is said.
func TestClaims(t *testing.T) {
	p := folder(t)
	p.Source.Unsaved["plain.pdf"] = sample.Made("P", sample.Upright(1)...)
	for _, c := range []struct {
		name   string
		order  handout.Order
		claims []string // in the file
		said   []string // each in a message
	}{
		{"the brief alone", handout.Order{Parts: []string{"@summary"}, Report: "half.yaml"}, []string{"pdfuaid:part", "pdfaid:part"}, nil},
		{"with a plain file", handout.Order{Parts: []string{"@summary", "plain.pdf"}, Report: "half.yaml"}, nil,
			[]string{"PDF/A-2: plain.pdf is not", "PDF/UA-1, as summary-zh does: plain.pdf is not"}},
		{"on sheets", handout.Order{Parts: []string{"@summary"}, Report: "half.yaml", Layout: handout.Layouts()[impose.TwoUp]}, []string{"pdfaid:part"},
			[]string{"PDF/UA-1, as summary-zh does: tags have no place on sheets"}},
	} {
		out, log := made(t, p, c.order)
		all := ""
		for _, f := range log.Findings() {
			if f.Code == diag.NotArchival || f.Code == diag.NotUniversal {
				all += f.Message() + "\n"
			}
		}
		for _, want := range c.said {
			if !strings.Contains(all, want) {
				t.Errorf("%s: %q is not said in\n%s", c.name, want, all)
			}
		}
		if len(c.said) == 0 && all != "" {
			t.Errorf("%s: %s", c.name, all)
		}
		for _, claim := range []string{"pdfuaid:part", "pdfaid:part"} {
			wanted := false
			for _, w := range c.claims {
				wanted = wanted || w == claim
			}
			if is := strings.Contains(string(out.PDF), "<"+claim+">"); is != wanted {
				t.Errorf("%s: it claims %s: %v", c.name, claim, is)
			}
		}
	}
}
