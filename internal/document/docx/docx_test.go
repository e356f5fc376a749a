package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// file makes a Word file of parts; "body" stands for word/document.xml, "rels"
// for the relations of it.
func file(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic" xmlns:v="v" xmlns:wps="wps" xmlns:m="m" xmlns:w14="w14"`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		switch name {
		case "body":
			name, text = "word/document.xml", `<?xml version="1.0"?><w:document `+ns+`><w:body>`+text+`</w:body></w:document>`
		case "rels":
			name, text = "word/_rels/document.xml.rels", "<Relationships>"+text+"</Relationships>"
		case "styles", "numbering", "footnotes", "endnotes", "comments":
			text = "<w:" + name + " " + ns + ">" + text + "</w:" + name + ">"
			name = "word/" + name + ".xml"
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t testing.TB, parts map[string]string) *Document {
	t.Helper()
	d, err := Read(context.Background(), file(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shown writes blocks for comparing: label, text, looks in brackets.
func shown(blocks []Block) string {
	var b strings.Builder
	for i := range blocks {
		p := &blocks[i]
		if p.Table != nil {
			b.WriteString("table")
			for _, row := range p.Table.Rows {
				for _, c := range row {
					b.WriteString("|" + strings.TrimSuffix(shown(c.Blocks), "\n"))
				}
				b.WriteString("|;")
			}
			b.WriteString("\n")
			continue
		}
		if p.Level > 0 {
			fmt.Fprintf(&b, "h%d ", p.Level)
		}
		if p.Box {
			b.WriteString("box ")
		}
		if p.Label != "" {
			fmt.Fprintf(&b, "%d<%s> ", p.Depth, p.Label)
		}
		for _, r := range p.Runs {
			s := r.Written()
			if r.Bold {
				s = "B(" + s + ")"
			}
			if r.Italic {
				s = "I(" + s + ")"
			}
			if r.Code {
				s = "C(" + s + ")"
			}
			if r.Link != "" {
				s += "->" + r.Link + " "
			}
			if r.Note > 0 {
				s += fmt.Sprintf("[note %d]", r.Note)
			}
			if r.Picture > 0 {
				s += fmt.Sprintf("[picture %d]", r.Picture)
			}
			if r.Break {
				s += "/"
			}
			b.WriteString(s)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func p(text string) string { return "<w:p>" + r(text) + "</w:p>" }
func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
func mark(kind string) string {
	return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>`
}
func code(text string) string {
	return `<w:r><w:instrText xml:space="preserve">` + text + `</w:instrText></w:r>`
}
func li(num string, level int, text string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr></w:pPr>%s</w:p>`, level, num, r(text))
}

// TestBody reads what may stand in a paragraph, in the dialects that write it.
func TestBody(t *testing.T) {
	for name, c := range map[string]struct {
		body, want, lost string
	}{
		"looks":         {`<w:p>` + r("a ") + `<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>c</w:t></w:r><w:r><w:rPr><w:em w:val="dot"/></w:rPr><w:t>重</w:t></w:r></w:p>`, "a B(b)I(c重)\n", ""},
		"old look":      {`<w:p><w:pPr><w:pStyle w:val="H1"/><w:pPrChange><w:pPr><w:pStyle w:val="H2"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>`, "h1 x\n", ""},
		"revisions":     {`<w:p>` + r("a") + `<w:ins>` + r("new") + `</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>` + r("gone") + `</w:moveFrom><w:moveTo>` + r("come") + `</w:moveTo></w:p>`, "anewcome\n", ""},
		"deleted end":   {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + r("one ") + `</w:p>` + p("two"), "one two\n", ""},
		"field":         {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("here") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r(" after") + `</w:p>`, "here->https://example.org/a  after\n", ""},
		"field in code": {`<w:p>` + mark("begin") + code(" IF ") + mark("begin") + code(" MERGEFIELD amount ") + mark("separate") + r("5") + r(" ") + mark("end") + code(` > 3 "more" "less" `) + mark("separate") + r("more") + mark("end") + r(" than before") + `</w:p>`, "more than before\n", ""},
		"field unended": {`<w:p>` + mark("begin") + code(" IF ") + `</w:p><w:p>` + mark("begin") + code(" PAGE ") + mark("separate") + r("5") + mark("end") + r(" pages") + `</w:p>`, "\n5 pages\n", ""},
		"simple field":  {`<w:p>` + r("page ") + `<w:fldSimple w:instr=" PAGE ">` + r("7") + `</w:fldSimple></w:p>`, "page 7\n", ""},
		"hyperlink":     {`<w:p><w:hyperlink r:id="l1">` + r("site") + `</w:hyperlink><w:hyperlink w:anchor="x">` + r("below") + `</w:hyperlink></w:p>`, "site->https://example.org/ below\n", ""},
		"control":       {`<w:sdt><w:sdtContent>` + p("in") + `</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>` + r("run") + `</w:sdtContent></w:sdt></w:p>`, "in\nrun\n", ""},
		"placeholder":   {`<w:p>` + r("a") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + r("Click here") + `</w:sdtContent></w:sdt></w:p>`, "a\n", "placeholders of empty fields:1"},
		"contents":      {`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p("Chapter 1 … 3") + `</w:sdtContent></w:sdt>` + p("x"), "x\n", "a table of contents:1"},
		"text box":      {`<w:p>` + r("host") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>` + p("inside") + `</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("inside") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "host\nbox inside\n", ""},
		"old text box":  {`<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + p("inside") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`, "\nbox inside\n", ""},
		"signs":         {`<w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:br/><w:t>z</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="F123"/></w:r></w:p>`, "x\ty/z-✓□\n", "signs of the font Odd, F123, written as □:1 soft hyphens:1"},
		"raised":        {`<w:p>` + r("km") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>` + r(", H") + `<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>` + r("O") + `</w:p>`, "km², H₂O\n", ""},
		"hidden":        {`<w:p>` + r("a") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>`, "a\n", "hidden text:1"},
		"ruby":          {`<w:p><w:r><w:ruby><w:rt>` + r("hú") + `</w:rt><w:rubyBase>` + r("湖") + `</w:rubyBase></w:ruby></w:r></w:p>`, "湖（hú）\n", "annotations above the line, put in brackets:1"},
		"formula":       {`<w:p>` + r("so ") + `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, "so a+b\n", "formulas, taken as plain text:1"},
		"merged cells":  {`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("wide") + `</w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + p("tall") + `</w:tc></w:tr><w:tr><w:tc>` + p("a") + `</w:tc><w:tc>` + p("b") + `</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`, "table|wide||tall|;|a|b||;\n", ""},
		"deleted row":   {`<w:tbl><w:tr><w:tc>` + p("a") + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("b") + `</w:tc></w:tr></w:tbl>`, "table|a|;\n", ""},
		"table within":  {`<w:tbl><w:tr><w:tc>` + p("a") + `<w:tbl><w:tr><w:tc>` + p("b") + `</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`, "table|a\ntable|b|;|;\n", ""},
		"outline":       {`<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>` + r("by level") + `</w:p><w:p><w:pPr><w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/></w:pPr>` + r("no heading") + `</w:p>`, "h2 by level\nno heading\n", ""},
		"based on":      {`<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr>` + r("x") + `</w:p>`, "h1 x\n", ""},
		"char style":    {`<w:p><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Code"/></w:rPr><w:t>y</w:t></w:r></w:p>`, "B(x)C(y)\n", ""},
		"outside":       {`<w:altChunk r:id="q"/>` + p("x"), "x\n", "a document within the document:1"},
		"picture":       {`<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A lake"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, "[picture 1]\n", ""},
		"old picture":   {`<w:p><w:r><w:pict><v:shape alt="A river"><v:imagedata r:id="i1"/></v:shape></w:pict></w:r></w:p>`, "[picture 1]\n", ""},
		"chart":         {`<w:p>` + r("x") + `<w:r><w:drawing><wp:inline><wp:docPr descr="Sales"/><a:graphic><c:chart xmlns:c="c" r:id="c1"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`, "x\n", "a chart:1"},
		"no such thing": {`<w:p><w:r><w:drawing><a:blip r:embed="nowhere"/></w:drawing></w:r>` + r("x") + `</w:p>`, "x\n", "a picture that is not in the file:1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, map[string]string{
				"body":   c.body,
				"styles": `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:name w:val="My head"/><w:basedOn w:val="H1"/></w:style><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Code"><w:name w:val="Verbatim Char"/></w:style>`,
				"rels": `<Relationship Id="l1" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="i1" Type="http://x/image" Target="media/a.png"/>` +
					`<Relationship Id="c1" Type="http://x/chart" Target="charts/chart1.xml"/>`,
				"word/media/a.png": "\x89PNG", "word/charts/chart1.xml": "<c><a:t xmlns:a='a'>Water 2020</a:t></c>",
			})
			if got := shown(d.Blocks); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			var lost []string
			for what, n := range d.Lost {
				lost = append(lost, fmt.Sprintf("%s:%d", what, n))
			}
			if len(lost) == 2 && lost[0] > lost[1] {
				lost[0], lost[1] = lost[1], lost[0]
			}
			if got := strings.Join(lost, " "); got != c.lost {
				t.Errorf("said %q, want %q", got, c.lost)
			}
		})
	}
}

// TestSaid: what is not taken over is there to be told, with its words.
func TestSaid(t *testing.T) {
	d := read(t, map[string]string{
		"body": `<w:p>` + r("a") + `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>` +
			`<w:p><w:r><w:drawing><wp:docPr descr="A &amp; B"/><a:blip r:embed="i1"/></w:drawing></w:r><w:r><w:drawing><wp:docPr/><a:blip r:link="i2"/></w:drawing></w:r></w:p>`,
		"footnotes": `<w:footnote w:type="separator" w:id="0">` + p("---") + `</w:footnote><w:footnote w:type="continuationNotice" w:id="1">` + p("goes on") + `</w:footnote><w:footnote w:id="2">` + p("first") + p("second") + `</w:footnote><w:footnote w:id="3">` + p("lonely") + `</w:footnote>`,
		"endnotes":  `<w:endnote w:id="2">` + p("at the end") + `</w:endnote>`,
		"comments":  `<w:comment w:author="Li"><w:p>` + r("why so?") + `</w:p></w:comment>`,
		"rels": `<Relationship Id="i1" Type="http://x/image" Target="/word/media/a.png"/><Relationship Id="i2" Type="http://x/image" Target="http://evil.example/x.png" TargetMode="External"/>` +
			`<Relationship Id="h1" Type="http://x/header" Target="header1.xml"/><Relationship Id="f1" Type="http://x/footer" Target="footer1.xml"/>`,
		"word/header1.xml": "<h><p><r><t>Internal</t></r></p></h>", "word/footer1.xml": "<h><p><r><t>- 3 -</t></r></p></h>",
		`WORD\MEDIA\A.PNG`: "\x89PNG",
	})
	if got := shown(d.Blocks); got != "a[note 1][note 2]\n[picture 1][picture 2]\n" {
		t.Errorf("blocks %q", got)
	}
	if len(d.Notes) != 2 || len(d.Notes[0].Paragraphs) != 2 || Plain(d.Notes[1].Paragraphs[0]) != "at the end" {
		t.Errorf("notes %+v", d.Notes)
	}
	if len(d.Pictures) != 2 || d.Pictures[0].Alt != "A & B" || string(d.Pictures[0].Data) != "\x89PNG" || d.Pictures[1].Link != "http://evil.example/x.png" || d.Pictures[1].Data != nil {
		t.Errorf("pictures %+v", d.Pictures)
	}
	if len(d.Comments) != 1 || d.Comments[0].Author != "Li" || d.Comments[0].Text != "why so?" {
		t.Errorf("comments %+v", d.Comments)
	}
	if len(d.Margins) != 1 || d.Margins[0] != "Internal" {
		t.Errorf("margins %q", d.Margins)
	}
	if got := strings.Join(d.Words, ","); got != "goes on,lonely" || len(d.Changes) != 1 || d.Changes[0].Old != "struck" {
		t.Errorf("words %q", got)
	}
}

// TestNumbers counts as Word does: formats, levels, restarts, overrides, lists
// that share an abstract one, styles that name their list.
func TestNumbers(t *testing.T) {
	lvl := func(n int, format, text, more string) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, n, format, text, more)
	}
	d := read(t, map[string]string{
		"numbering": `<w:abstractNum w:abstractNumId="1">` + lvl(0, "chineseCounting", "%1、", "") + lvl(1, "decimal", "%1.%2", `<w:isLgl/>`) + lvl(2, "decimalEnclosedCircle", "%3", "") + lvl(3, "lowerLetter", "%4)", `<w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="2">` + lvl(0, "bullet", "\uf0b7", "") + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="4"><w:styleLink w:val="S"/>` + lvl(0, "upperRoman", "(%1)", "") + `</w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>` +
			`<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>` +
			`<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="ideographTraditional"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride></w:num>`,
		"styles": `<w:style w:styleId="L"><w:name w:val="List Mine"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`,
		"body": li("1", 0, "a") + li("1", 1, "b") + li("1", 2, "c") + li("1", 3, "d") + p("text between") + li("1", 0, "e") + li("1", 1, "f") + li("1", 3, "g") + li("2", 0, "h") +
			`<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr>` + r("i") + `</w:p><w:p><w:pPr><w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + r("j") + `</w:p>` +
			li("4", 0, "k") + li("4", 0, "l") + li("5", 0, "m") + li("9", 0, "n"),
	})
	want := "0<一、> a\n1<1.1> b\n2<①> c\n3<a)> d\ntext between\n0<二、> e\n1<2.1> f\n3<b)> g\n0<-> h\n0<(I)> i\nj\n0<十、> k\n0<十一、> l\n0<乙、> m\nn\n"
	if got := shown(d.Blocks); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"chineseCounting", 10, "十"}, {"chineseCounting", 11, "十一"}, {"chineseCounting", 20, "二十"}, {"chineseCountingThousand", 103, "一百零三"}, {"chineseCountingThousand", 110, "一百一十"},
		{"chineseCountingThousand", 2026, "二千零二十六"}, {"chineseLegalSimplified", 23, "贰拾叁"}, {"ideographDigital", 10, "一〇"}, {"ideographZodiac", 13, "子"}, {"upperLetter", 27, "AA"},
		{"lowerRoman", 49, "xlix"}, {"decimalZero", 7, "07"}, {"decimalEnclosedCircle", 21, "21"}, {"decimalEnclosedParen", 2, "⑵"}, {"decimalFullWidth", 12, "１２"}, {"ordinal", 112, "112th"}, {"ordinal", 22, "22nd"}, {"made up", 5, "5"},
	} {
		if got := Numeral(c.format, c.n); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

// TestHostile refuses, in words and in time, what is no Word file or costs too
// much, and touches nothing outside.
func TestHostile(t *testing.T) {
	body := func(s string) map[string]string { return map[string]string{"body": s} }
	whole := file(t, body(p(strings.Repeat("some text to be cut off in the middle ", 50))))
	lying := bytes.Clone(file(t, body(p(strings.Repeat("x", 1000)))))
	for i := 0; i+30 < len(lying); i++ { // the directory says that the part unpacks to 4 GB
		if bytes.HasPrefix(lying[i:], []byte("PK\x01\x02")) {
			binary.LittleEndian.PutUint32(lying[i+24:], 0xfffffff0)
		}
	}
	locked := bytes.Clone(whole)
	for i := 0; i+30 < len(locked); i++ {
		if bytes.HasPrefix(locked[i:], []byte("PK\x01\x02")) {
			locked[i+8] |= 1
		}
	}
	many := map[string]string{"body": p("x")}
	for i := range mostEntries + 1 {
		many[fmt.Sprintf("x%d", i)] = ""
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"bomb":          {file(t, body("<w:p><w:r><w:t>"+strings.Repeat(" ", mostPart)+"</w:t></w:r></w:p>")), ErrTooLarge},
		"lying":         {lying, ErrTooLarge},
		"paragraphs":    {file(t, body(strings.Repeat("<w:p/>", mostBlocks+1))), ErrTooLarge},
		"runs":          {file(t, body("<w:p><w:r>"+strings.Repeat("<w:br/>", mostRuns/2)+"</w:r></w:p><w:p><w:r>"+strings.Repeat("<w:br/>", mostRuns/2+1)+"</w:r></w:p><w:p/>")), ErrTooLarge},
		"one long text": {file(t, body("<w:p><w:r><w:t>"+strings.Repeat("a", mostLetters+1)+"</w:t></w:r></w:p>")), ErrTooLarge},
		"attributes":    {file(t, body("<w:p "+strings.Repeat("a='' ", 1<<18)+"/>")), ErrTooLarge},
		"many parts":    {file(t, many), ErrTooLarge},
		"many nodes":    {file(t, body("<w:p>"+strings.Repeat("<w:r/>", mostNodes+2)+"</w:p>")), ErrTooLarge},
		"deep":          {file(t, body(strings.Repeat("<w:sdt><w:sdtContent>", 2000)+strings.Repeat("</w:sdtContent></w:sdt>", 2000))), errDeep},
		"deep tables":   {file(t, body(strings.Repeat("<w:tbl><w:tr><w:tc>", 90)+strings.Repeat("</w:tc></w:tr></w:tbl>", 90))), errDeep},
		"entity":        {file(t, map[string]string{"word/document.xml": `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w><body><p><r><t>&x;</t></r></p></body></w>`}), errDTD},
		"laughs":        {file(t, map[string]string{"word/document.xml": `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w><body><p><r><t>&b;</t></r></p></body></w>`}), errDTD},
		"entity aside":  {file(t, map[string]string{"body": p("x"), "word/styles.xml": `<!DOCTYPE w [<!ENTITY x "y">]><styles/>`}), errDTD},
		"encrypted zip": {locked, ErrEncrypted},
		"encrypted":     {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), []byte("....E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")...), ErrEncrypted},
		"old .doc":      {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), ErrNotWord},
		"no zip":        {[]byte("PK\x03\x04 and nothing more"), ErrNotWord},
		"cut short":     {whole[:len(whole)/2], ErrNotWord},
		"path tricks":   {file(t, map[string]string{"../../etc/passwd": "x", "/abs": "y", `..\..\x`: "z"}), ErrNotWord},
		"main outside":  {file(t, map[string]string{"_rels/.rels": `<Relationships><Relationship Id="r" Type="a/officeDocument" Target="../../../etc/passwd"/></Relationships>`}), ErrNotWord},
		"spreadsheet":   {file(t, map[string]string{"xl/workbook.xml": "x"}), ErrNotWord},
		"OpenDocument":  {file(t, map[string]string{"mimetype": "x", "content.xml": "y"}), ErrNotWord},
		"no XML":        {file(t, map[string]string{"word/document.xml": "<w:document><w:body><w:p>"}), nil},
		"not even text": {file(t, map[string]string{"word/document.xml": "\x00\x01\x02"}), nil},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := Read(context.Background(), c.data)
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
			if err != nil && len(err.Error()) > 300 {
				t.Errorf("the message is a text of its own: %.100s", err)
			}
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("it took %v", spent)
			}
		})
	}
}

// TestBoundOfAllParts: no part is too large, and all of them together are.
func TestBoundOfAllParts(t *testing.T) {
	parts := map[string]string{}
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		parts[name] = strings.Repeat(" ", mostUnpacked/5+1)
	}
	a, err := open(file(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	for name := range parts {
		_, err = a.part(name)
		if err != nil {
			break
		}
	}
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v, want %v", err, ErrTooLarge)
	}
}

// TestStandsForItself: odd files that are right all the same.
func TestOdd(t *testing.T) {
	utf := utf16.Encode([]rune("\ufeff" + `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="w"><w:body>` + p("双字节") + `</w:body></w:document>`))
	b := make([]byte, 2*len(utf))
	for i, u := range utf {
		binary.LittleEndian.PutUint16(b[2*i:], u)
	}
	for name, parts := range map[string]map[string]string{
		"UTF-16 XML":     {"word/document.xml": string(b)},
		"other place":    {"_rels/.rels": `<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>`, "doc/main.xml": `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>` + p("双字节") + `</w:body></w:document>`},
		"backslashes":    {`word\document.xml`: `<w:document xmlns:w="w"><w:body>` + p("双字节") + `</w:body></w:document>`},
		"broken picture": {"body": p("双字节"), "rels": `<Relationship Id="i" Type="x/image" Target="../../../../etc/passwd"/>`},
	} {
		d := read(t, parts)
		if got := shown(d.Blocks); got != "双字节\n" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(p("a")+li("1", 2, "b"), "<w:style/>", "<w:num w:numId='1'/>")
	f.Add("<w:tbl><w:tr><w:tc>"+p("x")+"</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>", "<w:style w:styleId='a'><w:basedOn w:val='a'/></w:style>", "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>")
	f.Add("<w:p><w:r><w:drawing><w:txbxContent>"+p("q")+"</w:txbxContent></w:drawing></w:r></w:p>", "", "")
	f.Fuzz(func(t *testing.T, body, styles, numbering string) {
		d, err := Read(context.Background(), file(t, map[string]string{"body": body, "styles": styles, "numbering": numbering}))
		if (d == nil) == (err == nil) {
			t.Errorf("%v, %v", d, err)
		}
	})
}

func FuzzReadBytes(f *testing.F) {
	f.Add(file(f, map[string]string{"body": p("a")}))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(context.Background(), data)
		if (d == nil) == (err == nil) {
			t.Errorf("%v, %v", d, err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data := file(b, map[string]string{"body": strings.Repeat(p(strings.Repeat("湖区治理年度报告，", 20)), 2000)})
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(context.Background(), data); err != nil {
			b.Fatal(err)
		}
	}
}
