package syntax

import "strconv"

// Word gives the next word of an object as it stands in a file (ISO 32000-1 7.3):
// "<<", ">>", "[", "]", "(" for any string, "/Name" without its # sequences, a
// number or a keyword; "" at the end.
func (l *Lexer) Word() string {
	for l.at < len(l.data) {
		l.start = l.at
		switch c := l.data[l.at]; {
		case IsBlank(c):
			l.at++
		case c == '%':
			l.skipComment()
		case c == '(':
			l.literal()
			return "("
		case (c == '<' || c == '>') && l.at+1 < len(l.data) && l.data[l.at+1] == c:
			l.at += 2
			return string([]byte{c, c})
		case c == '<':
			l.hex()
			return "("
		case c == '/':
			l.at++
			return "/" + PlainName(l.word())
		case isDelimiter(c):
			l.at++
			return string(c)
		default:
			return l.word()
		}
	}
	return ""
}

// PlainName resolves the # sequences of a name (ISO 32000-1 7.3.5).
func PlainName(s string) string {
	for i := 0; i+2 < len(s); i++ {
		if s[i] != '#' {
			continue
		}
		if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
			s = s[:i] + string([]byte{byte(n)}) + s[i+3:]
		}
	}
	return s
}
