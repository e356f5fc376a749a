package intake

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestTenPapers: papers of ten kinds, as text or Markdown and as Word files, are read as who
// wrote them would have them.
func TestTenPapers(t *testing.T) {
	for name, c := range map[string]struct {
		title, publisher, date, sections string // a section: id, items, heading
		more                             []string
	}{
		"minutes.txt": {"城北图书馆理事会会议纪要", "城北图书馆理事会", "2025-09-22",
			"introduction 0 引言|section-2 3 夜间开放|section-3 2 旧书流通|section-4 2 屋面维修", []string{"缺席：吴海（请假）", "（2025年第4次）"}},
		"research-note.md": {"How far do people walk to a tram stop?", "Institute for City Transport", "2025-05-12",
			"introduction 0 Background|method 0 Method|findings 4 Findings|limits 0 Limits|next-steps 2 Next steps", []string{`summary:
  - en: "Counts at forty stops`, "survey of 1964"}},
		"policy-paper.md": {"关于加强社区养老服务的建议", "民生政策研究中心", "2025-06",
			"introduction 0 背景|section-2 0 现状|section-3 3 主要问题|section-4 0 外地做法|recommendations 4 建议|section-6 0 实施步骤", nil},
		"bulletin.txt": {"江北水务信息", "江北区水务局办公室", "2025-07-15",
			"section-1 0 防汛演练在三江口举行|section-2 0 第二水厂深度处理工程通水|section-3 0 农村饮水设施完成夏季检查|section-4 0 河长巡河发现问题及时处置|section-5 0 节水宣传走进校园",
			[]string{`number: "7"`, "总第86期", "printed: 120", `zh: "局属各单位"`, `zh: "各镇人民政府、街道办事处"`}},
		"press-release.txt": {"Harbour Museum opens its archive of sea charts to everyone", "Port Alder Harbour Museum", "2025-03-04",
			"introduction 0 Introduction|what-is-new 3 What is new|about-the-museum 0 About the museum", []string{`en: "FOR IMMEDIATE RELEASE"`, `phone: "+44 20 7946 0123"`, `email: "press@harbourmuseum.example"`}},
		"field-note.txt": {"Field note: wells in the Maru valley", "Water Access Team", "2025-02-03",
			"introduction 0 Introduction|what-we-saw 0 What we saw|what-people-told-us 3 What people told us|what-should-be-done 4 What should be done", nil},
		"work-report.md": {"2024年工作总结和2025年工作打算", "青溪县农业技术推广站", "2025-01-08",
			"introduction 0 引言|section-2 3 2024年主要工作|section-3 2 存在的问题|section-4 3 2025年工作打算", nil},
		"speech.md": {"在城市步行日上的讲话/Speech on City Walking Day", "", "2025-04-22", "text 0 正文/Text",
			[]string{"1. 把十二个路口的等候时间减到四十秒以内。", "1. Bring the wait at the twelve crossings", "步行城市协会会长 顾明", "Gu Ming, President of the Walking City Association"}},
		"statistical-note.md": {"2024年全市公共自行车运行统计", "市交通运输统计中心", "2025-02",
			"section-1 0 总体情况|section-2 0 使用情况|section-3 0 故障和维修", []string{"表1　站点和车辆", "| 合计 | 1,286 | 29,500 | 6.1 |", "表4　故障部位", "注：占比因四舍五入"}},
		"annual-letter.md": {"Annual letter 2024", "The Lowland Seed Trust", "2025-01-31",
			"introduction 0 Introduction|a-good-year-for-beans 0 A good year for beans|money 0 Money|what-went-wrong 0 What went wrong|plans-for-next-year 3 Plans for next year|closing 0 Closing", []string{"Dear friends and members,", "Marta Ilves"}},
	} {
		for _, file := range []string{name, strings.TrimSuffix(name, filepath.Ext(name)) + ".docx"} {
			data, err := os.ReadFile("testdata/papers/" + file)
			if err != nil {
				t.Fatal(err)
			}
			var log diag.Log
			d, err := Import(context.Background(), &log, In{File: file, Data: data})
			if err != nil || d == nil {
				t.Errorf("%s: %v %v", file, err, log.Findings())
				continue
			}
			inAll := func(text map[string]string) string {
				var out []string
				for _, lang := range d.Languages {
					if text[lang] != "" {
						out = append(out, text[lang])
					}
				}
				return strings.Join(out, "/")
			}
			var sections []string
			for _, s := range d.Sections {
				sections = append(sections, s.ID+" "+strconv.Itoa(len(s.Items))+" "+inAll(s.Title))
			}
			if got := strings.Join(sections, "|"); got != c.sections || inAll(d.Title) != c.title || inAll(d.Publisher) != c.publisher || d.Date != c.date {
				t.Errorf("%s: %s; %s; %s; %s", file, inAll(d.Title), inAll(d.Publisher), d.Date, got)
			}
			yaml := string(d.YAML(""))
			for _, want := range c.more {
				if !strings.Contains(yaml, want) {
					t.Errorf("%s: no %q in\n%s", file, want, yaml)
				}
			}
		}
	}
}
