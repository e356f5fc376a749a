package edition

import (
	"context"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/document/wordbrief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/press"
	"jianbao/internal/work/project"
)

// Job is one brief to be made, or copies of one in one file, and what became of
// it.
type Job struct {
	Reading *project.Reading
	Edition brief.Edition
	Lang    string            // "zh", "en", "zh-en"
	File    string            // the file's name, without its folder
	People  []brief.Addressee // whom the copies in the file are for; none: it is one brief
	Log     *diag.Log

	Printed press.Printed
	Verdict diag.Verdict     // Done: the brief was made, or nothing is known against it yet
	Receipt *deliver.Receipt // nil: no file was written
	Drawn   []string         // the files of pictures that were written, in the order of the pages
}

// Label calls the job in messages: "lessons-en".
func (j *Job) Label() string { return j.Edition.Template.Name + "-" + j.Lang }

// Findings are what is to be said of the job.
func (j *Job) Findings() []diag.Finding { return j.Reading.Findings(j.Log) }

// Job plans one brief. languages is nil for a pair that the report cannot make,
// which is a fault of this brief.
func (q *Request) Job(r *project.Reading, t *brief.Template, languages []string) *Job {
	j := &Job{Reading: r, Lang: strings.Join(languages, "-")}
	j.Edition = brief.Edition{
		Template: t, Languages: languages, Items: q.items,
		Audience: q.Audience, Missing: brief.Missing(q.Missing), Proof: q.Proof, Remarks: q.remarks[r], Draft: q.drafts[r], Reading: q.reading, Meeting: q.Meeting,
		Paper: q.paper, Margins: q.Margins, Size: q.Size, Pages: q.Pages, Length: brief.Length(q.Length),
	}
	if len(languages) == 2 {
		j.Edition.Pairing = q.pairing()
	}
	if languages == nil {
		j.Lang = Both
	}
	j.Log = r.Log.For(j.Label())
	// Every language of a template leaves out the same; it is printed once.
	brief.TellLeftOut(j.Log, r.Report, t)
	if languages == nil {
		j.Log.Add(diag.NoPair, diag.Pos{File: r.Name}, diag.Args{"language": brief.LanguageName(r.Languages[0])})
		j.Verdict = diag.TranslationVerdict
	}
	j.File = strings.TrimSuffix(q.pattern.FileName(j.nameValues()), Ending) + q.Suffix() + q.ending()
	if q.Phone {
		j.File = strings.TrimSuffix(j.File, q.ending()) + ".html"
	}
	return j
}

// nameValues are the fields of a pattern.
func (j *Job) nameValues() map[string]string {
	r := j.Reading
	values := map[string]string{
		"id": r.ID, "template": j.Edition.Template.Name, "lang": j.Lang,
		"date":     isoDate(r.Date.Year, r.Date.Month, r.Date.Day),
		"audience": j.Edition.Audience, "title": r.ID,
	}
	if text := project.Title(r.Report, j.Edition.Languages); text != nil {
		values["title"] = project.Unmarked(text)
	}
	return values
}

// press makes the brief, or the copies of it.
func (j *Job) press(ctx context.Context, o press.Options) (press.Printed, error) {
	if strings.HasSuffix(j.File, wordbrief.Ending) {
		return j.word(ctx)
	}
	if len(j.People) == 0 {
		return press.Press(ctx, j.Log, j.Reading.Report, j.Edition, o)
	}
	return press.PressRun(ctx, j.Log, j.Reading.Report, j.Edition, j.People, o)
}

// leastOnOnePage is the least size of Chinese that a reader of paper has with ease; a brief
// that is set smaller to stand on one page is offered two.
const leastOnOnePage = 12 * length.Pt

// tellPages offers a Chinese brief of one page, set in small type, on two pages, and says
// where a number of pages was asked for in vain.
func (j *Job) tellPages(asked int) {
	one, lang := j.Edition.Template.OneMax, j.Edition.Languages
	switch size := j.Printed.Fit.Size[j.Lang]; {
	case asked > 0 && one == 0:
		j.Log.Add(diag.PagesUnlimited, diag.Pos{}, diag.Args{"template": j.Edition.Template.Name})
	case asked == 0 && one == 1 && j.Edition.Size == nil && len(lang) == 1 && han.Written(lang[0]) && size > 0 && size < leastOnOnePage:
		j.Log.Add(diag.RoomOnTwo, diag.Pos{}, diag.Args{"brief": j.Label(), "size": size.Decimal()})
	}
}

// tellSheets says what to set at the printer for a file of copies.
func (j *Job) tellSheets() {
	if len(j.People) == 0 || j.Printed.PDF == nil {
		return
	}
	code, sheets := diag.PrintRun, j.Printed.Pages/2
	if j.Printed.Pages == len(j.People) {
		code, sheets = diag.PrintRunSimplex, j.Printed.Pages
	}
	j.Log.Add(code, diag.Pos{}, diag.Args{"copies": han.Counted(len(j.People), "copy"), "sheets": han.Counted(sheets, "sheet"), "file": j.File})
}
