package report

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// reserved finds a value that begins with a character YAML keeps for itself.
func (s *source) reserved(e *yaml.LoadError) *syntaxFault {
	n, col := e.Mark.Line, e.Mark.Column
	switch {
	case strings.Contains(e.Message, "cannot start any token"):
	case strings.Contains(e.ContextMsg, "scanning an alias"), strings.Contains(e.ContextMsg, "scanning an anchor"),
		strings.Contains(e.ContextMsg, "a tag"), strings.Contains(e.ContextMsg, "a block scalar"), strings.Contains(e.ContextMsg, "directive"):
		n, col = e.ContextMark.Line, e.ContextMark.Column
	default:
		return nil
	}
	l := s.line(n)
	i := byteOf(l, col)
	if i >= len(l) || strings.IndexByte("@`%*&!|>", l[i]) < 0 || beginsBlock(l) {
		return nil
	}
	return &syntaxFault{code: diag.ReservedStart, line: n, column: col, args: diag.Args{"mark": l[i : i+1]},
		repair: func() { s.replace(n, i, i+1, "x") }}
}

// colonInValue finds a second colon and space in an unquoted value, as in
// "zh: 中国: 经验".
func (s *source) colonInValue(e *yaml.LoadError) *syntaxFault {
	if !strings.Contains(e.Message, "mapping values are not allowed") {
		return nil
	}
	n := e.Mark.Line
	l := s.line(n)
	i := byteOf(l, e.Mark.Column)
	key, value, found := strings.Cut(l[:min(i, len(l))], ": ")
	if i >= len(l) || l[i] != ':' || !found {
		return nil
	}
	if v := strings.TrimLeft(value, " "); v != "" && (v[0] == '"' || v[0] == '\'') {
		return nil
	}
	return &syntaxFault{code: diag.ColonInValue, line: n, column: e.Mark.Column,
		args:   diag.Args{"key": strings.TrimLeft(key, " -{")},
		repair: func() { s.replace(n, i, i+1, "：") }}
}

// trailing finds a value that begins with a bracket but goes on behind it, as in
// "title: [注] 说明": a text that must be quoted.
func (s *source) trailing(e *yaml.LoadError) *syntaxFault {
	n := min(e.Mark.Line, len(s.lines))
	l := s.line(n)
	if beginsBlock(l) {
		return nil
	}
	colon := strings.Index(l, ": ")
	if colon < 0 {
		colon = strings.Index(l, "- ")
	}
	i := colon + 2
	for i < len(l) && l[i] == ' ' {
		i++
	}
	if colon < 0 || i >= len(l) || l[i] != '[' && l[i] != '{' {
		return nil
	}
	end := strings.IndexByte(l[i:], l[i]+2) // ']' is '[' + 2, '}' is '{' + 2
	if end < 0 {
		return nil
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l[i+end+1:], " ")); r == utf8.RuneError || strings.ContainsRune("#,]}:", r) {
		return nil
	}
	return &syntaxFault{code: diag.ReservedStart, line: n, column: column(l, i), args: diag.Args{"mark": l[i : i+1]},
		repair: func() { s.replace(n, i, i+1, "x") }}
}

// unknownAlias finds *name without a &name before it, and **bold** unquoted.
func (s *source) unknownAlias(e *yaml.LoadError) *syntaxFault {
	_, name, found := strings.Cut(e.Message, "unknown anchor '")
	name, _, _ = strings.Cut(name, "'")
	n, l := e.Mark.Line, s.line(e.Mark.Line)
	i := byteOf(l, e.Mark.Column)
	if !found || i >= len(l) || l[i] != '*' {
		return nil
	}
	if strings.HasPrefix(name, "*") { // **bold**
		return &syntaxFault{code: diag.ReservedStart, line: n, column: e.Mark.Column, args: diag.Args{"mark": "*"},
			repair: func() { s.replace(n, i, i+1, "x") }}
	}
	return &syntaxFault{code: diag.UnknownAlias, line: n, column: e.Mark.Column, args: diag.Args{"name": name},
		repair: func() { s.replace(n, i, i+1, "x") }}
}

// brackets finds a list or keys in brackets that are not closed.
func (s *source) brackets(e *yaml.LoadError) *syntaxFault {
	if !strings.Contains(e.ContextMsg, "a flow ") {
		return nil
	}
	l := s.line(e.ContextMark.Line)
	i := byteOf(l, e.ContextMark.Column)
	if i >= len(l) {
		return nil
	}
	return &syntaxFault{code: diag.OpenBracket, line: e.ContextMark.Line, column: e.ContextMark.Column,
		args: diag.Args{"mark": l[i : i+1]}}
}

// indentation finds a line that is indented neither as the keys above it nor as
// what stands below them.
func (s *source) indentation(e *yaml.LoadError) *syntaxFault {
	if f := s.deeper(e); f != nil {
		return f
	}
	if !strings.Contains(e.ContextMsg, "a block ") || !strings.Contains(e.Message, "did not find expected") {
		return nil
	}
	return &syntaxFault{code: diag.Indentation, line: e.Mark.Line, column: e.Mark.Column}
}

// deeper finds a key that is indented further than the one above it, which has a value
// already, so that the two cannot be keys of one level.
func (s *source) deeper(e *yaml.LoadError) *syntaxFault {
	if !strings.Contains(e.Message, "mapping values are not allowed") {
		return nil
	}
	n := e.Mark.Line
	above := n - 1
	for above > 0 && blank(s.line(above)) {
		above--
	}
	if above == 0 {
		return nil
	}
	l, before := s.line(n), s.line(above)
	is, key := keyAt(l)
	was, _ := keyAt(before)
	if key == "" || was < 0 || is <= was || !isFormatKey(key) {
		return nil
	}
	return &syntaxFault{code: diag.Indentation, line: n, column: column(l, is),
		repair: func() { s.replace(n, 0, indentOf(l), strings.Repeat(" ", was)) }}
}

// keyAt is the byte at which the key of a line begins, behind the marks of entries, and
// the key; -1 where there is none.
func keyAt(line string) (at int, key string) {
	rest := strings.TrimLeft(line, " ")
	for strings.HasPrefix(rest, "- ") {
		rest = strings.TrimLeft(rest[1:], " ")
	}
	key, _, found := strings.Cut(rest, ":")
	if !found {
		return -1, ""
	}
	return len(line) - len(rest), key
}
