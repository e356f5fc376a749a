package edition

import (
	"context"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/wordbrief"
	"jianbao/internal/press"
)

// The words of Order.To.
const (
	toPDF  = "pdf"
	toWord = "docx" // to edit
)

// Formats are the words of Order.To.
func Formats() []string { return []string{toPDF, toWord} }

// ending is that of the names of an order's files.
func (o *Order) ending() string {
	if o.To == toWord {
		return wordbrief.Ending
	}
	return Ending
}

// checkWord logs what a file to edit cannot have: it has no pages, and is nobody's copy.
func (o *Order) checkWord(log *diag.Log) {
	if o.To != toWord {
		return
	}
	for _, one := range []struct {
		flag string
		set  bool
	}{{"--copies", o.Copies.Any()}, {"--png", o.DPI > 0}, {"--phone", o.Phone}, {"--proof", o.Proof}, {"--large", o.Large}, {"--mono", o.Mono}, {"--notes", o.Notes != ""},
		{"--pages", o.Pages > 0}, {"--size", o.Size != nil}, {"--margins", o.Margins != nil}, {"--paper", o.Paper != ""}, {"--theme", o.Theme != ""}, {"--font", len(o.Faces) > 0}, {"--pairing", o.Pairing != ""}} {
		if one.set {
			log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": "--to=docx", "other": one.flag,
				"hint": diag.Words{"a Word file to edit has no pages of its own; leave " + one.flag + " to the PDF", "供修改的 Word 文件没有固定页面，" + one.flag + " 只用于 PDF"}})
		}
	}
}

// word makes the brief as a Word file.
func (j *Job) word(ctx context.Context) (press.Printed, error) {
	b, err := brief.Tailor(ctx, j.Log, j.Reading.Report, j.Edition)
	if err != nil || b == nil || j.Log.Failed() {
		return press.Printed{}, err
	}
	data, err := wordbrief.Write(ctx, b, export.Drawings(j.Reading.Picture))
	if err != nil {
		return press.Printed{Name: b.Name}, err
	}
	return press.Printed{Name: b.Name, PDF: press.File{data}}, nil
}

// bare is the name of the job's file without its ending.
func (j *Job) bare() string {
	return strings.TrimSuffix(strings.TrimSuffix(j.File, Ending), wordbrief.Ending)
}
