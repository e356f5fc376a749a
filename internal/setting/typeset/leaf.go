package typeset

import (
	"context"

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
		half := only(b, lang)
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
		a.Pages[i].Label = pageLabel(i)
	}
	a.Meta.Title += " / " + b.Meta.Title
	a.Meta.Origin.Language += "+" + b.Meta.Origin.Language
	a.Meta.Languages = append(a.Meta.Languages, b.Meta.Languages...)
}

// only is the brief in one of its languages. It shares the texts with b.
func only(b *brief.Brief, lang int) *brief.Brief {
	half := *b
	half.Languages, half.Pairing, half.MaxPages = b.Languages[lang:lang+1], brief.Single, 0
	if b.MaxPages > 0 {
		half.MaxPages = max(b.Template.OneMax, 1)
	}
	if b.Meeting != nil {
		half.Meeting = &brief.Meeting{Lines: b.Meeting.Lines[lang : lang+1]}
	}
	if lang > 0 {
		half.Copy = nil // the front says it, as it says whom the copy is for
	}
	half.Blocks = nil
	for _, bl := range b.Blocks {
		switch bl.(type) {
		case brief.Addressee, brief.CopyNumber:
			if lang > 0 {
				continue
			}
		}
		half.Blocks = append(half.Blocks, onlyBlock(bl, lang))
	}
	return &half
}

// onlyBlock is a block in one language.
func onlyBlock(b brief.Block, lang int) brief.Block {
	switch b := b.(type) {
	case brief.Masthead:
		b.Name, b.Series, b.Publisher, b.Label = one(b.Name, lang), one(b.Series, lang), one(b.Publisher, lang), one(b.Label, lang)
		return b
	case brief.Meeting:
		b.Lines = b.Lines[lang : lang+1]
		return b
	case brief.Title:
		b.Text, b.Subtitle = one(b.Text, lang), one(b.Subtitle, lang)
		return b
	case brief.Summary:
		var ps []brief.Pair
		for _, p := range b.Paragraphs {
			ps = append(ps, one(p, lang))
		}
		b.Paragraphs, b.Figures = ps, onlyFigures(b.Figures, lang)
		return b
	case brief.Figures:
		b.Figures = onlyFigures(b.Figures, lang)
		return b
	case brief.Columns:
		var ss []*brief.Section
		for _, s := range b.Sections {
			ss = append(ss, onlySection(s, lang))
		}
		b.Sections = ss
		return b
	case *brief.Section:
		return onlySection(b, lang)
	case brief.Prose:
		b.Text = one(b.Text, lang)
		return b
	}
	return b
}

// onlySection is a section in one language.
func onlySection(s *brief.Section, lang int) *brief.Section {
	out := *s
	out.Title, out.Lead, out.Body = one(s.Title, lang), one(s.Lead, lang), one(s.Body, lang)
	out.Items = nil
	for _, it := range s.Items {
		it.Title, it.Short, it.Body = one(it.Title, lang), one(it.Short, lang), one(it.Body, lang)
		out.Items = append(out.Items, it)
	}
	return &out
}

// onlyFigures are key figures in one language.
func onlyFigures(fs []brief.Figure, lang int) (out []brief.Figure) {
	for _, f := range fs {
		out = append(out, brief.Figure{Value: one(f.Value, lang), Label: one(f.Label, lang), Source: one(f.Source, lang)})
	}
	return out
}

// one is a pair cut down to one language; nil where the pair is empty.
func one(p brief.Pair, lang int) brief.Pair {
	if lang >= len(p) {
		return nil
	}
	return p[lang : lang+1]
}
