package exchange

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// two imports a Chinese document, and puts an English one into the report made.
func two(t *testing.T, p *project.Project, zh, en, pairs string) (report string, log *diag.Log) {
	t.Helper()
	log = &diag.Log{}
	p.Source.Unsaved["zh.md"], p.Source.Unsaved["en.md"] = []byte(zh), []byte(en)
	made, err := Import(context.Background(), log, p, ImportOrder{Document{File: "zh.md", As: "r.yaml"}})
	sound(t, log, err)
	p.Source.Unsaved["r.yaml"] = []byte(strings.Replace(string(made.Report), "languages: [zh]", "languages: [zh, en]", 1))
	o := IntoOrder{Document: Document{File: "en.md"}, Report: "r.yaml", Language: "en"}
	if pairs != "" {
		p.Source.Unsaved["pairs.txt"] = []byte(pairs)
		o.Pairs = "pairs.txt"
	}
	log = &diag.Log{}
	got, err := Into(context.Background(), log, p, o)
	if err != nil {
		t.Fatal(err)
	}
	if got == nil || log.Failed() {
		return "", log
	}
	return string(got.Data), log
}

// beside is whether an English text stands below a Chinese one as its translation.
func beside(report, zh, en string) bool {
	_, after, ok := strings.Cut(report, `zh: "`+zh+`"`+"\n")
	line, _, _ := strings.Cut(after, "\n")
	return ok && strings.TrimSpace(line) == `en: "`+en+`"`
}

// TestSectionsFindTheirTranslation: by order, figures, words and lengths, and never
// by the numbers that they were given.
func TestSectionsFindTheirTranslation(t *testing.T) {
	zh := "# 水务简报\n\n本简报由水利局编写。\n\n## 供水\n\n全市供水1200万吨。\n\n## 排水\n\n全市排水800万吨。\n\n## 用水\n\n全市用水600万吨。\n"
	supply, drain, use := "\n## Supply\n\nThe city supplied 12 million tonnes.\n", "\n## Drainage\n\nThe city drained 8 million tonnes.\n", "\n## Use\n\nThe city used 6 million tonnes.\n"
	pairs := [][2]string{{"供水", "Supply"}, {"排水", "Drainage"}, {"用水", "Use"}}
	for name, c := range map[string]struct {
		zh, en  string
		without string
	}{
		"an introduction on both sides": {zh, "# Water Brief\n\nThis brief was written by the Water Authority of the city.\n" + supply + drain + use, ""},
		"none in English":               {zh, "# Water Brief\n" + supply + drain + use, ""},
		"none in Chinese":               {strings.Replace(zh, "本简报由水利局编写。\n\n", "", 1), "# Water Brief\n\nThis brief was written by the Water Authority of the city.\n" + supply + drain + use, ""},
		"the first is not translated":   {zh, "# Water Brief\n" + drain + use, "供水"},
		"the second is not translated":  {zh, "# Water Brief\n" + supply + use, "排水"},
		"one more in English":           {zh, "# Water Brief\n" + supply + "\n## A Note on Method\n\nReaders abroad may not know how the city counts.\n" + drain + use, ""},
	} {
		t.Run(name, func(t *testing.T) {
			report, log := two(t, desk(t), c.zh, c.en, "")
			for _, p := range pairs {
				if beside(report, p[0], p[1]) == (p[0] == c.without) {
					t.Errorf("%s and %s: %v\n%s\n%v", p[0], p[1], p[0] != c.without, report, log.Findings())
				}
			}
		})
	}
}

// TestUnsurePairsAreAsked: where nothing says what belongs to what, nothing is
// written, both rows are shown, and a file can say it.
func TestUnsurePairsAreAsked(t *testing.T) {
	zh := "# 年度报告\n\n## 组织\n\n机构已经健全。\n\n## 宣传\n\n宣传已经开展。\n\n## 培训\n\n培训已经完成。\n"
	en := "# Annual Report\n\n## Publicity\n\nPublicity is under way.\n\n## Training\n\nTraining is complete.\n"
	report, log := two(t, desk(t), zh, en, "")
	if report != "" || diag.VerdictOf(log.Findings()) != diag.ContentVerdict {
		t.Errorf("not asked: %v\n%s", log.Findings(), report)
	}
	said := ""
	for _, f := range log.Findings() {
		said += f.Message()
	}
	for _, w := range []string{"组织", "宣传", "培训", "1 (Publicity)", "2 (Training)"} {
		if !strings.Contains(said, w) {
			t.Errorf("%s is not among the rows: %s", w, said)
		}
	}
	report, log = two(t, desk(t), zh, en, "# who is who\nsection-1 = -\nsection-2 = 1\nsection-3 = 2\n")
	if log.Failed() || !beside(report, "宣传", "Publicity") || !beside(report, "培训", "Training") || beside(report, "组织", "Publicity") {
		t.Errorf("%v\n%s", log.Findings(), report)
	}
	if _, log = two(t, desk(t), zh, en, "section-1 = -\nsection-2 with 1\n"); !log.Failed() || log.Findings()[0].Code != diag.ImportBadPair || log.Findings()[0].Pos.Line != 2 {
		t.Error("a line that is no pair:", log.Findings())
	}
}

// TestPointsFindTheirTranslation: points and paragraphs of a summary are not
// shifted where one of them is missing.
func TestPointsFindTheirTranslation(t *testing.T) {
	zh := "# 简报\n\n## 摘要\n\n投资3亿元。\n\n惠及500人。\n\n## 经验\n\n1. 在2023年先试点\n2. 培训了320名厨工\n3. 公布了15项账目\n"
	report, log := two(t, desk(t), zh, "# Brief\n\n## Summary\n\n500 people gain.\n\n## Lessons\n\n1. 320 cooks were trained\n2. 15 accounts were published\n", "")
	for zh, en := range map[string]string{"惠及500人。": "500 people gain.", "培训了320名厨工": "320 cooks were trained", "公布了15项账目": "15 accounts were published"} {
		if !beside(report, zh, en) {
			t.Errorf("%s and %s\n%s\n%v", zh, en, report, log.Findings())
		}
	}
	if report, log = two(t, desk(t), zh, "# Brief\n\n## Lessons\n\n1. Train the cooks\n2. Publish\n", ""); report != "" || !log.Failed() {
		t.Errorf("two of three points without a figure are taken\n%s", report)
	}
}
