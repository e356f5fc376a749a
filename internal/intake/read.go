package intake

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jianbao/internal/diag"
)

// MaxBytes is the most that a document may hold.
const MaxBytes = 64 << 20

// Import reads a document and makes a report file of it. format is "text",
// "md", "html" or "docx"; "" finds it out. What was done, what was unsure and
// what is left over is in the log. The draft is nil when the log holds an
// error. The error is ctx's.
func Import(ctx context.Context, log *diag.Log, file string, data []byte, format string) (*Draft, error) {
	d := &Document{File: file}
	whole := diag.Pos{File: file}
	if len(data) > MaxBytes {
		log.Add(diag.ImportTooLarge, whole, diag.Args{"why": "more than 64 MB"})
		return nil, nil
	}
	if format == "" {
		format = sniff(file, data)
	}
	if err := d.read(log, data, format); err != nil {
		log.Add(diag.ImportUnreadable, whole, diag.Args{"why": err.Error()})
		return nil, nil
	}
	if err := ctx.Err(); err != nil || log.Failed() {
		return nil, err
	}
	if len(d.Blocks) == 0 {
		log.Add(diag.ImportEmpty, whole, nil)
		return nil, nil
	}
	mend(log, d)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out := arrange(log, d)
	log.Add(diag.ImportDid, whole, diag.Args{"what": out.told(d)})
	return out, nil
}

func (d *Document) read(log *diag.Log, data []byte, format string) error {
	switch format {
	case "docx":
		d.Format = "Word"
		return readDocx(log, d, data)
	case "refused-cfb":
		log.Add(diag.ImportFormat, diag.Pos{File: d.File}, diag.Args{"format": "an old or encrypted Office file (" + filepath.Ext(d.File) + ")"})
		return nil
	case "refused-pdf":
		log.Add(diag.ImportFormat, diag.Pos{File: d.File}, diag.Args{"format": "a PDF"})
		return nil
	case "refused":
		log.Add(diag.ImportFormat, diag.Pos{File: d.File}, diag.Args{"format": "a file of this kind"})
		return nil
	}
	text, encoding, ok := decoded(data)
	if !ok {
		return fmt.Errorf("its encoding is neither UTF-8, UTF-16 nor GB18030")
	}
	d.Encoding = encoding
	if format == "html" {
		d.Format = "HTML"
		return readHTML(d, text)
	}
	d.Format = "text"
	log.AddSource(d.File, []byte(text))
	readPlain(d, text)
	return nil
}

// sniff tells the format by the bytes, then by the name.
func sniff(file string, data []byte) string {
	ext := strings.ToLower(filepath.Ext(file))
	start := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\xef\xbb\xbf"))))
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "docx"
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return "refused-cfb"
	case bytes.HasPrefix(data, []byte("%PDF")):
		return "refused-pdf"
	case bytes.HasPrefix(start, []byte("<!doctype html")), bytes.HasPrefix(start, []byte("<html")), ext == ".html" || ext == ".htm":
		return "html"
	case bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0 && !bytes.HasPrefix(data, []byte("\xff\xfe")) && !bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(start, []byte("{\\rtf")):
		return "refused"
	}
	return "text"
}

// decoded turns text in UTF-8, UTF-16 with its mark, or GB18030 into a string.
func decoded(data []byte) (text, encoding string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16Text(data[2:], binary.LittleEndian), "UTF-16", true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16Text(data[2:], binary.BigEndian), "UTF-16", true
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if utf8.Valid(data) {
		return string(data), "UTF-8", true
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", "", false
	}
	return string(out), "GB18030", true
}

func utf16Text(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// told says what became of the document.
func (o *Draft) told(d *Document) string {
	kind := d.Format
	if d.Encoding != "" {
		kind += " in " + d.Encoding
	}
	parts := []string{strconv.Itoa(len(d.Blocks)) + " blocks of " + kind, strconv.Itoa(len(o.Summary)) + " paragraphs of summary"}
	for _, s := range o.Sections {
		n := strconv.Itoa(len(s.Items)) + " items"
		if len(s.Items) == 0 {
			n = "text"
		}
		var langs []string
		for _, l := range o.Languages {
			if s.Title[l] != "" {
				langs = append(langs, l)
			}
		}
		parts = append(parts, s.ID+" ("+n+", "+strings.Join(langs, " and ")+")")
	}
	return "read " + strings.Join(parts, "; ")
}
