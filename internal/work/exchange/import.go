package exchange

import (
	"bytes"
	"context"
	"path/filepath"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// ImportOrder says which document is to become a report.
type ImportOrder struct {
	Document Document `json:"document"`
}

// Draft is a report that was made of a document.
type Draft struct {
	File     string           `json:"file"`   // where the report goes
	Report   []byte           `json:"report"` // the report file
	Pictures []Picture        `json:"pictures"`
	Remarks  []remarks.Remark `json:"remarks"` // the comments of the document
	Review   []byte           `json:"review"`  // the file that keeps them; nil without any
	places   []diag.Words     // where each of Remarks stands
	Changes  []Change         `json:"changes"` // the tracked changes of the document, and what became of them
}

// Picture is a picture of a draft.
type Picture struct {
	File string `json:"file"` // as the report names it: from the report's folder, with slashes
	Data []byte `json:"data"`
}

// Import makes a report of a document. What was done, what was unsure and what
// is left over is in the log, and so are the faults that the report has as it is.
// The draft is nil where the log says why there is none.
func Import(ctx context.Context, log *diag.Log, p *project.Project, o ImportOrder) (*Draft, error) {
	in, ok := o.Document.read(ctx, log, p)
	if !ok {
		return nil, ctx.Err()
	}
	if o.Document.Changes == "" {
		o.Document.Changes = TakeChanges
	}
	changes, marked := o.Document.Decisions.unplaced(ctx, &in)
	made, err := draft(ctx, log, in)
	if err != nil || made == nil {
		return nil, err
	}
	d := &Draft{File: reportFile(o.Document.As, made.ID), Report: made.YAML(filepath.Base(in.File)), Pictures: []Picture{}, Changes: changes}
	if err := d.keep(ctx, remarked(marked, nil)); err != nil {
		return nil, err
	}
	viewed(log, in.File, changes)
	tellChanges(log, changes)
	for _, im := range made.Images {
		d.Pictures = append(d.Pictures, Picture{im.File, im.Data})
	}
	if made.Sound {
		return d, ctx.Err()
	}
	return d, d.check(ctx, log)
}

// reportFile is the report file as it was named, or else one in ./content.
func reportFile(name, id string) string {
	if name == "" {
		return filepath.Join(project.ContentFolder, id+".yaml")
	}
	if filepath.Ext(name) == "" {
		return name + ".yaml"
	}
	return name
}

// check reads the report as it will be read for briefs. What is found is said
// only where it has an error.
func (d *Draft) check(ctx context.Context, log *diag.Log) error {
	found := &diag.Log{}
	if _, err := report.Load(ctx, found, "the report made", d.Report); err != nil {
		return err
	}
	if found.Failed() {
		log.Merge(found)
	}
	return nil
}

// Deliver writes the pictures and then the report, so that a report is there
// only with all of its pictures. Where a file is there already none is written,
// unless force is set. A picture that is there with these very bytes is no clash:
// a run that was stopped left it.
func (d *Draft) Deliver(ctx context.Context, log *diag.Log, p *project.Project, force bool) error {
	var files []Picture
	for _, picture := range d.Pictures {
		files = append(files, Picture{filepath.Join(filepath.Dir(d.File), filepath.FromSlash(picture.File)), picture.Data})
	}
	if d.Review != nil {
		files = append(files, Picture{d.File + remarks.End, d.Review})
	}
	files = append(files, Picture{d.File, d.Report})
	for i, f := range files {
		if p.Source.Exists(f.File) && !force && (i == len(d.Pictures) || !same(ctx, p, f)) {
			log.Add(diag.ImportExists, diag.Pos{}, diag.Args{"file": f.File})
		}
	}
	if log.Failed() {
		return ctx.Err()
	}
	for _, f := range files {
		if !p.Put(ctx, log, f.File, f.Data) {
			return ctx.Err()
		}
	}
	d.TellRemarks(log)
	return nil
}

// same says that a file is there with these bytes already.
func same(ctx context.Context, p *project.Project, f Picture) bool {
	if len(f.Data) == 0 {
		return false
	}
	there, ok := p.Source.Read(ctx, &diag.Log{}, f.File, int64(len(f.Data)), "")
	return ok && bytes.Equal(there, f.Data)
}
