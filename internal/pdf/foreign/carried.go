package foreign

import (
	"bytes"
	"compress/zlib"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/field"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/setting/typeface"
)

// carried draws the fields whose values neither their file's font nor Helvetica can write,
// in a font of ours. They wait until all are known, for a font is cut to its letters once.
type carried struct {
	set     *typeface.Set // nil: there is no such font
	cuts    []*cut        // in the order of their first field
	waiting []waiting
}

// cut is a face, cut to the letters of fields.
type cut struct {
	subset *typeface.Subset
	keys   map[rune]typeface.Key
}

// waiting is a field that is to be drawn.
type waiting struct {
	field types.Dict
	look  *field.Look
	in    *cut
}

// wait notes a field that one of our faces can write; false when none can.
func (c *carried) wait(d types.Dict, l *field.Look) bool {
	text := []rune(strings.ReplaceAll(l.Text(), "\n", " "))
	if c.set == nil || len(text) == 0 {
		return false
	}
	first, _ := c.set.Pick(typeface.Hei, text[0])
	id, ok := c.set.PickTogether(typeface.Hei, first, text)
	if !ok {
		return false
	}
	face := c.set.Face(id)
	for _, r := range text {
		if !isApart(r) || !face.Has(r) {
			return false
		}
	}
	to := c.cutOf(face)
	for _, r := range append(text, ' ') {
		to.add(r)
	}
	c.waiting = append(c.waiting, waiting{d, l, to})
	return true
}

// isApart says that a letter is of a script whose letters stand one after the other as
// they are.
func isApart(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo,
		unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common)
}

// cutOf is the cut of a face.
func (c *carried) cutOf(face *typeface.Face) *cut {
	for _, k := range c.cuts {
		if k.subset.Face() == face {
			return k
		}
	}
	k := &cut{typeface.NewSubset(face), map[rune]typeface.Key{}}
	c.cuts = append(c.cuts, k)
	return k
}

// add adds a letter to a cut.
func (k *cut) add(r rune) {
	if _, has := k.keys[r]; has {
		return
	}
	for _, g := range k.subset.Face().Shape([]rune{r}, 0, 1, "") {
		k.keys[r] = typeface.Key{Glyph: g.ID, Advance: g.Advance, Text: string(r)}
		k.subset.Add(k.keys[r])
	}
}

// drawWaiting draws the fields that wait.
func (w *fields) drawWaiting() {
	fonts, objects := map[*cut]*field.Font{}, map[*cut]types.Object{}
	for _, k := range w.carried.cuts {
		k.subset.Freeze()
		codes := map[rune]uint16{}
		for r, key := range k.keys {
			codes[r] = k.subset.Code(key)
		}
		if program, err := k.subset.Program(nil); err == nil {
			fonts[k], objects[k] = field.OfOurs(codes, k.subset.Widths()), w.ownFont(k.subset, program)
		}
	}
	for _, a := range w.carried.waiting {
		a.look.Font = fonts[a.in]
		drawn, ok := a.look.Draw()
		if !ok {
			w.Left.Drawn--
			continue
		}
		a.field["AP"] = types.Dict{"N": w.add(w.appearance(drawn, a.look, objects[a.in]))}
	}
}

// ownFont adds a font of ours to the file (ISO 32000-1 9.7.4): a code is the CID and the
// glyph of the same number.
func (w *fields) ownFont(s *typeface.Subset, program []byte) types.Object {
	face, name := s.Face(), types.Name(s.Tag()+"+"+s.Face().Name())
	var widths, box types.Array
	for _, n := range s.Widths()[1:] {
		widths = append(widths, types.Integer(n))
	}
	for _, n := range face.BBox() {
		box = append(box, types.Integer(n))
	}
	descriptor := types.Dict{"Type": types.Name("FontDescriptor"), "FontName": name, "Flags": types.Integer(face.Flags()), "FontBBox": box,
		"ItalicAngle": types.Integer(face.ItalicAngle()), "Ascent": types.Integer(face.Ascent()), "Descent": types.Integer(face.Descent()),
		"CapHeight": types.Integer(face.CapHeight()), "StemV": types.Integer(face.StemV()),
		"FontFile2": w.add(packed(program, types.Dict{"Length1": types.Integer(len(program))}))}
	cid := types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("CIDFontType2"), "BaseFont": name, "CIDToGIDMap": types.Name("Identity"),
		"CIDSystemInfo":  types.Dict{"Registry": types.StringLiteral("Adobe"), "Ordering": types.StringLiteral("Identity"), "Supplement": types.Integer(0)},
		"FontDescriptor": w.add(descriptor), "W": types.Array{types.Integer(1), widths}}
	return w.add(types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("Type0"), "BaseFont": name, "Encoding": types.Name("Identity-H"),
		"DescendantFonts": types.Array{w.add(cid)}, "ToUnicode": w.add(packed(finish.UnicodeMap(s.Texts()), types.Dict{}))})
}

// packed is a stream of these bytes.
func packed(b []byte, d types.Dict) types.StreamDict {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write(b) // a buffer takes all
	_ = z.Close()
	n := int64(out.Len())
	d["Length"], d["Filter"] = types.Integer(n), types.Name("FlateDecode")
	return types.StreamDict{Raw: out.Bytes(), StreamLength: &n, Dict: d, FilterPipeline: []types.PDFFilter{{Name: "FlateDecode"}}}
}
