package webpage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/document/intake/source"
)

// read is a page in short, a line each block, and what was said of it.
func read(t *testing.T, page string) (text, said string, d *source.Document) {
	t.Helper()
	d = &source.Document{File: "a.html"}
	if err := Read(context.Background(), d, "<!doctype html><html><body>"+page+"</body></html>"); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range d.Blocks {
		switch blk := &d.Blocks[i]; blk.Kind {
		case source.Table:
			for _, row := range blk.Rows {
				b.WriteString("|" + strings.Join(row, "|") + "|\n")
			}
		case source.Figure:
			fmt.Fprintf(&b, "picture %d\n", blk.Picture)
		default:
			b.WriteString(source.Inline(blk) + "\n")
		}
	}
	for _, m := range d.Said {
		for _, key := range []string{"text", "what"} {
			if m.Args[key] != nil {
				said += fmt.Sprint(m.Code, " ", m.Args[key], "\n")
			}
		}
	}
	return b.String(), said, d
}

// TestNothingOfAPageVanishes: what is on a page is in the text, or told.
func TestNothingOfAPageVanishes(t *testing.T) {
	for name, c := range map[string]struct{ page, want, said string }{
		"struck s":            {`<p>Fees do <s>not</s> rise.</p>`, "Fees do rise.\n", "import-struck not"},
		"struck del, ins":     {`<p>By <del>May</del><ins>June</ins>.</p>`, "By June.\n", "import-struck May"},
		"struck by style":     {`<p>水价<span style="text-decoration: line-through red">不得</span>上涨。</p>`, "水价上涨。\n", "import-struck 不得"},
		"struck by class":     {`<style>.old{text-decoration-line:line-through}</style><p>a <b class=old>b</b> c</p>`, "a c\n", "import-struck b"},
		"struck block":        {`<p>a</p><del><p>b</p><ul><li>c</ul></del><p>d</p>`, "a\nd\n", "import-struck b c"},
		"hidden":              {`<p>a</p><p hidden>b</p><div style="display:none"><p>c</p></div>`, "a\n", "import-words b\nimport-words c"},
		"hidden by class":     {`<style>.x { visibility: hidden }</style><p>a<span class="y x">b</span></p>`, "a\n", "import-words b"},
		"dialog":              {`<p>a</p><dialog>b</dialog><dialog open>c</dialog>`, "a\nc\n", "import-words b"},
		"navigation":          {`<nav><ul><li><a href="/a">Home</a><li>Rules</ul></nav><p>a</p>`, "a\n", "import-words Home Rules"},
		"navigation, a table": {`<table><tr><td>a<nav>Up</nav></td></tr></table>`, "|a|\n", "import-words Up"},
		"details":             {`<details><summary>More</summary><p>inside</p></details>`, "More\ninside\n", ""},
		"power":               {`<p>10<sup>6</sup> m<sup>2</sup>, x<sup>n+1</sup></p>`, "10⁶ m², xⁿ⁺¹\n", ""},
		"chemistry":           {`<p>CO<sub>2</sub>, NO<sub>x</sub></p>`, "CO₂, NO~x~\n", ""},
		"fraction":            {`<p><sup>1</sup>/<sub>2</sub> and <sup>3</sup>&frasl;<sub>4</sub></p>`, "¹/₂ and ³⁄₄\n", ""},
		"power of letters":    {`<p>e<sup>kt</sup></p>`, "e^kt^\n", ""},
		"ordinal":             {`<p>the 21<sup>st</sup></p>`, "the 21st\n", "taken as plain text"},
		"struck in a power":   {`<p>m<sup>2<s>3</s></sup></p>`, "m2\n", "import-struck 3"},
		"ruby":                {`<p>在<ruby>溧<rt>lì</rt></ruby>阳</p>`, "在溧（lì）阳\n", "annotations"},
		"ruby with brackets":  {`<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby></p>`, "汉（hàn）字（zì）\n", "annotations"},
		"ruby with rb":        {`<p><ruby><rb>河<rb>湖<rtc><rt>Hé<rt>Hú</rtc></ruby></p>`, "河湖（HéHú）\n", "annotations"},
		"quotation":           {`<p>He said <q>yes</q>.</p>`, "He said “yes”.\n", ""},
		"form":                {`<p>Name <input value="Li Wei"> <input type=checkbox checked> yes <input type=radio> no <input type=hidden value=z></p>`, "Name Li Wei ☑ yes ☐ no\n", ""},
		"MathML":              {`<p>at <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mn>3</mn></mfrac></math></p>`, "at x²+1/3\n", "formulas"},
		"MathML mixed":        {`<p><math><mn>2</mn><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac><annotation>t</annotation></math></p>`, "2 1/(a+b)\n", "formulas"},
		"film":                {`<p>a</p><video><p>see elsewhere</p></video>`, "a\n", "import-words see elsewhere"},
		"drawing":             {`<p>a</p><svg><text>Depth 5 m</text></svg>`, "a\n", "import-words Depth 5 m"},
		"without scripts":     {`<p>a</p><noscript>b</noscript>`, "a\n", "import-words b"},
		"caption":             {`<table><caption>Use in m<sup>3</sup> <s>old</s></caption><tr><td>1</td></tr></table>`, "Use in m³\n|1|\n", "import-struck old"},
	} {
		text, said, _ := read(t, c.page)
		if text != c.want {
			t.Errorf("%s: %q, want %q", name, text, c.want)
		}
		if !strings.Contains(said, c.said) || c.said == "" && said != "" {
			t.Errorf("%s: said %q, want %q", name, said, c.said)
		}
	}
}

// TestSpans: a cell that takes several rows or columns leaves its others empty, and
// moves no other cell.
func TestSpans(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"two rows":          {`<tr><td rowspan=2>a<td>b<tr><td>c`, "|a|b|\n||c|\n"},
		"last column":       {`<tr><td>a<td rowspan=2>b<tr><td>c`, "|a|b|\n|c||\n"},
		"middle column":     {`<tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g`, "|a|b|c|\n|d||e|\n|f||g|\n"},
		"both":              {`<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f`, "|a||b|\n|||c|\n|d|e|f|\n"},
		"two in a row":      {`<tr><th rowspan=2>a<th rowspan=2>b<th colspan=2>c<tr><th>d<th>e<tr><td>1<td>2<td>3<td>4`, "|a|b|c||\n|||d|e|\n|1|2|3|4|\n"},
		"to the end":        {`<tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</tbody>`, "|a|b|\n||c|\n|d|e|\n"},
		"more than there":   {`<tr><td rowspan=9>a<td>b`, "|a|b|\n"},
		"not out of head":   {`<thead><tr><th rowspan=2>a<th>b</thead><tbody><tr><td>c<td>d</tbody>`, "|a|b|\n|c|d|\n"},
		"no number":         {`<tr><td rowspan=x colspan=-1>a<td>b<tr><td>c<td>d`, "|a|b|\n|c|d|\n"},
		"beyond all bounds": {`<tr><td rowspan=99999999 colspan=1>a<tr><td>b`, "|a|\n||b|\n"},
		"a row of nothing":  {`<tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d`, "|a|b|\n|||\n|c|d|\n"},
		"hidden row":        {`<tr><td>a</td></tr><tr hidden><td>b</td></tr><tr><td>c</td></tr>`, "|a|\n|c|\n"},
	} {
		if text, _, _ := read(t, "<table>"+c.rows+"</table>"); text != c.want {
			t.Errorf("%s:\n%swant\n%s", name, text, c.want)
		}
	}
}

// TestNotesAndLinks: a footnote keeps what stands in it; the addresses that no report
// can have are told.
func TestNotesAndLinks(t *testing.T) {
	text, said, d := read(t, `<p>Area<a href="#n1">[1]</a> and <a href="b.html">more</a>, <a href="javascript:x()">go</a>, <a href="https://example.org/a">site</a>.</p>`+
		`<p id="n1">In km<sup>2</sup>, <s>not</s> by <b>hand</b>; <ruby>里<rt>lǐ</rt></ruby>. <a href="#r1">back</a></p>`)
	if want := "Area[^1] and more, go, [site](https://example.org/a).\n"; text != want {
		t.Errorf("%q, want %q", text, want)
	}
	if want := "[^1]: In km², by **hand**; 里（lǐ）."; len(d.Notes) != 1 || d.Notes[0] != want {
		t.Errorf("%q, want %q", d.Notes, want)
	}
	if got := strings.Join(d.Links, " "); got != "b.html javascript:x()" {
		t.Errorf("links %q", got)
	}
	if !strings.Contains(said, "import-struck not") {
		t.Errorf("said %q", said)
	}
}
