package wayback

import (
	"bytes"
	"path/filepath"
	"strings"
)

// kind is what a file claims to be by its name and its first bytes.
type kind int

const (
	document kind = iota // of anybody's: nothing of ours
	archive              // a Word file, as all that is packed as ZIP
	markup               // XLIFF, or other XML
	object               // JSON
)

// kindOf says what a file claims to be. What claims to be XML or JSON is never
// read as the text of a document, however damaged it is: its marks would come
// into the report.
func kindOf(file string, data []byte) kind {
	head := bytes.ReplaceAll(data[:min(len(data), 4096)], []byte{0}, nil) // UTF-16 too
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	head = bytes.ToLower(bytes.TrimSpace(head))
	switch ext := strings.ToLower(filepath.Ext(file)); {
	case bytes.HasPrefix(data, []byte("PK")):
		return archive
	case strings.HasSuffix(ext, "xlf") || strings.HasSuffix(ext, "xliff"): // .mxliff, .sdlxliff
		return markup
	case bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("<xliff")) || bytes.Contains(head, []byte("<trans-unit")) || bytes.Contains(head, []byte("</target>"))):
		return markup
	case bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html")):
		return document // XHTML
	case bytes.HasPrefix(head, []byte("<?xml")) || ext == ".xml":
		return markup
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return document // intake refuses it by its name
	case bytes.HasPrefix(head, []byte("{")) || ext == ".json":
		return object
	}
	return document
}
