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
func checkList(log *diag.Log, list *recipients.List) {
	for _, r := range list.Rows {
		CheckName(log, r)
	}
	var unused []string
	for _, c := range list.Columns {
		if c.Header != "" && (!c.Known || c.Field == recipients.Email || c.Field == recipients.CC) {
			unused = append(unused, c.Header)
		}
	}
	if len(unused) > 0 {
		log.Add(diag.ColumnsUnused, diag.Pos{File: list.File, Sheet: list.Sheet}, diag.Args{"columns": strings.Join(unused, ", ")})
	}
}

// templateCells are the names in a row's template cell.
func templateCells(r recipients.Row) []string {
	return strings.FieldsFunc(r.Get(recipients.Template), func(c rune) bool { return strings.ContainsRune(",;、，； ", c) })
}

// TemplateNames are the templates that the order and the list name, each once:
// DefaultTemplate where neither does. A name in the list that no template has is
// logged.
func TemplateNames(log *diag.Log, s *project.Source, ordered []string, list *recipients.List) []string {
	known := map[string]bool{}
	for _, n := range s.TemplateNames() {
		known[n] = true
	}
	names := append([]string(nil), ordered...)
	for _, r := range list.Rows {
		for _, n := range templateCells(r) {
			if !known[n] {
				log.Add(diag.CellTemplate, r.At(recipients.Template), diag.Args{"value": n, "hint": diag.Hint(n, s.TemplateNames(), "")})
				continue
			}
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	if len(ordered) == 0 && !slices.Contains(names, DefaultTemplate) {
		names = append(names, DefaultTemplate)
	}
	return names
}

// addresseeOf is the line of a row's copies.
func addresseeOf(r recipients.Row) *brief.Addressee {
	return &brief.Addressee{
		Name: r.Get(recipients.Name), Title: r.Get(recipients.Title), Organisation: r.Get(recipients.Organisation),
		Number: r.Get(recipients.Number), Seat: r.Get(recipients.Seat), Note: r.Get(recipients.Note), Pos: r.At(recipients.Name),
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
