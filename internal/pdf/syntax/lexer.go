package syntax

import "strings"

// Token is one word of a content stream (ISO 32000-1 7.8.2).
type Token struct {
	Kind   Kind
	Number int    // of a Number: its value in millionths
	Word   string // of a Name, without its slash; of a Number, an Operator or a Bracket: as it stands
	Size   int    // of a String: its bytes as they are written, a pair of hexadecimal digits being one

	from, to int // of a String: where it stands, with its brackets
}

// Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	End Kind = iota // there is no more
	Number
	Name
	Operator // or any other keyword, such as true
	String   // in parentheses or in hexadecimal; Lexer.Text decodes it
	Bracket  // "[", "]", "<<", ">>", or one that closes nothing
)

// Lexer splits a content stream or a file into words. It keeps the bytes that it
// was given and copies none but the words that it returns.
type Lexer struct {
	data  []byte
	at    int
	start int    // where the word that Word gave last begins
	open  []byte // the brackets that are open: '[', and '<' for a dictionary
	cut   bool   // the data end within a bracket or a string
	fault string // the first thing that no content stream has; "": none so far
	odd   bool   // a string in hexadecimal was not as it should be
	large bool   // an integer had more than 32 bits
}

// mostOpen bounds brackets within brackets; qpdf gives up beyond.
const mostOpen = 400

// NewLexer reads data from the byte at on.
func NewLexer(data []byte, at int) *Lexer { return &Lexer{data: data, at: at} }

// At is the place of the byte that is read next.
func (l *Lexer) At() int { return l.at }

// Start is where the word begins that Word gave last.
func (l *Lexer) Start() int { return l.start }

// Open is how many arrays and dictionaries are open.
func (l *Lexer) Open() int { return len(l.open) }

// Fault says what Next first met that no content stream has; "" when it met
// nothing of the kind.
func (l *Lexer) Fault() string { return l.fault }

// OddHex says that a string in hexadecimal had an odd number of digits, or something else
// than digits.
func (l *Lexer) OddHex() bool { return l.odd }

// Unended says that Next met the end of the data within a bracket or a string.
func (l *Lexer) Unended() bool { return l.cut }

// LargeInteger says that an integer had more than 32 bits.
func (l *Lexer) LargeInteger() bool { return l.large }

// Next gives the next token of a content stream.
func (l *Lexer) Next() Token {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case IsBlank(c):
			l.at++
		case c == '%':
			l.skipComment()
		case c == '(':
			return l.literal()
		case c == '<':
			if l.at+1 < len(l.data) && l.data[l.at+1] == '<' {
				l.at += 2
				l.opens('<')
				return Token{Kind: Bracket, Word: "<<"}
			}
			return l.hex()
		case c == '/':
			l.at++
			return Token{Kind: Name, Word: l.word()}
		case isDelimiter(c):
			return l.bracket(c)
		default:
			w := l.word()
			if n, ok := Millionths(w); ok {
				if isOverlong(w) {
					l.wrong("a number that no reader takes")
				}
				if m := int64(n); (m > 2147483647_000_000 || m < -2147483648_000_000) && !strings.Contains(w, ".") {
					l.large = true
				}
				return Token{Kind: Number, Number: n, Word: w}
			}
			return Token{Kind: Operator, Word: w}
		}
	}
	if len(l.open) > 0 || l.at > len(l.data) {
		l.wrong("it ends within a bracket")
		l.cut = true
	}
	return Token{}
}

// wrong notes a fault, if it is the first.
func (l *Lexer) wrong(why string) {
	if l.fault == "" {
		l.fault = why
	}
}

func (l *Lexer) skipComment() {
	for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
		l.at++
	}
}

// bracket takes a bracket other than those of strings and "<<".
func (l *Lexer) bracket(c byte) Token {
	l.at++
	t := Token{Kind: Bracket, Word: string(c)}
	switch c {
	case '[':
		l.opens('[')
		return t
	case ']':
		c = '['
	case '>':
		if l.at < len(l.data) && l.data[l.at] == '>' {
			l.at++
			c, t.Word = '<', ">>"
		}
	}
	if n := len(l.open); n > 0 && l.open[n-1] == c {
		l.open = l.open[:n-1]
	} else {
		l.wrong("a bracket that closes nothing")
	}
	return t
}

// opens notes an open bracket. Beyond mostOpen all are forgotten, and it is a
// fault.
func (l *Lexer) opens(c byte) {
	if l.open = append(l.open, c); len(l.open) > mostOpen {
		l.wrong("its brackets are nested beyond measure")
		l.open = l.open[:0]
	}
}

// word takes all up to the next delimiter.
func (l *Lexer) word() string {
	from := l.at
	for l.at < len(l.data) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	return string(l.data[from:l.at])
}

// literal passes over a string in parentheses (ISO 32000-1 7.3.4.2).
func (l *Lexer) literal() Token {
	from := l.at
	for open := 0; l.at < len(l.data); l.at++ {
		switch l.data[l.at] {
		case '(':
			open++
		case '\\':
			l.at++
		case ')':
			if open--; open == 0 {
				l.at++
				return l.stringFrom(from)
			}
		}
	}
	l.wrong("it ends within a string")
	l.cut = true
	return l.stringFrom(from)
}

// stringFrom is the token of a literal string that was passed over.
func (l *Lexer) stringFrom(from int) Token {
	return Token{Kind: String, Size: max(0, l.at-from-2), from: from, to: min(l.at, len(l.data))}
}

// hex passes over a hexadecimal string (ISO 32000-1 7.3.4.3).
func (l *Lexer) hex() Token {
	t, digits := Token{Kind: String, from: l.at}, 0
	l.at++
	for ; l.at < len(l.data) && l.data[l.at] != '>'; l.at++ {
		switch c := l.data[l.at]; {
		case isHex(c):
			digits++
		case !IsBlank(c):
			l.wrong("a string that is none")
			l.odd = true
		}
	}
	l.odd = l.odd || digits%2 == 1
	t.Size = (l.at - t.from - 1) / 2
	l.at++
	t.to = min(l.at, len(l.data))
	return t
}

// SkipImage goes past the bytes of an inline image, after its ID operator (ISO
// 32000-1 8.9.7): to behind EI, or to the end.
func (l *Lexer) SkipImage() {
	for i := l.at; i+2 < len(l.data); i++ {
		if IsBlank(l.data[i]) && l.data[i+1] == 'E' && l.data[i+2] == 'I' && (i+3 == len(l.data) || isDelimiter(l.data[i+3])) {
			l.at = i + 3
			return
		}
	}
	l.at = len(l.data)
}
