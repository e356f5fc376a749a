package contour

import (
	"slices"

	interpreter "github.com/go-text/typesetting/font/cff/interpreter"
)

// index is an INDEX of CFF or CFF2, read in place: items one behind the other (Adobe
// Technical Note 5176, 5).
type index struct {
	table []byte
	n     int // how many items there are
	size  int // bytes of an offset
	at    int // where the offsets begin
	data  int // one byte before the items
}

// indexAt reads the head of an INDEX; wide says that its number has four bytes, as in
// CFF2. end is where the table goes on. ok is false when it is damaged.
func indexAt(table []byte, at int, wide bool) (x index, end int, ok bool) {
	width := 2
	if wide {
		width = 4
	}
	if at < 0 || at+width > len(table) {
		return x, 0, false
	}
	x = index{table: table, n: number(table, at, width)}
	at += width
	if x.n == 0 {
		return x, at, true
	}
	if at >= len(table) {
		return x, 0, false
	}
	x.size, x.at = int(table[at]), at+1
	if x.size < 1 || x.size > 4 || x.n < 0 || x.n > (len(table)-x.at)/x.size-1 { // below 0: beyond 32 bits
		return x, 0, false
	}
	x.data = x.at + (x.n+1)*x.size - 1
	end = x.data + number(table, x.at+x.n*x.size, x.size)
	return x, end, end > x.data && end <= len(table)
}

// number is a number of so many bytes, big end first.
func number(b []byte, at, width int) (n int) {
	for _, v := range b[at : at+width] {
		n = n<<8 | int(v)
	}
	return n
}

// item is an item; nil for one that is damaged or not there.
func (x *index) item(i int) []byte {
	if i < 0 || i >= x.n {
		return nil
	}
	from := x.data + number(x.table, x.at+i*x.size, x.size)
	to := x.data + number(x.table, x.at+(i+1)*x.size, x.size)
	if from <= x.data || to < from || to > len(x.table) {
		return nil
	}
	return x.table[from:to:to]
}

// items are all items.
func (x *index) items() [][]byte {
	out := make([][]byte, x.n)
	for i := range out {
		out[i] = x.item(i)
	}
	return out
}

// The operators of dictionaries that are needed; an operator of two bytes is 1200 and
// the second.
const (
	opGlyphs   = 17
	opPrivate  = 18
	opSubrs    = 19
	opVSIndex  = 22
	opStore    = 24
	opFDArray  = 1236
	opFDSelect = 1237
)

// dict is a DICT of CFF: numbers by operator (Technical Note 5176, 4).
type dict map[int][]float64

// Context implements interpreter.OperatorHandler.
func (d dict) Context() interpreter.Context { return interpreter.TopDict }

// Apply implements interpreter.OperatorHandler.
func (d dict) Apply(state *interpreter.Machine, op interpreter.Operator) error {
	key := int(op.Operator)
	if op.IsEscaped {
		key += 1200
	}
	d[key] = slices.Clone(state.ArgStack.Vals[:state.ArgStack.Top])
	state.ArgStack.Clear()
	return nil
}

// read reads a dictionary.
func read(b []byte) (dict, error) {
	d := dict{}
	var machine interpreter.Machine
	return d, machine.Run(b, nil, nil, d)
}

// first is the first number of an operator, 0 where there is none.
func (d dict) first(op int) int {
	if v := d[op]; len(v) > 0 {
		return int(v[0])
	}
	return 0
}
