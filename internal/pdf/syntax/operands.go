package syntax

// The values that stand before an operator, as Go has them; strings are decoded. A
// NumberValue is in millionths.
type (
	NumberValue   int
	NameValue     string
	OperatorValue string
	DictValue     map[string]any
	ArrayValue    []any
)

// Operands reads a content stream or a CMap as values and operators, and makes
// arrays and dictionaries of their tokens.
type Operands struct {
	*Lexer
	Over bool // an array or a dictionary had too many items, and the rest was not read
}

// MostItems bounds the items of an array or a dictionary in a content.
const MostItems = 200_000

// mostDeep bounds brackets within brackets.
const mostDeep = 100

// OperandsOf reads b from its beginning.
func OperandsOf(b []byte) *Operands { return &Operands{Lexer: NewLexer(b, 0)} }

// Value gives the next NumberValue, string, NameValue, ArrayValue, DictValue or
// OperatorValue; false at the end, and where brackets are nested too deep. depth is
// how many are open.
func (o *Operands) Value(depth int) (any, bool) {
	if depth > mostDeep || o.Over {
		return nil, false
	}
	t := o.Next()
	switch t.Kind {
	case End:
		return nil, false
	case Number:
		return NumberValue(t.Number), true
	case Name:
		return NameValue(t.Word), true
	case String:
		return o.Text(t), true
	case Bracket:
		switch t.Word {
		case "[":
			return o.array(depth), true
		case "<<":
			return o.dict(depth), true
		}
	}
	return OperatorValue(t.Word), true
}

// array reads what follows a "[".
func (o *Operands) array(depth int) ArrayValue {
	var a ArrayValue
	for {
		t, ok := o.Value(depth + 1)
		if !ok || t == OperatorValue("]") {
			return a
		}
		if a = append(a, t); len(a) > MostItems {
			o.Over = true
		}
	}
}

// dict reads what follows a "<<".
func (o *Operands) dict(depth int) DictValue {
	d := DictValue{}
	key := ""
	for {
		t, ok := o.Value(depth + 1)
		if !ok || t == OperatorValue(">>") || t == OperatorValue(">") {
			return d
		}
		if n, is := t.(NameValue); is && key == "" {
			key = string(n)
			continue
		}
		if key != "" {
			if d[key], key = t, ""; len(d) > MostItems {
				o.Over = true
			}
		}
	}
}
