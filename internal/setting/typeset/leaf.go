package typeset

import (
	"context"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// setLeaf sets the first language on the front and the second on the back:
// two briefs of one language, bound into one document.
func setLeaf(ctx context.Context, log *diag.Log, b *brief.Brief, faces *typeface.Set, o Options) (Result, error) {
	var out Result
	for lang := range b.Languages {
		half := b.In(lang)
		r, err := setOne(ctx, log, half, faces, o)
		if err != nil || r.Document == nil {
			return Result{}, err
		}
		if lang == 0 {
			out = r
			continue
		}
		bind(out.Document, r.Document)
		for tag, size := range r.Fit.Size {
			out.Fit.Size[tag], out.Fit.Leading[tag] = size, r.Fit.Leading[tag]
		}
		out.Fit.Used = append(out.Fit.Used, r.Fit.Used...)
	}
	return out, nil
}

// back is added to the names of the back's destinations, for the front has the same.
const back = "-back"

// bind appends b, the back, to a, the front.
func bind(a, b *page.Document) {
	first := len(a.Pages)
	a.Append(b, back)
	for i := first; i < len(a.Pages); i++ {
		a.Pages[i].Label = strconv.Itoa(i + 1)
	}
	a.Meta.Title += " / " + b.Meta.Title
	a.Meta.Origin.Language += "+" + b.Meta.Origin.Language
	a.Meta.Languages = append(a.Meta.Languages, b.Meta.Languages...)
}
