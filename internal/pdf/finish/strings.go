package finish

import (
	"strings"
	"time"
	"unicode/utf16"
)

// text writes s as a PDF text string (ISO 32000-1 7.9.2.2): ASCII as it is,
// anything else in UTF-16BE with its mark.
func (f *file) text(s string) *file {
	if isASCII(s) {
		return f.literal(s)
	}
	b := make([]byte, 0, 2*len(s)+2)
	b = append(b, 0xfe, 0xff)
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return f.literal(string(b))
}

// literal writes the bytes of s as a literal string (ISO 32000-1 7.3.4.2).
func (f *file) literal(s string) *file {
	f.put("(")
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			f.buf = append(f.buf, '\\', c)
		case '\r':
			f.put(`\r`)
		case '\n':
			f.put(`\n`)
		default:
			f.buf = append(f.buf, c)
		}
	}
	return f.put(")")
}

// isASCII says that s is printable ASCII throughout, which means the same
// in PDFDocEncoding.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}

// name writes s as a name object, /s (ISO 32000-1 7.3.5).
func (f *file) name(s string) *file {
	const hexDigits = "0123456789ABCDEF"
	f.put("/")
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c > '~' || strings.IndexByte("#/%()<>[]{}", c) >= 0 {
			f.buf = append(f.buf, '#', hexDigits[c>>4], hexDigits[c&15])
			continue
		}
		f.buf = append(f.buf, c)
	}
	return f
}

// addressOf turns an address into the ASCII that /URI takes (ISO 32000-1
// 12.6.4.7): bytes beyond ASCII, spaces and controls are percent-encoded.
func addressOf(uri string) string {
	const hexDigits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(uri) {
		c := uri[i]
		if c <= ' ' || c > '~' {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// pdfDate gives a moment, in seconds since 1970, as Info writes it.
func pdfDate(created int64) string {
	return time.Unix(created, 0).UTC().Format("D:20060102150405Z")
}

// xmpDate gives a moment, in seconds since 1970, as XMP writes it.
func xmpDate(created int64) string {
	return time.Unix(created, 0).UTC().Format("2006-01-02T15:04:05Z")
}
