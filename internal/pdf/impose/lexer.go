package impose

import "strings"

// token is one of a content stream (ISO 32000-1 7.8.2): a number in
// millionths, a name, or an operator. Strings, arrays and dictionaries are
// passed over: no size stands in them.
type token struct {
	kind   kind
	number int
	word   string
}

type kind uint8

const (
	end kind = iota
	aNumber
	aName
	anOperator
	other
)

// lexer splits a content stream.
type lexer struct {
	b     []byte
	i     int
	bytes int    // of strings, so far; whoever reads it takes them away
	open  []byte // brackets: '[', and '<' for a dictionary
	fault string // the first that is no content stream's
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return isBlank(c)
}

func (l *lexer) next() token {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case isBlank(c):
			l.i++
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		case c == '(':
			l.literal()
			return token{kind: other}
		case c == '<':
			if l.angle() {
				l.opens('<')
			}
			return token{kind: other}
		case c == '/':
			l.i++
			return token{kind: aName, word: l.word()}
		case isDelimiter(c):
			l.bracket(c)
			return token{kind: other}
		default:
			w := l.word()
			if n, ok := millionths(w); ok {
				if len(w) > 18 && !strings.Contains(w, ".") {
					l.wrong("a number that no reader takes")
				}
				return token{kind: aNumber, number: n}
			}
			return token{kind: anOperator, word: w}
		}
	}
	if len(l.open) > 0 || l.i > len(l.b) {
		l.wrong("it ends within a bracket")
	}
	return token{}
}

func (l *lexer) wrong(why string) {
	if l.fault == "" {
		l.fault = why
	}
}

// bracket takes an opening or closing bracket.
func (l *lexer) bracket(c byte) {
	l.i++
	switch c {
	case '[':
		l.opens('[')
		return
	case ']':
		c = '['
	case '>':
		if l.i < len(l.b) && l.b[l.i] == '>' {
			l.i++
			c = '<'
		}
	}
	if n := len(l.open); n > 0 && l.open[n-1] == c {
		l.open = l.open[:n-1]
		return
	}
	l.wrong("a bracket that closes nothing")
}

func (l *lexer) opens(c byte) {
	if l.open = append(l.open, c); len(l.open) > mostOpen {
		l.wrong("its brackets are nested beyond measure")
		l.open = l.open[:0]
	}
}

// mostOpen bounds brackets within brackets; qpdf gives up beyond.
const mostOpen = 400

func isHex(c byte) bool { return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }

func (l *lexer) word() string {
	from := l.i
	for l.i < len(l.b) && !isDelimiter(l.b[l.i]) {
		l.i++
	}
	return string(l.b[from:l.i])
}

// literal passes over a string in parentheses (ISO 32000-1 7.3.4.2).
func (l *lexer) literal() {
	open, from := 0, l.i
	defer func() { l.bytes += max(0, l.i-from-2) }()
	for ; l.i < len(l.b); l.i++ {
		switch l.b[l.i] {
		case '(':
			open++
		case '\\':
			l.i++
		case ')':
			if open--; open == 0 {
				l.i++
				return
			}
		}
	}
	l.wrong("it ends within a string")
}

// angle passes over a hexadecimal string, or the opening of a dictionary.
func (l *lexer) angle() (dictionary bool) {
	l.i++
	if l.i < len(l.b) && l.b[l.i] == '<' {
		l.i++
		return true
	}
	from := l.i
	for ; l.i < len(l.b) && l.b[l.i] != '>'; l.i++ {
		if c := l.b[l.i]; !isBlank(c) && !isHex(c) {
			l.wrong("a string that is none")
		}
	}
	l.bytes += (l.i - from) / 2
	l.i++
	return false
}

// skipImage goes past the bytes of an inline image, after ID.
func (l *lexer) skipImage() {
	for i := l.i; i+2 < len(l.b); i++ {
		if isBlank(l.b[i]) && l.b[i+1] == 'E' && l.b[i+2] == 'I' && (i+3 == len(l.b) || isDelimiter(l.b[i+3])) {
			l.i = i + 3
			return
		}
	}
	l.i = len(l.b)
}

// millionths reads a decimal number. Digits past the sixth decimal and beyond
// any page are dropped.
func millionths(w string) (int, bool) {
	n, decimals, digits, sign := 0, -1, 0, 1
	for i := range len(w) {
		switch c := w[i]; {
		case i == 0 && (c == '-' || c == '+'):
			if c == '-' {
				sign = -1
			}
		case c == '.' && decimals < 0:
			decimals = 0
		case c >= '0' && c <= '9':
			digits++
			if decimals < 6 && n < 1<<36 {
				n = 10*n + int(c-'0')
				if decimals >= 0 {
					decimals++
				}
			}
		default:
			return 0, false
		}
	}
	for decimals = max(decimals, 0); decimals < 6; decimals++ {
		n *= 10
	}
	return sign * n, digits > 0
}
