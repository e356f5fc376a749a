package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/plates"
)

// placedAbreast are the pictures that the first blocks place, as many as stand side by side.
func (c richSetter) placedAbreast(blocks []report.Block, lang int) (all []brief.Picture) {
	for i := range blocks {
		if blocks[i].Kind != report.Placed || plates.Parts(blocks[i].Image) == 1 {
			break
		}
		all = append(all, brief.PlacedPicture(&blocks[i], c.Brief.Languages, lang))
	}
	if len(all) > 1 {
		all = all[:plates.Abreast(all)]
	}
	return all
}

// levelPictures are the pictures of the first rows of a pair that stand side by side; the
// first row has one.
func (c richSetter) levelPictures(all []rows.Row) (out []brief.Picture) {
	for _, row := range all {
		if row.Placed == nil {
			break
		}
		out = append(out, brief.PlacedPicture(row.Placed, c.Brief.Languages, row.Lang))
	}
	return out[:plates.Abreast(out)]
}

// pictures sets one picture, or several side by side.
func (c richSetter) pictures(all []brief.Picture, lang int, width length.Length, parent int) galley.Box {
	if len(all) == 1 {
		return c.picture(all[0], lang, width, parent)
	}
	r := &galley.Row{Whole: true}
	for i, p := range all {
		r.Put(c.picture(p, lang, width, parent), (plates.Width(p.Image, width)+plates.Gap)*length.Length(i))
	}
	return r
}

// stacked sets words that stand beside a picture narrower than the text, one language below
// the other; nil where there are none.
func (c richSetter) stacked(p brief.Pair, st look.Style, lang int, width length.Length, parent int) galley.Box {
	if lang != allLanguages || !p.Given() {
		return c.below(p, st, lang, width, parent)
	}
	s := &galley.Stack{}
	for l, t := range p {
		if t != nil {
			s.Add(c.below(p, st, l, width, parent), 0)
		}
	}
	return s
}
