package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// syntaxFault is a fault of the YAML, told in the terms of its writer and not of
// a parser. A repair keeps every line in its place, and notes by how much it
// moves the columns.
type syntaxFault struct {
	code         diag.Code
	line, column int
	args         diag.Args
	repair       func() // mends the lines in memory; nil when it is not clear what was meant
}

// diagnose finds the cause of a fault that the YAML parser met. It tries one
// known mistake after another, and falls back to the parser's own words.
func (s *source) diagnose(e *yaml.LoadError) []syntaxFault {
	if f := s.tabs(e); f != nil {
		return f
	}
	if f := s.colons(e.Mark.Line); f != nil {
		return f
	}
	for _, look := range []func(*yaml.LoadError) *syntaxFault{
		s.reserved, s.colonInValue, s.quotes, s.trailing, s.unknownAlias, s.brackets, s.indentation,
	} {
		if f := look(e); f != nil {
			return []syntaxFault{*f}
		}
	}
	what := form.ParserWords(e.ContextMsg, e.Message)
	return []syntaxFault{{code: diag.YAMLSyntax, line: max(e.Mark.Line, 1), column: max(e.Mark.Column, 1), args: diag.Args{"what": what}}}
}

// tabs finds tabs in the indentation, which YAML forbids. A file that is
// indented by tabs alone is read on as if each were two spaces.
func (s *source) tabs(e *yaml.LoadError) []syntaxFault {
	at := s.line(e.Mark.Line)
	if !strings.Contains(at[:indentOf(at)], "\t") {
		return nil
	}
	first, count, spaces := 0, 0, false
	for i, l := range s.lines {
		lead := l[:indentOf(l)]
		if blank(l) {
			continue
		}
		spaces = spaces || strings.Contains(lead, " ")
		if strings.Contains(lead, "\t") {
			count++
			if first == 0 {
				first = i + 1
			}
		}
	}
	f := syntaxFault{code: diag.TabIndent, line: first, column: strings.Index(s.line(first), "\t") + 1,
		args: diag.Args{"count": count}}
	if !spaces {
		f.repair = s.untab
	}
	return []syntaxFault{f}
}

// untab puts two spaces for each tab that indents a line.
func (s *source) untab() {
	for i, l := range s.lines {
		if tabs := indentOf(l); tabs > 0 {
			s.replace(i+1, 0, tabs, strings.Repeat("  ", tabs))
		}
	}
}

// colons finds all keys that are followed by ：, or by a colon without the space
// that YAML wants. Only keys of the format and languages count, and only outside
// of block texts. It is nil when the first stands below line upTo.
func (s *source) colons(upTo int) []syntaxFault {
	var found []syntaxFault
	s.outsideBlocks(func(n int, l string) {
		k := colonedKey(l)
		if k.key == "" {
			return
		}
		found = append(found, syntaxFault{
			code: k.code, line: n, column: column(l, k.at), args: diag.Args{"key": k.key},
			repair: func() { s.replace(n, k.at, k.end, ": ") },
		})
	})
	if len(found) > 0 && found[0].line > upTo {
		return nil // not what the parser fell over
	}
	return found
}

// badColon is a key whose colon YAML does not take for one: bytes at to end of a
// line.
type badColon struct {
	key     string
	code    diag.Code
	at, end int
}

// colonedKey finds the bad colon of a line like "  title：…" or "title:…"; its
// key is "" when there is none.
func colonedKey(line string) badColon {
	rest := strings.TrimLeft(line, " \t")
	for strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "{") {
		rest = strings.TrimLeft(rest[1:], " ")
	}
	key, code, colon := cutColon(rest)
	if !isFormatKey(key) {
		return badColon{}
	}
	at := len(line) - len(rest) + strings.Index(rest, colon)
	return badColon{key, code, at, at + len(colon)}
}

// cutColon looks at the first colon of a text. If it is a bad one, it returns
// what stands before it, what is wrong, and the colon; otherwise nothing.
func cutColon(text string) (key string, code diag.Code, colon string) {
	i := strings.IndexAny(text, ":：")
	switch {
	case i < 0:
		return "", "", ""
	case strings.HasPrefix(text[i:], "："):
		return strings.Trim(text[:i], " \"'"), diag.FullWidthColon, "："
	case i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\t':
		return strings.TrimSpace(text[:i]), diag.NoSpaceAfterColon, ":"
	}
	return "", "", ""
}

// outsideBlocks calls f for each line that is not within a | or > text.
func (s *source) outsideBlocks(f func(n int, line string)) {
	inBlock, indent := false, 0
	for i, l := range s.lines {
		lead := indentOf(l)
		if inBlock && (blank(l) || lead > indent) {
			continue
		}
		inBlock = false
		f(i+1, l)
		if beginsBlock(l) {
			inBlock, indent = true, lead
		}
	}
}

// beginsBlock says whether a line ends in the header of a block text: |, >- ...
func beginsBlock(line string) bool {
	if k := strings.Index(line, " #"); k >= 0 {
		line = line[:k]
	}
	line = strings.TrimRight(line, " \t")
	head := strings.TrimRight(line, "+-0123456789")
	if !strings.HasSuffix(head, "|") && !strings.HasSuffix(head, ">") {
		return false
	}
	before := strings.TrimRight(head[:len(head)-1], " \t")
	return before != head[:len(head)-1] && (strings.HasSuffix(before, ":") || strings.HasSuffix(before, "-") || blank(before))
}

// replace puts new in the place of bytes from..to of line n and notes by how
// much the columns behind it move.
func (s *source) replace(n, from, to int, new string) {
	l := s.lines[n-1]
	by := len([]rune(new)) - len([]rune(l[from:to]))
	if by != 0 {
		if s.shifts == nil {
			s.shifts = map[int][]shift{}
		}
		s.shifts[n] = append([]shift{{column(l, from), by}}, s.shifts[n]...)
	}
	s.lines[n-1] = l[:from] + new + l[to:]
}
