package intake

import (
	"strings"
	"testing"
)

// TestNumbersOfHeadings: the number of a heading that a text cites stays, with those of
// its row; of others it is told that they are gone.
func TestNumbersOfHeadings(t *testing.T) {
	const head = "# Report on Pipes\n\n"
	for name, c := range map[string]struct{ text, file, keeps, tells string }{
		"cited by its number": {head + "## 2.1.86 Pumps\n\nAs 2.1.87 says, pumps are new.\n\n## 2.1.87 Fonts\n\nFonts are old.\n", "a.md", "2.1.86 Pumps|2.1.87 Fonts", ""},
		"cited by no one":     {head + "## 2.1.86 Pumps\n\nPumps are new.\n\n## 2.1.87 Fonts\n\nFonts are old.\n", "a.md", "", "2.1.86 2.1.87"},
		"with a word":         {head + "## 1. Scope\n\nSee section 2 for the cost.\n\n## 2. Cost\n\nIt was low.\n", "a.md", "1. Scope|2. Cost", ""},
		"an amount is none":   {head + "## 2.1 Depth\n\nIt took 2.2 million.\n\n## 2.2 Width\n\nIt was 2.1 metres.\n", "a.md", "", "2.1 2.2"},
		"Roman":               {head + "## I. Scope\n\nPart II has the cost.\n\n## II. Cost\n\nIt was low.\n", "a.md", "I. Scope|II. Cost", ""},
		"Roman, not cited":    {head + "## I. Scope\n\nWhat we saw.\n\n## II. Cost\n\nIt was low.\n", "a.md", "", "I. II."},
		"Chinese":             {"# 供水报告\n\n## 一、现状\n\n费用见第二部分。\n\n## 二、费用\n\n费用不高。\n", "a.md", "一、现状|二、费用", ""},
		"Chinese, not cited":  {"# 供水报告\n\n## 一、现状\n\n管网老旧。\n\n## 二、费用\n\n费用不高。\n", "a.md", "", "一、 二、"},
		"a list from eight":   {head + "## Terms\n\n8. No warranty is given.\n9. The law of the land holds.\n10. This is all of it.\n", "a.md", "", "8. 9. 10."},
		"a list from one":     {head + "## Terms\n\n1. No warranty is given.\n2. The law of the land holds.\n", "a.md", "", ""},
		"a part of the key":   {head + "## 1. Executive Summary\n\nAll is well.\n\n## 2. Cost\n\nIt was low.\n", "a.md", "", "1. 2."},
	} {
		yaml, said := made(t, c.file, c.text, "")
		for title := range strings.SplitSeq(c.keeps, "|") {
			if !strings.Contains(yaml, title) {
				t.Errorf("%s: no %q in\n%s", name, title, yaml)
			}
		}
		const before, after = "import-numbers the numbers of headings and points were left out, for no text cites them and a brief counts anew: ", "\n"
		_, told, _ := strings.Cut(said, before)
		if told, _, _ = strings.Cut(told, after); told != c.tells {
			t.Errorf("%s: told of %q, want %q", name, told, c.tells)
		}
	}
}

// TestWordsBesideADate: the day of the week that a date line names is told, and what says
// of what a date is, is no publisher.
func TestWordsBesideADate(t *testing.T) {
	for name, c := range map[string]struct{ text, date, told, kept string }{
		"alone":               {"Report on Pipes\n\nThursday, January 23, 2014\n\n## Cost\n\nIt was low.\n\n## Gain\n\nIt was high.\n", "2014-01-23", "Thursday", ""},
		"beside an office":    {"Report on Pipes\n\nWater Office, Tuesday, 28 October 2025\n\n## Cost\n\nIt was low.\n\n## Gain\n\nIt was high.\n", "2025-10-28", "Tuesday", "Water Office"},
		"Chinese":             {"供水报告\n\n市水利局　2025年3月5日　星期三\n\n## 费用\n\n费用不高。\n\n## 收益\n\n收益很高。\n", "2025-03-05", "星期三", "市水利局"},
		"in brackets":         {"供水报告\n\n2025年3月5日（周三）\n\n## 费用\n\n费用不高。\n\n## 收益\n\n收益很高。\n", "2025-03-05", "周三", ""},
		"at the end":          {"# 供水报告\n\n## 费用\n\n费用不高。\n\n市水利局\n\n2025年3月5日 星期三\n", "2025-03-05", "星期三", "市水利局"},
		"a weekly of no day":  {"供水周报\n\n市水利局 2025年3月5日\n\n## 费用\n\n费用不高。\n\n## 收益\n\n收益很高。\n", "2025-03-05", "", "供水周报"},
		"what a schedule is":  {"# Hockey\n\nTeam schedule for October 18 2016\n\n## Cost\n\nIt was low.\n", "", "", "Team schedule for October 18 2016"},
		"when it was updated": {"# Hockey\n\nLast updated 18 October 2016\n\n## Cost\n\nIt was low.\n", "", "", "Last updated 18 October 2016"},
	} {
		yaml, said := made(t, "a.md", c.text, "")
		if c.date != "" && !strings.Contains(yaml, "date: "+c.date+"\n") || !strings.Contains(yaml, c.kept) || strings.Contains(yaml, "publisher") != strings.Contains(yaml, "Office") && strings.Contains(yaml, "Hockey") {
			t.Errorf("%s:\n%s", name, yaml)
		}
		if told := strings.Contains(said, "import-words words that were left out: "+c.told+"\n"); told != (c.told != "") {
			t.Errorf("%s: said\n%s", name, said)
		}
	}
}

// TestHeadingsOfKnownParts: the heading of a part that a report has a key for is told
// where it says another word.
func TestHeadingsOfKnownParts(t *testing.T) {
	for heading, told := range map[string]bool{"Synopsis": true, "Overview": true, "导读": true, "Summary": false, "摘要": false, "Executive Summary": false} {
		_, said := made(t, "a.md", "# Report on Pipes\n\n## "+heading+"\n\nAll is well with the pipes.\n\n## Cost\n\nIt was low.\n", "")
		if strings.Contains(said, "import-words words that were left out: "+heading+"\n") != told {
			t.Errorf("%s: said\n%s", heading, said)
		}
	}
}

// TestLongHeadings: a paragraph in the style of a heading is a paragraph, with its number.
func TestLongHeadings(t *testing.T) {
	clause := "The supplier shall deliver the pipes by the end of the month, and shall bear the cost of what is late, broken or not as the drawings say it should be."
	yaml, _ := made(t, "a.md", "# Contract on Pipes\n\n## Delivery\n\n### 1.3 "+clause+"\n\n## Cost\n\nIt was low.\n", "")
	if !strings.Contains(yaml, `body:`) || !strings.Contains(yaml, "1.3 "+clause) || strings.Contains(yaml, "title:\n      en: \""+clause) {
		t.Errorf("made\n%s", yaml)
	}
}

// TestLongSummary: what stands under a heading of a summary and fills several pages is a
// section.
func TestLongSummary(t *testing.T) {
	for times, summary := range map[int]bool{20: true, 600: false} {
		yaml, _ := made(t, "a.md", "# Report on Pipes\n\n## Summary\n\n"+strings.Repeat("The pipes of the town were looked at by two people.\n\n", times)+"## Cost\n\nIt was low.\n", "")
		if strings.Contains(yaml, "summary:\n") != summary || strings.Contains(yaml, `en: "Summary"`) == summary {
			t.Errorf("%d paragraphs:\n%.600s", times, yaml)
		}
	}
}

// TestATableBeforeALine: a table of a summary stays where a line in the other language
// stands between it and a list.
func TestATableBeforeALine(t *testing.T) {
	yaml, said := made(t, "a.md", "# 河湖治理报告\n\n## 摘要\n\n治理见效，群众满意，各站一致。\n\n| 项目 | 金额 |\n|---|---|\n| 工具 | 7,200 |\n\nFive people came to see it.\n\n1. 统一领导，先易后难。\n2. 全民参与，长效管理。\n\n## 经验\n\n先治岸，后治水。\n\n# River Report\n\n## Summary\n\nAll people were content with it.\n\n## Lessons\n\nFirst the banks, then the water.\n", "")
	if !strings.Contains(yaml, "| 工具 | 7,200 |") || !strings.Contains(yaml, "Five people came") {
		t.Errorf("made\n%s%s", yaml, said)
	}
}

// TestIdsOfOneLetter: the items of a section whose id is one letter have ids.
func TestIdsOfOneLetter(t *testing.T) {
	for _, title := range []string{"S", "s s", "A", "7"} {
		if yaml, _ := made(t, "a.md", "# Report on Pipes\n\n## "+title+"\n\n1. One is this.\n2. Two is that.\n\n## Cost\n\nIt was low.\n", ""); !strings.Contains(yaml, "One is this.") {
			t.Errorf("%s:\n%s", title, yaml)
		}
	}
}

// TestTwoNotesOfOneName: of two notes of one name the first is that of the text, and the
// other is left over; the heading of a part under which nothing stands is told.
func TestTwoNotesOfOneName(t *testing.T) {
	for name, head := range map[string]string{"in a body": "# Report\n\n## Cost\n\nIt was low[^1].\n\n", "in a title": "# Report[^1]\n\n## Cost\n\nIt was low.\n\n"} {
		yaml, said := made(t, "a.md", head+"## Gain\n\nIt was high.\n\n## Contact\n\n[^1]: Of the first year.\n[^1]: Of the second year.\n", "")
		if !strings.Contains(yaml, "Of the first year.") || !strings.Contains(yaml, "Of the second year.") || !strings.Contains(said, "import-left-over left over, and put into the section leftovers: Of the second year.") {
			t.Errorf("%s:\n%s%s", name, yaml, said)
		}
		if !strings.Contains(said, "import-words words that were left out: Contact\n") {
			t.Errorf("%s: said\n%s", name, said)
		}
	}
}
