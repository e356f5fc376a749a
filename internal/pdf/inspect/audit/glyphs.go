package audit

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/program"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/syntax"
)

// glyph is the glyph of a code.
type glyph struct {
	number  int  // in the program
	known   bool // it can be said
	absent  bool // the program does not have it
	lacking bool // it is that for what the font lacks (.notdef)
}

// glyphs wants each code that the text uses to have a glyph, as wide as the file says.
func (a *audit) glyphs(f *font) {
	widths := a.widthsOf(f)
	if f.kind == "Type3" {
		a.drawnWidths(f, widths)
	}
	if f.program == nil || f.kind == "Type3" {
		return
	}
	toGlyph := a.Stream(f.below["CIDToGIDMap"])
	for code, how := range f.used {
		g := a.glyphOf(f, code, toGlyph)
		if !g.known {
			continue
		}
		if g.absent && how&drawn != 0 {
			a.fontFault(rule.NoGlyph, f)
		}
		if g.lacking {
			a.fontFault(rule.NotDefined, f)
		}
		if how&drawn == 0 || g.absent {
			continue
		}
		cid, _ := f.codes.cid(code)
		if f.codes == nil {
			cid = code
		}
		have, ok := f.program.Width(g.number)
		said, given := widths.of(cid)
		if d := have - said; ok && given && (d > tolerance || d < -tolerance) {
			a.fontFault(rule.WidthsDiffer, f)
		}
	}
}

// drawnWidths compares the widths of a Type3 font with those that its glyphs begin with.
func (a *audit) drawnWidths(f *font, w widths) {
	procs := a.Dict(f.dict["CharProcs"])
	for code, how := range f.used {
		v, is := syntax.OperandsOf(a.Stream(procs[f.names[code]])).Value(0)
		have, number := v.(syntax.NumberValue)
		if said, given := w.of(code); is && number && given && how&drawn != 0 {
			if d := int(have)/1000 - said; d > tolerance || d < -tolerance {
				a.fontFault(rule.WidthsDiffer, f)
			}
		}
	}
}

// glyphOf finds the glyph of a code.
func (a *audit) glyphOf(f *font, code int, toGlyph []byte) glyph {
	p := f.program
	switch {
	case f.kind == "Type0":
		return glyphOfCID(f, code, toGlyph)
	case f.kind == "TrueType" && p.CIDs == nil:
		return a.glyphOfTrueType(f, code)
	case p.Names == nil, f.base == "MacExpertEncoding":
		return glyph{}
	}
	name := f.nameOf(code)
	number, has := p.Names[name]
	if name == "" || name == ".notdef" {
		return glyph{number: p.Names[".notdef"], known: true, lacking: true}
	}
	return glyph{number: number, known: true, absent: !has, lacking: !has}
}

// nameOf is the name of a code's glyph, by the font's encoding or the program's own.
func (f *font) nameOf(code int) string {
	if n, has := f.names[code]; has {
		return n
	}
	if f.base != "" {
		return program.NameIn(f.base, code)
	}
	if f.program != nil && f.program.Codes != nil {
		return f.program.Codes[code]
	}
	return program.StandardName(code)
}

// glyphOfCID finds the glyph of a code of a Type0 font.
func glyphOfCID(f *font, code int, toGlyph []byte) glyph {
	cid, known := f.codes.cid(code)
	p := f.program
	if !known {
		return glyph{}
	}
	number := cid
	switch {
	case p.CIDs != nil:
		n, has := p.CIDs[cid]
		return glyph{number: n, known: true, absent: !has, lacking: n == 0}
	case len(toGlyph) > 0:
		number = 0
		if 2*cid+1 < len(toGlyph) {
			number = int(toGlyph[2*cid])<<8 | int(toGlyph[2*cid+1])
		}
	}
	return glyph{number: number, known: true, absent: number >= p.Glyphs, lacking: number == 0}
}

// glyphOfTrueType finds the glyph of a code of a TrueType font (ISO 32000-1 9.6.6.4).
func (a *audit) glyphOfTrueType(f *font, code int) glyph {
	p := f.program
	found := func(n int) glyph { return glyph{number: n, known: true, absent: n >= p.Glyphs, lacking: n == 0} }
	symbols, hasSymbols := p.TableFor(3, 0)
	mac, hasMac := p.TableFor(1, 0)
	unicode, hasUnicode := p.TableFor(3, 1)
	if a.symbolic(f) || f.dict["Encoding"] == nil {
		switch {
		case hasSymbols:
			for _, high := range []int{0, 0xf000, 0xf100, 0xf200} {
				if n := symbols.Glyph(high + code); n != 0 {
					return found(n)
				}
			}
			return found(0)
		case hasMac:
			return found(mac.Glyph(code))
		case !hasUnicode:
			return glyph{}
		}
	}
	name := f.nameOf(code)
	if hasUnicode {
		if text, known := program.Text(name); known {
			r, _ := utf8.DecodeRuneInString(text)
			if n := unicode.Glyph(int(r)); n != 0 {
				return found(n)
			}
		}
	}
	if hasMac {
		for c := range 256 {
			if program.NameIn("MacRomanEncoding", c) == name {
				if n := mac.Glyph(c); n != 0 {
					return found(n)
				}
			}
		}
	}
	if n, has := p.Names[name]; has {
		return found(n)
	}
	if !hasUnicode && !hasMac {
		return glyph{}
	}
	return found(0)
}

// tolerance is how far widths may differ, in millionths of an em: a thousandth, and what
// is lost by rounding.
const tolerance = 1001

// widths are what a font's dictionary says, in millionths of an em.
type widths struct {
	each    map[int]int
	others  int
	missing bool // the others have a width, too
}

func (w widths) of(code int) (int, bool) {
	if n, has := w.each[code]; has {
		return n, true
	}
	return w.others, w.missing
}

// widthsOf reads the widths of a font (ISO 32000-1 9.2.4, 9.7.4.3).
func (a *audit) widthsOf(f *font) widths {
	w := widths{each: map[int]int{}}
	put := func(code int, o types.Object) {
		if n, is := a.Number(o); is {
			a.Make(16)
			w.each[code] = n / 1000
		}
	}
	if f.kind != "Type0" {
		first, has := a.Integer(f.dict["FirstChar"])
		if !has {
			return w
		}
		for i, o := range a.Array(f.dict["Widths"]) {
			put(first+i, o)
		}
		n, _ := a.Number(f.descriptor["MissingWidth"])
		w.others = n / 1000
		w.missing = true
		return w
	}
	w.others, w.missing = 1_000_000, true
	if n, is := a.Number(f.below["DW"]); is {
		w.others = n / 1000
	}
	list := a.Array(f.below["W"])
	for i := 0; i+1 < len(list) && a.Stop == nil; {
		from, _ := a.Integer(list[i])
		if each, is := a.Object(list[i+1]).(types.Array); is {
			for k, o := range each {
				put(from+k, o)
			}
			i += 2
			continue
		}
		to, _ := a.Integer(list[i+1])
		for code := from; i+2 < len(list) && code <= min(to, 65535) && a.Stop == nil; code++ {
			put(code, list[i+2])
		}
		i += 3
	}
	return w
}

// lists wants the lists of a subset's glyphs to be whole (ISO 14289-1 7.21.4.2).
func (a *audit) lists(f *font) {
	p := f.program
	if p == nil || !f.subset() {
		return
	}
	if names := a.Text(f.descriptor["CharSet"]); f.kind == "Type1" && names != "" && p.Names != nil {
		listed := map[string]bool{}
		for _, n := range strings.Split(names, "/") {
			listed[strings.TrimSpace(n)] = true
		}
		for n := range p.Names {
			if n != ".notdef" && n != "" && !listed[n] {
				a.fontFault(rule.CharSet, f)
			}
		}
	}
	if f.descriptor["CIDSet"] == nil || f.kind != "Type0" {
		return
	}
	set := a.Stream(f.descriptor["CIDSet"])
	in := func(cid int) bool { return cid/8 < len(set) && set[cid/8]&(0x80>>(cid%8)) != 0 }
	for cid := range p.CIDs {
		if !in(cid) && cid != 0 {
			a.fontFault(rule.CIDSet, f)
		}
	}
	toGlyph := a.Stream(f.below["CIDToGIDMap"])
	for cid := 1; p.CIDs == nil && cid < p.Glyphs; cid++ {
		if len(toGlyph) == 0 && !in(cid) {
			a.fontFault(rule.CIDSet, f)
		}
	}
}

// readable wants each code that the text uses to say what it reads as (ISO 14289-1 7.21.7).
func (a *audit) readable(f *font) {
	odd := "" // the least of those that are
	for code, how := range f.used {
		text, known := a.textOf(f, code)
		switch {
		case !known:
			a.fontFault(rule.NoUnicode, f)
		case strings.ContainsAny(text, "\x00\ufeff\ufffe"):
			a.fontFault(rule.BadUnicode, f)
		case how&bare != 0 && strings.ContainsFunc(text, private):
			a.fontFault(rule.PrivateUnicode, f)
		}
		if i := strings.IndexFunc(text, isOdd); i >= 0 && how&bare != 0 && (odd == "" || text[i:] < odd) {
			odd = text[i:]
		}
	}
	if r, size := utf8.DecodeRuneInString(odd); size > 0 {
		a.fontFault(rule.OddCharacter, f, "code", fmt.Sprintf("U+%04X", r))
	}
}

// private says that a character means what each font likes.
func private(r rune) bool {
	return r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000 && r <= 0xffffd || r >= 0x100000 && r <= 0x10fffd
}

// textOf is what a code reads as; false when nothing says it.
func (a *audit) textOf(f *font, code int) (string, bool) {
	if f.unicode != nil {
		if t, has := f.unicode.texts[code]; has {
			return t, true
		}
		if f.unicode.identity {
			return string(rune(code)), true
		}
	}
	if f.kind == "Type0" {
		ordering := a.Text(a.Dict(f.below["CIDSystemInfo"])["Ordering"])
		registry := a.Text(a.Dict(f.below["CIDSystemInfo"])["Registry"])
		named := f.codes != nil && !f.codes.embedded && !f.codes.identity && f.codes.ordering != ""
		return "", named || registry == "Adobe" && among("GB1 CNS1 Japan1 Korea1", ordering)
	}
	if f.kind == "TrueType" && a.symbolic(f) && f.base == "" && len(f.names) == 0 {
		return "", false
	}
	switch {
	case f.base == "MacExpertEncoding", f.name == "Symbol" && !f.embedded:
		return "", true // their names are Adobe's
	case f.name == "ZapfDingbats" && !f.embedded && len(f.names) == 0:
		return "", false // its names say nothing
	}
	return program.Text(f.nameOf(code))
}
