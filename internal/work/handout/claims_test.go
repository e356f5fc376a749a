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
	sheets, _ := made(t, p, handout.Order{Parts: []string{"@summary"}, Report: "half.yaml", Layout: handout.Layouts()[impose.TwoUp]})
	p.Source.Unsaved["sheets.pdf"] = sheets.PDF // PDF/A-2u, for sheets have no tags
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
		{"with sheets", handout.Order{Parts: []string{"@summary", "sheets.pdf"}, Report: "half.yaml"}, []string{"pdfaid:part"},
			[]string{"itself PDF/A-2u, and not PDF/A-2a, as summary-zh does: sheets.pdf is PDF/A-2u", "PDF/UA-1, as summary-zh does: sheets.pdf is not"}},
		{"sheets again", handout.Order{Parts: []string{"sheets.pdf"}}, []string{"pdfaid:part"}, nil},
		{"on sheets", handout.Order{Parts: []string{"@summary"}, Report: "half.yaml", Layout: handout.Layouts()[impose.TwoUp]}, []string{"pdfaid:part"},
			[]string{"PDF/UA-1, as summary-zh does: tags have no place on sheets"}},
	} {
		out, log := made(t, p, c.order)
		all := ""
		for _, f := range log.Findings() {
			if f.Code == diag.NotArchival || f.Code == diag.NotUniversal || f.Code == diag.LessArchival {
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
