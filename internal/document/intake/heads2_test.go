package intake

import (
	"strings"
	"testing"
)

// TestHeadsOfOtherManners: what marks a heading, a series, a publisher and a date in papers
// of other manners, and what only looks like it.
func TestHeadsOfOtherManners(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want, not string }{
		"behind a star":             {"a.txt", "厂区动态\n\n第3期\n\n★一号车间恢复生产\n因检修停产的一号车间于五月恢复生产，当日产量一千二百吨。\n\n★食堂周末开放供餐\n应职工要求，食堂自五月起周末供应早餐和中餐，价格不变。\n", "title:\n      zh: \"食堂周末开放供餐\"", ""},
		"points behind a shape":     {"a.txt", "厂区报告\n\n一、要点\n\n■安全第一。\n■质量第一。\n■服务第一。\n\n二、打算\n\n逐项落实。\n", "title:\n          zh: \"质量第一。\"", ""},
		"right above its text":      {"a.txt", "Report on Wells\n\n3 May 2026\n\nWhere we went\nWe went to eleven villages above the bridge, and walked from there.\n\nWhat we saw\nSeven of the eleven pumps work, and two of them lack a chain.\n", "title:\n      en: \"What we saw\"", ""},
		"a verse is none":           {"a.txt", "Songs\n\nThe river runs\nto the sea at night,\nand nobody\nsees it go.\n\nThe wind comes back\nin the light.\n", "The river runs", "title:\n      en: \"The river runs\""},
		"bold alone in Markdown":    {"a.md", "Report on Wells\n\n3 May 2026\n\n**Where we went**\n\nWe went to eleven villages.\n\n**What we saw**\n\nSeven pumps work.\n", "title:\n      en: \"What we saw\"", "**"},
		"bold below headings":       {"a.md", "# Report\n\n## Wells\n\n**Where we went**\n\nWe went to eleven villages.\n\n**What we saw**\n\nSeven pumps work.\n", "**Where we went**", "title:\n      en: \"What we saw\""},
		"a kind and a number":       {"a.txt", "Working Paper 12\n\nHeat in Schools\n\nMay 2026\n\nFindings\n\nIt was hot.\n", "series:\n  en: \"Working Paper 12\"", ""},
		"a kind that is the title":  {"a.txt", "Annual Letter\n\n3 May 2026\n\nFindings\n\nIt was hot in all of the schools.\n", "title:\n  en: \"Annual Letter\"", "series"},
		"a headline on a library":   {"a.txt", "City Library Lends Violins\n\nHarbour City, 3 June 2026 -- The library will lend violins to all. It has forty.\n\nFindings\n\nIt was easy.\n", "title:\n  en: \"City Library Lends Violins\"\ndate: 2026-06-03\n", "publisher"},
		"a library":                 {"a.txt", "Violins for All\n\nCity Library\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"City Library\"", ""},
		"a library of a place":      {"a.txt", "Violins for All\n\nLibrary of Port Alder\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"Library of Port Alder\"", ""},
		"an address of an office":   {"a.txt", "Violins for All\n\n3 May 2026\n\nFindings\n\nIt was easy for all.\n\nContact: Press Office, press@library.example\n", "Contact: Press Office, press@library.example", "publisher"},
		"submitted by":              {"a.txt", "Violins for All\n\nSubmitted by the Friends of the Library, 2 March 2026\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"Friends of the Library\"\ndate: 2026-03-02\n", ""},
		"a background further down": {"a.md", "# Violins\n\n## Findings\n\nIt was easy.\n\n## Background\n\nNobody had tried.\n", "- id: findings\n    title:\n      en: \"Findings\"\n    body:\n      en: \"It was easy.\"\n  - id: introduction", ""},
	} {
		yaml, _ := made(t, c.file, c.text, "")
		if !strings.Contains(yaml, c.want) || c.not != "" && strings.Contains(yaml, c.not) {
			t.Errorf("%s: no %q, or %q, in\n%s", name, c.want, c.not, yaml)
		}
	}
}
