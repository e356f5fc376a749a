package recipients

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// packed makes a workbook of one sheet, the XML of whose parts is given.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	whole := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	}
	for name, xml := range parts {
		whole[name] = xml
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, xml := range whole {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: map[bool]uint16{true: zip.Deflate, false: zip.Store}[len(xml) > 1<<16]})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(xml)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// onSheet is the XML of a sheet of these rows, with what stands behind them.
func onSheet(rows, behind string) map[string]string {
	return map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + rows + `</sheetData>` + behind + `</worksheet>`}
}

const header = `<row r="1"><c r="A1" t="str"><v>name</v></c></row>`

// TestHostileWorkbooks: what unpacks to more than a list holds is refused, with the
// cell where there is one, in little memory.
func TestHostileWorkbooks(t *testing.T) {
	far := header
	for n := 2; n < 1000; n++ {
		far += fmt.Sprintf(`<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, n, n)
	}
	strs := strings.Repeat("<si><t>a</t></si>", maxCells+1)
	for _, c := range []struct {
		name  string
		parts map[string]string
		said  string
	}{
		{"far cells", onSheet(far, ""), "p.xlsx!S:XFD2: the row is larger than 500 columns"},
		{"a cell of 8 MB", onSheet(header+`<row r="2"><c r="A2" t="str"><v>`+strings.Repeat("x", 8<<20)+`</v></c></row>`, ""), "p.xlsx!S:A2: a cell of more than 32 KB"},
		{"a cell in pieces", onSheet(header+`<row r="2"><c r="A2" t="inlineStr"><is>`+strings.Repeat(`<r><t>`+strings.Repeat("x", 1000)+`</t></r>`, 5000)+`</is></c></row>`, ""), "p.xlsx!S:A2: a cell of more than 32 KB"},
		{"shared strings", map[string]string{"xl/sharedStrings.xml": "<sst>" + strs + "</sst>"}, "p.xlsx: the workbook cannot be read: a part of it is too large"},
		{"a sheet that unpacks", onSheet(header+strings.Repeat(" ", mostSheet), ""), "p.xlsx!S:A1: the workbook cannot be read: a part of it is too large"},
		{"shared strings that unpack", map[string]string{"xl/sharedStrings.xml": "<sst>" + strings.Repeat("<a>"+strings.Repeat(" ", 1<<16)+"</a>", mostStrings>>16)}, "p.xlsx: the workbook cannot be read: a part of it is too large"},
		{"styles that unpack", map[string]string{"xl/styles.xml": "<styleSheet>" + strings.Repeat("<a>"+strings.Repeat(" ", 1000)+"</a>", mostStyles/1000) + "</styleSheet>"}, "p.xlsx: the workbook cannot be read: a part of it is too large"},
		{"elements within elements", onSheet(header+strings.Repeat("<a>", 1000), ""), "p.xlsx!S:A1: the workbook cannot be read: it is damaged"},
		{"a sheet that ends early", map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + header + `<row r="2"><c r="A2" t="str"><v>Ada`}, "p.xlsx!S:A1: the workbook cannot be read: it is damaged"},
		{"a document type", map[string]string{"xl/workbook.xml": `<!DOCTYPE a [<!ENTITY b "c">]><workbook/>`}, "p.xlsx: the workbook cannot be read: it is damaged"},
		{"rows that go back", onSheet(header+`<row r="3"/><row r="2"/>`, ""), "p.xlsx!S:A1: the workbook cannot be read: its rows or cells are not in order"},
		{"a string that is not there", onSheet(header+`<row r="2"><c r="A2" t="s"><v>7</v></c></row>`, ""), "p.xlsx!S:A1: the workbook cannot be read: it is damaged"},
		{"merged cells", onSheet(header, "<mergeCells>"+strings.Repeat(`<mergeCell ref="A2:A9"/>`, mostMerged+1)+"</mergeCells>"), "p.xlsx!S:A1: the workbook cannot be read: it has too many merged cells"},
		{"a format", map[string]string{"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="` + strings.Repeat("0", 2000) + `"/></numFmts></styleSheet>`}, "p.xlsx: the workbook cannot be read: a part of it is too large"},
		{"no sheet", map[string]string{"xl/workbook.xml": "<workbook/>"}, "p.xlsx: nobody is in the list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := packed(t, c.parts)
			c.parts = nil
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			_, said := read(t, "p.xlsx", data, Options{})
			runtime.ReadMemStats(&after)
			if said != c.said+"\n" {
				t.Errorf("%d bytes: %s, want %s", len(data), said, c.said)
			}
			if took := int64(after.HeapSys-before.HeapSys) >> 20; took > 200 {
				t.Errorf("it took %d MB", took)
			}
		})
	}
}

// TestMarkup: comments, instructions, prefixes, CDATA, references and quotes are
// read as XML has them.
func TestMarkup(t *testing.T) {
	rows := `<?xml version="1.0"?><!-- > a comment with <c> --><x:worksheet xmlns:x="y"><x:cols><x:col min="3" max="3" hidden="true"/></x:cols><x:sheetData>` +
		`<x:row><x:c t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c><x:c t='str'><x:v>note</x:v></x:c></x:row>` +
		`<x:row><x:c t="inlineStr"><x:is><x:r><x:t>A&amp;d</x:t></x:r><x:r><x:t><![CDATA[a<b>&amp;]]></x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c x:t="str" y=">"><x:f>A1</x:f><x:v>&#x674e;&#26126;&bad;</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row>` +
		`</x:sheetData></x:worksheet>`
	got, said := read(t, "p.xlsx", packed(t, map[string]string{"xl/worksheets/sheet1.xml": rows}), Options{})
	if want := "XLSX name → name, note → note\n1 p.xlsx!S:A2|A&da<b>&amp;|李明&bad;\n"; got != want {
		t.Errorf("got\n%s%s\nwant\n%s", got, said, want)
	}
}

// TestManyCells: a list of more cells than memory holds is refused, CSV too.
func TestManyCells(t *testing.T) {
	wide := strings.Repeat(",", MaxColumns-1)
	_, said := read(t, "a.csv", []byte("name"+wide+"\n"+strings.Repeat("a"+wide+"\n", maxCells/MaxColumns+1)), Options{})
	if want := "a.csv:4002:1: the list is larger than 2000000 cells, or 64 MB of text\n"; !strings.HasSuffix(said, want) {
		t.Errorf("%.300s", said)
	}
}

// TestManyRows: so is one of more people.
func TestManyRows(t *testing.T) {
	_, said := read(t, "a.csv", []byte("name\n"+strings.Repeat("a\n", MaxRows+1)), Options{})
	if want := "a.csv:200002:1: the list is larger than 200000 rows\n"; !strings.HasSuffix(said, want) {
		t.Errorf("%.300s", said)
	}
}

// TestStopsReading: a reading can be stopped, whatever it reads.
func TestStopsReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var log diag.Log
	for name, data := range map[string][]byte{"csv": []byte("name\n" + strings.Repeat("a\n", 100_000)), "xlsx": book(t), "one line": []byte(strings.Repeat(`"a",`, 1_000_000))} {
		if _, err := Read(ctx, &log, name, data, Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzSheet reads the XML of a sheet, of its strings and its styles: nothing panics,
// and what is refused is said.
func FuzzSheet(f *testing.F) {
	f.Add(`<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>note</v></c></row>`+
		`<row r="3"><c r="A3" s="1"><v>43920</v></c><c r="B3" t="inlineStr"><is><t>b</t></is></c></row></sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>`,
		`<sst><si><t>name</t></si><si><r><t>a</t></r></si></sst>`, `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`)
	f.Fuzz(func(t *testing.T, sheet, strings, styles string) {
		data := packed(t, map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings, "xl/styles.xml": styles})
		var log diag.Log
		l, err := Read(context.Background(), &log, "p.xlsx", data, Options{})
		if err != nil || l == nil && !log.Failed() {
			t.Error(err, "no list, and nothing said")
		}
	})
}
