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

// paper is what a paper is read as.
type paper struct {
	title, publisher, date, sections string // a section: id, items, heading
	more                             []string
}

// TestTenPapers: papers of ten kinds, as text or Markdown and as Word files, are read as who
// wrote them would have them.
func TestTenPapers(t *testing.T) {
	readPapers(t, map[string]paper{
		"minutes.txt": {"城北图书馆理事会会议纪要", "城北图书馆理事会", "2025-09-22",
			"introduction 0 引言|section-2 3 夜间开放|section-3 2 旧书流通|section-4 2 屋面维修", []string{"缺席：吴海（请假）", `label:
  zh: "2025年第4次"`}},
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
	})
}

// TestTenMorePapers: papers of such kinds in other manners: headings right above their texts,
// in bold alone or behind a shape; the kind of paper and its number above the title; a date
// that only the text says; signatures with line ends.
func TestTenMorePapers(t *testing.T) {
	readPapers(t, map[string]paper{
		"harbour-bulletin.txt": {"海湾港务动态", "海湾市港务局办公室", "2026-05-22",
			"section-1 0 三号码头恢复作业|section-2 0 引航员培训班开班|section-3 0 港区照明改造完工|section-4 0 渔船进港安全检查|section-5 0 职工食堂开放周末供餐",
			[]string{`number: "18"`, `zh: "市政府办公室，市交通运输局"`}},
		"valley-note.txt": {"Wells of the Upper Valley", "Rural Water Programme", "",
			"where-we-went 0 Where we went|what-we-saw 3 What we saw|what-people-told-us 0 What people told us|what-to-do-next 3 What to do next|leftovers 0 Left over",
			[]string{`en: "FIELD NOTE"`, "Visit of 4-9 May 2026"}},
		"heat-paper.txt": {"Heat in Schools: What Six Towns Did", "Institute for Public Buildings", "2026-05",
			"the-problem 0 THE PROBLEM|what-the-towns-did 3 WHAT THE TOWNS DID|what-it-cost 0 WHAT IT COST|lessons 3 LESSONS|recommendations 3 RECOMMENDATIONS|what-we-do-not-know 0 WHAT WE DO NOT KNOW",
			[]string{`en: "Policy Paper 7/2026"`, "In the summer of 2025 classrooms in six towns were above 30 degrees on 41 days."}},
		"library-release.txt": {"City Library Lends Instruments From July", "", "2026-06-03", "introduction 0 Introduction|how-it-works 3 How it works",
			[]string{`en: "FOR IMMEDIATE RELEASE"`, `phone: "555 0142"`, "The City Library has 14 branches", "press@library.example", "Harbour City, 3 June 2026"}},
		"bus-note.md": {"Night Buses and Shift Workers", "Transport Research Unit", "2026-06-12",
			"key-points 3 Key points|introduction 0 Background|what-we-did 0 What we did|what-we-found 3 What we found|what-should-be-done 2 What should be done", nil},
		"seed-letter.md": {"To Our Members", "Society for Old Seeds", "2025-12-31",
			"introduction 0 Introduction|what-you-made-possible 0 What you made possible|what-went-wrong 0 What went wrong|what-comes-next 3 What comes next|closing 0 Closing", []string{"Dear members,", "Anna Petrova"}},
		"school-notice.txt": {"关于开展2026年夏季防溺水专项行动的通知", "青山县教育局", "2026-05-28",
			"introduction 0 引言|section-2 0 工作目标|section-3 3 重点任务|section-4 0 有关要求|attachments 0 附件", []string{"青教发〔2026〕27号", "各乡镇中心学校，县直各学校：", `zh: "危险水域登记表"`}},
		"road-report.md": {"青山县2026年上半年农村公路养护工作总结", "青山县交通运输局", "2026-07-08",
			"introduction 0 引言|section-2 3 主要工作|section-3 2 存在问题|section-4 3 下半年打算", []string{`zh: "落实养护责任"`, `zh: "资金缺口较大"`}},
		"repair-proposal.md": {"Proposal: A Repair Café in Every Branch", "Friends of the Library", "2026-03-02",
			"the-need 0 The need|what-we-will-do 3 What we will do|budget 0 Budget|how-we-shall-know-that-it-worked 0 How we shall know that it worked", []string{"| Rent and tea | 2,400 |"}},
		"community-minutes.txt": {"东湖新城社区议事会 2026年第4次会议纪要", "", "2026-04-18",
			"introduction 0 引言|section-2 3 停车位改造|section-3 2 电动车充电|section-4 0 下次会议", []string{"主持人：王秀兰", "会议决定："}},
	})
}

// readPapers reads papers in both forms.
func readPapers(t *testing.T, papers map[string]paper) {
	t.Helper()
	for name, c := range papers {
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
			inAll := func(t map[string]string) string { return inEach(d, t) }
			if got := sectionsOf(d); got != c.sections || inAll(d.Title) != c.title || inAll(d.Publisher) != c.publisher || d.Date != c.date {
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

// inEach is a text in each language of a draft that it has, 正文/Text.
func inEach(d *Draft, text map[string]string) string {
	var out []string
	for _, lang := range d.Languages {
		if text[lang] != "" {
			out = append(out, text[lang])
		}
	}
	return strings.Join(out, "/")
}

// sectionsOf are the sections of a draft: of each its id, how many items it has, and its
// heading.
func sectionsOf(d *Draft) string {
	var out []string
	for _, s := range d.Sections {
		out = append(out, s.ID+" "+strconv.Itoa(len(s.Items))+" "+inEach(d, s.Title))
	}
	return strings.Join(out, "|")
}
