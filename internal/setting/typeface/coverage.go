package typeface

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// go-text v0.3.5 sums up the glyphs that a lookup covers in a filter, and once
// part of the filter is full it forgets the ranges that follow (its issue 278,
// mended after that version). Lookups then pass over glyphs that they cover:
// pwid over the quotes of the Noto faces, for one. Coverages that list single
// glyphs are summed up rightly, so ranges are listed out here before anything
// is shaped. The fields are private, hence unsafe; a version that names them
// otherwise is left as it is, and TestQuotesAreProportionalOnRequest then
// says whether this may go.

// listCoverages turns every coverage by ranges of f into one by glyphs.
func listCoverages(f *font.Font) {
	for _, l := range f.GSUB.Lookups {
		for i, sub := range l.Subtables {
			if c, ok := sub.Cov().(tables.Coverage2); ok && len(c.Ranges) > 0 {
				if v, ok := withListed(sub).(tables.GSUBLookup); ok {
					l.Subtables[i] = v
				}
			}
		}
	}
	for _, l := range f.GPOS.Lookups {
		for i, sub := range l.Subtables {
			if c, ok := sub.Cov().(tables.Coverage2); ok && len(c.Ranges) > 0 {
				if v, ok := withListed(sub).(tables.GPOSLookup); ok {
					l.Subtables[i] = v
				}
			}
		}
	}
}

// withListed copies a subtable and lists out the coverages in the copy.
func withListed(subtable any) any {
	v := reflect.New(reflect.TypeOf(subtable)).Elem()
	v.Set(reflect.ValueOf(subtable))
	listFields(v)
	return v.Interface()
}

// listFields lists out the coverages in the fields of a subtable. v must be
// addressable.
func listFields(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Field(i)
		if field.Kind() != reflect.Interface || field.IsNil() {
			continue
		}
		field = reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
		switch x := field.Interface().(type) {
		case tables.Coverage2:
			if c, ok := listed(x); ok {
				field.Set(reflect.ValueOf(c))
			}
		case tables.SingleSubstData, tables.SinglePosData, tables.PairPosData,
			tables.ContextualSubsITF, tables.ChainedContextualSubsITF,
			tables.ContextualPosITF, tables.ChainedContextualPosITF:
			inner := reflect.New(reflect.TypeOf(x)).Elem()
			inner.Set(reflect.ValueOf(x))
			if inner.Kind() == reflect.Struct {
				listFields(inner)
				field.Set(inner)
			}
		}
	}
}

// listed writes ranges out as glyphs. Ranges that overlap, which a sound font does not
// have, are refused: they could grow out of bounds.
func listed(c tables.Coverage2) (tables.Coverage1, bool) {
	n, last := 0, -1
	for _, r := range c.Ranges {
		if int(r.StartGlyphID) <= last || r.EndGlyphID < r.StartGlyphID || int(r.StartCoverageIndex) != n {
			return tables.Coverage1{}, false
		}
		last = int(r.EndGlyphID)
		n += last - int(r.StartGlyphID) + 1
	}
	out := tables.Coverage1{Glyphs: make([]tables.GlyphID, 0, n)}
	for _, r := range c.Ranges {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			out.Glyphs = append(out.Glyphs, tables.GlyphID(g))
		}
	}
	return out, true
}
