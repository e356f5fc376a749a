package audit

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/syntax"
)

// written looks at how the file is written, byte by byte (ISO 19005-2 6.1).
func (a *audit) written() {
	a.header()
	a.ending()
	if a.Mended() {
		a.fault(rule.Remade, -1, nil)
	}
	for _, n := range a.Numbers() {
		if at, stands := a.Place(n); stands {
			a.object(n, at)
		}
		s, is := a.Object(a.reference(n)).(types.StreamDict)
		if is {
			a.streamEntries(s)
		}
	}
}

// reference refers to an object by its number.
func (a *audit) reference(n int) types.IndirectRef { return *types.NewIndirectRef(n, 0) }

// header looks at the first two lines.
func (a *audit) header() {
	b := a.Data
	at := bytes.Index(b, []byte("%PDF-"))
	if at > 0 {
		a.fault(rule.HeaderLate, -1, nil)
	}
	b = b[max(at, 0):]
	line := len("%PDF-1.n")
	if len(b) < line+1 || b[5] != '1' || b[6] != '.' || b[7] < '0' || b[7] > '7' || lineEnd(b[line:]) == 0 {
		a.fault(rule.Header, -1, nil)
		line = max(bytes.IndexAny(b, "\r\n"), 0)
	}
	b = b[min(len(b), line+lineEnd(b[min(len(b), line):])):]
	if len(b) < 5 || b[0] != '%' || b[1] < 128 || b[2] < 128 || b[3] < 128 || b[4] < 128 {
		a.fault(rule.HeaderBytes, -1, nil)
	}
}

// lineEnd is how many bytes the end of a line takes at the beginning of b; 0 for none.
func lineEnd(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2
	case len(b) > 0 && (b[0] == '\r' || b[0] == '\n'):
		return 1
	}
	return 0
}

// ending looks at the trailer, the table of the objects and the end.
func (a *audit) ending() {
	parts := a.Array(a.Trailer["ID"])
	good := len(parts) > 0
	for _, o := range parts {
		b, is := a.Bytes(o)
		good = good && is && len(b) > 0
	}
	if !good || !a.lastTrailer() {
		a.fault(rule.NoID, -1, nil)
	}
	if lock := a.Trailer["Encrypt"]; lock != nil {
		a.fault(rule.Encrypted, -1, nil)
		if p, is := a.Integer(a.Dict(lock)["P"]); !is || p&(1<<9) == 0 {
			a.fault(rule.Locked, -1, nil)
		}
	}
	if i := bytes.LastIndex(a.Data, []byte("%%EOF")); i >= 0 {
		if rest := a.Data[i+5:]; len(rest) != lineEnd(rest) {
			a.fault(rule.AfterEnd, -1, nil)
		}
	}
	for rest := a.Data; ; {
		_, after, found := bytes.Cut(rest, []byte("startxref"))
		if !found {
			return
		}
		rest = after
		if at, err := strconv.Atoi(syntax.NewLexer(after, 0).Word()); err == nil && at > 0 && at+4 < len(a.Data) && bytes.HasPrefix(a.Data[at:], []byte("xref")) {
			if b := a.Data[at+4:]; lineEnd(b) == 0 || !startsDigit(b[lineEnd(b):]) {
				a.fault(rule.Xref, -1, nil)
			}
		}
	}
}

// lastTrailer says that the trailer that counts has an ID, as far as it can be found.
func (a *audit) lastTrailer() bool {
	i := bytes.LastIndex(a.Data, []byte("startxref"))
	if i < 0 {
		return true
	}
	at, err := strconv.Atoi(syntax.NewLexer(a.Data[i+len("startxref"):], 0).Word())
	if err != nil || at <= 0 || at >= len(a.Data) {
		return true
	}
	l := syntax.NewLexer(a.Data, at)
	for depth, words := 0, 0; words < 1<<20; words++ {
		switch w := l.Word(); {
		case w == "<<":
			depth++
		case w == ">>" && depth == 1:
			return false
		case w == ">>":
			depth--
		case w == "/ID" && depth == 1:
			return true
		case w == "", w == "startxref", w == "stream":
			return true
		}
	}
	return true
}

func startsDigit(b []byte) bool { return len(b) > 0 && syntax.IsDigit(b[0]) }

// object looks at an object as it stands in the file, n at the byte at.
func (a *audit) object(n, at int) {
	b := a.Data
	head := strconv.Itoa(n)
	end := at + len(head)
	if !bytes.HasPrefix(b[at:], []byte(head)) {
		return // what was read stands elsewhere
	}
	good := at == 0 || lineEnd(b[at-1:at]) > 0
	good = good && end < len(b) && syntax.IsBlank(b[end])
	for end++; end < len(b) && syntax.IsDigit(b[end]); end++ {
	}
	good = good && end+4 < len(b) && syntax.IsBlank(b[end]) && bytes.HasPrefix(b[end+1:], []byte("obj")) && lineEnd(b[end+4:]) > 0
	l := syntax.NewLexer(b, end)
	for a.Stop == nil {
		t := l.Next()
		if t.Kind == syntax.End {
			return
		}
		switch {
		case t.Kind == syntax.Operator && t.Word == "stream":
			if !a.stream(n, l) {
				return
			}
		case t.Kind == syntax.Operator && t.Word == "endobj":
			from := l.At() - len("endobj")
			if !good || lineEnd(b[from-1:from]) == 0 || l.At() < len(b) && lineEnd(b[l.At():]) == 0 {
				a.fault(rule.ObjectLines, -1, nil)
			}
			return
		case t.Kind == syntax.Operator && t.Word != "obj" && t.Word != "R" && t.Word != "true" && t.Word != "false" && t.Word != "null" && t.Word != "endstream":
			return // it has no end of its own
		}
		a.token(l, t)
		a.hexadecimal(l)
	}
}

// hexadecimal wants an even number of digits in each such string, and nothing else.
func (a *audit) hexadecimal(l *syntax.Lexer) {
	if l.OddHex() {
		a.fault(rule.HexString, -1, nil)
	}
}

// stream looks at a stream whose keyword was just read, and goes behind it; false when
// its end cannot be found.
func (a *audit) stream(n int, l *syntax.Lexer) bool {
	b := a.Data
	at := l.At()
	switch {
	case bytes.HasPrefix(b[at:], []byte("\r\n")):
		at += 2
	case bytes.HasPrefix(b[at:], []byte("\n")):
		at++
	default:
		a.fault(rule.StreamLines, -1, nil)
		at += lineEnd(b[at:])
	}
	end := bytes.Index(b[at:], []byte("endstream"))
	if end < 0 {
		return false
	}
	if size, known := a.lengthOf(n); known && size >= 0 && at+size <= len(b) {
		rest := b[at+size:]
		switch {
		case bytes.HasPrefix(rest[lineEnd(rest):], []byte("endstream")):
			end = size + lineEnd(rest)
			if lineEnd(rest) == 0 {
				a.fault(rule.StreamLines, -1, nil)
			}
		default:
			a.fault(rule.StreamLength, -1, nil)
		}
	} else if known {
		a.fault(rule.StreamLength, -1, nil)
	}
	*l = *syntax.NewLexer(b, at+end)
	return true
}

// lengthOf is the length that a stream says it has, as it stands in the file.
func (a *audit) lengthOf(n int) (int, bool) {
	at, _ := a.Place(n)
	l := syntax.NewLexer(a.Data, at)
	for depth, words := 0, 0; words < 4096; words++ {
		switch w := l.Word(); w {
		case "", "stream", "endobj":
			return 0, false
		case "<<", "[":
			depth++
		case ">>", "]":
			depth--
		case "/Length":
			if depth != 1 {
				continue
			}
			size, err := strconv.Atoi(l.Word())
			generation, second := l.Word(), l.Word()
			if err == nil && second == "R" && startsDigit([]byte(generation)) {
				return a.numberAt(size)
			}
			return size, err == nil
		}
	}
	return 0, false
}

// numberAt is the number that an object is, as it stands in the file; from a stream of
// objects, as it was read.
func (a *audit) numberAt(n int) (int, bool) {
	at, stands := a.Place(n)
	if !stands {
		return a.Integer(a.reference(n))
	}
	l := syntax.NewLexer(a.Data, at)
	l.Word()
	l.Word()
	l.Word()
	size, err := strconv.Atoi(l.Word())
	return size, err == nil
}

// What is beyond the bounds of ISO 19005-2 6.1.13, for rule.Beyond.
var (
	largeNumber = diag.Words{"a number larger than readers take", "过大的数"}
	tinyNumber  = diag.Words{"a number nearer to zero than readers take", "过于接近零的数"}
	longText    = diag.Words{"a string of more than 32,767 bytes", "超过 32767 字节的字符串"}
	longName    = diag.Words{"a name of more than 127 bytes", "超过 127 字节的名称"}
)

// token looks at a word of an object.
func (a *audit) token(l *syntax.Lexer, t syntax.Token) {
	switch t.Kind {
	case syntax.Number:
		a.figure(t.Word)
	case syntax.Name:
		if len(syntax.PlainName(t.Word)) > 127 {
			a.fault(rule.Beyond, -1, args("what", longName))
		}
	case syntax.String:
		b := l.Written(t)
		if len(b) > 32767 && len(l.Text(t)) > 32767 {
			a.fault(rule.Beyond, -1, args("what", longText))
		}
	}
}

// figure wants a number within bounds.
func (a *audit) figure(w string) {
	if !bytes.ContainsRune([]byte(w), '.') {
		if n, err := strconv.ParseInt(w, 10, 64); err != nil && len(w) > 9 || n > 2147483647 || n < -2147483648 {
			a.fault(rule.Beyond, -1, args("what", largeNumber))
		}
		return
	}
	if len(w) < 38 {
		return
	}
	n, err := strconv.ParseFloat(w, 64)
	switch n = max(n, -n); {
	case err != nil || n > 3.403e38:
		a.fault(rule.Beyond, -1, args("what", largeNumber))
	case n != 0 && n < 1.175e-38:
		a.fault(rule.Beyond, -1, args("what", tinyNumber))
	}
}

// streamEntries looks at how a stream is stored.
func (a *audit) streamEntries(s types.StreamDict) {
	d := s.Dict
	for _, key := range []string{"F", "FFilter", "FDecodeParms"} {
		if _, has := d[key]; has {
			a.fault(rule.StreamOutside, -1, args("key", key))
		}
	}
	parms := a.List(d["DecodeParms"])
	for i, o := range a.List(d["Filter"]) {
		switch name := a.Name(o); name {
		case "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode":
		case "Crypt":
			if i < len(parms) && !among("Identity", a.Name(a.Dict(parms[i])["Name"])) && a.Dict(parms[i])["Name"] != nil {
				a.fault(rule.Filter, -1, args("name", name))
			}
		default:
			a.fault(rule.Filter, -1, args("name", name))
		}
	}
	if a.Name(d["Type"]) == "ObjStm" {
		first, _ := a.Integer(d["First"])
		b := a.Stream(s)
		l := syntax.NewLexer(b, min(max(first, 0), len(b)))
		for t := l.Next(); t.Kind != syntax.End && a.Stop == nil; t = l.Next() {
			a.token(l, t)
		}
		a.hexadecimal(l)
	}
}

// value looks at an operand of a content.
func (c *content) value(v any) {
	switch v := v.(type) {
	case string:
		if len(v) > 32767 {
			c.fault(rule.Beyond, c.page, args("what", longText))
		}
	case syntax.NameValue:
		if len(v) > 127 && len(syntax.PlainName(string(v))) > 127 {
			c.fault(rule.Beyond, c.page, args("what", longName))
		}
	}
}

// readableName wants a name to be UTF-8 (ISO 19005-2 6.1.8).
func (a *audit) readableName(name string, page int) {
	if !utf8.ValidString(name) {
		a.fault(rule.NameBytes, page, nil)
	}
}
