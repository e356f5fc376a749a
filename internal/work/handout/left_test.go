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
		{foreign.Left{Drawn: 2, OnDrawn: []int{0}}, "a.pdf: drawn from their values, as readers do: 2 form fields on page 1", "a.pdf：第 1 页上的 2 个表单项按所填内容画出，与阅读程序相同"},
		{foreign.Left{Old: 1, OnDrawn: []int{1}}, "a.pdf: printed as the file draws them, which may be older than what was filled in: 1 form field on page 2",
			"a.pdf：第 2 页上的 1 个表单项按文件里的样子印出，可能早于所填的内容"},
		{foreign.Left{Paper: 1, OnPaper: []int{0}}, "a.pdf: printed, as the file asks, though no reader shows it on the screen: 1 mark on page 1",
			"a.pdf：第 1 页上有 1 处标记只供打印、屏幕上不显示：已印出"},
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
