package recipients

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"jianbao/internal/diag"
)

// read reads a list and gives it back as text, a row a line, with what was
// said of it.
func read(t *testing.T, file string, data []byte, o Options) (rows, said string) {
	t.Helper()
	var log diag.Log
	l, err := Read(context.Background(), &log, file, data, o)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if l != nil {
		fmt.Fprintf(&b, "%s %s\n", l.Encoding, l.Mapping())
		for _, r := range l.Rows {
			fmt.Fprintf(&b, "%d %s", r.Number, r.Pos())
			for _, c := range l.Columns {
				fmt.Fprintf(&b, "|%s", r.Get(c.Field))
			}
			b.WriteString("\n")
		}
	}
	var s strings.Builder
	for _, f := range log.Findings() {
		fmt.Fprintf(&s, "%s: %s\n", f.Pos, f.Message())
	}
	return b.String(), s.String()
}

func TestReadCSV(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte("姓名,职务,语言\n李明,主任,中文\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, data, rows, said string }{
		{"plain", "name,organisation,language\nAda Byron,Engine House,en\n", "UTF-8 name → name, organisation → organisation, language → language\n1 a.csv:2:1|Ada Byron|Engine House|en\n", ""},
		{"bom, crlf, semicolons", "\ufeff姓名;单位;桌号\r\n李明;水利局;7\r\n\r\n;;\r\n王芳;林业局;8\r\n", "UTF-8 with BOM 姓名 → name, 单位 → organisation, 桌号\n1 a.csv:2:1|李明|水利局|7\n2 a.csv:5:1|王芳|林业局|8\n", ""},
		{"gb18030", string(gb), "GB18030 姓名 → name, 职务 → title, 语言 → language\n1 a.csv:2:1|李明|主任|中文\n", ""},
		{"tabs, headers as people write them", "Full  Name\tＥｍａｉｌ\tSeat No.\nAda\ta@b.example\t3\n", "UTF-8 Full  Name → name, Ｅｍａｉｌ → email, Seat No. → seat\n1 a.csv:2:1|Ada|a@b.example|3\n", ""},
		{"quotes, a line break in a cell", "name,note\n\"Byron, \"\"Ada\"\"\",\"one\ntwo\"\n", "UTF-8 name → name, note → note\n1 a.csv:2:1|Byron, \"Ada\"|one two\n", ""},
		{"an open quote", "name\n\"Ada\nBob\n", "", "a.csv:2:1: a quote is not closed, or stands in the middle of a cell\n"},
		{"a ragged row", "name,note\n李明,a,b\n", "UTF-8 name → name, note → note\n1 a.csv:2:1|李明|a\n", "a.csv:2:6: this row has 3 cells under 2 headers\n"},
		{"two names", "name,姓名\nAda,Ada\n", "", "a.csv:1:6: the columns \"name\" and \"姓名\" both hold the name\n"},
		{"a near header", "name,organizaton\nAda,X\n", "UTF-8 name → name, organizaton\n1 a.csv:2:1|Ada|X\n", "a.csv:1:6: the column \"organizaton\" is not known\n"},
		{"a caption above", "参会人员名单\n姓名,单位\n李明,水利局\n", "UTF-8 姓名 → name, 单位 → organisation\n1 a.csv:3:1|李明|水利局\n", "a.csv:1:1: a line before the headers, left out\n"},
		{"captions and no headers", "王建国,水务局\n李华,财政局\n", "", "a.csv:1:1: the first row names no column for a name or an address\n"},
		{"a row of totals", "序号,姓名,单位\n1,李明,水利局\n2,王芳,林业局\n合 计,2,\n", "UTF-8 序号, 姓名 → name, 单位 → organisation\n1 a.csv:2:1|1|李明|水利局\n2 a.csv:3:1|2|王芳|林业局\n", "a.csv:4:1: a row of totals, left out\n"},
		{"a count at the end", "name,organisation\nAda,Engine House\nTotal:,1\n共 1 人,\n", "UTF-8 name → name, organisation → organisation\n1 a.csv:2:1|Ada|Engine House\n", "a.csv:3:1: a row of totals, left out\na.csv:4:1: a row of totals, left out\n"},
		{"a person called so", "name,organisation\nTotal,Energies\n共工,天庭\n", "UTF-8 name → name, organisation → organisation\n1 a.csv:2:1|Total|Energies\n2 a.csv:3:1|共工|天庭\n", ""},
		{"unit and department", "姓名,单位,部门,职务\n李明,水利局,办公室,主任\n", "UTF-8 姓名 → name, 单位 → organisation, 部门, 职务 → title\n1 a.csv:2:1|李明|水利局|办公室|主任\n", ""},
		{"unit with post", "姓 名,单位及职务\n李明,水利局主任\n", "UTF-8 姓 名 → name, 单位及职务 → organisation\n1 a.csv:2:1|李明|水利局主任\n", ""},
		{"French headers", "Nom;Organisme;Courriel\nÉlodie;Mairie;e@mairie.example\n", "UTF-8 Nom → name, Organisme → organisation, Courriel → email\n1 a.csv:2:1|Élodie|Mairie|e@mairie.example\n", ""},
		{"Japanese headers", "氏名,所属,役職\n佐藤,水道局,課長\n", "UTF-8 氏名 → name, 所属 → organisation, 役職 → title\n1 a.csv:2:1|佐藤|水道局|課長\n", ""},
		{"a code beside the unit", "姓名,单位代码\n李明,007\n", "UTF-8 姓名 → name, 单位代码\n1 a.csv:2:1|李明|007\n", ""},
		{"a cell with more semicolons than there are columns", "姓名,邮箱\n李明,\"a@b.cn;c@d.cn;e@f.cn\"\n", "UTF-8 姓名 → name, 邮箱 → email\n1 a.csv:2:1|李明|a@b.cn;c@d.cn;e@f.cn\n", ""},
		{"quoted headers", "\"姓名\";\"邮箱\"\n李明;\"a,b,c\"\n", "UTF-8 姓名 → name, 邮箱 → email\n1 a.csv:2:1|李明|a,b,c\n", ""},
		{"nobody", "name\n", "", "a.csv: nobody is in the list\n"},
		{"no header", "Ada,Engine House,en\n", "", "a.csv:1:1: the first row names no column for a name or an address\n"},
		{"a turned direction", "name\nAda\u202egnp\n", "", "a.csv:2:1: a cell with the unseen character U+202E\n"},
		{"an old workbook", "\xd0\xcf\x11\xe0aaaa", "", "a.csv: this is an old or an encrypted workbook (.csv), which is not read\n"},
		{"a picture", "\x89PNG\x00\x00", "", "a.csv: this is neither CSV nor a workbook, which is not read\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, said := read(t, "a.csv", []byte(c.data), Options{})
			if rows != c.rows || said != c.said {
				t.Errorf("got\n%s%s\nwant\n%s%s", rows, said, c.rows, c.said)
			}
		})
	}
}

// book makes a workbook as people leave them.
func book(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	put := func(sheet, cell string, v any) { t.Helper(); must(f.SetCellValue(sheet, cell, v)) }
	must(f.SetSheetName("Sheet1", "说明"))
	put("说明", "A1", "请填写下一页")
	_, err := f.NewSheet("名单")
	must(err)
	_, err = f.NewSheet("旧")
	must(err)
	must(f.SetSheetVisible("旧", false))
	for i, row := range [][]any{
		{"参会人员名单"}, {"姓名", "单位", "编号", "语言"},
		{"李明", "水利局", 7, "中文"}, {"王芳", "", 12, "双语"}, {"赵六", "档案馆", 3, "en"}, {},
		{"Ada Byron", "Engine House", 40, "en"},
	} {
		for k, v := range row {
			cell, err := excelize.CoordinatesToCellName(k+1, i+1)
			must(err)
			put("名单", cell, v)
		}
	}
	zeros := "0000"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &zeros})
	must(err)
	must(f.SetCellStyle("名单", "C3", "C7", style))
	must(f.MergeCell("名单", "A1", "D1"))
	must(f.MergeCell("名单", "B3", "B4"))
	must(f.SetRowVisible("名单", 5, false))
	must(f.SetCellFormula("名单", "D8", "A1"))
	put("名单", "A8", "Bo")
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

func TestReadXLSX(t *testing.T) {
	rows, said := read(t, "p.xlsx", book(t), Options{})
	wantRows := `XLSX 姓名 → name, 单位 → organisation, 编号 → number, 语言 → language
1 p.xlsx!名单:A3|李明|水利局|0007|中文
2 p.xlsx!名单:A4|王芳|水利局|0012|双语
3 p.xlsx!名单:A7|Ada Byron|Engine House|0040|en
4 p.xlsx!名单:A8|Bo|||
`
	wantSaid := `p.xlsx: the sheet "名单" was read, and "说明" not
p.xlsx!名单: row 5 is hidden, and left out
p.xlsx!名单:A1: a line before the headers, left out
p.xlsx!名单:B3: the merged cells B3:B4: their text counts for each row
p.xlsx!名单:D8: a formula whose value is not in the file
`
	if rows != wantRows || said != wantSaid {
		t.Errorf("got\n%s%s\nwant\n%s%s", rows, said, wantRows, wantSaid)
	}
	if _, said := read(t, "p.xlsx", book(t), Options{Sheet: "名"}); !strings.Contains(said, `no sheet "名"`) {
		t.Errorf("a sheet that is not there: %s", said)
	}
}

// TestHash is of the row alone: neither the order of columns nor the other
// rows count, but each cell and the salt do.
func TestHash(t *testing.T) {
	hash := func(csv, salt string) [16]byte {
		var log diag.Log
		l, err := Read(context.Background(), &log, "a.csv", []byte(csv), Options{})
		if err != nil || l == nil {
			t.Fatal(err, log.Findings())
		}
		return l.Rows[len(l.Rows)-1].Hash([]byte(salt))
	}
	one := hash("name,note\nAda,x\n", "s")
	if two := hash("note,name\ny,Bo\nx,Ada\n", "s"); two != one {
		t.Errorf("the order of columns or rows counts: %x, %x", one, two)
	}
	for _, other := range [][16]byte{hash("name,note\nAda,y\n", "s"), hash("name,note\nAda,x\n", "t"), hash("name,note\nAdax,\n", "s")} {
		if other == one {
			t.Errorf("another row or salt has the same hash %x", one)
		}
	}
}

func TestFileName(t *testing.T) {
	for name, want := range map[string]string{
		"李明": "李明", "../../etc/passwd": "etc_passwd", "a/b:c": "a_b_c", "": "x", "...": "x", "\u202eabc": "abc",
		"Ada  Byron, Countess": "Ada_Byron_Countess", "e\u0301": "é", "\U0002A6A5": "\U0002A6A5",
	} {
		if got := FileName(name); got != want {
			t.Errorf("FileName(%q) = %q, want %q", name, got, want)
		}
	}
	if got := FileName(strings.Repeat("李", 99)); len(got) > mostFileBytes || !utf8.ValidString(got) {
		t.Errorf("a long name became %d bytes %q", len(got), got)
	}
}

func TestLanguages(t *testing.T) {
	for cell, want := range map[string]string{
		"中文": "zh", " EN-GB ": "en", "双语": "zh+en", "both": "zh+en", "en/zh": "en+zh", "fr": "fr", "klingonese": "", "zh+zh": "", "": "",
	} {
		if got := strings.Join(Languages(cell), "+"); got != want {
			t.Errorf("Languages(%q) = %q, want %q", cell, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("name,note\nAda,\"x\ny\"\n"))
	f.Add([]byte("\xff\xfen\x00a\x00m\x00e\x00\n\x00A\x00"))
	f.Add([]byte("姓名;单位\r\n李明;\"a\"\"b\"\r\n;;\r\n"))
	f.Add(packed(f, onSheet(header, "")))
	f.Fuzz(func(t *testing.T, data []byte) {
		var log diag.Log
		l, err := Read(context.Background(), &log, "a", data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if l == nil && !log.Failed() {
			t.Error("no list, and nothing said")
		}
		if l != nil {
			for _, r := range l.Rows {
				for _, c := range l.Columns {
					if strings.ContainsAny(r.Get(c.Field), "\r\n") {
						t.Errorf("a line break in %q", r.Get(c.Field))
					}
				}
			}
		}
	})
}

func BenchmarkReadCSV(b *testing.B) {
	var s strings.Builder
	s.WriteString("姓名,单位,语言,备注\n")
	for i := range 10_000 {
		fmt.Fprintf(&s, "李明%d,某某研究院,中文,\n", i)
	}
	b.ReportAllocs()
	for b.Loop() {
		var log diag.Log
		if l, _ := Read(context.Background(), &log, "a.csv", []byte(s.String()), Options{}); len(l.Rows) != 10_000 {
			b.Fatal(len(l.Rows))
		}
	}
}

func BenchmarkReadXLSX(b *testing.B) {
	f := excelize.NewFile()
	for k, h := range []string{"姓名", "单位", "语言", "备注"} {
		cell, _ := excelize.CoordinatesToCellName(k+1, 1)
		_ = f.SetCellValue("Sheet1", cell, h)
	}
	for i := range 10_000 {
		_ = f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+2), &[]any{fmt.Sprintf("李明%d", i), "某某研究院", "中文"})
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		var log diag.Log
		if l, _ := Read(context.Background(), &log, "a.xlsx", data.Bytes(), Options{}); len(l.Rows) != 10_000 {
			b.Fatal(len(l.Rows))
		}
	}
}
