package brought

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// ole is the beginning of a file of Microsoft's old container with one stream.
func ole(stream string) []byte {
	return append(append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 1000)...), wide(stream)...)
}

// packed is a zip with these parts.
func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range parts {
		name, text, _ := strings.Cut(part, "=")
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An .xls was called an "old .doc or .wps": each is called by its own name, whatever
// the file's name says.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		file string
		data []byte
		name string // part of the name; "": it may be text
		to   string
	}{
		{"a.doc", ole("WordDocument"), "(.doc)", "docx"},
		{"a.xls", ole("WordDocument"), "(.doc)", "docx"},
		{"a.wps", ole("WordDocument"), "(.wps)", "docx"},
		{"a.xls", ole("Workbook"), "(.xls)", "xlsx"},
		{"a.doc", ole("Book"), "(.xls)", "xlsx"},
		{"a.et", ole("Workbook"), "(.et)", "xlsx"},
		{"a.ppt", ole("PowerPoint Document"), "(.ppt)", ""},
		{"a.dps", ole("PowerPoint Document"), "(.dps)", ""},
		{"a.docx", ole("EncryptedPackage"), "password", ""},
		{"a", ole("Nothing"), "old kind", "docx"},
		{"a.rtf", []byte(`{\rtf1 x}`), "(.rtf)", "docx"},
		{"a.doc", []byte(`{\rtf1 x}`), "(.rtf)", "docx"},
		{"a.docx", packed(t, "mimetype=application/vnd.oasis.opendocument.text", "content.xml"), "(.odt)", "docx"},
		{"a.ods", packed(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet"), "(.ods)", "xlsx"},
		{"a.odp", packed(t, "mimetype=application/vnd.oasis.opendocument.presentation"), "(.odp)", ""},
		{"a.ofd", packed(t, "OFD.xml", "Doc_0/Document.xml"), "(.ofd)", ""},
		{"a.pages", packed(t, "Index/Document.iwa"), "(.pages)", ""},
		{"a.numbers", packed(t, "Index/Document.iwa"), "(.numbers)", ""},
		{"a.xlsb", packed(t, "xl/workbook.bin"), "(.xlsb)", "xlsx"},
		{"a.docx", packed(t, "word/document.xml"), "(.docx)", ""},
		{"a.docx", packed(t, `xl\workbook.xml`), "(.xlsx)", ""},
		{"a.pdf", []byte("%PDF-1.7"), "PDF", ""},
		{"a.csv", []byte("name,email\n"), "", ""},
		{"a.doc", []byte("plain text"), "", ""},
		{"a.docx", []byte("PK\x03\x04 cut short"), "", ""},
		{"a.zip", packed(t, "readme.txt"), "", ""},
		{"empty", nil, "", ""},
	} {
		k := Of(c.file, c.data)
		switch {
		case c.name == "" && k != nil:
			t.Errorf("%s: %s, want nothing", c.file, k.Name[0])
		case c.name == "":
		case k == nil:
			t.Errorf("%s: nothing, want %s", c.file, c.name)
		case !strings.Contains(k.Name[0], c.name) || k.To != c.to:
			t.Errorf("%s: %s to %q, want %s to %q", c.file, k.Name[0], k.To, c.name, c.to)
		}
	}
}

// The steps lead to what is asked for: a list is no Word document.
func TestSteps(t *testing.T) {
	for _, c := range []struct{ kind, to, want string }{
		{"doc", "docx", "Word document (.docx)"},
		{"et", "xlsx", "Excel workbook (.xlsx)"},
		{"docx", "xlsx", "give the list"},
		{"pdf", "xlsx", "give the list"},
		{"pdf", "docx", "ask who made it"},
		{"xls", "docx", "copy its text"},
		{"locked", "xlsx", "password"},
		{"pages", "docx", "Pages"},
	} {
		if got := kinds(c.kind).Steps(c.to); !strings.Contains(got[0], c.want) || got[1] == "" {
			t.Errorf("%s to %s: %q, want %q", c.kind, c.to, got, c.want)
		}
	}
}
