package brought

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// most is how many bytes of a file of the old office kinds are searched for the names
// of its parts. They stand in a directory, which may be anywhere.
const most = 64 << 20

// Of tells what kind of file these bytes are, where it is none that text readers,
// Markdown readers or CSV readers take; file is its name. nil: it may be text. A .docx
// and an .xlsx are kinds here too: for whoever wants the other one of the two.
func Of(file string, data []byte) *Kind {
	ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), ".")
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return kinds(ofOLE(ext, data[:min(len(data), most)]))
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return kinds(ofZip(ext, data))
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return kinds("rtf")
	case bytes.HasPrefix(data, []byte("%PDF")):
		return kinds("pdf")
	}
	return nil
}

// ofOLE tells the kinds of Microsoft's old container apart, by the streams that each
// has ([MS-CFB] 2.6.1: names in UTF-16). WPS writes the same ones, so that only the
// file's name tells its files.
func ofOLE(ext string, data []byte) string {
	has := func(stream string) bool { return bytes.Contains(data, wide(stream)) }
	switch {
	case has("EncryptedPackage"):
		return "locked"
	case has("WordDocument"):
		return either(ext, "wps", "doc")
	case has("Workbook"), has("Book"):
		return either(ext, "et", "xls")
	case has("PowerPoint Document"):
		return either(ext, "dps", "ppt")
	}
	return either(ext, "wps", either(ext, "et", either(ext, "xls", "ole")))
}

// either is the first kind where the file has its ending, else the second.
func either(ext, first, second string) string {
	if ext == first {
		return first
	}
	return second
}

// wide is a name in UTF-16, low byte first.
func wide(name string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(name)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// ofZip tells the kinds of packed files apart by a part that each must have. It unpacks
// nothing but the type of an OpenDocument file, whose length is bounded.
func ofZip(ext string, data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	apple := false
	for _, f := range z.File {
		switch name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); {
		case name == "word/document.xml":
			return "docx"
		case name == "xl/workbook.xml":
			return "xlsx"
		case name == "xl/workbook.bin":
			return "xlsb"
		case name == "ppt/presentation.xml":
			return "pptx"
		case name == "ofd.xml":
			return "ofd"
		case name == "mimetype":
			return openDocument(f)
		case strings.HasSuffix(name, ".iwa"):
			apple = true
		}
	}
	if apple {
		return either(ext, "numbers", "pages")
	}
	return ""
}

// openDocument is the kind that the part mimetype names.
func openDocument(f *zip.File) string {
	in, err := f.Open()
	if err != nil {
		return ""
	}
	defer in.Close()
	name := make([]byte, 100)
	n, _ := in.Read(name)
	switch kind := string(name[:n]); {
	case strings.HasSuffix(kind, "opendocument.text"):
		return "odt"
	case strings.HasSuffix(kind, "opendocument.spreadsheet"):
		return "ods"
	case strings.HasSuffix(kind, "opendocument.presentation"):
		return "odp"
	}
	return ""
}
