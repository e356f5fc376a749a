package exchange

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// ExportOrder says which report is written as what.
type ExportOrder struct {
	Reports    []string `json:"reports,omitempty"`    // the report; none: the first in ./content, else the sample
	To         string   `json:"to,omitempty"`         // one of ExportFormats; "": docx
	Language   string   `json:"language,omitempty"`   // "": the report's first; of two side by side, its second
	SideBySide bool     `json:"sideBySide,omitempty"` // source and translation in one table
}

// ExportFormats are the words of ExportOrder.To.
func ExportFormats() []string { return []string{"md", "docx", "xliff"} }

// File is what Export made.
type File struct {
	Name string `json:"name"` // what to call it: ID-LANG.docx
	Data []byte `json:"data"`
}

// Export writes a report as another program's file. It is nil where the log says
// why that cannot be.
func Export(ctx context.Context, log *diag.Log, p *project.Project, o ExportOrder) (*File, error) {
	if o.To == "" {
		o.To = "docx"
	}
	if o.SideBySide && o.To == "md" {
		log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": "--side-by-side", "other": "--to=md",
			"hint": "a table of two languages is a Word file; --to xliff has both languages, too"})
		return nil, nil
	}
	r, err := p.Source.Sound(ctx, log, o.Reports...)
	if err != nil || r == nil {
		return nil, err
	}
	if !o.chooseLanguage(log, r) {
		return nil, nil
	}
	said, ok := r.Remarks(ctx, log, p.Source)
	if !ok {
		return nil, ctx.Err()
	}
	data, err := o.write(ctx, r, remarks.Open(said))
	if err != nil {
		return nil, err
	}
	return &File{r.ID + "-" + o.Language + "." + o.To, data}, nil
}

// chooseLanguage takes the report's first language where the order names none,
// and side by side its second. False means that the report does not have it,
// which is in the log.
func (o *ExportOrder) chooseLanguage(log *diag.Log, r *project.Reading) bool {
	pair := o.SideBySide || o.To == "xliff"
	if o.Language == "" {
		o.Language = r.Languages[0]
		if pair && len(r.Languages) > 1 {
			o.Language = r.Languages[1]
		}
	}
	if !slices.Contains(r.Languages, o.Language) || pair && o.Language == r.Languages[0] {
		log.Add(diag.FlagValue, diag.Pos{}, diag.Args{"flag": "--lang", "value": o.Language,
			"hint": "the report is in " + strings.Join(r.Languages, " and ") + "; the first is the source"})
		return false
	}
	return true
}

// write makes the bytes of the file. said are the remarks that are open.
func (o *ExportOrder) write(ctx context.Context, r *project.Reading, said []remarks.Remark) ([]byte, error) {
	source := r.Languages[0]
	mark := func(row export.Row) string {
		return export.PathMark(row.Path, o.Language) + export.TextMark(row.Target)
	}
	switch {
	case o.To == "xliff":
		return export.XLIFF(ctx, export.Rows(r.Report, source, o.Language), r.ID, source, o.Language, mark)
	case o.SideBySide:
		return export.SideBySide(ctx, r.Report, export.Rows(r.Report, source, o.Language), source, o.Language, mark, remarksOn(said, o.Language))
	case o.To == "md":
		data, err := export.Markdown(ctx, r.Report, o.Language)
		return append(data, '\n'), err
	}
	return word(ctx, r, o.Language, said)
}
