package report

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// reserved: a value that begins with a character YAML keeps for itself.
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

// colonInValue: "zh: 中国: 经验", a second colon and space in an unquoted value.
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

// quotes: a quotation mark that opens a value and is not closed, or closed too
// early. The parser notices only later, at the next quotation mark.
func (s *source) quotes(e *yaml.LoadError) *syntaxFault {
	for n := min(e.Mark.Line, len(s.lines)); n > 0; n-- {
		l := s.line(n)
		q := lexQuotes(l)
		switch {
		case q.after > 0:
			return &syntaxFault{code: diag.TextAfterQuote, line: n, column: column(l, q.after),
				args:   diag.Args{"mark": l[q.open : q.open+1], "inner": map[byte]string{'"': `\"`, '\'': "''"}[l[q.open]]},
				repair: func() { s.requote(n, q) }}
		case q.closed || q.open < 0:
		case !s.closesLater(n, e.Mark.Line, l[q.open]):
			return &syntaxFault{code: diag.OpenQuote, line: n, column: column(l, q.open),
				args: diag.Args{"mark": l[q.open : q.open+1]},
				repair: func() {
					body := strings.TrimRight(l, " \\")
					if strings.ContainsAny(l[:q.open], "{[") { // {zh: "…}: the brackets are not part of it
						body = strings.TrimRight(l, " \\,}]")
					}
					s.lines[n-1] = body + l[q.open:q.open+1] + l[len(body):]
				}}
		}
		if n < e.Mark.Line-200 {
			break
		}
	}
	return nil
}

// requote puts the value that closed too early right: it ends at the next mark
// that may end it, and the marks within become other characters.
func (s *source) requote(n int, q quoting) {
	l := s.lines[n-1]
	mark := l[q.open]
	end := closing(l, q.after, mark)
	for end >= 0 && !properEnd(l[end+1:]) {
		end = closing(l, end+1, mark)
	}
	inner, rest := l[q.open+1:], ""
	if end >= 0 {
		inner, rest = l[q.open+1:end], l[end+1:]
	}
	inner = strings.NewReplacer(string(mark), "_", `\`, "_").Replace(inner)
	s.lines[n-1] = l[:q.open+1] + inner + string(mark) + rest
}

// closesLater says whether a text opened on line n ends properly, with nothing
// behind its closing mark, before the line upTo.
func (s *source) closesLater(n, upTo int, mark byte) bool {
	for n++; n <= upTo && n <= len(s.lines); n++ {
		l := s.line(n)
		if end := closing(l, 0, mark); end >= 0 {
			return properEnd(l[end+1:])
		}
	}
	return false
}

// quoting says what lexQuotes found: the last quotation mark that opens a
// value (-1: none), whether it is closed, and where text follows a closed one.
type quoting struct {
	open   int
	closed bool
	after  int
}

// lexQuotes looks at the quoted values of one line.
func lexQuotes(l string) quoting {
	q := quoting{open: -1}
	for i := 0; i < len(l); i++ {
		c := l[i]
		if c == '#' && (i == 0 || l[i-1] == ' ') {
			break
		}
		if c != '"' && c != '\'' || !startsValue(l[:i]) {
			continue
		}
		q.open, q.closed = i, false
		end := closing(l, i+1, c)
		if end < 0 {
			return q
		}
		q.closed = true
		if !properEnd(l[end+1:]) {
			q.after = end + 1
			return q
		}
		i = end
	}
	return q
}

// startsValue says whether a value or a key may begin behind before.
func startsValue(before string) bool {
	t := strings.TrimRight(before, " \t")
	if t == "" {
		return true
	}
	switch t[len(t)-1] {
	case ':', '-', ',':
		return t != before
	case '{', '[':
		return true
	}
	return false
}

// closing finds the mark that ends a quoted text from byte i on; -1 for none.
func closing(l string, i int, mark byte) int {
	for ; i < len(l); i++ {
		switch {
		case mark == '"' && l[i] == '\\':
			i++
		case l[i] != mark:
		case mark == '\'' && i+1 < len(l) && l[i+1] == mark:
			i++
		default:
			return i
		}
	}
	return -1
}

// properEnd says whether what follows a closing quotation mark may follow it.
func properEnd(rest string) bool {
	t := strings.TrimLeft(rest, " \t")
	return t == "" || strings.IndexByte(",}]:", t[0]) >= 0 || t[0] == '#' && t != rest
}

// trailing: a value that begins with a bracket but goes on behind it, as in
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

// unknownAlias: *name without a &name before it.
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

// brackets: a list or keys in brackets that are not closed.
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

// indentation: a line that stands neither with the keys above it nor below them.
func (s *source) indentation(e *yaml.LoadError) *syntaxFault {
	if !strings.Contains(e.ContextMsg, "a block ") || !strings.Contains(e.Message, "did not find expected") {
		return nil
	}
	return &syntaxFault{code: diag.Indentation, line: e.Mark.Line, column: e.Mark.Column}
}
