package program

import (
	"jianbao/internal/pdf/syntax"
	"math"
	"strconv"
	"strings"
)

// index is an INDEX of a CFF font (Adobe Technical Note 5176, 5): items, one behind the
// other.
type index struct {
	items []view
	end   int // where the font goes on
}

// indexAt reads an INDEX.
func indexAt(v view, at int) index {
	n := v.u16(at)
	if n == 0 || at < 0 || at >= len(v) {
		return index{end: at + 2}
	}
	size := v.u8(at + 2)
	if size < 1 || size > 4 || at+3+(n+1)*size > len(v) {
		return index{end: len(v)}
	}
	offset := func(i int) int {
		o := 0
		for k := range size {
			o = o<<8 | v.u8(at+3+i*size+k)
		}
		return o
	}
	base := at + 3 + (n+1)*size - 1
	x := index{}
	for i := range n {
		from, to := offset(i), offset(i+1)
		if from < 1 || to < from || base+to > len(v) {
			return index{x.items, len(v)}
		}
		x.items = append(x.items, v[base+from:base+to])
	}
	x.end = base + offset(n)
	return x
}

// dict reads a DICT (Technical Note 5176, 4): operands by operator, in millionths; the
// second byte of an operator of two is added to 1200.
func dict(v view) map[int][]int {
	d := map[int][]int{}
	var operands []int
	for i := 0; i < len(v); {
		b := v.u8(i)
		i++
		switch {
		case b <= 21:
			if b == 12 {
				b = 1200 + v.u8(i)
				i++
			}
			d[b], operands = operands, nil
		case b == 28:
			operands = append(operands, v.i16(i)*one)
			i += 2
		case b == 29:
			operands = append(operands, int(int32(v.u32(i)))*one)
			i += 4
		case b == 30:
			n, used := realAt(v, i)
			operands = append(operands, n)
			i += used
		case b >= 32 && b <= 246:
			operands = append(operands, (b-139)*one)
		case b >= 247 && b <= 250:
			operands = append(operands, ((b-247)*256+v.u8(i)+108)*one)
			i++
		case b >= 251 && b <= 254:
			operands = append(operands, (-(b-251)*256-v.u8(i)-108)*one)
			i++
		}
		if len(operands) > 513 {
			return d
		}
	}
	return d
}

// realAt reads a number in packed decimals, in millionths, and how many bytes it takes.
func realAt(v view, at int) (n, used int) {
	text := ""
	for i := at; i < len(v) && len(text) < 64; i++ {
		for _, nibble := range []int{v.u8(i) >> 4, v.u8(i) & 15} {
			if nibble == 15 {
				return decimal(text), i + 1 - at
			}
			text += []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"}[nibble]
		}
	}
	return 0, len(v) - at
}

// decimal reads a decimal number with or without an exponent, in millionths; 0 for none.
func decimal(text string) int {
	text, power, _ := strings.Cut(strings.ToUpper(text), "E")
	n, _ := syntax.Millionths(text)
	exponent, _ := strconv.Atoi(power)
	for ; exponent < 0 && n != 0; exponent++ {
		n /= 10
	}
	const most = math.MaxInt >> 13
	for ; exponent > 0 && n != 0 && n < most && n > -most; exponent-- {
		n *= 10
	}
	return n
}

// first is the first operand of an operator; otherwise for none.
func first(d map[int][]int, op, otherwise int) int {
	if v := d[op]; len(v) > 0 {
		return v[0] / one
	}
	return otherwise
}

// cff is a CFF font that is being read.
type cff struct {
	v       view
	top     map[int][]int
	strings []view
	global  []view
	glyphs  []view // the charstrings
}

// The operators of a top DICT that are needed.
const (
	opCharset   = 15
	opEncoding  = 16
	opGlyphs    = 17
	opPrivate   = 18
	opMatrix    = 1207
	opROS       = 1230
	opFDArray   = 1236
	opFDSelect  = 1237
	opSubrs     = 19
	opDefault   = 20
	opNominal   = 21
	mostStrings = 391 // the names that each font has
)

// readCFF reads a CFF font.
func readCFF(b []byte) (*Font, error) {
	c := cff{v: view(b)}
	names := indexAt(c.v, c.v.u8(2))
	tops := indexAt(c.v, names.end)
	texts := indexAt(c.v, tops.end)
	c.strings = texts.items
	c.global = indexAt(c.v, texts.end).items
	if len(tops.items) == 0 {
		return nil, errBroken
	}
	c.top = dict(tops.items[0])
	c.glyphs = indexAt(c.v, first(c.top, opGlyphs, 0)).items
	if len(c.glyphs) == 0 {
		return nil, errBroken
	}
	f := &Font{Glyphs: len(c.glyphs)}
	_, numbered := c.top[opROS]
	charset := c.charset()
	if numbered {
		f.CIDs = map[int]int{}
		for g, cid := range charset {
			f.CIDs[cid] = g
		}
	} else {
		f.Names = map[string]int{}
		for g, sid := range charset {
			f.Names[c.text(sid)] = g
		}
		f.Codes = c.encoding(charset)
	}
	c.widths(f, numbered)
	return f, nil
}

// text is a string of the font.
func (c *cff) text(sid int) string {
	if sid < mostStrings {
		return standardString(sid)
	}
	if sid-mostStrings < len(c.strings) {
		return string(c.strings[sid-mostStrings])
	}
	return ""
}

// charset gives each glyph's name or CID (Technical Note 5176, 13).
func (c *cff) charset() []int {
	n := len(c.glyphs)
	set := make([]int, 1, n)
	at := first(c.top, opCharset, 0)
	if at <= 2 {
		return predefinedCharset(at, n)
	}
	format := c.v.u8(at)
	for at++; len(set) < n && at < len(c.v); {
		from, more := c.v.u16(at), 0
		at += 2
		switch format {
		case 1:
			more = c.v.u8(at)
			at++
		case 2:
			more = c.v.u16(at)
			at += 2
		}
		for i := 0; i <= more && len(set) < n; i++ {
			set = append(set, from+i)
		}
	}
	return set
}

// encoding gives the names of the codes (Technical Note 5176, 12).
func (c *cff) encoding(charset []int) map[int]string {
	at := first(c.top, opEncoding, 0)
	codes := map[int]string{}
	if at <= 1 {
		if at == 0 {
			for code := range 256 {
				if name := StandardName(code); name != "" {
					codes[code] = name
				}
			}
		}
		return codes
	}
	put := func(glyph, code int) {
		if glyph < len(charset) {
			codes[code] = c.text(charset[glyph])
		}
	}
	format, n := c.v.u8(at), c.v.u8(at+1)
	at += 2
	glyph := 1
	for range n {
		code := c.v.u8(at)
		at++
		more := 0
		if format&0x7f == 1 {
			more = c.v.u8(at)
			at++
		}
		for i := 0; i <= more; i++ {
			put(glyph, code+i)
			glyph++
		}
	}
	if format&0x80 != 0 {
		for i := range c.v.u8(at) {
			codes[c.v.u8(at+1+3*i)] = c.text(c.v.u16(at + 2 + 3*i))
		}
	}
	return codes
}

// private is what a private DICT says of widths, with its subroutines.
type private struct {
	usual, nominal int // in millionths of a unit
	subrs          []view
}

// privateOf reads the private DICT that a DICT names.
func (c *cff) privateOf(d map[int][]int) private {
	v := d[opPrivate]
	if len(v) < 2 {
		return private{}
	}
	at := v[1] / one
	inner := dict(c.v.part(at, v[0]/one))
	p := private{}
	if w := inner[opDefault]; len(w) > 0 {
		p.usual = w[0]
	}
	if w := inner[opNominal]; len(w) > 0 {
		p.nominal = w[0]
	}
	if s := first(inner, opSubrs, 0); s > 0 {
		p.subrs = indexAt(c.v, at+s).items
	}
	return p
}

// widths reads the widths of all glyphs.
func (c *cff) widths(f *Font, numbered bool) {
	scale := scaleOf(c.top)
	parts := []private{c.privateOf(c.top)}
	scales := []int{scale}
	if numbered {
		parts, scales = nil, nil
		for _, d := range indexAt(c.v, first(c.top, opFDArray, 0)).items {
			inner := dict(d)
			parts = append(parts, c.privateOf(inner))
			s := scale
			if _, own := inner[opMatrix]; own {
				s = scaleOf(inner)
				if _, both := c.top[opMatrix]; both {
					s = s * scale / one
				}
			}
			scales = append(scales, s)
		}
	}
	which := c.selector(numbered)
	f.widths = make([]int, len(c.glyphs))
	for g, code := range c.glyphs {
		fd := which(g)
		if fd >= len(parts) {
			continue
		}
		w := charstring{global: c.global, local: parts[fd].subrs}
		if n, has := w.width(code); has {
			f.widths[g] = scaled(parts[fd].nominal+n, scales[fd])
		} else {
			f.widths[g] = scaled(parts[fd].usual, scales[fd])
		}
	}
}

// scaled is a length in millionths of a unit, a unit being so many millionths of an em.
func scaled(n, scale int) int {
	const most = 1 << 36
	return int(min(max(int64(n), -most), most) / 1000 * int64(scale) / 1000)
}

// scaleOf is how many millionths of an em a unit is.
func scaleOf(d map[int][]int) int {
	if m := d[opMatrix]; len(m) > 0 && m[0] != 0 {
		return m[0]
	}
	return 1000
}

// selector says which private DICT each glyph has.
func (c *cff) selector(numbered bool) func(glyph int) int {
	at := first(c.top, opFDSelect, 0)
	if !numbered || at == 0 {
		return func(int) int { return 0 }
	}
	if c.v.u8(at) == 0 {
		return func(g int) int { return c.v.u8(at + 1 + g) }
	}
	which := make([]int, len(c.glyphs))
	for i := range c.v.u16(at + 1) {
		entry := at + 3 + 3*i
		for g := c.v.u16(entry); g < min(c.v.u16(entry+3), len(which)); g++ {
			which[g] = c.v.u8(entry + 2)
		}
	}
	return func(g int) int { return which[g] }
}
