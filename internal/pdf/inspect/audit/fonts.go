package audit

import (
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/program"
	"jianbao/internal/pdf/inspect/rule"
)

// font is a font that pages use, and the codes that they show in it.
type font struct {
	dict       types.Dict
	kind, name string
	below      types.Dict // the CIDFont of a Type0, else dict
	descriptor types.Dict
	embedded   bool
	program    *program.Font // nil: none is embedded, or it cannot be read
	codes      *codeMap      // of a Type0
	unicode    *codeMap      // ToUnicode; nil: there is none
	names      map[int]string
	base       string // the encoding that names rests on; "" for the font's own
	used       map[int]use
	page       int // where it was used first, from 0
}

// use is how a code was shown.
type use uint8

const (
	drawn    use = 1 << iota
	hiddenly     // in text that is not drawn
	bare         // where no ActualText stands for it
)

// fontOf reads a font once; o is its entry in the resources.
func (a *audit) fontOf(o types.Object) *font {
	n := objects.NumberOf(o)
	if f := a.fonts[n]; f != nil && n != 0 {
		return f
	}
	d := a.Dict(o)
	if d == nil {
		return nil
	}
	f := &font{dict: d, kind: a.Name(d["Subtype"]), name: a.Name(d["BaseFont"]), below: d, used: map[int]use{}, page: -1}
	if f.kind == "Type0" {
		if below := a.Array(d["DescendantFonts"]); len(below) > 0 {
			f.below = a.Dict(below[0])
		}
		f.codes = a.codeMapOf(d["Encoding"])
	} else {
		a.readEncoding(f)
	}
	f.descriptor = a.Dict(f.below["FontDescriptor"])
	if d["ToUnicode"] != nil {
		f.unicode = a.codeMapOf(d["ToUnicode"])
	}
	if n == 0 {
		n = -1 - len(a.fonts)
	}
	a.fonts[n] = f
	return f
}

// readEncoding reads the encoding of a font of single bytes (ISO 32000-1 9.6.6).
func (a *audit) readEncoding(f *font) {
	f.names = map[int]string{}
	switch e := a.Object(f.dict["Encoding"]).(type) {
	case types.Name:
		f.base = e.Value()
	case types.Dict:
		f.base = a.Name(e["BaseEncoding"])
		code := 0
		for _, o := range a.Array(e["Differences"]) {
			a.Meet()
			if n, is := a.Integer(o); is {
				code = n
				continue
			}
			f.names[code] = a.Name(o)
			code++
		}
	}
}

// use notes that a string was shown in a font.
func (c *content) use(f *font, s string, visible, actual bool) {
	how := drawn
	if !visible {
		how = hiddenly
	}
	if !actual {
		how |= bare
	}
	if f.page < 0 {
		f.page = c.page
	}
	if f.codes == nil {
		for i := range len(s) {
			c.useCode(f, int(s[i]), how)
		}
		return
	}
	for len(s) > 0 {
		n := f.codes.length(s)
		code := 0
		for i := range n {
			code = code<<8 | int(s[i])
		}
		c.useCode(f, code, how)
		s = s[n:]
	}
}

// useCode notes that a code was shown. The glyph of a Type3 font is followed once.
func (c *content) useCode(f *font, code int, how use) {
	was, met := f.used[code]
	if met && was|how == was {
		return
	}
	f.used[code] = was | how
	c.Make(4)
	if f.kind == "Type3" && !met && len(f.used) <= 256 {
		procs := c.Dict(f.dict["CharProcs"])
		if o := procs[f.names[code]]; o != nil {
			resources := types.Dict{"Resources": f.dict["Resources"]}
			if f.dict["Resources"] == nil {
				resources = types.Dict{}
			}
			c.apart(o, resources, false)
		}
	}
}

// allFonts judges the fonts that were used, in the order of their pages.
func (a *audit) allFonts() {
	var all []int
	for n, f := range a.fonts {
		if f.page >= 0 {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	for _, n := range all {
		if a.Stop != nil {
			return
		}
		a.judgeFont(a.fonts[n])
	}
}

// label is what people call a font.
func (f *font) label() string {
	if f.name == "" {
		return f.kind
	}
	if tag, name, is := strings.Cut(f.name, "+"); is && len(tag) == 6 {
		return name
	}
	return f.name
}

// subset says that a font's name has a subset's tag.
func (f *font) subset() bool {
	return len(f.name) > 7 && f.name[6] == '+' && strings.Trim(f.name[:6], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// fontFault notes a fault of a font.
func (a *audit) fontFault(r *rule.Rule, f *font, pairs ...any) {
	a.fault(r, -1, args(append([]any{"font", f.label()}, pairs...)...))
}

// shown says that some text in a font is drawn.
func (f *font) shown() bool {
	for _, u := range f.used {
		if u&drawn != 0 {
			return true
		}
	}
	return false
}

// judgeFont holds a font against the rules (ISO 14289-1 7.21, ISO 19005-2 6.2.11).
func (a *audit) judgeFont(f *font) {
	a.readableName(f.name, -1)
	a.fontEntries(f)
	a.openProgram(f)
	if f.kind == "Type0" {
		a.composite(f)
	}
	if f.kind == "TrueType" {
		a.trueType(f)
	}
	if !f.embedded && f.kind != "Type3" && f.shown() {
		a.fontFault(rule.NotEmbedded, f)
	}
	if f.embedded && f.program == nil && f.shown() {
		a.fontFault(rule.BadProgram, f)
	}
	a.lists(f)
	a.glyphs(f)
	a.readable(f)
}

// openProgram opens the font program.
func (a *audit) openProgram(f *font) {
	for _, key := range []string{"FontFile", "FontFile2", "FontFile3"} {
		s, is := a.Object(f.descriptor[key]).(types.StreamDict)
		if !is {
			continue
		}
		f.embedded = true
		if kind, has := s.Dict["Subtype"]; has && key == "FontFile3" && !among("Type1C CIDFontType0C OpenType", a.Name(kind)) {
			a.fontFault(rule.FontEntry, f, "entry", "/FontFile3 /Subtype")
		}
		b := a.Stream(s)
		a.Make(len(b) / 16)
		if p, err := program.Open(b); err == nil {
			f.program = p
		}
		return
	}
}

// fontEntries wants the entries that each font must have (ISO 19005-2 6.2.11.2).
func (a *audit) fontEntries(f *font) {
	lacks := func(bad bool, entry string) {
		if bad {
			a.fontFault(rule.FontEntry, f, "entry", entry)
		}
	}
	lacks(a.Name(f.dict["Type"]) != "Font", "/Type")
	lacks(!among("Type1 MMType1 TrueType Type3 Type0", f.kind), "/Subtype")
	lacks(f.kind != "Type3" && f.name == "", "/BaseFont")
	if f.kind == "Type0" || f.kind == "Type1" && among(fourteen, f.name) {
		return
	}
	first, has := a.Integer(f.dict["FirstChar"])
	lacks(!has, "/FirstChar")
	last, has := a.Integer(f.dict["LastChar"])
	lacks(!has, "/LastChar")
	lacks(len(a.Array(f.dict["Widths"])) != last-first+1, "/Widths")
}

// fourteen are the fonts that every reader has (ISO 32000-1 9.6.2.2).
const fourteen = "Times-Roman Times-Bold Times-Italic Times-BoldItalic Helvetica Helvetica-Bold Helvetica-Oblique Helvetica-BoldOblique " +
	"Courier Courier-Bold Courier-Oblique Courier-BoldOblique Symbol ZapfDingbats"

// symbolic says that a font says it has other characters than Latin ones.
func (a *audit) symbolic(f *font) bool {
	flags, _ := a.Integer(f.descriptor["Flags"])
	return flags&4 != 0
}

// trueType wants a TrueType font whose glyphs can be found (ISO 14289-1 7.21.6).
func (a *audit) trueType(f *font) {
	symbolic := a.symbolic(f)
	microsoft := false
	tables := 0
	if f.program != nil {
		_, microsoft = f.program.TableFor(3, 0)
		tables = len(f.program.Tables)
	}
	switch {
	case symbolic:
		if f.dict["Encoding"] != nil {
			a.fontFault(rule.SymbolEncoding, f)
		}
		if f.program != nil && tables != 1 && !microsoft {
			a.fontFault(rule.NoCharacterMap, f)
		}
		return
	case f.program != nil && (tables == 0 || microsoft && tables == 1):
		a.fontFault(rule.NoCharacterMap, f)
	}
	good := f.base == "MacRomanEncoding" || f.base == "WinAnsiEncoding"
	if len(f.names) > 0 && f.program != nil {
		_, unicode := f.program.TableFor(3, 1)
		good = good && unicode
	}
	for _, n := range f.names {
		good = good && program.Listed(n)
	}
	if !good {
		a.fontFault(rule.OddEncoding, f)
	}
}

// composite wants a font of many bytes whose parts fit each other (ISO 14289-1 7.21.3).
func (a *audit) composite(f *font) {
	m := f.codes
	if a.Name(f.below["Subtype"]) == "CIDFontType2" && f.embedded {
		to, has := f.below["CIDToGIDMap"]
		_, stream := a.Object(to).(types.StreamDict)
		if !has || !stream && a.Name(to) != "Identity" {
			a.fontFault(rule.NoGlyphMap, f)
		}
	}
	if m == nil || m.identity {
		return
	}
	system := a.Dict(f.below["CIDSystemInfo"])
	registry, ordering := a.Text(system["Registry"]), a.Text(system["Ordering"])
	supplement, has := a.Integer(system["Supplement"])
	if !has || registry == "" || registry != m.registry || ordering != m.ordering || supplement > m.supplement {
		a.fontFault(rule.FontSystem, f)
	}
	switch {
	case !m.embedded && m.ordering == "":
		a.fontFault(rule.NoCodeMap, f, "map", m.name)
	case m.embedded && m.modes[0] != m.modes[1]:
		a.fontFault(rule.CodeMapMode, f)
	}
	if m.uses != "" && predefined(m.uses) == "" {
		a.fontFault(rule.CodeMapUses, f, "map", m.uses)
	}
	if m.beyond {
		a.fontFault(rule.CodeMapBeyond, f)
	}
}
