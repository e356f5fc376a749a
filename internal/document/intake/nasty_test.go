package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// countLetters counts the letters and digits of a text, Han numerals and the words of
// labels aside: those may have become numbers.
func countLetters(into map[rune]int, s string) {
	for _, r := range s {
		switch {
		case strings.ContainsRune("一二三四五六七八九十百零〇第章节条部分篇甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾", r):
		case unicode.IsLetter(r), r >= '0' && r <= '9':
			into[unicode.ToLower(r)]++
		}
	}
}

// texts are all texts of a report file.
func texts(t *testing.T, data []byte) string {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	var b strings.Builder
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			b.WriteString(n.Value + "\n")
		}
		for _, c := range n.Content {
			walk(c)
		}
	}
	walk(&root)
	return b.String()
}

// kept imports a document and checks that a report came of it which loads, and
// that every letter of the source is in it or in what was said. labels are
// letters of the source that stood for numbers.
func kept(t *testing.T, file, source, format, labels string) string {
	t.Helper()
	return keptOf(t, file, source, format, labels, source)
}

// keptOf is kept for a document of which words are the letters.
func keptOf(t *testing.T, file, source, format, labels, words string) string {
	t.Helper()
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: file, Data: []byte(source), Format: format})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	load(t, file, source, format)
	made := d.YAML(file)
	have := map[rune]int{}
	countLetters(have, texts(t, made))
	for _, f := range log.Findings() {
		countLetters(have, f.Message())
	}
	countLetters(have, labels)
	want := map[rune]int{}
	countLetters(want, words)
	var lost []string
	for r, n := range want {
		if have[r] < n {
			lost = append(lost, fmt.Sprintf("%c %d of %d", r, n-have[r], n))
		}
	}
	if len(lost) > 0 {
		t.Errorf("lost: %s; from\n%s", strings.Join(lost, ", "), made)
	}
	return string(made)
}

// TestNasty: documents as people make them, and as nobody should.
func TestNasty(t *testing.T) {
	long := strings.Repeat("河湖治理是一项长期的工作，需要各方共同努力。", 30)
	many := &strings.Builder{}
	many.WriteString("# 两千条\n\n## 建议\n\n")
	for i := range 2000 {
		fmt.Fprintf(many, "%d. 某项建议的内容%d\n", i+1, i)
	}
	for name, c := range map[string]struct {
		text, labels string
		want         []string // pieces of the report made
	}{
		"English only":       {"River report\n\nExecutive Summary\n\nAll is well with the rivers of the county this year.\n\nRecommendations\n\n1. Keep going.\n2. Do more.\n", "executive summary 12", []string{"languages: [en]", "Keep going."}},
		"no headings":        {long + "\n\n" + long + "\n\n" + long, "", []string{"text"}},
		"one line":           {"湖", "", nil},
		"one item":           {"题目\n\n建议\n\n1. 只有这一条。\n", "1", []string{"items:\n      - id: recommendation-1\n        title:\n          zh: \"只有这一条。\""}},
		"two thousand items": {many.String(), strings.Repeat("0123456789", 2000), []string{"recommendation-2000"}},
		"nested four deep":   {"# 题\n\n## 经验\n\n导语：\n\n1. 一层\n   - 二层\n     - 三层\n       - 四层\n   - 二层乙\n2. 又一层\n", "12", []string{"        body:\n          zh: |-\n            - 二层\n              - 三层\n                - 四层\n            - 二层乙\n"}},
		"circled":            {"题目\n\n一、工作经验\n\n导语如下：\n\n①先治岸\n②后治水\n③再治人\n\n二、下一步建议\n\n正文一段。\n", "①②③", []string{"先治岸", "再治人"}},
		"half brackets":      {"题目\n\n工作经验\n\n1）先治岸\n2）后治水\n3）再治人\n", "123", []string{"lesson-3"}},
		"full brackets":      {"题目\n\n工作经验\n\n（1）先治岸\n（2）后治水\n", "12", []string{"lesson-2"}},
		"letters":            {"Title\n\nLessons learned\n\na. First thing\nb. Second thing\nc. Third thing\n", "abc", []string{"lesson-3"}},
		"Roman":              {"Title\n\nLessons\n\ni. First thing\nii. Second thing\niii. Third thing\niv. Fourth\n", "iiiiiiiv", []string{"lesson-4"}},
		"first of all":       {"题目\n\n经验\n\n第一，先治岸，后治水。\n\n第二，责任到人。\n", "", []string{"先治岸"}},
		"chapters":           {"总题\n\n第一章 基本情况\n\n情况很好。\n\n第二章 主要经验\n\n（一）治岸\n\n治岸的正文。\n\n（二）治水\n\n治水的正文。\n\n第三章 对策建议\n\n1.修法\n\n修法的正文。\n\n2.投钱\n\n投钱的正文。\n", "12", []string{"基本情况", "lesson-2", "recommendation-2"}},
		"named":              {"题目\n\n政策建议\n\n建议一：完善法规。应当修订条例。\n\n建议二：加大投入。应当增加资金。\n", "建议建议", []string{"完善法规"}},
		"articles":           {"某某办法\n\n第一条　为了治水，制定本办法。\n\n第二条　本办法所称河湖，是指河流与湖泊。\n", "", []string{"制定本办法"}},
		"questions":          {"问答\n\n问：水位如何？\n\n答：很好。\n\n问：明年呢？\n\n答：更好。\n", "问答", []string{"水位如何"}},
		"Traditional":        {"臺灣河湖報告\n\n摘要\n\n去年完成了一百條河流的治理工作。\n\n建議\n\n一、完善法規。\n二、加大投入。\n", "摘要", []string{"完善法規"}},
		"long address":       {"Title\n\nSummary\n\nSee https://example.org/" + strings.Repeat("very_long*path/", 40) + "?a=1&b=2#c for more.\n", "summary", []string{"very_long"}},
		"rare characters":    {"𬱖𠮷的报告\n\n摘要\n\n𬱖、𠮷、𫘧、龘、〇与①㈱℃。\n", "摘要", []string{"𬱖、𠮷"}},
		"only marks":         {"标题\n\n*** ** ` [ ] ![ <div> <b>粗</b> &nbsp; &copy; | a | ~~x~~ \\ [^1] [x][y] {.class}\n", "", []string{"粗"}},
		"HTML in text":       {"标题\n\n正文<br>换行<script>alert(1)</script>与 <https://example.org>。\n", "", []string{"alert"}},
		"picture":            {"标题\n\n正文 ![湖的照片](../../etc/passwd) 之后。\n", "", []string{"正文"}},
		"front matter":       {"---\ntitle: 湖区报告\nauthor: 某某\ndate: 2024-05-06\n---\n\n# 摘要\n\n一切正常。\n", "titledate摘要", []string{"\ndate: 2024-05-06\n", "title:\n  zh: \"湖区报告\""}},
		"underlined heads":   {"湖区报告\n========\n\n经验\n----\n\n- 甲的做法\n- 乙的做法\n", "", []string{"lesson-2"}},
		"quote":              {"标题\n\n正文。\n\n> 引用的话，\n> 分成两行。\n\n又一段。\n", "", []string{"> 引用的话，"}},
		"table in list":      {"# 题\n\n## 经验\n\n1. 甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n2. 乙\n", "12", []string{"| a | b |"}},
		"notes":              {"# 题目[^a]\n\n## 摘要\n\n一段[^b]。\n\n## 经验\n\n- 甲[^c]\n- 乙\n\n[^a]: 题注。\n[^b]: 段注，\n    续行。\n[^c]: 条注。\n[^d]: 无人引用。\n", "摘要abcd", []string{"题注", "续行", "无人引用"}},
		"mixed line ends":    {"题目\r\n\r\n摘要\r\r第一段。\n\n第二段。\r\n", "摘要", []string{"第一段。"}},
		"wrapped lines":      {"Title of it\n\nSummary\n\nThe work was done by many people over a long time, and all\nof it was done well, so that the rivers are clean and the\nlakes are full.\n", "summary", []string{"and all of it was done"}},
		"a huge text":        {"标题\n\n" + strings.Repeat(long+"\n\n", 300), "", nil},
		"a huge table":       {"标题\n\n" + strings.Repeat("甲\t乙\t丙\n", 3000), "", []string{"text-2"}},
		"too many marks":     {"标题\n\n" + strings.Repeat("*甲*[乙]<丙> ", 2000) + "\n", "", nil},
		"bare numbers":       {"2024年\n\n2023. 一年\n\n1999) 又一年\n\n007. 特工\n\n3.14 是圆周率\n\n1.5亿元\n", "年", []string{"3.14 是圆周率", "1.5亿元"}},
		"two languages":      {"# 湖区报告\n\n## 摘要\n\n一切正常。\n\n## 建议\n\n1. 修法\n2. 投钱\n\n# Lake Report\n\n## Summary\n\nAll is well.\n\n## Recommendations\n\n1. Amend the law\n2. Spend money\n", "摘要summary1212", []string{"zh: \"湖区报告\"\n  en: \"Lake Report\"", "zh: \"修法\"\n          en: \"Amend the law\"", "zh: \"一切正常。\"\n    en: \"All is well.\""}},
		"odd contacts":       {"标题\n\n正文一段，写得够长够长够长够长够长够长够长。\n\n联系我们\n\n电话：见下文\n邮箱：某某 at 某处\n网址：见内网\n地址：某路8号\n", "联系我们电话邮箱网址地址", []string{"某某 at 某处", "见内网"}},
		"odd characters":     {"标题\n\n甲\u202e乙\ufffe丙\u2028丁\u200b戊\u00ad己\x07庚 ﬁ Ａ１ ⾼\n", "fiA1高ﬁＡ１⾼", []string{"甲乙丙 丁戊己庚 fi A1 高"}},
		"interleaved":        {"湖区治理报告\n\nA Report on the Lakes\n\n摘要 Summary\n\n一切正常，湖水清澈。\n\nAll is well with the lakes.\n\n明年还要继续努力。\n\nThere is more to do next year.\n\n经验 Lessons\n\n1. 修法 Amend the law\n2. 投钱 Spend money\n\n建议 Recommendations\n\n一、先治岸。\n\n1. Banks first.\n\n二、后治水。\n\n2. Then the water.\n", "摘要summary12建议recommendations经验lessons1212", []string{"zh: \"湖区治理报告\"\n  en: \"A Report on the Lakes\"", "  - zh: \"一切正常，湖水清澈。\"\n    en: \"All is well with the lakes.\"\n  - zh: \"明年还要继续努力。\"\n    en: \"There is more to do next year.\"", "zh: \"投钱\"\n          en: \"Spend money\"", "zh: \"后治水。\"\n          en: \"Then the water.\""}},
	} {
		t.Run(name, func(t *testing.T) {
			made := kept(t, "a.md", c.text, "text", c.labels)
			for _, w := range c.want {
				if !strings.Contains(made, w) {
					t.Errorf("no %q in\n%s", w, made)
				}
			}
		})
	}
}

// TestEmptyPointsAreLeftOut imports lists with points that have no text; each is
// named with its line, and the list goes on behind it.
func TestEmptyPointsAreLeftOut(t *testing.T) {
	for text, want := range map[string]string{
		"# R\n\n## Lessons\n\n1. one\n2.\n3. three\n":              "6: 2.",
		"河湖治理专报\n\n经验\n\n一、上下游同治。\n二、\n三、先治后测。\n":                  "6: 二、",
		"# R\n\n## Lessons\n\n1.\n2. two\n3.\n4.\n5. five\n":       "5: 1.7: 3.8: 4.",
		"# R\n\nText of it.\n\n## Lessons\n\n1. one\n2. two\n3.\n": "9: 3.",
	} {
		log := &diag.Log{}
		d, err := Import(context.Background(), log, In{File: "a.md", Data: []byte(text)})
		if err != nil || d == nil {
			t.Fatal(err, log.Findings())
		}
		said := ""
		for _, f := range log.Findings() {
			if f.Code == diag.ImportEmptyPoint {
				said += fmt.Sprintf("%d: %v", f.Pos.Line, f.Args["label"])
			}
		}
		loaded := &diag.Log{}
		r, err := report.Load(context.Background(), loaded, "made.yaml", d.YAML("a"))
		if said != want || err != nil || loaded.Failed() || len(r.Sections[len(r.Sections)-1].Items) != 2 {
			t.Errorf("%q: %s, want %s; %v\n%s", text, said, want, loaded.Findings(), d.YAML("a"))
		}
	}
	log := &diag.Log{}
	if d, err := Import(context.Background(), log, In{File: "a.md", Data: []byte("1.\n\n2.\n")}); err != nil || d != nil || !log.Failed() {
		t.Error("nothing but empty points is taken for a document")
	}
	d, err := Import(context.Background(), &diag.Log{}, In{File: "a.md", Data: []byte("# R\n\n## Lessons\n\n### 1.\n\ntext\n\n### 2. x\n\ny\n")})
	if err != nil || len(d.Sections[0].Items) != 2 || d.Sections[0].Items[0].Title["en"] != "Item 1" {
		t.Errorf("%v %s", err, d.YAML(""))
	}
}
