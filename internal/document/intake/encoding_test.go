package intake

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"jianbao/internal/diag"
)

func wide(s string, order binary.AppendByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		out = order.AppendUint16(out, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// TestEncodings: text as Windows, Taiwan and old programs write it is read right
// or refused with a reason; never as something that nobody wrote.
func TestEncodings(t *testing.T) {
	const text = "河湖报告\r\n\r\n摘要\r\n\r\n去年完成了“河湖”治理，投入3亿元，𬱖、𠮷两地先行。\r\n"
	const taiwan = "河湖報告\n\n摘要\n\n去年完成了河湖治理工作，投入三億元，臺灣與澎湖先行。\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	big, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte(taiwan))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data      []byte
		want, why string
	}{
		"UTF-8":             {[]byte(text), text, ""},
		"UTF-8 with mark":   {[]byte("\xef\xbb\xbf" + text), text, ""},
		"GB18030":           {gb, text, ""},
		"Big5":              {big, taiwan, ""},
		"UTF-16 LE":         {wide(text, binary.LittleEndian, true), text, ""},
		"UTF-16 BE":         {wide(text, binary.BigEndian, true), text, ""},
		"UTF-16 LE no mark": {wide(text, binary.LittleEndian, false), text, ""},
		"UTF-16 BE no mark": {wide(text, binary.BigEndian, false), text, ""},
		"UTF-16 cut":        {wide(text, binary.LittleEndian, true)[:21], "", "ends in the middle"},
		"UTF-32":            {append([]byte("\xff\xfe\x00\x00"), make([]byte, 40)...), "", "UTF-32"},
		"zeros":             {[]byte("河湖报告\x00\x00\x00摘要摘要"), "", "is zero"},
		"noise":             {bytes.Repeat([]byte{0xff, 0x80, 0xfe, 0x01, 0x81}, 40), "", "neither UTF-8"},
		"cut UTF-8":         {[]byte(text)[:len(text)-4], "", "damaged characters: line 5"},
	} {
		got, _, err := decoded(c.data)
		switch {
		case c.why == "" && (err != nil || got != c.want):
			t.Errorf("%s: %q, %v", name, got, err)
		case c.why != "" && (err == nil || !strings.Contains(err.Error(), c.why)):
			t.Errorf("%s: %q, %v, want a word of %q", name, got, err, c.why)
		}
	}
}

// looks are so many elements of different looks, none of them closed.
func looks(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<b id=%d>", i)
	}
	return b.String()
}

// TestRefused: what is no document is refused by what it is.
func TestRefused(t *testing.T) {
	for name, c := range map[string]struct{ file, data, why string }{
		"a .doc named .docx":  {"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600), "an old .doc"},
		"text named .docx":    {"a.docx", "just words", "no Word document"},
		"a PDF named .txt":    {"a.txt", "%PDF-1.7 …", "a PDF"},
		"RTF":                 {"a.doc", `{\rtf1\ansi x}`, "an RTF file"},
		"Word 2003 XML":       {"a.xml", `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>`, "plain XML"},
		"a picture":           {"a.html", "\xff\xd8\xff\xe0", "a picture"},
		"an empty file":       {"a.txt", "", "no text"},
		"nothing but spaces":  {"a.md", " \n\t\u3000\n", "no text"},
		"deep HTML":           {"a.html", "<html>" + strings.Repeat("<div>", 4000) + "x", "512"},
		"too many points":     {"a.txt", strings.Repeat("一、甲\n", 110_000), "100000 are read"},
		"too many rows":       {"a.txt", strings.Repeat("甲\t乙\n", 110_000), "100000 are read"},
		"too many lines":      {"a.md", strings.Repeat("a\n", mostLines+1), "400000 lines"},
		"too many bars":       {"a.md", strings.Repeat("|", mostCells+1), "1048576 tabs and bars"},
		"too much text":       {"a.txt", strings.Repeat("x", mostPlain+1), "more than 32 MB"},
		"too many items":      {"a.md", "# R\n\n## Lessons\n\n" + strings.Repeat("- a b\n", 90_000), "more parts than a report"},
		"too many elements":   {"a.html", "<html>" + strings.Repeat("<p>a", 200_001), "elements"},
		"too many attributes": {"a.html", "<html><p " + strings.Repeat(" a", 400_001) + ">", "elements"},
		"elements made anew":  {"a.html", "<html>" + looks(300) + strings.Repeat("<p>a", 2_000), "elements"},
		"a file too large":    {"a.html", strings.Repeat("x", MaxBytes+1), "more than 64 MB"},
		"30 MB of text":       {"a.txt", strings.Repeat("河湖治理", 2_500_000), "MB of text"},
		"an HTML with no end": {"a.html", "<html><body><p>" + strings.Repeat("<b>", 20000), ""},
	} {
		var log diag.Log
		start := time.Now()
		d, err := Import(context.Background(), &log, In{File: c.file, Data: []byte(c.data), Format: ""})
		said := ""
		for _, f := range log.Findings() {
			said += f.Message() + "\n"
		}
		if err != nil || d != nil || !log.Failed() || !strings.Contains(said, c.why) {
			t.Errorf("%s: %v, %v, %q", name, d, err, said)
		}
		if spent := time.Since(start); spent > 20*time.Second {
			t.Errorf("%s: it took %v", name, spent)
		}
	}
}
