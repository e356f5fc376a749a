package exchange

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestChartsComeBack: the words and the data of charts go to an editor and to a translator
// and come back as they were, by every way; what is changed there is changed in the report.
func TestChartsComeBack(t *testing.T) {
	chart := func(id string) string {
		return "  - id: " + id + "\n    kind: line\n    title: {zh: 漏损率, en: Leakage}\n    data:\n" +
			"      zh: |\n        | 年 | 甲 | 乙 |\n        |---|---|---|\n        | 2021 | 23.8 | — |\n        | 2025 | 9.1 | 7 |\n" +
			"      en: |\n        | Year | A | B |\n        |---|---|---|\n        | 2021 | 23.8 | — |\n        | 2025 | 9.1 | 7 |\n"
	}
	const head = "format: 1\nid: r\nlanguages: [zh, en]\ntitle: {zh: 题, en: T}\nsections:\n  - id: s\n    title: {zh: 甲, en: A}\n    body: {zh: \"字。\\n\\n![](one)\", en: \"Words.\\n\\n![](one)\"}\ncharts:\n"
	for _, way := range []ExportOrder{{To: "docx", Language: "en"}, {To: "xliff"}, {SideBySide: true}} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		p.Source.Unsaved["charts.yaml"] = []byte(head + chart("one") + chart("two"))
		way.Reports = []string{"charts.yaml"}
		file, err := Export(ctx, log, p, way)
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = file.Data
		back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "charts.yaml"})
		sound(t, log, err)
		if len(back.Edits) != 0 {
			t.Errorf("%+v: nobody changed it, and it changes %v", way, back.Edits)
		}
	}
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["charts.yaml"] = []byte(head + chart("one") + chart("two"))
	file, err := Export(ctx, log, p, ExportOrder{To: "xliff", Reports: []string{"charts.yaml"}})
	sound(t, log, err)
	p.Source.Unsaved[file.Name] = []byte(strings.Replace(string(file.Data), ">Leakage<", ">Water lost<", 1))
	back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "charts.yaml"})
	sound(t, log, err)
	if len(back.Edits) != 1 || back.Edits[0].Path != "one.title" {
		t.Errorf("one title was changed, and %v", back.Edits)
	}
}
