package exchange

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestPointsMoveInWord: the points of a section stand in the report in the order in which
// somebody put them in Word, with all that is theirs in every language; but not where the
// report has changed their order since.
func TestPointsMoveInWord(t *testing.T) {
	const report = `format: 1
id: small
languages: [en, zh]
title: {en: Water, zh: 水}
sections:
  - id: lessons
    title: {en: Lessons, zh: 经验}
    items:
      - id: a
        title: {en: Meter, zh: 装表}
        body: {en: Alpha., zh: 甲。}
      # said twice
      - id: b
        title: {en: Mend, zh: 修缮}
        body:
          en: |-
            Beta one.

            Beta two.
      - id: c
        title: {en: Measure, zh: 测量}
  - id: plans
    title: {en: Plans, zh: 打算}
    items:
      - {id: d, title: {en: Dredge, zh: 清淤}}
      - {id: e, title: {en: Extend, zh: 延伸}}
`
	move := func(words string, paragraphs int, before string) func([]string, func(string) int) []string {
		return func(all []string, at func(string) int) []string {
			k, to := at(words), at(before)
			taken := slices.Clone(all[k : k+paragraphs])
			if k < to {
				to -= paragraphs
			}
			return slices.Insert(slices.Delete(all, k, k+paragraphs), to, taken...)
		}
	}
	for name, c := range map[string]struct {
		change     func([]string, func(string) int) []string
		since      func(report string) string // what became of the report since the file was made
		order      string                     // of the ids in the report
		said       diag.Code
		forced     bool
		editsCount int
	}{
		"second above first": {move("Mend", 3, "Meter"), nil, "b a c d e", diag.ImportOrder, false, 0},
		"first to the end":   {move("Meter", 2, "Plans"), nil, "b c a d e", diag.ImportOrder, false, 0},
		"in brackets":        {move("Extend", 1, "Dredge"), nil, "a b c e d", diag.ImportOrder, false, 0},
		"a body moves too": {func(all []string, at func(string) int) []string {
			first := move("Mend", 3, "Meter")(all, at)
			return move("Beta two", 1, "Beta one")(first, reindexed(first))
		}, nil, "b a c d e", diag.ImportOrder, false, 1},
		"one deleted, two moved": {func(all []string, at func(string) int) []string {
			rest := slices.Delete(all, at("Mend"), at("Mend")+3)
			return move("Measure", 1, "Meter")(rest, reindexed(rest))
		}, nil, "c b a d e", diag.ImportOrder, false, 0},
		"nothing":             {func(all []string, _ func(string) int) []string { return all }, nil, "a b c d e", "", false, 0},
		"moved in the report": {func(all []string, _ func(string) int) []string { return all }, swapped, "a b c e d", "", false, 0},
		"moved in both":       {move("Dredge", 1, "Extend"), swapped, "a b c e d", "", false, 0},
		"moved otherwise in both": {move("Mend", 3, "Meter"), func(s string) string {
			return strings.NewReplacer("id: a\n", "id: c\n", "id: c\n", "id: a\n", "Meter", "Measure", "Measure", "Meter", "装表", "测量", "测量", "装表").Replace(s)
		}, "c b a d e", diag.ImportBothChanged, false, -1},
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		p.Source.Unsaved["small.yaml"] = []byte(report)
		file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = moved(t, file.Data, c.change)
		if c.since != nil {
			p.Source.Unsaved["small.yaml"] = []byte(c.since(report))
		}
		back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml", Force: c.forced})
		sound(t, log, err)
		now := string(back.Data)
		if back.Data == nil {
			now = string(p.Source.Unsaved["small.yaml"])
		}
		var ids []string
		for _, m := range regexp.MustCompile(`\bid: ([a-e])\b`).FindAllStringSubmatch(now, -1) {
			ids = append(ids, m[1])
		}
		if got := strings.Join(ids, " "); got != c.order {
			t.Errorf("%s: %s, want %s\n%s", name, got, c.order, now)
		}
		if c.editsCount >= 0 && len(back.Edits) != c.editsCount {
			t.Errorf("%s: %d texts changed: %v", name, len(back.Edits), back.Edits)
		}
		sound(t, log, back.Deliver(ctx, log, p))
		said := slices.ContainsFunc(log.Findings(), func(f diag.Finding) bool { return f.Code == c.said })
		if said != (c.said != "") {
			t.Errorf("%s: said %v", name, log.Findings())
		}
		if c.said == diag.ImportOrder && !strings.Contains(now, "      # said twice\n      - id: b\n        title: {en: Mend, zh: 修缮}\n") {
			t.Errorf("%s: the comment stands elsewhere:\n%s", name, now)
		}
	}
}

// TestAllListsMoveInWord: sections, paragraphs of the summary and key figures stand in the
// report in the order in which somebody put them in Word; an item that was put into
// another section is named.
func TestAllListsMoveInWord(t *testing.T) {
	const report = `format: 1
id: small
languages: [en, zh]
title: {en: Water, zh: 水}
summary:
  - {en: Sum one., zh: 甲。}
  - {en: Sum two., zh: 乙。}
figures:
  - {value: {en: 5 m, zh: 5 米}, label: {en: deep, zh: 深}}
  - {value: {en: 7 m, zh: 7 米}, label: {en: wide, zh: 宽}}
sections:
  # what was seen
  - id: lessons
    title: {en: Lessons, zh: 经验}
    items:
      - {id: a, title: {en: Meter, zh: 装表}}
      - {id: b, title: {en: Mend, zh: 修缮}}
  - id: plans
    title: {en: Plans, zh: 打算}
    body: {en: What is to come., zh: 将来。}
  - id: costs
    title: {en: Costs, zh: 费用}
`
	move := func(words string, paragraphs int, before string) func([]string, func(string) int) []string {
		return func(all []string, at func(string) int) []string {
			k, to := at(words), len(all)
			if before != "" {
				to = at(before)
			}
			taken := slices.Clone(all[k : k+paragraphs])
			if k < to {
				to -= paragraphs
			}
			return slices.Insert(slices.Delete(all, k, k+paragraphs), to, taken...)
		}
	}
	bracketed := func(s string) string {
		return strings.Replace(s, "  - {en: Sum one., zh: 甲。}\n  - {en: Sum two., zh: 乙。}\n", "  [{en: Sum one., zh: 甲。}, {en: Sum two., zh: 乙。}]\n", 1)
	}
	for name, c := range map[string]struct {
		change  func([]string, func(string) int) []string
		written func(report string) string // another way to write the report
		order   string                     // of what stands in the report
		said    string
	}{
		"section above another": {move("Plans", 2, "Lessons"), nil, "甲 乙 深 宽 打算 将来 经验 装表 修缮 费用", "import-order the sections stand in a new order: plans, lessons, costs"},
		"section to the end":    {move("Lessons", 3, ""), nil, "甲 乙 深 宽 打算 将来 费用 经验 装表 修缮", "import-order the sections stand in a new order: plans, costs, lessons"},
		"summary":               {move("Sum two", 1, "Sum one"), nil, "乙 甲 深 宽 经验 装表 修缮 打算 将来 费用", "import-order the entries of summary stand in a new order: summary.2, summary.1"},
		"figures":               {move("7 m", 2, "5 m"), nil, "甲 乙 宽 深 经验 装表 修缮 打算 将来 费用", "import-order the entries of figures stand in a new order: figures.2, figures.1"},
		"section and its items": {func(all []string, at func(string) int) []string {
			first := move("Mend", 1, "Meter")(all, at)
			return move("Costs", 1, "Lessons")(first, reindexed(first))
		}, nil, "甲 乙 深 宽 费用 经验 修缮 装表 打算 将来", "import-order the entries of lessons stand in a new order: lessons.b, lessons.a\nimport-order the sections stand in a new order: costs, lessons, plans"},
		"item to another section": {move("Mend", 1, "Costs"), nil, "甲 乙 深 宽 经验 装表 修缮 打算 将来 费用", "import-strayed lessons.b stands in the section plans in the file; in the report it stays in its own"},
		"a list in brackets":      {move("Sum two", 1, "Sum one"), bracketed, "甲 乙 深 宽 经验 装表 修缮 打算 将来 费用", "import-order-held the file has these in another order, which could not be made in the report: summary.2, summary.1"},
		"nothing":                 {func(all []string, _ func(string) int) []string { return all }, nil, "甲 乙 深 宽 经验 装表 修缮 打算 将来 费用", ""},
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		was := report
		if c.written != nil {
			was = c.written(report)
		}
		p.Source.Unsaved["small.yaml"] = []byte(was)
		file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = moved(t, file.Data, c.change)
		back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
		sound(t, log, err)
		now := was
		if back.Data != nil {
			now = string(back.Data)
		}
		words := regexp.MustCompile(`甲|乙|深|宽|经验|装表|修缮|打算|将来|费用`).FindAllString(now, -1)
		if got := strings.Join(words, " "); got != c.order {
			t.Errorf("%s: %s, want %s\n%s", name, got, c.order, now)
		}
		if strings.Contains(c.said, "the sections stand") && !strings.Contains(now, "  # what was seen\n  - id: lessons\n") {
			t.Errorf("%s: the comment stands elsewhere:\n%s", name, now)
		}
		sound(t, log, back.Deliver(ctx, log, p))
		var said []string
		for _, f := range log.Findings() {
			if f.Code != diag.ImportInto && f.Code != diag.ImportNotTaken {
				said = append(said, string(f.Code)+" "+f.Message())
			}
		}
		slices.Sort(said)
		if got := strings.Join(said, "\n"); got != c.said {
			t.Errorf("%s: said\n%s\nwant\n%s", name, got, c.said)
		}
	}
}

// swapped is the report with the points of its second section in the other order.
func swapped(s string) string {
	const d, e = "      - {id: d, title: {en: Dredge, zh: 清淤}}\n", "      - {id: e, title: {en: Extend, zh: 延伸}}\n"
	return strings.Replace(s, d+e, e+d, 1)
}

// reindexed finds paragraphs among those that were moved already.
func reindexed(all []string) func(string) int {
	return func(words string) int {
		return slices.IndexFunc(all, func(p string) bool { return strings.Contains(p, ">"+words) })
	}
}
