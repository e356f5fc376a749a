package impose

import (
	"path"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
)

// annotate puts the links of a part's page on its page d in the pack. They are
// written anew, so that nothing comes along that would run or open something. Of one that
// leads nowhere here the frame stays, which readers show.
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
		a := im.linkAt(rect, k.Dict)
		if k.URI != nil {
			a["A"] = types.Dict{"S": types.Name("URI"), "URI": k.URI}
		} else {
			at, fit := b.leafOf(p, k)
			if at < 0 {
				b.out.LostLinks++
				if !im.isFramed(k.Dict) && lookOf(p, k.Dict) == nil {
					continue
				}
			} else {
				a["Dest"] = append(types.Array{reference(b.kids[at])}, fit...)
			}
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

// linkAt is a link without its end: its frame is as a reader shows it, and on paper where
// it was. PDF/A asks for a flag that it is printed.
func (im *importer) linkAt(rect geometry.Box, was types.Dict) types.Dict {
	a := types.Dict{"Type": types.Name("Annot"), "Subtype": types.Name("Link"), "Rect": rectangle(rect)}
	if im.isFramed(was) {
		for _, k := range []string{"Border", "BS", "C"} {
			if was[k] != nil && (k != "Border" || was["BS"] == nil) {
				a[k] = im.copy(was[k])
			}
		}
	} else {
		a["Border"] = types.Array{types.Integer(0), types.Integer(0), types.Integer(0)}
	}
	if form := lookOf(im.file, was); form != nil {
		a["AP"] = types.Dict{"N": im.copy(form)}
	}
	if flags, _ := im.file.Integer(was["F"]); flags&printed != 0 || im.file.Claim != "" {
		a["F"] = types.Integer(printed)
	}
	return a
}

// lookOf is the appearance that stays with a link in a pack: some readers draw it, some its
// frame, and some both, so that only the two together look the same in all. nil: it has
// none, or the page shows it.
func lookOf(f *foreign.File, d types.Dict) types.Object {
	const upright = 1<<3 | 1<<4 // not turned or made larger with the page
	flags, _ := f.Integer(d["F"])
	form := f.Dict(d["AP"])["N"]
	_, drawn := f.Object(form).(types.StreamDict)
	if f.NameOf(d["Subtype"]) != "Link" || !drawn || foreign.NumberOf(form) == 0 || flags&(printed|unseen|upright) != printed || d["OC"] != nil {
		return nil
	}
	return form
}

// isFramed says that readers show a frame around a link: they do where it says nothing of
// one (ISO 32000-1 table 164), and not where the page shows its appearance.
func (im *importer) isFramed(link types.Dict) bool {
	f := im.file
	flags, _ := f.Integer(link["F"])
	if _, drawn := f.Object(f.Dict(link["AP"])["N"]).(types.StreamDict); drawn && flags&printed != 0 && lookOf(f, link) == nil || flags&unseen != 0 { // what is drawn on paper, the page shows
		return false
	}
	width := types.Object(types.Integer(1))
	if b := f.Array(link["Border"]); len(b) > 2 {
		width = f.Object(b[2])
	}
	if style := f.Dict(link["BS"]); style != nil { // Border is nothing then
		width = types.Integer(1)
		if style["W"] != nil {
			width = f.Object(style["W"])
		}
	}
	return width != types.Integer(0) && width != types.Float(0)
}

// unseen are the flags of an annotation that a reader does not show.
const unseen = 1<<1 | 1<<5

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
