package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// appearance is what an annotation shows on paper, under the name that it gets in
// the page's resources.
type appearance struct {
	foreign.Appearance
	name string
	mark string // the operator that begins its content, "/Form<</MCID 3>>BDC "; "": nothing does
}

// appearances names what the page's annotations would print, so that the names are
// none of the page's own. Links that keep their own look are left out where links stay.
func appearances(p *foreign.File, page *foreign.Page, links bool) []appearance {
	used := types.Dict{}
	for _, kind := range []string{"XObject", "ExtGState"} {
		for k := range p.Dict(p.Dict(page.Resources)[kind]) {
			used[k] = nil
		}
	}
	var out []appearance
	for _, a := range p.Appearances(page) {
		if links && lookOf(p, a.Of) != nil {
			continue
		}
		name := freeName(used, "JbA")
		used[name] = nil
		out = append(out, appearance{a, name, ""})
	}
	return out
}

// withForms gives a page's resources, copied, with the appearances added.
func withForms(im *importer, page *foreign.Page, shown []appearance) types.Dict {
	out, forms := types.Dict{}, types.Dict{}
	was := im.file.Dict(page.Resources)
	for _, k := range sortedKeys(was) {
		if k != "XObject" {
			out[k] = im.copy(was[k])
		}
	}
	xobjects := im.file.Dict(was["XObject"])
	for _, k := range sortedKeys(xobjects) {
		forms[k] = im.copy(xobjects[k])
	}
	for _, a := range shown {
		forms[a.name] = im.copy(a.Form)
	}
	out["XObject"] = forms
	states := types.Dict{}
	for _, a := range shown {
		if a.Over {
			states[a.name] = types.Dict{"Type": types.Name("ExtGState"), "BM": types.Name("Multiply")}
		}
	}
	if len(states) > 0 {
		was := im.file.Dict(was["ExtGState"])
		for _, k := range sortedKeys(was) {
			states[k] = im.copy(was[k])
		}
		out["ExtGState"] = states
	}
	return out
}
