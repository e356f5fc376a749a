package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// grid writes a table of rows and columns in Markdown. Its first column has words, the
// others figures with none to two decimals; with total, the last row is one.
func grid(lang string, rows, columns int, head, total bool) string {
	name, item, sum := "列", "第%d项", "合计"
	if lang == "en" {
		name, item, sum = "Col ", "Item %d", "Total"
	}
	var b strings.Builder
	for k := range columns {
		if head {
			fmt.Fprintf(&b, "| %s%d ", name, k+1)
		} else {
			b.WriteString("| ")
		}
	}
	b.WriteString("|\n" + strings.Repeat("|---", columns) + "|\n")
	for i := range rows {
		words := fmt.Sprintf(item, i+1)
		if total && i+1 == rows {
			words = sum
		}
		b.WriteString("| " + words)
		for k := 1; k < columns; k++ {
			fmt.Fprintf(&b, " | %s", []string{"7", "12.5", "3.14"}[(i+k)%3])
		}
		b.WriteString(" |\n")
	}
	return b.String()
}

// tabled is a report with one table between two paragraphs, and what is to stand right
// above it and below it.
func tabled(rows, columns int, head, total bool, above, below [2]string) string {
	body := func(lang string, k int) string {
		lead, end := "先说几句。", "再说几句。"
		if lang == "en" {
			lead, end = "A few words first.", "A few words after."
		}
		parts := []string{lead, above[k], grid(lang, rows, columns, head, total), below[k], end}
		return strings.ReplaceAll(strings.Join(parts, "\n\n"), "\n\n\n\n", "\n\n")
	}
	return reportOf(item{zh: "题", en: "Title"}, item{"一张表", "A table", body("zh", 0), body("en", 1)})
}

// rulesOf are the rules of tables on a page: black ones, of 1.2 or 0.5 pt.
func rulesOf(p *pages, pg int) (out []page.Rule) {
	for _, it := range p.doc.Pages[pg].Items {
		if r, ok := it.(page.Rule); ok && r.Colour == 0 && (r.Height == 6*length.Pt/5 || r.Height == length.Pt/2) {
			out = append(out, r)
		}
	}
	return out
}

// cells are the first lines of the cells of tables, by page.
func cells(p *pages, pg int, tag page.Tag) (out []line) {
	for _, l := range p.lines {
		if l.page == pg && p.within(l.elem, tag) {
			out = append(out, l)
		}
	}
	return out
}

// TestTablesOfAllSizes sets tables of few and many rows and columns in one language and
// in two, on two papers: they keep to the page, no two words overlap, the rules are
// three on each page, heads stand on each page of the table, and two rows at least.
func TestTablesOfAllSizes(t *testing.T) {
	for rows, all := range map[int][]int{3: {2, 9}, 12: {5}, 60: {2, 7}, 200: {4}} {
		for _, columns := range all {
			for _, head := range []bool{true, false} {
				r := load(t, tabled(rows, columns, head, false, [2]string{}, [2]string{}))
				for _, langs := range []string{"zh", "en", "zh+en"} {
					for _, paper := range []string{"a4", "a5"} {
						e := edition(t, "lessons", langs)
						e.Paper, _ = brief.PaperNamed(paper)
						p := set(t, r, e)
						name := fmt.Sprintf("%d × %d, head %v, %s, %s", rows, columns, head, langs, paper)
						for _, fault := range append(append(margins(p), inside(p)...), apart(p)...) {
							t.Errorf("%s: %s", name, fault)
						}
						for _, fault := range tableParts(p, rows, head) {
							t.Errorf("%s: %s", name, fault)
						}
					}
				}
			}
		}
	}
}

// tableParts finds what is wrong with the parts of a table on their pages.
func tableParts(p *pages, rows int, head bool) (faults []string) {
	seen := 0
	for pg := range p.doc.Pages {
		baselines := map[length.Length]bool{}
		for _, l := range cells(p, pg, page.TBody) {
			baselines[l.baseline] = true
		}
		if len(baselines) == 0 {
			continue
		}
		if len(baselines) < 2 {
			faults = append(faults, fmt.Sprintf("page %d has one row", pg+1))
		}
		if want := map[bool]int{true: 3, false: 2}[head]; len(rulesOf(p, pg)) != want {
			faults = append(faults, fmt.Sprintf("page %d has %d rules, not %d", pg+1, len(rulesOf(p, pg)), want))
		}
		again, tagged := false, len(cells(p, pg, page.THead)) > 0
		for _, l := range p.lines {
			again = again || l.page == pg && l.furniture && (strings.HasPrefix(l.text, "列1") || strings.HasPrefix(l.text, "Col 1"))
		}
		if head && again == tagged {
			faults = append(faults, fmt.Sprintf("page %d: heads tagged %v, as furniture %v", pg+1, tagged, again))
		}
		if seen > 0 && rows < 6 {
			faults = append(faults, "a table under six rows is parted")
		}
		seen++
	}
	if seen == 0 {
		faults = append(faults, "no table")
	}
	return faults
}

// TestContinuedTableSaysSo: the part on the second page has 续表 above its heads, with the
// number of the caption.
func TestContinuedTableSaysSo(t *testing.T) {
	for langs, want := range map[string]string{"zh": "续表1", "en": "Table 1 (continued)"} {
		p := set(t, load(t, tabled(60, 3, true, false, [2]string{"表1　各项", "Table 1. Items"}, [2]string{})), edition(t, "lessons", langs))
		said := 0
		for _, l := range p.lines {
			if l.furniture && l.text == want && l.page > 0 {
				said++
				if rule := rulesOf(p, l.page)[0]; max(rule.X+rule.Width-l.right, l.right-rule.X-rule.Width) > length.Pt {
					t.Errorf("%s: %q ends at %s, the table at %s", langs, want, l.right, rule.X+rule.Width)
				}
			}
		}
		if parts := len(p.doc.Pages) - 1; said == 0 || said > parts {
			t.Errorf("%s: %q stands %d times on %d pages", langs, want, said, len(p.doc.Pages))
		}
	}
}

// TestFiguresStandByTheirPoint: without a word of alignment, the figures of a column have
// their decimal points at one x, and stand at its right.
func TestFiguresStandByTheirPoint(t *testing.T) {
	p := set(t, load(t, tabled(9, 2, true, false, [2]string{}, [2]string{})), edition(t, "lessons", "zh"))
	points := map[length.Length]bool{}
	for i := range p.doc.Pages {
		for _, it := range p.doc.Pages[i].Items {
			txt, is := it.(page.Text)
			if !is {
				continue
			}
			x, text := 0, txt.Words
			if text != "7" && text != "12.5" && text != "3.14" || txt.Size > 10*length.Pt {
				continue
			}
			for g, word := range txt.All() {
				if word == "." {
					break
				}
				x += int(g.Advance)
			}
			points[(txt.X+txt.Size.Milli(x))/8] = true // eighths of a point
		}
	}
	if len(points) == 0 || len(points) > 2 {
		t.Errorf("decimal points at %d places", len(points))
	}
}

// TestTotalHasItsRule: a 0.5 pt rule stands right above the row of the total.
func TestTotalHasItsRule(t *testing.T) {
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, load(t, tabled(6, 3, true, true, [2]string{}, [2]string{})), edition(t, "lessons", langs))
		rules := rulesOf(p, 0)
		if len(rules) != 4 {
			t.Fatalf("%s: %d rules, want the three and one above the total", langs, len(rules))
		}
		var above, total length.Length
		for _, l := range cells(p, 0, page.TBody) {
			if strings.HasPrefix(l.text, "合计") || strings.HasPrefix(l.text, "Total") {
				total = l.baseline
				break
			}
			above = l.baseline
		}
		if y := rules[2].Y; rules[2].Height != length.Pt/2 || y < above || y > total {
			t.Errorf("%s: the rule at %s is not between %s and %s", langs, y, above, total)
		}
	}
}

// TestCaptionAboveSourceBelow: the caption stands centred and bold above the table and is
// its Caption; the source stands below, in 9 pt; no word is lost.
func TestCaptionAboveSourceBelow(t *testing.T) {
	source := tabled(3, 3, true, false, [2]string{"表1　各项\n\n单位：万元", "Table 1. Items\n\nUnit: yuan"}, [2]string{"资料来源：水务局。\n\n注：含兵团。", "Source: the utility.\n\nNote: with a note."})
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, load(t, source), edition(t, "lessons", langs))
		caption, below := 0, 0
		rules := rulesOf(p, 0)
		for _, l := range p.lines {
			switch {
			case p.within(l.elem, page.Caption) && (strings.HasPrefix(l.text, "表1") || strings.HasPrefix(l.text, "Table 1")):
				caption++
				if left, right := l.x-rules[0].X, rules[0].X+rules[0].Width-l.right; l.baseline > rules[0].Y || max(left-right, right-left) > length.Pt {
					t.Errorf("%s: the caption %q is not centred above the table: %s and %s", langs, l.text, left, right)
				}
			case p.within(l.elem, page.Caption):
				if !strings.HasPrefix(l.text, "单位") && !strings.HasPrefix(l.text, "Unit") {
					t.Errorf("%s: %q is no caption", langs, l.text)
				}
			case strings.HasPrefix(l.text, "资料来源") || strings.HasPrefix(l.text, "Source") || strings.HasPrefix(l.text, "注：") || strings.HasPrefix(l.text, "Note:"):
				below++
				if l.size != 9*length.Pt || l.baseline < rules[2].Y {
					t.Errorf("%s: %q of %s at %s", langs, l.text, l.size, l.baseline)
				}
			}
		}
		if n := len(p.brief.Languages); caption != n || below != 2*n {
			t.Errorf("%s: %d captions and %d lines below", langs, caption, below)
		}
	}
}

// TestPairHasOneTable: a table of the same figures in two languages stands once, its
// figures once, its words in both languages; one with other figures stands twice.
func TestPairHasOneTable(t *testing.T) {
	count := func(source string) (tables, figures int) {
		p := set(t, load(t, source), edition(t, "lessons", "zh+en"))
		for _, e := range p.doc.Elements {
			if e.Tag == page.Table {
				tables++
			}
		}
		for _, l := range p.lines {
			if p.within(l.elem, page.TBody) && l.text == "12.5" {
				figures++
			}
		}
		return tables, figures
	}
	source := tabled(3, 3, true, false, [2]string{}, [2]string{})
	if tables, figures := count(source); tables != 1 || figures != 2 {
		t.Errorf("%d tables, a figure stands %d times", tables, figures)
	}
	other := strings.Replace(source, "| Item 1 | 12.5", "| Item 1 | 12.6", 1)
	if tables, _ := count(other); tables != 2 {
		t.Errorf("%d tables of different figures", tables)
	}
}

// TestTooWideTableIsTurnedOrTold: a table of twelve columns of words has a page of its
// own, turned, and a line where it would stand; one of sixty is told in one message with
// its columns, and nothing is overprinted or broken by force.
func TestTooWideTableIsTurnedOrTold(t *testing.T) {
	for langs, line := range map[string]string{"zh": "（表在后面横排的一页）", "en": "(table: on a turned page that follows)"} {
		p := set(t, load(t, tabled(15, 14, true, false, [2]string{}, [2]string{})), edition(t, "lessons", langs))
		turned, said := 0, 0
		for _, pg := range p.doc.Pages {
			if pg.Width > pg.Height {
				turned++
			}
		}
		for _, l := range p.lines {
			if l.text == line && l.furniture {
				said++
			}
		}
		if turned != 1 || said != 1 {
			t.Errorf("%s: %d turned pages, said %d times", langs, turned, said)
		}
		for _, fault := range append(append(margins(p), inside(p)...), apart(p)...) {
			t.Errorf("%s: %s", langs, fault)
		}
	}
	p, log := try(t, load(t, tabled(4, 60, true, false, [2]string{}, [2]string{})), edition(t, "lessons", "zh"))
	if p.doc != nil || told(log, diag.TableTooWide) != 1 || told(log, diag.ForcedBreak) != 0 {
		t.Errorf("document %v, told %d times, %d breaks by force", p.doc != nil, told(log, diag.TableTooWide), told(log, diag.ForcedBreak))
	}
	for _, f := range log.Findings() {
		if f.Code == diag.TableTooWide && (!strings.Contains(f.Message(), "60 columns") || !strings.Contains(f.Message(), "列60") || f.Pos.Line == 0) {
			t.Errorf("%d: %s", f.Pos.Line, f.Message())
		}
	}
}
