package syntax

import (
	"bytes"
	"strings"
)

// mostDigits is how long an integer may be for every reader: what 64 bits hold.
const mostDigits = 18

// isOverlong says of a number that it is an integer that a reader may refuse.
func isOverlong(w string) bool { return len(w) > mostDigits && !strings.Contains(w, ".") }

// Agreed gives a damaged content as all readers take it alike: an integer that is too
// long for some is 0, and what is no digit in a hexadecimal string is a blank. The
// content keeps its length. nil: there is nothing of the kind.
func Agreed(content []byte) []byte {
	var out []byte
	l := NewLexer(content, 0)
	blank := func(from, to int) {
		if out == nil {
			out = bytes.Clone(content)
		}
		for i := from; i < to; i++ {
			out[i] = ' '
		}
	}
	for {
		switch t := l.Next(); {
		case t.Kind == End:
			return out
		case t.Kind == Operator && t.Word == "ID":
			l.SkipImage()
		case t.Kind == String && content[t.from] == '<':
			for i := t.from + 1; i < t.to && content[i] != '>'; i++ {
				if !isHex(content[i]) && !IsBlank(content[i]) {
					blank(i, i+1)
				}
			}
		case t.Kind == Number && isOverlong(t.Word):
			blank(l.At()-len(t.Word), l.At())
			out[l.At()-1] = '0'
		}
	}
}
