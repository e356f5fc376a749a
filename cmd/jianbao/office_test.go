package main

import (
	"archive/zip"
	"bytes"
	"context"
	"os/exec"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// The office program itself makes a .docx of a rich text, and an .xlsx of a list.
func TestConvertByLibreOffice(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("SKIPPED: no LibreOffice to convert files with")
	}
	for _, c := range []struct {
		from, to string
		data     string
		part     string // of what is made
		word     string // that stands in it
	}{
		{"rtf", "docx", `{\rtf1\ansi Rivers and lakes\par}`, "word/document.xml", "Rivers"},
		{"fods", "xlsx", sheet, "xl/sharedStrings.xml", "Zhang"},
	} {
		out, err := convert(t.Context(), []byte(c.data), c.from, c.to)
		if words, told := err.(diag.Words); told && c.to == "xlsx" {
			t.Logf("SKIPPED: %s to %s: %s", c.from, c.to, words[0])
			continue // Calc is not installed
		}
		if err != nil {
			t.Fatalf("%s: %v", c.from, err)
		}
		z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
		if err != nil {
			t.Fatalf("%s: what was made: %v", c.from, err)
		}
		f, err := z.Open(c.part)
		if err != nil {
			t.Fatalf("%s: what was made: %v", c.from, err)
		}
		var text bytes.Buffer
		if text.ReadFrom(f); !strings.Contains(text.String(), c.word) {
			t.Errorf("%s: %s does not say %q", c.from, c.part, c.word)
		}
	}
}

// A run that is stopped leaves the office program, and so does one that it refuses.
func TestConvertStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if out, err := convert(ctx, []byte(`{\rtf1 x}`), "rtf", "docx"); err == nil {
		t.Errorf("made %d bytes after the end of the run", len(out))
	}
}

// sheet is a list with one person, in LibreOffice's own plain XML.
const sheet = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="People">
<table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Zhang San</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
`
