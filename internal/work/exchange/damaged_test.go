package exchange

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// translated is the XLIFF file of the small report with a changed title.
func translated(t *testing.T) string {
	t.Helper()
	log := &diag.Log{}
	file, err := Export(context.Background(), log, desk(t), ExportOrder{Reports: []string{"small.yaml"}, To: "xliff"})
	sound(t, log, err)
	return strings.Replace(string(file.Data), "A small report", "A short report", 1)
}

// into puts a file into the small report; it gives the edits, and whether it was
// refused.
func into(t *testing.T, name string, data []byte) (edits int, said string) {
	t.Helper()
	p, log := desk(t), &diag.Log{}
	p.Source.Unsaved[name] = data
	back, err := Into(context.Background(), log, p, IntoOrder{Document: Document{File: name}, Report: "small.yaml"})
	if err != nil {
		t.Fatal(name, err)
	}
	var b strings.Builder
	for _, f := range log.Findings() {
		b.WriteString(f.Format(false))
	}
	switch {
	case back == nil && diag.VerdictOf(log.Findings()) != diag.ContentVerdict:
		t.Errorf("%s: refused, and not for its content: %s", name, &b)
	case back != nil:
		return len(back.Edits), b.String()
	}
	return -1, b.String()
}

// TestDamagedTranslationTouchesNothing gives files to be put into a report that a
// translator's program damaged, or that are something else.
func TestDamagedTranslationTouchesNothing(t *testing.T) {
	good := translated(t)
	unit := good[strings.Index(good, "      <trans-unit"):]
	unit = unit[:strings.Index(unit, "</trans-unit>")+len("</trans-unit>")]
	with := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the file has no %s", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	for _, c := range []struct{ about, name, text, want string }{
		{"a raw &", "a.xlf", with("A short", "A & short"), "a.xlf:7:"},
		{"a raw & under another name", "a.txt", with("A short", "A & short"), "written &amp;"},
		{"a raw <", "a.xlf", with("A short", "A < short"), "a.xlf:7:"},
		{"an element that stays open", "a.xliff", with("</target>", ""), "in the order in which they open"},
		{"no beginning", "a.xlf", good[200:], "import-broken"},
		{"no beginning, no name", "a.bin", good[strings.Index(good, "<trans-unit"):], "import-broken"},
		{"nothing", "a.xlf", "", "import-broken"},
		{"words", "a.xlf", "The meeting took stock.", "import-broken"},
		{"another encoding", "a.xlf", with("UTF-8", "GB2312"), "save it as UTF-8"},
		{"a lost character", "a.xlf", with("A short", "A \xff short"), "no XML may have"},
		{"a document type", "a.xlf", with("<xliff", "<!DOCTYPE x [<!ENTITY a 'b'>]><xliff"), "document type"},
		{"another namespace", "a.xlf", with("urn:oasis:names:tc:xliff:document:1.2", "urn:example"), "no XLIFF"},
		{"XLIFF 2.0", "a.xlf", `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="title"/></file></xliff>`, "only 1.2"},
		{"other XML", "a.xml", `<?xml version="1.0"?><tmx version="1.4"><body/></tmx>`, "no XLIFF"},
		{"other XML without a name", "a", `<?xml version="1.0"?><a>The meeting</a>`, "no XLIFF"},
		{"JSON", "a.json", `{"title": "A short report"}`, "JSON"},
		{"JSON without a name", "a.txt", " {\"title\": ", "JSON"},
		{"a second root", "a.xlf", good + "<xliff/>", "second file"},
		{"words behind the end", "a.xlf", good + "and more", "outside of its elements"},
		{"two targets", "a.xlf", with("</target>", "</target><target>B</target>"), "second target"},
		{"a unit in a unit", "a.xlf", with("</target>", "</target><trans-unit id='x'></trans-unit>"), "within another"},
		{"a unit twice", "a.xlf", with(unit, unit+strings.Replace(unit, "A short", "Another", 1)), "import-twice"},
		{"a path that is not there", "a.xlf", with(`resname="title"`, `resname="titel"`), "import-no-path"},
		{"too many texts", "a.xlf", `<xliff version="1.2">` + strings.Repeat(`<trans-unit id="a"/>`, 200_002) + `</xliff>`, "200000 texts"},
		{"too many tags", "a.xlf", `<xliff version="1.2">` + strings.Repeat(`<g/>`, 1<<21+1) + `</xliff>`, "4 million"},
		{"too many attributes", "a.xlf", `<xliff version="1.2" ` + strings.Repeat(`a="" `, 1<<18) + `/>`, "10000 attributes"},
		{"no path", "a.xlf", with(`id="title" resname="title"`, ""), "import-no-path"},
	} {
		if n, said := into(t, c.name, []byte(c.text)); n >= 0 || !strings.Contains(said, c.want) {
			t.Errorf("%s: %d edits, and %q", c.about, n, said)
		}
	}
	for at := 0; at < len(strings.TrimSpace(good)); at += 7 {
		if n, said := into(t, "cut.xlf", []byte(good[:at])); n >= 0 {
			t.Errorf("cut at byte %d: %d edits, %s", at, n, said)
		}
	}
}

// TestWholeTranslationIsTaken gives the same file as programs may save it.
func TestWholeTranslationIsTaken(t *testing.T) {
	good := translated(t)
	unit := good[strings.Index(good, "      <trans-unit"):]
	unit = unit[:strings.Index(unit, "</trans-unit>")+len("</trans-unit>")]
	for name, text := range map[string]string{
		"a.xlf":     good,
		"a.xml":     good,
		"a.mxliff":  strings.Replace(good, ` xmlns="urn:oasis:names:tc:xliff:document:1.2"`, "", 1),
		"a.txt":     "\ufeff" + good,
		"twice.xlf": strings.Replace(good, unit, unit+"\n"+unit, 1),
		"proposed.xlf": strings.Replace(good, "</trans-unit>",
			"<alt-trans><target>B</target></alt-trans></trans-unit>", 1),
		"without.xlf": good[:strings.LastIndex(good, "<target")] + good[strings.LastIndex(good, "</target>")+len("</target>"):],
	} {
		if n, said := into(t, name, []byte(text)); n != 1 {
			t.Errorf("%s: %d edits, %s", name, n, said)
		}
	}
}

// TestCutTableTouchesNothing cuts the table of a translator.
func TestCutTableTouchesNothing(t *testing.T) {
	log := &diag.Log{}
	file, err := Export(context.Background(), log, desk(t), ExportOrder{Reports: []string{"small.yaml"}, SideBySide: true})
	sound(t, log, err)
	for at := 1; at < len(file.Data); at += max(len(file.Data)/40, 1) {
		if n, said := into(t, "cut.docx", file.Data[:at]); n >= 0 {
			t.Errorf("cut at byte %d: %d edits, %s", at, n, said)
		}
	}
	for what, table := range map[string][]byte{
		"the first row is gone":    withRows(t, file.Data, func(rows []string) []string { return rows[1:] }),
		"a text stands twice":      withRows(t, file.Data, func(rows []string) []string { return append(rows, strings.Replace(rows[1], "small", "tiny", 1)) }),
		"the languages are others": withRows(t, file.Data, func(rows []string) []string { return append(rows, strings.Replace(rows[0], ">en<", ">fr<", 1)) }),
	} {
		if n, said := into(t, "table.docx", table); n >= 0 {
			t.Errorf("%s: %d edits, %s", what, n, said)
		}
	}
	twice := withRows(t, file.Data, func(rows []string) []string { return append(rows, rows...) })
	if n, said := into(t, "twice.docx", twice); n != 0 {
		t.Error("equal rows are not taken once:", said)
	}
	if n, _ := into(t, "whole.docx", bytes.Clone(file.Data)); n != 0 {
		t.Error("the whole one is refused, or changes something")
	}
}

// withRows is a Word file with other rows in its table.
func withRows(t *testing.T, data []byte, change func(rows []string) []string) []byte {
	t.Helper()
	return withText(t, data, func(text string) string {
		from, to := strings.Index(text, "<w:tr>"), strings.LastIndex(text, "</w:tr>")+len("</w:tr>")
		rows := change(strings.SplitAfter(text[from:to-len("</w:tr>")], "</w:tr>"))
		for i := range rows {
			rows[i] = strings.TrimSuffix(rows[i], "</w:tr>") + "</w:tr>"
		}
		return text[:from] + strings.Join(rows, "") + text[to:]
	})
}

// withText is a Word file with another main part.
func withText(t *testing.T, data []byte, change func(text string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, _ := io.ReadAll(r)
		if f.Name == "word/document.xml" {
			part = []byte(change(string(part)))
		}
		w, _ := out.Create(f.Name)
		_, _ = w.Write(part)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestOurTitleTakesNobodysPlace puts a document without a title into a report
// that has one.
func TestOurTitleTakesNobodysPlace(t *testing.T) {
	if n, said := into(t, "notes.md", []byte("| one | two |\n| --- | --- |\n| three | four |\n")); n > 0 {
		t.Errorf("%d edits, %s", n, said)
	}
}
