package body

import (
	"bytes"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// parser reads objects out of bytes (ISO 32000-1 7.3).
type parser struct {
	*syntax.Lexer
	data   []byte
	file   *File
	opener opener // of the strings; nil: they are not encrypted
	torn   bool   // something in the object is none
}

// opener decrypts the bytes of a string.
type opener func([]byte) []byte

// parserAt reads data from the byte at on.
func (f *File) parserAt(data []byte, at int) *parser {
	return &parser{Lexer: syntax.NewLexer(data, at), data: data, file: f}
}

// back goes back to the byte at.
func (p *parser) back(at int) { p.Lexer = syntax.NewLexer(p.data, at) }

// object reads one object. What stands there and is none gives nil, and is torn; a
// keyword that ends an object is left where it is.
func (p *parser) object(depth int) types.Object {
	from := p.At()
	w := p.Word()
	if !p.file.counts(depth) {
		return nil
	}
	switch {
	case w == "<<":
		return p.dict(depth)
	case w == "[":
		return p.array(depth)
	case w == "(":
		return p.text()
	case w == "null":
		return nil
	case w == "true", w == "false":
		return types.Boolean(w == "true")
	case w == "" || ends(w):
		p.torn = true
		p.back(from)
		return nil
	case w[0] == '/':
		return types.Name(w[1:])
	}
	return p.number(w)
}

// number reads a number, or the reference that begins with it.
func (p *parser) number(w string) types.Object {
	n, err := strconv.Atoi(w)
	if err != nil {
		x, ok := decimal(w)
		p.torn = p.torn || !ok
		if !ok {
			return nil
		}
		return types.Float(x)
	}
	if n <= 0 || !syntax.IsDigit(w[0]) {
		return types.Integer(n)
	}
	after := p.At()
	generation, err := strconv.Atoi(p.Word())
	if err == nil && generation >= 0 && p.Word() == "R" {
		if n > MaxNumber {
			return nil // there is no such object
		}
		return types.IndirectRef{ObjectNumber: types.Integer(n)}
	}
	p.back(after)
	return types.Integer(n)
}

// decimal reads a number as readers do, who forgive a sign too many: "--1.5", "1.5-3".
func decimal(w string) (float64, bool) {
	sign := 1.0
	for len(w) > 1 && (w[0] == '-' || w[0] == '+') {
		if w[0] == '-' {
			sign = -1
		}
		w = w[1:]
	}
	if i := bytes.IndexByte([]byte(w), '-'); i > 0 {
		w = w[:i]
	}
	if w == "" || w[0] != '.' && !syntax.IsDigit(w[0]) {
		return 0, false
	}
	if w == "." {
		return 0, true
	}
	x, err := strconv.ParseFloat(w, 64)
	if err != nil || x > 1e15 {
		return 0, err == nil
	}
	return sign * x, true
}

// dict reads a dictionary whose bracket was read. One that is not closed ends where
// the object does. Of two values for a name the last counts.
func (p *parser) dict(depth int) types.Dict {
	d := types.Dict{}
	for {
		from := p.At()
		w := p.Word()
		switch {
		case w == ">>":
			return d
		case w == "" || ends(w):
			p.torn = true
			p.back(from)
			return d
		case w[0] != '/':
			p.torn = true
			continue
		}
		from = p.At()
		if p.Word() == ">>" { // a name without a value
			p.torn = true
			return d
		}
		p.back(from)
		if v := p.object(depth + 1); v != nil {
			d[w[1:]] = v
		} else {
			delete(d, w[1:])
		}
		if p.file.failed != nil {
			return d
		}
	}
}

// array reads an array whose bracket was read.
func (p *parser) array(depth int) types.Array {
	a := types.Array{}
	for {
		from := p.At()
		switch w := p.Word(); {
		case w == "]":
			return a
		case w == ">>":
			p.torn = true
			p.back(from)
			return a
		case w == "" || ends(w):
			p.torn = true
			p.back(from)
			return a
		}
		p.back(from)
		a = append(a, p.object(depth+1))
		if p.file.failed != nil {
			return a
		}
	}
}

// text gives the string that ends here.
func (p *parser) text() types.Object {
	raw := p.data[p.Start():min(p.At(), len(p.data))]
	if p.opener != nil {
		return hexOf(p.opener([]byte(syntax.Unquoted(raw))))
	}
	switch {
	case raw[0] == '<':
		return hexOf([]byte(syntax.Unquoted(raw)))
	case len(raw) < 2 || raw[len(raw)-1] != ')':
		return hexOf([]byte(syntax.Unquoted(raw)))
	}
	// It stays as it is written, so that readers make of it what they made of it.
	return types.StringLiteral(raw[1 : len(raw)-1])
}

// hexOf is a string of these bytes.
func hexOf(b []byte) types.HexLiteral { return types.NewHexLiteral(b) }

// ends says that a word stands outside objects, and so ends one that was not closed.
func ends(w string) bool {
	switch w {
	case "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref":
		return true
	}
	return false
}
