package intake

import (
	"bytes"
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/arrange"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/mend"
	"jianbao/internal/document/intake/plain"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/webpage"
	"jianbao/internal/document/intake/word"
)

// In is a document to be imported.
type In struct {
	File   string // its name, for messages and for the report's id
	Data   []byte
	Format string // "text", "md", "html" or "docx"; "" finds it out
	As     string // the name of the report file, which gives the report its id; "" for that of File
	// Open reads a picture that stands beside the document, by its name from
	// there. It is nil where nothing stands beside, as for the standard input.
	Open func(name string) ([]byte, error)
	// Usable says why no brief can use a picture; nil for one that can be used. It is
	// nil where nothing is known of that.
	Usable func(data []byte) error
	Kept   bool      // the comments of a Word file are kept elsewhere, and need not be told
	View   docx.View // of the tracked changes of a Word file; nil takes all
}

// Import reads a document and makes a report file of it. What was done, what
// was unsure and what is left over is in the log. The draft is nil when the
// document cannot be imported; the log then holds an error. The error is ctx's.
func Import(ctx context.Context, log *diag.Log, in In) (*Draft, error) {
	file, data, format := in.File, in.Data, in.Format
	d := &source.Document{File: file, As: in.As, Kept: in.Kept}
	whole := diag.Pos{File: file}
	if len(data) > MaxBytes {
		log.Add(diag.ImportTooLarge, whole, diag.Args{"why": "more than 64 MB"})
		return nil, nil
	}
	if format == "" {
		format = sniff(file, data)
	}
	if err := read(ctx, log, d, data, format, in.View); ctx.Err() != nil {
		return nil, ctx.Err()
	} else if err != nil {
		log.Add(diag.ImportUnreadable, whole, diag.Args{"why": err.Error()})
		return nil, nil
	}
	if log.Failed() {
		return nil, nil
	}
	own := d.FromExport()
	if !own {
		mend.EmptyPoints(d)
	}
	if len(d.Blocks) == 0 {
		log.Add(diag.ImportEmpty, whole, nil)
		return nil, nil
	}
	if why := overfull(d); why != "" {
		log.Add(diag.ImportTooLarge, whole, diag.Args{"why": why})
		return nil, nil
	}
	beside(d, in.Open)
	usable(d, in.Usable)
	if !own {
		mend.Layout(ctx, d)
	}
	for _, m := range d.Said {
		log.Add(m.Code, m.Pos, m.Args)
	}
	draft.TellLinks(log, file, d.Links)
	if !own { // what export made holds the texts as they are
		mend.Damage(ctx, log, d)
		if mend.Emptied(d); len(d.Blocks) == 0 {
			log.Add(diag.ImportEmpty, whole, nil)
			return nil, nil
		}
	}
	out, err := arrange.Arrange(ctx, log, d)
	if err != nil {
		return nil, err
	}
	if err := out.Harden(ctx, log, file); err != nil {
		return nil, err
	}
	if log.Failed() {
		return nil, nil
	}
	log.Add(diag.ImportDid, whole, diag.Args{"what": told(out, d)})
	return out, nil
}

// read reads a document of a format into d, the tracked changes of a Word file as view has them.
func read(ctx context.Context, log *diag.Log, d *source.Document, data []byte, format string, view docx.View) error {
	switch format {
	case "docx":
		d.Format = "Word"
		return word.Read(ctx, log, d, data, view)
	}
	if kind, refused := strings.CutPrefix(format, "refused "); refused {
		log.Add(diag.ImportFormat, diag.Pos{File: d.File}, diag.Args{"format": kind})
		return nil
	}
	if why := tooLarge(data, format); why != "" {
		log.Add(diag.ImportTooLarge, diag.Pos{File: d.File}, diag.Args{"why": why})
		return nil
	}
	text, encoding, err := decoded(data)
	if err != nil {
		return err
	}
	d.Encoding = encoding
	if format == "html" {
		d.Format = "HTML"
		return webpage.Read(ctx, d, text)
	}
	d.Format = "text"
	log.AddSource(d.File, []byte(text))
	plain.Read(ctx, d, text, format == "md")
	return nil
}

// sniff tells the format by the bytes, then by the name: "docx", "html", "md", "text".
// For what is refused it is "refused " and what the file is.
func sniff(file string, data []byte) string {
	ext := strings.ToLower(filepath.Ext(file))
	start := bytes.ReplaceAll(data[:min(len(data), 1024)], []byte{0}, nil) // of UTF-16 too
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		start = bytes.TrimPrefix(start, []byte(mark))
	}
	start = bytes.ToLower(bytes.TrimSpace(start))
	for _, m := range []struct{ magic, kind string }{
		{"PK\x03\x04", "docx"}, {"PK\x05\x06", "docx"}, {"\xd0\xcf\x11\xe0", "docx"}, // docx says what else they are
		{"%PDF", "refused a PDF"}, {"{\\rtf", "refused an RTF file"}, {"\x89PNG", "refused a picture"}, {"\xff\xd8\xff", "refused a picture"},
		{"GIF8", "refused a picture"}, {"\x1f\x8b", "refused a compressed file"}, {"7z\xbc\xaf", "refused a compressed file"}, {"Rar!", "refused a compressed file"},
	} {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return m.kind
		}
	}
	switch {
	case bytes.HasPrefix(start, []byte("<?xml")) && (bytes.Contains(start, []byte("pkg:package")) || bytes.Contains(start, []byte("worddocument"))):
		return "refused a Word document as plain XML"
	case ext == ".xlf" || ext == ".xliff" || bytes.HasPrefix(start, []byte("<xliff")) || bytes.HasPrefix(start, []byte("<?xml")) && bytes.Contains(start, []byte("<xliff")):
		return "refused an XLIFF file"
	case ext == ".xml" || bytes.HasPrefix(start, []byte("<?xml")) && !bytes.Contains(start, []byte("<html")) && ext != ".html" && ext != ".htm" && ext != ".xhtml":
		return "refused an XML file"
	case ext == ".json":
		return "refused a JSON file"
	case bytes.HasPrefix(start, []byte("<!doctype html")), bytes.HasPrefix(start, []byte("<html")), ext == ".html" || ext == ".htm" || ext == ".xhtml":
		return "html"
	case ext == ".md" || ext == ".markdown" || ext == ".mdown" || ext == ".mkd" || ext == ".mdx" || ext == ".rmd" || ext == ".qmd":
		return "md"
	case ext == ".docx" || ext == ".docm" || ext == ".dotx":
		return "docx"
	}
	return "text"
}

// mostTold is how many sections are named in what is told; of more their number is.
const mostTold = 40

// told says what became of the document.
func told(o *draft.Draft, d *source.Document) string {
	kind := d.Format
	if d.Encoding != "" {
		kind += " in " + d.Encoding
	}
	parts := []string{strconv.Itoa(len(d.Blocks)) + " blocks of " + kind, strconv.Itoa(len(o.Summary)) + " paragraphs of summary"}
	for i, s := range o.Sections {
		if i == mostTold && len(o.Sections) > i+1 {
			parts = append(parts, strconv.Itoa(len(o.Sections)-i)+" more sections")
			break
		}
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
