package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// catalogOf is the document catalogue of a file whose page tree is the object pages.
func catalogOf(pages int) types.Dict {
	return types.Dict{"Type": types.Name("Catalog"), "Pages": reference(pages)}
}

// streamOf is a stream that is not deflated.
func streamOf(content []byte) types.StreamDict {
	return types.StreamDict{Dict: types.Dict{}, Raw: content}
}

// standIn is a page of 1 × 1 pt below the page tree pages.
func standIn(pages int, content types.IndirectRef) types.Dict {
	return types.Dict{"Type": types.Name("Page"), "Parent": reference(pages), "Contents": content, "Resources": types.Dict{},
		"MediaBox": types.Array{types.Integer(0), types.Integer(0), types.Integer(1), types.Integer(1)}}
}

// pagesOf is a page tree of the pages with these object numbers.
func pagesOf(kids []int) types.Dict {
	a := types.Array{}
	for _, k := range kids {
		a = append(a, reference(k))
	}
	return types.Dict{"Type": types.Name("Pages"), "Kids": a, "Count": types.Integer(len(kids))}
}
