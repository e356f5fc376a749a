package mailing

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// where keeps those of a list who have a value in a column. The zero value keeps all.
type where struct{ field, value string }

// ParseWhere checks what a person chooses people by: "group=press".
func ParseWhere(text string) bool {
	column, value, both := strings.Cut(text, "=")
	return both && strings.TrimSpace(column) != "" && strings.TrimSpace(value) != ""
}

// whereOf reads what the order chooses people by. False means that a fault was logged:
// the list has no such column, or nobody in it has the value.
func whereOf(pl *Plan) (where, bool) {
	text := pl.Order.Where
	if text == "" {
		return where{}, true
	}
	column, value, _ := strings.Cut(text, "=")
	list := pl.Copies.List
	field, has := list.Named(strings.TrimSpace(column))
	if !has {
		var known []string
		for _, c := range list.Columns {
			known = append(known, c.Header)
		}
		pl.Log().Add(diag.MailNoColumn, diag.Pos{}, diag.Args{"list": list.File, "column": strings.TrimSpace(column), "known": strings.Join(known, ", ")})
		return where{}, false
	}
	w := where{field, strings.TrimSpace(value)}
	var values []string
	for _, l := range pl.Letters {
		if w.keeps(l.Row) {
			return w, true
		}
		for _, v := range w.values(l.Row) {
			if !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
	}
	pl.Log().Add(diag.MailNobodyWhere, diag.Pos{}, diag.Args{"list": list.File, "where": text, "known": diag.FirstOf(values)})
	return w, false
}

// values are those of a row's cell, which may hold several: "press, donors", "媒体、捐助方".
func (w where) values(r recipients.Row) []string {
	return strings.FieldsFunc(r.Get(w.field), func(c rune) bool { return strings.ContainsRune(",;，；、/\n", c) })
}

// keeps says that a row has the value.
func (w where) keeps(r recipients.Row) bool {
	if w.field == "" {
		return true
	}
	if strings.EqualFold(strings.TrimSpace(r.Get(w.field)), w.value) {
		return true
	}
	return slices.ContainsFunc(w.values(r), func(v string) bool { return strings.EqualFold(strings.TrimSpace(v), w.value) })
}

// Chosen says that a letter is among those that the order asks for by Where.
func Chosen(pl *Plan, l *Letter) bool { return pl.where.keeps(l.Row) }
