package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// afterComma reports a key that is the rest of a text cut off at a comma: within
// braces YAML takes every comma for the end of a value, as in "{en: First, then
// second}". Of several commas in a line the first is reported. It is false for what
// is a key.
func (d *decoder) afterComma(key *yaml.Node) bool {
	l := d.src.line(key.Line)
	at := min(byteOf(l, key.Column), len(l))
	end := strings.IndexAny(l[at:], ",}:")
	before := strings.TrimRight(l[:at], " ")
	if end < 0 || l[at+end] == ':' || !strings.HasSuffix(before, ",") {
		return false
	}
	if d.commas[key.Line] {
		return true
	}
	if d.commas == nil {
		d.commas = map[int]bool{}
	}
	d.commas[key.Line] = true
	comma := len(before) - 1
	name := before
	if colon := strings.LastIndex(before, ": "); colon >= 0 {
		name = before[:colon]
	}
	name = strings.TrimSpace(name[strings.LastIndexAny(name, "{, ")+1:])
	d.addAt(diag.CommaInValue, d.src.pos(key.Line, column(l, comma)), diag.Args{"key": name})
	return true
}
