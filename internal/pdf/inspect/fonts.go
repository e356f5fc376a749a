package inspect

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/syntax"
)

// font is a font and what its codes read as.
type font struct {
	Font
	wide    bool           // a code has two bytes
	unicode map[int]string // by code
	widths  map[int]int    // by code, thousandths of an em; nil unless they are wanted
	width   int            // of all other codes
}

// fontOf reads a font once; o is its entry in the resources.
func (r *reader) fontOf(o types.Object) *font {
	n := objects.NumberOf(o)
	if f, ok := r.fonts[n]; ok && n != 0 {
		return f
	}
	d := r.Dict(o)
	f := &font{unicode: map[int]string{}}
	f.Type = r.Name(d["Subtype"])
	f.wide = f.Type == "Type0"
	f.Name = r.Name(d["BaseFont"])
	if tag, name, ok := strings.Cut(f.Name, "+"); ok && len(tag) == 6 && strings.ToUpper(tag) == tag {
		f.Name, f.Subset = name, true
	}
	program := d
	if f.wide {
		if below := r.Array(d["DescendantFonts"]); len(below) > 0 {
			program = r.Dict(below[0])
		}
	}
	descriptor := r.Dict(program["FontDescriptor"])
	for _, key := range []string{"FontFile", "FontFile2", "FontFile3"} {
		f.Embedded = f.Embedded || r.Dict(descriptor[key]) != nil
	}
	f.Embedded = f.Embedded || f.Type == "Type3"
	if b := r.Stream(d["ToUnicode"]); b != nil {
		f.ToUnicode = true
		f.unicode = r.readUnicodeMap(b)
	}
	if r.laid {
		r.readWidths(f, d, program)
	}
	r.fonts[n] = f
	r.file.Fonts = append(r.file.Fonts, f.Font)
	return f
}

// decode reads a string shown in the font, up to about so many bytes; with no font
// (nil) it is the string itself.
func (f *font) decode(s string, most int) string {
	var b strings.Builder
	if f == nil {
		return s
	}
	for i := 0; i < len(s) && b.Len() <= most; {
		code := int(s[i])
		i++
		if f.wide && i < len(s) {
			code = code<<8 | int(s[i])
			i++
		}
		switch t, ok := f.unicode[code]; {
		case ok:
			b.WriteString(t)
		case f.wide:
			b.WriteRune('\ufffd')
		default: // a simple font in one of the Latin encodings
			b.WriteRune(rune(code))
		}
	}
	return b.String()
}

// readUnicodeMap reads the bfchar and bfrange blocks of a ToUnicode CMap
// (ISO 32000-1 9.10.3).
func (r *reader) readUnicodeMap(b []byte) map[int]string {
	m := unicodeMap{r, map[int]string{}}
	o := syntax.OperandsOf(b)
	var args []any
	for {
		t, ok := o.Value(0)
		if o.Over || len(args) > syntax.MostItems {
			r.Fail(foreign.Beyond("a font has more than %d values in a row", syntax.MostItems))
		}
		if !ok || r.Stop != nil {
			return m.texts
		}
		op, is := t.(syntax.OperatorValue)
		if !is {
			args = append(args, t)
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.put(codeOf(args[i]), syntax.UTF16(args[i+1]))
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				m.putRange(codeOf(args[i]), codeOf(args[i+1]), args[i+2])
			}
		}
		args = args[:0]
	}
}

// unicodeMap is one that is being read.
type unicodeMap struct {
	reader *reader
	texts  map[int]string // by code
}

// put enters the text of a code. Codes of more than two bytes are not read.
func (m unicodeMap) put(code int, text string) {
	const each = 48 // bytes of an entry beside its text
	if code <= 0xffff {
		m.reader.Make(each + len(text))
		m.texts[code] = text
	}
}

// putRange enters the codes from from to to: value is a list of their texts, or the
// text of the first, whose last character counts up.
func (m unicodeMap) putRange(from, to int, value any) {
	to = min(to, 0xffff)
	if list, ok := value.(syntax.ArrayValue); ok {
		for i := 0; i < len(list) && from+i <= to; i++ {
			m.put(from+i, syntax.UTF16(list[i]))
		}
		return
	}
	first := []rune(syntax.UTF16(value))
	for code := from; code <= to && len(first) > 0 && m.reader.Stop == nil; code++ {
		m.put(code, string(first))
		first[len(first)-1]++
	}
}

// codeOf is the code that a string of up to four bytes stands for.
func codeOf(t any) int {
	s, _ := t.(string)
	n := 0
	for i := range min(len(s), 4) {
		n = n<<8 | int(s[i])
	}
	return n
}
