package recipients

import (
	"bytes"
	"context"
	"fmt"
	"math/rand"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// grid reads the cells of all sheets, row by row, without what is empty at the
// ends.
func grid(t *testing.T, data []byte) (out [][]string) {
	t.Helper()
	b, err := openWorkbook(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range b.sheets {
		in, err := b.rows(s)
		if err != nil {
			t.Fatal(err)
		}
		for n := 1; ; n++ {
			row, err := in.next()
			if err != nil {
				t.Fatal(s.name, err)
			}
			if row == nil {
				break
			}
			for ; n < row.number; n++ {
				out = append(out, nil)
			}
			out = append(out, trimTo(row.cells, 0))
		}
		in.Close()
	}
	return out
}

// asExcelize reads the same by excelize.
func asExcelize(t *testing.T, data []byte) (out [][]string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, s := range f.GetSheetList() {
		rows, err := f.Rows(s)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			cells, err := rows.Columns()
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, trimTo(cells, 0))
		}
		rows.Close()
	}
	return out
}

// TestAsExcelize: cells of all kinds, in many formats, are shown as excelize shows
// them.
func TestAsExcelize(t *testing.T) {
	codes := []string{"0", "0000", "000-0000", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "@", "General", "general", `"No. "0`, `0"号"`,
		"yyyy-mm-dd", `yyyy"年"m"月"d"日"`, "m/d/yyyy", "mmm d, yyyy", "h:mm AM/PM", "yyyy-mm-dd hh:mm:ss", "[h]:mm", "dddd", "aaaa", "[$-804]aaaa", "[DBNum1]0", "[$-804]yyyy\"年\"m\"月\"",
		"0;-0;;@", `0;(0);"nil";"to "@`, "_(* #,##0_);_(@_)", "[red]0", "[>100]0;0.0", "上午/下午h:mm", "000000000000000000", "[$¥-804]#,##0.00", "0;;;", `"x"`, "yy", "e", ""}
	values := []any{0, 1, 7, -7, 40, 3.14159, 0.5, 1234567.891, int64(13812345678), int64(110101199003071234), 43920, 43920.75, 61, 1.5, -43920.25, 1e-7, 1e21, 0.1 + 0.2,
		"text", "007", "12", "=?", "_x000D_", "a\nb", "<&>", " blank ", "真", true, false, "1e5", "true"}
	f := excelize.NewFile()
	row := 0
	for _, code := range codes {
		style := 0
		if code != "" {
			var err error
			if style, err = f.NewStyle(&excelize.Style{CustomNumFmt: &code}); err != nil {
				t.Fatal(code, err)
			}
		}
		row++
		put(t, f, row, style, values)
	}
	for n := range 60 {
		style, err := f.NewStyle(&excelize.Style{NumFmt: n})
		if err != nil {
			t.Fatal(err)
		}
		row++
		put(t, f, row, style, values)
	}
	row += 3 // a gap
	put(t, f, row, 0, []any{nil, nil, "late", time.Date(2026, 3, 30, 9, 30, 0, 0, time.UTC)})
	if err := f.SetCellFormula("Sheet1", fmt.Sprint("A", row), "B1"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellRichText("Sheet1", fmt.Sprint("B", row), []excelize.RichTextRun{{Text: "two "}, {Text: "runs", Font: &excelize.Font{Bold: true}}}); err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	compare(t, data.Bytes())
	for _, seed := range []int64{1, 2, 3} {
		compare(t, randomBook(t, rand.New(rand.NewSource(seed))))
	}
	compare(t, book(t))
}

// put sets the cells of a row, and the style of each.
func put(t *testing.T, f *excelize.File, row, style int, values []any) {
	t.Helper()
	for i, v := range values {
		cell := cellName(row, i+1)
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
		if style > 0 {
			if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// randomBook is a workbook of numbers in formats drawn at random.
func randomBook(t *testing.T, rng *rand.Rand) []byte {
	t.Helper()
	parts := []string{"0", "#", "?", ",", ".", "%", "y", "yyyy", "m", "mm", "d", "h", "s", ":", "/", "-", ";", "@", `"a"`, `\x`, "_(", "* ", "E+0", "[h]", "AM/PM", "General", "年", " "}
	f := excelize.NewFile()
	for row := 1; row <= 300; row++ {
		code := ""
		for range 1 + rng.Intn(6) {
			code += parts[rng.Intn(len(parts))]
		}
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			continue
		}
		put(t, f, row, style, []any{rng.Intn(100), rng.NormFloat64() * 1e4, float64(40_000+rng.Intn(9999)) + rng.Float64(), "name", "12"})
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

func compare(t *testing.T, data []byte) {
	t.Helper()
	ours, theirs := grid(t, data), asExcelize(t, data)
	if len(ours) != len(theirs) {
		t.Errorf("%d rows, want %d", len(ours), len(theirs))
	}
	for i := range min(len(ours), len(theirs)) {
		if !slices.Equal(ours[i], theirs[i]) {
			t.Errorf("row %d is\n%q, want\n%q", i+1, ours[i], theirs[i])
		}
	}
}
