package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// annotate puts the links of a page on its new place. They are written anew,
// so that nothing comes along that would run or open something.
func (b *binder) annotate(p *Part, l *leaf, d types.Dict) {
	annots := types.Array{}
	im := b.from(p)
	for _, o := range p.annotations(l) { // what is left out is nothing to the tags either
		if n := numberOf(o); n > 0 && p.dict(o)["Rect"] != nil { // a damaged list may name anything
			im.numbers[n] = 0
		}
	}
	for _, k := range p.links(l) {
		rect, ok := p.box(k.dict["Rect"])
		if !ok {
			continue
		}
		a := types.Dict{"Type": types.Name("Annot"), "Subtype": types.Name("Link"), "Rect": rect.array(),
			"Border": types.Array{types.Integer(0), types.Integer(0), types.Integer(0)}, "F": types.Integer(prints)}
		if k.uri != nil {
			a["A"] = types.Dict{"S": types.Name("URI"), "URI": k.uri}
		} else {
			at, fit := b.leafOf(p, &k)
			if at < 0 {
				b.out.Links++
				continue
			}
			a["Dest"] = append(types.Array{reference(b.kids[at])}, fit...)
		}
		if t := p.object(k.dict["Contents"]); t != nil {
			a["Contents"] = textObject(p.text(t))
		}
		if q := p.array(k.dict["QuadPoints"]); len(q) > 0 && len(q) <= 800 {
			a["QuadPoints"] = im.copy(q)
		}
		annots = append(annots, b.tags.annotation(p, k, a))
	}
	if len(annots) > 0 {
		d["Annots"] = annots
	}
}
