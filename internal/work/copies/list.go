package copies

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// ReadList reads a list of people and says how it was read. It is nil when the
// list is at fault, which is in the log.
func ReadList(ctx context.Context, log *diag.Log, p *project.Project, name, sheet string) (*recipients.List, error) {
	data, ok := p.Source.Read(ctx, log, name, recipients.MaxBytes, "people.csv")
	if ok {
		data, ok = project.Brought(ctx, log, p.Source, name, data, "xlsx")
	}
	if !ok {
		return nil, ctx.Err()
	}
	list, err := recipients.Read(ctx, log, name, data, recipients.Options{Sheet: sheet})
	if err != nil || list == nil {
		return nil, err
	}
	log.Add(diag.ListRead, diag.Pos{File: name, Sheet: list.Sheet}, diag.Args{
		"rows": han.Counted(len(list.Rows), "person"), "encoding": list.Encoding, "mapping": list.Mapping()})
	if !list.Has(recipients.Name) {
		log.Add(diag.NoNameColumn, list.Columns[0].Pos, nil)
		return nil, nil
	}
	return list, nil
}

// MostName is how many characters a name may have. A longer one fills the line of
// a brief many times, and no header of a message holds it.
const MostName = 200

// CheckName logs a row without a name, or with one too long.
func CheckName(log *diag.Log, r recipients.Row) {
	name := r.Get(recipients.Name)
	if name == "" {
		log.Add(diag.NameEmpty, r.At(recipients.Name), nil)
	} else if n := utf8.RuneCountInString(name); n > MostName {
		log.Add(diag.NameTooLong, r.At(recipients.Name), diag.Args{"length": strconv.Itoa(n), "limit": strconv.Itoa(MostName)})
	}
}

// checkList logs the rows without a name, and the columns that no copy shows.
func (pl *Plan) checkList() {
	for _, r := range pl.List.Rows {
		CheckName(pl.Log, r)
	}
	pl.TellUnshown(func(c recipients.Column) bool {
		return !c.Known || c.Field == recipients.Email || c.Field == recipients.CC || c.Field == recipients.Group
	})
}

// TellUnshown notes the columns of the list that no copy shows: those that also says
// so, and those that Order.Show would have to name.
func (pl *Plan) TellUnshown(also func(recipients.Column) bool) {
	var unused []string
	var hint diag.Value = ""
	for _, c := range pl.List.Columns {
		switch {
		case c.Header == "":
		case slices.Contains(Shown(), c.Field) && !slices.Contains(pl.Order.Show, c.Field):
			unused, hint = append(unused, c.Header), diag.Words{"{flag} prints it", "{flag} 可以印出"}.With(diag.Args{"flag": "--show " + c.Field})
		case also(c):
			unused = append(unused, c.Header)
		}
	}
	if len(unused) > 0 {
		pl.Log.Add(diag.ColumnsUnused, diag.Pos{File: pl.List.File, Sheet: pl.List.Sheet}, diag.Args{"columns": strings.Join(unused, ", "), "hint": hint})
	}
}

// templateCells are the names in a row's template cell.
func templateCells(r recipients.Row) []string {
	return strings.FieldsFunc(r.Get(recipients.Template), func(c rune) bool { return strings.ContainsRune(",;、，； ", c) })
}

// choose finds what the order and the list name: templates, and sections of the report.
// Where neither names any it is the usual template. A word of the list that means
// nothing is logged; unknown hears of those of the order.
func (pl *Plan) choose(ctx context.Context, s *project.Source, unknown func(word, hint string)) error {
	ordered := pl.Order.Briefs.Templates
	words, asked := slices.Clone(ordered), len(ordered) == 0
	for _, r := range pl.List.Rows {
		words = append(words, templateCells(r)...)
	}
	if asked {
		words = append(words, edition.SummaryTemplate, edition.FullTemplate)
	}
	menu, err := edition.ReadMenu(ctx, pl.Log, s, words, false)
	if err == nil {
		err = menu.Dress(ctx, pl.Log, s, pl.Order.Briefs.Theme)
	}
	r, audience := pl.Reading, pl.Order.Briefs.Audience
	if err != nil || r == nil || r.Report == nil {
		return err
	}
	pl.Templates, pl.named = nil, map[string]*brief.Template{}
	for _, word := range ordered {
		if !menu.Means(word, r) {
			unknown(word, menu.Hint(word, r))
			continue
		}
		if t := menu.Template(r, audience, word); t != nil {
			pl.Templates = append(pl.Templates, t)
		}
	}
	if asked && !pl.Log.Failed() {
		pl.Templates = []*brief.Template{menu.Usual(r, audience)}
	}
	for _, row := range pl.List.Rows {
		for _, word := range templateCells(row) {
			if !menu.Means(word, r) {
				pl.Log.Add(diag.CellTemplate, row.At(recipients.Template), diag.Args{"value": word, "hint": menu.Hint(word, r)})
			} else if pl.named[word] == nil {
				pl.named[word] = menu.Template(r, audience, word)
			}
		}
	}
	return nil
}

// addressee is the line of a row's copies.
func (pl *Plan) addressee(r recipients.Row) *brief.Addressee {
	note := ""
	if slices.Contains(pl.Order.Show, recipients.Note) {
		note = r.Get(recipients.Note)
	}
	return &brief.Addressee{
		Name: r.Get(recipients.Name), Title: r.Get(recipients.Title), Organisation: r.Get(recipients.Organisation),
		Number: r.Get(recipients.Number), Seat: r.Get(recipients.Seat), Note: note, Pos: r.At(recipients.Name),
	}
}

// rowLanguages are the languages of a row's copies: the row's own, else the first
// that the order names, else the report's first. False means that a fault was
// logged.
func rowLanguages(log *diag.Log, ordered [][]string, r recipients.Row, of *project.Reading) ([]string, bool) {
	cell := r.Get(recipients.Language)
	if cell == "" {
		return edition.Languages(of.Report, ordered[:min(1, len(ordered))])[0], true
	}
	tags := recipients.Languages(cell)
	for _, tag := range tags {
		if !slices.Contains(of.Languages, tag) {
			tags = nil
			break
		}
	}
	if tags == nil {
		log.Add(diag.CellLanguage, r.At(recipients.Language), diag.Args{"value": cell, "hint": "the report is in " + strings.Join(of.Languages, " and ")})
		return nil, false
	}
	return tags, true
}
