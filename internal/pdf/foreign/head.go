package foreign

import (
	"strconv"

	"jianbao/internal/pdf/syntax"
)

// head is what stands at the beginning of an object: the entries of its
// dictionary that say how its stream is stored.
type head struct {
	entries map[string][]string // the words of each value, those of arrays with their brackets
	places  map[string]int      // where the value of an entry begins
	stream  int                 // where its data begin; 0: it has none
	alone   string              // the object, if it is a single number
	at      int                 // where that number stands
	broken  bool                // a dictionary in it is not made of names and values
	values  int                 // how many words it has, up to maxValues
}

// headOf reads the object that begins at from. Of an object that ends without its
// end, it gives what was read.
func headOf(data []byte, from int) head {
	l := syntax.NewLexer(data, from)
	h := head{entries: map[string][]string{}, places: map[string]int{}}
	first := l.Word()
	if first != "<<" {
		if _, err := strconv.Atoi(first); err == nil {
			if h.at = l.At() - len(first); l.Word() == "endobj" {
				h.alone = first
			}
		} else if first == "[" {
			h.values = valuesOf(l)
		}
		return h
	}
	key, depth, valued := "", 1, false
	open := []order{{isDict: true}}
	for depth > 0 {
		before := l.At()
		w := l.Word()
		if h.values++; h.values > maxValues {
			return h
		}
		open = h.follow(open, w)
		switch {
		case w == "" || len(w) > 2 && w[0] != '/' && isKeyword(w):
			return h // it ends without its end
		case w == "<<" || w == "[":
			depth++
		case w == ">>" || w == "]":
			depth--
		}
		if depth == 0 {
			break
		}
		if depth == 1 && w[0] == '/' && (key == "" || valued) {
			key, valued = w[1:], false
			if _, twice := h.entries[key]; twice {
				key = "-" // the first counts
			}
			continue
		}
		valued = true
		known := len(h.entries[key])
		if stored(key) && known < maxWords {
			if known == 0 {
				h.places[key] = before
			}
			h.entries[key] = append(h.entries[key], w)
		}
	}
	if l.Word() == "stream" {
		h.stream = streamStart(data, l.At())
	}
	return h
}

// valuesOf counts the words up to the end of an array whose bracket was read, or to
// a bound.
func valuesOf(l *syntax.Lexer) (n int) {
	for depth := 1; depth > 0 && n <= maxValues; n++ {
		switch w := l.Word(); {
		case w == "" || len(w) > 2 && isKeyword(w):
			return n
		case w == "<<" || w == "[":
			depth++
		case w == ">>" || w == "]":
			depth--
		}
	}
	return n
}

// order is how far an open dictionary or array has come.
type order struct {
	isDict bool
	next   want // of a dictionary
}

// want is what a dictionary may have next.
type want uint8

// What a dictionary may have next.
const (
	aKey      want = iota
	aValue         // after its key
	aKeyOrRef      // after a number, which may begin "12 0 R"
	theR           // after two numbers
)

// follow takes the next word of an object and gives the brackets that are open
// after it. It sees that dictionaries are made of names and values (ISO 32000-1
// 7.3.7): a parser that forgives would leave something out.
func (h *head) follow(open []order, w string) []order {
	if len(open) == 0 || w == "" {
		return open
	}
	top := &open[len(open)-1]
	_, number := syntax.Millionths(w)
	if !number && !isValue(w) {
		h.broken = true
	}
	switch {
	case w == ">>" || w == "]":
		if (w == ">>") != top.isDict || top.isDict && (top.next == aValue || top.next == theR) {
			h.broken = true
		}
		return open[:len(open)-1]
	case top.isDict:
		switch top.next {
		case aKey:
			h.broken = h.broken || w[0] != '/'
			top.next = aValue
		case aValue:
			top.next = aKey
			if number && syntax.IsDigit(w[0]) {
				top.next = aKeyOrRef
			}
		case aKeyOrRef:
			top.next = aValue
			if number {
				top.next = theR
			} else {
				h.broken = h.broken || w[0] != '/'
			}
		case theR:
			h.broken = h.broken || w != "R"
			top.next = aKey
		}
	}
	if w == "<<" || w == "[" {
		open = append(open, order{isDict: w == "<<"})
	}
	return open
}

// isValue says of a word that is no number that it can stand in an object.
func isValue(w string) bool {
	switch w {
	case "true", "false", "null", "R", "<<", ">>", "[", "]", "(":
		return true
	}
	return w[0] == '/'
}

// stored says that an entry tells how a stream, or the file, is stored.
func stored(key string) bool {
	switch key {
	case "Length", "Filter", "W", "Index", "Size", "First", "N", "Encrypt":
		return true
	}
	return false
}

// isKeyword says that a word stands outside objects, and so ends one that was not
// closed.
func isKeyword(w string) bool {
	switch w {
	case "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref":
		return true
	}
	return false
}

// streamStart is where data begin after the keyword (ISO 32000-1 7.3.8.1), with
// what readers forgive.
func streamStart(data []byte, i int) int {
	for i < len(data) && data[i] == ' ' {
		i++
	}
	if i < len(data) && data[i] == '\r' {
		i++
	}
	if i < len(data) && data[i] == '\n' {
		i++
	}
	return i
}

// number is the value of an entry that is one whole number, not a reference.
func (h *head) number(key string) (int, bool) {
	w := h.entries[key]
	if len(w) == 0 || len(w) == 3 && w[2] == "R" {
		return 0, false
	}
	n, err := strconv.Atoi(w[0])
	return n, err == nil
}

// numbers are those of an entry that is an array; -1 stands for what is none.
func (h *head) numbers(key string) (out []int) {
	for _, w := range h.entries[key] {
		if n, err := strconv.Atoi(w); err == nil {
			out = append(out, n)
		} else if w != "[" && w != "]" {
			out = append(out, -1)
		}
	}
	return out
}
