package contour

import (
	"errors"
	"sort"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// PostScript is the table CFF or CFF2 of a font. It is safe for concurrent use.
type PostScript struct {
	glyphs index
	global [][]byte // subroutines
	parts  []private
	choose func(glyph int) int // the part that a glyph belongs to
	second bool                // CFF2
	store  tables.ItemVarStore // of CFF2: how outlines vary
}

// private is what the glyphs of one part of a font share.
type private struct {
	subrs    [][]byte
	variants int // of CFF2: which data of the store they vary by, unless they say so
}

// errDamaged says that a table cannot be read.
var errDamaged = errors.New("the table is damaged")

// ReadCFF reads a table CFF, ReadCFF2 one of CFF2. Both keep the table.
func ReadCFF(table []byte) (*PostScript, error) {
	if len(table) < 4 || table[0] != 1 {
		return nil, errDamaged
	}
	_, at, ok := indexAt(table, int(table[2]), false) // names
	if !ok {
		return nil, errDamaged
	}
	tops, at, ok := indexAt(table, at, false)
	if !ok || tops.n != 1 {
		return nil, errDamaged
	}
	if _, at, ok = indexAt(table, at, false); !ok { // strings
		return nil, errDamaged
	}
	return readFont(table, tops.item(0), at, false)
}

// ReadCFF2 reads a table CFF2.
func ReadCFF2(table []byte) (*PostScript, error) {
	if len(table) < 5 || table[0] != 2 {
		return nil, errDamaged
	}
	from, size := int(table[2]), number(table, 3, 2)
	if from+size > len(table) {
		return nil, errDamaged
	}
	return readFont(table, table[from:from+size], from+size, true)
}

// readFont reads what the top dictionary leads to; the subroutines of all stand at a
// place.
func readFont(table, top []byte, subrs int, second bool) (*PostScript, error) {
	d, err := read(top)
	if err != nil {
		return nil, err
	}
	p := &PostScript{second: second}
	global, _, ok := indexAt(table, subrs, second)
	if !ok {
		return nil, errDamaged
	}
	if p.global = global.items(); len(p.global) > 0xFFFF {
		return nil, errDamaged
	}
	if p.glyphs, _, ok = indexAt(table, d.first(opGlyphs), second); !ok || p.glyphs.n == 0 {
		return nil, errDamaged
	}
	owners := []dict{d}
	if at := d.first(opFDArray); at != 0 {
		fonts, _, ok := indexAt(table, at, second)
		if !ok || fonts.n == 0 || fonts.n > 0xFFFF {
			return nil, errDamaged
		}
		owners = nil
		for _, item := range fonts.items() {
			inner, err := read(item)
			if err != nil {
				return nil, err
			}
			owners = append(owners, inner)
		}
	}
	for _, owner := range owners {
		part, ok := privateOf(table, owner, second)
		if !ok {
			return nil, errDamaged
		}
		p.parts = append(p.parts, part)
	}
	p.choose = selector(table, d.first(opFDSelect))
	if at := d.first(opStore); second && at != 0 {
		if p.store, err = storeAt(table, at); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// privateOf reads the private dictionary that a dictionary leads to. A font without
// one has no subroutines of its own.
func privateOf(table []byte, owner dict, second bool) (private, bool) {
	v := owner[opPrivate]
	if len(v) < 2 || v[0] == 0 {
		return private{}, true
	}
	size, at := int(v[0]), int(v[1])
	if size < 0 || at < 0 || at > len(table) || size > len(table)-at {
		return private{}, false
	}
	inner, err := read(table[at : at+size])
	if err != nil {
		return private{}, false
	}
	p := private{variants: inner.first(opVSIndex)}
	if s := inner.first(opSubrs); s != 0 {
		subrs, _, ok := indexAt(table, at+s, second)
		if !ok {
			return private{}, false
		}
		p.subrs = subrs.items()
	}
	return p, true
}

// selector reads the table FDSelect at a place, which says of each glyph to which part
// of the font it belongs. At place 0 there is none, and but one part.
func selector(table []byte, at int) func(glyph int) int {
	one := func(int) int { return 0 }
	if at <= 0 || at >= len(table) {
		return one
	}
	head, first, width := 3, 2, 1 // bytes of the head, of a glyph's number, of a part's
	switch table[at] {
	case 0:
		return func(g int) int {
			if at+1+g >= len(table) {
				return -1
			}
			return int(table[at+1+g])
		}
	case 3:
	case 4:
		head, first, width = 5, 4, 2
	default:
		return func(int) int { return -1 }
	}
	if at+head > len(table) {
		return one
	}
	from, entry := at+head, first+width
	n := min(number(table, at+1, head-1), (len(table)-from)/entry)
	return func(g int) int {
		i := sort.Search(n, func(i int) bool { return number(table, from+i*entry, first) > g }) - 1
		if i < 0 {
			return -1
		}
		return number(table, from+i*entry+first, width)
	}
}

// mostStore is how many numbers the variations of CFF2 may come to. The deltas stand
// with the outlines, so there are few.
const mostStore = 1 << 20

// storeAt reads the variation store at a place.
func storeAt(table []byte, at int) (store tables.ItemVarStore, err error) {
	if at < 0 || at+10 > len(table) {
		return store, errDamaged
	}
	v := table[at+2:]
	n, left := number(v, 6, 2), mostStore
	for i := 0; i < n && left >= 0; i++ {
		if 12+4*i > len(v) {
			return store, errDamaged
		}
		off := number(v, 8+4*i, 4)
		if off < 0 || off > len(v)-6 {
			return store, errDamaged
		}
		left -= 6 + number(v, off+4, 2)*(1+number(v, off, 2))
	}
	if left < 0 {
		return store, errDamaged
	}
	store, _, err = tables.ParseItemVarStore(v)
	return store, err
}

// Glyphs is how many glyphs there are.
func (p *PostScript) Glyphs() int { return p.glyphs.n }

// Outline draws a glyph; coords are where on the axes of a variable font, nil for its
// usual form.
func (p *PostScript) Outline(glyph int, coords []tables.Coord) (segments []opentype.Segment, err error) {
	defer func() {
		if recover() != nil {
			segments, err = nil, errDamaged
		}
	}()
	if glyph < 0 || glyph >= p.glyphs.n {
		return nil, errDamaged
	}
	part := p.choose(glyph)
	if part < 0 || part >= len(p.parts) {
		return nil, errDamaged
	}
	return p.draw(p.glyphs.item(glyph), &p.parts[part], coords)
}
