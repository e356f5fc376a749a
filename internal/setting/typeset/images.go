package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/plates"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Images adds the pictures that no text of the report places.
func (c stage) Images(b brief.Images) {
	r := newRichSetter(c.composer)
	sect := 0
	if !b.Bare {
		sect = r.ownHeading(b.KindName(), b.Heading, func(int) bool { return true })
	}
	for i := 0; i < len(b.Pictures); {
		under, n := i == 0 && !b.Bare, plates.Abreast(b.Pictures[i:])
		c.add(r.pictures(b.Pictures[i:i+n], r.soleLanguage(), c.width, sect), lengthIf(under, 5*length.Pt)+lengthIf(!under, c.Line()))
		i += n
	}
	c.rulesAfterText()
}

// Glossary adds the terms, each beside its translation.
func (c stage) Glossary(b brief.Glossary) {
	r := newRichSetter(c.composer)
	sect := r.ownHeading(brief.KindGlossary, b.Heading, func(lang int) bool { return hasLanguage(b.Terms, lang) })
	list := c.Element(page.L, sect, -1)
	for i, p := range b.Terms {
		body := c.Element(page.LBody, c.Element(page.LI, list, -1), -1)
		t := c.setPair(p, func(lang int, width length.Length) galley.Box {
			return c.SetWords(words.Of(p[lang]), lang, c.Item(lang), width, c.Element(page.P, body, lang))
		})
		c.estimatePair(p, c.Item)
		c.add(t, lengthIf(i == 0, 5*length.Pt)+lengthIf(i > 0, 5*length.Pt/2)).Keep = i == 0 && len(b.Terms) > 1
	}
	c.rulesAfterText()
}

// hasLanguage says that one of the texts is there in a language.
func hasLanguage(ps []brief.Pair, lang int) bool {
	for _, p := range ps {
		if lang < len(p) && p[lang] != nil {
			return true
		}
	}
	return false
}

// ownHeading adds a heading of our own, in the languages that has names, and returns
// the structure element of what stands below it. A link may lead to it by the name.
func (c richSetter) ownHeading(name string, words func(brief.Words) string, has func(lang int) bool) int {
	sect := c.Element(page.Sect, 0, -1)
	p := make(brief.Pair, len(c.Brief.Languages))
	for l, tag := range c.Brief.Languages {
		if has(l) {
			p[l] = brief.OwnText(tag, words(c.Brief.WordsIn(tag)))
		}
	}
	head := c.setPair(p, func(lang int, width length.Length) galley.Box {
		return c.PlainWords(words(c.Brief.WordsIn(c.Brief.Languages[lang])), lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
	})
	c.addHead(head, name, true)
	c.Bookmark(1, words(c.Brief.WordsIn(c.Brief.Languages[0])), name)
	return sect
}

// allLanguages stands for the language of what is set once for all of them.
const allLanguages = -1

// soleLanguage is the language of a brief of one, and allLanguages in a pair.
func (c *composer) soleLanguage() int {
	if c.Paired() {
		return allLanguages
	}
	return 0
}

// picture sets a picture with its caption and credit below it, in one language or in
// all: as wide as the width, and no wider than 150 pixels an inch allow, and at most
// half as high as the type area. A picture of a kind that no page shows has its words
// instead; it is nil where it cannot be used at all, and that is logged.
func (c richSetter) picture(p brief.Picture, lang int, width length.Length, parent int) galley.Box {
	if p.Image.Chart != nil {
		return c.chart(p, lang, plates.Width(p.Image, width), parent)
	}
	full := width
	width = plates.Width(p.Image, full)
	s := &galley.Stack{}
	read := c.Store.Drawn(p.Image, c.open)
	if read != nil {
		w := min(width, natural(read.Width))
		high := galley.Scaled(w, read.Height, read.Width)
		if high > c.Depth/2 {
			high = c.Depth / 2
			w = galley.Scaled(high, read.Width, read.Height)
		}
		s.Add(&galley.Picture{Width: w, High: high, Image: c.TakePicture(read), Element: c.figureElement(p, parent)}, 0)
	} else {
		words, l := p.AltWords()
		words = c.Brief.WordsIn(c.Brief.Languages[l]).Picture(words)
		s.Add(c.PlainWords(words, l, c.Small(), width, c.Element(page.P, parent, l)), 0)
	}
	below := func(words brief.Pair, st look.Style) galley.Box {
		if width < full {
			return c.stacked(words, st, lang, width, parent)
		}
		return c.below(words, st, lang, width, parent)
	}
	caption := below(p.Caption, c.Caption())
	if caption != nil && c.Brief.Theme.Figure.Caption == theme.CaptionAbove {
		s.Parts = append([]galley.Part{{Box: caption, Keep: true}}, s.Parts...)
		s.Parts[1].Before, caption = 3*length.Pt, nil
	}
	for _, b := range []galley.Box{caption, below(p.Credit, c.Small()), below(p.Licence, c.Small())} {
		if b != nil {
			s.Parts[len(s.Parts)-1].Keep = true
			s.Add(b, lengthIf(len(s.Parts) == 1, 3*length.Pt))
		}
	}
	return s
}

// below sets words that stand beside a picture; nil where there are none.
func (c richSetter) below(p brief.Pair, st look.Style, lang int, width length.Length, parent int) galley.Box {
	set := func(lang int, width length.Length) galley.Box {
		return c.SetWords(words.Of(p[lang]), lang, st, width, c.Element(page.Caption, parent, lang))
	}
	switch {
	case !p.Given(), lang != allLanguages && p[lang] == nil:
		return nil
	case lang == allLanguages:
		return c.setPair(p, set)
	}
	return set(lang, width)
}

// natural is the width of so many pixels where an inch has 150.
func natural(pixels int) length.Length {
	return length.Length(int64(pixels) * int64(72*length.Pt) / 150)
}

// figureElement is the structure element of a picture.
func (c *composer) figureElement(p brief.Picture, parent int) int {
	words, lang := p.AltWords()
	e := c.Element(page.FigureEl, parent, lang)
	if !c.Rough {
		c.Elements[e].Alt = words
	}
	return e
}
