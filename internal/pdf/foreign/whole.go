package foreign

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
)

// onPage is the refusal of a file for what is beyond a bound on page i, from 0.
func onPage(i int, err error) error {
	return refusal(fmt.Sprintf("page %d is beyond measure: %v", i+1, err))
}

// checkWhole follows all that the pages use and unpacks what is packed: readers go on
// without what is damaged, and so is it here, but it is named.
func (f *File) checkWhole(ctx context.Context) error {
	seen := map[int]bool{}
	for _, n := range f.tree {
		seen[n] = true
	}
	for i := range f.Pages {
		p := &f.Pages[i]
		if f.objects.Torn(p.Number) {
			p.hurt("the page itself")
		}
		queue := []types.Object{p.Resources}
		for _, k := range slices.Sorted(maps.Keys(p.Dict)) {
			switch k {
			case "Parent", "Annots", "B", "Thumb", "StructParents", "Contents": // other pages, or nothing to be printed, or followed already
			default:
				queue = append(queue, p.Dict[k])
			}
		}
		for _, o := range f.Annotations(p) {
			if d := f.Dict(o); f.isPrinted(d) {
				queue = append(queue, f.appearanceOf(d))
			}
		}
		for len(queue) > 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			o := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			if n := NumberOf(o); n > 0 {
				if seen[n] {
					continue
				}
				seen[n] = true
				if o = f.Object(o); f.objects.Torn(n) || o == nil && f.Mended != "" && !f.objects.Has(n) {
					p.hurt(f.kindOf(o))
				}
			}
			queue = f.checkObject(p, o, queue)
		}
	}
	return nil
}

// checkObject looks at one object that a page uses, and adds what it holds to the queue.
func (f *File) checkObject(p *Page, o types.Object, queue []types.Object) []types.Object {
	switch v := o.(type) {
	case types.Dict:
		return f.queueDict(v, queue)
	case types.Array:
		return append(queue, v...)
	case types.StreamDict:
		if !f.isWhole(v) {
			p.hurt(f.kindOf(v))
		}
		return f.queueDict(v.Dict, queue)
	}
	return queue
}

// isWhole says that a stream unpacks, as far as it is looked into.
func (f *File) isWhole(s types.StreamDict) bool {
	filters := s.FilterPipeline
	switch {
	case len(filters) == 0 || f.checked >= maxChecked:
		return true
	case filters[0].Name == filter.DCT:
		return checkJPEG(s.Raw) == nil
	case filters[0].Name != filter.Flate:
		return true
	}
	s.FilterPipeline = []types.PDFFilter{{Name: filter.Flate}} // what lies within is looked into elsewhere
	b, err := body.Unpack(s, maxChecked-f.checked)
	f.checked += len(b)
	return err == nil || body.IsTooLarge(err)
}

// kindOf says in plain words what an object is to the page.
func (f *File) kindOf(o types.Object) string {
	d := f.Dict(o)
	switch kind := f.NameOf(d["Type"]); {
	case f.NameOf(d["Subtype"]) == "Image":
		return "a picture"
	case kind == "Font" || kind == "FontDescriptor" || d["Length1"] != nil || f.NameOf(d["Subtype"]) == "Type1C" || f.NameOf(d["Subtype"]) == "CIDFontType0C" || f.NameOf(d["Subtype"]) == "OpenType":
		return "a font"
	case f.NameOf(d["Subtype"]) == "Form":
		return "a drawing"
	}
	return "a part of it"
}

// queueDict adds what a dictionary holds, but not what programs keep in it for
// themselves.
func (f *File) queueDict(d types.Dict, queue []types.Object) []types.Object {
	for _, k := range slices.Sorted(maps.Keys(d)) {
		if k != "PieceInfo" {
			queue = append(queue, d[k])
		}
	}
	return queue
}
