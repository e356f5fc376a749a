package finish

import (
	"context"
	"fmt"

	"jianbao/internal/setting/typeface"
)

// writeFonts writes the font objects of all subsets (ISO 32000-1 9.7.4,
// ISO 14289-1 7.21).
func (w *document) writeFonts(ctx context.Context) error {
	for i, s := range w.in.Fonts {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.writeSubset(w.fonts[i], s); err != nil {
			return err
		}
	}
	return nil
}

// writeSubset writes a subset as the font object n.
func (w *document) writeSubset(n int, s *typeface.Subset) error {
	program, err := s.Program(w.packer.program)
	if err == nil {
		w.packer.program = program
		err = w.writeFont(n, s, program)
	}
	if err != nil {
		return fmt.Errorf("font %s: %w", s.Face().Name(), err)
	}
	return nil
}

// writeFont writes a composite font as object n, with the subset's program. A code is
// the CID and the glyph of the subset of the same number.
func (w *document) writeFont(n int, s *typeface.Subset, program []byte) error {
	name := s.Tag() + "+" + s.Face().Name()
	cid, descriptor, file, unicode := w.reserve(), w.reserve(), w.reserve(), w.reserve()
	w.begin(n).put("<</Type/Font/Subtype/Type0/BaseFont").name(name).put("/Encoding/Identity-H/DescendantFonts[").ref(cid)
	w.put("]/ToUnicode ").ref(unicode).put(">>")
	w.end()
	w.begin(cid).put("<</Type/Font/Subtype/CIDFontType2/BaseFont").name(name)
	w.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ").ref(descriptor)
	w.putWidths(s.Widths())
	w.put(">>")
	w.end()
	w.writeDescriptor(descriptor, file, name, s.Face())
	if err := w.deflated(file, fmt.Sprintf("/Length1 %d", len(program)), program); err != nil {
		return err
	}
	return w.deflated(unicode, "", UnicodeMap(s.Texts()))
}

// writeDescriptor writes the measures of a face as object n (ISO 32000-1 9.8); file is
// the object with the font program.
func (w *document) writeDescriptor(n, file int, name string, face *typeface.Face) {
	box := face.BBox()
	w.begin(n).put("<</Type/FontDescriptor/FontName").name(name).put("/Flags ").num(face.Flags())
	w.put("/FontBBox[").num(box[0]).put(" ").num(box[1]).put(" ").num(box[2]).put(" ").num(box[3])
	w.put("]/ItalicAngle ").num(face.ItalicAngle()).put("/Ascent ").num(face.Ascent()).put("/Descent ").num(face.Descent())
	w.put("/CapHeight ").num(face.CapHeight()).put("/StemV ").num(face.StemV()).put("/FontFile2 ").ref(file).put(">>")
	w.end()
}

// putWidths writes /DW and /W (ISO 32000-1 9.7.4.3) for the widths by code, in
// thousandths of an em: the commonest is the default, four and more alike in a row are
// a range, the rest are listed.
func (w *document) putWidths(widths []int) {
	usual := commonest(widths)
	w.put("/DW ").num(usual).put("/W[")
	for i := 0; i < len(widths); {
		if widths[i] == usual {
			i++
			continue
		}
		if n := runOf(widths, i); n >= 4 {
			w.num(i).put(" ").num(i + n - 1).put(" ").num(widths[i]).put(" ")
			i += n
			continue
		}
		w.num(i).put("[")
		for first := i; i < len(widths) && widths[i] != usual && runOf(widths, i) < 4; i++ {
			if i > first {
				w.put(" ")
			}
			w.num(widths[i])
		}
		w.put("]")
	}
	w.put("]")
}

// runOf counts the codes from i on that have the width of i.
func runOf(widths []int, i int) int {
	n := 1
	for i+n < len(widths) && widths[i+n] == widths[i] {
		n++
	}
	return n
}

// commonest gives the most frequent width, the smallest of equals.
func commonest(widths []int) int {
	count := map[int]int{}
	best := 1000
	for _, v := range widths {
		count[v]++
		if c := count[v]; c > count[best] || c == count[best] && v < best {
			best = v
		}
	}
	return best
}
