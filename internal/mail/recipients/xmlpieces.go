package recipients

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
)

// The most that XML may hold. What is larger is no list of people.
const (
	mostPiece = 1 << 20 // bytes of a tag, or of a text between two
	mostDepth = 64      // elements within each other
)

var (
	errPiece   = errors.New("a text in it is too long")
	errPart    = errors.New("a part of it is too large")
	errDamaged = errors.New("it is damaged")
)

// pieces reads XML piece by piece: a tag, or the text between two. It holds one
// piece at a time. Names lose their prefixes, as the parts of a workbook need no
// other namespace.
type pieces struct {
	ctx   context.Context
	in    *bufio.Reader
	left  int64    // bytes that may still be read
	open  []string // the elements that are open
	buf   []byte   // the piece: of a start all behind its name, else the text as it is written
	plain bool     // the text stands for itself (CDATA)
	void  bool     // the start that was read is its own end
}

// newPieces reads XML of most bytes at the most.
func newPieces(ctx context.Context, in io.Reader, most int64) *pieces {
	return &pieces{ctx: ctx, in: bufio.NewReaderSize(in, 64<<10), left: most}
}

// event is what next found.
type event uint8

const (
	ended   event = iota // the XML
	started              // an element, of this name
	closed               // an element, of this name
	said                 // a text
)

// next reads the next piece. The name is that of an element.
func (p *pieces) next() (e event, name string, err error) {
	if p.void {
		p.void = false
		return p.close(p.open[len(p.open)-1])
	}
	for {
		if err := p.readText(); err != nil {
			if err == io.EOF && len(p.open) == 0 {
				return ended, "", nil
			}
			return ended, "", damaged(err)
		}
		if len(p.buf) > 0 && len(p.open) > 0 {
			p.plain = false
			return said, "", p.in.UnreadByte() // the < of the tag behind it
		}
		if e, name, err := p.markup(); e != ended || err != nil {
			return e, name, damaged(err)
		}
	}
}

// damaged is err; the end of the XML where none should be is damage.
func damaged(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errDamaged
	}
	return err
}

// markup reads what begins with a <, which has been read; ended says that it is
// nothing that counts.
func (p *pieces) markup() (event, string, error) {
	head, _ := p.in.Peek(2)
	switch {
	case bytes.HasPrefix(head, []byte("?")):
		return ended, "", p.readTo("?>")
	case bytes.HasPrefix(head, []byte("!-")):
		return ended, "", p.readTo("-->")
	case bytes.HasPrefix(head, []byte("![")):
		const begin, end = "![CDATA[", "]]>"
		if err := p.readTo(end); err != nil {
			return ended, "", err
		}
		if len(p.open) == 0 || !bytes.HasPrefix(p.buf, []byte(begin)) {
			return ended, "", errDamaged
		}
		p.buf, p.plain = p.buf[len(begin):len(p.buf)-len(end)], true
		return said, "", nil
	case bytes.HasPrefix(head, []byte("!")):
		return ended, "", errDamaged // a document type, which no workbook has
	}
	if err := p.readTag(); err != nil {
		return ended, "", err
	}
	b := p.buf
	if len(b) > 0 && b[0] == '/' {
		return p.close(plainName(b[1:]))
	}
	if p.void = len(b) > 0 && b[len(b)-1] == '/'; p.void {
		b = b[:len(b)-1]
	}
	n := bytes.IndexAny(b, " \t\r\n")
	if n < 0 {
		n = len(b)
	}
	name := plainName(b[:n])
	if name == "" || len(p.open) >= mostDepth {
		return ended, "", errDamaged
	}
	p.open, p.buf = append(p.open, name), b[n:]
	return started, name, nil
}

// close closes an element, which must be the last that was opened.
func (p *pieces) close(name string) (event, string, error) {
	last := len(p.open) - 1
	if last < 0 || p.open[last] != name {
		return ended, "", errDamaged
	}
	p.open = p.open[:last]
	return closed, name, nil
}

// take reads a byte.
func (p *pieces) take() (byte, error) {
	if p.left--; p.left < 0 {
		return 0, errPart
	}
	if p.left&0xffff == 0 {
		if err := p.ctx.Err(); err != nil {
			return 0, err
		}
	}
	return p.in.ReadByte()
}

// keep adds a byte to the piece.
func (p *pieces) keep(c byte) error {
	if len(p.buf) >= mostPiece {
		return errPiece
	}
	p.buf = append(p.buf, c)
	return nil
}

// readText reads to the next <, and past it.
func (p *pieces) readText() error {
	p.buf = p.buf[:0]
	for {
		c, err := p.take()
		if err != nil || c == '<' {
			return err
		}
		if err := p.keep(c); err != nil {
			return err
		}
	}
}

// readTag reads a tag behind its <, to the > that is in no quotes.
func (p *pieces) readTag() error {
	p.buf = p.buf[:0]
	for quote := byte(0); ; {
		c, err := p.take()
		switch {
		case err != nil:
			return err
		case quote == 0 && c == '>':
			return nil
		case c == '<':
			return errDamaged
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		}
		if err := p.keep(c); err != nil {
			return err
		}
	}
}

// readTo reads what ends with a text, that included.
func (p *pieces) readTo(end string) error {
	p.buf = p.buf[:0]
	for !bytes.HasSuffix(p.buf, []byte(end)) {
		c, err := p.take()
		if err != nil {
			return err
		}
		if err := p.keep(c); err != nil {
			return err
		}
	}
	return nil
}

// plainName is the name of an element or an attribute without its prefix.
func plainName(b []byte) string {
	b = bytes.TrimSpace(b)
	b = b[bytes.LastIndexByte(b, ':')+1:]
	for _, usual := range [...]string{"c", "v", "r", "s", "t", "row", "si", "is", "f"} { // these take no memory
		if string(b) == usual {
			return usual
		}
	}
	return string(b)
}

// attribute is the value of an attribute of the element that started; "" when it
// has none.
func (p *pieces) attribute(name string) string {
	rest := p.buf
	for {
		key, after, found := bytes.Cut(rest, []byte("="))
		after = bytes.TrimLeft(after, " \t\r\n")
		if !found || len(after) < 2 || after[0] != '"' && after[0] != '\'' {
			return ""
		}
		value, behind, closed := bytes.Cut(after[1:], after[:1])
		if !closed {
			return ""
		}
		if plainName(key) == name && !bytes.HasPrefix(bytes.TrimSpace(key), []byte("xmlns:")) {
			return unescaped(value)
		}
		rest = behind
	}
}

// words is the text that was said, as it is meant.
func (p *pieces) words() string {
	if p.plain {
		return string(p.buf)
	}
	return unescaped(p.buf)
}

// unescaped is a text with the characters that its references stand for. A
// reference that stands for none stays.
func unescaped(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	var out strings.Builder
	for {
		before, after, found := bytes.Cut(b, []byte("&"))
		out.Write(before)
		if !found {
			return out.String()
		}
		name, _, closed := bytes.Cut(after[:min(len(after), 12)], []byte(";"))
		r, known := character(string(name))
		if !closed || !known {
			out.WriteByte('&')
			b = after
			continue
		}
		out.WriteRune(r)
		b = after[len(name)+1:]
	}
}

// character is that of a reference, "amp" or "#x4e00".
func character(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, isNumber := strings.CutPrefix(name, "#")
	base := 10
	if hex, isHex := strings.CutPrefix(digits, "x"); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if !isNumber || err != nil || n > 0x10ffff {
		return 0, false
	}
	return rune(n), true
}
