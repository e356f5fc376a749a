package report

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// word reads a scalar as it is typed: 007 and 1.10 keep their digits. It is
// false when n is no scalar or has nothing in it; that has been reported then.
func (d *decoder) word(n *yaml.Node, path string) (string, *yaml.Node, bool) {
	if n = d.resolve(n); d.stopped {
		return "", n, false
	}
	if n.Kind != yaml.ScalarNode {
		d.add(diag.NotAText, n, diag.Args{"key": path})
		return "", n, false
	}
	text, o := d.src.scalar(n)
	d.checkCharacters(text, o)
	return strings.TrimSpace(text), n, true
}

// checkCharacters reports what may not stand in a report but came in by an
// escape, "\u0007"; the bytes of the file were checked before.
func (d *decoder) checkCharacters(text string, o origin) {
	for i, r := range text {
		if code, bad := badCharacter(r); bad {
			d.addAt(code, o.at(text, i), diag.Args{"char": codePoint(r)})
		}
	}
}

func (d *decoder) value(n *yaml.Node, path string) Value {
	text, n, _ := d.word(n, path)
	return Value{Text: text, Pos: d.at(n)}
}

// format: only format 1 exists.
func (d *decoder) format(n *yaml.Node) {
	text, n, ok := d.word(n, "format")
	if ok && (text != "1" || n.Tag != "!!int") {
		d.add(diag.WrongFormat, n, diag.Args{"value": short(quote(n))})
	}
}

// quote is a scalar as the file has it, more or less.
func quote(n *yaml.Node) string {
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return `"` + n.Value + `"`
	}
	return n.Value
}

// id reads an id, which is unique in the report.
func (d *decoder) id(n *yaml.Node) string {
	text, n, ok := d.word(n, "id")
	switch {
	case !ok:
		return ""
	case !validID(text):
		args := diag.Args{"id": short(text)}
		if near := idLike(text); near != "" {
			args["near"] = near
		}
		d.add(diag.BadID, n, args)
		return text
	case d.ids[text] > 0:
		d.add(diag.DuplicateID, n, diag.Args{"id": text, "line": strconv.Itoa(d.ids[text])})
		return text
	}
	d.ids[text] = n.Line
	return text
}

// validID says whether s is [a-z0-9][a-z0-9-]{0,63}.
func validID(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// idLike makes an id out of what was given, or "".
func idLike(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 64 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// languages reads the list of languages, the source language first.
func (d *decoder) languages(n *yaml.Node) {
	read := func(_ int, n *yaml.Node) {
		tag, n, ok := d.word(n, "languages")
		if !ok {
			return
		}
		for _, have := range d.out.Languages {
			if have == tag {
				d.add(diag.DuplicateLanguage, n, diag.Args{"language": tag})
				return
			}
		}
		if !validLanguage(tag) {
			args := diag.Args{"language": short(tag)}
			if near := languageMeant(tag); near != "" {
				args["near"] = near
			}
			d.add(diag.BadLanguage, n, args)
		}
		d.out.Languages = append(d.out.Languages, tag)
	}
	d.list(n, "languages", read)
}

// date reads a day of the calendar, 2020-03-30.
func (d *decoder) date(n *yaml.Node) Date {
	text, n, ok := d.word(n, "date")
	date := Date{Pos: d.at(n)}
	if !ok {
		return date
	}
	valid := len(text) == 10 && text[4] == '-' && text[7] == '-'
	if valid {
		date.Year, date.Month, date.Day = digits(text[:4]), digits(text[5:7]), digits(text[8:])
		valid = date.Year > 0 && date.Day > 0 && date.Day <= daysIn(date.Year, date.Month)
	}
	if !valid {
		d.add(diag.BadDate, n, diag.Args{"date": short(text)})
		return Date{Pos: date.Pos}
	}
	return date
}

// digits reads a number of ASCII digits; -1 when there is anything else.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > 1_000_000_000 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// daysIn is how many days a month has; 0 for what is no month.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}

// count reads a whole number from 1 to a million.
func (d *decoder) count(n *yaml.Node, path string) int {
	const most = 1_000_000
	text, n, ok := d.word(n, path)
	if !ok {
		return 0
	}
	c := digits(text)
	if c < 1 || c > most || n.Tag != "!!int" {
		d.add(diag.BadNumber, n, diag.Args{"key": path, "value": short(quote(n)), "from": "1", "to": fmt.Sprint(most)})
		return 0
	}
	return c
}

// webAddress reads an address of a page; www. may stand for http://www.
func (d *decoder) webAddress(n *yaml.Node, path string) Value {
	v := d.value(n, path)
	full := v.Text
	if strings.HasPrefix(full, "www.") {
		full = "http://" + full
	}
	if _, ok := linkTarget(full); v.Text != "" && (!ok || strings.HasPrefix(full, "mailto:")) {
		d.addAt(diag.BadLink, v.Pos, diag.Args{"link": short(v.Text)})
	}
	return v
}

func (d *decoder) email(n *yaml.Node, path string) Value {
	v := d.value(n, path)
	if v.Text != "" && emailEnd(v.Text, 0) != len(v.Text) {
		d.addAt(diag.BadEmail, v.Pos, diag.Args{"address": short(v.Text)})
	}
	return v
}

// audiences is the field `for` or `not`: one name, or a list of names.
func (d *decoder) audiences(key string, to *[]Value) field {
	return field{key: key, read: func(n *yaml.Node) {
		if r := d.resolve(n); r.Kind == yaml.ScalarNode {
			*to = []Value{d.value(n, key)}
			return
		}
		d.list(n, key, func(_ int, n *yaml.Node) { *to = append(*to, d.value(n, key)) })
	}}
}

// ignore reads the codes of findings that are accepted on purpose.
func (d *decoder) ignore(n *yaml.Node) {
	d.list(n, "ignore", func(_ int, n *yaml.Node) {
		v := d.value(n, "ignore")
		if _, known := diag.Lookup(diag.Code(v.Text)); !known && v.Text != "" {
			args := diag.Args{"code": short(v.Text)}
			if near := nearest(v.Text, diag.Codes()); near != "" {
				args["near"] = near
			}
			d.addAt(diag.UnknownCode, v.Pos, args)
		}
		d.out.Ignore = append(d.out.Ignore, v)
	})
}

// accepted reads the hashes of the sources that translations were made from.
func (d *decoder) accepted(n *yaml.Node) {
	if n = d.resolve(n); n.Kind != yaml.MappingNode {
		d.add(diag.NotKeys, n, diag.Args{"key": "accepted", "keys": "lessons.lesson-1.title.en, …"})
		return
	}
	d.out.Accepted = map[string]Value{}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name, ok := d.key(key)
		if !ok {
			continue
		}
		if lines[name] > 0 {
			d.add(diag.DuplicateKey, key, diag.Args{"key": short(name), "line": strconv.Itoa(lines[name])})
			continue
		}
		lines[name] = key.Line
		if empty(d.resolve(value)) {
			d.add(diag.EmptyText, key, diag.Args{"key": join("accepted", short(name))})
			continue
		}
		d.out.Accepted[name] = d.value(value, join("accepted", short(name)))
	}
}
