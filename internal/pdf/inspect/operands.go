package inspect

import "jianbao/internal/pdf/syntax"

// The values that stand before an operator, as Go has them; strings are decoded.
type (
	numberToken   int // in millionths
	nameToken     string
	operatorToken string
	dictToken     map[string]any
	arrayToken    []any
)

// operands reads a content stream or a CMap as values and operators, and makes
// arrays and dictionaries of their tokens.
type operands struct {
	*syntax.Lexer
	over bool // an array or a dictionary had too many items, and the rest was not read
}

func operandsOf(b []byte) *operands { return &operands{Lexer: syntax.NewLexer(b, 0)} }

// next gives the next numberToken, string, nameToken, arrayToken, dictToken or
// operatorToken; false at the end, and where brackets are nested too deep. depth is
// how many are open.
func (o *operands) next(depth int) (any, bool) {
	if depth > maxDepth || o.over {
		return nil, false
	}
	t := o.Next()
	switch t.Kind {
	case syntax.End:
		return nil, false
	case syntax.Number:
		return numberToken(t.Number), true
	case syntax.Name:
		return nameToken(t.Word), true
	case syntax.String:
		return o.Text(t), true
	case syntax.Bracket:
		switch t.Word {
		case "[":
			return o.array(depth), true
		case "<<":
			return o.dict(depth), true
		}
	}
	return operatorToken(t.Word), true
}

// array reads what follows a "[".
func (o *operands) array(depth int) arrayToken {
	var a arrayToken
	for {
		t, ok := o.next(depth + 1)
		if !ok || t == operatorToken("]") {
			return a
		}
		if a = append(a, t); len(a) > maxItems {
			o.over = true
		}
	}
}

// dict reads what follows a "<<".
func (o *operands) dict(depth int) dictToken {
	d := dictToken{}
	key := ""
	for {
		t, ok := o.next(depth + 1)
		if !ok || t == operatorToken(">>") || t == operatorToken(">") {
			return d
		}
		if n, is := t.(nameToken); is && key == "" {
			key = string(n)
			continue
		}
		if key != "" {
			if d[key], key = t, ""; len(d) > maxItems {
				o.over = true
			}
		}
	}
}
