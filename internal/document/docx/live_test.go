package docx

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// run is a run with properties.
func run(props, text string) string {
	return `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// field is a field of which no result was written.
func fieldOf(instr string) string { return mark("begin") + code(instr) + mark("end") }

// TestStruck: what is struck through is not live. It is left out, and its words
// are there to be told, with the paragraph that they stood in.
func TestStruck(t *testing.T) {
	for name, c := range map[string]struct{ body, want, struck string }{
		"one word":      {`<w:p>` + r("费用") + run(`<w:strike/>`, "不") + r("上调") + `</w:p>`, "费用上调\n", "1 不"},
		"double line":   {p("first") + `<w:p>` + r("at ") + run(`<w:dstrike/>`, "nine") + r("ten") + `</w:p>`, "first\nat ten\n", "2 nine"},
		"several runs":  {`<w:p>` + run(`<w:strike/>`, "never ") + run(`<w:b/><w:strike/>`, "again") + r("stays") + run(`<w:strike w:val="1"/>`, "gone") + `</w:p>`, "stays\n", "1 never again;1 gone"},
		"by style":      {`<w:p><w:r><w:rPr><w:rStyle w:val="Old"/></w:rPr><w:t>old</w:t></w:r>` + r("new") + `<w:r><w:rPr><w:rStyle w:val="Old"/><w:strike w:val="0"/></w:rPr><w:t> kept</w:t></w:r></w:p>`, "new kept\n", "1 old"},
		"by its style":  {`<w:p><w:pPr><w:pStyle w:val="Void"/></w:pPr>` + r("all of it") + `</w:p>`, "\n", "1 all of it"},
		"switched off":  {`<w:p>` + run(`<w:strike w:val="false"/><w:dstrike w:val="0"/>`, "live") + `</w:p>`, "live\n", ""},
		"with its note": {`<w:p>` + r("a") + `<w:r><w:rPr><w:strike/></w:rPr><w:t>b</w:t><w:footnoteReference w:id="2"/><w:br/><w:t>c</w:t></w:r>` + r("d") + `</w:p>`, "ad\n", "1 bc"},
		"in a cell":     {`<w:tbl><w:tr><w:tc><w:p>` + run(`<w:strike/>`, "30") + r("40") + `</w:p></w:tc></w:tr></w:tbl>`, "table|40|;\n", "1 30"},
	} {
		d := read(t, map[string]string{
			"body":      c.body,
			"styles":    `<w:style w:type="character" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Void"><w:name w:val="Void"/><w:rPr><w:dstrike/></w:rPr></w:style>`,
			"footnotes": `<w:footnote w:id="2">` + p("note of the struck") + `</w:footnote>`,
		})
		if got := shown(d.Blocks); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		var struck []string
		for _, s := range d.Struck {
			struck = append(struck, fmt.Sprint(s.Line, " ", s.Text))
		}
		if got := strings.Join(struck, ";"); got != c.struck {
			t.Errorf("%s: told %q, want %q", name, got, c.struck)
		}
		if strings.Contains(c.body, "footnote") && !slices.Contains(d.Words, "note of the struck") {
			t.Errorf("%s: the note of struck text is lost: %q", name, d.Words)
		}
	}
}

// TestFieldsWithoutResult: Word leaves it to the reader to compute an EQ field,
// by which it writes circles, fractions and words above the line.
func TestFieldsWithoutResult(t *testing.T) {
	form := func(data, instr string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>` + data + `</w:ffData></w:fldChar></w:r>` + code(instr) + mark("end")
	}
	for name, c := range map[string]struct{ body, want, words string }{
		"circle":             {fieldOf(`eq \o\ac(○,7)`), "⑦", ""},
		"circle of two":      {fieldOf(`EQ \o\ac(○,28)`), "㉘", ""},
		"circle of a word":   {fieldOf(`eq \o\ac(○,密)`), "（密）", ""},
		"reading":            {fieldOf(`EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(zhá),闸)` + ` `), "闸（zhá）", ""},
		"fraction":           {fieldOf(`EQ \f(3,8)`), "3/8", ""},
		"fraction by ;":      {fieldOf(`EQ \f(a+b;2)`), "(a+b)/2", ""},
		"root":               {fieldOf(`EQ \r(3,x+1)`), "³√(x+1)", ""},
		"raised":             {r("m") + fieldOf(`EQ \s\up6(2)`), "m²", ""},
		"both":               {r("x") + fieldOf(`EQ \s\up6(2)\do2(1)`), "x²₁", ""},
		"brackets":           {fieldOf(`EQ \b\bc\[(\a\al\co2(1,0,0,1))`), "[1 0 0 1]", ""},
		"sum":                {fieldOf(`EQ \i\su(i=1,5,i)`), "∑_(i=1)⁵ i", ""},
		"escaped":            {fieldOf(`EQ \f(f\(x\)\,y,2)`), "(f(x),y)/2", ""},
		"bracket not closed": {fieldOf(`EQ \f((1,2`), "((1,2)/", ""},
		"within a fraction":  {mark("begin") + code(`EQ \f(1,`) + fieldOf(`EQ \f(2,3)`) + code(`)`) + mark("end"), "1/(2/3)", ""},
		"empty result":       {mark("begin") + code(`EQ \f(1,4)`) + mark("separate") + mark("end"), "1/4", ""},
		"with result":        {mark("begin") + code(`EQ \f(1,4)`) + mark("separate") + r("one fourth") + mark("end"), "one fourth", ""},
		"simple":             {`<w:fldSimple w:instr="EQ \f(5,6)"/>`, "5/6", ""},
		"checked":            {form(`<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>`, " FORMCHECKBOX "), "☑", ""},
		"not checked":        {form(`<w:checkBox><w:default w:val="0"/></w:checkBox>`, " FORMCHECKBOX "), "☐", ""},
		"chosen":             {form(`<w:ddList><w:result w:val="1"/><w:listEntry w:val="east"/><w:listEntry w:val="west"/></w:ddList>`, " FORMDROPDOWN "), "west", ""},
		"quoted":             {fieldOf(` QUOTE "as said" `), "as said", ""},
		"symbol":             {fieldOf(` SYMBOL 252 \f "Wingdings" \s 10 `), "✓", ""},
		"button":             {fieldOf(` MACROBUTTON Go press here `), "press here", ""},
		"index mark":         {r("water") + fieldOf(` XE "water" `), "water", ""},
		"not computed":       {fieldOf(` DOCPROPERTY Owner `), "", "DOCPROPERTY Owner"},
		"shown elsewhere":    {mark("begin") + code(" IF ") + mark("begin") + code(" MERGEFIELD n ") + mark("separate") + r("5") + mark("end") + code(` > 3 "a" "b" `) + mark("separate") + r("a") + mark("end"), "a", ""},
	} {
		d := read(t, map[string]string{"body": `<w:p>` + c.body + `</w:p>`})
		if got := strings.TrimSuffix(shown(d.Blocks), "\n"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if got := strings.Join(d.Words, ";"); got != c.words {
			t.Errorf("%s: told %q, want %q", name, got, c.words)
		}
	}
}

// TestFormulas: a formula in a line says what it said.
func TestFormulas(t *testing.T) {
	m := func(s string) string { return `<m:r><m:t>` + s + `</m:t></m:r>` }
	e := func(s string) string { return `<m:e>` + s + `</m:e>` }
	f := func(a, b string) string { return `<m:f><m:num>` + a + `</m:num><m:den>` + b + `</m:den></m:f>` }
	sup := func(a, b string) string { return `<m:sSup>` + e(a) + `<m:sup>` + b + `</m:sup></m:sSup>` }
	for name, c := range map[string]struct{ before, math, after, want string }{
		"fraction":      {"", f(m("2"), m("7")), "", "2/7"},
		"power":         {"", sup(m("r"), m("3")), "", "r³"},
		"power of sum":  {"", sup(m("a+b"), m("2")), "", "(a+b)²"},
		"power of word": {"", sup(m("e"), m("kt")), "", "e^kt^"},
		"mixed number":  {"", m("2") + f(m("1"), m("3")), "", "2 1/3"},
		"digit before":  {"共2", f(m("1"), m("3")), "万吨", "共2 1/3万吨"},
		"digit behind":  {"", f(m("1"), m("3")), "4 tonnes", "1/3 4 tonnes"},
		"long fraction": {"", f(m("a+b"), m("2c")), "", "(a+b)/2c"},
		"then a letter": {"", f(m("1"), m("2")) + m("m") + sup(m("v"), m("2")), "", "1/2 mv²"},
		"below":         {"", `<m:sSub>` + e(m("v")) + `<m:sub>` + m("max") + `</m:sub></m:sSub>`, "", "v~max~"},
		"both":          {"", `<m:sSubSup>` + e(m("x")) + `<m:sub>` + m("1") + `</m:sub><m:sup>` + m("2") + `</m:sup></m:sSubSup>`, "", "x₁²"},
		"root":          {"", `<m:rad><m:deg/>` + e(m("a+b")) + `</m:rad>`, "", "√(a+b)"},
		"cube root":     {"", `<m:rad><m:deg>` + m("3") + `</m:deg>` + e(m("8")) + `</m:rad>`, "", "³√8"},
		"sum":           {"", `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>` + m("i=1") + `</m:sub><m:sup>` + m("n") + `</m:sup>` + e(m("i")) + `</m:nary>`, "", "∑_(i=1)ⁿ i"},
		"brackets":      {"", `<m:d>` + e(f(m("1"), m("2"))) + `</m:d>`, "", "(1/2)"},
		"braces":        {"", `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>` + e(`<m:eqArr>`+e(m("a"))+e(m("b"))+`</m:eqArr>`) + `</m:d>`, "", "{a; b"},
		"matrix":        {"", `<m:m><m:mr>` + e(m("1")) + e(m("0")) + `</m:mr><m:mr>` + e(m("0")) + e(m("1")) + `</m:mr></m:m>`, "", "[1, 0; 0, 1]"},
		"function":      {"", `<m:func><m:fName>` + m("sin") + `</m:fName>` + e(m("x")) + `</m:func>`, "", "sin x"},
	} {
		d := read(t, map[string]string{"body": `<w:p>` + r(c.before) + `<m:oMath>` + c.math + `</m:oMath>` + r(c.after) + `</w:p>`})
		if got := strings.TrimSuffix(shown(d.Blocks), "\n"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestNotesOfAllKinds: a note holds what a text may hold, and all of it is taken.
func TestNotesOfAllKinds(t *testing.T) {
	tbl := `<w:tbl><w:tr><w:tc>` + p("year") + `</w:tc><w:tc>` + p("sum") + `</w:tc></w:tr><w:tr><w:tc>` + p("2019") + `</w:tc><w:tc>` + p("30") + p("50") + `</w:tc></w:tr></w:tbl>`
	for name, c := range map[string]struct{ note, want, lost string }{
		"table":          {p("see:") + tbl + p("end"), "see:/year sum/2019 30 50/end", "tables in footnotes, taken as lines of text"},
		"table alone":    {tbl, "year sum/2019 30 50", "tables in footnotes, taken as lines of text"},
		"control":        {`<w:sdt><w:sdtContent>` + p("in a control") + `</w:sdtContent></w:sdt>`, "in a control", ""},
		"box":            {`<w:p>` + r("a") + `<w:r><w:pict><v:textbox><w:txbxContent>` + p("in a box") + `</w:txbxContent></v:textbox></w:pict></w:r></w:p>`, "a/in a box", ""},
		"link":           {`<w:p><w:hyperlink r:id="n1">` + r("site") + `</w:hyperlink></w:p>`, "site->https://example.org/n", ""},
		"picture":        {`<w:p>` + r("a") + `<w:r><w:drawing><a:blip r:embed="n2"/></w:drawing></w:r></w:p>`, "a", ""},
		"list":           {li("1", 0, "one") + li("1", 0, "two"), "1. one/2. two", ""},
		"field not done": {`<w:p>` + mark("begin") + code(` HYPERLINK "https://example.org/x" `) + mark("separate") + r("y") + `</w:p>`, "y->https://example.org/x", ""},
		"own note":       {`<w:p>` + r("a") + `<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, "a", ""},
	} {
		d := read(t, map[string]string{
			"body":      `<w:p>` + r("x") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + r("z") + `</w:p>` + p("next"),
			"footnotes": `<w:footnote w:id="2">` + c.note + `</w:footnote>`,
			"numbering": `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
			"word/_rels/footnotes.xml.rels": `<Relationships><Relationship Id="n1" Type="x/hyperlink" Target="https://example.org/n" TargetMode="External"/>` +
				`<Relationship Id="n2" Type="x/image" Target="media/n.png"/></Relationships>`,
			"word/media/n.png": "\x89PNG",
		})
		var parts []string
		for _, runs := range d.Notes[0].Paragraphs {
			s := Plain(runs)
			for i := range runs {
				if runs[i].Link != "" {
					s += "->" + runs[i].Link
				}
			}
			parts = append(parts, s)
		}
		if got := strings.Join(parts, "/"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if got := shown(d.Blocks); got != "x[note 1]z\nnext\n" || d.Blocks[1].Line != 2 {
			t.Errorf("%s: the text is %q", name, got)
		}
		if c.lost != "" && d.Lost[c.lost] != 1 {
			t.Errorf("%s: said %v", name, d.Lost)
		}
		if name == "picture" && (len(d.Pictures) != 1 || string(d.Pictures[0].Data) != "\x89PNG") {
			t.Errorf("%s: %v", name, d.Pictures)
		}
	}
}

// TestBroken: what programs write that do not know the format is read all the same.
func TestBroken(t *testing.T) {
	for name, c := range map[string]struct{ body, want, words string }{
		"second body":        {p("one") + `</w:body><w:body>` + p("two") + `<w:tbl><w:tr><w:tc>` + p("three") + `</w:tc></w:tr></w:tbl>`, "one\ntwo\ntable|three|;\n", ""},
		"body in the body":   {`<w:body>` + p("one") + `</w:body>` + p("two"), "one\ntwo\n", ""},
		"run in the body":    {r("one") + p("two"), "one\ntwo\n", ""},
		"text in paragraph":  {`<w:p><w:t>bare</w:t><w:br/><w:t>more</w:t></w:p>`, "bare/more\n", ""},
		"run in a run":       {`<w:p><w:r><w:t>a</w:t><w:r><w:t>b</w:t></w:r></w:r></w:p>`, "ab\n", ""},
		"unknown around":     {`<w:mystery>` + p("a") + `</w:mystery><w:p><w:mystery>` + r("b") + `</w:mystery></w:p>`, "a\nb\n", ""},
		"row within":         {`<w:tbl><w:mystery><w:tr><w:mystery><w:tc>` + p("a") + `</w:tc></w:mystery></w:tr></w:mystery></w:tbl>`, "table|a|;\n", ""},
		"formula in body":    {`<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>`, "a=b\n", ""},
		"block to be filled": {`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("type here") + `</w:sdtContent></w:sdt>` + p("x"), "x\n", "type here"},
		"deleted block":      {`<w:del>` + `<w:p><w:r><w:delText>gone</w:delText></w:r></w:p></w:del>` + p("x"), "x\n", ""},
		"words in a drawing": {`<w:p>` + r("x") + `<w:r><w:drawing><wp:inline><lc:lockedCanvas xmlns:lc="lc"><a:p><a:r><a:t>sluice</a:t></a:r></a:p></lc:lockedCanvas></wp:inline></w:drawing></w:r></w:p>`, "x\n", "sluice"},
		"word art":           {`<w:p>` + r("x") + `<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>`, "x\n", "DRAFT"},
		"hidden by style":    {`<w:p>` + r("x") + `<w:r><w:rPr><w:rStyle w:val="Off"/></w:rPr><w:t>unseen</w:t></w:r></w:p>`, "x\n", "unseen"},
		"field end hidden":   {`<w:p>` + mark("begin") + code(` HYPERLINK "https://example.org" `) + mark("separate") + r("a") + `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>` + r("b") + `</w:p>`, "a->https://example.org b\n", ""},
	} {
		d := read(t, map[string]string{"body": c.body, "styles": `<w:style w:type="character" w:styleId="Off"><w:name w:val="Off"/><w:rPr><w:vanish/></w:rPr></w:style>`})
		if got := shown(d.Blocks); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if got := strings.TrimSpace(strings.Join(d.Words, ";")); got != c.words {
			t.Errorf("%s: told %q, want %q", name, got, c.words)
		}
	}
}

// TestDocumentsWithin: the words of a document within the document are told, once.
func TestDocumentsWithin(t *testing.T) {
	inner := string(file(t, map[string]string{"body": p("inner words") + `<w:altChunk r:id="c1"/>`}))
	d := read(t, map[string]string{
		"body":        p("outer") + `<w:altChunk r:id="c1"/><w:altChunk r:id="c2"/><w:altChunk r:id="c2"/><w:altChunk r:id="c3"/><w:altChunk r:id="c4"/><w:altChunk r:id="c9"/>`,
		"rels":        `<Relationship Id="c1" Type="x/aFChunk" Target="a.docx"/><Relationship Id="c2" Type="x/aFChunk" Target="/word/b.htm"/><Relationship Id="c3" Type="x/aFChunk" Target="c.txt"/><Relationship Id="c4" Type="x/aFChunk" Target="d.docx"/>`,
		"word/a.docx": inner, "word/b.htm": "<html><style>p{}</style><p>of the <b>page</b> &amp; more</p></html>", "word/c.txt": "plain 3 < 4", "word/d.docx": "PK broken",
	})
	if got := strings.Join(d.Words, ";"); got != "inner words;of the page & more;plain 3 < 4" {
		t.Errorf("told %q", got)
	}
	if got := shown(d.Blocks); got != "outer\n" || d.Lost["a document within the document"] != 6 {
		t.Errorf("%q, %v", got, d.Lost)
	}
}
