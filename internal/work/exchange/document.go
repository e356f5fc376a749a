package exchange

import (
	"bytes"
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake"
	"jianbao/internal/setting/page"
	"jianbao/internal/work/project"
)

// Document is a file as somebody wrote it: Word, text, Markdown or HTML.
type Document struct {
	File   string `json:"file"`             // "-" is the standard input
	Format string `json:"format,omitempty"` // "text", "html" or "docx"; "": it is found out
	As     string `json:"as,omitempty"`     // the report file that is made of it, which gives the report its id; "": the id is that of File
	Decisions
}

// read is the document with its bytes, as intake takes it. Pictures that it
// names are read from its folder. False means that a fault was logged, or that
// ctx has ended.
func (d *Document) read(ctx context.Context, log *diag.Log, p *project.Project) (intake.In, bool) {
	in := intake.In{Kept: true, File: d.File, Format: d.Format, As: d.As, Usable: usable(&page.Pictures{})}
	ok := false
	if d.File == "-" {
		in.File = project.StandardInput
		in.Data, ok = p.Source.ReadInput(ctx, log, intake.MaxBytes)
		return in, ok
	}
	if in.Data, ok = p.Source.Read(ctx, log, d.File, intake.MaxBytes, "report.docx"); ok && d.Format == "" {
		in.Data, ok = project.Brought(ctx, log, p.Source, d.File, in.Data, "docx")
	}
	in.Open = func(name string) ([]byte, error) { return p.Source.Beside(d.File, name, intake.MaxBytes) }
	return in, ok
}

// usable says of a picture of a kind that pages show why it cannot be used.
func usable(run *page.Pictures) func(data []byte) error {
	return func(data []byte) error {
		if !bytes.HasPrefix(data, []byte("\x89PNG")) && !bytes.HasPrefix(data, []byte("\xff\xd8\xff")) {
			return nil // words stand for it
		}
		if len(data) > project.MostPicture {
			return diag.Words{"it is larger than 32 MB", "文件超过 32 MB"}
		}
		_, err := run.Open("", data, nil)
		return err
	}
}

// draft makes a draft of a document. It is nil where the log says why there is
// none.
func draft(ctx context.Context, log *diag.Log, in intake.In) (*intake.Draft, error) {
	found := log.Blank()
	d, err := intake.Import(ctx, found, in)
	if err == nil {
		err = ctx.Err() // a document that was read to half of it is not at fault
	}
	if err != nil {
		return nil, err
	}
	log.Merge(found)
	return d, nil
}

// short is the beginning of a text, for a message.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}
