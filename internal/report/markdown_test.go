package report

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// read converts one text as body or, inline, as a title is.
func read(t *testing.T, source string, inline bool) (*Text, string) {
	t.Helper()
	var log diag.Log
	src := newSource("t", source)
	text := &Text{Source: source, origin: origin{src: src, runs: linesOf(source)}}
	d := &decoder{log: &log, src: src, out: &Report{}}
	c := converter{d: d, t: text, path: "title"}
	c.convert(inline)
	var said []string
	for _, f := range log.Findings() {
		said = append(said, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Code))
	}
	return text, strings.Join(said, ", ")
}

func linesOf(source string) (runs []stretch) {
	offset := 0
	for i, line := range strings.Split(source, "\n") {
		runs = append(runs, stretch{offset, i + 1, 1})
		offset += len(line) + 1
	}
	return runs
}

// dump writes blocks in a short form: p(…), *emphasis*, **strong**, `code`,
// <link|text>, [1] a note, / a hard break.
func dump(blocks []Block) string {
	var parts []string
	for _, b := range blocks {
		var inner []string
		for _, item := range b.Items {
			inner = append(inner, dump(item))
		}
		switch b.Kind {
		case Paragraph:
			parts = append(parts, "p("+dumpSpans(b.Spans)+")")
		case Heading:
			parts = append(parts, fmt.Sprintf("h%d(%s)", b.Level, dumpSpans(b.Spans)))
		case Code:
			parts = append(parts, "code("+dumpSpans(b.Spans)+")")
		case Quote:
			if b.Box != "" {
				inner = append([]string{b.Box + ": " + dumpSpans(b.Spans) + ": "}, inner...)
			}
			parts = append(parts, "quote("+strings.Join(inner, "")+")")
		case List:
			name := "ul"
			if b.Ordered {
				name = fmt.Sprintf("ol%d", b.Start)
			}
			if !b.Tight {
				name += "-loose"
			}
			parts = append(parts, name+"("+strings.Join(inner, "; ")+")")
		case Table:
			var rows []string
			for _, row := range b.Rows {
				var cells []string
				for _, cell := range row {
					cells = append(cells, dumpSpans(cell.Spans)+strings.Repeat("'", int(cell.Align)))
				}
				rows = append(rows, strings.Join(cells, "|"))
			}
			parts = append(parts, fmt.Sprintf("table%d(%s)", b.Header, strings.Join(rows, "; ")))
		}
	}
	return strings.Join(parts, " ")
}

func dumpSpans(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		text := s.Text
		if s.Style&CodeStyle != 0 {
			text = "`" + text + "`"
		}
		if s.Style&Emphasis != 0 {
			text = "*" + text + "*"
		}
		if s.Style&Strong != 0 {
			text = "**" + text + "**"
		}
		switch {
		case s.Note > 0:
			text = fmt.Sprintf("[%d]", s.Note)
		case s.Break:
			text = "/"
		case s.Link != "":
			text = "<" + s.Link + "|" + text + ">"
		}
		b.WriteString(text)
	}
	return b.String()
}

func TestInlineMarkdown(t *testing.T) {
	for _, c := range []struct{ source, want, said string }{
		{"1. foo", "p(1. foo)", ""},
		{"# x", "p(# x)", ""},
		{"- x", "p(- x)", ""},
		{"> x", "p(> x)", ""},
		{"    x", "p(x)", ""},
		{"2020. A year", "p(2020. A year)", ""},
		{"---", "p(---)", ""},
		{"| a | b |", "p(| a | b |)", ""},
		{"a *b* **c** ***d*** `e*`", "p(a *b* **c** ***d*** `e*`)", ""},
		{"3*4*5 snake_case_name", "p(3*4*5 snake_case_name)", ""},
		{"**“引号”**后", "p(**“引号”**后)", ""},
		{"前**“引号”**后", "p(前**“引号”**后)", ""},
		{"前**引号。**后**（括）**a", "p(前**引号。**后**（括）**a)", ""},
		{"他说*“好”*。", "p(他说*“好”*。)", ""},
		{"word**“x”**word", "p(word**“x”**word)", ""},
		{"a** b **c", "p(a** b **c)", "1:2 loose-marks"},
		{"a \\** b", "p(a ** b)", ""},
		{"\\*x\\* &amp; &lt;y&gt; &#20013; AT&T &copy", "p(*x* & <y> 中 AT&T &copy)", ""},
		{"R & D \\&amp; so & on; AT&T;", "p(R & D &amp; so & on; AT&T;)", ""},
		{"见http://a.cn/x。谢谢", "p(见<http://a.cn/x|http://a.cn/x>。谢谢)", ""},
		{"http://a.cn/x，后文", "p(<http://a.cn/x|http://a.cn/x>，后文)", ""},
		{"see https://a.org/x_y_z/_w_(v)?q=1&r=2).", "p(see <https://a.org/x_y_z/_w_(v)?q=1&r=2|https://a.org/x_y_z/_w_(v)?q=1&r=2>).)", ""},
		{"**http://a.cn/x**后", "p(<http://a.cn/x|**http://a.cn/x**>后)", ""},
		{"www.a.cn, www. and ahttp://b.cn", "p(<http://www.a.cn|www.a.cn>, www. and ahttp://b.cn)", ""},
		{"写信到first_last@a-b.com.cn。或 a@b", "p(写信到<mailto:first_last@a-b.com.cn|first_last@a-b.com.cn>。或 a@b)", ""},
		{"[站](https://a.cn/简报?q=报)", "p(<https://a.cn/%E7%AE%80%E6%8A%A5?q=%E6%8A%A5|站>)", ""},
		{"[站 **b**](https://a.cn)", "p(<https://a.cn|站 ><https://a.cn|**b**>)", ""},
		{"<https://a.cn/x> <a@b.cn>", "p(<https://a.cn/x|https://a.cn/x> <mailto:a@b.cn|a@b.cn>)", ""},
		{"[x](#y)", "p(x)", "1:5 bad-link"},
		{"[x](y.pdf \"t\")", "p(x)", "1:5 bad-link, 1:5 link-title"},
		{"<ftp://a.cn>", "p(ftp://a.cn)", "1:2 bad-link"},
		{"汉\n字 Latin\nword\n汉 a\nb", "p(汉字 Latin word汉 a b)", ""},
		{"汉**字**\n*后*", "p(汉**字***后*)", ""},
		{"a  \nb\\\nc", "p(a/b/c)", ""},
		{"x<br>y", "p(x<br>y)", "1:2 raw-html"},
		{"a < b > c <3", "p(a < b > c <3)", ""},
		{"![图](a.png)", "p(图)", "1:1 image-in-text"},
		{"注[^1]", "p(注[^1])", "1:2 footnote-undefined"},
		{"~~x~~", "p(~~x~~)", ""},
		{"\u3000\u3000首行 ", "p(首行)", ""},
		{"one\n\ntwo", "p(one)", "3:1 several-paragraphs"},
		{"`` a`b ``\\`", "p(`a`b``)", ""},
		{"", "", "1:1 empty-text"},
	} {
		text, said := read(t, c.source, true)
		if got := dump(text.Blocks); got != c.want || said != c.said {
			t.Errorf("%q\nis   %s  %s\nwant %s  %s", c.source, got, said, c.want, c.said)
		}
	}
}

func TestBlockMarkdown(t *testing.T) {
	for _, c := range []struct{ source, want, notes, said string }{
		{"one\n\ntwo\n", "p(one) p(two)", "", ""},
		{"- a\n- b\n  - c\n", "ul(p(a); p(b) ul(p(c)))", "", ""},
		{"3. a\n4. b\n\n5. c\n", "ol3-loose(p(a); p(b); p(c))", "", ""},
		{"# H\n## *J*\ntext", "h1(H) h2(*J*) p(text)", "", ""},
		{"H\n===\nx\n---\n", "h1(H) h2(x)", "", ""},
		{"> a\n> b\n", "quote(p(a b))", "", ""},
		{"| a | b | c |\n|:--|:-:|--:|\n| **1** | | `x\\|y` |\n| 2 |\n", "table1(a'|b''|c'''; **1**'|''|`x``|y`'''; 2'|''|''')", "", ""},
		{"a | b\n--|--\n1 | 2 | 3\n", "table1(a|b; 1|2)", "", "3:1 table-cells"},
		{"```\na *b*\n\n  c\n```\n", "code(`a *b*````  c`)", "", ""},
		{"    四格缩进\n", "p(四格缩进)", "", ""},
		{"- a\n\n        深缩进\n\n\t制表\n", "ul-loose(p(a) p(深缩进) p(制表))", "", ""},
		{"```说明 文字\nx\n```", "code(`x`)", "", "1:4 code-words"},
		{"~~~go\nx\n~~~", "code(`x`)", "", ""},
		{"a\n\n***\n\nb", "p(a) p(b)", "", "3:1 thematic-break"},
		{"甲[^b]乙[^a]丙[^b]\n\n[^a]: 注甲\n[^b]: 注乙见[^c]\n\n[^c]: 注丙\n\n    续\n", "p(甲[1]乙[2]丙[1])", "p(注乙见[3]) + p(注甲) + p(注丙) p(续)", ""},
		{"x\n\n[^a]: 注\n", "p(x)", "", "3:1 footnote-unused"},
		{"x[^a]\n\n[^a]: 注\n[^a]: 又\n", "p(x[1])", "p(注)", "4:1 footnote-twice"},
		{"[a]: https://a.cn\n", "p([a]: <https://a.cn|https://a.cn>)", "", "1:1 link-definition"},
		{"[注]: 说明\n", "p([注]: 说明)", "", ""},
		{"<div>\nx\n</div>\n", "p(<div> x </div>)", "", "1:1 raw-html, 3:1 raw-html"},
		{"<!-- hidden -->", "p(<!-- hidden -->)", "", "1:1 raw-html"},
		{strings.Repeat("> ", 14) + "x", "", "", "1:25 too-deep"},
		{strings.Repeat("- ", 40) + "x", "", "", "1:1 too-deep"},
	} {
		text, said := read(t, c.source, false)
		var notes []string
		for _, n := range text.Notes {
			notes = append(notes, dump(n))
		}
		if got := dump(text.Blocks); got != c.want || strings.Join(notes, " + ") != c.notes || said != c.said {
			t.Errorf("%q\nis   %s  %v  %s\nwant %s  %s  %s", c.source, got, notes, said, c.want, c.notes, c.said)
		}
	}
}

// TestBoxes: a quotation that begins with [!case] or [!note] is a box with a title. Any
// other word, and a box without a title or a text, is a fault with its place.
func TestBoxes(t *testing.T) {
	for _, c := range []struct{ source, want, said string }{
		{"> [!case] A *night*\n> One.\n>\n> - two", "quote(case: A *night*: p(One.) ul(p(two)))", ""},
		{"前。\n\n> [!NOTE] 怎样算\n> 一行\n> 又一行\n\n后。", "p(前。) quote(note: 怎样算: p(一行又一行)) p(后。)", ""},
		{"> [!case] T\n>\n> One.", "quote(case: T: p(One.))", ""},
		{"> [!case] T\n> | a | b |\n> |---|---|\n> | 1 | 2 |", "quote(case: T: table1(a|b; 1|2))", ""},
		{"> \\[!case] T\n> One.", "quote(p([!case] T One.))", ""},
		{"> One.\n> [!case] T", "quote(p(One. [!case] T))", ""},
		{"[!case] T", "p([!case] T)", ""},
		{"One.\n\n> [!tip] T\n> Two.", "p(One.) quote(tip: T: p(Two.))", "3:1 bad-box"},
		{"> [!case]\n> Two.", "quote(case: : p(Two.))", "1:1 bad-box"},
		{"> [!案例] T\n> Two.", "quote(案例: T: p(Two.))", "1:1 bad-box"},
	} {
		text, said := read(t, c.source, false)
		if got := dump(text.Blocks); got != c.want || said != c.said {
			t.Errorf("%q: %s, %q; want %s, %q", c.source, got, said, c.want, c.said)
		}
	}
	if _, said := read(t, "One.\n\n> [!case] T", false); said != "3:1 bad-box" {
		t.Errorf("a box without a text: %q", said)
	}
}

func TestTextsThatAreAllMarks(t *testing.T) {
	for _, part := range []string{"*a_ ", "[", "![", "`a``b ", "> - ", "1. ", "[^1]: x\n"} {
		if _, said := read(t, strings.Repeat(part, 20_000), false); !strings.Contains(said, "too-") {
			t.Errorf("twenty thousand times %q is no fault: %.200s", part, said)
		}
	}
}

// TestOffsetsAreThoseOfTheSource: a span stands in the source where it says,
// but for line ends and entities.
func TestOffsetsAreThoseOfTheSource(t *testing.T) {
	source := "\u3000甲 **乙**见https://a.cn。\\*丙\n- [丁](https://b.cn) `戊`\n\n| 己 | 庚 |\n|--|--|\n| 辛 | *壬* |\n\n注[^1]\n\n[^1]: 癸 a\n    b\n"
	text, said := read(t, source, false)
	if said != "" {
		t.Fatal(said)
	}
	count := 0
	check := func(spans []Span) {
		for _, s := range spans {
			count++
			if got := strings.ReplaceAll(text.Source[s.Offset:s.Offset+len(s.Text)], "\n", " "); got != s.Text {
				t.Errorf("%q is said to stand where %q is", s.Text, got)
			}
		}
	}
	var walk func(blocks []Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			check(b.Spans)
			for _, item := range b.Items {
				walk(item)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					check(cell.Spans)
				}
			}
		}
	}
	walk(text.Blocks)
	for _, n := range text.Notes {
		walk(n)
	}
	if count < 15 {
		t.Errorf("only %d spans: %s", count, dump(text.Blocks))
	}
}

// TestTheShortWayIsTheLongWay: texts that are read without the Markdown parser
// come out as they do with it.
func TestTheShortWayIsTheLongWay(t *testing.T) {
	short := 0
	for _, s := range []string{"甲乙", "a b", "  a ", "甲\n\n乙\n", "甲 \n\n\n  \n乙", "“甲”：乙 www.a.cn 丙", "\u3000甲\n\n\u3000乙", "(a)\n\nb c", "a\n", "a#b - c > d + e = f",
		"a\n\n1. b", "- a", "a\nb", "甲\n乙", "\ta", "    a", "a\n\n    b", "$5 trillion", "第1条：x! ", "a\n---", "(c) http://a.cn/x，后", "5 ports", "'x' \"y\""} {
		for _, inline := range []bool{true, false} {
			fast, fastSaid := read(t, s, inline)
			var log diag.Log
			src := newSource("t", s)
			slow := &Text{Source: s, origin: origin{src: src, runs: linesOf(s)}}
			c := converter{d: &decoder{log: &log, src: src, out: &Report{}}, t: slow, path: "title", inline: inline}
			if c.plain() {
				short++
			}
			slow.Blocks = nil
			c.parse()
			if a, b := fmt.Sprint(fast.Blocks), fmt.Sprint(slow.Blocks); a != b || fastSaid != "" && len(log.Findings()) == 0 {
				t.Errorf("%q (inline %v)\nshort %s\nlong  %s", s, inline, a, b)
			}
		}
	}
	if short < 20 {
		t.Errorf("only %d texts took the short way", short)
	}
}

func TestPlainText(t *testing.T) {
	text, _ := read(t, "**甲**见[乙](https://a.cn)  \n丙\n\n- a\n- b\n\n| x | y |\n|--|--|\n| 1 | 2 |\n", false)
	if got, want := text.Plain(), "甲见乙 丙 a b x y 1 2"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	own := Plain("zh", "第1页 *共*2页", diag.Pos{File: "r.yaml", Line: 3})
	if own.Plain() != "第1页 *共*2页" || own.At(4).Line != 3 || own.Lang != "zh" || len(own.Blocks) != 1 {
		t.Errorf("%+v", own)
	}
}

func BenchmarkMarkdown(b *testing.B) {
	source := strings.Repeat("**统筹**港口与[潮汐](https://a.cn)的关系，见 https://a.cn/x。\n\n- 甲\n- 乙\n\n", 20)
	d := &decoder{log: &diag.Log{}, src: newSource("b", source), out: &Report{}}
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		c := converter{d: d, t: &Text{Source: source, origin: origin{src: d.src}}}
		c.convert(false)
	}
}
