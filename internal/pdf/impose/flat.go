package impose

import (
	"fmt"
	"maps"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// flat is where the pack shows what an annotation of a part showed: content of the page,
// for the annotation itself stays behind.
type flat struct {
	page int // the object number of the page
	mcid int
}

// flatten marks what the annotations of page n, an object of the pack, show, so that their
// elements have it as content. parents are the elements of the page's own content, by
// MCID; those of the annotations come after them in what is returned. What no element
// has is page furniture.
func (t *tags) flatten(tr *tree, n int, parents types.Array, shown []appearance) types.Array {
	im := t.b.importerOf(tr.part)
	all := append(types.Array{}, parents...)
	for i := range shown {
		a := &shown[i]
		key, ok := tr.part.Integer(a.Of["StructParent"])
		element := tr.parents[key]
		if !ok || a.Number == 0 || tr.part.Dict(element) == nil || foreign.NumberOf(element) == 0 {
			a.mark = "/Artifact BMC "
			continue
		}
		a.mark = fmt.Sprintf("/Form<</MCID %d>>BDC ", len(all))
		im.flat[a.Number] = flat{n, len(all)}
		if d := printField(tr.part, a.Of); d != nil {
			im.attributes[foreign.NumberOf(element)] = d
		}
		all = append(all, element)
	}
	return all
}

// printField says what a field was that is no longer one (ISO 32000-1 14.8.5.6); nil: the
// annotation was none.
func printField(p *foreign.File, annotation types.Dict) types.Dict {
	if p.NameOf(annotation["Subtype"]) != "Widget" {
		return nil
	}
	d := types.Dict{"O": types.Name("PrintField")}
	role, checked, called := p.FieldRole(annotation)
	if role != "" {
		d["Role"] = types.Name(role)
	}
	if checked != "" {
		d["checked"] = types.Name(checked)
	}
	if called != "" {
		d["Desc"] = textObject(called)
	}
	return d
}

// referred gives what stands for a reference to an annotation or a form in the structure
// tree (OBJR): its content, where it was drawn; nil where it is not in the pack; false for
// any other dictionary.
func (im *importer) referred(d types.Dict) (types.Object, bool) {
	if im.file.NameOf(d["Type"]) != "OBJR" {
		return nil, false
	}
	n := foreign.NumberOf(d["Obj"])
	if at, drawn := im.flat[n]; drawn {
		return types.Dict{"Type": types.Name("MCR"), "Pg": reference(at.page), "MCID": types.Integer(at.mcid)}, true
	}
	to, known := im.numbers[n]
	return nil, known && to == 0
}

// attributed adds what is known of the element n of the part to its attributes.
func (im *importer) attributed(n int, o types.Object) types.Object {
	more := im.attributes[n]
	d, is := o.(types.Dict)
	if more == nil || !is {
		return o
	}
	d = maps.Clone(d) // the part's own stays as it is
	switch was := im.file.Object(d["A"]).(type) {
	case nil:
		d["A"] = more
	case types.Array:
		d["A"] = append(append(types.Array{}, was...), more)
	default:
		d["A"] = types.Array{d["A"], more}
	}
	return d
}
