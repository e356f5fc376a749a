package cards

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// point is an item, its section, and its index among those of the section that are shown.
type point struct {
	*brief.Item
	of    *brief.Section
	index int
}

// points lists the items of the cards.
func points(b brief.Cards) (out []point) {
	for _, s := range b.Sections {
		for i := range s.Items {
			out = append(out, point{&s.Items[i], s, i})
		}
	}
	return out
}

// line is words of a card, with the blank above them. The first is its label.
type line struct {
	words  words.Words
	lang   int
	style  look.Style
	before length.Length
}

// lines are the words of a card: in each language its label, the title and the first sentence,
// then its figure.
func (c Setter) lines(p point) (out []line) {
	put := func(w words.Words, lang int, st look.Style, before length.Length) {
		if len(w.Spans) > 0 || w.Plain != "" {
			out = append(out, line{w, lang, st, before})
		}
	}
	for lang := range c.Brief.Languages {
		if lang < len(p.Title) && p.Title[lang] == nil && (lang >= len(p.Body) || p.Body[lang] == nil) {
			continue
		}
		above := length.Length(0)
		if len(out) > 0 {
			above = c.style(lang, 1000).Size
		}
		label := c.style(lang, 750)
		label.Sans, label.Colour = true, c.Accent
		put(c.label(p, lang), lang, label, above)
		title := c.style(lang, 1350)
		title.Sans, title.Bold, title.Pitch = true, true, c.PitchOf(title.Size, 1300)
		put(textOf(p.Title, lang), lang, title, title.Size/3)
		text := c.style(lang, 1000)
		put(textOf(p.Body, lang), lang, text, text.Size/2)
	}
	for _, f := range p.Figures {
		for lang := range c.Brief.Languages {
			value, says, source := c.style(lang, 1900), c.style(lang, 850), c.style(lang, 750)
			value.Sans, value.Bold, value.Colour, value.Pitch = true, true, c.Accent, c.PitchOf(value.Size, 1200)
			says.Sans, source.Sans, source.Colour = true, true, c.Quiet
			if lang == 0 || f.Value.Plain(0) != f.Value.Plain(lang) {
				put(textOf(f.Value, lang), lang, value, value.Size/2)
			}
			put(textOf(f.Label, lang), lang, says, 0)
			put(textOf(f.Source, lang), lang, source, 0)
		}
	}
	return out
}

// textOf is a text in a language; empty where that lacks it.
func textOf(p brief.Pair, lang int) words.Words {
	if lang >= len(p) {
		return words.Words{}
	}
	return words.Of(p[lang])
}

// label is the title of the section and the number of the item in it.
func (c Setter) label(p point, lang int) words.Words {
	w, number := textOf(p.of.Title, lang), ""
	if p.of.Number {
		number = strconv.Itoa(p.Number)
	}
	switch {
	case number == "":
		return w
	case len(w.Spans) == 0:
		return words.Words{Plain: number}
	}
	out := words.Words{Key: "card\n" + number + "\n" + w.Text.Source, From: w.Text}
	for _, s := range w.Spans {
		out.Spans, out.Texts = append(out.Spans, s), append(out.Texts, w.Text)
	}
	out.Spans, out.Texts = append(out.Spans, report.Span{Text: " " + number}), append(out.Texts, nil)
	return out
}

// card sets a card in a width, its label over a rule.
func (c Setter) card(p point, width length.Length) *galley.Stack {
	s := &galley.Stack{}
	item := c.Element(page.LI, c.list, -1)
	body := -1
	for i, l := range c.lines(p) {
		labelled := i == 0 && len(c.label(p, l.lang).Spans)+len(c.label(p, l.lang).Plain) > 0
		tag, parent := page.Lbl, item
		if !labelled {
			if body < 0 {
				body = c.Element(page.LBody, item, -1)
			}
			tag, parent = page.P, body
		}
		elem := c.Element(tag, parent, l.lang)
		s.Add(c.SetWords(l.words, l.lang, l.style, width, elem), l.before)
		if l.words.Text != nil {
			c.Notes(l.words.Text, l.lang, width, elem)
		}
		if labelled {
			s.Add(&galley.Rule{Width: width, Thick: look.RulePt, Above: l.style.Size / 4, Colour: c.Accent}, 0)
		}
	}
	return s
}
