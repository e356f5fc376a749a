package impose

import (
	"path"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// annotate puts the links of a part's page on its page d in the pack. They are
// written anew, so that nothing comes along that would run or open something.
func (b *binder) annotate(p *foreign.File, page *foreign.Page, d types.Dict) {
	annots := types.Array{}
	im := b.importerOf(p)
	for _, o := range p.Annotations(page) { // what is left out is nothing to the tags either
		if n := foreign.NumberOf(o); n > 0 && p.Dict(o)["Rect"] != nil { // a damaged list may name anything
			im.numbers[n] = 0
		}
	}
	links := p.Links(page)
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
				b.out.LostLinks++
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

// leafOf finds the leaf to which a link of a part leads, and what of it is shown
// then; -1 when that is not in the pack.
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
	return b.firstLeaf[p][to.Page], to.Fit
}

// called is the part with this file name, whatever its folder; nil: there is none.
func (b *binder) called(name string) *foreign.File {
	for _, l := range b.in.Leaves {
		if l.Part != nil && strings.EqualFold(path.Base(strings.ReplaceAll(l.Part.Name, "\\", "/")), name) {
			return l.Part
		}
	}
	return nil
}
