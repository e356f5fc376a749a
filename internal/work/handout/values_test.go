package handout_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/work/handout"
)

// TestValuesInOurFonts: what was filled into a form is on the paper and reads as it was
// filled in, though the file has no font for it; in a script that must be shaped, it is
// named. A font of ours is there once, cut to the letters.
func TestValuesInOurFonts(t *testing.T) {
	for _, c := range []struct {
		name, more string
		values     []string
		reads      string
		fonts      string // that are in the file
		said       diag.Code
	}{
		{"Chinese", "", []string{"合作抗疫2020"}, "合作抗疫2020", "NotoSansSC-Regular", diag.ValuesDrawn},
		{"several, in one font", "", []string{"合作", "抗疫"}, "合作抗疫", "NotoSansSC-Regular", diag.ValuesDrawn},
		{"lines", "/Ff 4096", []string{"第一行\n第二行"}, "第一行第二行", "NotoSansSC-Regular", diag.ValuesDrawn},
		{"a comb", "/Ff 16777216/MaxLen 4", []string{"合作"}, "合作", "NotoSansSC-Regular", diag.ValuesDrawn},
		{"Czech", "", []string{"POČÍTAČ"}, "POČÍTAČ", "SourceSans3-Regular", diag.ValuesDrawn},
		{"Arabic", "", []string{"مرحبا"}, "", "", diag.Undrawn},
		{"English, for which Helvetica does", "", []string{"Together"}, "Together", "", diag.ValuesDrawn},
	} {
		var annots string
		for i, v := range c.values {
			annots += fmt.Sprintf("<</Subtype/Widget/FT/Tx%s/F 4/Rect[40 %d 300 %d]/DA(/Helv 12 Tf)/V<FEFF", c.more, 700-60*i, 740-60*i)
			for _, u := range utf16.Encode([]rune(v)) {
				annots += fmt.Sprintf("%04X", u)
			}
			annots += ">>>"
		}
		p := folder(t)
		p.Source.Unsaved["form.pdf"] = sample.Made("P", sample.Page{Width: 595, Height: 842, More: "/Annots[" + annots + "]"})
		out, log := made(t, p, handout.Order{Parts: []string{"form.pdf"}})
		if !strings.Contains(codes(log.Findings()), string(c.said)) {
			t.Errorf("%s: %s", c.name, codes(log.Findings()))
		}
		f, err := inspect.Read(t.Context(), out.PDF)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(f.Pages[0].Text), ""); got != "P1"+c.reads {
			t.Errorf("%s: the page reads %q", c.name, got)
		}
		var fonts []string
		for _, font := range f.Fonts {
			if font.Embedded {
				fonts = append(fonts, font.Name)
			}
		}
		if got := strings.Join(fonts, " "); got != c.fonts {
			t.Errorf("%s: it has %q", c.name, got)
		}
	}
}
