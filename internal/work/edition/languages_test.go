package edition

import (
	"context"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/work/project"
)

// TestHanIsSetAsHanThroughout: every language that is written with Han characters
// takes the sizes and leadings of Han, breaks between any two characters, and
// numbers as it does; English beside it is the counter-proof.
func TestHanIsSetAsHanThroughout(t *testing.T) {
	const han = "各方同意逐月通報情況並於必要時隨時會商以求在一年之內取得成效"
	long := strings.Repeat(han, 4) + "。"
	for _, lang := range []string{"zh", "zh-Hant", "zh-HK", "yue", "ja", "ko", "en"} {
		p, pl := begun(t, func(p *project.Project, o *Order) {
			text := strings.NewReplacer("LANG", lang, "LONG", long).Replace("format: 1\nid: r\nlanguages: [LANG]\ntitle: {LANG: 一份報告}\n" +
				"sections:\n  - id: lessons\n    title: {LANG: 經驗}\n    items:\n")
			for i := range 9 { // more than a page, which is not set as a short text
				text += strings.NewReplacer("LANG", lang, "LONG", long, "ID", string(rune('a'+i))).Replace("      - {id: ID, title: {LANG: 及早分享}, body: {LANG: LONG}}\n")
			}
			if err := os.WriteFile(p.Source.Path("r.yaml"), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			o.Templates, o.Languages, o.Places = []string{"lessons"}, nil, true
		})
		if err := pl.Press(context.Background(), p); err != nil || pl.Verdict() != diag.Done || len(pl.Jobs) != 1 {
			t.Fatal(lang, err, pl.Findings())
		}
		printed := pl.Jobs[0].Printed
		size, leading := printed.Fit.Size[lang], printed.Fit.Leading[lang]
		if isHan := lang != "en"; (leading == 1667) != isHan || size != 12*length.Pt {
			t.Errorf("%s: %v pt at %d", lang, size.Decimal(), leading)
		}
		// 125 characters take four lines of the measure at 12 pt: broken nowhere
		// but at a space, they would stand in one line and leave the paper.
		body := printed.Places[len(printed.Places)-1]
		if lines := int(body.Height / (15 * length.Pt)); lang != "en" && (lines < 3 || lines > 5 || body.X+body.Width > 195*length.Pt*72/25) {
			t.Errorf("%s: the body is %v by %v, %d lines", lang, body.Width, body.Height, lines)
		}
	}
}
