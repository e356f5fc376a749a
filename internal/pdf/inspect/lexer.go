package inspect

// The tokens of a content stream (ISO 32000-1 7.8.2).
type (
	numberToken   int // thousandths
	nameToken     string
	operatorToken string
	dictToken     map[string]any
	arrayToken    []any
)

// lexer splits a content stream into numberToken, string, nameToken, arrayToken,
// dictToken and operatorToken.
type lexer struct {
	b []byte
	i int
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

// next gives the next token, and false at the end.
func (l *lexer) next(depth int) (any, bool) {
	for l.i < len(l.b) && (isBlank(l.b[l.i]) || l.b[l.i] == '%') {
		if l.b[l.i] == '%' {
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
			continue
		}
		l.i++
	}
	if l.i >= len(l.b) || depth > maxDepth {
		return nil, false
	}
	c := l.b[l.i]
	switch {
	case c == '/':
		l.i++
		return nameToken(l.word()), true
	case c == '(':
		return l.literal(), true
	case c == '<' && l.i+1 < len(l.b) && l.b[l.i+1] == '<':
		l.i += 2
		return l.dict(depth), true
	case c == '<':
		return l.hex(), true
	case c == '[':
		l.i++
		return l.array(depth), true
	case isDelimiter(c):
		l.i++
		return operatorToken(string(c)), true
	}
	w := l.word()
	if n, ok := thousandths(w); ok {
		return numberToken(n), true
	}
	return operatorToken(w), true
}

// thousandths reads a decimal number; digits past the third decimal and beyond
// any page are dropped.
func thousandths(w string) (int, bool) {
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
			if decimals < 3 && n < 1<<40 {
				n = 10*n + int(c-'0')
				if decimals >= 0 {
					decimals++
				}
			}
		default:
			return 0, false
		}
	}
	for decimals = max(decimals, 0); decimals < 3; decimals++ {
		n *= 10
	}
	return sign * n, digits > 0
}

func (l *lexer) word() string {
	from := l.i
	for l.i < len(l.b) && !isDelimiter(l.b[l.i]) {
		l.i++
	}
	return string(l.b[from:l.i])
}

func (l *lexer) array(depth int) arrayToken {
	var a arrayToken
	for {
		t, ok := l.next(depth + 1)
		if !ok || t == operatorToken("]") {
			return a
		}
		a = append(a, t)
	}
}

func (l *lexer) dict(depth int) dictToken {
	d := dictToken{}
	key := ""
	for {
		t, ok := l.next(depth + 1)
		if !ok {
			return d
		}
		if t == operatorToken(">") { // the second one follows
			if l.i < len(l.b) && l.b[l.i] == '>' {
				l.i++
			}
			return d
		}
		if n, is := t.(nameToken); is && key == "" {
			key = string(n)
			continue
		}
		if key != "" {
			d[key], key = t, ""
		}
	}
}

func (l *lexer) hex() string {
	l.i++
	var out []byte
	high, half := byte(0), false
	for l.i < len(l.b) && l.b[l.i] != '>' {
		if v, ok := hexValue(l.b[l.i]); ok {
			if half {
				out = append(out, high<<4|v)
			}
			high, half = v, !half
		}
		l.i++
	}
	l.i++
	if half {
		out = append(out, high<<4)
	}
	return string(out)
}

func hexValue(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// literal reads a string in parentheses (ISO 32000-1 7.3.4.2).
func (l *lexer) literal() string {
	l.i++
	var out []byte
	for open := 1; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.i++
				return string(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// escape reads what follows a backslash; l.i is left on its last byte.
func (l *lexer) escape(out []byte) []byte {
	l.i++
	if l.i >= len(l.b) {
		return out
	}
	switch c := l.b[l.i]; c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := 0
		n := 0
		for ; n < 3 && l.i < len(l.b) && l.b[l.i] >= '0' && l.b[l.i] <= '7'; n++ {
			v = v<<3 | int(l.b[l.i]-'0')
			l.i++
		}
		l.i--
		return append(out, byte(v))
	default:
		return append(out, c)
	}
}
