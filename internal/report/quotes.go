package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// quotes finds a quotation mark that opens a value and is not closed, or is
// closed too early. The parser notices only at the next quotation mark, so the
// search goes back from there, over 200 lines at most.
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

// requote mends a value that closed too early. It then ends at the next mark
// that may end it, and the marks and backslashes within become underscores.
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

// quoting is what lexQuotes found in a line.
type quoting struct {
	open   int  // byte of the last quotation mark that opens a value; -1 for none
	closed bool // that value is closed in the line
	after  int  // byte at which text follows the closing mark; 0 for none
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

// closing is the byte of the mark that ends a quoted text, from byte i on; -1 for
// none.
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
