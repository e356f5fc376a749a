package handout

import (
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
)

// TestLeftBehindIsSaid in both languages, the scripts of a file among it.
func TestLeftBehindIsSaid(t *testing.T) {
	for _, c := range []struct {
		left    foreign.Left
		en, han string
	}{
		{foreign.Left{}, "", ""},
		{foreign.Left{Scripts: true}, "a.pdf: not taken along: scripts", "a.pdf：不随带脚本"},
		{foreign.Left{Scripts: true, Attached: 2}, "a.pdf: not taken along: 2 attached files and scripts", "a.pdf：不随带 2 个附件和脚本"},
		{foreign.Left{Scripts: true, Attached: 1, Signed: true}, "a.pdf: not taken along: 1 attached file, the digital signature (what it shows is kept) and scripts",
			"a.pdf：不随带 1 个附件、数字签名（它显示的内容会保留）和脚本"},
	} {
		log := &diag.Log{}
		sayLeft(log, &foreign.File{Name: "a.pdf", Left: c.left})
		en, han := "", ""
		for _, f := range log.Findings() {
			en = f.Message()
			f.Language = diag.Chinese
			han = f.Message()
		}
		if en != c.en || han != c.han {
			t.Errorf("%q, %q", en, han)
		}
	}
}
