package intake

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestLinesUnderLessonsArePoints: an office that types its lessons a line each, without
// numbers, means points. Sentences under the same heading are text.
func TestLinesUnderLessonsArePoints(t *testing.T) {
	const head = "Notes on Floods\n\nRiver Institute\n3 May 2025\n\nSummary\n\nThe flood cost the city two months of water.\n\n"
	const zh = "城市供水的做法\n\n水务研究所\n2025年3月\n\n摘要\n\n本文说明供水的做法。\n\n"
	for name, c := range map[string]struct {
		text string
		want string // the titles of all items
		lead string
	}{
		"lines":           {head + "Lessons\nPrepare before the season\nShare the gauges\nKeep one number to call\n\nRecommendations\nBuild a second intake\nPay from one fund\n", "Prepare before the season|Share the gauges|Keep one number to call|Build a second intake|Pay from one fund", ""},
		"apart":           {head + "Lessons\n\nPrepare before the season\n\nShare the gauges\n", "Prepare before the season|Share the gauges", ""},
		"Chinese, a lead": {zh + "建议\n以下两点供参考：\n建第二取水口\n由一个基金支付\n", "建第二取水口|由一个基金支付", "以下两点供参考："},
		"a text before":   {head + "Findings\n\nWe asked forty people in two towns.\n\nThe gauges were right\nNobody read them\n", "The gauges were right|Nobody read them", "We asked forty people in two towns."},
		"sentences":       {head + "Lessons\n\nWe lost the pumps on the second day.\n\nThey came back on the ninth.\n", "", ""},
		"one line":        {head + "Lessons\n\nPrepare before the season\n", "", ""},
		"another section": {head + "Places\n\nThe northern bank\nThe southern bank\n\nPeople\n\nNobody was hurt.\n", "", ""},
	} {
		r, said := load(t, "a.txt", c.text, "")
		var titles []string
		lead := ""
		for _, s := range r.Sections {
			for _, l := range s.Lead.Texts {
				lead += l.Plain()
			}
			for _, it := range s.Items {
				for _, title := range it.Title.Texts {
					titles = append(titles, title.Plain())
				}
			}
		}
		if got := strings.Join(titles, "|"); got != c.want || lead != c.lead {
			t.Errorf("%s: %q led by %q, want %q led by %q", name, got, lead, c.want, c.lead)
		}
		told := false
		for _, f := range said {
			told = told || f.Code == diag.ImportUnsure && strings.Contains(f.Message(), "became points")
		}
		if told != (c.want != "") {
			t.Errorf("%s: told: %v", name, told)
		}
	}
}
