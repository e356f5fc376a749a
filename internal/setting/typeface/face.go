package typeface

import (
	"sync"

	"jianbao/internal/diag"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// Face is one font: its characters, measures, outlines and shaping. It is safe
// for concurrent use.
type Face struct {
	name      string // PostScript
	file      string
	given     bool       // the user's own
	script    Script     // of which characters it is used
	others    diag.Words // the fonts of its collection, where the user named none of them; else empty
	heavy     bool       // the user asked for its weight
	weighable bool       // it has an axis of weight
	window    Window
	font      *sfnt
	chars     *charmap
	units     int // of the file, that make one em as the file says
	em        int // of the file, that make one em here: not the same where the face is enlarged
	glyphs    int // how many there are
	widths    int // how many glyphs have a width of their own in hmtx
	hmtx      string
	loca      string
	glyf      string
	longLoca  bool
	drawn     *drawn         // its outlines, where they are not those of glyf; nil: they are
	coords    []tables.Coord // where it is on the axes of a variable font; nil: its usual form
	weight    int            // its place on the axis of weight; 0: it has none
	measures  measures

	keeping sync.Mutex
	kept    map[int]string // outlines that subsets asked for, without instructions, by glyph

	shape    sync.Once
	shapeErr error
	shaping  shaping

	hyphened sync.Once
	hyphen   Glyph
}

// openFace reads a font's headers. For a font that the user gave, it also looks at the
// place of every outline and reads the tables of shaping.
func openFace(src Source, c *contents, w wish) (*Face, error) {
	all, err := starts(c)
	if err != nil {
		return nil, err
	}
	asked, err := parseChoice(src.Choose)
	if err != nil {
		return nil, err
	}
	start, others := all[0], diag.Words{}
	if len(all) > 1 || asked.number != 0 || asked.name != "" {
		members, err := membersOf(c, all)
		if err != nil {
			return nil, err
		}
		i, err := pickMember(members, asked, w)
		if err != nil {
			return nil, err
		}
		start = members[i].start
		if asked.number == 0 && asked.name == "" {
			others = memberList(members)
		}
	}
	font, err := openSfnt(c, start)
	if err != nil {
		return nil, err
	}
	f := &Face{file: src.Name, given: src.Given, script: src.Script, font: font, others: others}
	for _, a := range asked.axes {
		f.heavy = f.heavy || a.tag == "wght"
	}
	if src.Data != "" {
		f.window = src.File
	}
	if err := f.readTables(); err != nil {
		return nil, err
	}
	f.name = postScriptName(font.tables["name"], src.Name)
	f.em = f.units
	if err := f.readOutlines(asked, w); err != nil {
		return nil, err
	}
	f.measures = f.measure()
	if src.Given {
		if err := f.check(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// readTables finds the tables that every face needs and checks their sizes.
func (f *Face) readTables() error {
	head, err := f.font.need("head", 54)
	if err != nil {
		return err
	}
	maxp, err := f.font.need("maxp", 6)
	if err != nil {
		return err
	}
	f.units, f.glyphs = int(u16(head, 18)), int(u16(maxp, 4))
	if f.units < 16 || f.units > 16384 || f.glyphs == 0 {
		return diag.Words{"its headers are damaged", "文件头已损坏"}
	}
	hhea, err := f.font.need("hhea", 36)
	if err != nil {
		return err
	}
	f.widths = min(int(u16(hhea, 34)), f.glyphs)
	if f.hmtx, err = f.font.need("hmtx", 4*max(f.widths, 1)); err != nil {
		return err
	}
	f.widths = max(f.widths, 1)
	cmap, err := f.font.need("cmap", 4)
	if err != nil {
		return err
	}
	if f.chars = findCharmap(cmap, f.glyphs); f.chars == nil {
		return diag.Words{"it has no Unicode character map", "没有 Unicode 字符映射"}
	}
	return nil
}

// check looks for what may be wrong in a font whose headers are sound: outlines out of
// range, a ban on embedding, shaping tables that cannot be read.
func (f *Face) check() error {
	if err := f.rights(); err != nil {
		return err
	}
	if err := f.checkPlaces(); err != nil {
		return err
	}
	if err := f.weigh(); err != nil {
		return err
	}
	if err := f.loadShaping(); err != nil {
		return diag.Words{"its shaping tables are damaged ({why})", "整形表已损坏（{why}）"}.With(diag.Args{"why": err.Error()})
	}
	return f.varyMeasures()
}

// checkPlaces looks whether the outlines of glyf lie where its font says.
func (f *Face) checkPlaces() error {
	if f.loca == "" {
		return nil
	}
	end := 0
	for g := range f.glyphs + 1 {
		at := f.offset(g)
		if at < end || at > len(f.glyf) {
			return diag.Words{"the outline of its glyph {n} is damaged", "第 {n} 个字形的轮廓已损坏"}.With(diag.Args{"n": max(g-1, 0)})
		}
		end = at
	}
	if end == 0 {
		return diag.Words{"it has no outlines", "没有字形轮廓"}
	}
	return nil
}

// firstHan is the first character of the blocks of East Asia, radicals and marks included.
const firstHan = 0x2E80

// Has says whether the face has the character, and is used for it.
func (f *Face) Has(r rune) bool {
	switch {
	case f.script == HanScript && r < firstHan, f.script == OtherScripts && r >= firstHan:
		return false
	}
	return f.chars.glyph(r) != 0
}

// Advance is the width of a glyph in 1/1000 em, before any shaping.
func (f *Face) Advance(glyph uint16) int { return f.milli(f.width(int(glyph))) }

// width is a glyph's advance in units of the file.
func (f *Face) width(g int) int { return int(u16(f.hmtx, 4*min(g, f.widths-1))) }
