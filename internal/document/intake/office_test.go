package intake

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// office is a text as somebody in an office types it, and what it is read as: its
// sections, and what else is, or is not, in the report and in what is said.
type office struct {
	text, sections string
	want, not      string // "" for nothing; several are parted by " … "
}

// readOffices reads texts, each as the file "paper" with an ending.
func readOffices(t *testing.T, ending string, papers map[string]office) {
	t.Helper()
	for name, c := range papers {
		var log diag.Log
		d, err := Import(context.Background(), &log, In{File: "paper" + ending, Data: []byte(c.text)})
		if err != nil || d == nil {
			t.Errorf("%s: %v %v", name, err, log.Findings())
			continue
		}
		all := string(d.YAML(""))
		for _, f := range log.Findings() {
			all += "\n" + f.Message()
		}
		if got := sectionsOf(d); got != c.sections {
			t.Errorf("%s: %s\n%s", name, got, all)
		}
		for want := range strings.SplitSeq(c.want, " … ") {
			if !strings.Contains(all, want) {
				t.Errorf("%s: no %q in\n%s", name, want, all)
			}
		}
		for not := range strings.SplitSeq(c.not, " … ") {
			if not != "" && strings.Contains(all, not) {
				t.Errorf("%s: %q in\n%s", name, not, all)
			}
		}
	}
}

// TestNumberedHeadsAboveTheirTexts: a numbered line of a few words is the head of the line
// right below it. A point whose line wraps, or whose text is set in below it, is none.
func TestNumberedHeadsAboveTheirTexts(t *testing.T) {
	const zh, en = "关于做好防汛工作的通知\n\n各区水利局：\n", "Minutes of the Water Board\n\n8 April 2025\n\n"
	readOffices(t, ".txt", map[string]office{
		"indented":            {zh + "    现就有关事项通知如下：\n    一、落实责任\n    各地要公布责任人名单。\n    二、备足物资\n    储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", `zh: "各地要公布责任人名单。"`, ""},
		"indented by tabs":    {zh + "\t现就有关事项通知如下：\n一、落实责任\n\t各地要公布责任人名单。\n二、备足物资\n\t储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", `zh: "储备编织袋不少于20万条。"`, ""},
		"at the margin":       {zh + "一、落实责任\n各地要公布责任人名单。\n\n二、备足物资\n储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", "", ""},
		"points below":        {zh + "    一、落实责任\n    （一）水库\n    逐座检查。\n    （二）堤防\n    重点检查。\n    二、备足物资\n    储备编织袋。\n", "introduction 0 引言|section-2 2 落实责任|section-3 0 备足物资", "zh: \"堤防\"\n        body:\n          zh: \"重点检查。\"", ""},
		"English, digits":     {en + "1. Matters arising\n2.1 The pump at Station 4 had been repaired.\n2.2 The survey would be ready by June.\n\n2. Any other business\nNone.\n", "matters-arising 0 Matters arising|any-other-business 0 Any other business", `en: "None."` + " … repaired.\n\n        2.2 The survey", ""},
		"English, numbers":    {en + "1 Introduction\nTrees shade walls, and roofs too.\n\n1.1 Earlier work\nTwo studies found savings.\n\n1.2 Our question\nDo they hold?\n\n2 Results\n2.1 Savings\nHomes used less power.\n2.2 Who gains\nSmall houses gained most.\n", "introduction 2 Introduction|results 2 Results", `en: "Who gains"`, ""},
		"a line that wraps":   {en + "1. The board thanked the staff of the station\nfor what they had done in the flood.\n2. The board approved the report of the treasurer\nand asked for another.\n", "text 0 Text", "1. The board thanked the staff of the station for what they had done in the flood.", ""},
		"a number that wraps": {en + "The reservoir of the city holds, as of this spring, no less than\n2.2 million cubic metres, and that is enough for forty days.\n", "text 0 Text", "no less than 2.2 million cubic metres", ""},
		"set in below":        {en + "Lessons\n\n1. Prepare early\n   Stocks must be full in May.\n2. Share the gauges\n   Both towns need them.\n", "lessons 2 Lessons", "en: \"Prepare early\"\n        body:\n          en: \"Stocks must be full in May.\"", ""},
	})
}
