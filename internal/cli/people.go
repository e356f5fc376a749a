package cli

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// readPeople reads the list of --for and says how it was read. It is nil when
// the list is at fault.
func (s *session) readPeople(ctx context.Context, name, sheet string) (*recipients.List, error) {
	data, ok := s.readUpTo(ctx, name, recipients.MaxBytes+1, "people.csv")
	if !ok {
		return nil, ctx.Err()
	}
	list, err := recipients.Read(ctx, s.log, name, data, recipients.Options{Sheet: sheet})
	if err != nil || list == nil {
		return nil, err
	}
	s.log.Add(diag.ListRead, diag.Pos{File: name, Sheet: list.Sheet}, diag.Args{
		"rows": people(len(list.Rows)), "encoding": list.Encoding, "mapping": list.Mapping()})
	if !list.Has(recipients.Name) {
		s.log.Add(diag.NoNameColumn, list.Columns[0].Pos, nil)
		return nil, nil
	}
	return list, nil
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return strconv.Itoa(n) + " people"
}

// checkPeople logs the rows without a name, and the columns that no copy shows.
func (s *session) checkPeople(list *recipients.List) {
	for _, r := range list.Rows {
		if r.Get(recipients.Name) == "" {
			s.log.Add(diag.NameEmpty, r.At(recipients.Name), nil)
		}
	}
	var unused []string
	for _, c := range list.Columns {
		if c.Header != "" && (!c.Known || c.Field == recipients.Email || c.Field == recipients.CC) {
			unused = append(unused, c.Header)
		}
	}
	if len(unused) > 0 {
		s.log.Add(diag.ColumnsUnused, diag.Pos{File: list.File, Sheet: list.Sheet}, diag.Args{"columns": strings.Join(unused, ", ")})
	}
}

// templateCells are the names in a row's template cell.
func templateCells(r recipients.Row) []string {
	return strings.FieldsFunc(r.Get(recipients.Template), func(c rune) bool { return strings.ContainsRune(",;、，； ", c) })
}

// peopleTemplates are the templates that the list and the order name, each
// once: "summary" where neither does.
func (s *session) peopleTemplates(o *order, list *recipients.List) []string {
	known := map[string]bool{}
	for _, n := range s.templateNames() {
		known[n] = true
	}
	names := append([]string(nil), o.templates...)
	for _, r := range list.Rows {
		for _, n := range templateCells(r) {
			if !known[n] {
				s.log.Add(diag.CellTemplate, r.At(recipients.Template), diag.Args{"value": n, "hint": didYouMean(n, s.templateNames(), "")})
				continue
			}
			if !contains(names, n) {
				names = append(names, n)
			}
		}
	}
	if len(o.templates) == 0 && !contains(names, defaultCopy) {
		names = append(names, defaultCopy)
	}
	return names
}

// defaultCopy is the template of a copy where none is named.
const defaultCopy = "summary"

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// addresseeOf is the line of a row's copies.
func addresseeOf(r recipients.Row) *brief.Addressee {
	return &brief.Addressee{
		Name: r.Get(recipients.Name), Title: r.Get(recipients.Title), Organisation: r.Get(recipients.Organisation),
		Number: r.Get(recipients.Number), Seat: r.Get(recipients.Seat), Note: r.Get(recipients.Note), Pos: r.At(recipients.Name),
	}
}

// rowLanguages are the languages of a row's copies: the row's own, else those
// of -l, else the report's first. False means that a fault was logged.
func (s *session) rowLanguages(o *order, r recipients.Row, of *reading) ([]string, bool) {
	cell := r.Get(recipients.Language)
	if cell == "" {
		if all := languagesFor(of.Report, o.languages[:min(1, len(o.languages))]); all[0] != nil {
			return all[0], true
		}
		return nil, true
	}
	tags := recipients.Languages(cell)
	for _, tag := range tags {
		if !contains(of.Languages, tag) {
			tags = nil
			break
		}
	}
	if tags == nil {
		s.log.Add(diag.CellLanguage, r.At(recipients.Language), diag.Args{"value": cell, "hint": "the report is in " + strings.Join(of.Languages, " and ")})
		return nil, false
	}
	return tags, true
}
