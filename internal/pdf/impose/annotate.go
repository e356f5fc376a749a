package impose

import (
	"path"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// annotate puts the links of a page on its new place. They are written anew,
// so that nothing comes along that would run or open something.
func (b *binder) annotate(p *foreign.File, l *foreign.Page, d types.Dict) {
	annots := types.Array{}
	im := b.from(p)
	for _, o := range p.Annotations(l) { // what is left out is nothing to the tags either
		if n := foreign.NumberOf(o); n > 0 && p.Dict(o)["Rect"] != nil { // a damaged list may name anything
			im.numbers[n] = 0
		}
	}
	links := p.Links(l)
	for i := range links {
		k := &links[i]
		rect, ok := p.Box(k.Dict["Rect"])
		if !ok {
			continue
		}
		a := types.Dict{"Type": types.Name("Annot"), "Subtype": types.Name("Link"), "Rect": rectangle(rect),
			"Border": types.Array{types.Integer(0), types.Integer(0), types.Integer(0)}, "F": types.Integer(printed)}
		if k.URI != nil {
			a["A"] = types.Dict{"S": types.Name("URI"), "URI": k.URI}
		} else {
			at, fit := b.leafOf(p, k)
			if at < 0 {
				b.out.Links++
				continue
			}
			a["Dest"] = append(types.Array{reference(b.kids[at])}, fit...)
		}
		if t := p.Object(k.Dict["Contents"]); t != nil {
			a["Contents"] = textObject(p.Text(t))
		}
		if q := p.Array(k.Dict["QuadPoints"]); len(q) > 0 && len(q) <= 800 {
			a["QuadPoints"] = im.copy(q)
		}
		annots = append(annots, b.tags.annotation(p, k, a))
	}
	if len(annots) > 0 {
		d["Annots"] = annots
	}
}

// printed is the flag of an annotation that stands on paper, too (ISO 32000-1
// 12.5.3).
const printed = 1 << 2

// leafOf finds the page of the pack to which a link leads, and how it is shown
// there; -1 when it is not in the pack.
func (b *binder) leafOf(p *foreign.File, k *foreign.Link) (int, types.Array) {
	to := k.To
	if k.Other != "" {
		if p = b.called(k.Other); p == nil {
			return -1, nil
		}
		to = p.Place(k.There)
	}
	if to == nil {
		return -1, nil
	}
	return b.place[p][to.Page], to.Fit
}

// called is the part of this file name.
func (b *binder) called(name string) *foreign.File {
	for _, l := range b.in.Leaves {
		if l.Part != nil && strings.EqualFold(path.Base(strings.ReplaceAll(l.Part.Name, "\\", "/")), name) {
			return l.Part
		}
	}
	return nil
}
