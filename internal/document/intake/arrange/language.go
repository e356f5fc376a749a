package arrange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// soleLanguage is the language of a document that has but one; "" for one in two.
// Names, abbreviations and references in Latin letters make no Chinese document
// one in two languages, and neither do a few Chinese names an English one.
func soleLanguage(blocks []source.Block) string {
	texts, heads, letters := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range blocks {
		b := &blocks[i]
		lang := wording.Language(b.Text)
		if b.Caption || b.Kind == source.Paragraph && len(b.Text) <= 180 && utf8.RuneCountInString(b.Text) <= 60 && captionHead().MatchString(b.Text) {
			continue // a caption makes no document one in two languages
		}
		letters[lang] += wording.Letters(b.Text)
		for _, row := range b.Rows {
			s := strings.Join(row, " ")
			letters[wording.Language(s)] += wording.Letters(s)
		}
		switch {
		case b.Kind == source.Table || b.Kind == source.Code || lang == "":
		case b.Title && words(b.Text) >= 2, clue.Part(b.Text) != "" && len(b.Text) <= 60, b.Kind != source.Item && clue.IsHeading(b.Text), b.Kind == source.Heading && (words(b.Text) >= 3 || lang == "zh" && words(b.Text) == 2):
			heads[lang]++
		case words(b.Text) >= 4 && b.Kind != source.Quote && !clue.IsPublisher(b.Text):
			texts[lang]++
		}
	}
	for _, l := range [][2]string{{"zh", "en"}, {"en", "zh"}} {
		one, other := l[0], l[1]
		if texts[one]+heads[one] == 0 && letters[one] < letters[other] {
			return other
		}
		if few := texts[one]; texts[other] > 0 && few*8 < texts[other] && letters[one]*4 < letters[other] && heads[one] < 2 && (heads[one] == 0 || few == 0) {
			return other
		}
	}
	return ""
}

// words is how many words a text has: those of Latin letters, and half of its Han.
// A word of capitals counts for none.
func words(s string) int {
	han, n := 0, 0
	for _, r := range s {
		if wording.IsHan(r) {
			han++
		}
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) || wording.IsHan(r) }) {
		if len(w) > 1 && strings.ToUpper(w) != w {
			n++
		}
	}
	if wording.Language(s) == "zh" {
		return han / 2
	}
	return n
}

// language is the language of a text of the document. Where the text does not
// say, it is that of the text before, and else the document's first.
func (a *arranger) language(s string) string {
	if a.sole != "" {
		return a.sole
	}
	lang := wording.Language(s)
	if lang == "" {
		lang = a.before
	}
	if lang == "" {
		lang = "zh"
	}
	a.before = lang
	return lang
}

// tongues gives the parts their languages: that of the heading, but that of what
// stands under it where the heading is a name or an abbreviation.
func (a *arranger) tongues(p *part, above string) {
	for _, c := range p.parts {
		c.lang = a.sole
		if c.lang == "" {
			c.lang = wording.Language(c.title)
			if inner := innerLanguage(c); c.lang == "" || c.lang == "en" && inner == "zh" && clue.Part(c.title) == "" {
				c.lang = inner
			}
			if c.lang == "" || c.lang == "en" && words(c.title) == 0 && len(c.blocks)+len(c.parts) == 0 {
				c.lang = above
			}
			if c.lang == "" {
				c.lang = "zh"
			}
		}
		above = c.lang
		a.tongues(c, c.lang)
	}
}

// innerLanguage is the language of most that stands under a heading; "" where
// nothing says it.
func innerLanguage(p *part) string {
	n := map[string]int{}
	var count func(p *part)
	count = func(p *part) {
		for i := range p.blocks {
			n[wording.Language(p.blocks[i].Text)] += words(p.blocks[i].Text)
			for _, row := range p.blocks[i].Rows {
				s := strings.Join(row, " ")
				n[wording.Language(s)] += words(s)
			}
		}
		for _, c := range p.parts {
			n[wording.Language(c.title)] += words(c.title)
			count(c)
		}
	}
	count(p)
	switch {
	case n["zh"] > n["en"]:
		return "zh"
	case n["en"] > 0:
		return "en"
	}
	return ""
}
